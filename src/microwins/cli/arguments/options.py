"""The options and arguments that several commands share, and those of `wins` itself."""

from __future__ import annotations

from microwins.cli.arguments.declarations import (
    Annotated,
    Argument,
    Option,
    Parameter,
    parameters,
)
from microwins.cli.context import Context
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

THIS = "this"
"""The value of an option that may stand without one: this week, this month, this year."""

Words = Annotated[
    list[str] | None,
    Argument(
        metavar="[WORDS]...",
        help="What went well, with tags at the end: +sunny. {quotes}",
        complete="words_before",
    ),
]
Filter = Annotated[
    list[str] | None,
    Argument(metavar="[WORDS]...", help="Words to look for. {quotes_to_find}"),
]
Day = Annotated[
    list[str] | None,
    Argument(
        metavar="[DAY]...",
        help="Another day: yesterday, last friday, 2026-11-20.",
        complete="days",
    ),
]
Handles = Annotated[
    list[str] | None,
    Argument(
        metavar="HANDLE...",
        help="'last', or handles from 'wins list', or words from one win of the last two weeks.",
        complete="recent",
    ),
]
Category = Annotated[
    str | None,
    Option(
        "--category",
        "-c",
        metavar="NAME",
        help="A category from the list below, or one of your own.",
        complete="categories",
    ),
]
Tags = Annotated[
    list[str] | None,
    Option(
        "--tag",
        "-t",
        metavar="NAME",
        help="What was around it: sunny, home, alone. Repeat it for more tags.",
        complete="tags",
    ),
]
Mood = Annotated[
    str | None,
    Option(
        "--mood",
        "-m",
        metavar="1-5",
        help="How it felt: {moods}.",
        complete="moods",
    ),
]
Minutes = Annotated[
    str | None,
    Option("--minutes", metavar="NUMBER", help="How long it took: 20, 1h, 1h30."),
]
At = Annotated[
    str | None,
    Option("--at", metavar="WHEN", help="When it was: 07:30, 'yesterday 21:00', '2h ago'."),
]
Partial = Annotated[bool, Option("--partial", "-p", help="Partly done. A start counts.")]
Categories = Annotated[
    list[str] | None,
    Option(
        "--category",
        "-c",
        metavar="NAME",
        help="A category from the list below, or your own. Given twice, either will do.",
        complete="categories",
    ),
]
AllTags = Annotated[
    list[str] | None,
    Option(
        "--tag",
        "-t",
        metavar="NAME",
        help="A tag. Given twice, both have to be there.",
        complete="tags",
    ),
]
AnyTag = Annotated[
    list[str] | None,
    Option(
        "--any-tag",
        metavar="[NAME]",
        help="With several tags, one is enough.",
        complete="tags",
    ),
]
NoTag = Annotated[
    list[str] | None,
    Option(
        "--no-tag",
        metavar="NAME",
        help="Leave out wins with this tag.",
        complete="tags",
    ),
]
Without = Annotated[
    list[str] | None,
    Option("--not", metavar="WORDS", help="Leave out wins with these words."),
]
WholeWords = Annotated[
    bool, Option("--word", "-w", help="Match whole words: 'art' doesn't find start.")
]
Moods = Annotated[
    str | None,
    Option(
        "--mood",
        "-m",
        metavar="1-5",
        help="A mood, or several: 4, 4-5, 4+. {moods}.",
        complete="moods",
    ),
]
Starts = Annotated[bool, Option("--partial", "-p", help="Find starts, and nothing else.")]
Since = Annotated[
    str | None,
    Option("--since", metavar="DAY", help="The first day: monday, november, 2w."),
]
Until = Annotated[str | None, Option("--until", metavar="DAY", help="The last day, included.")]
Limit = Annotated[
    int | None, Option("--limit", "-n", metavar="N", least=1, help="Show the newest N wins.")
]
AsJson = Annotated[bool, Option("--json", help="Write JSON, for other programs.")]
Count = Annotated[int, Argument(least=1, metavar="[COUNT]", help="How many changes.")]
AnyMachine = Annotated[
    bool,
    Option("--any-machine", help="Include changes made on other machines that share the folder."),
]
PLAIN_HELP = "Use whole sentences, for a screen reader."
Plain = Annotated[bool, Option("--plain", help=PLAIN_HELP)]
Version = Annotated[bool, Option("--version", help="Show the version.")]
InstallCompletion = Annotated[
    str | None,
    Option(
        "--install-completion",
        metavar="[SHELL]",
        help="Let the TAB key complete words: in this shell, or in bash, zsh or fish.",
        complete="shells",
    ),
]
ShowCompletion = Annotated[
    str | None,
    Option(
        "--show-completion",
        metavar="[SHELL]",
        help="Show that script without installing it.",
        complete="shells",
    ),
]
Week = Annotated[
    str | None,
    Option("--week", metavar="[WEEK]", help="This week, or another: last, 46, 2026-W46."),
]
Month = Annotated[
    str | None,
    Option("--month", metavar="[MONTH]", help="This month, or another: last, october, 2026-10."),
]
Year = Annotated[
    str | None, Option("--year", metavar="[YEAR]", help="This year, or another: last, 2025.")
]
Output = Annotated[
    str | None,
    Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write to this file. Its ending decides the format.",
        complete="files",
    ),
]


class Filters(Record):
    """What was typed to choose wins, as it was typed; None and False where nothing was."""

    words: Sequence[str] | None = None
    categories: Sequence[str] | None = None
    tags: Sequence[str] | None = None
    any_tag: Sequence[str] | None = None
    no_tag: Sequence[str] | None = None
    without: Sequence[str] | None = None
    whole_words: bool = False
    mood: str | None = None
    partial: bool = False
    since: str | None = None
    until: str | None = None
    week: str | None = None
    month: str | None = None
    year: str | None = None
    limit: int | None = None


_WHAT = {
    "words": Filter,
    "categories": Categories,
    "tags": AllTags,
    "any_tag": AnyTag,
    "no_tag": NoTag,
    "without": Without,
    "whole_words": WholeWords,
    "mood": Moods,
    "partial": Starts,
}
_WHEN = {
    "since": Since,
    "until": Until,
    "week": Week,
    "month": Month,
    "year": Year,
}


def filtered(
    *, days: bool = False, limit: bool = False, words: bool = True
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return what gives a command all filters, which it gets as one argument, `filters`.

    With `days` those of days are among them, with `limit` the number of the newest ones, and
    without `words` none of words to look for.
    """
    wanted: dict[str, Any] = {**_WHAT, **(_WHEN if days else {})}
    if not words:
        del wanted["words"], wanted["whole_words"]
    if limit:
        wanted["limit"] = Limit
    defaults = Filters._field_defaults
    declared = [Parameter(name, kind, defaults[name], of) for name, (kind, of) in wanted.items()]

    def with_filters(run: Callable[..., Any]) -> Callable[..., Any]:
        def filled(context: Context, **given: Any) -> Any:
            filters = Filters(**{name: given.pop(name) for name in wanted})
            return run(context, filters=filters, **given)

        filled.__doc__ = run.__doc__
        filled.parameters = parameters(run, filters=declared)  # type: ignore[attr-defined]
        return filled

    return with_filters
