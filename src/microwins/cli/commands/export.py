"""`wins export`: the wins as they are now, for other programs."""

from __future__ import annotations

from typing import Annotated

import typer

from microwins.analysis.rows import Listing, rows
from microwins.cli.choice import query_of, remarks
from microwins.cli.context import Context
from microwins.cli.options import AsJson, Category, Limit, Since, Tags, Until
from microwins.cli.output import Reply
from microwins.formats.edition import Edition
from microwins.formats.table import WRITTEN, writer

Format = Annotated[
    str | None, typer.Option("--format", "-f", metavar="NAME", help=f"{', '.join(WRITTEN)}.")
]


def run(
    context: typer.Context,
    format_name: Format = None,
    category: Category = None,
    tags: Tags = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = None,
    as_json: AsJson = False,
) -> Reply:
    """Write wins to standard output, oldest first; JSON lines unless told otherwise.

    wins export | jq -r .text
    wins export --format json --since 2026-01-01
    """
    here: Context = context.obj
    write = writer(format_name or "jsonl")
    query = query_of(here, category=category, tags=tags, since=since, until=until, limit=limit)
    contents = here.journal.read()
    chosen = rows(query.choose(contents.wins), query.day_start, asked=True)
    if as_json:
        return Reply("export", Listing(chosen), as_json=True, remarks=remarks(contents))
    edition = Edition(
        here.now,
        query.period,
        query.category,
        query.tags,
        query.day_start,
        here.settings.week_start,
    )
    return Reply("export", chunks=write(chosen, edition), remarks=remarks(contents))
