"""Replies of what leaves the journal and what comes in."""

from __future__ import annotations

from microwins.render.line import Line, line
from microwins.voice import moving

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from microwins.analysis.moved import Exported


def exported(result: Exported) -> Iterator[Line]:
    """Confirm what was written where."""
    yield line(moving.exported(result.wins, result.output))
