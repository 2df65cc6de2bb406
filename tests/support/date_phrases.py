"""Three clocks to say phrases at, and the rules of a person by locale and zone."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from microwins.dates.languages import LANGUAGES
from microwins.dates.periods import read_day, read_period
from microwins.dates.reading import read_moment
from microwins.dates.records import DateRules, Moment, fixed, in_zone, rules_of_locale
from microwins.errors import BadInputError

CLOCKS = {
    "A": datetime(2026, 11, 27, 22, 30),  # noqa: DTZ001 (a wall clock; the zone follows)
    "B": datetime(2026, 11, 23, 9, 0),  # noqa: DTZ001
    "C": datetime(2026, 11, 28, 0, 30),  # noqa: DTZ001
}
"""A Friday evening, a Monday morning, and the night after the Friday."""

HOME = "America/New_York"
ZONES = {"en_IN": "Asia/Kolkata"}
"""Where people of a locale are, if it isn't New York."""


class Phrase(NamedTuple):
    """A row of the table: what somebody says when, and the moments that they can mean."""

    clock: str
    locale: str
    kind: str
    text: str
    meant: tuple[str, ...]
    everyday: bool

    @property
    def language(self) -> str:
        """The language of the locale."""
        return self.locale.partition("_")[0]


def rules(
    locale: str = "en_US", zone: str = HOME, *, day_start: int = 4, week_start: int = 0
) -> DateRules:
    """Return how phrases are read for somebody of a locale in a zone."""
    languages, order = rules_of_locale(locale)
    aware = in_zone(ZoneInfo(zone))
    return DateRules(aware, timedelta(hours=day_start), week_start, languages, order)


def now(clock: str = "A", zone: str = HOME) -> datetime:
    """Return the moment that a clock of the table shows in a zone."""
    moment = CLOCKS[clock] if clock in CLOCKS else datetime.fromisoformat(clock)
    return fixed(moment.replace(tzinfo=ZoneInfo(zone)))


def shown(found: Moment) -> str:
    """Return a moment as the table writes it."""
    return found.at.strftime("%Y-%m-%dT%H:%M" if found.timed else "%Y-%m-%d")


@cache
def meaning(phrase: Phrase) -> str:
    """Return what a phrase is read as, the way the table writes it, "refused" for none."""
    zone = ZONES.get(phrase.locale, HOME)
    at, how = now(phrase.clock, zone), rules(phrase.locale, zone)
    try:
        if phrase.kind == "at":
            return shown(read_moment(phrase.text, at, how))
        if phrase.kind == "day":
            return read_day(phrase.text, at, how).isoformat()
        period, _ = read_period(phrase.text, at, how)
    except BadInputError:
        return "refused"
    return f"{period.start}/{period.end}"


def phrases() -> Iterator[Phrase]:
    """Yield the rows of the table whose language there is."""
    path = Path(__file__).parents[1] / "dates" / "phrases.tsv"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            clock, locale, kind, text, meant, everyday = line.split("\t")
            phrase = Phrase(clock, locale, kind, text, tuple(meant.split(" | ")), everyday == "1")
            if phrase.language in LANGUAGES:
                yield phrase
