"""What the year of the fixtures promises to the tests that stand on it."""

import re
from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from support.clock import NOW
from support.memorable import DESKTOP, LAPTOP
from support.running import Wins
from support.tone import SHAMING
from support.year import FIRST_DAY, GONE_QUIET, THIS_WEEK

from microwins.journal.codec import Version, decode
from microwins.journal.journal import Journal
from microwins.model.day import day_of_win
from microwins.model.win import Win

TODAY = NOW.date()
ONE_DAY = timedelta(days=1)


@pytest.fixture
def all_wins(journal: Journal, year: Path) -> list[Win]:
    """Return the wins of the year, oldest first."""
    assert year.is_dir()
    contents = journal.read()
    assert contents.unreadable == []
    return contents.wins


def versions(folder: Path, machine: str) -> list[Version]:
    """Return what one machine wrote, line by line."""
    return [decode(line) for line in (folder / f"{machine}.jsonl").read_bytes().splitlines()]


def on(wins: list[Win], day: date) -> list[str]:
    """Return the words of the wins that count for `day`."""
    return [win.text for win in wins if day_of_win(win) == day]


def test_a_year_and_some_days(all_wins: list[Win]) -> None:
    """Some five hundred wins of all areas, up to this morning, none of them in the future."""
    assert 450 <= len(all_wins) <= 700
    assert day_of_win(all_wins[0]) == FIRST_DAY
    assert day_of_win(all_wins[-1]) == TODAY
    assert all_wins[-1].at < NOW
    assert len({win.category for win in all_wins}) == 10
    assert "garden" in {win.category for win in all_wins}


def test_two_machines(year: Path) -> None:
    """Each wrote a file of its own, in which stamps rise and no line repeats another."""
    for machine in (LAPTOP, DESKTOP):
        written = versions(year, machine)
        assert len(written) > 50
        assert all(one.stamp < other.stamp for one, other in pairwise(written))
        assert written[-1].stamp < NOW


def test_the_same_in_every_run(year: Path) -> None:
    """The year is a fixture: the same bytes whenever and wherever it is written."""
    lines = (year / f"{LAPTOP}.jsonl").read_text(encoding="utf-8").splitlines()
    assert lines[0] == (
        '{"v":1,"id":"01KAJ4MBWB8YF4X1QJRPKNY5Q0","at":"2025-11-20T21:40:00-05:00","text":"tes'
        't","category":"other","zone":"America/New_York","stamp":"2025-11-21T02:40:56.619944Z"'
        ',"change":"9da385b98e77fc36"}'
    )


def test_days_without_wins(all_wins: list[Win]) -> None:
    """There are gaps of some days, and one of exactly three weeks."""
    days = sorted({day_of_win(win) for win in all_wins})
    quiet = {(a + ONE_DAY, b - ONE_DAY): (b - a).days - 1 for a, b in pairwise(days)}
    assert quiet[GONE_QUIET] == max(quiet.values()) == 21
    assert sum(1 for number in quiet.values() if number >= 3) >= 6


def test_this_week(all_wins: list[Win]) -> None:
    """Wins on five of its days, two of them this morning, and fewer in the week before."""
    days = Counter(day_of_win(win) for win in all_wins)
    week = [days[THIS_WEEK + timedelta(days=one)] for one in range(7)]
    before = [days[THIS_WEEK - timedelta(days=7) + timedelta(days=one)] for one in range(7)]
    assert week == [3, 4, 0, 5, 0, 5, 2]
    assert sum(before) < sum(week)


def test_a_week_with_one_win_and_some_with_none(all_wins: list[Win]) -> None:
    """The weeks of the long gap are there to be reviewed, and the one in which it ended."""
    days = Counter(day_of_win(win) for win in all_wins)
    weeks = [date.fromisocalendar(2026, week, 1) for week in (37, 38, 39)]
    assert [sum(days[one + timedelta(days=day)] for day in range(7)) for one in weeks] == [0, 0, 1]


