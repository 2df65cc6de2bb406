"""A small file of every format that is read, as its program writes it, by which it is known."""

from support.reading import archive
from support.sample_exports import DAYONE, HABITBULL, JRNL

DAYLIO = """\ufefffull_date,date,weekday,time,mood,activities,note_title,note
2026-11-20,20 Nov,Friday,6:50 pm,good,shower | walk,,
"""
HABITKIT = """{
  "habits": [{"id": "a", "name": "Tea", "archived": false, "isInverse": false}],
  "completions": [
    {"date": "2026-11-20T05:00:00.000Z", "habitId": "a", "timezoneOffsetInMinutes": -300}
  ]
}
"""
SAMPLES: dict[str, list[str | bytes]] = {
    "jsonl": [
        '{"id":"01KAR5ZC00AAAAAAAAAAAAAAAA","at":"2026-11-20T07:30:00-05:00","text":"tea"}\n',
        '[\n{"text":"slept in","date":"2026-11-20"}\n]\n',
        '{\n  "text": "slept in",\n  "date": "2026-11-20"\n}\n',
    ],
    "csv": [
        '"day","at","time","text","category","tags","mood","id","more"\r\n',
        "Title;Date\ntea;2026-11-20\n",
        HABITBULL,
    ],
    "jrnl": [JRNL, "[2026-11-20 07:30] Had tea.\n"],
    "daylio": [DAYLIO, archive({"daylio_export_2026_11_20.csv": DAYLIO})],
    "loop": [
        archive({"Habits.csv": "Position,Name\n1,Tea\n", "001 Tea/Checkmarks.csv": "2026-11-20,2"}),
        b"SQLite format 3\0 CREATE TABLE Habits ( CREATE TABLE Repetitions (",
    ],
    "habitkit": [HABITKIT],
    "dayone": [DAYONE, archive({"Journal.json": DAYONE, "photos/a.jpeg": "x"})],
    "harsh": ["# my log\n2026-11-20 : Tea : y : :\n", "2026-11-20:Tea:n::\n"],
    "todotxt": ["x 2026-11-20 had tea\n", "(A) call the bank\nx 2026-11-20 2026-11-19 had tea\n"],
    "doing": ["Currently:\n\t- 2026-11-20 07:10 | had tea @done(2026-11-20 07:30)\n"],
}
"""What is recognised, by format; the first is read whole."""
