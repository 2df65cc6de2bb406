"""How wide text is on a terminal: for columns, and for where a row ends.

A sign takes no cell, one or two. Where terminals differ this errs on the wide side.
"""

from __future__ import annotations

from microwins.model.text import safe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


ELLIPSIS = "\u2026"

_NAMED = 150
"""Cells that a win has within a sentence; `wins list` shows the whole of it."""

_JOINER = "\u200d"
_AS_EMOJI = "\ufe0f"
_BESIDE_NOTHING = ("Mn", "Me", "Cf")
_SKIN = range(0x1F3FB, 0x1F400)


def cells(text: str) -> int:
    """Return how many cells `text` takes as it is shown."""
    shown = safe(text)
    return len(shown) if shown.isascii() else sum(wide for _, wide in _clusters(shown))


def named(text: str) -> str:
    """Return a text as it is named within a sentence: a long one by its beginning."""
    return shortened(text, _NAMED)


def padded(text: str, width: int) -> str:
    """Return `text` with spaces behind it, up to `width` cells."""
    return text + " " * max(0, width - cells(text))


def shortened(text: str, width: int) -> str:
    """Return `text` as it is shown in `width` cells, one at least, an ellipsis for what is cut."""
    shown = safe(text)
    if cells(shown) <= width:
        return shown
    return shown[: signs_in(shown, width - 1)].rstrip() + ELLIPSIS


def signs_in(shown: str, width: int) -> int:
    """Return how many of the first signs of a text that is shown fit in `width` cells."""
    if shown.isascii():
        return max(0, min(len(shown), width))
    signs = 0
    for cluster, wide in _clusters(shown):
        width -= wide
        if width < 0:
            break
        signs += len(cluster)
    return signs


def _clusters(text: str) -> Iterator[tuple[str, int]]:
    """Yield what can't be cut apart, a letter with its marks or a joined emoji, and its cells."""
    import unicodedata  # 0.5 ms; most wins are plain words

    cluster, taken = "", 0
    for char in text:
        beside_nothing = unicodedata.category(char) in _BESIDE_NOTHING
        wide = 1 + (unicodedata.east_asian_width(char) in "WF")
        if cluster and (beside_nothing or cluster.endswith(_JOINER) or ord(char) in _SKIN):
            cluster += char
            taken = max(taken, 2 if char == _AS_EMOJI else 0 if beside_nothing else wide)
        else:
            if cluster:
                yield cluster, taken
            cluster, taken = char, 0 if beside_nothing else wide
    if cluster:
        yield cluster, taken
