#!/bin/sh
# dateparser takes the hour of a clock for a number of hours to go back.
#
# Expected: "hier à 9 heures" is yesterday at 9, as "hier à 9h" is.
# Seen: where the word for "o'clock" is also the word for "hours", the answer is yesterday, nine
#   hours before this time of day. No error, in seven languages; one space in "9 h" is enough.
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

print("dateparser", version("dateparser"), "on a day at 10:00")
base = datetime(2026, 11, 27, 10)
for language, phrase in (
    ("fr", "hier à 9h"),
    ("fr", "hier à 9 h"),
    ("fr", "hier à 9 heures"),
    ("es", "ayer a las 9 horas"),
    ("pt", "ontem às 9 horas"),
    ("nl", "gisteren om 9 uur"),
    ("ru", "вчера в 9 часов"),
    ("cs", "včera v 9 hodin"),
    ("vi", "hôm qua lúc 9 giờ"),
):
    found = dateparser.parse(phrase, languages=[language], settings={"RELATIVE_BASE": base})
    print(language, phrase, "->", found)
END

cat "$work/seen"
cat >"$work/expected" <<'END'
dateparser 1.5.0 on a day at 10:00
fr hier à 9h -> 2026-11-26 09:00:00
fr hier à 9 h -> 2026-11-26 01:00:00
fr hier à 9 heures -> 2026-11-26 01:00:00
es ayer a las 9 horas -> 2026-11-26 01:00:00
pt ontem às 9 horas -> 2026-11-26 01:00:00
nl gisteren om 9 uur -> 2026-11-26 01:00:00
ru вчера в 9 часов -> 2026-11-26 01:00:00
cs včera v 9 hodin -> 2026-11-26 01:00:00
vi hôm qua lúc 9 giờ -> 2026-11-26 01:00:00
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
