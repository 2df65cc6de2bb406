"""What other programs read is what was meant: a long journal, read the way people type it."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import quote
from zoneinfo import ZoneInfo

import pytest
from support.programs import program

from microwins.journal.codec import Version, encode
from microwins.model.day import DEFAULT_START, day_of_win
from microwins.model.ulid import RANDOM_BYTES, ulid
from microwins.model.win import Win

pytestmark = pytest.mark.slow

MANY = 30_000
_ZONES = ("America/New_York", "Asia/Tokyo", "Europe/Lisbon", "Asia/Kathmandu")
_TEXTS = ("took a shower", 'caf\xe9 "x", y', "ate, drank", "null", "None", "a\nb", "=1+1", "0012")
Numbers = dict[str, Any]


def journal() -> Iterator[Win]:
    """Yield wins of years in several zones, in which most fields appear after 20,480 of them."""
    rng = Random(1)
    for number in range(MANY):
        zone = _ZONES[number // 3000 % len(_ZONES)]
        timed = number < 22_000 or number % 7 > 0
        clock = time(rng.choice((0, 1, 5, 7, 8, 12, 18, 23)), rng.randrange(60), number % 60)
        day = date(2012, 1, 1) + timedelta(days=number // 6)
        yield Win(
            ulid(number, rng.randbytes(RANDOM_BYTES)),
            datetime.combine(day, clock if timed else time(12), ZoneInfo(zone)),
            rng.choice(_TEXTS),
            rng.choice(("care", "nourish", "move")),
            tags=tuple(rng.sample(("home", "sunny"), rng.randrange(3))) if number > 21_000 else (),
            mood=rng.choice((None, 1, 2, 3, 4, 5)) if number > 23_000 else None,
            minutes=rng.choice((None, 5, 90)) if number > 25_000 else None,
            partial=number > 22_500 and rng.random() < 0.1,
            hidden=number > 23_500 and rng.random() < 0.05,
            zone=zone if number > 20_600 else None,
            timed=timed,
            extra={"weather": "rain"} if number > 26_000 else {},
        )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the exports of that journal, made by the program itself."""
    home = tmp_path_factory.mktemp("long")
    log = home / ".local/share/microwins/laptop-1234.jsonl"
    log.parent.mkdir(parents=True, mode=0o700)
    stamps = (datetime(2026, 11, 1, tzinfo=UTC) + timedelta(seconds=n) for n in range(MANY))
    lines = (
        encode(Version(win.id, at, win, "c")) for win, at in zip(journal(), stamps, strict=True)
    )
    log.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    for ending in ("jsonl", "json", "csv"):
        run(home, sys.executable, "-m", "microwins", "export", "--output", f"wins.{ending}")
    return home


def run(folder: Path, name: str, *words: str, **variables: str) -> str:
    """Return what a program prints in a folder that is its home, far from where the wins were."""
    beside = Path(sys.executable).parent
    path = f"{beside}{os.pathsep}{os.environ['PATH']}"
    kept = {"PATH": path, "HOME": str(folder), "TZ": "Pacific/Honolulu", "LC_ALL": "C.UTF-8"}
    kept |= variables
    command = [program(name, path), *words]
    done = subprocess.run(command, capture_output=True, check=True, cwd=folder, env=kept)
    return done.stdout.decode()


@pytest.fixture(scope="module")
def ours() -> Numbers:
    """Return the numbers of the journal as this program has them."""
    wins = list(journal())
    moods: dict[str, list[int]] = {}
    for win in wins:
        if win.mood is not None:
            moods.setdefault(str(day_of_win(win, DEFAULT_START)), []).append(win.mood)
    return {
        "wins": len(wins),
        "starts": sum(win.partial for win in wins),
        "whole": sum(not win.partial for win in wins),
        "shown": sum(not win.hidden for win in wins),
        "timed": sum(win.timed for win in wins),
        "hours": Counter(f"{win.at:%H}" for win in wins if win.timed),
        "days": Counter(str(day_of_win(win, DEFAULT_START)) for win in wins),
        "moods": {day: round(sum(found) / len(found), 3) for day, found in moods.items()},
        "texts": Counter(win.text for win in wins),
    }


