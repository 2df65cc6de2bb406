#!/bin/sh
# Three readers of dates take last night for tonight, and a fourth for the night before it.
#
# Expected: the evening or night that has been, about twelve hours ago.
# Seen: parsedatetime, timefhuman and recurrent answer with tonight, hours ahead, and with
#   tomorrow for "this morning" at ten in the morning. chrono-node answers with the midnight at
#   which yesterday began, and makes "8 o'clock last night" eight in the morning.
# With: parsedatetime 2.6, timefhuman 0.1.5, recurrent 0.4.1, chrono-node 2.10.3, 28 November
#   2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q parsedatetime==2.6 timefhuman==0.1.5 recurrent==0.4.1
npm install --silent --no-audit --no-fund --prefix "$work" chrono-node@2.10.3

"$work/venv/bin/python" - >"$work/seen" <<'END'
from datetime import datetime

import parsedatetime
from recurrent.event_parser import RecurringEvent
from timefhuman import tfhConfig, timefhuman

now = datetime(2026, 11, 27, 10)
print("on 27 November 2026 at 10:00")
for phrase in ("last night", "this morning"):
    print("parsedatetime", phrase, "->", parsedatetime.Calendar().parseDT(phrase, sourceTime=now)[0])
    print("timefhuman", phrase, "->", timefhuman(phrase, config=tfhConfig(now=now))[0])
    print("recurrent", phrase, "->", RecurringEvent(now_date=now).parse(phrase))
END
cat >"$work/chrono.mjs" <<'END'
import * as chrono from "chrono-node";

for (const phrase of ["last night", "8 o'clock last night"]) {
  const at = chrono.parseDate(phrase, new Date(2026, 10, 27, 10));
  console.log("chrono-node", phrase, "->", at.toDateString(), `${at.getHours()}:00`);
}
END
node "$work/chrono.mjs" >>"$work/seen"

cat "$work/seen"
cat >"$work/expected" <<'END'
on 27 November 2026 at 10:00
parsedatetime last night -> 2026-11-27 21:00:00
timefhuman last night -> 2026-11-27 20:00:00
recurrent last night -> 2026-11-27 21:00:00
parsedatetime this morning -> 2026-11-28 06:00:00
timefhuman this morning -> 2026-11-28 06:00:00
recurrent this morning -> 2026-11-28 06:00:00
chrono-node last night -> Thu Nov 26 2026 0:00
chrono-node 8 o'clock last night -> Thu Nov 26 2026 8:00
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
