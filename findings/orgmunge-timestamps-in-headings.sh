#!/bin/sh
# orgmunge refuses a whole file for an ordinary timestamp in a heading.
#
# Expected: the heading is read: Org has timestamps in headings, as text or for the agenda.
# Seen: "Parser error!" for <2026-11-27 Fri 07:30> and for a cookie that isn't last, while the
#   same timestamp with a German or Japanese day is text like any other.
# With: orgmunge 0.3.1, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q orgmunge==0.3.1

"$work/venv/bin/python" - >"$work/seen" <<'END'
import contextlib
import io

from orgmunge import Org

STATES = {"todo_states": {"todo": "TODO"}, "done_states": {"done": "DONE"}}
for heading in (
    "tea",
    "tea <2026-11-27 Fri 07:30>",
    "tea <2026-11-27 Fr. 07:30>",
    "tea <2026-11-27 金 07:30>",
    "tea [1/2]",
    "[1/2] tea",
):
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        try:
            org = Org(f"* DONE {heading}\n", from_file=False, todos=STATES)
            said = f"read as {org.root.children[0].title!r}"
        except ValueError as error:
            said = f"ValueError: {error}"
    print(heading, "->", said)
END

cat "$work/seen"
cat >"$work/expected" <<'END'
tea -> read as 'tea'
tea <2026-11-27 Fri 07:30> -> ValueError: Parser error!
tea <2026-11-27 Fr. 07:30> -> read as 'tea <2026-11-27 Fr. 07:30>'
tea <2026-11-27 金 07:30> -> read as 'tea <2026-11-27 金 07:30>'
tea [1/2] -> read as 'tea'
[1/2] tea -> ValueError: Parser error!
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
