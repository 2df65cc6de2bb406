"""One test for many cases says all that is wrong, and runs each."""

import pytest
from support.every import every


def test_every_case_that_fails_is_listed() -> None:
    """Neither an assertion, an error nor what wasn't raised hides those that come after it."""
    seen = []

    @every("first, second", [(1, 1), (1, 2), ("a", 0), (2, 3), (0, 0)])
    def equal(first: int, second: int) -> None:
        seen.append(first)
        if first == 2:
            with pytest.raises(ValueError):
                pass
        assert first + 0 == second

    with pytest.raises(AssertionError) as failed:
        equal()
    assert seen == [1, 1, "a", 2, 0]
    assert [line for line in str(failed.value).splitlines() if "," in line and ":" not in line] == [
        *("1, 2", "'a', 0", "2, 3")
    ]
    assert str(failed.value).startswith("3 of 5 cases failed:")


def test_cases_of_cases() -> None:
    """It can be said twice, for all pairs."""
    seen = []

    @every("second", "xy")
    @every("first", (1, 2))
    def pair(first: int, second: str) -> None:
        seen.append((first, second))

    pair()
    assert seen == [(1, "x"), (2, "x"), (1, "y"), (2, "y")]
