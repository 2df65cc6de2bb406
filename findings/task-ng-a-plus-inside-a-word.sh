#!/bin/sh
# task-ng takes a plus inside a word for a tag, and the rest of the word out of the task.
#
# Expected: "rock+roll", "1+1" and the name of a mailbox stay whole: in Taskwarrior and todo.txt a
#   tag begins a word.
# Seen: "write to ann+garden@example.org" is kept as "write to ann@example.org", another mailbox;
#   "rock+roll" as "rock", "1+1" as "1". Nothing that was typed is anywhere else. A plus behind a
#   word, as in "C++", or between blanks stays.
# With: task-ng 0.1.6, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q task-ng==0.1.6

export HOME="$work"
for words in \
    "write to ann+garden@example.org" \
    "dance to rock+roll" \
    "count 1+1" \
    "learn C++ at 5 + 6 +home"; do
    rm -rf "$work/data"
    "$work/venv/bin/task-ng" --data-dir "$work/data" add "$words" >/dev/null
    printf '%s -> ' "$words"
    "$work/venv/bin/task-ng" --json --data-dir "$work/data" list |
        "$work/venv/bin/python" -c 'import json, sys
(task,) = json.load(sys.stdin)
print(task["description"], task["tags"])'
done >"$work/seen"

cat "$work/seen"
cat >"$work/expected" <<'END'
write to ann+garden@example.org -> write to ann@example.org ['garden']
dance to rock+roll -> dance to rock ['roll']
count 1+1 -> count 1 ['1']
learn C++ at 5 + 6 +home -> learn C++ at 5 + 6 ['home']
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
