"""What another program notes of where somebody was and with what device, beside their words."""

from __future__ import annotations

from microwins.model.win import NOTHING_MORE, Win

PLACES = frozenset(("location", "weather", "useractivity"))
"""Fields, in lower case, that hold several values each: position, place, weather, steps."""

_DEVICE = ("creationdevice", "creationos", "stepcount", "clientmeta")


_INSIDE = ("latitude", "longitude", "placename", "localityname", "stepcount", "temperaturecelsius")
"""What such a field holds under any name, in lower case."""


def is_location(name: str, value: object) -> bool:
    """Tell whether a field of Day One says where somebody was, or with what device."""
    plain = name.lower()
    return plain in PLACES or plain.startswith(_DEVICE) or _tells(value)


def _tells(value: object) -> bool:
    if isinstance(value, dict):
        return any(str(name).lower() in _INSIDE or _tells(one) for name, one in value.items())
    return isinstance(value, list) and any(map(_tells, value))


def without_location(win: Win) -> Win:
    """Return `win` without what Day One noted of the place and the device.

    It is the same one where there is nothing of the kind; a word of the person's own, as a weather
    that is one word, stays.
    """
    kept = {name: value for name, value in win.extra.items() if not _is_noted(name, value)}
    return win._replace(extra=kept or NOTHING_MORE) if len(kept) < len(win.extra) else win


def _is_noted(name: str, value: object) -> bool:
    return is_location(name, value) and (name.lower() not in PLACES or isinstance(value, dict))
