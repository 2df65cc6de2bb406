"""What calendar programs make of a calendar: each event at its moment, and a minute long."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from support.example_wins import EDITION
from support.programs import missing, program
from support.servers import radicale, request

from microwins.formats import ics
from microwins.model.day import DEFAULT_START
from microwins.model.win import Win
from microwins.results.rows import rows

pytestmark = pytest.mark.slow

_A_MINUTE, _A_DAY = timedelta(minutes=1), timedelta(days=1)
Events = list[list[str]]


def _wins() -> list[Win]:
    """Return wins of eight years in two zones and in none, one of a day alone, one that took 45."""
    zones = ["Europe/Lisbon", "America/New_York", None]
    found = [
        Win(
            f"01{year}{month}{zone and zone[:2]}",
            datetime(
                year, month, 9, 23, 58, tzinfo=ZoneInfo(zone) if zone else timezone(_A_DAY / 6)
            ),
            f"{year}, {month}; {zone}: caf\xe9 \\ done, and more words than fit on a line",
            "care",
            zone=zone,
        )
        for year in range(2019, 2027)
        for month in (1, 4, 7, 10)
        for zone in zones
    ]
    found[0] = found[0]._replace(timed=False)
    found[1] = found[1]._replace(minutes=45)
    return found


def _row(start: datetime, end: datetime, words: str) -> list[str]:
    return [
        f"{start.astimezone(UTC):%Y-%m-%dT%H:%M}",
        f"{end.astimezone(UTC):%Y-%m-%dT%H:%M}",
        words,
    ]


def _expected(win: Win) -> list[str]:
    """Return what a program should make of a win."""
    if win.timed:
        return _row(win.at, win.at + _A_MINUTE, win.text)
    return [f"{win.at.date()}", f"{win.at.date() + _A_DAY}", win.text]


_PYTHON = """
import json, sys
from datetime import UTC, datetime
def when(moment):
    if isinstance(moment, datetime):
        return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M}"
    return str(moment)
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    text = file.read()
"""
_SCRIPTS = {
    "icalendar": f"""{_PYTHON}
import icalendar
events = icalendar.Calendar.from_ical(text).events
print(json.dumps([[when(one.start), when(one.end), str(one["SUMMARY"])] for one in events]))
""",
    "ics.py": f"""{_PYTHON}
import ics
events = ics.Calendar(text).events
def moment(one, arrow):
    return str(arrow.date()) if one.all_day else when(arrow.datetime)
print(json.dumps([[moment(one, one.begin), moment(one, one.end), one.name] for one in events]))
""",
    "ical.js": """
import ICAL from "ical.js";
import { readFileSync } from "node:fs";
const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], "utf8")));
calendar.getAllSubcomponents("vtimezone").forEach((one) => ICAL.TimezoneService.register(one));
const when = (time) => (time.isDate ? time.toString() : time.toJSDate().toISOString().slice(0, 16));
console.log(JSON.stringify(calendar.getAllSubcomponents("vevent").map((one) => {
    const event = new ICAL.Event(one);
    return [when(event.startDate), when(event.endDate), event.summary];
})));
""",
    "node-ical": """
import ical from "node-ical";
import { readFileSync } from "node:fs";
const found = Object.values(ical.sync.parseICS(readFileSync(process.argv[2], "utf8")));
const when = (event, date) => date.toISOString().slice(0, event.datetype === "date" ? 10 : 16);
console.log(JSON.stringify(found.filter((one) => one.type === "VEVENT").map((one) =>
    [when(one, one.start), when(one, one.end), one.summary])));
""",
}


def run(*command: str | Path) -> str:
    """Return what a program prints where the clock is UTC's."""
    kept = {
        "PATH": os.environ["PATH"],
        "HOME": os.environ["HOME"],
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }
    done = subprocess.run(command, capture_output=True, check=True, env=kept, timeout=300)
    return done.stdout.decode()


def python(library: str, file: Path) -> Events:
    """Return the events of a file as a package of Python reads them."""
    found: Events = json.loads(run(sys.executable, "-c", _SCRIPTS[library], file))
    return found


