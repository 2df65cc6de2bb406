"""How this person's phrases of when are read: by locale, zone and settings."""

from __future__ import annotations

import os

from microwins.cli.context import local
from microwins.dates.records import DateRules, rules_of_locale

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from microwins.cli.context import Context

_LOCALE = ("LC_ALL", "LC_TIME", "LANG")


def date_rules(context: Context, aware: Callable[[datetime], datetime] = local) -> DateRules:
    """Return how phrases of `context` are read; `aware` places them in another zone than here.

    A bad setting is no reason to refuse a win: it is read as the usual one.
    """
    settings = context.settings
    languages, order = rules_of_locale(next(filter(None, map(os.environ.get, _LOCALE)), ""))
    return DateRules(aware, settings.day_start, settings.week_start, languages, order)
