#!/bin/sh
# Two packages are imported as `ulid`, and one of them takes whole seconds for milliseconds.
#
# Expected: the same moment from the same number, whether it is an int or a float, and from
#   either package.
# Seen: python-ulid reads a float as seconds and an int as milliseconds, so that int(time())
#   gives an id of January 1970, which sorts before all others. ulid-py reads both as seconds.
# With: python-ulid 4.1.0, ulid-py 1.1.0, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for package in python-ulid==4.1.0 ulid-py==1.1.0; do
    python3 -m venv --clear "$work/venv"
    "$work/venv/bin/pip" install -q "$package"
    echo "$package"
    "$work/venv/bin/python" - <<'END'
import ulid

now = 1795773600  # 27 November 2026, 10:00 UTC
for number in (now, float(now)):
    made = getattr(ulid.ULID, "from_timestamp", None) or ulid.from_timestamp
    made = made(number)
    moment = made.timestamp().datetime if callable(made.timestamp) else made.datetime
    print(f"  {number!r} -> {str(made)[:10]}, {moment:%d %B %Y %H:%M}")
END
done >"$work/seen"

cat "$work/seen"
cat >"$work/expected" <<'END'
python-ulid==4.1.0
  1795773600 -> 0001NGJN50, 21 January 1970 18:49
  1795773600.0 -> 01M8E75480, 27 November 2026 10:00
ulid-py==1.1.0
  1795773600 -> 01M8E75480, 27 November 2026 10:00
  1795773600.0 -> 01M8E75480, 27 November 2026 10:00
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
