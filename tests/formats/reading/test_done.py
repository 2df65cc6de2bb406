"""The rules of what tables and records of other programs say was done, and when."""

import re
from collections import Counter

import pytest
from support.every import every
from support.foreign_files import found

from microwins.errors import BadInputError
from microwins.formats.entry import Entry, LeftOut

_DAY = re.compile(r"(?<![^,\n])(\d\d)(?![^,\n])")
"""A day of November."""


def done(name: str, table: str, /, **fields: str) -> tuple[list[str], dict[str, int]]:
    """Return the words and days of the wins in a table, and how often what is left out and why."""
    all_of_it = found(name, table, **fields)
    wins = [one for one in all_of_it if isinstance(one, Entry)]
    said = [
        f"{one.win.at:%d} {one.win.text}{' in part' if one.win.partial else ''}"
        + (f" ({one.state}?)" if one.state else "")
        for one in wins
    ]
    left = Counter(one.why for one in all_of_it if isinstance(one, LeftOut))
    assert len(wins) + left.total() == len(all_of_it), all_of_it
    return said, dict(left)


@every(
    "table, wins, left",
    [
        (  # amounts
            "date,habit,Value\n20,Run,1\n21,Run,0\n22,Run,\n23,Run,2.5\n24,Run,false\n",
            ["20 Run", "23 Run"],
            {"not done": 3},
        ),
        (  # an amount that no program has: who wrote it is asked
            "date,habit,value\n20,Run,-3\n21,Run,perhaps\n",
            ["20 Run (-3?)", "21 Run (perhaps?)"],
            {},
        ),
        (  # words, of which one is not known, and days that are plans
            """Task,Status,Start date,Due,Date completed
a,Done,01,09,20
b,In progress,01,09,
c,Parked,01,,21
d,Done,01,09,
e,Cancelled,,,22
""",
            ["20 a", "21 c (Parked?)"],
            {"open tasks": 1, "done tasks without a date": 1, "cancelled tasks": 1},
        ),
        (  # one column that says whether and when
            "title,completed,created\na,20,01\nb,,01\n",
            ["20 a"],
            {"open tasks": 1},
        ),
        (  # one that says whether beside one of days
            "Name,Done?,Date\na,Yes,20\nb,No,20\nc,,20\nd,Half,21\n",
            ["20 a", "21 d in part"],
            {"not done": 2},
        ),
        (  # Streaks
            """task_id,title,entry_type,entry_date
A,Read,completed_manually,20
A,Read,missed_auto,21
A,Read,skipped_manually,22
A,Read,completed_auto,23
""",
            ["20 Read", "23 Read"],
            {"not done": 1, "skipped": 1},
        ),
        (  # Habitica, where a value that falls is a day on which it wasn't done
            """Task Name,Task ID,Task Type,Date,Value
Read,A,daily,20,0.97
Read,A,daily,21,-0.1234567890123456789
Run,B,habit,21,-1
Run,B,habit,22,-0.02
""",
            ["20 Read", "22 Run"],
            {"not done": 2},
        ),
        (  # a column that says no
            "habit_name,date,completed_count,is_skipped\nRun,20,2,false\nRun,21,0,false\nRun,22,1,true\n",
            ["20 Run"],
            {"not done": 1, "skipped": 1},
        ),
        (  # when a habit was ticked is not the day that it is of
            "habit_name,date,completed_at\nRun,20,22\nRun,21,\n",
            ["20 Run"],
            {"not done": 1},
        ),
        (  # Jira: two columns that say it
            """Summary,Status,Resolution,Created,Resolved
a,Done,Fixed,01,20
b,Closed,Won't Do,01,20
c,To Do,Unresolved,01,
""",
            ["20 a"],
            {"cancelled tasks": 1, "open tasks": 1},
        ),
        (  # German, French, Spanish, Russian, Japanese
            "Datum,Gewohnheit,Erledigt\n20,Laufen,WAHR\n21,Laufen,FALSCH\n",
            ["20 Laufen"],
            {"not done": 1},
        ),
        (
            "Tâche,État,Date d'échéance,Terminé le\na,Terminé,09,20\nb,À faire,09,\n",
            ["20 a"],
            {"open tasks": 1},
        ),
        ("Fecha,Hábito,Hecho\n20,Leer,Sí\n21,Leer,No\n", ["20 Leer"], {"not done": 1}),
        ("Задача,Статус,Дата\na,Выполнено,20\nb,Отменено,20\n", ["20 a"], {"cancelled tasks": 1}),
        ("タスク,完了,日付\na,はい,20\nb,いいえ,20\n", ["20 a"], {"not done": 1}),
    ],
)
def test_tables(table: str, wins: list[str], left: dict[str, int]) -> None:
    """What was done is a win of the day it was done, and all else is counted by its kind."""
    assert done("csv", _DAY.sub(r"2026-11-\1", table)) == (wins, left)


