#!/bin/sh
# dateparser reads one Hindi word for two days always ahead, and its sister always back.
#
# Expected: kal is yesterday or tomorrow and parson two days ago or ahead, so that
#   PREFER_DATES_FROM decides both.
# Seen: kal is always tomorrow, parson always two days ago, whatever is preferred.
# With: dateparser 1.5.0, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q dateparser==1.5.0

"$work/venv/bin/python" - >"$work/seen" <<'END'
from datetime import datetime
from importlib.metadata import version

import dateparser

print("dateparser", version("dateparser"), "on 27 November 2026")
base = datetime(2026, 11, 27, 10)
for name, word in (("kal", "कल"), ("parson", "परसों")):
    for side in ("past", "future"):
        settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": side}
        found = dateparser.parse(word, languages=["hi"], settings=settings)
        print(name, "preferring the", side, "->", found.date())
END

cat "$work/seen"
cat >"$work/expected" <<'END'
dateparser 1.5.0 on 27 November 2026
kal preferring the past -> 2026-11-28
kal preferring the future -> 2026-11-28
parson preferring the past -> 2026-11-25
parson preferring the future -> 2026-11-25
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
