"""Rules of anchors: the steadiest wins of the last sixty days."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.every import every
from support.made_wins import DAYS as ANY_DAY
from support.made_wins import SUNDAY, any_win, often, seen, win

from microwins.analysis.anchors import DAYS, Anchor, anchors
from microwins.model.win import Win

FIRST = "2026-09-24"
"""The first of the sixty days up to the Sunday of the tests."""


def steady(wins: Sequence[Win], limit: int = 3) -> list[Anchor]:
    """Return the anchors of a journal on the Sunday of the tests."""
    return anchors(seen(*wins), SUNDAY, limit)


def named(wins: Sequence[Win], limit: int = 3) -> list[str]:
    """Return the words of the anchors of a journal."""
    return [one.text for one in steady(wins, limit)]


def at_times(*times: str, text: str = "took a walk") -> list[Win]:
    """Return wins of the same words on the days up to the Sunday, one at each of the times."""
    days = [str(SUNDAY - timedelta(days=before)) for before in range(len(times))]
    return [win(text, day, at) for day, at in zip(days, times, strict=True)]


def usually(*times: str) -> str | None:
    """Return when somebody usually does what was done at `times`, over and over for forty days."""
    (only,) = steady(at_times(*(times[day % len(times)] for day in range(40))))
    return only.usually


def test_nothing_is_steady_at_first() -> None:
    """An empty journal has no anchor, nor has one of a few days."""
    assert steady([]) == []
    assert steady(often("made tea", "2026-11-16", 7)) == []


def test_a_win_of_most_days() -> None:
    """An anchor has its words and area, on how many of the days it was there, and when."""
    assert steady(often("made tea", FIRST, 60, category="nourish")) == [
        Anchor("made tea", "nourish", 60, 60, "09:00")
    ]


@every(
    "one, other",
    [
        ("showered", "took a shower"),
        ("walked", "went for a walk"),
        ("had breakfast", "breakfast"),
        ("walked 20 minutes", "walked 45 minutes"),
    ],
)
def test_the_same_win_in_other_words(one: str, other: str) -> None:
    """Wins are one where their words are, or the stems of those; the usual words name them."""
    wins = [win(other if day % 3 == 0 else one, _day(day)) for day in range(40)]
    assert [(found.text, found.days) for found in steady(wins)] == [(one, 40)]


def test_spelling_makes_no_other_win() -> None:
    """Large letters and signs are no difference; the words are as they were written of late."""
    wins = [win(text, _day(day)) for day, text in enumerate(["It.", "it", "IT"] * 13)]
    assert [(found.text, found.days) for found in steady(wins)] == [("It.", 39)]


def test_other_wins_stay_apart() -> None:
    """What shares a word and not all isn't the same; on days in turn each is steady by itself."""
    wins = [win("washed the car" if day % 2 else "washed the cat", _day(day)) for day in range(30)]
    assert {(one.text, one.days) for one in steady(wins)} == {
        ("washed the car", 15),
        ("washed the cat", 15),
    }


def test_every_fourth_day_is_too_few() -> None:
    """What is there on a fourth of the days isn't steady enough to hang something on."""
    assert named([win("made tea", _day(day)) for day in range(0, 60, 4)]) == []


def test_a_day_counts_once() -> None:
    """Ten of the same on one day make nothing steadier than one."""
    wins = [win("made tea", _day(day), f"{8 + cup:02}:00") for day in range(6) for cup in range(10)]
    assert named(wins) == []
    (tea,) = steady([*wins, *often("made tea", FIRST, 40)])
    assert tea.days == 46


def test_the_latest_days_count_most() -> None:
    """Of two on equally many days, the one of late is steadier; the other fades."""
    earlier = often("stretched", FIRST, 30)
    later = often("took a walk", "2026-10-24", 30)
    assert named([*earlier, *later]) == ["took a walk"]


