#!/bin/sh
# resvg draws a box for a sign that the second font of font-family has, if the line has a ligature.
#
# Expected: what the first font lacks is drawn with the second one, whatever stands beside it.
# Seen: beside Latin letters the sign is drawn. Beside lam and alef, which the first font joins into
#   one glyph and the second one doesn't know, it is a box, the same as for a sign that no font has,
#   and no error is raised; the log alone says that no font has it, which isn't so. A word in Arabic
#   letters with a foreign sign is drawn or not by whether it happens to hold such a pair.
# With: resvg-py 0.5.0 (resvg 0.48.1), and fonts of matplotlib 3.11.2, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q resvg-py==0.5.0 matplotlib==3.11.2

"$work/venv/bin/python" - >"$work/seen" <<'END'
import os

import matplotlib
from resvg_py import svg_to_bytes

FONTS = os.path.join(matplotlib.get_data_path(), "fonts", "ttf")
SVG = "http:" + "//www.w3.org/2000/svg"
ARC = "\u2312"  # STIXGeneral has it, DejaVu Sans doesn't
NOWHERE = "\u0378"  # no letter, so that no font has it


def drawn(words):
    return svg_to_bytes(
        svg_string=f'<svg xmlns="{SVG}" width="400" height="60" font-size="32">'
        f'<text x="10" y="40" font-family="DejaVu Sans,STIXGeneral">{words}</text></svg>',
        skip_system_fonts=True,
        font_files=[os.path.join(FONTS, f"{name}.ttf") for name in ("DejaVuSans", "STIXGeneral")],
    )


for name, words in (("beh", "\u0628"), ("lam alef", "\u0644\u0627")):
    box = drawn(f"{words} {ARC}") == drawn(f"{words} {NOWHERE}")
    print(f"an arc beside {name}:", "a box" if box else "an arc")
END

cat "$work/seen"
cat >"$work/expected" <<'END'
an arc beside beh: an arc
an arc beside lam alef: a box
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
