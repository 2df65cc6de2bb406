#!/bin/sh
# Whether DuckDB reads "07:23" in JSON lines as a time depends on the lines around it.
#
# Expected: a text, as JSON has it, or a time and NULL where the text is empty.
# Seen: a time, where each of the first 20,480 lines has one. With an empty text among these it is
#   a text; with the first one behind them each query that touches the column ends in an error, and
#   others work. So hour(clock) and left(clock, 2) each work in one half of all journals, and a
#   query that worked for years fails on the day after one entry without a time.
#   try_cast(clock as time) works in both, with sample_size = -1.
# With: duckdb 2.0.1, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q duckdb==2.0.1

cd "$work"
"$work/venv/bin/python" - >"$work/seen" <<'END'
import json

import duckdb

for empty in (None, 100, 20_479, 20_480):
    with open("log.jsonl", "w") as file:
        for number in range(20_500):
            file.write(json.dumps({"id": number, "clock": "" if number == empty else "07:23"}) + "\n")
    columns = duckdb.execute("describe from 'log.jsonl'").fetchall()
    kind = dict(column[:2] for column in columns)["clock"]
    said = []
    for query in (
        "select count(*) from 'log.jsonl'",
        "select max(hour(clock)) from 'log.jsonl'",
        "select max(left(clock, 2)) from 'log.jsonl'",
        "select max(hour(try_cast(clock as time))) from read_json('log.jsonl', sample_size = -1)",
    ):
        try:
            said.append(duckdb.execute(query).fetchone()[0])
        except Exception as error:
            said.append(type(error).__name__)
    print("empty:", empty, kind, *said)
END

cat "$work/seen"
cat >"$work/expected" <<'END'
empty: None TIME 20500 7 BinderException 7
empty: 100 VARCHAR 20500 BinderException 07 7
empty: 20479 VARCHAR 20500 BinderException 07 7
empty: 20480 TIME 20500 InvalidInputException BinderException 7
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
