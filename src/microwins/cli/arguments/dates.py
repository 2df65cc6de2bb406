"""How this person's phrases of when are read: by locale, zone and settings."""

from __future__ import annotations

from microwins.cli.context import local
from microwins.errors import BadInputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from microwins.cli.context import Context
    from microwins.dates.records import DateRules


def date_rules(context: Context, aware: Callable[[datetime], datetime] = local) -> DateRules:
    """Return how phrases of `context` are read; `aware` places them in another zone than here."""
    return context.date_rules(aware)


def read_past_day(words: Sequence[str], context: Context, command: str) -> date:
    """Return the day that the words after `command` mean; raises BadInputError for none.

    Several days are none, nor is one to come.
    """
    from microwins.dates.periods import read_day  # 10 ms, where a day is named
    from microwins.dates.reading import lies_ahead
    from microwins.wording import filters as wording

    typed, rules, option = " ".join(words), date_rules(context), f"wins {command}"
    try:
        first, last = (
            read_day(typed, context.now, rules, option, last=last) for last in (False, True)
        )
    except BadInputError as error:
        if not lies_ahead(typed, context.now, rules):
            raise
        message = wording.DAY_AHEAD.format(words=typed)
        raise BadInputError(message, f"{option} yesterday") from error
    if first != last:
        raise BadInputError(
            wording.MORE_THAN_A_DAY.format(words=typed),
            f"wins list --since {first} --until {last}",
        )
    if first > context.today:
        raise BadInputError(wording.DAY_AHEAD.format(words=typed), f"{option} yesterday")
    return first
