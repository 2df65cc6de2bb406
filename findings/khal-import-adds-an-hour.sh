#!/bin/sh
# khal makes an event without an end an hour long, and writes that into the imported file.
#
# Expected: an event that takes no time, as RFC 5545 says of a DTSTART with a time and neither
#   DTEND nor DURATION, and a file that is stored as it came.
# Seen: `khal import` stores DTEND one hour later, so that every program that shares the folder
#   sees an hour that nobody wrote; khal shows an hour for a file that it was only given to
#   read, too.
# With: khal 0.14.1, icalendar 7.3.2, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q khal==0.14.1 icalendar==7.3.2
mkdir "$work/read" "$work/imported"
printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//example//EN BEGIN:VEVENT UID:1 \
    DTSTAMP:20261127T100000Z DTSTART:20261127T073000Z SUMMARY:tea END:VEVENT END:VCALENDAR \
    >"$work/read/1.ics"
cat >"$work/khal.conf" <<END
[calendars]
[[read]]
path = $work/read
readonly = True
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

{
    "$work/venv/bin/khal" -c "$work/khal.conf" list --format '{start-end-time-style} {title}' \
        --day-format '' 2026-11-27 1d 2>/dev/null
    "$work/venv/bin/khal" -c "$work/khal.conf" import --batch -a imported "$work/read/1.ics" 2>/dev/null
    for file in "$work"/read/*.ics "$work"/imported/*.ics; do
        folder=${file%/*}
        echo "${folder##*/}: $(tr -d '\r' <"$file" | grep -E '^DT(START|END)' | tr '\n' ' ')"
    done
} >"$work/seen"

cat "$work/seen"
cat >"$work/expected" <<'END'
07:30-08:30 tea
read: DTSTART:20261127T073000Z 
imported: DTSTART:20261127T073000Z DTEND:20261127T083000Z 
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
