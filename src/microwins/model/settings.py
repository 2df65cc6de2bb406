"""What a person can choose: the settings, their values, and how each is read and written."""

from __future__ import annotations

from datetime import time

from microwins.errors import BadInputError
from microwins.model.category import is_own_name
from microwins.model.day import DEFAULT_START, read_day_start, written_day_start
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import timedelta
    from typing import Any

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
TONES = ("warm", "quiet")
CLOCKS = (24, 12)
CATEGORIES = "categories"
REST_DAYS = range(7)

_YES = ("true", "yes", "on", "y", "1")
_NO = ("false", "no", "off", "n", "0")
_TWELVE = ("12h", "12-hour", "am/pm", "ampm", "am")
_SHORTEST_DAY = len("mo")
_LONGEST_SHOWN = 40


class Settings(Record):
    """The person's choices; each field is a key of config.toml.

    `day_start` is the time after midnight at which a day begins; `week_start` is a weekday, Monday
    0. `categories` are the person's own, each with the words that mean it. `streak` is False for
    somebody who wants no run of days shown anywhere; `rest_days` is how many days in any seven in a
    row may be without a win inside a run. `support_line` is False for somebody who wants no line
    that says whom to call. `plain` is True for sentences alone, as --plain asks for; `clock` is 12
    for times as "7:30 pm". `bell` is False for a timer that ends in silence.
    """

    day_start: timedelta = DEFAULT_START
    week_start: int = 0
    tone: str = "warm"
    categories: Mapping[str, tuple[str, ...]] = {}
    streak: bool = True
    rest_days: int = 2
    support_line: bool = True
    plain: bool = False
    clock: int = 24
    bell: bool = True


def from_table(table: Mapping[str, Any]) -> tuple[Settings, dict[str, BadInputError]]:
    """Return the settings that a parsed config.toml says, and by key what can't be understood.

    There the default stands; of the categories those that are right stay.
    """
    chosen: dict[str, Any] = {}
    wrong: dict[str, BadInputError] = {}
    for key, value in table.items():
        try:
            if key in READERS:
                chosen[key] = READERS[key](value)
            else:
                from microwins.wording.values import NO_SETTING

                wrong[key] = BadInputError(NO_SETTING.format(name=_shown(key)))
        except BadInputError as error:
            wrong[key] = error
            if key == CATEGORIES:
                chosen[key] = _right_categories(value)
    return Settings(**chosen), wrong


def nearest_setting(key: str) -> str:
    """Return the setting whose name is most like `key`, "" where none is."""
    from difflib import get_close_matches  # 4 ms, on the way to an error

    name = key.strip().lower().replace("-", "_").replace(" ", "_")
    return (get_close_matches(name, READERS, 1) or [""])[0]


def known_key(key: str, hint: str) -> str:
    """Return `key` as settings are called, in any case and with dashes.

    Raises BadInputError for one that there isn't; `hint` is what to type after `wins config` with
    the key that is most like it.
    """
    name = key.strip().lower().replace("-", "_")
    if name in READERS:
        return name
    from microwins.wording.values import NO_SUCH_SETTING

    near = nearest_setting(key)
    raise BadInputError(
        NO_SUCH_SETTING.format(name=_shown(key), known=" ".join(READERS)),
        f"wins config {hint.replace('{key}', near)}" if near else "wins config",
    )


def _shown(value: object) -> str:
    """Return a value as an error names it, "nothing" for none, the beginning of a long one."""
    from microwins.wording.values import NOTHING

    text = str(value) or NOTHING
    return (
        text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}\N{HORIZONTAL ELLIPSIS}"
    )


def _not_understood(said: Iterable[str], value: object, **others: object) -> BadInputError:
    from microwins.wording.grammar import filled  # on the way to an error

    return BadInputError(*filled(said, given=_shown(value), **others))


def _day_start(value: object) -> timedelta:
    text = value.isoformat("minutes") if isinstance(value, time) else _shown(value)
    return read_day_start(text)


def _week_start(value: object) -> int:
    name = str(value).strip().lower()
    for number, day in enumerate(WEEKDAYS):
        if len(name) >= _SHORTEST_DAY and f"{day}s".startswith(name):
            return number
    from microwins.wording import values

    raise _not_understood(values.WEEK_START, value)


def _tone(value: object) -> str:
    name = str(value).strip().lower()
    if name not in TONES:
        from microwins.wording import values

        raise _not_understood(values.TONE, value)
    return name


def _clock(value: object) -> int:
    name = str(value).strip().lower().removesuffix(" hours")
    if name in _TWELVE:
        return 12
    name = name.removesuffix("-hour").removesuffix("h")
    if name not in map(str, CLOCKS):
        from microwins.wording import values

        raise _not_understood(values.CLOCK, value)
    return int(name)


def _right_categories(value: object) -> dict[str, tuple[str, ...]]:
    """Return those of several categories that are right."""
    entries = value.items() if isinstance(value, dict) else value if isinstance(value, list) else ()
    right: dict[str, tuple[str, ...]] = {}
    for entry in entries:
        try:
            right |= _categories(dict([entry]) if isinstance(value, dict) else [entry])
        except BadInputError:
            continue
    return right


def _categories(value: object) -> dict[str, tuple[str, ...]]:
    """Return own categories from a list of names, "a, b", or a table of names and their words."""
    if isinstance(value, str):
        value = [name.strip() for name in value.split(",") if name.strip()]
    if isinstance(value, list) and all(isinstance(name, str) for name in value):
        value = {name: [] for name in value}
    if not isinstance(value, dict):
        from microwins.wording import values

        raise _not_understood(values.NO_LIST, value)
    for name, words in value.items():
        if not is_own_name(name):
            joined = "-".join(name.lower().split())
            from microwins.wording import values

            example = joined if is_own_name(joined) else "garden"
            raise _not_understood(values.NO_CATEGORY_NAME, name, example=example)
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            from microwins.wording import values

            raise _not_understood(values.NO_WORDS, words, name=name)
    return {name: tuple(words) for name, words in value.items()}


def _yes_or_no(key: str) -> Callable[[object], bool]:
    def read(value: object) -> bool:
        name = str(value).strip().lower()
        if name not in (*_YES, *_NO):
            from microwins.wording import values

            raise _not_understood(values.YES_OR_NO, value, key=key)
        return name in _YES

    return read


def _rest_days(value: object) -> int:
    text = "" if isinstance(value, bool) else str(value).strip()
    if text not in map(str, REST_DAYS):
        from microwins.wording import values

        raise _not_understood(values.REST_DAYS, value)
    return int(text)


READERS: Mapping[str, Callable[[object], object]] = {
    "day_start": _day_start,
    "week_start": _week_start,
    "tone": _tone,
    "categories": _categories,
    "streak": _yes_or_no("streak"),
    "rest_days": _rest_days,
    "support_line": _yes_or_no("support_line"),
    "plain": _yes_or_no("plain"),
    "clock": _clock,
    "bell": _yes_or_no("bell"),
}


def written(settings: Settings) -> dict[str, object]:
    """Return the settings as config.toml and `wins config` have them."""
    return {
        "day_start": written_day_start(settings.day_start),
        "week_start": WEEKDAYS[settings.week_start],
        "tone": settings.tone,
        "categories": {name: list(words) for name, words in settings.categories.items()},
        "streak": settings.streak,
        "rest_days": settings.rest_days,
        "support_line": settings.support_line,
        "plain": settings.plain,
        "clock": settings.clock,
        "bell": settings.bell,
    }
