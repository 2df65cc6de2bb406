"""Which wins a command is about: the filters of `list` and `export`, and the handles of `edit`."""

from __future__ import annotations

from microwins.cli.arguments.option_values import read_category, read_tags
from microwins.cli.arguments.when import read_day
from microwins.model.handle import LAST, find
from microwins.model.period import between
from microwins.model.query import Query
from microwins.wording import errors as wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from microwins.cli.context import Context
    from microwins.journal.blocks import Unreadable
    from microwins.journal.index.index import Index
    from microwins.journal.versions import Contents
    from microwins.model.period import Period
    from microwins.model.win import Win


def query_of(  # noqa: PLR0913 (one argument for each filter that a person can give)
    context: Context,
    *,
    words: Sequence[str] | None = None,
    category: str | None,
    tags: Sequence[str] | None,
    since: str | None,
    until: str | None,
    limit: int | None,
    hidden: bool | None = None,
) -> Query:
    """Return the query that a person's filters mean; raises BadInputError for one that can't be."""
    return Query(
        words=tuple(words or ()),
        category=read_category(category, context),
        tags=read_tags(tags),
        period=days_between(context, since, until),
        hidden=hidden,
        limit=limit,
        day_start=context.settings.day_start,
    )


def days_between(context: Context, since: str | None, until: str | None) -> Period:
    """Return the days that --since and --until name; raises BadInputError for what can't be."""
    start, first = context.settings.day_start, context.settings.week_start

    def day(text: str | None, option: str) -> date | None:
        if text is None:
            return None
        return read_day(text, context.now, start, option, week_start=first)

    return between(day(since, "--since"), day(until, "--until"))


def remarks(contents: Contents) -> list[str]:
    """Return what to say on stderr of lines and files that could not be read."""
    return remarks_on_unread(contents.unreadable)


def remarks_on_unread(unreadable: Sequence[Unreadable]) -> list[str]:
    """Return what `remarks` does, of what could not be read."""
    lines = sum(1 for one in unreadable if one.number)
    return _unread(lines, len(unreadable) - lines)


def remarks_on(index: Index) -> list[str]:
    """Return what `remarks` does, of an index."""
    return _unread(index.unread, index.unopened)


def _unread(lines: int, files: int) -> list[str]:
    said = [wording.unreadable(lines)] if lines else []
    return [*said, wording.unopened(files)] if files else said


def win_called(handle: str, contents: Contents) -> Win:
    """Return the win that a handle names, `last` the one logged last; raises NoSuchWinError."""
    latest = contents.last_logged() if handle.lower() == LAST else None
    return latest or find(handle, contents.wins)
