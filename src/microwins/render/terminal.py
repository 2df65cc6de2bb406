"""Lines on a terminal: wrapped to its width and coloured. The one file that imports Rich."""

from __future__ import annotations

import io

from rich.cells import chop_cells
from rich.console import Console
from rich.progress_bar import ProgressBar
from rich.style import Style
from rich.table import Table
from rich.text import Text

from microwins.model.text import safe
from microwins.render.cells import cells, shortened
from microwins.render.folding import FIRM, command_at
from microwins.render.line import SEPARATOR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Literal

    from microwins.render.line import Line

    Palette = Literal["standard", "256", "truecolor"]

_STYLES = {
    "": "",
    "typed": "",
    "head": "bold",
    "quiet": "dim",
    "kind": "cyan",
    "tag": "dim",
    "bar": "green",
    "shade1": "dim green",
    "shade2": "green",
    "shade3": "green",
}
"""The look of each role in the sixteen colours, which the person's own theme defines."""

_SHADES = {"shade1": "#6f9a86", "shade2": "#389a68", "shade3": "#009a55"}
"""The shades where there are more colours: from pale to full, none too light on white or too dark
on black. How dense their glyphs are does the rest."""


_GAP, _SHORTEST_BAR, _LONGEST_BAR = 2, 6, 30
"""Cells between the parts of a row with a bar, and those of the bar."""


def drawn(lines: Iterable[Line], width: int, *, colour: bool, palette: Palette = "standard") -> str:
    """Return lines wrapped to `width` cells, coloured if `colour`.

    `palette` is what the terminal knows: "standard" for sixteen colours, "256" or "truecolor".
    """
    page, console = _page(width, palette if colour else None)
    styles: dict[str, str | Style] = {**_STYLES}
    if palette != "standard":  # each time anew, since a style remembers the palette it was used on
        styles |= {role: Style(color=shade) for role, shade in _SHADES.items()}
    for one in lines:
        row = _wrapped(one, console, width, styles)
        row.plain = row.plain.replace(FIRM, " ")
        console.print(row, soft_wrap=True)
    return page.getvalue()


def _page(width: int, palette: Palette | None) -> tuple[io.StringIO, Console]:
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
    return page, console


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
    page, console = _page(width, palette)
    row = Table.grid(padding=(0, _GAP, 0, 0))
    for column in (wide, long, cells(beside)):
        row.add_column(width=column, no_wrap=True)
    filled = ProgressBar(
        1, share, long, style="dim", complete_style="green", finished_style="green"
    )
    row.add_row(shortened(words, wide), filled, beside)
    console.print(row)
    return page.getvalue().rstrip("\n")


def _wrapped(one: Line, console: Console, width: int, styles: Mapping[str, str | Style]) -> Text:
    """Return a line as Rich text; its head stands once, and all else in a column beside it."""
    whole = Text()
    for span in one.spans:
        text = safe(span.text)
        whole.append(_firm(text) if text.startswith(SEPARATOR) else text, styles[span.role])
    whole.rstrip()
    if one.whole or whole.cell_len <= width:
        return whole
    hang = one.hang if 2 * one.hang <= width else 0
    end = command_at(whole.plain, hang)
    if cells(whole.plain[end:]) <= width - hang:
        whole.plain = whole.plain[:end] + whole.plain[end:].replace(" ", FIRM)
    head, body = whole.divide([len(chop_cells(whole.plain, hang)[0]) if hang else 0])
    first, *others = (row for row in body.wrap(console, width - hang) if row.plain.strip())
    first.rstrip()
    return Text.assemble(head, Text("\n" + " " * hang).join([first, *map(_stripped, others)]))


def _firm(text: str) -> str:
    """Return a detail behind its separator so that a row may end before both, and not within."""
    return text[0] + text[1:].replace(" ", FIRM)


def _stripped(row: Text) -> Text:
    """Return a row without the space at its ends that a wrapped word left behind."""
    row.rstrip()
    return row[len(row.plain) - len(row.plain.lstrip()) :]
