"""`wins import`: wins from other programs, shown first, then added as one change."""

from __future__ import annotations

from typing import Annotated

import typer

from microwins.cli.arguments.filters import days_between, remarks_on_unread
from microwins.cli.arguments.import_arguments import (
    command_line,
    data_of,
    format_and_source,
    map_to_3,
    mapping,
    with_location,
)
from microwins.cli.arguments.options import AsJson, Since, Until
from microwins.cli.completion import candidates
from microwins.cli.context import Context, local, zone_name
from microwins.cli.output import Reply, say
from microwins.cli.progress import progress
from microwins.errors import FAILED, BadInputError
from microwins.formats.entry import Reading
from microwins.formats.import_plan import ImportContext, ImportOptions, Plan
from microwins.formats.table import READ, reader
from microwins.render.transfer import imported
from microwins.results.transfer import Imported
from microwins.wording import transfer

_MANY = 10_000
"""So many wins take about a second to write."""

FormatName = Annotated[
    str,
    typer.Argument(
        metavar="FORMAT",
        help=f"What the file is: {', '.join(READ)}; jsonl may be left out.",
        autocompletion=candidates.read,
    ),
]
Source = Annotated[
    str | None,
    typer.Argument(
        metavar="FILE",
        help="The file, or - for standard input; for git a folder.",
        autocompletion=candidates.files,
    ),
]
Apply = Annotated[
    bool, typer.Option("--apply", help="Add them, as one change. Without it nothing is written.")
]
Maps = Annotated[
    list[str] | None,
    typer.Option(
        "--map",
        metavar="FROM=TO",
        help="What a word of the file becomes: a category, a mood from 1 to 5 or none, "
        "or, of a column in csv, a field. May be given several times.",
    ),
]
Extras = Annotated[
    list[str] | None,
    typer.Option(
        "--with",
        metavar="location",
        help="Bring in the place, weather, steps and device that Day One noted; they stay out "
        "otherwise.",
    ),
]
KeepGoing = Annotated[
    bool, typer.Option("--keep-going", help="Leave out what can't be understood.")
]


def run(
    context: typer.Context,
    format_name: FormatName,
    source: Source = None,
    apply: Apply = False,
    maps: Maps = None,
    extras: Extras = None,
    keep_going: KeepGoing = False,
    since: Since = None,
    until: Until = None,
    as_json: AsJson = False,
) -> Reply:
    """Bring in wins from another program's file.

    wins import daylio daylio_export.csv --map so-so=3
    wins import git . --since 2026-01-01 --apply

    It shows what would be added, and writes nothing without --apply.
    """
    here: Context = context.obj
    format_name, source = format_and_source(format_name, source)
    read = reader(format_name)
    mapped = mapping(maps or (), format_name, here.settings.categories)
    asked = [("--map", one) for one in maps or ()]
    located = with_location(extras or (), format_name)
    asked += [("--with", "location")] if located else []
    asked += [(name, day) for name, day in (("--since", since), ("--until", until)) if day]
    command = command_line(format_name, source, asked, keep_going=keep_going)
    known, unreadable = here.journal.known()
    plan = Plan(
        format_name,
        ImportContext(known, here.settings.categories, here.settings.day_start, here.now),
        ImportOptions(
            mapped.moods, mapped.categories, days_between(here, since, until), keep_going
        ),
    )
    reading = Reading(local, zone_name(), mapped.fields, located)
    plan.take(progress(read(data_of(format_name, source), reading), transfer.read_so_far))
    result = plan.outcome(command, apply=apply)
    result = result._replace(maps=" ".join(map(map_to_3, result.unmapped)))
    if result.applied:
        _add(here, result)
    stopped = bool(result.troubles) and not keep_going
    return Reply(
        "import",
        result,
        imported,
        as_json=as_json,
        remarks=remarks_on_unread(unreadable),
        saved=result.applied,
        exit_code=FAILED if stopped else 0,
    )


def _add(here: Context, result: Imported) -> None:
    """Add the wins of an import as one change.

    Raises BadInputError where the file has moods that nobody gave a number, so that none is lost.
    """
    if result.unmapped:
        raise BadInputError(
            f"These moods have no number from 1 to 5: {', '.join(result.unmapped)}.",
            f"{result.command} {result.maps} --apply",
        )
    if len(result.add) >= _MANY:
        say(transfer.writing(len(result.add)))
    here.journal.add([row.win for row in result.add], here.now, imported=True)
