"""The rules of TickTick's backup."""

import pytest
from support.every import every
from support.foreign_files import entry, found
from support.recognised import TICKTICK

from microwins.errors import BadInputError
from microwins.formats.entry import Entry, LeftOut, Trouble

ABOVE, HEAD, _ = TICKTICK.rsplit('\n"', 2)
OLD = (
    '\ufeff"Date: 2016-02-12+0000"\r\n"Version: 4.2"\r\n'
    '"Status: 0 Normal 1 Completed 2 Archived"\r\n'
    '"List Name","Title","Content","Is Check list","Start Date","Due Date","Reminder","Repeat",'
    '"Priority","Status","Created Time","Completed Time","Order","Timezone","Is All Day"\r\n'
    '"Home","had tea","","N","","","","","0","2","2016-02-10T08:15:00+0000",'
    '"2016-02-11T12:30:00+0000","-1","America/Los_Angeles",""\r\n'
)
NAMES = [name.strip('"') for name in HEAD.split(",")]


def backup(*tasks: dict[str, str]) -> str:
    """Return a backup with some tasks, which were completed in Cairo but where they say more."""
    usual = {
        "List Name": "Home",
        "Title": "had tea",
        "Kind": "TEXT",
        "Is Check list": "N",
        "Priority": "0",
        "Status": "2",
        "Created Time": "2026-09-01T08:15:00+0000",
        "Completed Time": "2026-09-02T22:00:00+0000",
        "Order": "-1099511627776",
        "Timezone": "Africa/Cairo",
        "Is All Day": "false",
        "Is Floating": "false",
        "View Mode": "list",
        "taskId": "1",
    }
    rows = [[(usual | task).get(name, "") for name in NAMES] for task in tasks]
    lines = [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    return "\n".join([ABOVE, '"' + HEAD, *lines]) + "\n"


def test_done_tasks_are_wins() -> None:
    """A win has the time of its completion by the clock of its zone, its content as the note."""
    full = entry(
        "ticktick",
        backup(
            {
                "Folder Name": "Us",
                "List Name": "Garden",
                "Title": 'sowed "beans"',
                "Tags": "garden, week end, 2026",
                "Content": "\u25aadug\r\u25abwatered",
                "Is Check list": "Y",
                "Due Date": "2026-09-02T21:00:00+0000",
                "Priority": "5",
            }
        ),
    )
    assert (full.kind, full.win.text) == ("Garden", 'sowed "beans"')
    assert (full.win.at.isoformat(), full.win.zone) == ("2026-09-03T01:00:00+03:00", "Africa/Cairo")
    assert (full.win.tags, full.win.timed) == (("garden", "week-end"), True)
    assert full.win.extra == {
        "Folder Name": "Us",
        "List Name": "Garden",
        "Due Date": "2026-09-02T21:00:00+0000",
        "Priority": "5",
        "Created Time": "2026-09-01T08:15:00+0000",
        "source_tags": ["2026"],
        "note": "\u25aadug\n\u25abwatered",
    }


@every(
    "task, why",
    [
        ({"Status": "0", "Completed Time": ""}, "open tasks"),
        ({"Status": "-1"}, "cancelled tasks"),
        ({"Status": "Not started"}, "open tasks"),
        ({"Status": "9", "Completed Time": ""}, "open tasks"),
        ({"Completed Time": ""}, "done tasks without a date"),
        ({"Title": ""}, "done tasks without words"),
    ],
)
def test_what_is_no_win(task: dict[str, str], why: str) -> None:
    """What is open, was given up, or says too little, though it may have a time."""
    (one,) = found("ticktick", backup(task))
    assert isinstance(one, LeftOut)
    assert one.why == why


@every(
    "task, at, timed",
    [
        ({"Status": "1"}, "2026-09-03T01:00:00+03:00", True),
        ({"Status": "Done"}, "2026-09-03T01:00:00+03:00", True),
        ({"Is All Day": "true"}, "2026-09-03T01:00:00+03:00", True),
        (
            {"Is All Day": "true", "Completed Time": "2026-09-02T21:00:00+0000"},
            *("2026-09-03T12:00:00+03:00", False),
        ),
        ({"Completed Time": "2026-09-02T21:00:00+0000"}, "2026-09-03T00:00:00+03:00", True),
        ({"Timezone": ""}, "2026-09-02T17:00:00-05:00", True),
        ({"Timezone": "Mars/Base"}, "2026-09-02T17:00:00-05:00", True),
        ({"Completed Time": "2026-09-02T22:00:00.000+0000"}, "2026-09-03T01:00:00+03:00", True),
    ],
)
def test_when_it_was(task: dict[str, str], at: str, timed: bool) -> None:
    """The offset in the file is always that of UTC; the zone is another column."""
    win = entry("ticktick", backup(task)).win
    assert (win.at.isoformat(), win.timed) == (at, timed)


def test_other_shapes() -> None:
    """An old backup has fewer columns; a task without a title has its content."""
    win = entry("ticktick", OLD).win
    assert (win.text, win.at.isoformat()) == ("had tea", "2016-02-11T04:30:00-08:00")
    assert entry("ticktick", OLD.partition("Archived")[2].partition("\r\n")[2]).win == win
    assert entry("ticktick", TICKTICK).win.at.isoformat() == ("2026-11-20T07:30:00-05:00")
    win = entry("ticktick", backup({"Title": "", "Content": "tea\nwith milk"})).win
    assert (win.text, win.extra["note"]) == ("tea", "with milk")
    short, long = found("ticktick", OLD + '"Home"\n' + OLD.splitlines()[-1] + ',"","x"\n')[1:]
    assert short == LeftOut("line 6", "open tasks")
    assert isinstance(long, Trouble)
    first = (
        '"Date: 2016-02-12+0000"\n"Version: 2.0"\n"Status: \n0 Normal\n1 Completed\n2 Archived"\n'
        '"List Name","Title","Content","Is Checklist","Due Date","Reminder","Repeat","Priority",'
        '"Status","Completed Time","Order","Timezone","Is All Day"\n'
        '"Home","had tea\rwith milk","and\rsugar","N","","","","0","2",'
        '"2016-02-11T12:30:00+0000","0","America/Los_Angeles",""\n'
    )
    one = entry("ticktick", first)
    assert (one.win.text, one.key) == ("had tea", entry("ticktick", OLD).key)
    assert one.win.extra == {"List Name": "Home", "note": "with milk\nand\nsugar"}
    strange, unclear = found("ticktick", backup({"Status": "9"}, {"Completed Time": "soon"}))
    assert isinstance(strange, Entry)
    assert strange.state == "9"
    assert unclear == Trouble("line 9", "can't read the day: soon")


def test_the_same_task_in_two_backups() -> None:
    """Its key is none of the numbers that each backup gives anew."""
    (one,), (another,) = (
        found("ticktick", backup({"taskId": number, "Order": number})) for number in ("1", "7")
    )
    assert isinstance(one, Entry)
    assert isinstance(another, Entry)
    assert one.key == another.key


def test_another_table() -> None:
    """It is refused, with the way to the right one."""
    with pytest.raises(BadInputError) as refused:
        found("ticktick", "date,text\n2026-05-01,tea\n")
    assert "wins import ticktick" in refused.value.hint
