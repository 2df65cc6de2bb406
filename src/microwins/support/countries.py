"""Whom to turn to in which country: from a time zone, a locale, or what somebody typed."""

from __future__ import annotations

from microwins.model.record import Record
from microwins.support.emergency_numbers import emergency_number
from microwins.support.lines import CHECKED, LINES, SupportLine
from microwins.support.zone_countries import ZONES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DIRECTORY = "findahelpline.com"
"""Lists lines for most countries."""

_DATABASE = "/zoneinfo/"
_VARIANTS = ("posix/", "right/")
_ALSO = {
    name: code
    for code, names in {
        "AE": ("uae",),
        "CI": ("côte d'ivoire",),
        "CZ": ("czechia",),
        "GB": (
            *("uk", "britain", "great britain", "england", "scotland", "wales"),
            "northern ireland",
        ),
        "GR": ("el",),
        "KR": ("korea",),
        "MM": ("burma",),
        "NL": ("holland", "the netherlands"),
        "SZ": ("swaziland",),
        "TR": ("türkiye", "turkiye"),
        "US": ("usa", "america", "the united states"),
    }.items()
    for name in names
}
"""Other names of countries, in lower case."""


class Place(Record):
    """A country with its number for danger, None where none was proven, and those who listen."""

    country: str
    name: str
    emergency: str | None
    lines: tuple[SupportLine, ...]


class Support(Record):
    """Whom to turn to: the places that somebody may be in, the likeliest first, perhaps none.

    `directory` knows more lines, and `checked` is the day on which the numbers were compared with
    their sources.
    """

    places: tuple[Place, ...]
    directory: str = DIRECTORY
    checked: str = CHECKED


def support(countries: Iterable[str | None]) -> Support:
    """Return whom to turn to in the countries with these codes; None stands for an unknown one."""
    names = country_names()
    known = dict.fromkeys(code for code in countries if code)
    return Support(
        tuple(
            Place(code, names[code], emergency_number(code), LINES.get(code, ())) for code in known
        )
    )


def country_of_zone(zone: str) -> str | None:
    """Return the code of the country that a time zone lies in, None where it names no place.

    `zone` is what TZ may hold, or the path of a file of the time zone database.
    """
    name = zone.removeprefix(":").rpartition(_DATABASE)[2].lower()
    for variant in _VARIANTS:
        name = name.removeprefix(variant)
    return next((code for code, _, zones in _countries() if name in zones.lower().split()), None)


def country_of_locale(locale: str) -> str | None:
    """Return the code of the country that a locale names, as "en_GB.UTF-8" does, or None.

    A script may stand before it, as in "zh_Hant_TW", and a variant behind it.
    """
    plain = locale.partition(".")[0].partition("@")[0].replace("-", "_")
    names = country_names()
    return next((code for code in plain.upper().split("_")[1:] if code in names), None)


def country_named(text: str) -> str | None:
    """Return the code of the country that somebody typed, by code or name, or None."""
    typed = " ".join(text.replace(".", "").split()).lower()
    names = country_names()
    if typed.upper() in names:
        return typed.upper()
    return _ALSO.get(typed) or next((c for c, name in names.items() if name.lower() == typed), None)


def country_names() -> dict[str, str]:
    """Return the name of every country by its code."""
    return {code: name for code, name, _ in _countries()}


def _countries() -> Iterator[tuple[str, str, str]]:
    """Yield the code, the name and the time zones of each country."""
    for country in ZONES.replace("\n", " ").split("; "):
        named, _, zones = country.partition(": ")
        code, _, name = named.partition(" ")
        yield code, name, zones
