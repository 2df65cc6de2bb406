"""Whom somebody can turn to: in a country, or where they seem to be, and the person's own lines."""

from __future__ import annotations

from microwins.journal.items import items
from microwins.model.item import SUPPORT
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
    from collections.abc import Iterable

    from microwins.disk.paths import JournalPaths
    from microwins.model.item import Item
    from microwins.support.countries import Support


class SupportRequest(Record):
    """A country as somebody calls it, None for here; a name of a zone, and one of a locale."""

    country: str | None = None
    zone: str = ""
    locale: str = ""


def support(wanted: SupportRequest, own: Iterable[Item] = ()) -> Support:
    """Return who listens in the country; where nobody calls one so, in those that this may be.

    Where that can't be told, these are the two whose numbers most people know, and everywhere else.
    `own` are the person's own lines.
    """
    chosen = country_named(wanted.country) if wanted.country is not None else None
    here = (chosen,) if chosen else countries(wanted)
    if any(here):
        return support_in(here)._replace(own=tuple(own))
    found = support_in(("US", "GB"))
    return found._replace(places=(*found.places, EVERYWHERE_ELSE), own=tuple(own))


def countries(wanted: SupportRequest) -> tuple[str | None, str | None]:
    """Return the country of the zone and that of the locale, None for an unknown."""
    return country_of_zone(wanted.zone), country_of_locale(wanted.locale)


def own_lines(paths: JournalPaths) -> list[Item]:
    """Return the person's own lines, oldest first; raises JournalUnreadableError.

    What two machines have both is one line.
    """
    there: dict[str, Item] = {}
    for item in items(paths, SUPPORT):
        there.setdefault(said(item.text), item)
    return [item for words, item in there.items() if words]


def said(text: str) -> str:
    """Return what a line says, in whatever case and with whatever spaces."""
    return " ".join(text.casefold().split())
