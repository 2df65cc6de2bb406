#!/bin/sh
# dateparser lets an hour win against the weekday that was named beside it.
#
# Expected: "Samstag 18 Uhr" is a Saturday at 18:00, or nothing.
# Seen: it is Wednesday the 18th at midnight: the hour becomes the day of the month, and the
#   Saturday goes without a word. "19 Uhr 30" is a day of 1930, and in English "at 7" is a day
#   of July.
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

print("dateparser", version("dateparser"), "on Friday 27 November 2026")
settings = {"RELATIVE_BASE": datetime(2026, 11, 27, 10), "PREFER_DATES_FROM": "past"}
for language, phrase in (
    ("de", "Samstag 18 Uhr"),
    ("de", "um 8 Uhr"),
    ("de", "19 Uhr 30"),
    ("fr", "samedi à 18 heures"),
    ("it", "alle ore 18"),
    ("pt", "segunda às 8"),
    ("fi", "klo 9"),
    ("en", "at 7"),
):
    found = dateparser.parse(phrase, languages=[language], settings=settings)
    print(language, phrase, "->", found and found.strftime("%a %d %b %Y %H:%M"))
END

cat "$work/seen"
cat >"$work/expected" <<'END'
dateparser 1.5.0 on Friday 27 November 2026
de Samstag 18 Uhr -> Wed 18 Nov 2026 00:00
de um 8 Uhr -> Sun 08 Nov 2026 00:00
de 19 Uhr 30 -> Wed 19 Nov 1930 00:00
fr samedi à 18 heures -> Wed 18 Nov 2026 00:00
it alle ore 18 -> Wed 18 Nov 2026 00:00
pt segunda às 8 -> Sun 08 Nov 2026 00:00
fi klo 9 -> Mon 09 Nov 2026 00:00
en at 7 -> Mon 27 Jul 2026 00:00
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
