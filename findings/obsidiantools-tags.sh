#!/bin/sh
# obsidiantools cuts a tag at its hyphen and at its first accent.
#
# Expected: the tags morning-walk, naïve and café, as Obsidian has them.
# Seen: morning- and na, and caf: the rest is lost without a word, so that different tags become
#   one. What follows # in the address of a page is a tag, too.
# With: obsidiantools 0.11.0, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q obsidiantools==0.11.0

"$work/venv/bin/python" - >"$work/seen" <<'END'
import os
import tempfile
from pathlib import Path

import obsidiantools.api

with tempfile.TemporaryDirectory() as folder:
    note = Path(folder, "today.md")
    note.write_text(
        "#walk #morning-walk #morning-tea #naïve #café read www.example.org/page#part\n",
        encoding="utf-8",
    )
    os.chdir(folder)
    vault = obsidiantools.api.Vault(Path(folder)).connect().gather()
    print(vault.get_tags("today"))
END

cat "$work/seen"
cat >"$work/expected" <<'END'
['walk', 'morning-', 'morning-', 'na', 'caf', 'part']
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
