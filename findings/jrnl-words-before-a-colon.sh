#!/bin/sh
# jrnl drops the words before a colon when a weekday or a month can be seen in them.
#
# Expected: an entry is dated by what stands before its colon only if that is a date; "Sun cream
#   on: went out" is kept as typed.
# Seen: "Sun cream on" becomes a Sunday and is gone from the entry, "Sat down" a Saturday. Without
#   such a word the same form is kept whole. "yesterday at 7" is yesterday at the default hour, 9.
# With: jrnl 4.6, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q jrnl==4.6
cat >"$work/jrnl.yaml" <<END
version: v4.6
journals: {default: {journal: $work/journal.txt}}
default_hour: 9
default_minute: 0
timeformat: "%F %H:%M"
editor: ""
encrypt: false
highlight: false
linewrap: 79
tagsymbols: "@"
template: false
indent_character: "|"
colors: {body: none, date: none, tags: none, title: none}
END

for entry in "Sun cream on: went out" "Sat down: wrote two pages" "May: called her" \
    "Second wind: cleaned the kitchen" "yesterday at 7: walked"; do
    "$work/venv/bin/jrnl" --config-file "$work/jrnl.yaml" "$entry" </dev/null >/dev/null 2>&1
done
{
    "$work/venv/bin/jrnl" --version | head -n 1
    "$work/venv/bin/python" - "$work/journal.txt" <<'END'
import re
import sys
from datetime import date

for line in sorted(open(sys.argv[1]), key=lambda line: line[19:]):
    if line.strip():
        day, time, text = re.match(r"\[(\S+) (\S+)\] (.*)", line).groups()
        when = date.fromisoformat(day).strftime("%d %B" if "her" in text else "%A")
        if text == "walked":
            when = f"at {time}"
        print("as typed:" if ":" in text else f"{when}:", text)
END
} >"$work/seen"

cat "$work/seen"
cat >"$work/expected" <<'END'
jrnl v4.6
as typed: Second wind: cleaned the kitchen
01 May: called her
at 09:00: walked
Sunday: went out
Saturday: wrote two pages
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
