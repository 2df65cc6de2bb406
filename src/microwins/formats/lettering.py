"""Text as shapes: how wide it is, where its lines break, and how a line is drawn in SVG.

Latin, Greek and Cyrillic letters are outlines, which look the same in every program and need no
font. What has no outline here (an emoji, another script) is text, which the program that shows the
picture draws with a font of its own: a sign in the middle of a place that is wide enough for it,
and a line of a script that joins, stacks or turns its letters as a whole.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from math import inf
from pkgutil import get_data

from microwins.formats.escaping import SIGNS
from microwins.model.record import Record
from microwins.model.text import escape

ELLIPSIS = "\u2026"

_MOST_LETTERS = 1000
"""More than a card has room for: a text of 64 KB isn't measured to its end."""

_UNITS = 1000
"""How tall a letter of `letters.json` is.

These are outlines of Literata Medium, copyright 2017 The Literata Project Authors, under the SIL
Open Font License 1.1, which stands beside them. Of each letter it has the width, the paths of SVG
that draw it, upward from the base line, and how much closer some letters come to it. Every command
of a path is relative, so that one can follow any other. `tests/support/draw_letters.sh` writes it.
"""

_LETTERS = json.loads(get_data(__name__, "letters.json") or b"")
_WIDTHS = {
    letter: int(width) for width, letters in _LETTERS["widths"].items() for letter in letters
}
_PATHS: dict[str, str] = _LETTERS["paths"]
_JOINED: dict[str, list[tuple[str, int, int]]] = _LETTERS["joined"]
"""What is drawn of several paths, or of another letter's, and how far each is moved."""
_CLOSER = {
    left + right: -int(units)
    for left, found in _LETTERS["pairs"].items()
    for units, rights in found.items()
    for right in rights
}
_SQUARE, _HANGUL = 1000, 940
_EMOJI = 1300
_NARROW, _BROAD, _BESIDE = 680, 900, 350
"""How wide letters of other scripts and the marks beside them are at most, taken over a line."""

_WIDER = 1.12
"""How much wider a Latin letter may be in a font of the system."""

_MOST_MARKS = 6
"""Marks upon one letter that are drawn, so that no pile of them reaches another line."""

_NARROW_SCRIPTS = ("THAI", "LAO", "GEORGIAN", "ARMENIAN")
_STANDING_ALONE = ("LATIN", "GREEK", "CYRILLIC", "MATHEMATICAL", "MODIFIER", "FULLWIDTH")
_CJK = {"HANGUL": "KR", "HIRAGANA": "JP", "KATAKANA": "JP", "CJK": "SC", "BOPOMOFO": "TC"}
_FAMILIES = (
    "DejaVu Sans,Arial,Noto Sans,Helvetica Neue,Segoe UI,Liberation Sans,FreeSans,Ubuntu,Roboto,"
    "Cantarell,sans-serif"
)
"""Fonts that systems come with; resvg draws nothing if it has none of a list."""
_EMOJI_FAMILIES = "Noto Color Emoji,Apple Color Emoji,Segoe UI Emoji"
_STOPS = " .,;:-"
_KEYCAP = frozenset("\ufe0f\u20e3")
_JOINER = "\u200d"
_BETWEEN_LETTERS = re.compile("(?<=[\u0590-\u1cff])[\u200c\u200d](?=[\u0590-\u1cff])")
"""The joiners that Persian and the scripts of India need."""

_SPACE = re.compile(r"[^\S\xa0]+")
_NO_XML = {0xFFFE: "\\ufffe", 0xFFFF: "\\uffff"}

_FROM_THE_RIGHT = ("\u202b", "\u202c")
"""Hold a line that is read from the right, in programs that don't know `direction` too."""


class Block(Record):
    """Lines, each with what it is, and `shown`, what they say as one.

    A line is "" (of outlines), or text that starts at the left ("start") or ends at the right
    ("end").
    """

    lines: list[tuple[str, str]]
    shown: str
    is_cut: bool


@lru_cache(maxsize=64)
def _paragraphs(text: str) -> list[str]:
    """Return the lines of a text as they are drawn: composed, on one space, nothing hidden."""
    lines = (_SPACE.sub(" ", line).strip(" ") for line in text[:_MOST_LETTERS].splitlines())
    return [_visible(unicodedata.normalize("NFC", line)) for line in lines if line]


def _visible(line: str) -> str:
    joiners = [*_BETWEEN_LETTERS.findall(line), ""]
    parts = (escape(part).translate(_NO_XML) for part in _BETWEEN_LETTERS.split(line))
    shown = "".join(part + joiner for part, joiner in zip(parts, joiners, strict=True))
    return "".join(
        cluster[: 1 + _MOST_MARKS] if _is_marked(cluster) else cluster
        for cluster in clusters(shown)
    )