def test_what_is_remembered_today(all_wins: list[Win]) -> None:
    """There are wins of a week, a month and a year ago today."""
    assert "pancakes for Inés's kids, the round one was mine" in on(all_wins, date(2026, 11, 15))
    assert "cooked dal for two days" in on(all_wins, date(2026, 10, 22))
    assert "opened the curtains" in on(all_wins, date(2025, 11, 22))


def test_firsts_and_returns(all_wins: list[Win]) -> None:
    """This week has something done for the first time, and the first walk since 30 September."""
    called = [win for win in all_wins if win.text == "called the bank"]
    assert [day_of_win(win) for win in called] == [date(2026, 11, 19)]
    walks = [day_of_win(win) for win in all_wins if "walk" in win.text]
    assert walks[-2:] == [date(2026, 9, 30), date(2026, 11, 19)]


def test_milestones(all_wins: list[Win]) -> None:
    """The 500th win is one of this week's, and the 100th day was in spring."""
    assert day_of_win(all_wins[499]) == date(2026, 11, 19)
    days = sorted({day_of_win(win) for win in all_wins})
    assert date(2026, 4, 1) < days[99] < date(2026, 6, 1)


def test_starts_that_became_whole(all_wins: list[Win]) -> None:
    """A start is followed by the whole, in the same words: this week, and before."""
    dishes = [(day_of_win(win), win.partial) for win in all_wins if win.text == "the dishes"]
    assert dishes == [
        (date(2026, 3, 10), True),
        (date(2026, 3, 12), False),
        (date(2026, 11, 17), True),
        (date(2026, 11, 19), False),
    ]


def test_moods_hang_together(all_wins: list[Win]) -> None:
    """A fifth of the wins has a mood; the ones of June are high, those of September low."""
    moods = {
        month: [win.mood for win in all_wins if win.mood and win.at.month == month]
        for month in (6, 9)
    }
    assert sum(moods[6]) / len(moods[6]) > 4
    assert sum(moods[9]) / len(moods[9]) < 3
    assert 80 < sum(1 for win in all_wins if win.mood) < 160


def test_times_of_all_kinds(all_wins: list[Win]) -> None:
    """Wins after midnight, without a time, from three zones, and in both of autumn's hours."""
    assert sum(1 for win in all_wins if win.at.hour < 4) > 8
    assert sum(1 for win in all_wins if not win.timed) > 8
    assert {(win.zone, f"{win.at:%z}") for win in all_wins} == {
        ("America/New_York", "-0500"),
        ("America/New_York", "-0400"),
        ("Europe/Lisbon", "+0100"),
        ("Asia/Tokyo", "+0900"),
    }
    autumn = [str(win.at) for win in all_wins if win.at.date() == date(2026, 11, 1)]
    assert [one[11:13] + one[-6:] for one in autumn[:2]] == ["01-04:00", "01-05:00"]


def test_wins_that_were_changed(year: Path, all_wins: list[Win]) -> None:
    """Some were corrected, hidden, deleted, or deleted and brought back."""
    written = [*versions(year, LAPTOP), *versions(year, DESKTOP)]
    there = {win.id for win in all_wins}
    deleted = {one.id for one in written if one.win is None}
    assert len(deleted - there) == 3
    assert len(deleted & there) == 1
    assert sum(1 for win in all_wins if win.hidden) == 4
    assert "answered it, too" in on(all_wins, date(2026, 1, 8))


def test_its_words_are_kind(all_wins: list[Win]) -> None:
    """No win holds a word that the tests of tone look for, so that they can read whole outputs."""
    assert [win.text for win in all_wins if SHAMING.search(win.text) or "!" in win.text] == []
    assert any(re.search("[一-龯]", win.text) for win in all_wins)


def test_the_commands_take_it(wins: Wins, year: Path) -> None:
    """Nothing in it is a finding of the doctor's, and its own category is known."""
    assert year.is_dir()
    assert wins("doctor").code == 0
    assert wins("list", "-c", "garden", "--limit", "1").out.startswith("Saturday 14 November 2026")
