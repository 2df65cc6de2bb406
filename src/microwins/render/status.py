"""How things stand, in the one line that the person has laid out."""

from __future__ import annotations

from microwins.errors import BadInputError
from microwins.render.cells import shortened
from microwins.render.line import Line, line
from microwins.wording import dates
from microwins.wording import timer as wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from microwins.analysis.status import Status
    from microwins.results.timer import Running

USUAL = "{today} today"
PLACEHOLDERS = ("today", "yesterday", "week", "total", "last", "last_time", "timer")

_LONGEST = 40
"""Cells that the text of a win takes at most in a bar."""


def status(result: Status, layout: str = USUAL, *, zero: bool = False) -> Iterator[Line]:
    """Draw `layout` with its placeholders filled in.

    There is no line where one of them has nothing to say, a 0 among them unless `zero`; a timer
    that doesn't run is no such, unless it stands alone. Raises BadInputError for a placeholder that
    there isn't.
    """
    parts = list(_parts(layout))
    values = _values(result)
    placed = [part for part, is_placeholder in parts if is_placeholder]
    asked = [values[part] for part in placed if part != "timer" or placed == ["timer"]]
    if all(value and (zero or value != "0") for value in asked):
        yield line("".join(values[part] if placed else part for part, placed in parts))


def _parts(layout: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a layout in their order, True with the names of placeholders."""
    text, *pieces = layout.split("{")
    yield text, False
    for piece in pieces:
        name, brace, text = piece.partition("}")
        if name not in PLACEHOLDERS or not brace:
            known = " ".join(f"{{{one}}}" for one in PLACEHOLDERS)
            raise BadInputError(
                f"--format has no placeholder {{{name}{brace}. There are: {known}.",
                f"wins status --format '{USUAL}'",
            )
        yield name, True
        yield text, False


def _values(result: Status) -> Mapping[str, str]:
    """Return what stands for each placeholder, "" for nothing."""
    last, when = "", ""
    if result.last:
        win, day, *_ = result.last
        last = shortened(win.text, _LONGEST)
        of_today = day == result.day and win.timed
        when = dates.clock(win.at) if of_today else dates.short_day(day, result.day.year)
    return {
        "today": str(result.today),
        "yesterday": str(result.yesterday),
        "week": str(result.week),
        "total": "" if result.total is None else str(result.total),
        "last": last,
        "last_time": when,
        "timer": _timer(result.timer) if result.timer else "",
    }


def _timer(runs: Running) -> str:
    from microwins.render.timer import left  # 1 ms, where one runs

    words = shortened(runs.timer.words, _LONGEST)
    return words + wording.IN_A_LINE.format(left=left(runs.timer, runs.now))
