"""The rules of tables: what spreadsheets and databases read of ours, and what they give back."""

from __future__ import annotations

import csv
import importlib.util
import io
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from support.every import every
from support.example_wins import EDITION, FULL, HIDDEN, HOSTILE, PLAIN
from support.foreign_files import DERIVED, entry, found, here, wins_of
from support.programs import program
from support.strategies import any_text, in_letters, wins

from microwins.errors import BadInputError
from microwins.formats.csv_ import cell, unguarded
from microwins.formats.entry import Entry, Trouble
from microwins.formats.table import writer
from microwins.model.day import DEFAULT_START
from microwins.model.text import MAX_BYTES, escape
from microwins.model.win import Win
from microwins.results.rows import rows

HEADER = [
    *("day", "at", "time", "text", "category", "tags", "mood", "minutes", "partial"),
    *("hidden", "zone", "id", "more"),
]
FORMULAS = [
    *("=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1", "\n=1+1"),
    *("\uff1d1+1", "\uff0b1+1", "\uff0d1", "\uff20SUM(1)", '=HYPERLINK("http://x","y")'),
    *("'=1+1", "''+1", "'@"),
]


def written(*some: Win, raw: bool = False) -> str:
    """Return some wins as a table."""
    made = writer("csv")(
        rows(some, DEFAULT_START, with_hidden_words=True), EDITION._replace(raw=raw)
    )
    return "".join(made)


def cells(text: str) -> list[dict[str, str]]:
    """Return the rows that Python's csv finds in a table."""
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_the_table_of_a_few_wins() -> None:
    """Texts are quoted, what is empty is bare, and a day without a time is its day alone."""
    assert written(PLAIN, FULL._replace(text='said "no"')).split("\r\n") == [
        ",".join(f'"{name}"' for name in HEADER),
        '"2026-11-21","2026-11-22T01:20:00-05:00","01:20","showered","care",,,,false,false,,"01A",',
        (
            '"2026-11-22",,,"said ""no""","order","#home #tired",2,,true,false,'
            '"America/New_York","01B",'
            '"{""at"":""2026-11-22T12:20:00-05:00"",""weather"":{""rain"":[1,2.5,null]}}"'
        ),
        "",
    ]
    assert cells(written(HIDDEN))[0]["hidden"] == "true"


@pytest.mark.parametrize("raw", [False, True])
@given(win=wins.filter(lambda win: win.text.strip() and not DERIVED & set(win.extra)))
def test_a_table_is_read_as_it_was(win: Win, *, raw: bool) -> None:
    """What was written is the same win when it comes back, letter by letter."""
    back = entry("csv", written(win, raw=raw))
    zone = win.zone or None
    assert back.win == in_letters(win._replace(zone=zone))
    assert back.key == win.id


