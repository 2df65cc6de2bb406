#!/bin/sh
# astropy's Rayleigh test answers with p-values below zero when six to ten clock times lie close.
#
# Expected: a p-value between 0 and 1, smaller the closer the times are: does a thing come at one
#   time of day?
# Seen: -0.0001 for seven times within one hour, and below zero for six to ten at one time. Twelve
#   give a p-value above zero, but a smaller one when they are spread over six hours than within
#   one. vtest does the same. Combined with another one by Fisher's way, such a p-value is nan.
# With: astropy 8.0.2, scipy 1.17.1, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q astropy==8.0.2 scipy==1.17.1

"$work/venv/bin/python" -W ignore - >"$work/seen" <<'END'
import numpy
from astropy.stats import rayleightest, vtest
from scipy.stats import combine_pvalues

for n in (5, 6, 7, 8, 10, 12):
    for hours in (6, 1, 0):
        angles = numpy.linspace(-hours / 2, hours / 2, n) / 24 * 2 * numpy.pi
        print(f"{n} times within {hours} h: {rayleightest(angles):.1e}")
print(f"vtest of 7 times at noon: {vtest(numpy.full(7, numpy.pi), mu=numpy.pi):.1e}")
print(f"combined by Fisher: {combine_pvalues([0.5, rayleightest(numpy.zeros(7))]).pvalue}")
END

cat "$work/seen"
cat >"$work/expected" <<'END'
5 times within 6 h: 1.7e-02
5 times within 1 h: 1.2e-03
5 times within 0 h: 1.0e-03
6 times within 6 h: 5.6e-03
6 times within 1 h: 2.3e-06
6 times within 0 h: -3.4e-05
7 times within 6 h: 1.7e-03
7 times within 1 h: -1.0e-04
7 times within 0 h: -1.1e-04
8 times within 6 h: 4.9e-04
8 times within 1 h: -5.6e-05
8 times within 0 h: -5.5e-05
10 times within 6 h: 2.5e-05
10 times within 1 h: -3.4e-06
10 times within 0 h: -2.9e-06
12 times within 6 h: 1.4e-07
12 times within 1 h: 1.7e-06
12 times within 0 h: 1.7e-06
vtest of 7 times at noon: -1.5e-05
combined by Fisher: nan
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