@every(
    "records, wins, left",
    [
        (  # our own fields
            [
                '{"text":"a","date":"2026-11-20","done":true}',
                '{"text":"b","date":"2026-11-20","done":false}',
                '{"text":"c","date":"2026-11-20"}',
            ],
            ["20 a"],
            {"not done": 2},
        ),
        (  # Todoist
            [
                '{"content":"a","description":"x","checked":true,"completed_at":"2026-11-20T10:00Z"}',
                '{"content":"b","description":"x","checked":false,"added_at":"2026-11-20T10:00Z"}',
            ],
            ["20 a"],
            {"open tasks": 1},
        ),
        (  # Google Tasks
            [
                '{"title":"a","status":"completed","completed":"2026-11-20T10:00Z"}',
                '{"title":"b","status":"needsAction","due":"2026-11-20T00:00Z"}',
            ],
            ["20 a"],
            {"open tasks": 1},
        ),
        (  # open tasks alone, without any day
            ['{"title":"b","status":"needsAction"}'],
            [],
            {"open tasks": 1},
        ),
        (  # Habitica: a history in each task, lists of them in a document
            [
                """{"profile": {"name": "x"}, "tasks": {
                "habits": [{"text": "Run", "value": 9, "createdAt": "2026-11-01", "history": [
                    {"date": "2026-11-20T10:00Z", "value": 1, "scoredUp": 2, "scoredDown": 0},
                    {"date": "2026-11-21T10:00Z", "value": 0, "scoredUp": 0, "scoredDown": 1}]}],
                "dailys": [{"text": "Read", "completed": true, "history": [
                    {"date": "2026-11-20T10:00Z", "value": 1, "completed": true},
                    {"date": "2026-11-21T10:00Z", "value": 0, "completed": false}]}],
                "todos": [
                    {"text": "Call", "completed": true, "dateCompleted": "2026-11-22T10:00Z"},
                    {"text": "Write", "completed": false, "createdAt": "2026-11-22T10:00Z"}],
                "rewards": [{"text": "Rest", "value": 10}]}}"""
            ],
            ["20 Run", "20 Read", "22 Call"],
            {"not done": 2, "open tasks": 1},
        ),
        (  # the days of a habit in it
            [
                """[{"id": 1, "name": "Run", "entries": [
                {"date": "2026-11-20", "value": 1}, {"date": "2026-11-21", "value": 0}]}]"""
            ],
            ["20 Run"],
            {"not done": 1},
        ),
        (  # lists of tasks in a list
            [
                """{"items": [{"title": "Home", "updated": "2026-11-20T10:00Z", "items": [
                {"title": "a", "status": "completed", "completed": "2026-11-20T10:00Z"},
                {"title": "b", "status": "needsAction"}]}]}"""
            ],
            ["20 a"],
            {"open tasks": 1},
        ),
        (  # records in their fields, with what has a name
            [
                """{"issues": [{"key": "A-1", "fields": {"summary": "a", "status": {"name": "Done"},
                "resolutiondate": "2026-11-20T10:00:00+0100"}}, {"key": "A-2", "fields": {
                "summary": "b", "status": {"name": "To Do"}, "resolutiondate": null}}]}"""
            ],
            ["20 a"],
            {"open tasks": 1},
        ),
        (  # under their ids, and the days of a habit as names
            [
                """{"habits": {"x": {"name": "Run", "days": {"2026-11-20": true,
                "2026-11-21": false}}, "y": {"name": "Read", "days": {"2026-11-20": {"value": 2}}}
                }}"""
            ],
            ["20 Run", "20 Read"],
            {"not done": 1},
        ),
        (  # days by habits
            [
                '{"date":"2026-11-20","Run":true,"Read":false}',
                '{"date":"2026-11-21","Run":true,"Read":true,"note":"x"}',
            ],
            ["20 Run", "21 Run", "21 Read"],
            {"not done": 1},
        ),
    ],
)
def test_records(records: list[str], wins: list[str], left: dict[str, int]) -> None:
    """JSON is read by the same rules."""
    assert done("json", "\n".join(records)) == (wins, left)


