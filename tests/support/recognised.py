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
STREAKS = """task_id,title,icon,page,entry_type,entry_date,entry_timestamp,entry_timezone,quantity,\
notes
A1,Read,ic_book,1,completed_manually,20261120,2026-11-20T12:10:05Z,America/New_York,1,
"""
TASKS = (
    '{"id":0,"description":"had tea","end":"20261120T123000Z","entry":"20261119T081500Z",'
    '"status":"completed","uuid":"5b0b8f0e-0f4e-4f6e-9a46-3c2d7b0f8a11","urgency":0}'
)
TICKTICK = """"Date: 2026-11-20+0000"
"Version: 7.1"
"Status:\x20
0 Normal
1 Completed
2 Archived"
"Folder Name","List Name","Title","Kind","Tags","Content","Is Check list","Start Date","Due Date",\
"Reminder","Repeat","Priority","Status","Created Time","Completed Time","Order","Timezone",\
"Is All Day","Is Floating","Column Name","Column Order","View Mode","taskId","parentId"
"","Home","had tea","TEXT","","","N","","","","","0","2","2026-11-19T08:15:00+0000",\
"2026-11-20T12:30:00+0000","-1","America/New_York","false","false","","","list","1",""
"""
OLD_TICKTICK = """Date: 2016-02-12+0000
Version: 4.2
Status: 0 Normal 1 Completed 2 Archived
"List Name","Title","Content","Status","Created Time","Completed Time","Timezone"
"""
SAMPLES: dict[str, list[str | bytes]] = {
    "jsonl": [
        '{"id":"01KAR5ZC00AAAAAAAAAAAAAAAA","at":"2026-11-20T07:30:00-05:00","text":"tea"}\n',
        '[\n{"text":"slept in","date":"2026-11-20"}\n]\n',
        '{\n  "text": "slept in",\n  "date": "2026-11-20"\n}\n',
        '[{"title":"tea","description":"hot","status":"completed","uuid":"1","end":"2026-11-20"}]',
    ],
    "csv": [
        (
            '"day","at","time","text","category","tags","mood","id","more"\r\n'
            "2026-11-20,2026-11-20T07:30:00-05:00,07:30,tea,nourish,,,01KAR5ZC00AAAAAAAAAAAAAAAB,\r\n"
        ),
        "Title;Date\ntea;2026-11-20\n",
        HABITBULL,
    ],
    "jrnl": [
        JRNL,
        "[2026-11-20 07:30] Had tea.\n",
        '{\n  "title": "a",\n  "body": "",\n  "date": "2026-11-20",\n  "starred": false\n}\n',
        "2026-11-20 07:30 Had tea.\n| With milk.\n\n",
    ],
    "daylio": [
        DAYLIO,
        archive({"daylio_export_2026_11_20.csv": DAYLIO}),
        archive({"assets/photos/2026/11/a": "x", "backup.daylio": "eyJkYXlFbnRyaWVzIjpbXX0="}),
        "eyJkYXlFbnRyaWVzIjpbXX0=",
    ],
    "loop": [
        archive({"Habits.csv": "Position,Name\n1,Tea\n", "001 Tea/Checkmarks.csv": "2026-11-20,2"}),
        b"SQLite format 3\0 CREATE TABLE Habits ( CREATE TABLE Repetitions (",
    ],
    "habitkit": [HABITKIT],
    "streaks": [STREAKS, "task_id,title,entry_type,entry_date\nA1,Read,missed_auto,20261120\n"],
    "ticktick": [TICKTICK, OLD_TICKTICK],
    "taskwarrior": [
        *(f"[\n{TASKS}\n]\n", f"{TASKS},\n{TASKS}\n", "[\n]\n"),
        '{"description": "tea", "status": "completed", "end": "20261120T123000Z"}\n',
        *('[description:"tea" end:"1"]\n', b"SQLite format 3\0\xff CREATE TABLE working_set ("),
    ],
    "dayone": [
        DAYONE,
        archive({"Journal.json": DAYONE, "photos/a.jpeg": "x"}),
        "\tDate:\t20 November 2026 at 21:30:00 CET\n\nShowered\n",
    ],
    "harsh": ["# my log\n2026-11-20 : Tea : y : :\n", "2026-11-20:Tea:n::\n"],
    "todotxt": [
        "buy milk\nx 2026-11-20 had tea\n",
        "x 2026-11-20 had tea\n",
        "(A) call the bank\nx 2026-11-20 2026-11-19 had tea\n",
    ],
    "org": ["* DONE had tea\n  CLOSED: [2026-11-20 Fri 07:30]\n", "#+TODO: A | B\n* B tea\n"],
    "markdown": ["# Home\n\n- [x] had tea \u2705 2026-11-20\n", "- DONE had tea\n"],
    "doing": ["Currently:\n\t- 2026-11-20 07:10 | had tea @done(2026-11-20 07:30)\n"],
}
"""What is recognised, by format; the first is read whole."""
