#!/bin/sh
# espeak-ng says nothing for stars and bars, and names one of two check marks.
#
# Expected: ★★★ is read as three stars, or ✓ and ✔ alike, or each as nothing.
# Seen: ★, ☆, the bars of a sparkline and ✓ are silence; ✔ is "heavy check mark", ⭐ "star", ●
#   "black circle". An en dash between numbers is silent, too: 3–5 is said as "three five", 3-5
#   as "three dash five". A rating in stars is no rating for who listens.
# With: espeak-ng 1.51, which must be installed, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

espeak-ng --version | grep -q ' 1\.51 ' || { echo "This is about espeak-ng 1.51." >&2; exit 2; }
for words in "mood ★★★" "mood ☆" "week ▁▃▅█" "✓ done" "✔ done" "mood ⭐" "mood ●" "3-5" "3–5"; do
    said=$(espeak-ng -v en-gb -q -x -- "$words" 2>/dev/null | tr -s ' \n' ' ')
    printf '%s -> [%s]\n' "$words" "$said"
done >"$work/seen"

cat "$work/seen"
cat >"$work/expected" <<'END'
mood ★★★ -> [m'u:d ]
mood ☆ -> [m'u:d ]
week ▁▃▅█ -> [w'i:k ]
✓ done -> [d'Vn ]
✔ done -> [h'Evi tS'Ek m'A@k d'Vn ]
mood ⭐ -> [m'u:d st'A@ ]
mood ● -> [m'u:d bl'ak s'3:k@L ]
3-5 -> [Tr'i: d'aS f'aIv ]
3–5 -> [Tr'i: f'aIv ]
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
