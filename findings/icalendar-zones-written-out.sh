#!/bin/sh
# A zone that icalendar writes out misses changes of the clock, and begins summer an hour late.
#
# Expected: the clocks of Casablanca in 2012, put forward on 29 April, back on 20 July for
#   Ramadan, forward on 20 August and back on 30 September; and in New York an onset at 02:00,
#   since RFC 5545 has DTSTART by the clock before the change (TZOFFSETFROM).
# Seen: Timezone.from_tzinfo looks ahead in steps of 64 days by which clocks may have gone and
#   come back: of the four changes two are left. Onsets in spring stand by the clock after the
#   change: 03:00, which a reader takes for 04:00. icalendar's own reader doesn't notice, since
#   it compares wall clocks alone.
# With: icalendar 7.3.2, tzdata 2026.6, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q icalendar==7.3.2 tzdata==2026.6

PYTHONTZPATH='' "$work/venv/bin/python" - >"$work/seen" <<'END'
from datetime import date
from zoneinfo import ZoneInfo

from icalendar import Timezone

for name, year in (("Africa/Casablanca", 2012), ("America/New_York", 2026)):
    zone = Timezone.from_tzinfo(ZoneInfo(name), name, date(year, 1, 1), date(year + 1, 1, 1))
    lines = zone.to_ical().decode().split("\r\n")
    onsets = ",".join(line.split(":")[1] for line in lines if line.startswith(("DTSTART", "RDATE")))
    print(name, *sorted(onsets.split(","))[1:])
END

cat "$work/seen"
cat >"$work/expected" <<'END'
Africa/Casablanca 20120429T030000 20120930T030000
America/New_York 20260308T030000 20261101T020000
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