def test_a_column_that_a_person_maps() -> None:
    """--map COLUMN=done says which column it is, of words or of amounts."""
    table = "date,text,Glasses\n2026-11-20,Water,3\n2026-11-21,Water,0\n2026-11-22,Water,?\n"
    assert done("csv", table, glasses="done") == (
        ["20 Water", "22 Water (??)"],
        {"not done": 1},
    )


def test_a_table_that_does_not_say_when() -> None:
    """Days when things are due, or were begun, are no days when they were done."""
    for table, hint in (
        ("Name,Status,Start,Due\na,Done,20,21\n", "--map Start=date"),
        ("Name,Start date,Due\na,20,\n", "--map COLUMN=done"),
        ("Name,Status\na,Done\n", "Name a column date"),
        ("Date,Weight\n20,70.5\n", "Name a column text"),
        ("Habit,Frequency,Created\nRun,daily,20\n", "--map COLUMN=done"),
    ):
        with pytest.raises(BadInputError) as error:
            found("csv", _DAY.sub(r"2026-11-\1", table))
        assert hint in error.value.hint
    assert done("csv", "Name,Status,Due\na,Done,2026-11-20\n", due="date") == (["20 a"], {})


def test_a_template_of_todoist() -> None:
    """It is refused by the name of its program, as no task in it was done."""
    heads = "TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE"
    with pytest.raises(BadInputError) as error:
        found("csv", f"{heads}\ntask,a,b,4,1,,,2026-11-20,en,\n")
    assert "Todoist" in error.value.message


@every(
    "table, wins, left",
    [
        (  # as spreadsheets write ticks
            "Date,Body,Run\n20,TRUE,FALSE\n21,FALSE,TRUE\n22,,\n",
            ["20 Body", "21 Run"],
            {"not done": 2, "days without an entry": 2},
        ),
        (  # marks of many kinds, and one that is asked; the note goes along
            "Day,Meditate,Run,Notes\n20,x,5,rain\n21,\u2713,-,\n22,no,0,sun\n23,half,\u2717,\n",
            ["20 Meditate", "20 Run", "21 Meditate", "23 Meditate in part", "23 Run (\u2717?)"],
            {"not done": 3, "notes of days without a win": 1},
        ),
        (  # measures of a day are no habits
            "Date,Energy,Sleep,Consistency Score,Run,Notes\n20,3,7.5,83%,yes,\n21,2,6,40%,no,x\n",
            ["20 Run"],
            {"not done": 1, "notes of days without a win": 1},
        ),
        (  # the first column needs no name that is known, and sums are no habits
            "Tag,Lesen,Total\n20,ja,1\n21,nein,0\n",
            ["20 Lesen"],
            {"not done": 1},
        ),
        (  # days across
            "Habit,2026-11-20,2026-11-21\nRun,x,\nRead,no,x\n",
            ["20 Run", "21 Read"],
            {"not done": 1, "days without an entry": 1},
        ),
        (  # Loop's, in numbers: those above 3 are thousandths
            "Date,Meditate,Water,\n20,2,8000,\n21,1,500,\n22,3,0,\n23,-1,0,\n24,0,0,\n",
            ["20 Meditate", "20 Water", "21 Water"],
            {
                "days filled in by Loop": 1,
                "rest days": 1,
                "days without an entry": 1,
                "days marked no": 4,
            },
        ),
        (  # and in words
            "Date,Run,\n20,YES_MANUAL,\n21,YES_AUTO,\n22,SKIP,\n23,UNKNOWN,\n24,NO,\n",
            ["20 Run"],
            {
                "days filled in by Loop": 1,
                "rest days": 1,
                "days without an entry": 1,
                "days marked no": 1,
            },
        ),
        (  # amounts as people write them
            "Date,Push-ups,Water\n20,8,2\n21,0,1\n",
            ["20 Push-ups", "20 Water", "21 Water"],
            {"not done": 1},
        ),
        (  # one habit a row, called by a column that nobody knows: no marks are habits
            "Date,Tracker,Rating\n20,Run,4\n20,Read,5\n",
            ["20 Run", "20 Read"],
            {},
        ),
        (  # nor are the symptoms of one, nor how long a thing took, nor what it is paid
            "Date,Depressed,Hours slept,Irritability,Run\n20,1,7.5,0,yes\n21,2,6,1,no\n",
            ["20 Run"],
            {"not done": 1},
        ),
        (
            "Project,Description,Start Date,Duration (decimal),Rate (USD)\nHouse,Clean,20,1.50,0\n",
            ["20 Clean"],
            {},
        ),
        (  # the time of a habit beside its tick; a dash is no note
            "Date,Yoga,Yoga time,Notes\n20,x,07:00,\n21,,,-\n",
            ["20 Yoga"],
            {"days without an entry": 1, "notes of days without a win": 1},
        ),
        (  # what was done, under that name
            "Date,Done\n20,Washed the car\n21,Called mom\n",
            ["20 Washed the car", "21 Called mom"],
            {},
        ),
        (  # several a row
            "Date,Win 1,Win 2\n20,Washed,Called mom\n21,Slept,\n",
            ["20 Washed", "20 Called mom", "21 Slept"],
            {},
        ),
        (  # a note with numbers beside it is no table of habits
            "Date,Note,Steps\n20,walked,8000\n",
            ["20 walked"],
            {},
        ),
    ],
)
def test_tables_of_days_by_habits(table: str, wins: list[str], left: dict[str, int]) -> None:
    """Each tick and each amount is a win with the name of its habit."""
    assert done("csv", _DAY.sub(r"2026-11-\1", table)) == (wins, left)


