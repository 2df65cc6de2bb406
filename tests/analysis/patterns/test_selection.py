"""The rules of when to look."""

from hypothesis import given
from hypothesis import strategies as st
from support.every import every

from microwins.analysis.patterns.selection import Looks, looks


@every(
    "active_days, expected",
    [
        (0, Looks(None, None, 20)),
        (19, Looks(None, None, 20)),
        (20, Looks(20, None, 28)),
        (28, Looks(28, 20, 39)),
        (38, Looks(28, 20, 39)),
        (54, Looks(39, 28, 55)),
        (294, Looks(211, 151, 295)),
        (295, Looks(295, 211, 385)),
        (385, Looks(385, 295, 475)),
        (1000, Looks(925, 835, 1015)),
    ],
)
def test_the_checkpoints(active_days: int, expected: Looks) -> None:
    """20, 28, 39, 55, 77, 108, 151, 211 and 295 active days, then every 90."""
    assert looks(active_days) == expected


@given(st.integers(20, 5000))
def test_from_one_look_to_the_next_nothing_changes(active_days: int) -> None:
    """The latest is reached, the next isn't, and the next becomes the latest on its day."""
    now = looks(active_days)
    assert now.latest is not None
    assert now.latest <= active_days < now.next
    assert looks(now.next)[:2] == (now.next, now.latest)
