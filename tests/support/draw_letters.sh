#!/bin/sh
# Writes src/microwins/formats/letters.json: the outlines of Literata that a card is drawn with.
# Run by hand, from the top of the project: sh tests/support/draw_letters.sh
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q fonttools==4.68.0 brotli==1.2.1 uharfbuzz==0.57.0
(cd "$work" && npm pack -s @fontsource/literata@5.3.0 >/dev/null && tar xzf ./*.tgz)
cp "$work/package/LICENSE" src/microwins/formats/letters.OFL.txt

"$work/venv/bin/python" - "$work/package/files" >src/microwins/formats/letters.json <<'END'
import io
import itertools
import json
import sys
import unicodedata
from collections import defaultdict
from glob import glob

import uharfbuzz
from fontTools.pens.basePen import decomposeQuadraticSegment
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont

PAIRED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;!?'\"-()/&“”‘’…–—"
SEEN = 12  # units from which on a pair moves closer visibly


def path(recording):
    """Return an outline as a path whose every command is relative."""
    out, (x, y), start = [], (0, 0), (0, 0)
    for command, points in recording:
        if command == "closePath":
            out.append("z")
            x, y = start
            continue
        segments = decomposeQuadraticSegment(points) if command == "qCurveTo" else [points]
        for segment in segments:
            numbers = []
            rounded = [(round(a), round(b)) for a, b in segment]
            for a, b in rounded:
                numbers += [a - x, b - y]
            x, y = rounded[-1]
            kind = {"moveTo": "m", "lineTo": "l", "qCurveTo": "q"}[command]
            if kind == "l" and 0 in numbers:
                kind = "v" if numbers[0] == 0 else "h"
                numbers = [sum(numbers)]
            if kind == "m":
                start = (x, y)
            out.append(kind + " ".join(map(str, numbers)).replace(" -", "-"))
    return "".join(out)


def pieces(table, glyph, x=0, y=0):
    """Yield the simple glyphs of a glyph and where each stands."""
    if not table[glyph].isComposite():
        yield glyph, x, y
        return
    for part in table[glyph].components:
        assert not hasattr(part, "transform"), glyph
        yield from pieces(table, part.glyphName, x + part.x, y + part.y)


widths, paths, joined, parts = {}, {}, {}, {}
spare = itertools.count(0xE000)
for name in ("latin", "latin-ext", "vietnamese", "greek", "greek-ext", "cyrillic", "cyrillic-ext"):
    font = TTFont(glob(f"{sys.argv[1]}/literata-{name}-500-normal.woff2")[0])
    outlines, glyphs = font["glyf"], font.getGlyphSet()
    letters = {glyph: chr(code) for code, glyph in sorted(font.getBestCmap().items(), reverse=True)}
    for code, glyph in font.getBestCmap().items():
        letter = chr(code)
        if letter in widths or unicodedata.category(letter) in ("Cc", "Cf", "Mn"):
            continue
        if not font["hmtx"][glyph][0]:
            continue
        widths[letter] = font["hmtx"][glyph][0]
        found = []
        for part, x, y in pieces(outlines, glyph):
            pen = RecordingPen()
            glyphs[part].draw(pen)
            drawn = path(pen.value)
            if not drawn:
                continue
            if drawn not in parts:
                parts[drawn] = letter if part == glyph else letters.get(part) or chr(next(spare))
                paths[parts[drawn]] = drawn
            found.append((parts[drawn], x, y))
        if found != [(letter, 0, 0)]:
            joined[letter] = tuple(found)

font = TTFont(f"{sys.argv[1]}/literata-latin-500-normal.woff2")
font.flavor = None
font.save(plain := io.BytesIO())
shaper = uharfbuzz.Font(uharfbuzz.Face(plain.getvalue()))


def advance(text, kern):
    """Return how wide a text is with or without pairs that move closer."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(shaper, buffer, {"kern": kern, "liga": False})
    return sum(position.x_advance for position in buffer.glyph_positions)


pairs = defaultdict(lambda: defaultdict(str))
for left, right in itertools.product(PAIRED, repeat=2):
    closer = advance(left + right, True) - advance(left + right, False)
    if abs(closer) >= SEEN:
        pairs[left][closer] += right


by_width = defaultdict(str)
for letter, width in sorted(widths.items()):
    by_width[width] += letter
tables = {
    "widths": dict(sorted(by_width.items())),
    "paths": dict(sorted(paths.items())),
    "joined": dict(sorted(joined.items())),
    "pairs": pairs,
}


def written(value):
    """Return a value as JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def lines(name):
    """Return a table as JSON with a line for each entry."""
    entries = [f"{written(str(key))}:{written(value)}" for key, value in tables[name].items()]
    return f"{written(name)}:{{\n" + ",\n".join(entries) + "\n}"


print("{\n" + ",\n".join(map(lines, tables)) + "\n}")
END
