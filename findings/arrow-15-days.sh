#!/bin/sh
# arrow knows weeks up to the 14th day: on the 15th it says "a month ago".
#
# Expected: "2 weeks ago" for 15 days, "3 weeks ago" for 21.
# Seen: "a week" for 7 to 13 days, "2 weeks" for 14 alone, "a month" from 15 on. In Ukrainian,
#   Hindi, Romanian and others, which have no word for a week in its tables, days 7 to 14 raise
#   ValueError, and day 15 is well again.
# With: arrow 1.4.0, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q arrow==1.4.0

"$work/venv/bin/python" - >"$work/seen" <<'END'
import arrow

now = arrow.get(2026, 11, 27, 10)
for language in ("en", "de", "uk", "hi", "ro"):
    for days in (6, 7, 13, 14, 15, 21):
        try:
            said = now.shift(days=-days).humanize(now, locale=language)
        except ValueError:
            said = "ValueError"
        print(f"{language} {days} days: {said}")
END

cat "$work/seen"
cat >"$work/expected" <<'END'
en 6 days: 6 days ago
en 7 days: a week ago
en 13 days: a week ago
en 14 days: 2 weeks ago
en 15 days: a month ago
en 21 days: a month ago
de 6 days: vor 6 Tagen
de 7 days: vor einer Woche
de 13 days: vor einer Woche
de 14 days: vor 2 Wochen
de 15 days: vor einem Monat
de 21 days: vor einem Monat
uk 6 days: 6 днів тому
uk 7 days: ValueError
uk 13 days: ValueError
uk 14 days: ValueError
uk 15 days: місяць тому
uk 21 days: місяць тому
hi 6 days: 6 दिन पहले
hi 7 days: ValueError
hi 13 days: ValueError
hi 14 days: ValueError
hi 15 days: एक माह  पहले
hi 21 days: एक माह  पहले
ro 6 days: 6 zile în urmă
ro 7 days: ValueError
ro 13 days: ValueError
ro 14 days: ValueError
ro 15 days: o lună în urmă
ro 21 days: o lună în urmă
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
