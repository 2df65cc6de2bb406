"""Writes long files of other programs into a folder, for the measuring of imports.

    python tests/bench/foreign.py 200000 FOLDER

A table of notes and Daylio's have so many wins, its backup 20,000 entries. Chance is seeded.
"""

from __future__ import annotations

import base64
import csv
import json
import sys
import zipfile
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

_SEED = 7
_ENTRIES = 20_000
_WORDS = ("made tea", "showered", "took a walk", "called mum", "read a page", "took my meds")
_ACTIVITIES = [f"activity {number}" for number in range(1, 31)]
_MOODS = ("awful", "bad", "meh", "good", "rad")
_HEADINGS = "full_date,date,weekday,time,mood,activities,note_title,note"


def write_notes(path: Path, wins: int, rng: Random) -> None:
    """Write a table with a win a row, of which many words come once or twice."""
    at = datetime(2018, 1, 1, 7)  # noqa: DTZ001 (a wall clock)
    with path.open("w", newline="") as file:
        table = csv.writer(file)
        table.writerow(["date", "time", "text", "mood"])
        for _ in range(wins):
            at += timedelta(minutes=rng.randint(3, 22))
            text = f"{rng.choice(_WORDS)} {rng.choice(('', rng.randint(1, 999)))}".strip()
            table.writerow([at.date().isoformat(), at.strftime("%H:%M"), text, rng.randint(1, 5)])


def write_daylio(path: Path, wins: int, rng: Random) -> None:
    """Write Daylio's table with some activities a row, a note on each third."""
    at, left = datetime(2018, 1, 1, 7), wins  # noqa: DTZ001 (a wall clock)
    with path.open("w", newline="") as file:
        table = csv.writer(file)
        table.writerow(_HEADINGS.split(","))
        while left > 0:
            at += timedelta(minutes=rng.randint(10, 50))
            done = rng.sample(_ACTIVITIES, min(left, rng.randint(1, 4)))
            left -= len(done)
            said = (at.strftime("%d %b"), at.strftime("%A"), at.strftime("%I:%M %p"))
            note = f"the note of {at}" if rng.random() < 1 / 3 else ""
            moods = rng.choice(_MOODS)
            table.writerow([at.date().isoformat(), *said, moods, " | ".join(done), "", note])


def write_backup(path: Path, entries: int, rng: Random) -> None:
    """Write Daylio's backup with some activities an entry."""
    at = datetime(2016, 1, 1, 7)  # noqa: DTZ001 (a wall clock)
    tags = [{"id": number, "name": name} for number, name in enumerate(_ACTIVITIES, 1)]
    moods = [
        {"id": one, "custom_name": "", "mood_group_id": one, "predefined_name_id": one}
        for one in range(1, 6)
    ]
    found = []
    for number in range(entries):
        at += timedelta(minutes=rng.randint(60, 400))
        day = {"year": at.year, "month": at.month - 1, "day": at.day}
        clock = {"hour": at.hour, "minute": at.minute, "timeZoneOffset": 0}
        done = rng.sample(range(1, 31), rng.randint(1, 4))
        said = {"mood": rng.randint(1, 5), "tags": done, "note": "" if number % 3 else f"{at}"}
        found.append({"id": number, **day, **clock, **said})
    backup = {"version": 15, "customMoods": moods, "tags": tags, "dayEntries": found}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("backup.daylio", base64.b64encode(json.dumps(backup).encode()))


def main() -> None:
    """Write the files."""
    wins, folder, rng = int(sys.argv[1]), Path(sys.argv[2]), Random(_SEED)
    write_notes(folder / "notes.csv", wins, rng)
    write_daylio(folder / "daylio.csv", wins, rng)
    write_backup(folder / "b.daylio", _ENTRIES, rng)


if __name__ == "__main__":
    main()
