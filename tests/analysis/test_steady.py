"""Rules of the steadiest wins: what was done on most days of late."""

from analysis.made import SUNDAY, often, win
from hypothesis import given
from hypothesis import strategies as st

from microwins.analysis.steady import steady
from microwins.model.day import DEFAULT_START
from microwins.model.outline import outline_of, sign_of
from microwins.model.win import Win

LAST = SUNDAY.toordinal()
NAMES = {sign_of(text): text for text in ("showered", "made tea", "danced", "took a walk")}


def steadiest(wins: list[Win], last: int = LAST, limit: int = 3) -> list[str]:
    """Return the steadiest wins of a journal on a Sunday."""
    return steady(outline_of(wins, DEFAULT_START), last, NAMES, limit)


def test_what_was_done_on_most_days_is_steady() -> None:
    """The steadiest comes first; what was done now and then is not named."""
    wins = [
        *often("made tea", "2026-11-01", 22),
        *often("showered", "2026-10-01", 53),
        *often("danced", "2026-11-15", 8),
    ]
    assert steadiest(wins) == ["showered", "made tea"]
    assert steadiest(wins, limit=1) == ["showered"]


def test_the_latest_days_count_most() -> None:
    """As many days of late weigh more than as many days two months ago."""
    assert steadiest(often("made tea", "2026-11-07", 16)) == ["made tea"]
    assert steadiest(often("made tea", "2026-09-24", 16)) == []


def test_many_on_one_day_are_one_day() -> None:
    """A thing is steady by its days, not by its number."""
    assert (
        steadiest([win("made tea", "2026-11-22", f"08:{minute}") for minute in range(10, 60)]) == []
    )


def test_a_few_days_are_no_habit() -> None:
    """Fewer than eight days are called steady by nobody."""
    assert steadiest(often("made tea", "2026-11-16", 7)) == []


def test_what_came_later_is_not_seen() -> None:
    """A review of an old week knows the days before its end."""
    wins = often("made tea", "2026-11-01", 22)
    assert steadiest(wins, last=LAST - 30) == []
    assert steadiest(wins, last=LAST - 30 + 60) == []


def test_what_may_not_be_named_is_not() -> None:
    """Words that were not given are steady in silence."""
    assert steadiest(often("took my meds", "2026-10-01", 53)) == []


@given(st.sets(st.integers(0, 80)), st.sets(st.integers(0, 80)))
def test_more_days_are_no_less_steady(some: set[int], more: set[int]) -> None:
    """Whatever is steady stays so with further wins."""

    def wins(before: set[int]) -> list[Win]:
        return [one for day, one in enumerate(often("made tea", "2026-09-03", 81)) if day in before]

    assert steadiest(wins(some | more)) == ["made tea"] or steadiest(wins(some)) == []
