#!/bin/sh
# `systemd-analyze verify` finds nothing wrong with a timer whose service doesn't exist.
#
# Expected: an exit code that isn't 0, or a word about the missing unit, as there is about a
#   missing program.
# Seen: silence and 0 for a timer that can never start anything, though a service that names a
#   missing program and a calendar expression that can't be read each have their message, and
#   end with 1.
# With: systemd 252, which must be installed, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

systemd-analyze --version | grep -q '^systemd 252 ' || { echo "This is about systemd 252." >&2; exit 2; }
cd "$work"
printf '[Timer]\nOnCalendar=daily\n' >alone.timer
printf '[Timer]\nOnCalendar=whenever\n' >unreadable.timer
printf '[Service]\nExecStart=/nowhere/program\n' >program.service
for unit in alone.timer unreadable.timer program.service; do
    code=0
    said=$(systemd-analyze verify "./$unit" 2>&1) || code=$?
    echo "$unit -> $code, lines said: $(printf '%s' "$said" | grep -c .)"
done >seen

cat "$work/seen"
cat >"$work/expected" <<'END'
alone.timer -> 0, lines said: 0
unreadable.timer -> 1, lines said: 3
program.service -> 1, lines said: 1
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
