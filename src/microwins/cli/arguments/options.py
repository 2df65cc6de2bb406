"""The options and arguments that commands share or that TAB completes, each written once."""

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
UsualWords = Annotated[
    list[str] | None,
    Argument(
        metavar="[NUMBER|last|WORDS]",
        help="A number from the list, the win you logged last, or words of one. {quotes}",
        complete="usual_words",
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
PlanWords = Annotated[
    list[str] | None,
    Argument(
        metavar="[CUE: ACTION]...",
        help="A cue and what to do, with a colon between. {quotes}",
        complete="plans",
    ),
]
Names = Annotated[
    list[str] | None,
    Argument(
        metavar="category|tag OLD NEW",
        help="Category or tag, its name, and the new name.",
        complete="names",
    ),
]
Topic = Annotated[
    list[str] | None,
    Argument(
        metavar="[TOPIC]...",
        help="A page or a command. By itself, wins help lists them all.",
        complete="topics",
    ),
]
WeekNamed = Annotated[
    list[str] | None,
    Argument(metavar="[WEEK]...", help="Another week: last, 46, 2026-W46."),
]
Handles = Annotated[
    list[str] | None,
    Argument(
        metavar="HANDLE...",
        help="'last', or handles from 'wins list', or words from one win of the last two weeks.",
        complete="recent",
    ),
]
HandlesAndWords = Annotated[
    list[str] | None,
    Argument(
        metavar="HANDLE... [WORDS]...",
        help="'last', or handles from 'wins list', then the new words. After --, everything is "
        "words. {quotes}",
        complete="recent",
    ),
]
QuestionWords = Annotated[
    list[str] | None,
    Argument(
        metavar="[QUESTION]...",
        help="A category and when: 'order morning', 'order 10-15', 'move weekend'. Two at once: "
        "'connect after move', 'nourish with care'. Or 'mood move', 'mood +outside', 'saturday'. "
        "{quotes_to_find}",
        complete="questions",
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
NumberOrWords = Annotated[
    list[str] | None,
    Argument(
        metavar="[WORDS]...",
        help="The number of an idea that you were shown today, or what went well. {quotes}",
        complete="shown_ideas",
    ),
]
IdeaWords = Annotated[
    list[str] | None,
    Argument(
        metavar="[add|remove|list] [WORDS]...",
        help="What to do with your own list, and the words of an idea. "
        "Without this, you see ideas. {quotes}",
        complete="idea_words",
    ),
]
Energy = Annotated[
    str | None,
    Option(
        "--energy",
        "-e",
        metavar="low|some|plenty",
        help="How much strength you have, or 1 to 3. Without this, low.",
        complete="energies",
    ),
]
Area = Annotated[
    str | None,
    Option(
        "--area",
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
Untag = Annotated[
    list[str] | None,
    Option("--untag", metavar="NAME", help="Take this tag away.", complete="tags"),
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
Last = Annotated[bool, Option("--last", help="The week, month or year before this one.")]
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
Shareable = Annotated[
    list[str] | None,
    Argument(
        metavar="[HANDLE]...",
        help="'last', or handles from 'wins list', or words from one win of the last two weeks. "
        "Without any, and without days, it is the win you logged last.",
        complete="shareable",
    ),
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
ShareFormat = Annotated[
    str | None,
    Option(
        "--format",
        "-f",
        metavar="NAME",
        help="What to write: {shared}.",
        complete="shared",
    ),
]
ForWhom = Annotated[
    str | None, Option("--for", metavar="NAME", help="Who it is for, said in its first line.")
]
With = Annotated[
    list[str] | None,
    Option(
        "--with",
        metavar="tags,mood",
        help="Add tags, moods or both.",
        complete="extras",
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
Action = Annotated[
    str | None,
    Argument(
        metavar="[get|set|unset|add|remove|path]",
        help="What to do. Without this, you see all settings.",
        complete="actions",
    ),
]
Key = Annotated[
    str | None,
    Argument(
        metavar="[KEY]",
        help="The setting, or 'category' to add or remove one.",
        complete="settings",
    ),
]
Values = Annotated[
    list[str] | None,
    Argument(
        metavar="[VALUE]...",
        help="The new value. For a category, its name and the words that belong to it.",
        complete="values",
    ),
]
NudgeAction = Annotated[
    list[str] | None,
    Argument(
        metavar="[install|remove|status]",
        help="What to do. Without this, you get the line now.",
        complete="nudge_actions",
    ),
]
NudgeDays = Annotated[
    str | None,
    Option(
        "--days",
        metavar="DAYS",
        help="With install: mon-fri, sat,sun, weekdays.",
        complete="nudge_days",
    ),
]
Country = Annotated[
    str | None,
    Option(
        "--country",
        metavar="XX",
        help="Another country: its two letters, or its name.",
        complete="countries",
    ),
]


SupportWords = Annotated[
    list[str] | None,
    Argument(
        metavar="[add|remove] [WORDS]...",
        help="Nothing, or: add and a person or a small step; remove and a number or words. "
        "{quotes}",
        complete="own_lines",
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