def _is_marked(cluster: str) -> bool:
    return all(_category(char) == "M" for char in cluster[1:])


@lru_cache(maxsize=4096)
def clusters(text: str) -> Sequence[str]:
    """Return what can't be cut apart: letters with their marks, and joined emoji."""
    if text.isascii():
        return text
    found: list[str] = []
    for char in text:
        if found and _belongs(char, found[-1]):
            found[-1] += char
        else:
            found.append(char)
    return found


def _belongs(char: str, cluster: str) -> bool:
    """Tell whether a character belongs to those before it."""
    flag = min(cluster[0], char) >= "\U0001f1e6" and max(cluster[0], char) <= "\U0001f1ff"
    return (
        char in "\u200c\u200d"
        or (cluster[-1] == _JOINER and not char.isalpha())
        or (flag and len(cluster) == 1)
        or "\U0001f3fb" <= char <= "\U0001f3ff"
        or "\U000e0020" <= char <= "\U000e007f"
        or _category(char) == "M"
    )


def _category(char: str) -> str:
    return unicodedata.category(char)[0]


def width(text: str, size: float) -> float:
    """Return how wide a line is in letters of a size: at most, where these have no outline."""
    parts = list(clusters(text))
    return sum(map(_advance, ["", *parts], parts)) * size / _UNITS


@lru_cache(maxsize=4096)
def _advance(before: str, cluster: str) -> int:
    """Return how many units a cluster takes behind another one."""
    return _width(cluster) - _closer(before, cluster)


@lru_cache(maxsize=4096)
def _width(cluster: str) -> int:
    if cluster in _WIDTHS:
        return _WIDTHS[cluster]
    if _is_square(cluster):
        return _HANGUL if _script(cluster) == "HANGUL" else _SQUARE
    if not _is_shaped(cluster):
        return _BROAD if _category(cluster[0]) == "L" else _EMOJI
    narrow = unicodedata.bidirectional(cluster[0]) != "L" or _script(cluster) in _NARROW_SCRIPTS
    beside = sum(unicodedata.category(mark) == "Mc" for mark in cluster)
    return (_NARROW if narrow else _BROAD) + _BESIDE * beside


def _closer(left: str, right: str) -> int:
    """Return how many units a letter moves toward the one before it, by what they are built on."""
    pair = (unicodedata.normalize("NFD", one)[:1] for one in (left, right))
    return _CLOSER.get("".join(pair), 0)


def _script(cluster: str) -> str:
    return (
        unicodedata.name(cluster[0], "").removeprefix("EXTENDED ").replace("-", " ").split(" ")[0]
    )


@lru_cache(maxsize=4096)
def _is_square(cluster: str) -> bool:
    """Tell whether this is a letter of China, Japan or Korea."""
    return unicodedata.east_asian_width(cluster[0]) in "WF" and _category(cluster[0]) != "S"


def _is_shaped(cluster: str) -> bool:
    """Tell whether this belongs to a script that joins, stacks or turns its letters."""
    if cluster in _WIDTHS or _is_square(cluster) or cluster[0].isascii():
        return False
    kind = unicodedata.category(cluster[0])
    return (kind[0] in "LM" or kind == "Nd") and _script(cluster) not in _STANDING_ALONE


def block(text: str, size: float, room: float, most: int) -> Block:
    """Break a text into lines no wider than `room`, `most` at most, the last with an ellipsis."""
    parts = _paragraphs(text)
    broken = (
        (line, kind)
        for part, kind in zip(parts, map(_kind, parts), strict=True)
        for line in _broken(part, size, room / _WIDER if kind else room)
    )
    lines = list(islice(broken, most + 1))
    shown = " ".join(parts)
    if len(lines) <= most and len(text) <= _MOST_LETTERS:
        return Block(lines, shown, is_cut=False)
    del lines[most:]
    lines[-1] = shortened(lines[-1][0], size, room), lines[-1][1]
    seen = sum(len(line.replace(" ", "")) for line, _ in lines) - len(ELLIPSIS)
    ends = [0, *(place for place, char in enumerate(shown, 1) if char != " ")]
    return Block(lines, shown[: ends[seen]] + ELLIPSIS, is_cut=True)


def _broken(part: str, size: float, room: float) -> Iterator[str]:
    line, used = "", 0.0
    for gap, word, wide in _words(part, size, room):
        if line and used + width(gap, size) + wide > room:
            yield line
            line, used = "", 0.0
        if line:
            line, used = line + gap, used + width(gap, size)
        line, used = line + word, used + wide
    if line:
        yield line


