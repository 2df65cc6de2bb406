"""Lines on a terminal: wrapped to its width and coloured. The one file that imports Rich."""

from __future__ import annotations

import io

from rich.console import Console
from rich.text import Text

from microwins.model.text import safe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from microwins.render.line import Line

_STYLES = {"": "", "head": "bold", "quiet": "dim", "kind": "cyan", "tag": "dim", "error": "bold"}


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
    """Return a line as Rich text, its further rows indented by the hang of the line."""
    whole = Text()
    for span in one.spans:
        whole.append(safe(span.text), _STYLES[span.role])
    whole.rstrip()
    hang = min(one.hang, width // 2)
    if whole.cell_len <= width:
        return whole
    first = whole.wrap(console, width)[0]
    rest = whole[len(first.plain) :]
    rest = Text.assemble(rest)
    rows = [first]
    stripped = len(rest.plain) - len(rest.plain.lstrip())
    rows += rest[stripped:].wrap(console, width - hang)
    for row in rows:
        row.rstrip()
    return Text("\n" + " " * hang).join(rows)
