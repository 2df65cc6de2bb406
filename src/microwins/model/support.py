"""Which country's lines to show: from a time zone, a locale, or what somebody typed."""

from __future__ import annotations

from microwins.model.support_lines import LINES, SupportLine
from microwins.model.zone_countries import ZONES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_DATABASE = "/zoneinfo/"
_VARIANTS = ("posix/", "right/")
_CODE = 2


def country_of_zone(zone: str) -> str | None:
    """Return the code of the country that a time zone lies in, None where it names no place.

    `zone` is what TZ may hold, or the path of a file of the time zone database.
    """
    name = zone.removeprefix(":").rpartition(_DATABASE)[2].lower()
    for variant in _VARIANTS:
        name = name.removeprefix(variant)
    code = None
    for row in ZONES.splitlines():
        if not row.startswith(" "):
            code = row[:_CODE]
        elif name in row.lower().split():
            return code
    return None


def country_of_locale(locale: str) -> str | None:
    """Return the code of the country that a locale names, as "en_GB.UTF-8" does, or None."""
    code = locale.partition(".")[0].partition("@")[0].partition("_")[2].upper()
    return code if code in countries() else None


def countries() -> dict[str, str]:
    """Return the name of every country by its code."""
    return {row[:_CODE]: row[_CODE + 1 :] for row in _rows_of_countries()}


def _rows_of_countries() -> Iterator[str]:
    return (row for row in ZONES.splitlines() if not row.startswith(" "))


def lines_of(country: str | None) -> tuple[SupportLine, ...]:
    """Return the lines of a country, none where none was proven."""
    return LINES.get(country or "", ())
