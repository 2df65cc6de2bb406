"""Whom somebody can turn to: in a country, or where the system's zone and locale say they are."""

from __future__ import annotations

from microwins.model.record import Record
from microwins.support.countries import country_named, country_of_locale, country_of_zone
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
    """Return who listens in the country; where nobody calls one so, in those that this may be."""
    chosen = country_named(wanted.country) if wanted.country is not None else None
    return support_in((chosen,) if chosen else countries(wanted))


def countries(wanted: SupportRequest) -> tuple[str | None, str | None]:
    """Return the country of the zone and that of the locale, None for an unknown."""
    return country_of_zone(wanted.zone), country_of_locale(wanted.locale)
