"""Rules of what options say."""

import pytest
from support.clock import NOW
from support.every import every

from microwins.cli.arguments.option_values import read_category, read_mood, read_tags
from microwins.cli.context import Context
from microwins.errors import BadInputError


@every("text, mood", [("1", 1), ("5", 5), (" 3 ", 3), (None, None)])
def test_a_mood_is_one_to_five(text: str | None, mood: int | None) -> None:
    """A mood is one of five digits, or not given."""
    assert read_mood(text) == mood


@every("text", ["0", "6", "", "good", "2.5", "\uff13", "33"])
def test_any_other_mood_is_refused(text: str) -> None:
    """The sentence says what a mood is, and the hint is one."""
    with pytest.raises(BadInputError, match="from 1 to 5") as caught:
        read_mood(text)
    assert caught.value.hint == "--mood 3"


def test_tags_come_with_or_without_their_sign() -> None:
    """Tags lose their # and their capitals, and each counts once."""
    assert read_tags(["#Sunny", "home", "sunny"]) == ("sunny", "home")
    assert read_tags(None) == ()


@every("name", ["", "#", "12", "two words", "a/b"])
def test_what_is_no_tag_is_refused(name: str) -> None:
    """The sentence says what a tag is, and the hint is one."""
    with pytest.raises(BadInputError, match="one word that begins with a letter") as caught:
        read_tags(["sunny", name])
    assert caught.value.hint == "--tag sunny"


@pytest.mark.usefixtures("home")
def test_a_category_is_named_or_not() -> None:
    """Without a name there is no category to look up, nor settings to read."""
    assert read_category(None, Context(NOW)) is None
    assert read_category("Move", Context(NOW)) == "move"
