"""Categories or tags with their numbers of wins, one a row."""

from __future__ import annotations

from collections.abc import Iterator

from microwins.render.line import Line, Page, Span, line
from microwins.results.counts import Counts
from microwins.wording import counts as wording
from microwins.wording import grammar

_INDENT = "  "


def counts(result: Counts, page: Page) -> Iterator[Line]:
    """Draw each name behind its number; on a plain page as sentences."""
    sign, role = ("#", "tag") if result.kind == "tag" else ("", "kind")
    if not result.counts and not result.others:
        yield line(wording.NO_TAGS)
    width = max((len(str(number)) for number in result.counts.values()), default=0)
    for name, number in result.counts.items():
        if page.plain:
            yield line(grammar.count(number, *wording.WINS_OF, name=f"{sign}{name}"))
        else:
            yield line(_INDENT, str(number).rjust(width), _INDENT, Span(f"{sign}{name}", role))
    if result.others:
        yield line(Span(wording.ALSO.format(names=", ".join(result.others)), "quiet"))
