"""The rules of when to look."""

from hypothesis import given
from hypothesis import strategies as st
from support.every import every

from microwins.analysis.patterns.selection import Looks, looks


@every(
    "active_days, expected",
    [
        (0, Looks((), None, 20)),
        (19, Looks((), None, 20)),
        (20, Looks((20,), 20, 24)),
        (28, Looks((20, 24, 28), 28, 32)),
        (39, Looks((24, 28, 32, 36), 36, 40)),
        (59, Looks((44, 48, 52, 57), 57, 62)),
        (295, Looks((221, 243, 267, 293), 293, 322)),
    ],
)
def test_the_checkpoints(active_days: int, expected: Looks) -> None:
    """The first at 20 active days, then after every tenth more, and after four at least."""
    assert looks(active_days) == expected


@given(st.integers(20, 5000))
def test_from_one_look_to_the_next_nothing_changes(active_days: int) -> None:
    """The latest is reached, the next isn't, and the next becomes the latest on its day."""
    now = looks(active_days)
    then = looks(now.next)
    assert now.latest == now.remembered[-1] <= active_days < now.next == then.latest
    assert then.remembered[-2] == now.latest
