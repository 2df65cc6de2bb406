"""Rules of bars: a mark for a win, or in proportion, and none that stands for a win is empty."""

from hypothesis import given
from hypothesis import strategies as st

from microwins.render.bars import MARK, bar


def test_a_mark_for_each_win_where_there_is_room() -> None:
    """Bars of one drawing are as long as the longest, so that what follows stands in a column."""
    assert bar(5, 5, 30) == "\u25aa" * 5
    assert bar(2, 5, 30) == "\u25aa\u25aa   "
    assert bar(0, 5, 30) == "     "


def test_in_proportion_where_there_is_none() -> None:
    """The greatest number has the whole width, and half of it has half."""
    assert bar(200, 200, 10) == MARK * 10
    assert bar(100, 200, 10) == MARK * 5 + " " * 5
    assert bar(1, 200, 10) == MARK + " " * 9


@given(st.integers(1, 5000), st.integers(1, 60), st.data())
def test_bars_grow_with_their_numbers(greatest: int, width: int, data: st.DataObject) -> None:
    """More is never shorter, one win is a mark at least, and all have one width."""
    fewer, more = sorted(data.draw(st.tuples(*[st.integers(0, greatest)] * 2)))
    for number in (fewer, more, greatest):
        assert len(bar(number, greatest, width)) == min(greatest, width)
        assert (MARK in bar(number, greatest, width)) == (number > 0)
    assert bar(fewer, greatest, width).count(MARK) <= bar(more, greatest, width).count(MARK)
    assert bar(greatest, greatest, width) == MARK * min(greatest, width)
