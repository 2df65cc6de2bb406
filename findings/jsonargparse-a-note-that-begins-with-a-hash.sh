#!/bin/sh
# jsonargparse takes a note that begins with # for no note at all.
#
# Expected: an option of type `str | None` holds the text that was typed: "#home" is a text, as it is
#   for an option of type `str`.
# Seen: where None is possible, a value is read as YAML first, and to YAML "#home" is an empty file
#   with a comment: the note is None, and nothing is said. So are "# a heading", "~" and "null",
#   while what else YAML would read as something else, "no", "007" and "12:30", stays as typed.
# With: jsonargparse 4.53.0, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q "jsonargparse[signatures]==4.53.0"

"$work/venv/bin/python" - >"$work/seen" <<'END'
from jsonargparse import auto_cli


def log(note: str | None = "none given", text: str = "none given"):
    return note, text


for words in ("#home", "# a heading", "~", "null", "no", "007", "12:30", "went out #home"):
    note, text = auto_cli(log, args=["--note", words, "--text", words])
    print(f"{words!r}: as str | None {note!r}, as str {text!r}")
END

cat "$work/seen"
cat >"$work/expected" <<'END'
'#home': as str | None None, as str '#home'
'# a heading': as str | None None, as str '# a heading'
'~': as str | None None, as str '~'
'null': as str | None None, as str 'null'
'no': as str | None 'no', as str 'no'
'007': as str | None '007', as str '007'
'12:30': as str | None '12:30', as str '12:30'
'went out #home': as str | None 'went out #home', as str 'went out #home'
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