@given(any_text)
def test_a_guard_can_be_taken_off(text: str) -> None:
    """No cell begins like a formula, and what is guarded is told from what was there before."""
    kept = cell(text, raw=False)
    assert not kept.startswith(tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"))
    if escape(text) == text:
        assert unguarded(kept) == text


@given(any_text)
def test_a_raw_cell(text: str) -> None:
    """It is the text itself wherever a file can hold it."""
    kept = cell(text, raw=True)
    assert kept.encode().decode() == kept
    assert kept == text or any(0xD800 <= ord(char) < 0xE000 for char in text)


@every("text", FORMULAS)
def test_a_cell_that_would_be_a_formula(text: str) -> None:
    """It gets an apostrophe, in every column, which is gone when it is read back; not in `raw`."""
    win = PLAIN._replace(text=text, category=text, id=text, zone=text, tags=("home",))
    (row,) = cells(written(win))
    assert {row[name] for name in ("text", "category", "id", "zone")} == {f"'{text}"}
    assert row["more"] == ""
    assert wins_of("csv", written(win)) == [win]
    (row,) = cells(written(win, raw=True))
    assert row["text"] == text
    assert wins_of("csv", written(win, raw=True)) == [win]


def test_what_could_drive_a_terminal() -> None:
    """Control characters stand as numbers but for line ends and tabs, and exactly in `more`."""
    (row,) = cells(written(HOSTILE._replace(text="a\tb\r\nc\x1b[31m\u202e")))
    assert row["text"] == "a\tb\r\nc\\u001b[31m\\u202e"
    assert row["more"] == r'{"text":"a\tb\r\nc\u001b[31m\u202e"}'


def test_a_cell_that_was_changed_counts() -> None:
    """Whoever edits a table in a spreadsheet gets what stands there, not what was exported."""
    text = written(HOSTILE, FULL).replace("eA==", "else", 1).replace("#tired", "#awake")
    text = text.replace('"2026-11-22",,', '"2026-11-20",,')
    hostile, full = wins_of("csv", text)
    assert hostile.text == (
        'a"b\\c\n\\u001b]52;c;else\\u0007\\u202e\\u200b\\u2028\\u009b31m\\u0000'
    )
    assert full.tags == ("home", "awake")
    assert full.at == here("2026-11-20T12:00")
    assert full.extra == FULL.extra


def test_a_time_that_was_added_counts() -> None:
    """A day has the time that somebody wrote beside it; a moment has its own."""
    for cells, at in (
        ('"2026-11-22",,"7:30 pm",', "2026-11-22T19:30"),
        ('"2026-11-22","2026-11-22T12:20:00-05:00","7:30",', "2026-11-22T12:20"),
    ):
        (win,) = wins_of("csv", written(FULL).replace('"2026-11-22",,,', cells))
        assert (win.at, win.timed, win.extra) == (here(at), True, FULL.extra)
    (trouble,) = found("csv", written(FULL).replace('"2026-11-22",,,', '"2026-11-22",,"25:00",'))
    assert trouble == Trouble("line 2", "can't read the time: 25:00")


def test_a_table_of_an_earlier_version() -> None:
    """There every cell is quoted, `at` of a day is its date, and a flag says yes or nothing."""
    old = (
        ",".join(f'"{name}"' for name in HEADER)
        + '\r\n"2026-11-22","2026-11-22","","x","order","#home #tired","2","","true","",'
        '"America/New_York","01B",'
        '"{""at"":""2026-11-22T12:20:00-05:00"",""weather"":{""rain"":[1,2.5,null]}}"\r\n'
    )
    assert wins_of("csv", old) == [FULL._replace(text="x")]


def test_a_table_that_pandas_has_saved() -> None:
    """There flags are True and False, and numbers beside nothing have a point."""
    win = FULL._replace(minutes=20)
    table = written(win).replace(",2,20,true,false,", ",2.0,20.0,True,False,")
    assert ",2.0,20.0,True,False," in table
    assert wins_of("csv", table) == [win]


def test_tags_that_a_cell_cannot_hold() -> None:
    """A tag with a blank, which another program may have written, comes back whole."""
    win = PLAIN._replace(tags=("at home", "#x", "B"))
    assert wins_of("csv", written(win)) == [win]


def test_our_table_from_a_spreadsheet() -> None:
    """Saved with semicolons, its columns in another order and one added, it is still ours."""
    table = (
        "id;More;text;category;at;mood;weather\n"
        "01A;;'=x;garden;2026-11-22T07:30:00-05:00;great;grey\n"
    )
    one = entry("csv", table)
    assert one.win == Win(
        *("01A", here("2026-11-22T07:30"), "=x", "garden"), extra={"weather": "grey"}
    )
    assert (one.key, one.feeling) == ("01A", "great")


EVERY = (PLAIN, FULL, HIDDEN, HOSTILE, *(PLAIN._replace(text=text) for text in FORMULAS))


@pytest.mark.parametrize("raw", [False, True])
def test_duckdb_reads_every_cell(tmp_path: Path, *, raw: bool) -> None:
    """DuckDB finds the same cells as Python's csv."""
    if importlib.util.find_spec("duckdb") is None and not os.environ.get("CI"):
        pytest.skip("duckdb is not installed")
    import duckdb

    text = written(*EVERY[: 4 if raw else None], raw=raw).replace("\0", "")
    path = tmp_path / "wins.csv"
    path.write_bytes(text.encode())
    query = f"SELECT * FROM read_csv('{path}', all_varchar = true, header = true)"
    found: list[tuple[Any, ...]] = duckdb.connect().execute(query).fetchall()
    assert [tuple(cell or "" for cell in row) for row in found] == [
        tuple(row.values()) for row in cells(text)
    ]


@pytest.mark.slow
def test_a_spreadsheet_shows_texts_and_no_results(tmp_path: Path) -> None:
    """LibreOffice has no formula in the sheet, and shows every text as it was written."""
    path = tmp_path / "wins.csv"
    some = [PLAIN._replace(text=text) for text in (*FORMULAS, "the dishes", "caf\xe9 \u5bb6")]
    some += [FULL, HIDDEN, HOSTILE]
    path.write_bytes(written(*some).encode())

    def converted(form: str, ending: str) -> str:
        out = tmp_path / ending
        subprocess.run(
            [
                *(program("soffice"), f"-env:UserInstallation=file://{tmp_path}/profile"),
                *("--headless", "--infilter=CSV:44,34,76,1", "--convert-to", form),
                *("--outdir", str(out), str(path)),
            ],
            check=True,
            capture_output=True,
            env={**os.environ, "HOME": str(tmp_path)},
        )
        return (out / f"wins.{ending}").read_bytes().decode("utf-8-sig")

    assert "table:formula" not in converted("fods", "fods")
    shown = cells(converted("csv:Text - txt - csv (StarCalc):44,34,76,1", "csv"))
    expected = [row["text"].replace("\r", "\n") for row in cells(path.read_bytes().decode())]
    assert [row["text"] for row in shown] == expected


@every(
    "more, text, at, why",
    [
        ("{", "x", "2026-11-22", "not JSON"),
        ("[]", "x", "2026-11-22", "not JSON"),
        (f'{{""a"":{"[" * 40}{"]" * 40}}}', "x", "2026-11-22", "nested too deeply"),
        ("", "x", "2026-02-30", "can't read the day: 2026-02-30"),
        ("", "x", "03/04/2026", "this could be two different days: 03/04/2026"),
        ("", " ", "2026-11-22", "no text"),
    ],
)
def test_rows_of_ours_that_were_damaged(more: str, text: str, at: str, why: str) -> None:
    """Each is named by its line, and the rows around it are read."""
    days = "13/04/2026", "04/13/2026"  # so that the column tells nothing
    good = [f"01B,,y,move,{day}\n" for day in days]
    table = f'id,more,text,category,at\n{good[0]}01A,"{more}",{text},move,{at}\n{good[1]}'
    first, trouble, last = found("csv", table)
    assert trouble == Trouble("line 3", why)
    assert isinstance(first, Entry)
    assert isinstance(last, Entry)
    assert first.win == last.win


def test_a_row_of_ours_that_was_added_by_hand() -> None:
    """It needs neither an id nor an offset; an id that can be none goes along."""
    header = "day,at,text,category,id,more"
    one = entry("csv", f"{header}\n2026-11-22,,showered,,,\n")
    assert one.key == "2026-11-22\nshowered"
    assert one.win == Win(
        *("", here("2026-11-22T12:00"), "showered", ""), zone="America/New_York", timed=False
    )
    one = entry("csv", f"{header}\n,2026-11-22 07:30,showered,,{'1' * 129},\n")
    assert (one.win.at, one.win.id) == (here("2026-11-22T07:30"), "")
    assert one.win.extra == {"source_id": "1" * 129}


def test_a_long_text_of_ours() -> None:
    """Written by hand into the journal, it is cut when it comes back, and whole in the note."""
    win = PLAIN._replace(text="word " * 20_000, extra={"note": "more"})
    (back,) = wins_of("csv", written(win))
    assert back.text == ("word " * (MAX_BYTES // 5)).rstrip()
    assert back.extra == {"note": f"{win.text}\n\nmore"}


def test_an_empty_table() -> None:
    """A header alone holds no wins, and so does an empty file."""
    assert wins_of("csv", written()) == []
    assert found("csv", "") == []


def test_a_header_that_cannot_be_read() -> None:
    """A quote that never closes in the first line makes the file no table."""
    with pytest.raises(BadInputError) as error:
        found("csv", '"date,text\n2026-11-22,x\n')
    assert '"date","text"' in error.value.hint


@pytest.mark.parametrize(("name", "other"), [("more", "More!"), ("at", "A t"), ("id", "text")])
def test_a_header_that_is_nearly_ours(name: str, other: str) -> None:
    """A table with a column called otherwise, or twice, is one of somebody else's."""
    text = written(PLAIN).replace(f'"{name}"', f'"{other}"', 1)
    assert [type(one) for one in found("csv", text)] == [Entry]
    assert entry("csv", text).win.id in {"", "01A"}


@every(
    "text, said",
    [
        ("2026-11-20,2\n2026-11-19,0\n", "The first line doesn't name the columns."),
        (
            "2026-11-20\tMeditate\ty\n2026-11-20\tRun\tn\n",
            "The first line doesn't name the columns.",
        ),
        ("Meditate;20 Nov 2026;yes\n", "The first line doesn't name the columns."),
        ("Date,Value,Notes\n2026-11-20,YES_MANUAL,good\n", "This is one habit from Loop"),
        ("Position,Name,Question,Color\n001,Run,Did you?,#fff\n", "This is Loop's list of habits."),
        ("Date,Meditate,Run,\n2026-11-20,0.1234,0.0000,\n", "These are Loop's scores."),
    ],
)
def test_a_table_that_lacks_what_was_done(text: str, said: str) -> None:
    """Rows without headings and other files of Loop's archive are no silent loss and no rubbish."""
    with pytest.raises(BadInputError) as error:
        found("csv", text)
    assert error.value.message.startswith(said)


@every(
    "text, column",
    [
        ("id,start,stop,project\n1,2026-11-20 10:00,2026-11-20 11:00,thesis\n", "project"),
        ("Activity ID,Activity Date,Activity Name\n1,2026-11-20,Run\n", "Activity Name"),
        ("Journal,Date,Value,Note\nTea,2026-11-20,yes,good\n", "Journal"),
        ("event_date,event_type,extra_content\n2026-11-20,completed,Call\n", "extra_content"),
    ],
)
def test_the_column_that_is_proposed_holds_words(text: str, column: str) -> None:
    """Neither numbers nor days nor notes are proposed for the words of a win, and none is taken."""
    with pytest.raises(BadInputError) as error:
        found("csv", text)
    assert error.value.hint.replace("'", "") == f"--map {column}=text"