def test_what_goes_along_with_the_first_habit_of_a_day() -> None:
    """The note and what is no habit do, while the mood is that of all; amounts are numbers."""
    table = "Date,Run,Read,Mood,Notes,Weather\n2026-11-20,2.5,x,4,rain,grey\n"
    run, read = (one for one in found("csv", table) if isinstance(one, Entry))
    assert (run.place, run.key, run.kind) == ("line 2", "2026-11-20\nRun", "Run")
    assert (run.win.mood, run.win.extra) == (4, {"amount": 2.5, "Weather": "grey", "note": "rain"})
    assert (read.place, read.win.mood, read.win.extra) == ("line 2", 4, {})


def test_an_amount_that_may_be_thousands() -> None:
    """It goes along as it was written, as a comma in it may be either."""
    (walk,) = found("csv", 'Date,Steps\n2026-11-20,"10,234"\n')
    assert isinstance(walk, Entry)
    assert walk.win.extra == {"amount": "10,234"}


@every(
    "table, field, example",
    [
        ("day,What did you do today?,Rating (1-5)\n20,walked,4\n21,read,3\n", "words", "What did"),
        ("day,value,comment,routine,requestid\n20,1,ran,Run,r\n", "words", "routine=text"),
        ("day,What I did,Completed\n20,walked,100\n21,read,0\n", "words", "What I did"),
        (",Mon 1,Tue 2\nMeditate,x,\nRead,x,x\n", "words", "text"),
    ],
)
def test_words_that_are_asked_for(table: str, field: str, example: str) -> None:
    """Numbers beside a column of words that nobody knows are no habits, and no id is proposed."""
    with pytest.raises(BadInputError) as error:
        found("csv", _DAY.sub(r"2026-11-\1", table))
    assert field in error.value.message
    assert example in error.value.hint
    assert "''" not in error.value.hint


def test_a_heading_with_a_comma() -> None:
    """Where it moves the headings behind it, nobody knows whose the ticks are."""
    for table in ("Date,Water, glasses,Run\n20,x,\n", "Date,Water, glasses,Run,\n20,2,0,\n"):
        with pytest.raises(BadInputError) as error:
            found("csv", _DAY.sub(r"2026-11-\1", table))
        assert "comma" in error.value.message
