#!/bin/sh
# Of what stands before "ago" the last words count: 22 days are 2, half an hour is one, 90 minutes
# lie ahead.
#
# Expected: 22 days, 30 minutes and 90 minutes back, or no answer.
# Seen: of "twenty two days ago" parsedatetime, recurrent and chrono-node see "two days ago"; of
#   "half an hour ago" parsedatetime, recurrent and timefhuman see "an hour ago". "1 hour 30
#   minutes ago" is an hour ahead and 30 minutes back for the first two: half an hour from now.
# With: parsedatetime 2.6, recurrent 0.4.1, timefhuman 0.1.5, chrono-node 2.10.3, 28 November
#   2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q parsedatetime==2.6 recurrent==0.4.1 timefhuman==0.1.5
npm install --silent --no-audit --no-fund --prefix "$work" chrono-node@2.10.3

"$work/venv/bin/python" - >"$work/seen" <<'END'
from datetime import datetime

import parsedatetime
from recurrent.event_parser import RecurringEvent
from timefhuman import tfhConfig, timefhuman

now = datetime(2026, 11, 27, 10)
print("on 27 November 2026 at 10:00")
for phrase in ("twenty two days ago", "half an hour ago", "1 hour 30 minutes ago"):
    print("parsedatetime", phrase, "->", parsedatetime.Calendar().parseDT(phrase, sourceTime=now)[0])
    print("recurrent", phrase, "->", RecurringEvent(now_date=now).parse(phrase))
    print("timefhuman", phrase, "->", timefhuman(phrase, config=tfhConfig(now=now))[0])
END
cat >"$work/chrono.mjs" <<'END'
import * as chrono from "chrono-node";

const [found] = chrono.parse("twenty two days ago", new Date(2026, 10, 27, 10));
console.log("chrono-node twenty two days ago ->", found.start.date().toDateString(), "from", found.text);
END
node "$work/chrono.mjs" >>"$work/seen"

cat "$work/seen"
cat >"$work/expected" <<'END'
on 27 November 2026 at 10:00
parsedatetime twenty two days ago -> 2026-11-25 10:00:00
recurrent twenty two days ago -> 2026-11-25 10:00:00
timefhuman twenty two days ago -> 2026-11-05 10:00:00
parsedatetime half an hour ago -> 2026-11-27 09:00:00
recurrent half an hour ago -> 2026-11-27 09:00:00
timefhuman half an hour ago -> 2026-11-27 09:00:00
parsedatetime 1 hour 30 minutes ago -> 2026-11-27 10:30:00
recurrent 1 hour 30 minutes ago -> 2026-11-27 10:30:00
timefhuman 1 hour 30 minutes ago -> 2026-11-27 08:30:00
chrono-node twenty two days ago -> Wed Nov 25 2026 from two days ago
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
