"""What a person can choose: the settings, their values, and how each is read and written."""

from __future__ import annotations

from datetime import time

from microwins.errors import BadInputError
from microwins.model.category import is_own_name
from microwins.model.day import DEFAULT_START, read_day_start, written_day_start
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import timedelta
    from typing import Any

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
TONES = ("warm", "quiet")
REST_DAYS = range(7)


class Settings(Record):
    """The person's choices; each field is a key of config.toml.

    `day_start` is the time after midnight at which a day begins; `week_start` is a weekday, Monday
    0. `categories` are the person's own, each with the words that mean it. `streak` is False for
    somebody who wants no run of days shown anywhere; `rest_days` is how many days in any seven in a
    row may be without a win inside a run. `support_line` is False for somebody who wants no line
    that says whom to call.
    """

    day_start: timedelta = DEFAULT_START
    week_start: int = 0
    tone: str = "warm"
    categories: Mapping[str, tuple[str, ...]] = {}
    streak: bool = True
    rest_days: int = 2
    support_line: bool = True


class SettingsInForce(Record):
    """All settings by key as written, those of them that the person chose, and the file's path."""

    settings: Mapping[str, object]
    chosen: list[str]
    path: str


def from_table(table: Mapping[str, Any]) -> Settings:
    """Return the settings that a parsed config.toml says; keys of other versions are left alone.

    Raises BadInputError for a value that its key can't have.
    """
    chosen: dict[str, Any] = {key: READERS[key](table[key]) for key in READERS if key in table}
    return Settings(**chosen)


def _day_start(value: object) -> timedelta:
    text = value.isoformat("minutes") if isinstance(value, time) else str(value)
    return read_day_start(text or "nothing")


def _week_start(value: object) -> int:
    name = str(value).lower()
    if name not in WEEKDAYS:
        raise BadInputError(
            f"week_start is a weekday, not {value}.", "wins config set week_start monday"
        )
    return WEEKDAYS.index(name)


def _tone(value: object) -> str:
    if value not in TONES:
        raise BadInputError(f"tone is warm or quiet, not {value}.", "wins config set tone quiet")
    return str(value)


def _categories(value: object) -> dict[str, tuple[str, ...]]:
    """Return own categories from a list of names, "a, b", or a table of names and their words."""
    if isinstance(value, str):
        value = [name.strip() for name in value.split(",") if name.strip()]
    if isinstance(value, list) and all(isinstance(name, str) for name in value):
        value = {name: [] for name in value}
    if not isinstance(value, dict):
        raise BadInputError(
            "categories is a list of names.", 'wins config set categories "garden, music"'
        )
    for name, words in value.items():
        if not is_own_name(name):
            raise BadInputError(
                f"categories can't have one called {name}: a name is one lower-case word, "
                "and none of the built-in ones.",
                'wins config set categories "garden, music"',
            )
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise BadInputError(
                f"categories takes a list of words for {name}.",
                f'{name} = ["first word", "another"]',
            )
    return {name: tuple(words) for name, words in value.items()}


def _yes_or_no(key: str) -> Callable[[object], bool]:
    def read(value: object) -> bool:
        if str(value).lower() not in ("true", "false"):
            raise BadInputError(
                f"{key} is true or false, not {value}.", f"wins config set {key} false"
            )
        return str(value).lower() == "true"

    return read


def _rest_days(value: object) -> int:
    text = "" if isinstance(value, bool) else str(value).strip()
    if text not in map(str, REST_DAYS):
        raise BadInputError(
            f"rest_days is a number from 0 to 6, not {value}.", "wins config set rest_days 2"
        )
    return int(text)


READERS: Mapping[str, Callable[[object], object]] = {
    "day_start": _day_start,
    "week_start": _week_start,
    "tone": _tone,
    "categories": _categories,
    "streak": _yes_or_no("streak"),
    "rest_days": _rest_days,
    "support_line": _yes_or_no("support_line"),
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
    }
