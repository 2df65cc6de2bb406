#!/bin/sh
# icalendar writes a backslash before a capital N as the end of a line.
#
# Expected: the words C:\New are written as C:\\New, as C:\new are written as C:\\new, and come
#   back as they were.
# Seen: vText takes \N in the words it is given for a sign, as if they were escaped already, and
#   writes C:\new: read back, that is C: and, on the next line, ew. khal, which writes by it,
#   changes the words of an event so when it imports one that was right.
# With: icalendar 7.3.2, khal 0.14.1, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q icalendar==7.3.2 khal==0.14.1
mkdir "$work/imported"
cat >"$work/khal.conf" <<END
[calendars]
[[imported]]
path = $work/imported
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
local_timezone = UTC
default_timezone = UTC
[sqlite]
path = $work/khal.db
END
printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//example//EN BEGIN:VEVENT UID:1 \
    DTSTAMP:20261127T100000Z DTSTART:20261127T073000Z DURATION:PT1M 'SUMMARY:C:\\New' \
    END:VEVENT END:VCALENDAR >"$work/1.ics"

"$work/venv/bin/python" - >"$work/seen" <<'END'
from icalendar import Event

for words in (r"C:\new", r"C:\New"):
    event = Event()
    event.add("summary", words)
    back = Event.from_ical(event.to_ical())
    print(event.to_ical().split(b"\r\n")[1].decode(), repr(str(back["SUMMARY"])))
END
"$work/venv/bin/khal" -c "$work/khal.conf" import --batch -a imported "$work/1.ics" 2>/dev/null
tr -d '\r' <"$work/imported/1.ics" | grep SUMMARY | sed 's/^/khal /' >>"$work/seen"

cat "$work/seen"
cat >"$work/expected" <<'END'
SUMMARY:C:\\new 'C:\\new'
SUMMARY:C:\new 'C:\new'
khal SUMMARY:C:\new
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
