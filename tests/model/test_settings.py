"""The rules of settings: their values, and how they are read and written."""

from datetime import time, timedelta
from typing import Any

import pytest
from support.every import every

from microwins.errors import BadInputError
from microwins.model.settings import Settings, from_table, written


def test_nothing_chosen_is_the_usual() -> None:
    """Without any setting a day starts at four, a week on Monday, and the tone is warm."""
    assert written(from_table({})) == {
        "day_start": "04:00",
        "week_start": "monday",
        "tone": "warm",
        "categories": {},
        "streak": True,
        "rest_days": 2,
        "support_line": True,
    }


def test_every_setting_is_read_as_it_is_written() -> None:
    """What `written` returns means the same settings when it is read."""
    chosen = Settings(timedelta(hours=3, minutes=30), 6, "quiet", {"garden": ("dug", "sowed")})
    assert from_table(written(chosen)) == chosen


def test_keys_of_other_versions_are_left_alone() -> None:
    """A key that this version doesn't know is no error."""
    assert from_table({"colour_of_the_moon": 1, "tone": "quiet"}).tone == "quiet"


def test_a_time_of_toml_is_a_time() -> None:
    """TOML knows times without quotes, and midnight is one."""
    assert from_table({"day_start": time(3, 30)}).day_start == timedelta(hours=3, minutes=30)
    assert from_table({"day_start": time(0, 0)}).day_start == timedelta(0)


@every(
    "value",
    ["garden, music", ["garden", "music"], {"garden": [], "music": []}, " garden ,, music,"],
)
def test_categories_come_as_words_a_list_or_a_table(value: object) -> None:
    """A line of names, a list of names, and names without words all mean the same."""
    assert from_table({"categories": value}).categories == {"garden": (), "music": ()}


@every(
    "table, sentence",
    [
        ({"day_start": "4"}, "day_start is a time between 00:00 and 12:00, not 4."),
        ({"day_start": 4}, "day_start is a time between 00:00 and 12:00, not 4."),
        ({"day_start": "04:30pm"}, "day_start is a time between 00:00 and 12:00, not 04:30pm."),
        ({"day_start": ""}, "day_start is a time between 00:00 and 12:00, not nothing."),
        ({"day_start": time(13, 0)}, "day_start is a time between 00:00 and 12:00, not 13:00."),
        ({"week_start": "someday"}, "week_start is a weekday, not someday."),
        ({"week_start": 1}, "week_start is a weekday, not 1."),
        ({"tone": "loud"}, "tone is warm or quiet, not loud."),
        ({"tone": ["warm"]}, "tone is warm or quiet, not ['warm']."),
        ({"categories": 3}, "categories is a list of names."),
        ({"categories": [1]}, "categories is a list of names."),
        ({"categories": [["a"]]}, "categories is a list of names."),
        ({"categories": {"garden": "dug"}}, "categories takes a list of words for garden."),
        ({"categories": {"garden": [1]}}, "categories takes a list of words for garden."),
    ],
)
def test_a_bad_value_is_named_with_what_it_could_be(table: dict[str, Any], sentence: str) -> None:
    """The sentence names the key and the value, and a hint shows a good one."""
    with pytest.raises(BadInputError) as caught:
        from_table(table)
    assert caught.value.message == sentence
    assert caught.value.hint


@every("name", ["care", "Garden", "two words", "a\x1b[31m"])
def test_a_category_needs_a_name_of_its_own(name: str) -> None:
    """Built-in names, capitals, spaces and signs are refused as names of categories."""
    with pytest.raises(BadInputError, match="a name is one lower-case word"):
        from_table({"categories": [name]})