def shortened(line: str, size: float, room: float) -> str:
    """Return as much of a line as there is room for with an ellipsis behind it."""
    kept = list(clusters(line))
    while kept and width("".join(kept).rstrip(_STOPS) + ELLIPSIS, size) > room:
        kept.pop()
    words = "".join(kept)
    if len(words) < len(line) and " " in words[len(words) // 2 :] and line[len(words)] != " ":
        words = words.rpartition(" ")[0]
    return words.rstrip(_STOPS) + ELLIPSIS


def is_whole(text: str, size: float, room: float) -> bool:
    """Tell whether every word of a text has room on one line."""
    return all(
        wide <= (room / _WIDER if _kind(part) else room)
        for part in _paragraphs(text)
        for _, _, wide in _words(part, size, inf)
    )


def _words(text: str, size: float, room: float) -> Iterator[tuple[str, str, float]]:
    """Yield what a line may break between: the space before it, a word or a part, its width."""
    for gap, word in re.findall("( *)([^ ]+)", text):
        space, part, units, before = gap, "", 0, ""
        for cluster in clusters(word):
            square = _is_square(cluster) and not _closes(cluster)
            wide = units + _advance(before, cluster)
            if part and (square or wide * size / _UNITS > room):
                yield space, part, units * size / _UNITS
                space, part, wide = "", "", _width(cluster)
            part, units, before = part + cluster, wide, cluster
        yield space, part, units * size / _UNITS


def _closes(cluster: str) -> bool:
    """Tell whether a sign may not begin a line."""
    return unicodedata.category(cluster[0]) in ("Pe", "Pf", "Po", "Lm")


@lru_cache(maxsize=64)
def _kind(part: str) -> str:
    """Return what the lines of a paragraph are; the first letter says where one reads from."""
    if not any(map(_is_shaped, clusters(part))):
        return ""
    directions = [one for one in map(unicodedata.bidirectional, part) if one in ("L", "R", "AL")]
    return "end" if directions and directions[0] != "L" else "start"


def drawn(line: str, kind: str, size: float, sides: tuple[float, float], base: float) -> str:
    """Return a line as SVG between two sides, standing on `base`."""
    left, right = sides
    if kind:
        words = line.join(_FROM_THE_RIGHT) if kind == "end" else line
        return _text(words, size, right if kind == "end" else left, base, kind)
    shapes, outlines, units, before = "", "", 0, ""
    for run in _runs(line):
        if run in _WIDTHS:
            wide = _WIDTHS[run] - _closer(before, run)
            start = units - _closer(before, run)
            for part, x, y in _JOINED.get(run, [(run, 0, 0)]):
                outlines += f"M{start + x} {y}{_PATHS[part]}"
        else:
            wide = sum(map(_width, clusters(run)))
            shapes += _text(run, size, left + (units + wide / 2) * size / _UNITS, base, "middle")
        units, before = units + wide, run
    scale = size / _UNITS
    place = f"translate({left:g},{base:g}) scale({scale:g},{-scale:g})"
    return f'<path transform="{place}" d="{outlines}"/>{shapes}' if outlines else shapes


def _runs(line: str) -> Iterator[str]:
    """Yield clusters one by one, square letters that follow each other together."""
    square = ""
    for cluster in clusters(line):
        if _is_square(cluster):
            square += cluster
            continue
        if square:
            yield square
            square = ""
        yield cluster
    if square:
        yield square


def _text(text: str, size: float, x: float, base: float, anchor: str) -> str:
    """Return a text that fonts of the system draw: one list of fonts, since resvg mixes no two."""
    place = f'x="{x:g}" y="{base:g}" font-size="{size:g}" text-anchor="{anchor}"'
    return f'<text {place} font-family="{_families(text)}">{text.translate(SIGNS)}</text>'


def _families(text: str) -> str:
    """Return the fonts that may draw a text; a font of one script alone often lacks all others."""
    parts = list(clusters(text))
    first = next(filter(_is_shaped, parts), parts[0])
    script = _script(first)
    if script in _CJK:
        return f"Noto Sans CJK {_CJK[script]},{_FAMILIES}"
    if _is_shaped(first):
        mixed = any(one in _WIDTHS and one.isalnum() for one in parts)
        return _FAMILIES if mixed else f"Noto Sans {script.title()},{_FAMILIES}"
    as_emoji = _category(first[0]) == "S" or not _KEYCAP.isdisjoint(first)
    return f"{_EMOJI_FAMILIES},{_FAMILIES}" if as_emoji else _FAMILIES
