"""What is usual: the words that come again and again, those of this time of day first."""

from datetime import date, datetime, timedelta, timezone

from support.clock import NEW_YORK
from support.every import every
from support.win_columns import win_columns_of

from microwins.analysis.usual import Usual, lately, usual
from microwins.model.day import DEFAULT_START, day_of
from microwins.model.win import Win

NOW = datetime(2026, 11, 22, 9, tzinfo=NEW_YORK)


def wins_at(text: str, hours: str, since: int = 1, **more: object) -> list[Win]:
    """Return a win for each of `hours`, one a day, the last of them so many days ago."""
    found = []
    for ago, hour in enumerate(reversed(hours.split()), since):
        clock = timedelta(hours=int(hour[:2]), minutes=int(hour[3:] or 0))
        at = datetime(2026, 11, 22, tzinfo=NEW_YORK) - timedelta(days=ago) + clock
        found.append(Win(f"{text}-{ago}", at, text, **more))  # type: ignore[arg-type]  # a win's
    return found


def usual_of(wins: list[Win], now: datetime = NOW) -> list[Usual]:
    """Return what is usual among wins, as whoever has the index works it out."""
    columns = win_columns_of(wins, DEFAULT_START)
    rows = lately(columns, day_of(now, DEFAULT_START).toordinal())
    return usual(columns, [wins[row] for row in rows], now, DEFAULT_START)


def texts(wins: list[Win], now: datetime = NOW) -> list[str]:
    """Return the words of what is usual among wins."""
    return [found.text for found in usual_of(wins, now)]


def test_what_fits_the_hour_comes_first_and_what_was_logged_today_last() -> None:
    """The most usual of the hour leads; then the others count by their days."""
    wins = [
        *wins_at("brushed my teeth", "22 22 22 22 22 22"),
        *wins_at("took my meds", "08 09 08 10"),
        *wins_at("stretched", "09 09"),
        *wins_at("made tea", "09 09 09 09 09"),
        *wins_at("made tea", "07", since=0),
        *wins_at("called the bank", "09"),
    ]
    assert texts(wins) == [
        *("took my meds", "stretched", "brushed my teeth", "called the bank", "made tea"),
    ]
    found = {one.text: one for one in usual_of(wins)}
    assert [one.text for one in found.values() if one.is_now] == [
        *("took my meds", "stretched", "made tea"),
    ]
    assert found["made tea"].logged_today
    assert (found["made tea"].times, found["made tea"].days) == (6, 6)


@every(
    "now, hours, is_now",
    [
        ("00:10", "23:50 23:40", True),
        ("23:50", "00:10 00:30", True),
        ("03:30", "05:00 05:00", True),
        ("09:00", "11:00 07:00", True),
        ("09:00", "11:01 06:59", False),
        ("09:00", "09:00 21:00", False),
        ("09:00", "09:00 09:00 21:00 21:00 21:00 21:00", True),
        ("09:00", "09:00 09:00 21:00 21:00 21:00 21:00 21:00", False),
    ],
)
def test_hours_are_a_circle(now: str, hours: str, is_now: bool) -> None:
    """Two days within two hours of now, and a third of all, make a win usual now."""
    moment = datetime.fromisoformat(f"2026-11-22T{now}").replace(tzinfo=NEW_YORK)
    assert [one.is_now for one in usual_of(wins_at("walked", hours, since=2), moment)] == [is_now]


def test_hours_are_those_of_the_clock_on_the_wall() -> None:
    """Where clocks change or somebody travels, nine in the morning stays nine in the morning."""
    wins = [
        win._replace(at=win.at.replace(tzinfo=timezone(timedelta(hours=offset))))
        for win, offset in zip(wins_at("walked", "09 09 09"), (-4, 9, 1), strict=True)
    ]
    assert [one.near for one in usual_of(wins)] == [3]


def test_what_has_no_hour_tells_none() -> None:
    """Noon of a win of which only the date is known is no hour; a day counts once."""
    noon = NOW.replace(hour=12)
    assert not usual_of(wins_at("swam", "12 12 12", timed=False), noon)[0].is_now
    at_once = [win for win in wins_at("swam", "12") for _ in range(3)]
    assert not usual_of(at_once, noon)[0].is_now
    mixed = [*wins_at("swam", "12 12"), *wins_at("swam", "12 12 12 12 12", since=3, timed=False)]
    assert usual_of(mixed, noon)[0].is_now


def test_the_same_words_are_one() -> None:
    """Case, accents and punctuation make no others; the last spelling, category and tags hold."""
    wins = [
        *wins_at("Café mit Zoë!", "08", since=3, category="connect"),
        *wins_at("cafe, mit zoe", "08", since=2, category="joy", tags=("out",)),
        *wins_at("\U0001f6bf", "08", since=4),
    ]
    first, second = usual_of(wins)
    assert (
        len(usual_of([*wins_at("\u0926\u093f\u0928", "08"), *wins_at("\u0926\u0940\u0928", "08")]))
        == 2
    )
    assert first[:5] == ("cafe, mit zoe", "joy", ("out",), 2, 2)
    assert second.text == "\U0001f6bf"


def test_words_whose_last_win_is_hidden_are_not_offered() -> None:
    """Neither are those of the hardest days, in a tag too, nor whole paragraphs."""
    wins = [
        *wins_at("called Alex", "08 08", since=2),
        *wins_at("called Alex", "08", hidden=True),
        *wins_at("met Sam", "08", since=1),
        *wins_at("met Sam", "08", since=200, hidden=True),
        *wins_at("wanted to die", "08 08"),
        *wins_at("a bad night", "08", tags=("suicidal",)),
        *wins_at("word " * 30, "08 08"),
        *(one for ago in range(70) for one in wins_at("ate", "08", since=ago)),
    ]
    assert texts(wins) == ["met Sam", "ate"]
    assert {one.text: one.times for one in usual_of(wins)} == {"ate": 70, "met Sam": 1}


def test_a_pause_ages_nothing() -> None:
    """After a year away, what was usual before is; what was long ago of many days isn't."""
    wins = [
        *wins_at("walked", " ".join(["09"] * 60), since=400),
        *wins_at("swam", " ".join(["09"] * 60), since=500),
    ]
    assert texts(wins) == ["walked"]
    assert usual_of(wins)[0].is_now
    assert texts([*wins, *wins_at("from the future", "09", since=-3)]) == ["walked"]


def test_a_flight_west_loses_nothing() -> None:
    """What was logged on a day that is tomorrow here was logged today."""
    flown = NOW.astimezone(timezone(timedelta(hours=12))) - timedelta(hours=1)
    there = Win("A", flown + timedelta(hours=5), "landed")
    assert [one.logged_today for one in usual_of([there])] == [True]


def test_counts_go_back_to_the_first_time() -> None:
    """Only the latest days say what is usual, and all of them how often it came."""
    wins = [win for ago in range(1, 101) for win in wins_at("walked", "09", since=ago)]
    assert [(one.times, one.days) for one in usual_of(wins)] == [(100, 60)]
    assert usual_of([]) == []


def test_night_belongs_to_the_evening() -> None:
    """What was logged before midnight is logged today at two in the night."""
    late = datetime(2026, 11, 22, 2, tzinfo=NEW_YORK)
    wins = wins_at("read a page", "23 23 23")
    assert [one.logged_today for one in usual_of(wins, late)] == [True]
    assert date(2026, 11, 21) == day_of(late, DEFAULT_START)
    assert [one.logged_today for one in usual_of(wins)] == [False]
