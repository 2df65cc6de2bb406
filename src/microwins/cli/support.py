"""Who to turn to on the worst day, here: needs neither the journal nor the settings."""

from __future__ import annotations

import os

from microwins.cli.context import system_zone

_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")


def contact_here() -> str:
    """Return what somebody can do right here, as the end of "You can talk to someone now: …".

    That is "call or text 988" in the United States, and the way to a list of lines where this
    isn't known for the place. Never raises.
    """
    from microwins.voice.support import ELSEWHERE, contact  # 2 ms with the lines, for few words

    try:
        from microwins.model.support import lines_of

        first = next(iter(lines_of(_country_of_zone() or _country_of_locale())), None)
    except Exception:  # noqa: BLE001 (on no account may this cost a win, or the line)
        return ELSEWHERE
    if first is None:
        return ELSEWHERE
    return contact(first.call, first.text, first.word, "", "")


def _country_of_zone() -> str | None:
    """Return the country of the system's time zone, None where that is unknown."""
    from microwins.model.support import country_of_zone

    zone = system_zone()
    return country_of_zone(zone) if zone else None


def _country_of_locale() -> str | None:
    """Return the country that the locale names, None where it names none."""
    from microwins.model.support import country_of_locale

    locale = next((value for name in _LOCALES if (value := os.environ.get(name))), "")
    return country_of_locale(locale)