QUERIES = {
    "wins": "'', count(*) from {wins}",
    "starts": "'', count(*) from {wins} where {partial}",
    "whole": "'', count(*) from {wins} where not {partial}",
    "shown": "'', count(*) from {wins} where not {hidden}",
    "timed": "'', count(*) from {wins} where {timed}",
    "hours": "{hour}, count(*) from {wins} where {timed} group by 2",
    "days": "cast(day as text), count(*) from {wins} group by 2",
    "moods": "cast(day as text), round(avg({mood}), 3) from {wins} where {mood} > 0 group by 2",
    "texts": "text, count(*) from {wins} group by 2",
}
_JSONL = {
    "partial": "partial",
    "hidden": "hidden",
    "mood": "mood",
    "timed": "time",
    "hour": "substr(clock, 1, 2)",
}
_DUCKDB_HOUR = "printf('%02d', hour(try_cast({} as time)))"


def by_sql(ask: Callable[[str], str], **names: str) -> Numbers:
    """Return the numbers that a query gives as JSON: what is told, of what, and how many."""
    query = " union all ".join(
        f"select '{told}' as told, {one}" for told, one in QUERIES.items()
    ).format(**names)
    numbers: Numbers = {}
    for told, key, number in (row.values() for row in json.loads(ask(query))):
        numbers.setdefault(told, {})[key] = number
    return {told: found.get("", found) for told, found in numbers.items()}


@pytest.mark.parametrize("file", ["jsonl", "json", "csv"])
def test_duckdb(folder: Path, ours: Numbers, file: str) -> None:
    """With all lines as its sample, the program that people type and its library count right."""
    wins = f"read_{file.removesuffix('l')}('wins.{file}', sample_size = -1)"
    names = {**_JSONL, "hour": _DUCKDB_HOUR.format("clock"), "wins": wins}
    if file == "csv":
        names |= {"timed": "time is not null", "hour": _DUCKDB_HOUR.format("time")}
        ours = {**ours, "texts": _in_csv(ours["texts"])}

    def library(query: str) -> str:
        script = (
            "import duckdb, json, sys; rows = duckdb.execute(sys.argv[1]).fetchall();"
            "print(json.dumps([dict(enumerate(row)) for row in rows]))"
        )
        return run(folder, "python", "-c", script, query)

    assert by_sql(library, **names) == ours
    assert by_sql(lambda query: run(folder, "duckdb", "-json", "-c", query), **names) == ours


def _in_csv(texts: Counter[str]) -> Counter[str]:
    """Return texts as they are in a table, where a formula has a mark before it."""
    return Counter({f"'{text}" if text[0] == "=" else text: n for text, n in texts.items()})


def test_sqlite(folder: Path, ours: Numbers) -> None:
    """A database, a question without one, pages and the functions of SQLite itself count right."""
    made = ("sqlite-utils", "insert", "w.db", "wins", "wins.jsonl", "--nl", "--pk", "id")
    run(folder, *made, "--alter", "--truncate")
    memory = ("sqlite-utils", "memory", "wins.jsonl:nl")
    pages = ("datasette", "w.db", "--setting", "max_returned_rows", "100000", "--get")
    url = "/w.json?_shape=array&sql="
    names = {**_JSONL, "wins": "wins"}
    assert by_sql(lambda query: run(folder, "sqlite-utils", "w.db", query), **names) == ours
    assert by_sql(lambda query: run(folder, *memory, query), **names) == ours
    assert by_sql(lambda query: run(folder, *pages, url + quote(query)), **names) == ours
    fields = {name: f"value ->> '{name}'" for name in ("partial", "hidden", "mood", "time")}
    names = {**fields, "timed": fields["time"], "hour": "substr(value ->> 'clock', 1, 2)"}
    columns = "value, value ->> 'day' as day, value ->> 'text' as text"
    whole = f"(select {columns} from json_each(readfile('wins.json')))"
    shell = ("sqlite3", "-json", ":memory:")
    assert by_sql(lambda query: run(folder, *shell, query), **names, wins=whole) == ours


