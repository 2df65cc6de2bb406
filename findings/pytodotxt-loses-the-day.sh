#!/bin/sh
# pytodotxt reads the day on which a task was done and writes the line back without it.
#
# Expected: a line that was read and not changed is written as it was.
# Seen: "x 2026-11-27 swept" comes back as "x swept": the day stands in completion_date, and is
#   written only where there is a day of creation, too. Saving a file so loses it. A time of day
#   in the text is taken for a key and a value, and bare_description() leaves it out.
# With: pytodotxt 3.1.0, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q pytodotxt==3.1.0

cat >"$work/todo.txt" <<'END'
x 2026-11-27 swept the floor
x 2026-11-27 2026-11-20 called mom
x 2026-11-27 2026-11-20 lunch at 12:30 with Ana
END
"$work/venv/bin/python" - "$work/todo.txt" >"$work/seen" <<'END'
import sys

import pytodotxt

tasks = pytodotxt.TodoTxt(sys.argv[1])
for task in tasks.parse():
    print("read", task.completion_date, "-", task.bare_description())
tasks.save()
print(open(sys.argv[1]).read().strip())
END

cat "$work/seen"
cat >"$work/expected" <<'END'
read 2026-11-27 - swept the floor
read 2026-11-27 - called mom
read 2026-11-27 - lunch at with Ana
x swept the floor
x 2026-11-27 2026-11-20 called mom
x 2026-11-27 2026-11-20 lunch at 12:30 with Ana
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
