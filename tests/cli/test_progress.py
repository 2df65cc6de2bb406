"""The rules of progress: silence for a second, then a word now and then, on stderr."""

from collections.abc import Iterator

import pytest

from microwins.cli.progress import progress


def ticking(seconds: float) -> Iterator[float]:
    """Yield the times of a clock that goes on by so much at each look."""
    now = 0.0
    while True:
        yield now
        now += seconds


def heard(capfd: pytest.CaptureFixture[str], seconds: float, number: int) -> list[str]:
    """Return what is said while so many things go by, each look at the clock taking `seconds`."""
    clock = ticking(seconds)
    things = list(progress(range(number), "{number} so far", clock=lambda: next(clock)))
    assert things == list(range(number))
    return capfd.readouterr().err.splitlines()


def test_nothing_is_said_within_a_second(capfd: pytest.CaptureFixture[str]) -> None:
    """What is over at once needs no words."""
    assert heard(capfd, 0.001, 6400) == []


def test_each_word_waits_twice_as_long(capfd: pytest.CaptureFixture[str]) -> None:
    """After one, two, four and eight seconds, so that a long reading isn't a long list."""
    assert heard(capfd, 0.25, 64 * 40) == [f"{64 * n} so far" for n in (4, 8, 16, 32)]
