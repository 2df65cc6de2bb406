#!/bin/sh
# daylio-parser makes five months of low mood of one day in January and three in June.
#
# Expected: a period is made of days with entries; where nobody wrote for four months, it ends, or
#   nothing is known.
# Seen: 143 days of low mood from four entries; the same entries on days in a row are too few for a
#   period. Its mean rolls over five entries, however far apart, and a period lasts until the next
#   entry above the threshold. That day, which is no longer low, counts in its average.
# With: daylio-parser 0.4.2, pydantic 2.14.4, numpy 1.26.4, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q daylio-parser==0.4.2 pydantic==2.14.4 numpy==1.26.4

"$work/venv/bin/python" - >"$work/seen" <<'END'
import io
from datetime import date, timedelta

from daylio_parser.parser import Parser
from daylio_parser.stats import Stats


def periods(label, *stretches):
    rows = ["full_date,date,weekday,time,mood,activities,note_title,note"]
    for first, moods in stretches:
        for after, mood in enumerate(moods.split()):
            day = first + timedelta(after)
            rows.insert(1, f"{day},{day:%d %B},{day:%A},21:00,{mood},tea,,")
    stats = Stats(Parser().load_from_buffer(io.StringIO("\n".join(rows))))
    print(f"{label}:")
    print("  rolling:", *(f"{day:%d.%m.} {mean}" for day, mean in stats.rolling_mean()[4:]))
    for low in stats.find_low_periods():
        print(f"  low from {low.start} to {low.end}: {low.duration} days, mean {low.avg_mood:.2f}")


january = date(2026, 1, 5), "good good good good good bad bad bad"
june = "bad bad rad rad rad rad"
periods("without a gap", january, (date(2026, 1, 13), june))
periods("four months between", january, (date(2026, 6, 1), june))
END

cat "$work/seen"
cat >"$work/expected" <<'END'
without a gap:
  rolling: 09.01. 4.0 10.01. 3.6 11.01. 3.2 12.01. 2.8 13.01. 2.4 14.01. 2.0 15.01. 2.6 16.01. 3.2 17.01. 3.8 18.01. 4.4
four months between:
  rolling: 09.01. 4.0 10.01. 3.6 11.01. 3.2 12.01. 2.8 01.06. 2.4 02.06. 2.0 03.06. 2.6 04.06. 3.2 05.06. 3.8 06.06. 4.4
  low from 2026-01-12 to 2026-06-04: 143 days, mean 2.60
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