def node(library: str, file: Path) -> Events:
    """Return the events of a file as a package of Node reads them, out of the environment's own."""
    packages = Path(sys.prefix, "node_modules")
    if not (packages / library).is_dir():
        missing(library)
    script = file.with_name("read.mjs")
    script.write_text(_SCRIPTS[library], encoding="utf-8")
    file.with_name("node_modules").symlink_to(packages)
    found: Events = json.loads(run(program("node"), script, file))
    return found


def khal(_: str, file: Path) -> Events:
    """Return the events of a file that khal has imported."""
    beside, settings = Path(sys.executable).parent, file.with_name("khal.conf")
    settings.write_text(
        f"[calendars]\n[[wins]]\npath = {file.parent}/khal\n"
        "[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%dT%H:%M\nlongdatetimeformat = %Y-%m-%dT%H:%M\n"
        "local_timezone = UTC\ndefault_timezone = UTC\n"
        f"[sqlite]\npath = {file.parent}/khal.db\n"
    )
    command = (program("khal", str(beside)), "-c", str(settings))
    run(*command, "import", "--batch", "-a", "wins", file)
    shape = "{all-day}|{start-long}|{end-long}|{title}"
    listed = run(
        *command, "list", "--once", "--day-format", "", "--format", shape, "2019-01-01", "3000d"
    )
    return [_shown(*line.split("|")) for line in listed.splitlines()]


def _shown(all_day: str, start: str, end: str, words: str) -> list[str]:
    """Return an event of khal, which shows the last of whole days and not the one after it."""
    last = datetime.fromisoformat(end[:10]) + _A_DAY
    return [start[:10], str(last.date()), words] if all_day == "True" else [start, end, words]


def calcurse(_: str, file: Path) -> Events:
    """Return the events of a file that calcurse has imported, out of the file that it keeps."""
    folder = file.with_name("calcurse")
    run(program("calcurse"), "-D", folder, "-q", "-i", file)
    found = []
    for line in (folder / "apts").read_text(encoding="utf-8").splitlines():
        whole = re.fullmatch(r"(\S+) \[1\] (.*)", line)
        if whole:
            day = _moment(whole[1])
            found.append([f"{day.date()}", f"{(day + _A_DAY).date()}", whole[2]])
        else:
            start, end, words = re.split(r" -> |>.*?\|", line, maxsplit=2)
            found.append(_row(_moment(start), _moment(end), words))
    return found


def _moment(text: str) -> datetime:
    """Return a moment of calcurse: "06/07/2026", "06/07/2026 @ 07:30"."""
    day, _, clock = text.partition(" @ ")
    return datetime.strptime(f"{day} {clock or '00:00'} +0000", "%m/%d/%Y %H:%M %z")


def through_radicale(_: str, file: Path) -> Events:
    """Return the events of a file that a server took as a calendar, and gave back."""
    with radicale(file.with_name("server")) as address:
        request("PUT", f"{address}me/wins/", file.read_bytes())
        back = file.with_name("back.ics")
        back.write_bytes(request("GET", f"{address}me/wins/"))
    return python("icalendar", back)


READERS: dict[str, Callable[[str, Path], Events]] = {
    "icalendar": python,
    "ics.py": python,
    "ical.js": node,
    "node-ical": node,
    "khal": khal,
    "calcurse": calcurse,
    "Radicale": through_radicale,
}


@pytest.mark.parametrize("reader", READERS)
def test_each_event_is_a_minute_at_its_moment(reader: str, home: Path) -> None:
    """All read words and times, in summer and winter of each year, and days as whole days."""
    file = home / "wins.ics"
    wins = _wins()
    written = "".join(ics.write(rows(wins, DEFAULT_START), EDITION))
    file.write_bytes(written.encode())
    assert sorted(READERS[reader](reader, file)) == sorted(map(_expected, wins))


def test_calcurse_doubles(home: Path) -> None:
    """What the manual says of calcurse: a second import adds all events once more."""
    file = home / "wins.ics"
    file.write_bytes("".join(ics.write(rows(_wins(), DEFAULT_START), EDITION)).encode())
    once = calcurse("", file)
    assert sorted(calcurse("", file)) == sorted(once * 2)
