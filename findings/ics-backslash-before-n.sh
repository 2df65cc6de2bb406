#!/bin/sh
# Two iCalendar readers turn a backslash before an n into the end of a line.
#
# Expected: the text C:\new, written in the file as C:\\new, comes back as it was.
# Seen: ics.py and node-ical give C:\ and, on the next line, ew: they look for the sign for a
#   line's end before the one for a backslash. ics.py doesn't even read back what it wrote
#   itself. node-ical also splits a category at its escaped comma, and leaves the backslash in
#   it.
# With: icalendar 7.3.2, ics 0.7.3, node-ical 0.26.1, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q icalendar==7.3.2 ics==0.7.3
npm install --silent --no-audit --no-fund --prefix "$work" node-ical@0.26.1

"$work/venv/bin/python" - "$work/one.ics" >"$work/seen" <<'END'
import sys
from datetime import UTC, datetime

import icalendar
import ics

event = icalendar.Event()
event.add("uid", "1")
event.add("dtstamp", datetime(2026, 11, 27, tzinfo=UTC))
event.add("dtstart", datetime(2026, 11, 27, tzinfo=UTC))
event.add("description", r"saved C:\new")
event.add("categories", ["tea, coffee", "home"])
calendar = icalendar.Calendar()
calendar.add("version", "2.0")
calendar.add("prodid", "-//example//EN")
calendar.add_component(event)
text = calendar.to_ical().decode()
open(sys.argv[1], "w", newline="").write(text)

(read,) = icalendar.Calendar.from_ical(text).events
print("icalendar", repr(str(read["description"])), [str(one) for one in read.categories])
(other,) = ics.Calendar(text).events
print("ics.py", repr(other.description), sorted(other.categories))
own = ics.Calendar()
own.events.add(ics.Event(name="one", begin="2026-11-27", description=r"saved C:\new"))
(back,) = ics.Calendar(own.serialize()).events
print("ics.py, its own", repr(back.description))
END
cat >"$work/read.cjs" <<'END'
const read = require("node-ical").sync.parseFile(process.argv[2])["1"];
console.log("node-ical", JSON.stringify(read.description), JSON.stringify(read.categories));
END
node "$work/read.cjs" "$work/one.ics" >>"$work/seen"

cat "$work/seen"
cat >"$work/expected" <<'END'
icalendar 'saved C:\\new' ['tea, coffee', 'home']
ics.py 'saved C:\\\new' ['home', 'tea, coffee']
ics.py, its own 'saved C:\\\new'
node-ical "saved C:\\\new" ["tea\\","coffee","home"]
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
