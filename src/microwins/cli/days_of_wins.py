"""The days of chosen wins: what is counted where the words don't matter."""

from __future__ import annotations

from microwins.analysis.index_queries import days_of
from microwins.cli.arguments.filters import remarks, remarks_on
from microwins.journal.index.index import load
from microwins.model.day import day_of_win
from microwins.model.query import Query

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from microwins.cli.context import Context


def days_of_wins(
    context: Context, category: str | None, tags: tuple[str, ...]
) -> tuple[Sequence[int], Sequence[str]]:
    """Return the day of each win that has this category and these tags, as an ordinal.

    With them, what to remark on the reading of the journal. Hidden wins count like any other.
    """
    start = context.settings.day_start
    if tags:
        contents = context.journal.read()  # the index knows nothing of tags
        wins = Query(category=category, tags=tags).choose(contents.wins)
        return [day_of_win(win, start).toordinal() for win in wins], remarks(contents)
    index = load(context.journal.paths, start)
    return days_of(index.outline, category), remarks_on(index)
