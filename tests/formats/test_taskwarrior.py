"""The rules of Taskwarrior's export."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from support.clock import NOW
from support.every import every
from support.foreign_files import entry, found, here
from support.programs import program
from support.running import Wins

from microwins.errors import BadInputError
from microwins.formats.entry import Entry, LeftOut, Trouble

UUID = "00000000-0000-4000-8000-{:012d}"


def task(number: int = 1, **said: object) -> dict[str, object]:
    """Return a task as it is exported, which was completed; None leaves a field out."""
    usual: dict[str, object] = {
        "id": 0,
        "description": "water the plants",
        "end": "20261121T021500Z",
        "entry": "20261118T080000Z",
        "modified": "20261121T021500Z",
        "status": "completed",
        "uuid": UUID.format(number),
        "urgency": 4.2,
    }
    return {name: value for name, value in (usual | said).items() if value is not None}


FULL = task(
    project="Home.Garden",
    priority="H",
    tags=["home", "next step", "2026"],
    annotations=[
        {"entry": "20261120T080000Z", "description": "with rain water"},
        {"entry": "20261120T090000Z", "description": "all of them"},
    ],
    due="20261121T050000Z",
    estimate="PT20M",
    imask=3,
    parent=UUID.format(9),
)
STATES = [
    task(2, status="deleted"),
    task(3, status="pending", end=None),
    task(4, status="waiting", end=None, wait="20270101T000000Z"),
    task(5, status="recurring", end=None, recur="daily", mask="+-"),
    task(6, end=None),
    task(7, description=" "),
]


@every(
    "form",
    [
        lambda tasks: "[\n" + ",\n".join(map(json.dumps, tasks)) + "\n]\n",
        lambda tasks: "\ufeff" + json.dumps(tasks, indent=2),
        lambda tasks: "\n".join(map(json.dumps, tasks)),
        lambda tasks: ",\r\n".join(json.dumps(one, separators=(",", ":")) for one in tasks),
        lambda tasks: "".join(json.dumps(one, indent=1) + "\n" for one in tasks),
    ],
)
def test_what_was_completed_is_a_win(form: object) -> None:
    """It is of its end, by the clock here; an array, lines and lines with commas say the same."""
    assert callable(form)
    watered, *others = found("taskwarrior", form([FULL, *STATES, task()]))
    assert isinstance(watered, Entry)
    assert (watered.key, watered.kind) == (UUID.format(1), "Home.Garden")
    win = watered.win
    assert (win.text, win.at, win.timed) == ("water the plants", here("2026-11-20T21:15"), True)
    assert (win.tags, win.zone) == (("home", "next-step"), "America/New_York")
    assert win.extra == {
        "project": "Home.Garden",
        "priority": "H",
        "due": "20261121T050000Z",
        "entry": "20261118T080000Z",
        "estimate": "PT20M",
        "source_tags": ["2026"],
        "note": "with rain water\nall of them",
    }
    assert [one.why for one in others if isinstance(one, LeftOut)] == [
        *("deleted tasks", "open tasks", "open tasks", "open tasks"),
        *("done tasks without a date", "done tasks without words", "duplicates"),
    ]


@every(
    "end, at",
    [
        ("20261121T021500Z", "2026-11-20T21:15"),
        ("20260701T021500Z", "2026-06-30T21:15"),
        ("2026-11-21T02:15:00Z", "2026-11-20T21:15"),
        ("1795227300", "2026-11-20T21:15"),
    ],
)
def test_its_end_by_the_clock_here(end: str, at: str) -> None:
    """The times are in UTC; the day is the one that it was here."""
    assert entry("taskwarrior", json.dumps([task(end=end)])).win.at == here(at)


def test_what_is_unclear() -> None:
    """It is named, or waits for what it means."""
    unclear, none, odd, state = found(
        "taskwarrior",
        json.dumps([task(1, end="soon"), "tea", task(3, status=7), task(2, status="zapped")]),
    )
    assert odd == Trouble("entry 3", "not a task")
    assert unclear == Trouble("entry 1", "can't read the day: soon")
    assert none == Trouble("entry 2", "not a task")
    assert isinstance(state, Entry)
    assert state.state == "zapped"
    (going,) = found("taskwarrior", json.dumps([task(status="in progress", end="")]))
    assert going == LeftOut("entry 1", "open tasks")


def test_fields_of_another_shape() -> None:
    """Old versions had tags in a text; what isn't as expected goes along as it is."""
    win = entry("taskwarrior", json.dumps([task(tags="home,plants", annotations="x")])).win
    assert (win.tags, win.extra["annotations"]) == (("home", "plants"), "x")
    win = entry("taskwarrior", json.dumps([task(description="tea\nwith milk\n")])).win
    assert (win.text, win.extra["note"]) == ("tea", "with milk")


@every(
    "data",
    [
        *("[1]", '{"text":"tea"}', "tea\n", '[description:"tea" status:"completed"]\n'),
        b"SQLite format 3\0\xff CREATE TABLE working_set (",
    ],
)
def test_what_is_no_export(data: str | bytes) -> None:
    """The line that exports is named, for Taskwarrior's own files too."""
    with pytest.raises(BadInputError) as refused:
        found("taskwarrior", data)
    assert refused.value.hint == "task export | wins import taskwarrior -"


def test_no_tasks() -> None:
    """Somebody who has no tasks so far has none to import."""
    assert found("taskwarrior", "[\n]\n") == []


@pytest.mark.slow
def test_the_program_itself(wins: Wins, home: Path) -> None:
    """What Taskwarrior says was completed is what comes in, once."""
    data = home / "tasks"
    data.mkdir()
    settings = home / "taskrc"
    settings.write_text(f"data.location={data}\nconfirmation=off\nuda.place.type=string\n")

    def run(*words: str) -> str:
        return subprocess.run(
            [program("task"), "rc.verbose=nothing", *words],
            check=True,
            capture_output=True,
            env={**os.environ, "TASKRC": str(settings), "TASKDATA": str(data)},
            text=True,
        ).stdout

    run("add", "water [the] plants", "project:Home", "+green", "place:balcony")
    run("1", "annotate", "with rain \u2014 water")
    run("1", "done")
    run("add", "call the bank")
    run("add", "never mind")
    run("/never/", "delete")
    file = home / "backup"
    file.write_text(run("export"))
    later = NOW.replace(year=NOW.year + 20)  # as the tasks are done by the real clock
    looked = wins("import", str(file), now=later)
    assert "This would add 1 win" in looked.out
    assert "1 open task, 1 deleted task" in looked.out
    assert wins("import", "taskwarrior", str(file), "--apply", now=later).code == 0
    assert "Nothing new here." in wins("import", str(file), "--apply", now=later).out
    (kept,) = json.loads(wins("list", "--json", now=later).out)["wins"]
    assert (kept["text"], kept["tags"], kept["place"], kept["note"]) == (
        *("water [the] plants", ["green"], "balcony", "with rain \u2014 water"),
    )
