#!/bin/sh
# espeak-ng reads the short names of days and months as other words.
#
# Expected: Tue 1 Dec is said as "Tuesday one December", or letter by letter.
# Seen: Tue sounds like "two", Fri like "fry", and Wed, Sat, Mar and Dec as they are spelled: Tue 1
#   Dec is heard as "two one deck". The underscore in day_start is silent.
# With: espeak-ng 1.51, which must be installed, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

espeak-ng --version | grep -q ' 1\.51 ' || { echo "This is about espeak-ng 1.51." >&2; exit 2; }
for words in "Tue 1 Dec" "two" "Wed" "Thu" "Fri" "fry" "Sat" "Mar" "Tuesday 1 December" "day_start"; do
    said=$(espeak-ng -v en-us -q -x -- "$words" 2>/dev/null | tr -s ' \n' ' ')
    printf '%s -> [%s]\n' "$words" "$said"
done >"$work/seen"

cat "$work/seen"
cat >"$work/expected" <<'END'
Tue 1 Dec -> [t'u: w'Vn d'Ek ]
two -> [t'u: ]
Wed -> [w'Ed ]
Thu -> [T'3: ]
Fri -> [fr'aI ]
fry -> [fr'aI ]
Sat -> [s'at ]
Mar -> [m'A@ ]
Tuesday 1 December -> [t'u:zdeI w'Vn dI#s'Emb3 ]
day_start -> [d'eI st'A@t ]
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