def test_it_is_ranked_by_its_weighted_share() -> None:
    """A win of every day stands before one of most days, and that before one of every second."""
    wins = [
        *(win("wrote a line", _day(day)) for day in range(60) if day % 2),
        *(win("took a walk", _day(day)) for day in range(60) if day % 4),
        *(win("made tea", _day(day)) for day in range(60)),
    ]
    assert named(wins) == ["made tea", "took a walk", "wrote a line"]
    assert named(wins, 2) == ["made tea", "took a walk"]


def test_what_fades_leaves_without_a_word() -> None:
    """Some three weeks after its last day even a win of every day is no anchor any more."""
    tea = often("made tea", "2026-09-01", 45)
    last = tea[-1].at.date()
    stays = [days for days in range(80) if anchors(seen(*tea), last + timedelta(days=days), 3)]
    assert stays == list(range(len(stays)))
    assert 10 <= len(stays) <= 25


def test_sixty_days_and_no_more() -> None:
    """Neither what was before nor what is dated after today counts."""
    tea = often("made tea", "2026-09-01", 100)
    assert [one.days for one in steady(tea)] == [DAYS]


def test_hidden_wins_are_not_named() -> None:
    """A win that was hidden is no anchor, however steady; nor does it name another."""
    assert named(often("told nobody", FIRST, 60, hidden=True)) == []
    wins = [*often("took a shower", FIRST, 55, hidden=True), *often("showered", "2026-10-20", 34)]
    assert [(one.text, one.days) for one in steady(wins)] == [("showered", 34)]


@every(
    "times, usual",
    [
        (["08:00"], "08:00"),
        (["08:07"], "08:05"),
        (["07:30", "08:00", "08:20"], "08:00"),
        (["08:00", "08:00", "08:00", "15:00"], "08:00"),
        (["23:50", "00:10"], "23:50"),
        (["23:40", "23:58", "00:20"], "23:55"),
        (["00:05", "00:20", "23:59"], "00:05"),
    ],
)
def test_the_usual_time(times: list[str], usual: str) -> None:
    """It is the middle of those that lie together, to five minutes, around midnight as well."""
    assert usually(*times) == usual


@pytest.mark.parametrize(
    "times",
    [
        ["07:30", "21:30"],
        ["07:30", "07:30", "07:30", "21:30", "21:30"][1:],
        ["06:00", "09:00", "12:00", "15:00", "18:00", "21:00"],
    ],
)
def test_no_usual_time(times: list[str]) -> None:
    """What has two times of the day, or any, has no usual one."""
    assert usually(*times) is None


def test_an_odd_morning_does_not_tip_it() -> None:
    """Of a habit of mornings and evenings neither is usual, though one is a few ahead."""
    wins = [*at_times(*["07:30"] * 40), *at_times(*["21:30"] * 34)]
    assert [one.usually for one in steady(wins)] == [None]


def test_wins_without_a_time() -> None:
    """They count as days; where most are without, the few others say nothing of when."""
    untimed = often("made tea", FIRST, 50, timed=False)
    assert [(one.days, one.usually) for one in steady(untimed)] == [(50, None)]
    (tea,) = steady([*untimed, *often("made tea", "2026-11-13", 10)])
    assert (tea.days, tea.usually) == (60, None)


@given(
    st.lists(any_win(ANY_DAY), max_size=10),
    st.lists(any_win(st.integers(0, 70).map(lambda before: SUNDAY - timedelta(before)))),
    st.integers(0, 3),
)
def test_what_holds_for_every_journal(earlier: list[Win], wins: list[Win], limit: int) -> None:
    """At most so many, each named by a win that isn't hidden, on days that there were."""
    shown = {one.text for one in wins if not one.hidden}
    found = anchors(seen(*earlier, *wins), SUNDAY, limit)
    assert len(found) <= limit
    assert len({one.text for one in found}) == len(found)
    assert {one.text for one in found} <= shown | {one.text for one in earlier}
    assert all(8 <= one.days <= one.of == DAYS for one in found)


def _day(before: int) -> str:
    """Return the day so many days before the Sunday of the tests."""
    return str(SUNDAY - timedelta(days=before))
