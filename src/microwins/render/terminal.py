"""Lines on a terminal: wrapped to its width and coloured. The one file that imports Rich."""

from __future__ import annotations

from microwins.model.text import safe
from microwins.render.cells import cells, shortened
from microwins.render.line import SEPARATOR, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Literal

    from microwins.render.line import Line

    Palette = Literal["standard", "256", "truecolor"]

_STYLES = {
    "head": "1",
    "quiet": "2",
    "kind": "36",
    "tag": "2",
    "bar": "32",
    "shade1": "2;32",
    "shade2": "32",
    "shade3": "32",
}
"""The look of each role in the sixteen colours, which the person's own theme defines."""

_SHADES = {
    "256": {"shade1": "38;5;66", "shade2": "38;5;65", "shade3": "38;5;29"},
    "truecolor": {
        "shade1": "38;2;111;154;134",
        "shade2": "38;2;56;154;104",
        "shade3": "38;2;0;154;85",
    },
}
"""The shades where there are more colours: from pale to full, none too light on white or too dark
on black. How dense their glyphs are does the rest."""


_GAP, _SHORTEST_BAR, _LONGEST_BAR = 2, 6, 30
"""Cells between the parts of a row with a bar, and those of the bar."""


def drawn(lines: Iterable[Line], width: int, *, colour: bool, palette: Palette = "standard") -> str:
    """Return lines wrapped to `width` cells, coloured if `colour`.

    `palette` is what the terminal knows: "standard" for sixteen colours, "256" or "truecolor".
    """
    styles = {**_STYLES, **_SHADES.get(palette, {})} if colour else {}
    return "".join(
        "".join(_painted(part, styles.get(part.role)) for part in row) + "\n"
        for one in lines
        for row in _rows(one, width)
    )


def _painted(part: Span, style: str | None) -> str:
    return f"\x1b[{style}m{part.text}\x1b[0m" if style else part.text


def _rows(one: Line, width: int) -> Iterator[Iterator[Span]]:
    """Yield the rows of a line; its head stands once, and all else in a column beside it."""
    spans = [Span(safe(span.text), span.role) for span in one.spans]
    text = "".join(span.text for span in spans).rstrip()
    if one.whole or cells(text) <= width:
        yield _between(spans, 0, len(text))
        return
    from microwins.render.folding import FIRM, breaks  # 1 ms, for a long line

    firm = "".join(
        span.text[0] + span.text[1:].replace(" ", FIRM)
        if span.text.startswith(SEPARATOR)
        else span.text
        for span in spans
    )
    for start, end, indent in breaks(firm[: len(text)], width, one.hang):
        yield iter((Span(" " * indent), *_between(spans, start, end)))


def _between(spans: Iterable[Span], start: int, end: int) -> Iterator[Span]:
    """Yield what stands between two places of a line."""
    for span in spans:
        if piece := span.text[max(start, 0) : max(end, 0)]:
            yield Span(piece, span.role)
        start, end = start - len(span.text), end - len(span.text)


def bar(words: str, share: float, beside: str, width: int, palette: Palette | None) -> str:
    """Return a row of `width` cells at most: some words, a bar full to `share`, and what is beside.

    The words are shortened, so that the bar and what is beside it stay; where it is very narrow,
    the bar goes, and after it the words. Without a `palette` there is no colour.
    """
    room = width - cells(beside) - _GAP
    wide = min(cells(words), max(room // 2, room - _GAP - _LONGEST_BAR))
    long = min(_LONGEST_BAR, room - wide - _GAP)
    if long < _SHORTEST_BAR:
        return f"{shortened(words, room)}  {beside}" if room > _GAP else beside[:width]
    import io  # and 40 ms for Rich, while a timer runs

    from rich.console import Console
    from rich.progress_bar import ProgressBar
    from rich.table import Table

    page = io.StringIO()
    console = Console(
        file=page,
        width=width,
        force_terminal=bool(palette),
        color_system=palette,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    row = Table.grid(padding=(0, _GAP, 0, 0))
    for column in (wide, long, cells(beside)):
        row.add_column(width=column, no_wrap=True)
    filled = ProgressBar(
        1, share, long, style="dim", complete_style="green", finished_style="green"
    )
    row.add_row(shortened(words, wide), filled, beside)
    console.print(row)
    return page.getvalue().rstrip("\n")
