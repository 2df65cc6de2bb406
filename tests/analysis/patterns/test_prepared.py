"""The rules of preparation: days as bits, episodes, what is counted."""

from datetime import timedelta

from analysis.patterns.journals import clock, looked_at, recorded_at, won

from microwins.analysis.patterns.prepared import days_in


def test_days_are_bits_from_a_monday() -> None:
    """Bit 0 is the Monday of the first week, whichever weekday the journal begins on."""
    data = looked_at([won("move", 3), won("care", 8), won("move", 8)])
    assert days_in(data.active) == [3, 8]
    assert (days_in(data.on["move"]), days_in(data.on["care"])) == ([3, 8], [8])
    assert [days_in(week) for week in data.weeks] == [[3], [8]]
    assert [days_in(block) for block in data.blocks] == [[3, 8]]


def test_a_win_after_midnight_belongs_to_the_evening() -> None:
    """The person's own day has it, 21 hours and 20 minutes after its start."""
    data = looked_at([won("rest", 1, "01:20")])
    assert data.episodes == {"rest": {0: [21 * 60 + 20]}}


def test_within_an_hour_of_the_last_one_is_one_episode() -> None:
    """Wins of one kind an hour apart are one, however many; a minute more begins another."""
    times = ["08:00", "09:00", "10:00", "11:01"]
    data = looked_at([*(won("order", 0, at) for at in times), won("move", 0, "08:30")])
    assert data.episodes == {"order": {0: [4 * 60, 7 * 60 + 1]}, "move": {0: [4 * 60 + 30]}}


def test_a_sitting_says_the_day_and_no_time() -> None:
    """Wins typed together have no episode and are on their day; a time given is believed."""
    typed = [won(name, 0, f"22:0{minute}") for minute, name in enumerate(("move", "care", "joy"))]
    morning = won("order", 0, "08:00")
    given = recorded_at(typed[0].at + timedelta(minutes=1), morning)
    data = looked_at([*typed, given])
    assert data.episodes == {"order": {0: [4 * 60]}}
    assert list(map(days_in, data.on.values())) == [[0]] * 4


def test_a_win_without_a_time_has_a_day() -> None:
    """Where the source had a date alone, noon is nobody's time."""
    data = looked_at([won("move", 2, timed=False)])
    assert (data.episodes, days_in(data.active)) == ({}, [2])


def test_the_eight_most_used_are_looked_at() -> None:
    """Of ten categories the two least used are left out, unless they are asked about."""
    wins = [
        won(f"own-{one}", day, clock(6 * 60 + 70 * one))
        for one in range(10)
        for day in range(12 - one)
    ]
    assert list(looked_at(wins).on) == [f"own-{one}" for one in range(8)]
    assert list(looked_at(wins, wanted=["own-9", "new"]).on)[8:] == ["own-9", "new"]
    assert list(looked_at(wins).episodes) == [f"own-{one}" for one in range(10)]


def test_what_a_day_holds() -> None:
    """Wins, kinds, the mean of the moods that were noted, and tags."""
    wins = [
        won("move", 0, "08:00", mood=2, tags=("rain",)),
        won("move", 0, "12:00", mood=5, tags=("rain", "home")),
        won("care", 0, "16:00"),
    ]
    data = looked_at(wins)
    assert (data.wins, data.kinds, data.moods) == ({0: 3}, {0: 2}, {0: 3.5})
    assert data.tags == {"rain": 1, "home": 1}
