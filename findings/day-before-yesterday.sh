#!/bin/sh
# Five readers of dates, in Python and JavaScript, take the day before yesterday for yesterday.
#
# Expected: two days ago, or no answer.
# Seen: each finds "yesterday" ("hier", 昨日) inside the longer phrase and drops the rest. ctparse
#   makes it a stretch that ends yesterday.
# With: parsedatetime 2.6, timefhuman 0.1.5, recurrent 0.4.1, ctparse 0.3.6, chrono-node 2.10.3,
#   28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q parsedatetime==2.6 timefhuman==0.1.5 recurrent==0.4.1 ctparse==0.3.6
npm install --silent --no-audit --no-fund --prefix "$work" chrono-node@2.10.3

"$work/venv/bin/python" - >"$work/seen" <<'END'
from datetime import datetime

import parsedatetime
from ctparse import ctparse
from recurrent.event_parser import RecurringEvent
from timefhuman import tfhConfig, timefhuman

now = datetime(2026, 11, 27, 10)
phrase = "day before yesterday"
print("on 27 November 2026, day before yesterday is")
print("parsedatetime", parsedatetime.Calendar().parseDT(phrase, sourceTime=now)[0].date())
print("timefhuman", timefhuman(phrase, config=tfhConfig(now=now))[0].date())
print("recurrent", RecurringEvent(now_date=now).parse(phrase).date())
print("ctparse", ctparse(phrase, ts=now).resolution)
END
cat >"$work/chrono.mjs" <<'END'
import * as chrono from "chrono-node";

const now = new Date(2026, 10, 27, 10);
for (const [language, reader, phrase] of [
  ["en", chrono, "day before yesterday"],
  ["fr", chrono.fr, "avant-hier"],
  ["ja", chrono.ja, "一昨日"],
]) {
  const [found] = reader.parse(phrase, now);
  const day = found.start;
  console.log("chrono-node", language, phrase, "->",
    [day.get("year"), day.get("month"), day.get("day")].join("-"), "from", found.text);
}
END
node "$work/chrono.mjs" >>"$work/seen"

cat "$work/seen"
cat >"$work/expected" <<'END'
on 27 November 2026, day before yesterday is
parsedatetime 2026-11-26
timefhuman 2026-11-26
recurrent 2026-11-26
ctparse None - 2026-11-26 X:X (X/X)
chrono-node en day before yesterday -> 2026-11-26 from yesterday
chrono-node fr avant-hier -> 2026-11-26 from hier
chrono-node ja 一昨日 -> 2026-11-26 from 昨日
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
