"""Rules of the words of a question."""

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.every import every

from microwins.analysis.patterns.answer import Familiar
from microwins.analysis.patterns.evidence import Subject
from microwins.cli.arguments.question import question
from microwins.errors import BadInputError

OWN = ("garden", "music")


def asked(text: str, *own: str) -> Subject:
    """Return what a line asks of somebody who has a garden and makes music."""
    return question(text.split(), own or OWN)


def refused(text: str, *own: str) -> BadInputError:
    """Return what is said of a line that asks nothing."""
    with pytest.raises(BadInputError) as caught:
        question(text.split(), own or OWN, lambda: Familiar(("garden", "care"), ("outside",)))
    return caught.value


@every(
    "text, meant",
    [
        ("order morning", Subject("time", "order", window="morning")),
        ("order noon", Subject("time", "order", window="noon")),
        ("garden 10-15", Subject("time", "garden", window="10-15")),
        ("connect after move", Subject("after", "connect", "move")),
        ("nourish with care", Subject("together", "nourish", "care")),
        ("music with garden", Subject("together", "music", "garden")),
        ("move weekend", Subject("weekday", "move", weekday="weekend")),
        ("move saturday", Subject("weekday", "move", weekday="saturday")),
        ("saturday", Subject("weekday", weekday="saturday")),
        ("workdays", Subject("weekday", weekday="workdays")),
        ("mood #outside", Subject("mood", tag="outside")),
        ("mood outside", Subject("mood", tag="outside")),
        ("mood move", Subject("mood", "move")),
        ("mood #move", Subject("mood", tag="move")),
    ],
)
def test_what_can_be_asked(text: str, meant: Subject) -> None:
    """A question is a category and when, two categories, a weekday, or mood and something."""
    assert asked(text) == meant


@every(
    "one, other",
    [
        ("morning order", "order morning"),
        ("saturday move", "move saturday"),
        ("after move connect", "connect after move"),
        ("with care nourish", "nourish with care"),
        ("#outside mood", "mood #outside"),
        ("ORDER Morning", "order morning"),
        ("mood #Outside", "mood #outside"),
        ("mood +outside", "mood #outside"),
        ("Does order come in the morning?", "order morning"),
        ("do I move more on weekends", "move weekend"),
        ("is my mood better with #outside?", "mood #outside"),
        ("more wins on Saturdays", "saturday"),
        ("nourish on days with care", "nourish with care"),
        ("move sat", "move saturday"),
        ("move wed", "move wednesday"),
        ("move weekdays", "move workdays"),
        ("move evenings", "move evening"),
        ("order 10:00-15:00", "order 10-15"),
        ("order 10\u201315", "order 10-15"),
    ],
)
def test_ways_to_ask_the_same(one: str, other: str) -> None:
    """Case, the order of what and when, small words, plurals and short days change nothing."""
    assert asked(one) == asked(other)


def test_a_question_in_quotes() -> None:
    """A whole question may come as one word of the shell."""
    assert question(["connect after move"]) == question(["connect", "after", "move"])


@every("hours, window", [("22-5", "22-5"), ("20-24", "20-24"), ("24-6", "0-6"), ("08-10", "8-10")])
def test_whole_hours(hours: str, window: str) -> None:
    """A window may go past midnight, which is either end of a day."""
    assert asked(f"rest {hours}").window == window


@every("hours", ["10-25", "10-10", "0-24", "10:30-12", "10-", "-"])
def test_hours_that_are_no_window(hours: str) -> None:
    """A window has whole hours, of which there are 24, and isn't the whole day."""
    assert refused(f"rest {hours}").message.startswith(f"wins ask doesn't know the word {hours}.")


def test_own_categories_go_before_small_words() -> None:
    """Somebody may have a category with the name of a window, a keyword or a small word."""
    assert asked("morning evening", "morning") == Subject("time", "morning", window="evening")
    assert asked("mood morning", "mood") == Subject("time", "mood", window="morning")
    assert asked("in weekend", "in") == Subject("weekday", "in", weekday="weekend")
    assert asked("order morning", "morning") == Subject("time", "order", window="morning")


@every(
    "text, hint",
    [
        ("ordr morning", "order morning"),
        ("order mornign", "order morning"),
        ("move satuday", "move saturday"),
        ("mvoe with care", "move with care"),
        ("order", "order morning"),
        ("morning", "garden morning"),
        ("10-15", "garden 10-15"),
        ("order move", "order with move"),
        ("connect after", "connect after garden"),
        ("mood", "mood garden"),
        ("mood saturday", "mood garden"),
        ("order #outside", "mood '#outside'"),
        ("move with move", "move with garden"),
        ("move after move", "move after garden"),
        ("morning evening", "garden morning"),
        ("", "garden morning"),
        ("the", "garden morning"),
        ("xyzzy", "garden morning"),
    ],
)
def test_what_asks_nothing(text: str, hint: str) -> None:
    """Anything else is answered with three questions, the nearest of what was typed first.

    They are of three kinds, about what the journal has most of, and each is one as it is printed.
    """
    error = refused(text)
    first, *others = lines = error.hint.split("\n")
    assert first == f"wins ask {hint}"
    kinds = [question(shlex.split(line)[2:], OWN).kind for line in lines]
    assert len(set(kinds)) == len(lines) == 3
    assert all({"garden", "care", "+outside"} & set(line.split()) for line in others)


def test_the_sentence_says_what_is_amiss() -> None:
    """A strange word is named; words that are known are said to make no question."""
    assert refused("order with frob").message == "wins ask doesn't know the word frob."
    said = "wins ask can't read order morning night as a question."
    assert refused("order morning night").message == said
    assert refused("move with move").message == "Pick two different things to compare."
    assert refused(" ").message == "What would you like to know?"


WORDS = st.sampled_from(
    ["order", "move", "after", "with", "mood", "morning", "10-15", "sat", "#sunny", "in", "ordr"]
)


@given(st.lists(st.one_of(WORDS, st.text(max_size=5)), max_size=5))
def test_whatever_is_typed_is_a_question_or_gets_one(words: list[str]) -> None:
    """Every line is understood, or its hint is a line that is."""
    try:
        found = question(words, OWN)
    except BadInputError as error:
        *_, found = [question(shlex.split(line)[2:], OWN) for line in error.hint.split("\n")]
    assert found.category != found.with_ or found.category is None