PANDAS = """
def numbers(wins, timed, clock):
    return {
        "wins": len(wins), "starts": len(wins[wins.partial]), "whole": len(wins[~wins.partial]),
        "shown": len(wins[~wins.hidden]), "timed": len(wins[timed]),
        "hours": wins[timed][clock].str[:2].value_counts().to_dict(),
        "days": wins.day.value_counts().to_dict(),
        "moods": wins.groupby("day").mood.mean().dropna().round(3).to_dict(),
        "texts": wins.text.value_counts().to_dict(),
    }
"""
POLARS = """
def numbers(wins, timed, clock):
    timed = wins.filter(timed)
    mood = polars.col("mood").mean().round(3)
    return {
        "wins": wins.height, "starts": wins.filter("partial").height,
        "whole": wins.filter(~polars.col("partial")).height,
        "shown": wins.filter(~polars.col("hidden")).height, "timed": timed.height,
        "hours": dict(timed[clock].str.head(2).value_counts().iter_rows()),
        "days": dict(wins["day"].value_counts().iter_rows()),
        "moods": dict(wins.group_by("day").agg(mood).drop_nulls().iter_rows()),
        "texts": dict(wins["text"].value_counts().iter_rows()),
    }
"""
PYARROW = """
import pyarrow.compute as pc
def counts(column):
    return {str(one["values"]): one["counts"] for one in pc.value_counts(column).to_pylist()}
def numbers(wins, timed, hours):
    day = wins["day"].cast("date32")
    moods = wins.set_column(wins.column_names.index("day"), "day", day).group_by("day")
    moods = moods.aggregate([("mood", "mean")]).drop_null().to_pylist()
    return {
        "wins": wins.num_rows, "starts": wins.filter(wins["partial"]).num_rows,
        "whole": wins.filter(pc.invert(wins["partial"])).num_rows,
        "shown": wins.filter(pc.invert(wins["hidden"])).num_rows,
        "timed": wins.filter(timed).num_rows,
        "hours": counts(hours.filter(timed)), "days": counts(day),
        "moods": {str(one["day"]): round(one["mood_mean"], 3) for one in moods},
        "texts": counts(wins["text"]),
    }
"""


@pytest.mark.parametrize(
    ("module", "library", "read", "timed", "clock"),
    [
        ("pandas", PANDAS, "read_json('wins.jsonl', lines=True)", "wins.time", "'clock'"),
        ("pandas", PANDAS, "read_json('wins.json')", "wins.time", "'clock'"),
        (
            *("pandas", PANDAS, "read_csv('wins.csv', keep_default_na=False, na_values=[''])"),
            *("wins.time.notna()", "'time'"),
        ),
        (
            *("polars", POLARS, "read_ndjson('wins.jsonl', infer_schema_length=None)"),
            *("'time'", "'clock'"),
        ),
        (
            *("polars", POLARS, "read_csv('wins.csv', infer_schema_length=None)"),
            *("polars.col('time').is_not_null()", "'time'"),
        ),
        (
            *("pyarrow.json", PYARROW, "read_json('wins.jsonl')"),
            *("wins['time']", "pc.utf8_slice_codeunits(wins['clock'], 0, 2)"),
        ),
        (
            *("pyarrow.csv", PYARROW, "read_csv('wins.csv')"),
            *(
                "pc.is_valid(wins['time'])",
                "pc.utf8_slice_codeunits(wins['time'].cast('string'), 0, 2)",
            ),
        ),
    ],
)
def test_frames(  # noqa: PLR0913, PLR0917 (what a person types, in its parts)
    folder: Path, ours: Numbers, module: str, library: str, read: str, timed: str, clock: str
) -> None:
    """Frames of Python have the numbers, with what is typed to read them."""
    script = f"""
import json, {module}
{library}
wins = {module}.{read}
print(json.dumps(numbers(wins, {timed}, {clock})))
"""
    if "csv" in read:
        ours = {**ours, "texts": _in_csv(ours["texts"])}
    assert json.loads(run(folder, "python", "-W", "error", "-c", script)) == ours


JQ = """
def counts(of): map(of) | group_by(.) | map({(.[0]): length}) | add;
{
  wins: length, starts: map(select(.partial)) | length,
  whole: map(select(.partial | not)) | length, shown: map(select(.hidden | not)) | length,
  timed: map(select(.time)) | length, hours: map(select(.time)) | counts(.clock[:2]),
  days: counts(.day), texts: counts(.text),
  moods: map(select(.mood)) | group_by(.day) |
    map({(.[0].day): (map(.mood) | add / length * 1000 | round / 1000)}) | add
}
"""


def test_jq(folder: Path, ours: Numbers) -> None:
    """Lines that are read all at once, and one array, give the same numbers."""
    assert json.loads(run(folder, "jq", "-s", JQ, "wins.jsonl")) == ours
    assert json.loads(run(folder, "jq", JQ, "wins.json")) == ours


