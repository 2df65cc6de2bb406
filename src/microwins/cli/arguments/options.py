"""The options and arguments that commands share, each written once."""

from __future__ import annotations

from typing import Annotated

import typer

from microwins.cli.completion import candidates

THIS = "this"
"""The value of an option that may stand without one: this week, this month, this year."""

Words = Annotated[
    list[str] | None,
    typer.Argument(metavar="[WORDS]...", help="What went well; quoted where there is # ' or &."),
]
Filter = Annotated[
    list[str] | None, typer.Argument(metavar="[WORDS]...", help="Words that stand in the win.")
]
Handle = Annotated[
    str,
    typer.Argument(
        metavar="HANDLE",
        help="'last', or the end of an id as 'wins list' shows it.",
        autocompletion=candidates.recent,
    ),
]
Category = Annotated[
    str | None,
    typer.Option(
        "--category",
        "-c",
        metavar="NAME",
        help="One of the categories, built in or your own.",
        autocompletion=candidates.categories,
    ),
]
Tags = Annotated[
    list[str] | None,
    typer.Option(
        "--tag",
        "-t",
        metavar="NAME",
        help="A circumstance; may be given several times.",
        autocompletion=candidates.tags,
    ),
]
Mood = Annotated[
    str | None,
    typer.Option(
        "--mood",
        "-m",
        metavar="1-5",
        help="How it felt, from 1 to 5.",
        autocompletion=candidates.moods,
    ),
]
At = Annotated[
    str | None,
    typer.Option("--at", metavar="WHEN", help="When it was: 07:30, 'yesterday 21:00', '2h ago'."),
]
Since = Annotated[
    str | None, typer.Option("--since", metavar="DAY", help="From this day on: monday, 2026-11-01.")
]
Until = Annotated[
    str | None, typer.Option("--until", metavar="DAY", help="Up to this day, and with it.")
]
Limit = Annotated[
    int | None, typer.Option("--limit", "-n", metavar="N", min=1, help="The newest N of them.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON instead of lines.")]
Count = Annotated[int, typer.Argument(min=1, metavar="[COUNT]", help="How many changes.")]
AnyMachine = Annotated[
    bool,
    typer.Option("--any-machine", help="Changes of other machines that share the folder, too."),
]
PLAIN_HELP = "Say it in sentences, for a screen reader."
Plain = Annotated[bool, typer.Option("--plain", help=PLAIN_HELP)]
Version = Annotated[bool, typer.Option("--version", help="Say which wins this is.")]
InstallCompletion = Annotated[
    str | None,
    typer.Option(
        "--install-completion",
        metavar="[SHELL]",
        help="Let TAB complete words in this shell, or in bash, zsh or fish.",
        autocompletion=candidates.shells,
    ),
]
ShowCompletion = Annotated[
    str | None,
    typer.Option(
        "--show-completion",
        metavar="[SHELL]",
        help="Write the script that does so, and install nothing.",
        autocompletion=candidates.shells,
    ),
]
Last = Annotated[bool, typer.Option("--last", help="The one before this one.")]
Week = Annotated[
    str | None,
    typer.Option("--week", metavar="[WEEK]", help="A week: this one, or 2026-W46."),
]
Month = Annotated[
    str | None,
    typer.Option("--month", metavar="[MONTH]", help="A month: this one, or 2026-10."),
]
Year = Annotated[
    str | None, typer.Option("--year", metavar="[YEAR]", help="A year: this one, or 2025.")
]
