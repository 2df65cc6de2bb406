"""`wins patterns`: when wins come, where the evidence holds."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from microwins.analysis.anchors import anchors, recent
from microwins.analysis.facts import facts
from microwins.analysis.index_queries import rows_in
from microwins.analysis.patterns import Patterns
from microwins.analysis.patterns_report import PatternsReport, about
from microwins.cli.arguments.filters import remarks_on
from microwins.cli.arguments.option_values import read_category
from microwins.cli.arguments.options import AsJson, Category
from microwins.cli.cached_patterns import cached_patterns
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.journal.index.index import load
from microwins.render import hints as words
from microwins.render import patterns as drawing
from microwins.results.rows import Row, rows

Early = Annotated[bool, typer.Option("--early", help="Early signs too, which may fade.")]
Why = Annotated[bool, typer.Option("--why", help="What each line rests on.")]
FactsAlone = Annotated[
    bool, typer.Option("--facts", help="A table of counts, which claims nothing.")
]

_SHOWN = 5
_STEADY = 3


def run(
    context: typer.Context,
    early: Early = False,
    category: Category = None,
    why: Why = False,
    facts_alone: FactsAlone = False,
    as_json: AsJson = False,
) -> Reply:
    """See when wins come, where the evidence holds.

    wins patterns
    wins patterns --early --why
    """
    here: Context = context.obj
    area = read_category(category, here)
    start = here.settings.day_start
    index = load(here.journal.paths, start)
    seen = rows(index.wins(rows_in(index.outline, recent(here.today))), start)
    result = _understanding(here, cached_patterns(here, index), seen, area, early=early)
    draw = drawing.facts_alone if facts_alone else partial(drawing.patterns, why=why)
    return Reply("patterns", result, lay_out=draw, as_json=as_json, remarks=remarks_on(index))


def _understanding(
    context: Context, found: Patterns, seen: list[Row], category: str | None, *, early: bool
) -> PatternsReport:
    """Return what is shown: of one category, where that is asked for."""
    hints = [*found.patterns, *(found.early if early else ())]
    mine = [row for row in seen if category in (None, row.win.category)]
    return PatternsReport(
        level="early" if early else "pattern",
        hints=[words.told(one) for one in about(hints, category)[:_SHOWN]],
        facts=facts(mine, context.today),
        anchors=anchors(mine, context.today, _STEADY),
        active_days=found.active_days,
        checkpoint=found.checkpoint,
        next_look=found.next_look,
    )
