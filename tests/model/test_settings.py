"""The rules of settings: their values, and how they are read and written."""

from datetime import time, timedelta
from typing import Any

from support.every import every

from microwins.model.settings import Settings, from_table, written


def test_nothing_chosen_is_the_usual() -> None:
    """Without any setting a day starts at four, a week on Monday, and the tone is warm."""
    assert written(from_table({})[0]) == {
        "day_start": "04:00",
        "week_start": "monday",
        "tone": "warm",
        "categories": {},
        "streak": True,
        "rest_days": 2,
        "support_line": True,
        "plain": False,
        "clock": 24,
        "bell": True,
    }


def test_every_setting_is_read_as_it_is_written() -> None:
    """What `written` returns means the same settings when it is read."""
    chosen = Settings(timedelta(hours=3, minutes=30), 6, "quiet", {"garden": ("dug", "sowed")})
    assert from_table(written(chosen)) == (chosen, {})


def test_what_is_wrong_leaves_the_rest() -> None:
    """A key that there isn't, or a value that can't be, is named, and all others hold."""
    held, wrong = from_table({"colour_of_the_moon": 1, "tone": "quiet", "clock": 13})
    assert held == Settings(tone="quiet")
    assert list(wrong) == ["colour_of_the_moon", "clock"]
    table = {"garden": ["dug"], "Music": [], "care": ["x"], "art": 5}
    held, wrong = from_table({"categories": table})
    assert (held.categories, list(wrong)) == ({"garden": ("dug",)}, ["categories"])


@every(
    "key, typed, value",
    [
        *[("streak", typed, False) for typed in ("off", "no", "False", "0", " OFF ", False)],
        *[("plain", typed, True) for typed in ("on", "yes", "TRUE", "1", True, 1)],
        *[("week_start", typed, 6) for typed in ("sun", "Sunday", "SUN", "sundays", "su")],
        *[("week_start", typed, 0) for typed in ("mon", "monday")],
        *[("clock", typed, 12) for typed in ("12", 12, "12h", "am/pm", "12-hour", "12 hours")],
        *[("clock", typed, 24) for typed in ("24", 24, "24h")],
        *[
            ("day_start", typed, timedelta(hours=4))
            for typed in ("4am", "4:00", "04", "4", 4, "04:00", "4 am", "4 a.m.", "4.00", "0400")
        ],
        ("day_start", "midnight", timedelta(0)),
        ("day_start", "12am", timedelta(0)),
        ("day_start", "12 pm", timedelta(hours=12)),
        ("tone", "Quiet", "quiet"),
        ("rest_days", " 3", 3),
    ],
)
def test_values_are_read_as_people_type_them(key: str, typed: object, value: object) -> None:
    """Off and no mean false, sun means Sunday, 4am means 04:00."""
    held, wrong = from_table({key: typed})
    assert (getattr(held, key), wrong) == (value, {})


def test_a_time_of_toml_is_a_time() -> None:
    """TOML knows times without quotes, and midnight is one."""
    assert from_table({"day_start": time(3, 30)})[0].day_start == timedelta(hours=3, minutes=30)
    assert from_table({"day_start": time(0, 0)})[0].day_start == timedelta(0)


@every(
    "value",
    ["garden, music", ["garden", "music"], {"garden": [], "music": []}, " garden ,, music,"],
)
def test_categories_come_as_words_a_list_or_a_table(value: object) -> None:
    """A line of names, a list of names, and names without words all mean the same."""
    assert from_table({"categories": value})[0].categories == {"garden": (), "music": ()}


@every(
    "table, sentence",
    [
        ({"day_start": "13"}, "day_start is a time between 00:00 and 12:00, not 13."),
        ({"day_start": True}, "day_start is a time between 00:00 and 12:00, not True."),
        ({"day_start": "24"}, "day_start is a time between 00:00 and 12:00, not 24."),
        ({"day_start": "0 pm"}, "day_start is a time between 00:00 and 12:00, not 0 pm."),
        ({"clock": 13}, "clock is 12 or 24, not 13."),
        ({"clock": "x" * 99}, f"clock is 12 or 24, not {'x' * 40}\N{HORIZONTAL ELLIPSIS}."),
        ({"streak": "maybe"}, "streak is true or false, not maybe."),
        ({"day_start": "04:30pm"}, "day_start is a time between 00:00 and 12:00, not 04:30pm."),
        ({"day_start": ""}, "day_start is a time between 00:00 and 12:00, not nothing."),
        ({"day_start": time(13, 0)}, "day_start is a time between 00:00 and 12:00, not 13:00."),
        ({"week_start": "someday"}, "week_start is a day of the week, not someday."),
        ({"week_start": 1}, "week_start is a day of the week, not 1."),
        ({"tone": "loud"}, "tone is warm or quiet, not loud."),
        ({"tone": ["warm"]}, "tone is warm or quiet, not ['warm']."),
        ({"categories": 3}, "categories is a list of names."),
        ({"categories": [1]}, "categories is a list of names."),
        ({"categories": [["a"]]}, "categories is a list of names."),
        ({"categories": {"garden": "dug"}}, "In categories, garden needs a list of words."),
        ({"categories": {"garden": [1]}}, "In categories, garden needs a list of words."),
    ],
)
def test_a_bad_value_is_named_with_what_it_could_be(table: dict[str, Any], sentence: str) -> None:
    """The sentence names the key and the value, and a hint shows a good one."""
    held, wrong = from_table(table)
    (error,) = wrong.values()
    assert held == Settings()
    assert error.message == sentence
    assert error.hint


@every("name", ["care", "Garden", "two words", "a\x1b[31m"])
def test_a_category_needs_a_name_of_its_own(name: str) -> None:
    """Built-in names, capitals, spaces and signs are refused as names of categories."""
    assert (
        "a name is one lower-case word"
        in from_table({"categories": [name]})[1]["categories"].message
    )
