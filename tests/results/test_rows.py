"""The rules of rows: a win with the day it counts for and its handle."""

from datetime import datetime, timedelta

from support.clock import NEW_YORK

from microwins.model.day import DEFAULT_START
from microwins.model.handle import handles
from microwins.model.win import Win
from microwins.results.rows import listing, rows

LATE = Win("01AAAK3F", datetime(2026, 11, 22, 1, 20, tzinfo=NEW_YORK), "danced", "joy")
EARLY = Win("01BB9CE", datetime(2026, 11, 22, 7, 30, tzinfo=NEW_YORK), "showered", "care")


def test_a_row_knows_its_day() -> None:
    """Each row carries the day that its win counts for, by the start of the day."""
    assert [row.day.day for row in rows([LATE, EARLY], DEFAULT_START)] == [21, 22]
    assert [row.day.day for row in rows([LATE, EARLY], timedelta(0))] == [22, 22]


def test_a_listing_gives_handles_among_all_wins() -> None:
    """The handle of a listed win is unlike the end of any other id, shown or not."""
    result = listing(
        [EARLY, LATE], handles([EARLY.id, LATE.id], [EARLY.id, LATE.id, "01AABK3F"]), DEFAULT_START
    )
    assert [row.handle for row in result.wins] == ["9ce", "ak3f"]
    assert [row.win for row in result.wins] == [EARLY, LATE]


def test_as_fields_a_row_is_its_win_and_more() -> None:
    """For JSON day, clock, flags and the handle where there is one join the fields of the win."""
    (plain,) = rows([EARLY], DEFAULT_START)
    assert plain.as_fields() == {
        "id": "01BB9CE",
        "at": "2026-11-22T07:30:00-05:00",
        "text": "showered",
        "category": "care",
        "partial": False,
        "hidden": False,
        "time": True,
        "day": "2026-11-22",
        "clock": "07:30",
    }
    assert plain._replace(handle="9ce").as_fields()["handle"] == "9ce"
