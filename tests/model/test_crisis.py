"""Which words speak of wanting to die or of self-harm, which of having got through, which don't."""

import json
import subprocess
import sys
import time
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.crisis_words import NEITHER, NOW, PAST
from support.year import year

from microwins.guessing import lexicon
from microwins.model import crisis, crisis_phrases
from microwins.model.crisis import concern, concern_of, privacy
from microwins.model.win import Win
from microwins.model.word_patterns import Group, Look, Word

if TYPE_CHECKING:
    from microwins.model.word_patterns import Alternatives

SPOKEN_OF = {"no self harm", "no hurt myself", "no kill myself", "no cut", "call crisis line"}
SPOKEN_OF |= {"text crisis line", "self harm", "suicid", "suicidal"}
"""Phrases of the lexicon that say it: they are wins, and get their category."""


@pytest.mark.slow
def test_each_phrase_is_known_for_what_it_is() -> None:
    """So it is as typed, in capitals, with stops, and with the apostrophes of a phone."""
    tables = ((crisis.NOW, NOW), (crisis.PAST, PAST), (None, NEITHER))
    wrong = [
        (kind, concern(said), said)
        for kind, phrases in tables
        for phrase in phrases
        for said in (
            phrase,
            f"  {phrase.upper()}...\n",
            phrase.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}"),
            phrase.replace(" ", "  "),
        )
        if concern(said) != kind
    ]
    assert wrong == []
    assert len(NOW) + len(PAST) >= 80
    assert len(NEITHER) >= 200


@pytest.mark.slow
def test_small_words_between_change_nothing() -> None:
    """What people put in between when they are tired is passed over."""
    ways = product(
        ("i ", "I just ", "honestly i ", "lol i ", "idk i kinda ", "and I "),
        ("want to", "wanna", "want 2", "really want to", "kind of want to", "want so badly to"),
        ("die", "kill myself", "hurt myself", "end it all", "be dead", "kill my self", "d!e"),
        ("", " rn", " tbh", " today", " so bad", " again", " \N{CRYING FACE}", " #sad"),
    )
    assert [
        said for said in map("{0[0]}{0[1]} {0[2]}{0[3]}".format, ways) if not concern(said)
    ] == []


def test_everyday_words_are_left_alone() -> None:
    """Of the year of the tests nothing is known for it; of the lexicon what says it alone."""
    lines = [line for lines in year().values() for _, line in lines]
    assert [line for line in lines if concern(json.loads(line).get("text", ""))] == []
    known = ",".join([*lexicon.PHRASES.values(), *lexicon.FAINT.values()])
    phrases = {phrase.strip() for phrase in known.split(",")}
    assert {phrase for phrase in phrases if concern(phrase)} == SPOKEN_OF


@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    """Whatever is typed, nothing is raised, and the answer is the same when asked again."""
    assert concern(text) == concern(text)


def test_a_win_is_private_by_its_words_its_tags_or_its_owner() -> None:
    """What says it may stand in a tag; the worse of the two counts."""
    win = Win("", datetime(2026, 11, 22, tzinfo=UTC), "showered")
    assert (concern_of(win), privacy(win)) == (None, crisis.SHOWN)
    assert privacy(win._replace(hidden=True)) == crisis.HIDDEN
    assert concern_of(win._replace(tags=("suicidal",))) == crisis.NOW
    got_through = win._replace(text="didn't hurt myself", hidden=True)
    assert (concern_of(got_through), privacy(got_through)) == (crisis.PAST, crisis.HARD)
    assert concern_of(got_through._replace(tags=("want-to-die",))) == crisis.NOW


@pytest.mark.slow
def test_a_long_text_is_looked_at_to_its_end_and_in_no_time() -> None:
    """It is known wherever it stands, and no repetition makes it slow."""
    assert concern("made tea and sat in the garden. " * 1900 + "I want to die") == crisis.NOW
    start = time.process_time()
    for words in ("i want to ", "want to kill ", "i dont want to see the point to ", "and not to "):
        concern(words * (65_000 // len(words)))
    assert time.process_time() - start < 20


EVERYDAY = """
took my meds;sorted my pills;bought myself flowers;did it all by myself;ran for the bus;caught the
train;woke up before the alarm;was asleep by ten;took a deep breath;cut my nails;cut my hair;cut the
grass;went without sugar;took a walk, it\u2019s ok;walked over the bridge;the end of the week;glad
to be home;had enough of this;my back hurts less;went to bed early, no phone
"""
"""Words of the five areas that also stand in what says it."""


def test_everyday_words_load_no_phrase() -> None:
    """Logging waits for this: of a hundred everyday wins at most one loads the phrases."""
    everyday = [said.replace("\n", " ").strip() for said in EVERYDAY.split(";")]
    code = (
        "import sys; from microwins.model.crisis import concern; list(map(concern, sys.argv[1:]));"
        "print(*{'re', 'typing', 'microwins.model.crisis_phrases'} & set(sys.modules))"
    )
    run = subprocess.run(
        [sys.executable, "-S", "-c", code, *everyday],
        env={"PYTHONPATH": crisis.__file__.rsplit("/microwins/", 1)[0], "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.split() == []
    wins = {json.loads(line).get("text", "") for lines in year().values() for _, line in lines}
    with (Path(__file__).parents[1] / "guessing" / "phrases.tsv").open(encoding="utf-8") as table:
        wins |= {line.split("\t")[0] for line in table}
    loading = [said for said in wins if crisis.telling_rows(crisis.folded(crisis.plain(said)))]
    assert len(loading) <= len(wins) / 100, loading


def test_no_phrase_asks_for_less_than_the_words_that_let_it_be_looked_for() -> None:
    """Each phrase has one word of each part of its row, whatever else it says."""
    lacking = [
        (name, part, phrase)
        for name, table in crisis_phrases.PHRASES.items()
        for phrase in crisis_phrases.lines(table)
        if not phrase.startswith("not: ")
        for part in crisis.TELLING[name].split(" & ")
        if not needs(crisis_phrases.BOOK.parsed(phrase.removeprefix("over: ")), set(part.split()))
    ]
    assert lacking == []
    assert crisis.TELLING.keys() == crisis_phrases.PHRASES.keys()


def needs(phrase: "Alternatives", words: set[str]) -> bool:
    """Tell whether one of `words` stands in each text in which `phrase` does."""
    return all(
        any(
            (isinstance(part, Word) and part.words <= words)
            or (isinstance(part, Group) and part.required and needs(part.alternatives, words))
            or (isinstance(part, Look) and part.wanted and needs(part.alternatives, words))
            for part in parts
        )
        for parts in phrase
    )


def test_no_telling_word_is_passed_over() -> None:
    """Its other spellings, stretched letters and pieces are seen before the words are folded."""
    passed = []
    for row in crisis.TELLING.values():
        for word in row.split(" & ")[0].split():
            ways = [word, word.upper(), f"so {word}, ok", f"x.{word}"]
            ways += [typed for typed, meant in crisis.SPELLINGS.items() if word in meant.split()]
            ways += [apart for apart, meant in crisis.JOINED.items() if word == meant]
            for way in ways:
                plain = crisis.plain(way)
                if word in crisis.folded(plain) and not crisis.may_tell(plain):
                    passed.append((word, way))
    assert passed == []
    assert [concern(said) for said in ("wanna dieeee", "KILLLL MYSELFFF")] == [crisis.NOW] * 2
