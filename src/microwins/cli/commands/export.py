"""`wins export`: the wins as they are now, for other programs, and as pages to keep."""

from __future__ import annotations

from microwins.actions import export
from microwins.cli.arguments.export_arguments import (
    export_request,
    left_out,
    remark_on_nothing,
    with_items,
)
from microwins.cli.arguments.options import Annotated, AsJson, Filters, Option, Output, filtered
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render.transfer import exported

Format = Annotated[
    str | None,
    Option(
        "--format",
        "-f",
        metavar="NAME",
        help="What to write: {written}.",
        complete="written",
    ),
]
WithItems = Annotated[
    list[str] | None,
    Option(
        "--with",
        metavar="plans,ideas,people",
        help="jsonl and json: your plans, your own ideas, your own lines of wins support, too.",
        complete="beside_wins",
    ),
]
Raw = Annotated[
    bool,
    Option("--raw", help="csv: keep every character, even if a spreadsheet would run it."),
]
Hidden = Annotated[bool, Option("--hidden", help="The wins you hid, and no others.")]


@filtered(days=True, limit=True)
def run(
    context: Context,
    filters: Filters,
    format_name: Format = None,
    output: Output = None,
    hidden: Hidden = False,
    raw: Raw = False,
    extras: WithItems = None,
    as_json: AsJson = False,
) -> Reply:
    """Write wins for other programs, oldest first.

    wins export | jq -r .text
    wins export --output wins.html --since 2026-01-01

    It writes JSON lines, unless --format or the ending of --output says otherwise.
    """
    output = None if output == "-" else output
    said = export_request(context, format_name, output, filters, hidden=hidden, raw=raw)
    wanted = with_items(said, extras or ())
    if output is not None:
        result = export.export(context.journal, context.settings, context.now, wanted, output)
        remarks = [*context.unread(), *left_out(context.journal, wanted)]
        return Reply(*("export", result, exported), as_json=as_json, saved=True, remarks=remarks)
    if as_json:
        listing = export.rows(context.journal, wanted)
        return Reply("export", listing, as_json=True, remarks=context.unread())
    chunks, found = export.pieces(context.journal, context.settings, context.now, wanted)
    if not found:
        remark_on_nothing(context, wanted.query)
    remarks = [*context.unread(), *left_out(context.journal, wanted)]
    return Reply("export", chunks=chunks, remarks=remarks)
