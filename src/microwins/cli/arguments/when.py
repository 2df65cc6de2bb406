"""When was it: the ways in which people name a moment or a day, read against the present.

Fixed forms come first. What they don't cover goes to dateparser, limited to English and the
locale's language, since a phrase that it doesn't know takes it seconds otherwise.
"""

from __future__ import annotations

import os
import re
from datetime import date, datetime, timedelta

from microwins.cli.arguments.phrases import YEARS, When, ago, fixed, iso, midnight, named_day
from microwins.cli.context import local
from microwins.errors import BadInputError
from microwins.model.day import NOON, day_of
from microwins.model.period import month, week, year
from microwins.model.settings import WEEKDAYS

__all__ = ["When", "read_day", "read_moment"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

FORMS = "07:30, 'yesterday 21:00', 'monday 8am', 'last night', '2h ago', 2026-11-20T07:30"
DAY_FORMS = "today, yesterday, monday, 'last week', '10 days ago', 2026-11-20"

_LONGEST = 100
_DAY_WORD = re.compile(rf"\b(today|yesterday|ago|{'|'.join(WEEKDAYS)})\b")
_ISO_LIKE = re.compile(r"\d{4}-")
"""Begins an ISO date. One that can't be is a slip, and dateparser would turn it into another."""


def read_moment(
    text: str,
    now: datetime,
    day_start: timedelta,
    *,
    base: date | None = None,
    aware: Callable[[datetime], datetime] = local,
) -> When:
    """Return the moment that `text` means, seen from `now`.

    A time without a day is taken on the day `base`, or else on the person's own today. `aware`
    gives a wall-clock moment its offset. Raises BadInputError for what can't be understood, lies
    in the future, or is a bare number, a lone month or a lone year.
    """
    phrase = " ".join(text.strip().lower().split())
    found = (
        iso(phrase, aware)
        or ago(phrase, now, day_start, aware)
        or fixed(phrase, now, day_start, base, aware)
        or _free(text, phrase, now, aware)
    )
    if found is None:
        raise BadInputError(
            f"--at can't tell when {text.strip() or 'nothing'} is.", f"--at {FORMS}"
        )
    today = (day_of(now, day_start), now.date())
    if found.at > now and (found.timed or found.at.date() not in today):
        raise BadInputError(
            f"--at {text.strip()} lies ahead, and a win has happened.", f"--at {FORMS}"
        )
    return found


def read_day(
    text: str,
    now: datetime,
    day_start: timedelta,
    option: str = "--since",
    *,
    week_start: int = 0,
) -> date:
    """Return the day that `text` means; of a week, month or year the first, for --until the last.

    `option` is named in errors: raises BadInputError like `read_moment`.
    """
    phrase = " ".join(text.strip().lower().split())
    today = day_of(now, day_start)
    day = named_day(phrase, today) or _edge(phrase, today, week_start, last=option == "--until")
    if day is None:
        found = (
            iso(phrase, local)
            or ago(phrase, now, day_start, local)
            or _free(text, phrase, now, local)
        )
        day = found and (day_of(found.at, day_start) if found.timed else found.at.date())
    if day is None:
        raise BadInputError(
            f"{option} can't tell which day {text.strip() or 'nothing'} is.",
            f"{option} {DAY_FORMS}",
        )
    return day


def _edge(phrase: str, today: date, week_start: int, *, last: bool) -> date | None:
    """Return the first day of "this week", "last month" and their like, or the last day."""
    which, _, name = phrase.partition(" ")
    if which not in ("this", "last") or name not in ("week", "month", "year"):
        return None
    around = {"week": lambda day: week(day, week_start), "month": month, "year": year}[name]
    period = around(today)
    if which == "last":
        period = around(period.start - timedelta(days=1))
    return period.end - timedelta(days=1) if last else period.start


def _free(
    text: str, phrase: str, now: datetime, aware: Callable[[datetime], datetime]
) -> When | None:
    """Read anything else with dateparser; a bare number, a lone month or year is nothing."""
    bare = not any(char.isalpha() for char in phrase) and not re.search(r"\d[/.-]\d", phrase)
    if bare or len(phrase) > _LONGEST or not phrase.isprintable() or _ISO_LIKE.match(phrase):
        return None
    import warnings

    from dateparser.date import DateDataParser  # type: ignore[import-untyped]  # 300 ms, for what no fixed form covers

    languages, region = _languages()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            parser = DateDataParser(
                languages=languages,
                region=region,
                use_given_order=True,
                settings={
                    "RELATIVE_BASE": now.replace(tzinfo=None, microsecond=0),
                    "PREFER_DATES_FROM": "past",
                    "RETURN_TIME_AS_PERIOD": True,
                },
            )
            found = parser.get_date_data(text)
    except (ValueError, OverflowError, TypeError):
        return None
    moment = found.date_obj
    if moment is None or moment.year not in YEARS or found.period in ("month", "year"):
        return None
    if found.period == "time":
        return When(moment if moment.tzinfo else aware(moment))
    if _DAY_WORD.search(phrase) and re.search(r"\d", phrase):
        return None  # "yesterday at 9": the 9 would be dropped
    return When(aware(midnight(moment.date()) + NOON), timed=False)


def _languages() -> tuple[list[str], str]:
    """Return the locale's language and English, as dateparser knows them, and its region.

    The environment is asked first: Python itself sets the locale of characters alone, and the
    locale that a variable names needn't be installed for its words to be known.
    """
    import locale

    from dateparser.data.languages_info import language_order  # type: ignore[import-untyped]

    named = (os.environ.get(name) for name in ("LC_ALL", "LC_TIME", "LANG"))
    name = next(filter(None, named), None) or locale.getlocale()[0] or ""
    language, _, region = name.partition(".")[0].partition("@")[0].partition("_")
    known = language in language_order and language != "en"
    return [language, "en"] if known else ["en"], region
