"""Lines on a terminal: wrapped to its width and coloured. The one file that imports Rich."""

from __future__ import annotations

import io

from rich.cells import chop_cells
from rich.console import Console
from rich.text import Text

from microwins.model.text import safe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from microwins.render.line import Line

_STYLES = {"": "", "head": "bold", "quiet": "dim", "kind": "cyan", "tag": "dim"}


def drawn(lines: Iterable[Line], width: int, *, colour: bool) -> str:
    """Return lines wrapped to `width` cells, with the terminal's own colours if `colour`."""
    page = io.StringIO()
    console = Console(
        file=page,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    for one in lines:
        console.print(_wrapped(one, console, width), soft_wrap=True)
    return page.getvalue()


def _wrapped(one: Line, console: Console, width: int) -> Text:
    """Return a line as Rich text; its head stands once, and all else in a column beside it."""
    whole = Text()
    for span in one.spans:
        whole.append(safe(span.text), _STYLES[span.role])
    whole.rstrip()
    if whole.cell_len <= width:
        return whole
    hang = one.hang if 2 * one.hang <= width else 0
    head, body = whole.divide([len(chop_cells(whole.plain, hang)[0]) if hang else 0])
    first, *others = (row for row in body.wrap(console, width - hang) if row.plain.strip())
    first.rstrip()
    return Text.assemble(head, Text("\n" + " " * hang).join([first, *map(_stripped, others)]))


def _stripped(row: Text) -> Text:
    """Return a row without the space at its ends that a wrapped word left behind."""
    row.rstrip()
    return row[len(row.plain) - len(row.plain.lstrip()) :]
