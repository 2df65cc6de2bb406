#!/bin/sh
# In permute, one day on which nothing could be compared makes any p-value the smallest there is.
#
# Expected: as its documentation says, a group whose cases are all of one condition is skipped, and
#   the test of moods with and without a tag, shuffled within days, answers as without that day.
# Seen: a thirteenth day with a single entry makes the statistic nan, and p falls from 0.853 to
#   0.001, the smallest that 999 shuffles can give, since none of them is as great as nan. With one
#   quiet day in it, any journal proves that a tag goes with better moods; two-sided, too.
# With: permute 0.2, numpy 2.4.6, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q permute==0.2 numpy==2.4.6

"$work/venv/bin/python" -W ignore - >"$work/seen" <<'END'
import numpy
from permute.stratified import stratified_permutationtest

day = numpy.repeat(numpy.arange(12), 4)
tag = numpy.tile([0, 0, 1, 1], 12)
mood = numpy.random.RandomState(0).randint(1, 6, 48).astype(float)


def test(label, day, tag, mood):
    for alternative in ("greater", "less", "two-sided"):
        p, statistic, _ = stratified_permutationtest(
            day, tag, mood, alternative=alternative, reps=999, seed=1
        )
        print(f"{label}, {alternative}: statistic {statistic:.2f}, p {p:.3f}")


test("12 days", day, tag, mood)
test("and one entry more", numpy.append(day, 12), numpy.append(tag, 1), numpy.append(mood, 3.0))
END

cat "$work/seen"
cat >"$work/expected" <<'END'
12 days, greater: statistic 5.25, p 0.853
12 days, less: statistic 5.25, p 0.147
12 days, two-sided: statistic 5.25, p 0.294
and one entry more, greater: statistic nan, p 0.001
and one entry more, less: statistic nan, p 0.999
and one entry more, two-sided: statistic nan, p 0.002
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
