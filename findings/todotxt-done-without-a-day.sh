#!/bin/sh
# A line "x walked" is done for one todo.txt library, isn't for two, and ends the list of a fourth.
#
# Expected: done, without a day: the picture of the format calls the day of completion optional,
#   though its text asks for one.
# Seen: pytodotxt says done. jstodotxt and todotxt-parser say it isn't, with the x as part of
#   the text. topydo knows that it is done, and ends `ls -x` of the whole file with an
#   AttributeError.
# With: pytodotxt 3.1.0, topydo 0.16, jstodotxt 0.10.0, todotxt-parser 1.0.2, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q pytodotxt==3.1.0 topydo==0.16
npm install --silent --no-audit --no-fund --prefix "$work" jstodotxt@0.10.0 todotxt-parser@1.0.2

echo "x walked" >"$work/todo.txt"
{
    "$work/venv/bin/python" - <<'END'
import pytodotxt

task = pytodotxt.Task("x walked")
print("pytodotxt done:", task.is_completed, "text:", task.description)
END
    printf 'topydo ls -x: '
    HOME=$work "$work/venv/bin/topydo" -t "$work/todo.txt" ls -x 2>&1 | tail -n 1
    cat >"$work/read.cjs" <<'END'
const { TodoTxtItem } = require("jstodotxt");
const one = new TodoTxtItem("x walked");
console.log("jstodotxt done:", one.complete, "text:", one.text);
const [other] = require("todotxt-parser").parse("x walked");
console.log("todotxt-parser done:", other.complete, "text:", other.text);
END
    node "$work/read.cjs"
} >"$work/seen"

cat "$work/seen"
cat >"$work/expected" <<'END'
pytodotxt done: True text: walked
topydo ls -x: AttributeError: 'NoneType' object has no attribute 'isoformat'
jstodotxt done: false text: x walked
todotxt-parser done: false text: x walked
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