def test_miller(folder: Path, ours: Numbers) -> None:
    """A table is counted by its columns; flags are words there."""

    def ask(*words: str) -> list[list[Any]]:
        found = json.loads(run(folder, "mlr", "--icsv", "--ojson", *words, "wins.csv"))
        return [[*row.values()] for row in found]

    filters = {
        "wins": "true",
        "starts": '$partial == "true"',
        "whole": '$partial == "false"',
        "shown": '$hidden == "false"',
        "timed": "is_not_empty($time)",
    }
    numbers: Numbers = {
        name: ask("filter", one, "then", "count")[0][0] for name, one in filters.items()
    }
    hour = ("then", "put", '$hour = "h" . sub($time, ":.*", "")', "then", "count-distinct", "-f")
    found = ask("filter", "is_not_empty($time)", *hour, "hour")
    numbers["hours"] = {str(one).removeprefix("h"): count for one, count in found}
    numbers["days"] = dict(ask("count-distinct", "-f", "day"))
    means = ("then", "stats1", "-a", "mean", "-f", "mood", "-g", "day")
    numbers["moods"] = {
        day: round(mood, 3) for day, mood in ask("filter", "is_not_empty($mood)", *means)
    }
    numbers["texts"] = dict(
        ask("put", '$text = $text . "."', "then", "count-distinct", "-f", "text")
    )
    assert numbers == {
        **ours,
        "texts": {f"{text}.": n for text, n in _in_csv(ours["texts"]).items()},
    }


def in_a_table(path: Path, clock: str) -> Numbers:
    """Return the numbers of a table that another program has written."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [{name: cell or "" for name, cell in row.items()} for row in csv.DictReader(file)]
    moods: dict[str, list[float]] = {}
    for row in rows:
        if row["mood"]:
            moods.setdefault(row["day"], []).append(float(row["mood"]))
    clocks = [_hour(row[clock]) for row in rows if row[clock]]
    return {
        "wins": len(rows),
        "starts": sum(row["partial"].lower() == "true" for row in rows),
        "whole": sum(row["partial"].lower() == "false" for row in rows),
        "shown": sum(row["hidden"].lower() == "false" for row in rows),
        "timed": len(clocks),
        "hours": Counter(clocks),
        "days": Counter(row["day"] for row in rows),
        "moods": {day: round(sum(found) / len(found), 3) for day, found in moods.items()},
        "texts": Counter(row["text"] for row in rows),
    }


def _hour(clock: str) -> str:
    """Return the hour of "07:46" or of "07:46:00 AM"."""
    return f"{int(clock[:2]) % 12 + 12 * ('PM' in clock):02}" if "M" in clock else clock[:2]


def test_visidata(folder: Path, ours: Numbers) -> None:
    """What it shows of lines and of a table is what it would save."""
    run(folder, "vd", "-b", "wins.jsonl", "-o", "lines.csv")
    assert in_a_table(folder / "lines.csv", "clock") == ours
    run(folder, "vd", "-b", "wins.csv", "-o", "table.csv")
    told = {**ours, "texts": _in_csv(ours["texts"])}
    assert in_a_table(folder / "table.csv", "time") == told


def test_libreoffice(folder: Path, ours: Numbers) -> None:
    """A spreadsheet has the numbers, and saved as a table once more it has the same wins."""
    office = ("soffice", f"-env:UserInstallation=file://{folder}/office", "--headless")
    read = "--infilter=CSV:44,34,76,1,1/5/4/2"
    run(folder, *office, read, "--convert-to", "ods", "wins.csv")
    saved = "csv:Text - txt - csv (StarCalc):44,34,76,1"
    run(folder, *office, "--convert-to", saved, "--outdir", "saved", "wins.ods")
    table = folder / "saved" / "wins.csv"
    told = {**ours, "texts": _in_csv(ours["texts"])}
    assert in_a_table(table, "time") == told
    there = {"WINS_DIR": str(folder / "saved" / "journal")}
    wins = (sys.executable, "-m", "microwins")
    run(folder, *wins, "import", "csv", str(table), "--apply", **there)
    exported = run(folder, *wins, "export", "--format", "csv", **there)
    assert exported.encode() == (folder / "wins.csv").read_bytes()
