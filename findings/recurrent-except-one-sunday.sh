#!/bin/sh
# recurrent leaves one Sunday out of "daily except sunday".
#
# Expected: a rule for every day but Sunday.
# Seen: a rule for every day, and one exception for the Sunday that comes next. From the second
#   week on, Sundays are in.
# With: recurrent 0.4.1, python-dateutil 2.9.0.post0, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q recurrent==0.4.1 python-dateutil==2.9.0.post0

"$work/venv/bin/python" - >"$work/seen" <<'END'
from datetime import datetime

from dateutil.rrule import rrulestr
from recurrent.event_parser import RecurringEvent

now = datetime(2026, 11, 27, 10)
rule = RecurringEvent(now_date=now).parse("daily except sunday")
print(rule)
days = list(rrulestr(rule, dtstart=now, forceset=True)[:30])
print("Sundays in 30 days:", *(day.date() for day in days if day.weekday() == 6))
END

cat "$work/seen"
cat >"$work/expected" <<'END'
RRULE:INTERVAL=1;FREQ=DAILY
EXDATE:20261129T100000
Sundays in 30 days: 2026-12-06 2026-12-13 2026-12-20 2026-12-27
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
