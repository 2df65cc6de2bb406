"""The rules of the table that Streaks exports."""

import pytest
from support.every import every
from support.foreign_files import entry, found, here

from microwins.errors import BadInputError
from microwins.formats.entry import Entry, LeftOut, Trouble

HEAD = (
    "task_id,title,icon,page,entry_type,entry_date,entry_timestamp,entry_timezone,quantity,notes\n"
)
BERLIN = "2026-05-01T06:12:30Z,Europe/Berlin"
SHORT = "task_id,title,entry_type,entry_date\n"


def test_completed_days_are_wins() -> None:
    """Amounts, notes and the phone's own zone come along; missed and skipped days stay out."""
    rows = [
        f'A,"Read, slowly",ic_book,1,completed_manually,20260501,{BERLIN},2.5,"two\nchapters"\r\n',
        f"A,Read,ic_book,1,completed_auto,20260502,{BERLIN},1,\r\n",
        f"B,Walk,ic,1,completed_timed,20260501,{BERLIN},,\r\n",
        f"B,Walk,ic,1,completed_timed,20260501,{BERLIN},,\r\n",
        f"B,Walk,ic,1,missed_auto,20260503,{BERLIN},1,\r\n",
        f"B,Walk,ic,1,missed_manually,20260504,{BERLIN},1,\r\n",
        f"B,Walk,ic,1,skipped_auto,20260505,{BERLIN},1,\r\n",
        f"B,Walk,ic,1,skipped_manually,20260506,{BERLIN},1,\r\n",
    ]
    read, later, walk, *others = found("streaks", HEAD + "".join(rows))
    assert isinstance(read, Entry)
    assert isinstance(later, Entry)
    assert isinstance(walk, Entry)
    assert (read.win.at.isoformat(), read.win.zone) == (
        "2026-05-01T08:12:30+02:00",
        "Europe/Berlin",
    )
    assert (read.win.text, read.kind) == ("Read, slowly", "Read, slowly")
    assert read.win.extra == {"amount": 2.5, "note": "two\nchapters"}
    assert (later.win.at.isoformat(), later.win.timed) == ("2026-05-02T12:00:00+02:00", False)
    assert later.win.extra == {}
    assert [one.why for one in others if isinstance(one, LeftOut)] == [
        *("duplicates", "not done", "not done", "skipped", "skipped"),
    ]


@every(
    "stamp, zone, at, timed",
    [
        ("2026-05-01T23:30:00Z", "Europe/Berlin", "2026-05-01T12:00+02:00", False),
        ("2026-04-30T23:30:00Z", "Europe/Berlin", "2026-05-01T01:30+02:00", True),
        ("2026-05-01T23:30:00Z", "", "2026-05-01T18:30-05:00", True),
        ("2026-05-01T23:30:00Z", "Mars/Base", "2026-05-01T18:30-05:00", True),
        ("", "", "2026-05-01T12:00-05:00", False),
        ("soon", "Europe/Berlin", "2026-05-01T12:00+02:00", False),
    ],
)
def test_the_day_is_the_one_in_the_table(stamp: str, zone: str, at: str, timed: bool) -> None:
    """It was noted at a time that is of the day, or the day has no time."""
    row = f"A,Walk,ic,1,completed_manually,20260501,{stamp},{zone},1,\n"
    win = entry("streaks", HEAD + row).win
    assert (win.at.isoformat(timespec="minutes"), win.timed) == (at, timed)


def test_a_table_of_four_columns() -> None:
    """A habit twice on a day is one where no time tells them apart."""
    first, again, strange, nameless, dayless = found(
        "streaks",
        f"{SHORT}A,Walk,completed_manually,20260501\nA,Walk,completed_auto,20260501\n"
        "A,Walk,zapped,20260502\nA,,completed_manually,20260501\nA,Walk,completed_auto,2026\n",
    )
    assert isinstance(first, Entry)
    assert (first.win.at, first.win.timed) == (here("2026-05-01T12:00"), False)
    assert again == LeftOut("line 3", "duplicates")
    assert isinstance(strange, Entry)
    assert strange.state == "zapped"
    assert nameless == Trouble("line 5", "the habit has no name")
    assert dayless == Trouble("line 6", "can't read the day: 2026")
    _, done = found("streaks", f"{SHORT}A,Walk,zapped,20260501\nA,Walk,completed_auto,20260501\n")
    assert isinstance(done, Entry)
    assert done.state is None


def test_another_table() -> None:
    """It is refused, with the way to the right one."""
    with pytest.raises(BadInputError) as refused:
        found("streaks", "date,text\n2026-05-01,tea\n")
    assert "wins import streaks" in refused.value.hint
