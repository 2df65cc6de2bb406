#!/bin/sh
# "1h30" is an hour to two readers of durations, "1½ h" is two hours to one, and "1:30" is
# 90 seconds to three.
#
# Expected: an hour and a half each time, or no answer.
# Seen: durations_nlp and timelength drop the 30 without a word. timelength reads one and a half
#   as two hours. 1:30 is taken as minutes and seconds by three, and as nothing at all, 0
#   seconds, by durations_nlp.
# With: pytimeparse 1.1.10, pytimeparse2 1.7.1, durations-nlp 1.0.1, timelength 3.0.4, 28
#   November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q pytimeparse==1.1.10 pytimeparse2==1.7.1 durations-nlp==1.0.1 timelength==3.0.4

"$work/venv/bin/python" - >"$work/seen" <<'END'
import pytimeparse
import pytimeparse2
from durations_nlp import Duration
from timelength import TimeLength


def seconds(read, text):
    try:
        return read(text)
    except Exception as error:
        return type(error).__name__


READERS = {
    "pytimeparse": pytimeparse.parse,
    "pytimeparse2": pytimeparse2.parse,
    "durations_nlp": lambda text: Duration(text).to_seconds(),
    "timelength": lambda text: TimeLength(text).result.seconds,
}
for text in ("1h30m", "1h30", "1½ h", "1:30"):
    print(text, *(f"{name}={seconds(read, text)}" for name, read in READERS.items()))
END

cat "$work/seen"
cat >"$work/expected" <<'END'
1h30m pytimeparse=5400 pytimeparse2=5400 durations_nlp=5400.0 timelength=5400.0
1h30 pytimeparse=None pytimeparse2=None durations_nlp=3600.0 timelength=3600.0
1½ h pytimeparse=None pytimeparse2=None durations_nlp=InvalidTokenError timelength=7200.0
1:30 pytimeparse=90 pytimeparse2=90 durations_nlp=0.0 timelength=90.0
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
