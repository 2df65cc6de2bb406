#!/bin/sh
# Watson counts an hour before midnight as 59 minutes and 59 seconds.
#
# Expected: a walk from 23:00 to 01:00 gives an hour to each of the two days.
# Seen: 59m 59s on the first day and 1h on the second, while the log says 2h: a day ends at
#   23:59:59.999999, and the seconds are cut off. Each midnight that is worked through costs a
#   second in every sum by days.
# With: td-watson 2.1.0, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q td-watson==2.1.0

export WATSON_DIR="$work/watson" TZ=UTC LC_ALL=C.UTF-8
mkdir "$WATSON_DIR"
"$work/venv/bin/watson" add -f "2026-11-25 23:00" -t "2026-11-26 01:00" walk >/dev/null
for days in "25 25" "26 26" "25 26"; do
    "$work/venv/bin/watson" report --no-pager -f "2026-11-${days% *}" -t "2026-11-${days#* }" |
        grep -E "^[A-Z]"
done >"$work/seen"

cat "$work/seen"
cat >"$work/expected" <<'END'
Wed 25 November 2026 -> Wed 25 November 2026
Total: 59m 59s
Thu 26 November 2026 -> Thu 26 November 2026
Total: 1h 00m 00s
Wed 25 November 2026 -> Thu 26 November 2026
Total: 2h 00m 00s
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
