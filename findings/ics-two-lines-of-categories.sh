#!/bin/sh
# An event with two CATEGORIES lines, which RFC 5545 allows, is refused whole, halved, or stripped.
#
# Expected: all categories, as icalendar and node-ical give them.
# Seen: ics.py and icalevents refuse the whole calendar, the latter with an AttributeError;
#   ts-ics and jicson keep the last line alone; khal shows none.
# With: icalendar 7.3.2, ics 0.7.3, icalevents 0.3.1, jicson 1.0.2, khal 0.14.1, ts-ics 2.4.6,
#   node-ical 0.26.1, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q icalendar==7.3.2 ics==0.7.3 icalevents==0.3.1 jicson==1.0.2 \
    khal==0.14.1
npm install --silent --no-audit --no-fund --prefix "$work" ts-ics@2.4.6 node-ical@0.26.1
mkdir "$work/calendar"
printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//example//EN BEGIN:VEVENT UID:1 \
    DTSTAMP:20261127T100000Z DTSTART:20261127T073000Z DTEND:20261127T080000Z SUMMARY:tea \
    CATEGORIES:care CATEGORIES:home END:VEVENT END:VCALENDAR >"$work/calendar/1.ics"
cat >"$work/khal.conf" <<END
[calendars]
[[one]]
path = $work/calendar
[locale]
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
local_timezone = UTC
default_timezone = UTC
[sqlite]
path = $work/khal.db
END

{
    "$work/venv/bin/python" - "$work/calendar/1.ics" <<'END'
import sys
from datetime import UTC, datetime

import icalendar
import ics
import jicson
from icalevents.icalparser import parse_events

text = open(sys.argv[1], newline="").read()
begin = datetime(2026, 11, 27, tzinfo=UTC)
end = datetime(2026, 11, 28, tzinfo=UTC)


def show(name, read):
    try:
        print(name, read())
    except Exception as error:
        print(name, type(error).__name__, error)


show("icalendar", lambda: [str(one) for one in icalendar.Calendar.from_ical(text).events[0].categories])
show("ics.py", lambda: [event.categories for event in ics.Calendar(text).events])
show("icalevents", lambda: parse_events(text.encode(), start=begin, end=end)[0].categories)
show("jicson", lambda: jicson.fromText(text)["VCALENDAR"][0]["VEVENT"][0]["CATEGORIES"])
END
    printf 'khal '
    "$work/venv/bin/khal" -c "$work/khal.conf" list --format '{title} ({categories})' \
        --day-format '' 2026-11-27 1d 2>/dev/null
    node --input-type=module - "$work/calendar/1.ics" "$work/node_modules" <<'END'
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(process.argv[3] + "/");
const text = readFileSync(process.argv[2], "utf8");
console.log("ts-ics", require("ts-ics").convertIcsCalendar(undefined, text).events[0].categories);
console.log("node-ical", require("node-ical").sync.parseICS(text)["1"].categories);
END
} >"$work/seen"

cat "$work/seen"
cat >"$work/expected" <<'END'
icalendar ['care', 'home']
ics.py ValueError A VEVENT must have at most one CATEGORIES
icalevents AttributeError 'list' object has no attribute 'cats'
jicson home
khal tea ()
ts-ics [ 'home' ]
node-ical [ 'care', 'home' ]
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
