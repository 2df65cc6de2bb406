"""The options and arguments that commands share or that TAB completes, each written once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from inspect import Parameter, signature
from typing import Annotated, Any

import typer

from microwins.cli.completion import candidates
from microwins.formats.table import READ, WRITTEN
from microwins.model.record import Record
from microwins.wording import manual
from microwins.wording.share import FORMATS as SHARED

THIS = "this"
"""The value of an option that may stand without one: this week, this month, this year."""

Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[WORDS]...",
        help=f"What went well, with tags at the end: +sunny. {manual.QUOTES}",
        autocompletion=candidates.words_before,
    ),
]
UsualWords = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[NUMBER|last|WORDS]",
        help=f"A number from the list, the win you logged last, or words of one. {manual.QUOTES}",
        autocompletion=candidates.usual_words,
    ),
]
Filter = Annotated[
    list[str] | None,
    typer.Argument(metavar="[WORDS]...", help=f"Words to look for. {manual.QUOTES_TO_FIND}"),
]
Day = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[DAY]...",
        help="Another day: yesterday, last friday, 2026-11-20.",
        autocompletion=candidates.days,
    ),
]
PlanWords = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[CUE: ACTION]...",
        help=f"A cue and what to do, with a colon between. {manual.QUOTES}",
        autocompletion=candidates.plans,
    ),
]
Names = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="category|tag OLD NEW",
        help="Category or tag, its name, and the new name.",
        autocompletion=candidates.names,
    ),
]
Topic = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[TOPIC]...",
        help="A page or a command. By itself, wins help lists them all.",
        autocompletion=candidates.topics,
    ),
]
WeekNamed = Annotated[
    list[str] | None,
    typer.Argument(metavar="[WEEK]...", help="Another week: last, 46, 2026-W46."),
]
Handles = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="HANDLE...",
        help="'last', or handles from 'wins list', or words from one win of the last two weeks.",
        autocompletion=candidates.recent,
    ),
]
HandlesAndWords = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="HANDLE... [WORDS]...",
        help="'last', or handles from 'wins list', then the new words. After --, everything is "
        f"words. {manual.QUOTES}",
        autocompletion=candidates.recent,
    ),
]
QuestionWords = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[QUESTION]...",
        help="A category and when: 'order morning', 'order 10-15', 'move weekend'. Two at once: "
        "'connect after move', 'nourish with care'. Or 'mood move', 'mood +outside', 'saturday'. "
        f"{manual.QUOTES_TO_FIND}",
        autocompletion=candidates.questions,
    ),
]
Category = Annotated[
    str | None,
    typer.Option(
        "--category",
        "-c",
        metavar="NAME",
        help="A category from the list below, or one of your own.",
        autocompletion=candidates.categories,
    ),
]
NumberOrWords = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[WORDS]...",
        help=f"The number of an idea that you were shown today, or what went well. {manual.QUOTES}",
        autocompletion=candidates.shown_ideas,
    ),
]
IdeaWords = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[add|remove|list] [WORDS]...",
        help="What to do with your own list, and the words of an idea. "
        f"Without this, you see ideas. {manual.QUOTES}",
        autocompletion=candidates.idea_words,
    ),
]
Energy = Annotated[
    str | None,
    typer.Option(
        "--energy",
        "-e",
        metavar="low|some|plenty",
        help="How much strength you have, or 1 to 3. Without this, low.",
        autocompletion=candidates.energies,
    ),
]
Area = Annotated[
    str | None,
    typer.Option(
        "--area",
        "--category",
        "-c",
        metavar="NAME",
        help="A category from the list below, or one of your own.",
        autocompletion=candidates.categories,
    ),
]
Tags = Annotated[
    list[str] | None,
    typer.Option(
        "--tag",
        "-t",
        metavar="NAME",
        help="What was around it: sunny, home, alone. Repeat it for more tags.",
        autocompletion=candidates.tags,
    ),
]
Untag = Annotated[
    list[str] | None,
    typer.Option(
        "--untag", metavar="NAME", help="Take this tag away.", autocompletion=candidates.tags
    ),
]
Mood = Annotated[
    str | None,
    typer.Option(
        "--mood",
        "-m",
        metavar="1-5",
        help=f"How it felt: {manual.MOODS}.",
        autocompletion=candidates.moods,
    ),
]
Minutes = Annotated[
    str | None,
    typer.Option("--minutes", metavar="NUMBER", help="How long it took: 20, 1h, 1h30."),
]
At = Annotated[
    str | None,
    typer.Option("--at", metavar="WHEN", help="When it was: 07:30, 'yesterday 21:00', '2h ago'."),
]
Partial = Annotated[bool, typer.Option("--partial", "-p", help="Partly done. A start counts.")]
Categories = Annotated[
    list[str] | None,
    typer.Option(
        "--category",
        "-c",
        metavar="NAME",
        help="A category from the list below, or your own. Given twice, either will do.",
        autocompletion=candidates.categories,
    ),
]
AllTags = Annotated[
    list[str] | None,
    typer.Option(
        "--tag",
        "-t",
        metavar="NAME",
        help="A tag. Given twice, both have to be there.",
        autocompletion=candidates.tags,
    ),
]
AnyTag = Annotated[
    list[str] | None,
    typer.Option(
        "--any-tag",
        metavar="[NAME]",
        help="With several tags, one is enough.",
        autocompletion=candidates.tags,
    ),
]
NoTag = Annotated[
    list[str] | None,
    typer.Option(
        "--no-tag",
        metavar="NAME",
        help="Leave out wins with this tag.",
        autocompletion=candidates.tags,
    ),
]
Without = Annotated[
    list[str] | None,
    typer.Option("--not", metavar="WORDS", help="Leave out wins with these words."),
]
WholeWords = Annotated[
    bool, typer.Option("--word", "-w", help="Match whole words: 'art' doesn't find start.")
]
Moods = Annotated[
    str | None,
    typer.Option(
        "--mood",
        "-m",
        metavar="1-5",
        help=f"A mood, or several: 4, 4-5, 4+. {manual.MOODS}.",
        autocompletion=candidates.moods,
    ),
]
Starts = Annotated[bool, typer.Option("--partial", "-p", help="Find starts, and nothing else.")]
Since = Annotated[
    str | None,
    typer.Option("--since", metavar="DAY", help="The first day: monday, november, 2w."),
]
Until = Annotated[
    str | None, typer.Option("--until", metavar="DAY", help="The last day, included.")
]
Limit = Annotated[
    int | None, typer.Option("--limit", "-n", metavar="N", min=1, help="Show the newest N wins.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON, for other programs.")]
Count = Annotated[int, typer.Argument(min=1, metavar="[COUNT]", help="How many changes.")]
AnyMachine = Annotated[
    bool,
    typer.Option(
        "--any-machine", help="Include changes made on other machines that share the folder."
    ),
]
PLAIN_HELP = "Use whole sentences, for a screen reader."
Plain = Annotated[bool, typer.Option("--plain", help=PLAIN_HELP)]
Version = Annotated[bool, typer.Option("--version", help="Show the version.")]
InstallCompletion = Annotated[
    str | None,
    typer.Option(
        "--install-completion",
        metavar="[SHELL]",
        help="Let the TAB key complete words: in this shell, or in bash, zsh or fish.",
        autocompletion=candidates.shells,
    ),
]
ShowCompletion = Annotated[
    str | None,
    typer.Option(
        "--show-completion",
        metavar="[SHELL]",
        help="Show that script without installing it.",
        autocompletion=candidates.shells,
    ),
]
Last = Annotated[bool, typer.Option("--last", help="The week, month or year before this one.")]
Week = Annotated[
    str | None,
    typer.Option("--week", metavar="[WEEK]", help="This week, or another: last, 46, 2026-W46."),
]
Month = Annotated[
    str | None,
    typer.Option(
        "--month", metavar="[MONTH]", help="This month, or another: last, october, 2026-10."
    ),
]
Year = Annotated[
    str | None, typer.Option("--year", metavar="[YEAR]", help="This year, or another: last, 2025.")
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        help=f"What to write: {', '.join(WRITTEN)}.",
        autocompletion=candidates.written,
    ),
]
Shareable = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[HANDLE]...",
        help="'last', or handles from 'wins list', or words from one win of the last two weeks. "
        "Without any, and without days, it is the win you logged last.",
        autocompletion=candidates.shareable,
    ),
]
Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write to this file. Its ending decides the format.",
        autocompletion=candidates.files,
    ),
]
ShareFormat = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        help=f"What to write: {', '.join(SHARED)}.",
        autocompletion=candidates.shared,
    ),
]
ForWhom = Annotated[
    str | None, typer.Option("--for", metavar="NAME", help="Who it is for, said in its first line.")
]
With = Annotated[
    list[str] | None,
    typer.Option(
        "--with",
        metavar="tags,mood",
        help="Add tags, moods or both.",
        autocompletion=candidates.extras,
    ),
]
WithItems = Annotated[
    list[str] | None,
    typer.Option(
        "--with",
        metavar="plans,ideas,people",
        help="jsonl and json: your plans, your own ideas, your own lines of wins support, too.",
        autocompletion=candidates.beside_wins,
    ),
]
FormatName = Annotated[
    str | None,
    typer.Argument(
        metavar="[FORMAT]",
        help=f"What the file is, if wins can't tell: {', '.join(READ)}.",
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
Action = Annotated[
    str | None,
    typer.Argument(
        metavar="[get|set|unset|add|remove|path]",
        help="What to do. Without this, you see all settings.",
        autocompletion=candidates.actions,
    ),
]
Key = Annotated[
    str | None,
    typer.Argument(
        metavar="[KEY]",
        help="The setting, or 'category' to add or remove one.",
        autocompletion=candidates.settings,
    ),
]
Values = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[VALUE]...",
        help="The new value. For a category, its name and the words that belong to it.",
        autocompletion=candidates.values,
    ),
]
NudgeAction = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[install|remove|status]",
        help="What to do. Without this, you get the line now.",
        autocompletion=candidates.nudge_actions,
    ),
]
NudgeDays = Annotated[
    str | None,
    typer.Option(
        "--days",
        metavar="DAYS",
        help="With install: mon-fri, sat,sun, weekdays.",
        autocompletion=candidates.nudge_days,
    ),
]
Country = Annotated[
    str | None,
    typer.Option(
        "--country",
        metavar="XX",
        help="Another country: its two letters, or its name.",
        autocompletion=candidates.countries,
    ),
]


SupportWords = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[add|remove] [WORDS]...",
        help="Nothing, or: add and a person or a small step; remove and a number or words. "
        f"{manual.QUOTES}",
        autocompletion=candidates.own_lines,
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

    def with_filters(run: Callable[..., Any]) -> Callable[..., Any]:
        parameters = []
        for parameter in signature(run, eval_str=True).parameters.values():
            if parameter.name != "filters":
                parameters.append(parameter)
                continue
            parameters += [
                Parameter(
                    name,
                    Parameter.POSITIONAL_OR_KEYWORD,
                    default=Filters._field_defaults[name],
                    annotation=annotation,
                )
                for name, annotation in wanted.items()
            ]

        @wraps(run)
        def filled(**given: Any) -> Any:
            filters = Filters(**{name: given.pop(name) for name in wanted})
            return run(filters=filters, **given)

        filled.__signature__ = signature(run).replace(parameters=parameters)  # type: ignore[attr-defined]
        filled.__annotations__ = {one.name: one.annotation for one in parameters}
        return filled

    return with_filters
