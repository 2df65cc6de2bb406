"""What the doctor found, one finding a line."""

from __future__ import annotations

from microwins import voice
from microwins.render.line import Line, Span, line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from microwins.model.finding import Findings


def findings(result: Findings) -> Iterator[Line]:
    """Draw each finding with its place, its kind and how it begins."""
    if not result.findings:
        yield line(voice.ALL_WELL)
    for one in result.findings:
        place = f"{one.file}:{one.line}" if one.line else one.file
        spans = [Span(place, "head"), Span(f"  {one.kind}")]
        if one.start:
            spans.append(Span(f": {one.start}", "quiet"))
        yield Line(tuple(spans), hang=2)
