"""The rules of today's wins."""

from datetime import date, datetime

from support.clock import NEW_YORK

from microwins.analysis.today import Today, today
from microwins.model.day import DEFAULT_START
from microwins.model.win import Win

SUNDAY = date(2026, 11, 22)


def win(text: str, day: int, hour: int, *, hidden: bool = False) -> Win:
    """Return a win of November."""
    return Win(text, datetime(2026, 11, day, hour, tzinfo=NEW_YORK), text, hidden=hidden)


def test_today_goes_from_four_to_four() -> None:
    """Wins of the small hours belong to the day before, in the order in which they came."""
    wins = [
        win("danced", 22, 3),
        win("woke", 22, 4),
        win("ate", 22, 12),
        win("slept", 23, 3),
        win("rose", 23, 4),
    ]
    result = today(wins, SUNDAY, DEFAULT_START)
    assert [row.win.text for row in result.wins] == ["woke", "ate", "slept"]
    assert result.day == SUNDAY


def test_hidden_wins_stay_out() -> None:
    """What the person hid isn't shown among today's wins."""
    wins = [win("seen", 22, 9), win("unseen", 22, 10, hidden=True)]
    assert [row.win.text for row in today(wins, SUNDAY, DEFAULT_START).wins] == ["seen"]


def test_no_win_today_is_a_day_like_any_other() -> None:
    """A day without wins has no rows, and says whether the journal is new."""
    assert today([], SUNDAY, DEFAULT_START) == Today(SUNDAY, [])
    assert today([], SUNDAY, DEFAULT_START, fresh=True).fresh
