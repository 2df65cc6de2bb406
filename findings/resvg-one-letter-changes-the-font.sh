#!/bin/sh
# In resvg, one letter that a font lacks takes the whole line into another font, and makes it bold.
#
# Expected: font-family is a list that is asked letter by letter. The Latin letters stay in the first
#   font, and the one Hebrew letter comes from the second, upright and regular as both are.
# Seen: the first file loaded that has the Hebrew letter takes over, although it is bold and nobody
#   asked for bold, and since it has the Latin letters as well, these move too: the picture is,
#   byte for byte, the one of the same words in DejaVu Sans Bold.
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
FILES = ("STIXGeneral.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans.ttf")
SVG = "http:" + "//www.w3.org/2000/svg"


def drawn(words, font):
    return svg_to_bytes(
        svg_string=f'<svg xmlns="{SVG}" width="400" height="60" font-size="32">'
        f'<text x="10" y="40" {font}>{words}</text></svg>',
        skip_system_fonts=True,
        font_files=[os.path.join(FONTS, file) for file in FILES],
    )


two = 'font-family="STIXGeneral,DejaVu Sans"'
bold = 'font-family="DejaVu Sans" font-weight="bold"'
print("tea, in the first font:", drawn("tea", two) != drawn("tea", bold))
print("tea and a shin, all of it bold:", drawn("tea \u05e9", two) == drawn("tea \u05e9", bold))
END

cat "$work/seen"
cat >"$work/expected" <<'END'
tea, in the first font: True
tea and a shin, all of it bold: True
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
