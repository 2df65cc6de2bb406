"""The rules of which clock times can be believed."""

from datetime import timedelta

from analysis.patterns.journals import recorded_at, won
from hypothesis import given
from hypothesis import strategies as st

from microwins.analysis.patterns.recording import batched, recorded

MINUTE = 60_000

moments = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 2)), max_size=25).map(
    lambda those: [(minute * MINUTE, kind) for minute, kind in those]
)


def test_a_win_logged_as_it_happened() -> None:
    """Up to two minutes between a win and its recording are those that logging takes."""
    win = won("move", 0, "07:30")
    assert recorded(win) == win.at.timestamp() * 1000
    late = recorded_at(win.at + timedelta(minutes=2), win)
    assert recorded(late) == (win.at.timestamp() + 120) * 1000


def test_a_time_that_was_given() -> None:
    """A win recorded later has its time from the person, who knew it."""
    win = won("move", 0, "07:30")
    assert recorded(recorded_at(win.at + timedelta(seconds=121), win)) is None


def test_an_id_of_elsewhere_is_as_old_as_its_win() -> None:
    """An import that says nothing of its recording is taken by its own times."""
    win = won("move", 0)._replace(id="import-17")
    assert recorded(win) == win.at.timestamp() * 1000


def test_three_of_two_kinds_within_ten_minutes_are_a_batch() -> None:
    """Ten minutes from the first to the third, two kinds: typed in one sitting."""
    sitting = [(0, 1), (4 * MINUTE, 2), (10 * MINUTE, 1)]
    assert batched(sitting) == {0, 4 * MINUTE, 10 * MINUTE}


def test_a_burst_of_one_kind_is_no_batch() -> None:
    """Three of one kind are one thing done thrice; two wins are two."""
    assert batched([(0, 1), (MINUTE, 1), (2 * MINUTE, 1)]) == set()
    assert batched([(0, 1), (MINUTE, 2)]) == set()
    assert batched([(0, 1), (MINUTE, 2), (11 * MINUTE, 3)]) == set()


@given(moments)
def test_a_batch_is_what_its_definition_says(those: list[tuple[int, int]]) -> None:
    """A moment is in a batch where some ten minutes around it hold three wins of two kinds."""
    expected = set()
    for start, _ in those:
        inside = [one for one in those if start <= one[0] <= start + 10 * MINUTE]
        if len(inside) > 2 and len({kind for _, kind in inside}) > 1:
            expected |= {moment for moment, _ in inside}
    assert batched(those) == expected
