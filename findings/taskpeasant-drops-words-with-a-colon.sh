#!/bin/sh
# taskpeasant, a port of Taskwarrior, drops every word with a colon from a task, and says nothing.
#
# Expected: a word before whose colon stands no attribute stays a word of the description, as in
#   Taskwarrior, which keeps links, times of day and "about:".
# Seen: "call sam about: the 12:30 train" is kept as "call sam the train", a link is gone from its
#   task, and what was typed is nowhere in its file. With quotation marks around it a whole
#   sentence is one such word, and is refused for having no description.
# With: taskpeasant 0.4.0, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q taskpeasant==0.4.0

export HOME="$work"
add() {
    rm -f "$work/tasks.yaml"
    "$work/venv/bin/tp" -f "$work/tasks.yaml" add "$@" >"$work/said" 2>&1 || true
    printf '%s -> ' "$*"
    grep -o 'description: .*' "$work/tasks.yaml" 2>/dev/null || sed 's|^[^E]*||' "$work/said"
}
{
    add call sam about: the 12:30 train
    add read https://example.org today
    add water the plants due:2026-11-30
    add "call sam at 12:30"
} >"$work/seen"

cat "$work/seen"
cat >"$work/expected" <<'END'
call sam about: the 12:30 train -> description: call sam the train
read https://example.org today -> description: read today
water the plants due:2026-11-30 -> description: water the plants
call sam at 12:30 -> Error: description is required for 'add'
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
