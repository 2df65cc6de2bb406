"""PNG: an SVG picture drawn by resvg, where no letter may be lost.

resvg-py (the extra `microwins[png]`) needs nothing from the system and draws a card in a quarter of
a second; CairoSVG turns Arabic and Hebrew round, and skia-python draws no text. Importing it costs
6 ms. What has no outline in the picture is drawn with the fonts of this machine, and resvg says
nothing when they lack a letter, or when it leaves a box for one that a further font has. So each
such letter is looked for: where the picture stays the same with a sign that no font has in place of
the letter, the letter isn't in it.
"""

from __future__ import annotations

import unicodedata
import zlib
from collections.abc import Iterator, Sequence
from itertools import groupby

from microwins.errors import WinsError
from microwins.formats.escaping import SIGNS
from microwins.wording import card, grammar

_SVG = "{http://www.w3.org/2000/svg}"
_IN_NO_FONT = "\U0010fffd"
_SIZE = 10
_ROW = 2 * _SIZE
_PAETH = 4
_MOST = 8
_LONG = 8
"""Characters from which on a text is looked at among the long ones."""


def drawn(svg: str) -> bytes:
    """Return a picture as PNG.

    Raises WinsError where resvg isn't installed, and where this machine has no font for a letter.
    """
    try:
        from resvg_py import svg_to_bytes  # 6 ms, and an extra
    except ImportError as error:
        raise WinsError(*card.NO_LIBRARY) from error
    if "<text" in svg and (missing := _missing(svg)):
        raise WinsError(*grammar.filled(card.NO_FONT, signs=_named(missing)))
    return svg_to_bytes(svg_string=svg)


def _missing(svg: str) -> list[str]:
    """Return the characters that are text in a picture and that no font draws."""
    from xml.etree import ElementTree as ET  # 10 ms; most cards have outlines alone

    texts = dict.fromkeys(
        (text.attrib["font-family"], text.text or "")
        for text in ET.fromstring(svg.encode()).iter(f"{_SVG}text")  # noqa: S314 (it is ours)
    )
    pairs = [(char, text) for text in texts for char in _seen(text[1])]
    missing: dict[str, None] = {}
    pairs.sort(key=_is_long)
    for _, group in groupby(pairs, _is_long):
        alike = list(group)
        rows = [
            row
            for char, (font, words) in alike
            for row in ((font, words), (font, words.replace(char, _IN_NO_FONT)))
        ]
        pictures = _pictures(rows)
        missing |= {char: None for char, _ in alike if next(pictures) == next(pictures)}
    return list(missing)


def _named(signs: Sequence[str]) -> str:
    """Return a few signs as a sentence has them: letters, or marks where there is nothing else."""
    whole = [sign for sign in signs if not unicodedata.combining(sign)] or signs
    more = [grammar.and_others(len(whole) - _MOST)] if len(whole) > _MOST else []
    return " ".join([*whole[:_MOST], *more])


def _is_long(pair: tuple[str, tuple[str, str]]) -> bool:
    return len(pair[1][1]) > _LONG


def _seen(words: str) -> list[str]:
    """Return the characters that leave a trace, each once: no spaces, no joiners or selectors."""
    return [
        char
        for char in dict.fromkeys(words)
        if unicodedata.category(char) not in ("Cc", "Cf", "Zs") and not "\ufe00" <= char <= "\ufe0f"
    ]


def _pictures(rows: Sequence[tuple[str, str]]) -> Iterator[bytes]:
    """Yield what each of some texts, with its fonts, looks like when it is small."""
    from resvg_py import svg_to_bytes

    wide = _SIZE * (2 + max(len(words) for _, words in rows))
    texts = "".join(
        f'<text x="{_SIZE}" y="{number * _ROW + 1.5 * _SIZE}" font-size="{_SIZE}" '
        f'font-family="{font}">{words.translate(SIGNS)}</text>'
        for number, (font, words) in enumerate(rows)
    )
    tall = _ROW * len(rows)
    picture = svg_to_bytes(
        svg_string=f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{tall}">'
        f"{texts}</svg>"
    )
    shades = _shades(picture, wide)
    step = _ROW * wide
    return (shades[start : start + step] for start in range(0, len(shades), step))


def _shades(png: bytes, wide: int) -> bytes:
    """Return how opaque each pixel of a PNG with four bytes a pixel is, from the top."""
    packed, at = b"", 8
    while at < len(png):
        size = int.from_bytes(png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            packed += png[at + 8 : at + 8 + size]
        at += size + 12
    lines = zlib.decompress(packed)
    out, above = bytearray(), bytes(wide)
    for start in range(0, len(lines), 4 * wide + 1):
        above = _unfiltered(lines[start], lines[start + 4 : start + 1 + 4 * wide : 4], above)
        out += above
    return bytes(out)


def _unfiltered(kind: int, line: bytes, above: bytes) -> bytes:
    """Return a line of one channel from its differences to what is left of it and above it."""
    if kind == 0 or not (any(line) or any(above)):
        return line
    out, left, corner = bytearray(), 0, 0
    for byte, up in zip(line, above, strict=True):
        if kind == _PAETH:
            guess = left + up - corner
            near, far, across = abs(guess - left), abs(guess - up), abs(guess - corner)
            by = left if near <= far and near <= across else up if far <= across else corner
        else:
            by = (0, left, up, (left + up) // 2)[kind]
        left, corner = (byte + by) & 0xFF, up
        out.append(left)
    return bytes(out)
