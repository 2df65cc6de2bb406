"""Whom somebody can turn to: in a country, or where the system's zone and locale say they are."""

from __future__ import annotations

from microwins.model.record import Record
from microwins.support.countries import (
    EVERYWHERE_ELSE,
    country_named,
    country_of_locale,
    country_of_zone,
)
from microwins.support.countries import support as support_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from microwins.support.countries import Support


class SupportRequest(Record):
    """A country as somebody calls it, None for here; a name of a zone, and one of a locale."""

    country: str | None = None
    zone: str = ""
    locale: str = ""


def support(wanted: SupportRequest) -> Support:
    """Return who listens in the country; where nobody calls one so, in those that this may be.

    Where that can't be told, these are the two whose numbers most people know, and everywhere else.
    """
    chosen = country_named(wanted.country) if wanted.country is not None else None
    here = (chosen,) if chosen else countries(wanted)
    if any(here):
        return support_in(here)
    found = support_in(("US", "GB"))
    return found._replace(places=(*found.places, EVERYWHERE_ELSE))


def countries(wanted: SupportRequest) -> tuple[str | None, str | None]:
    """Return the country of the zone and that of the locale, None for an unknown."""
    return country_of_zone(wanted.zone), country_of_locale(wanted.locale)
