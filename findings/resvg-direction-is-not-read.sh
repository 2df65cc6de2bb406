#!/bin/sh
# resvg doesn't read `direction`: a line that starts at the right edge of a picture is drawn outside.
#
# Expected: direction="rtl" makes the right end of a line its start, so that x is where it begins
#   and text-anchor="end" would end it at the left, as SVG has it and browsers and librsvg draw it;
#   a full stop at the end stands at the left.
# Seen: with and without direction the pictures are the same, byte for byte. From the right edge one
#   letter at most is inside of the picture, and the full stop is at the right. A line between
#   U+202B and U+202C with text-anchor="end" comes out right in resvg and in browsers.
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

FONT = os.path.join(matplotlib.get_data_path(), "fonts", "ttf", "DejaVuSans.ttf")
SVG = "http:" + "//www.w3.org/2000/svg"
WORDS = "\u05e9\u05dc\u05d5\u05dd."


def drawn(attributes, words=WORDS):
    return svg_to_bytes(
        svg_string=f'<svg xmlns="{SVG}" width="400" height="60" font-size="32">'
        f'<text y="40" font-family="DejaVu Sans" {attributes}>{words}</text></svg>',
        skip_system_fonts=True,
        font_files=[FONT],
    )


empty = drawn('x="10"', "")
print("from x=400, nothing is drawn:", drawn('x="400" direction="rtl"') == empty)
middle = drawn('x="200" direction="rtl"'), drawn('x="200"')
print("from x=200, as without direction:", middle[0] == middle[1])
embedded = drawn('x="200" text-anchor="end"', f"\u202b{WORDS}\u202c")
print("embedded, another picture:", embedded not in middle)
END

cat "$work/seen"
cat >"$work/expected" <<'END'
from x=400, nothing is drawn: True
from x=200, as without direction: True
embedded, another picture: True
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
