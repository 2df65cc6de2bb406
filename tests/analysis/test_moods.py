"""Rules of moods: their range, and what the best days had in them."""

from hypothesis import given
from support.made_wins import JOURNALS, often, seen, win

from microwins.analysis.areas import Activity
from microwins.analysis.review import Moods, moods
from microwins.model.win import Win


def test_little_noted_is_nothing_said() -> None:
    """One note, or two, are no range."""
    assert moods(seen(win("showered"))) is None
    assert moods(seen(*often("showered", "2026-11-16", 2, mood=2))) is None
    assert moods([]) is None


def test_the_range_and_what_the_best_days_had() -> None:
    """A day feels as its highest note; what other days had less of is named first."""
    rows = seen(
        win("showered", "2026-11-16", "08:00"),
        win("stayed in bed", "2026-11-16", "09:00", mood=1),
        win("showered", "2026-11-18", "08:00", mood=2),
        win("saw Ana", "2026-11-18", "18:00", mood=5),
        win("watered the plants", "2026-11-18", "19:00"),
    )
    assert moods(rows) == Moods(
        3, 1, 5, [Activity("saw Ana", 1), Activity("watered the plants", 1)]
    )


def test_days_that_all_felt_the_same_have_no_best() -> None:
    """One day, or several alike, are a range alone."""
    one_day = [
        win("showered", mood=3),
        *(win("saw Ana", at=at, mood=5) for at in ("18:00", "20:00")),
    ]
    assert moods(seen(*one_day)) == Moods(3, 3, 5, [])
    alike = seen(*often("showered", "2026-11-16", 3, mood=4))
    assert moods(alike) == Moods(3, 4, 4, [])


def test_days_without_a_note_are_no_worse() -> None:
    """A day on which nothing was noted is compared with nothing."""
    rows = seen(*often("showered", "2026-11-16", 3, mood=3), win("saw Ana", "2026-11-20"))
    assert moods(rows) == Moods(3, 3, 3, [])


def test_a_range_of_low_moods_is_left_alone() -> None:
    """Where no note was fair, moods have nothing good to say."""
    assert moods(seen(*often("showered", "2026-11-16", 3, mood=2))) is None


def test_hidden_wins_are_felt_and_not_named() -> None:
    """The mood of a hidden win is in the range; its words are not among the best."""
    rows = seen(
        win("showered", "2026-11-16", mood=2),
        win("told Ana everything", "2026-11-18", mood=5, hidden=True),
        win("slept", "2026-11-18", "22:00", mood=5),
    )
    assert moods(rows) == Moods(3, 2, 5, [Activity("slept", 1)])


@given(JOURNALS)
def test_a_range_and_no_average(wins: list[Win]) -> None:
    """Lowest and highest are notes that were made, and their number is that of the notes."""
    noted = [one.mood for one in wins if one.mood is not None]
    found = moods(seen(*wins))
    if found is None:
        assert len(noted) < 3 or max(noted) < 3
    else:
        assert (found.noted, found.low, found.high) == (len(noted), min(noted), max(noted))
        assert len(found.best) <= 2
