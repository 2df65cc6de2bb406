#!/bin/sh
# DuckDB reads a field called `at`, and a query can't name it.
#
# Expected: `select at, text from 'log.jsonl'` works, as it does in SQLite: `select *` shows a
#   column of that name.
# Seen: a syntax error wherever `at` stands by itself, in order by, where, max() and insert,
#   since it begins AT (VERSION => ...). "at" in quotation marks and l.at work.
# With: duckdb 2.0.1, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q duckdb==2.0.1

echo '{"at":"2026-11-27T07:30:00-05:00","text":"tea"}' >"$work/log.jsonl"
cd "$work"
"$work/venv/bin/python" - >"$work/seen" <<'END'
import sqlite3

import duckdb

print("columns:", [one[0] for one in duckdb.sql("select * from 'log.jsonl'").description])
sqlite = sqlite3.connect(":memory:")
sqlite.execute("create table log (at, text)")
for query in (
    "select text, at from {}",
    "select text from {} order by at",
    "select max(at) from {}",
    'select max("at") from {}',
    "select l.at from {} l",
):
    said = []
    for name, run in (("duckdb", duckdb.execute), ("sqlite", sqlite.execute)):
        try:
            run(query.format("'log.jsonl'" if name == "duckdb" else "log"))
            said.append(f"{name} answers")
        except Exception as error:
            said.append(f"{name} {type(error).__name__}")
    print(query.format("log"), "->", ", ".join(said))
END

cat "$work/seen"
cat >"$work/expected" <<'END'
columns: ['at', 'text']
select text, at from log -> duckdb ParserException, sqlite answers
select text from log order by at -> duckdb ParserException, sqlite answers
select max(at) from log -> duckdb ParserException, sqlite answers
select max("at") from log -> duckdb answers, sqlite answers
select l.at from log l -> duckdb answers, sqlite answers
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
