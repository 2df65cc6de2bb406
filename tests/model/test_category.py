"""The rules of naming a category."""

import pytest
from support.every import every

from microwins.errors import BadInputError
from microwins.model.category import BUILT_IN, category_name, is_own_name


@every("name", BUILT_IN)
def test_built_in_names_are_known_in_any_case(name: str) -> None:
    """Case and the space around a name make no difference."""
    assert category_name(f" {name.upper()} ") == name


def test_own_names_are_known_where_they_are_given() -> None:
    """A category of the person's own is as good as a built-in one."""
    assert category_name("Garden", ["garden"]) == "garden"


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    """The sentence lists all names, own ones too; the hint is the nearest, or how to add one."""
    with pytest.raises(BadInputError) as caught:
        category_name("mvoe", ["garden"])
    assert caught.value.message == (
        "There is no category mvoe. "
        "The categories are: nourish care order move connect rest mind work joy other garden."
    )
    assert caught.value.hint == ("-c move")
    assert caught.value.exit_code == 2


@every("word", ["garden", "deep-work", "a_b", "\u5bb6", "\u00fcben", "a" * 24])
def test_one_lower_case_word_may_be_an_own_name(word: str) -> None:
    """Letters of any script, digits, dashes and underscores make a name."""
    assert is_own_name(word)


@every(
    "word",
    ["", "Garden", "two words", "care", "1st", "-a", "a" * 25, "a\x1b", "[red]", "a,b", "#a"],
)
def test_what_could_not_be_typed_or_told_apart_is_no_name(word: str) -> None:
    """Capitals, spaces, built-in names, signs and long words are refused."""
    assert not is_own_name(word)
