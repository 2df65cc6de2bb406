#!/bin/sh
# A field that first appears late in a file of JSON lines isn't there for DuckDB and Polars.
#
# Expected: a column that is empty at first, or an error.
# Seen: DuckDB leaves out what it first meets after its sample of 20,480 lines, Polars after
#   100, in a lazy scan, too. `select *` and columns show nothing of it, and nothing is said. A
#   journal in which moods or tags were begun after a while loses them all.
# With: duckdb 2.0.1, polars 2.1.0, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q duckdb==2.0.1 polars==2.1.0

cd "$work"
"$work/venv/bin/python" - >"$work/seen" <<'END'
import json

import duckdb
import polars

for late in (99, 150, 20_000, 25_000):
    with open("log.jsonl", "w") as file:
        for number in range(late + 500):
            mood = {"mood": 4} if number >= late else {}
            file.write(json.dumps({"id": number, **mood}) + "\n")
    found = {
        "duckdb": [one[0] for one in duckdb.sql("select * from 'log.jsonl'").description],
        "polars": polars.read_ndjson("log.jsonl").columns,
        "polars, lazy": polars.scan_ndjson("log.jsonl").collect().columns,
    }
    print(f"mood from line {late + 1} on:", *(f"{name} {columns}" for name, columns in found.items()))
END

cat "$work/seen"
cat >"$work/expected" <<'END'
mood from line 100 on: duckdb ['id', 'mood'] polars ['id', 'mood'] polars, lazy ['id', 'mood']
mood from line 151 on: duckdb ['id', 'mood'] polars ['id'] polars, lazy ['id']
mood from line 20001 on: duckdb ['id', 'mood'] polars ['id'] polars, lazy ['id']
mood from line 25001 on: duckdb ['id'] polars ['id'] polars, lazy ['id']
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
