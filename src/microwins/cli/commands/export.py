"""`wins export`: the wins as they are now, for other programs, and as pages to keep."""

from __future__ import annotations

from typing import Annotated

import typer

from microwins.actions import export
from microwins.cli.arguments.export_arguments import (
    export_request,
    left_out,
    remark_on_nothing,
    with_items,
)
from microwins.cli.arguments.options import (
    AsJson,
    Filters,
    Format,
    Output,
    WithItems,
    filtered,
)
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render.transfer import exported

Raw = Annotated[
    bool,
    typer.Option("--raw", help="csv: keep every character, even if a spreadsheet would run it."),
]
Hidden = Annotated[bool, typer.Option("--hidden", help="The wins you hid, and no others.")]


@filtered(days=True, limit=True)
def run(
    context: typer.Context,
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
    here: Context = context.obj
    output = None if output == "-" else output
    said = export_request(here, format_name, output, filters, hidden=hidden, raw=raw)
    wanted = with_items(said, extras or ())
    if output is not None:
        result = export.export(here.journal, here.settings, here.now, wanted, output)
        remarks = [*here.unread(), *left_out(here.journal, wanted)]
        return Reply(*("export", result, exported), as_json=as_json, saved=True, remarks=remarks)
    if as_json:
        listing = export.rows(here.journal, wanted)
        return Reply("export", listing, as_json=True, remarks=here.unread())
    chunks, found = export.pieces(here.journal, here.settings, here.now, wanted)
    if not found:
        remark_on_nothing(here, wanted.query)
    remarks = [*here.unread(), *left_out(here.journal, wanted)]
    return Reply("export", chunks=chunks, remarks=remarks)
