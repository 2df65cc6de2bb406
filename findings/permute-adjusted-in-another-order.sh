#!/bin/sh
# permute's fwer_minp gives the adjusted p-values of three questions back in another order.
#
# Expected: the first adjusted p-value is that of the first question, and none is smaller than what
#   it was made of.
# Seen: with p-values 0.04, 0.5 and 0.001 the adjusted 0.001 stands at the second place: a question
#   answered with one half is adjusted to one in a thousand. Where the p-values are sorted, or are
#   put in order by changing two places, all is right: the order is applied once more, not undone.
# With: permute 0.2, numpy 2.4.6, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q permute==0.2 numpy==2.4.6

"$work/venv/bin/python" -W ignore - >"$work/seen" <<'END'
import numpy
from permute.npc import fwer_minp

shuffled = numpy.random.RandomState(0).normal(size=(999, 3))
for given in ([0.001, 0.04, 0.5], [0.04, 0.001, 0.5], [0.04, 0.5, 0.001], [0.5, 0.001, 0.04]):
    p = numpy.array(given)
    print(*given, "->", *fwer_minp(p, shuffled, combine="tippett").round(3))
END

cat "$work/seen"
cat >"$work/expected" <<'END'
0.001 0.04 0.5 -> 0.001 0.076 0.5
0.04 0.001 0.5 -> 0.076 0.001 0.5
0.04 0.5 0.001 -> 0.5 0.001 0.075
0.5 0.001 0.04 -> 0.076 0.5 0.001
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
