"""`wins export`: the wins as they are now, for other programs, and as pages to keep."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import count
from typing import Annotated

import typer

from microwins.cli.arguments.filters import query_of, remarks_on_unread
from microwins.cli.arguments.options import AsJson, Category, Filter, Limit, Since, Tags, Until
from microwins.cli.completion import candidates
from microwins.cli.context import Context
from microwins.cli.interrupting import interruptible
from microwins.cli.output import Reply, as_bytes
from microwins.disk.files import quoted
from microwins.disk.output_file import write_to
from microwins.errors import BadInputError
from microwins.formats.export_context import ExportContext
from microwins.formats.table import FORMATS, WRITTEN, of_file, writer
from microwins.journal.index.streaming import stream
from microwins.model.query import Query
from microwins.model.text import repaired
from microwins.model.win import Win, repaired_win
from microwins.render.transfer import exported
from microwins.results.rows import Listing, each_row
from microwins.results.transfer import Exported

Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        help=f"{', '.join(WRITTEN)}.",
        autocompletion=candidates.written,
    ),
]
Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write to this file; its ending tells the format.",
        autocompletion=candidates.files,
    ),
]
Raw = Annotated[
    bool,
    typer.Option("--raw", help="csv: texts letter by letter, with what a spreadsheet would run."),
]
Hidden = Annotated[
    bool, typer.Option("--hidden", help="The wins that 'wins hide' took out, and no others.")
]


def run(
    context: typer.Context,
    words: Filter = None,
    format_name: Format = None,
    output: Output = None,
    category: Category = None,
    tags: Tags = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = None,
    hidden: Hidden = False,
    raw: Raw = False,
    as_json: AsJson = False,
) -> Reply:
    """Write wins for other programs, oldest first.

    wins export | jq -r .text
    wins export --output wins.html --since 2026-01-01

    They are JSON lines, unless --format or the ending of --output says otherwise.
    """
    here: Context = context.obj
    output = None if output == "-" else output
    name = format_name or _format_of(output, words or ())
    write = writer(name)
    _refuse_what_does_not_go_together(name, raw=raw, hidden=hidden)
    query = query_of(
        here,
        words=words,
        category=category,
        tags=tags,
        since=since,
        until=until,
        limit=limit,
        hidden=hidden or None,
    )
    wins, unreadable = stream(here.journal)
    chosen = each_row(query.among(map(_writable, wins)), query.day_start, with_hidden_words=True)
    remarks = remarks_on_unread(unreadable)
    if as_json and output is None:
        return Reply("export", Listing(list(chosen)), as_json=True, remarks=remarks)
    edition = _edition(here, query, raw=raw)
    if output is None:
        return Reply("export", chunks=write(chosen, edition), remarks=remarks)
    counted = count()
    passing = (row for row, _ in zip(chosen, counted, strict=False))
    with interruptible():
        write_to(output, as_bytes(write(passing, edition)), here.journal.paths)
    result = Exported(name, output, next(counted))
    return Reply("export", result, exported, as_json=as_json, remarks=remarks, saved=True)


def _writable(win: Win) -> Win:
    """Return `win` without a lone surrogate, which other programs refuse, and all wins with it."""
    win = repaired_win(win)
    return win if win.id.isascii() else win._replace(id=repaired(win.id))


def _format_of(output: str | None, words: Sequence[str]) -> str:
    """Return the format that a file's name tells, or the usual one.

    Raises BadInputError for an ending that no format has, and for a format in the place of words.
    """
    if list(words) in [[name] for name in WRITTEN]:
        raise BadInputError(
            f"{words[0]} is a format, and words choose wins.",
            f"wins export --format {words[0]}; to look for the word: wins list {words[0]}",
        )
    ending = os.path.splitext(output or "")[1]
    known = of_file(output or "")
    if ending and known is None:
        raise BadInputError(
            f"No format has files that end in {ending}. There are: {' '.join(WRITTEN)}.",
            f"wins export --format csv --output {quoted(output or '')}",
        )
    return known or "jsonl"


def _refuse_what_does_not_go_together(name: str, *, raw: bool, hidden: bool) -> None:
    """Raise BadInputError for options that this format has no use for."""
    if raw and name != "csv":
        raise BadInputError(
            f"--raw is for csv; {name} changes no letters.", "wins export --format csv --raw"
        )
    if hidden and FORMATS[name].shared:
        raise BadInputError(
            f"{name} is for passing on, and leaves hidden wins out.",
            "wins export --format csv --hidden",
        )


def _edition(here: Context, query: Query, *, raw: bool) -> ExportContext:
    return ExportContext(
        now=here.now,
        period=query.period,
        category=query.category,
        tags=query.tags,
        day_start=query.day_start,
        week_start=here.settings.week_start,
        raw=raw,
    )
