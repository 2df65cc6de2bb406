#!/bin/sh
# jrnl's export of one entry a file keeps one of two entries with one title on one day.
#
# Expected: two files, or one of them with a number: jrnl says "2 entries found" and that the
#   journal was exported.
# Seen: one file. Its name is the day and the title, the second entry is written over the first,
#   and the same holds for json, text and md. One file for all of them has both.
# With: jrnl 4.6, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q jrnl==4.6

mkdir "$work/json" "$work/text" "$work/md"
cat >"$work/jrnl.yaml" <<END
colors: {body: none, date: none, tags: none, title: none}
default_hour: 9
default_minute: 0
editor: ''
encrypt: false
highlight: false
indent_character: ''
journals: {default: {journal: $work/journal.txt}}
linewrap: 79
tagsymbols: '@'
template: false
timeformat: '%Y-%m-%d %H:%M'
version: v4.6
END
cat >"$work/journal.txt" <<'END'
[2026-11-20 07:30] Took my meds.

[2026-11-20 21:15] Took my meds.

END

jrnl() {
	HOME="$work" XDG_CONFIG_HOME="$work" "$work/venv/bin/jrnl" --config-file "$work/jrnl.yaml" \
		"$@" >/dev/null 2>&1
}
for format in json text md; do
	jrnl --format "$format" --file "$work/$format"
	echo "$format: $(ls "$work/$format" | wc -l | tr -d ' ') file"
done >"$work/seen"
grep -h '"time"' "$work/json"/* | sed 's/^ *//' >>"$work/seen"
jrnl --format json --file "$work/all.json"
echo "all.json: $(grep -c '"time"' "$work/all.json") entries" >>"$work/seen"

cat "$work/seen"
cat >"$work/expected" <<'END'
json: 1 file
text: 1 file
md: 1 file
"time": "21:15",
all.json: 2 entries
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
