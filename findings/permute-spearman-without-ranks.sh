#!/bin/sh
# permute's spearman_corr finds no correlation between moods and the same moods turned round.
#
# Expected: -1, as scipy says: Spearman's correlation is that of the ranks, and one list is the
#   other one with its sign changed.
# Seen: 0.0 for the moods 3 1 4 2 5 against -3 -1 -4 -2 -5. What it correlates is the order in which
#   to take the values (argsort), not their ranks. Where one list is sorted that comes to the same,
#   so that a test by hand passes; eight days out of order are -0.95 for -1, and -1 for -0.81.
# With: permute 0.2, numpy 2.4.6, scipy 1.17.1, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q permute==0.2 numpy==2.4.6 scipy==1.17.1

"$work/venv/bin/python" -W ignore - >"$work/seen" <<'END'
import numpy
from permute.core import spearman_corr
from scipy.stats import spearmanr

for label, x, y in (
    ("sorted", [1, 2, 3, 4, 5], [-1, -2, -3, -4, -5]),
    ("as they came", [3, 1, 4, 2, 5], [-3, -1, -4, -2, -5]),
    ("eight days", [2, 3, 1, 5, 4, 6, 8, 7], [-2, -3, -1, -5, -4, -6, -8, -7]),
    ("eight days, backwards", [2, 3, 1, 5, 4, 6, 8, 7], [7, 8, 6, 4, 5, 1, 3, 2]),
):
    x, y = numpy.array(x), numpy.array(y)
    ours, _, _ = spearman_corr(x, y, reps=10, seed=1)
    print(f"{label}: permute {ours:.2f}, scipy {spearmanr(x, y).statistic:.2f}")
END

cat "$work/seen"
cat >"$work/expected" <<'END'
sorted: permute -1.00, scipy -1.00
as they came: permute 0.00, scipy -1.00
eight days: permute -0.95, scipy -1.00
eight days, backwards: permute -1.00, scipy -0.81
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
