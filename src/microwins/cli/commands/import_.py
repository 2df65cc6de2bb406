"""`wins import`: wins from other programs, shown first, then added as one change."""

from __future__ import annotations

from functools import partial

from microwins.actions.import_ import import_
from microwins.cli.arguments.import_arguments import import_request
from microwins.cli.arguments.options import Annotated, Argument, AsJson, Option, Since, Until
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render.transfer import imported, word_map

FormatName = Annotated[
    str | None,
    Argument(
        metavar="[FORMAT]",
        help="What the file is, if wins can't tell: {read}.",
        complete="read",
    ),
]
Source = Annotated[
    str | None,
    Argument(
        metavar="FILE",
        help="The file, or - for standard input; for git a folder.",
        complete="files",
    ),
]
Apply = Annotated[bool, Option("--apply", help="Add the wins. Without it, nothing is saved.")]
Maps = Annotated[
    list[str] | None,
    Option(
        "--map",
        metavar="FROM=TO",
        help="What a word in the file means: a category, skip, #tag, a mood from 1 (very low) to 5 "
        "(very good), none or a scale such as 1-10, or, for a csv column, a field. Repeat it for "
        "more words, or name a .toml file of them.",
    ),
]
Extras = Annotated[
    list[str] | None,
    Option(
        "--with",
        metavar="location",
        help="Also bring in the place, weather, steps and device that Day One noted.",
    ),
]
Notes = Annotated[
    str | None,
    Option(
        "--notes",
        metavar="skip",
        help="Leave out Daylio's notes that have no activity, in one of the two lowest moods.",
    ),
]
AllWords = Annotated[bool, Option("--all", help="Show all words of the file.")]
AsMap = Annotated[
    bool, Option("--words", help="Print all words as a .toml file to fill in for --map.")
]
KeepGoing = Annotated[bool, Option("--keep-going", help="Skip what can't be read.")]


def run(
    context: Context,
    format_name: FormatName = None,
    source: Source = None,
    apply: Apply = False,
    maps: Maps = None,
    extras: Extras = None,
    notes: Notes = None,
    all_words: AllWords = False,
    as_map: AsMap = False,
    keep_going: KeepGoing = False,
    since: Since = None,
    until: Until = None,
    as_json: AsJson = False,
) -> Reply:
    """Bring in wins from another program's file.

    wins import daylio_export.csv --map so-so=3
    wins import git . --since 2026-01-01 --apply

    It shows what would be added. --apply saves it.
    """
    wanted = import_request(
        context,
        format_name,
        source,
        maps=maps or (),
        extras=extras or (),
        notes=notes,
        since=since,
        until=until,
        keep_going=keep_going,
        apply=apply and not as_map,
    )
    result = import_(context.journal, context.settings, context.now, wanted)
    return Reply(
        *("import", result),
        draw=partial(imported, all_words=all_words),
        chunks=word_map(result) if as_map and not as_json else None,
        as_json=as_json,
        remarks=context.unread(),
        saved=result.applied,
        failed=bool(result.troubles) and not keep_going,
    )
