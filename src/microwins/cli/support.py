"""Who to turn to on the worst day, here: needs neither the journal nor the settings."""

from __future__ import annotations

import os

from microwins.cli.context import system_zone
from microwins.model.crisis import NOW
from microwins.wording.grammar import VOICE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from microwins.actions.support import SupportRequest
    from microwins.cli.output import Reply
    from microwins.model.crisis_phrases import Concern
    from microwins.model.settings import Settings

_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")
_SHOWN = 40
_BEFORE_A_PLACE = ("in", "for")
_ALSO_WORDS = frozenset(
    [
        "am",
        "as",
        "at",
        "be",
        "do",
        "id",
        "im",
        "in",
        "is",
        "it",
        "la",
        "ma",
        "me",
        "my",
        "no",
        "pa",
        "so",
        "to",
    ]
)
"""Codes of countries that aren't meant for these where they are typed in small letters."""


def contact_here() -> str:
    """Return what somebody can do right here, as the end of "You can talk to someone now: …".

    That is "call or text 988" in the United States, and the way to a list of lines where this
    isn't known for the place. Never raises.
    """
    from microwins.wording.support import LOOK

    try:
        from microwins.actions.support import countries
        from microwins.render.support import contact
        from microwins.support.lines import LINES  # 2 ms with the rest, for few words

        zone, locale = countries(_here())
        first = next(iter(LINES.get(zone or locale or "", ())), None)
        if first is None:
            return LOOK
        heard = first.call or first.text
        return contact(first.call, first.text, first.word, "", "" if heard else first.chat)
    except Exception:  # noqa: BLE001 (on no account may this cost a win, or the line)
        return LOOK


def support_line(found: Concern | None, settings: Settings) -> list[str]:
    """Return the one line that follows words of which `concern` has `found` something, or none."""
    if found is None or not settings.support_line:
        return []
    from microwins.wording import support as sentences

    if found == NOW:
        return [sentences.TALK_NOW.format(way=contact_here())]
    return [sentences.IF_IT_GETS_HARD]


def support(country: str | None, *, as_json: bool) -> Reply:
    """Return whom to turn to: in the country that was typed, or in those that this may be.

    Where nobody calls a country so, a remark says it first, and the lines for here are shown.
    """
    from microwins.actions import support as action
    from microwins.cli.output import Reply
    from microwins.render.support import support as drawn
    from microwins.support.countries import country_named
    from microwins.wording import support as sentences

    remarks = []
    if country and country_named(country) is None:
        remarks.append(sentences.UNKNOWN_COUNTRY.format(typed=country[:_SHOWN]))
    return Reply(
        "support",
        action.support(_here()._replace(country=country)),
        lay_out=drawn,
        as_json=as_json,
        styled=False,
        remarks=remarks,
        remarks_first=True,
    )


def answer_words(words: Sequence[str]) -> Reply:
    """Return whom to turn to, whatever stands after the command: no slip may keep it back."""
    from microwins.wording import support as sentences

    country: str | None = None
    others: list[str] = []
    unknown: list[str] = []
    waiting = list(words)
    as_json = False
    while waiting:
        word = waiting.pop(0)
        name, _, value = word.partition("=")
        if name == "--country":
            country = value or (waiting.pop(0) if waiting else "")
        elif word == "--json":
            as_json = True
        elif word == "--plain":
            VOICE["aloud"] = True
        elif word.startswith("-"):
            unknown.append(sentences.UNKNOWN_WORD.format(typed=word[:_SHOWN]))
        else:
            others.append(word)
    reply = support(_meant(country, others), as_json=as_json)
    return reply._replace(remarks=[*reply.remarks, *unknown])


def _meant(country: str | None, words: Sequence[str]) -> str | None:
    """Return what was typed of a country, after --country or without it, None for nothing.

    Its name may have several words, which nobody quotes on such a day.
    """
    from microwins.support.countries import country_named

    typed = " ".join(words)
    if country is not None:
        whole = f"{country} {typed}"
        return whole if country_named(whole) else country
    place = typed.partition(" ")[2] if words and words[0].lower() in _BEFORE_A_PLACE else typed
    return place if country_named(place) and place not in _ALSO_WORDS else None


def _here() -> SupportRequest:
    """Return the names of the system's time zone and of its locale."""
    from microwins.actions.support import SupportRequest

    locale = next((value for name in _LOCALES if (value := os.environ.get(name))), "")
    return SupportRequest(zone=system_zone() or "", locale=locale)
