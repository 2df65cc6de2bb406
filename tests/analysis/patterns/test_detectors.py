"""The contract of every detector in the table, and of what is made of them all."""

import time
from collections.abc import Callable
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.made_journals import WITH, looked_at, without_pattern, won

from microwins.analysis.patterns import (
    DETECTORS,
    Hint,
    Patterns,
    evidence,
    in_turn,
    patterns,
    selection,
    time_of_day,
)
from microwins.analysis.patterns.dataset import Dataset
from microwins.analysis.patterns.evidence import Evidence, Subject
from microwins.analysis.patterns.selection import Detector
from microwins.model.day import DEFAULT_START
from microwins.model.win import Win

Planted = Callable[[int], list[Win]]

each = pytest.mark.parametrize("detector", DETECTORS, ids=lambda detector: detector.kind)
HALF_A_YEAR = 160
FOUND = {kind: patterns(planted(HALF_A_YEAR), DEFAULT_START) for kind, planted in WITH.items()}


def hints_of(found: Patterns, kind: str) -> list[Hint]:
    """Return all hints of a kind, patterns and early signs."""
    return [one for one in (*found.patterns, *found.early) if one.kind == kind]


def test_the_table_holds_each_kind_once() -> None:
    """Five families, each with its own share of what luck may pass; together about one in nine."""
    assert [one.kind for one in DETECTORS] == ["time", "after", "together", "weekday", "mood"]
    assert sum(one.alpha for one in DETECTORS) == pytest.approx(0.115)


@each
def test_silent_on_an_empty_journal(detector: Detector) -> None:
    """Nothing is found where nothing is."""
    assert detector.tested(looked_at([])) == []


@each
def test_silent_below_its_support(detector: Detector) -> None:
    """A pattern that holds on each of seven days isn't found: a week is too little to tell."""
    assert detector.tested(looked_at(WITH[detector.kind](7))) == []


@each
@pytest.mark.parametrize("number", [1, 15])
def test_silent_on_a_journal_of_one_moment(detector: Detector, number: int) -> None:
    """Wins of one category or fifteen, all imported under one stamp, say nothing."""
    moment = without_pattern(1)[0]
    wins = [moment._replace(id=str(one), category=f"own-{one % number}") for one in range(500)]
    assert detector.tested(looked_at(wins)) == []


@each
def test_finds_what_it_is_for(detector: Detector) -> None:
    """Half a year with a strong regularity shows it as a pattern, and nothing else of its kind."""
    found = hints_of(FOUND[detector.kind], detector.kind)
    assert [one.level for one in found] == ["pattern"]
    assert found[0].p <= found[0].alpha == detector.alpha


@each
def test_no_claim_without_counts(detector: Detector) -> None:
    """Every hint carries what was seen, what that is compared with, and how much was asked."""
    for one in hints_of(FOUND[detector.kind], detector.kind):
        assert all(one.counts.values())
        assert all(number >= 0 for number in one.compared_with.values())
        assert one.compared_with
        assert one.tests_in_family >= 1
        assert 0 <= one.p <= one.alpha


@each
def test_the_order_of_lines_does_not_matter(detector: Detector) -> None:
    """The same wins from two devices, read in any order, give the same answer."""
    wins = WITH[detector.kind](HALF_A_YEAR)
    laptop, phone = wins[::2], wins[1::2]
    Random(1).shuffle(phone)
    assert patterns([*phone, *reversed(laptop)], DEFAULT_START) == FOUND[detector.kind]


@each
@pytest.mark.usefixtures("home")
def test_the_zone_of_the_machine_does_not_matter(
    detector: Detector, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A journal read in Auckland says what it says in New York: a win has its own clock."""
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    assert patterns(WITH[detector.kind](HALF_A_YEAR), DEFAULT_START) == FOUND[detector.kind]


@each
def test_no_word_is_looked_at(detector: Detector) -> None:
    """What any win says in words changes nothing and is in no hint.

    Hidden wins count as well, but for their tags, which are words that a person typed.
    """
    wins = [
        one._replace(text=f"secret {place}", partial=True)
        for place, one in enumerate(WITH[detector.kind](HALF_A_YEAR))
    ]
    found = patterns(wins, DEFAULT_START)
    assert found == FOUND[detector.kind]
    assert "secret" not in repr(found)
    hidden = patterns([one._replace(hidden=True) for one in wins], DEFAULT_START)
    assert hidden.active_days == found.active_days
    assert all(one.tag is None for one in (*hidden.patterns, *hidden.early))
    if detector.kind != "mood":
        assert hidden == found


@pytest.mark.slow
@each
def test_chance_is_not_taken_for_a_pattern(detector: Detector) -> None:
    """Of twenty journals in which all is left to chance, at most one shows a hint of the kind."""
    hinted = [
        seed
        for seed in range(20)
        if hints_of(patterns(without_pattern(80, seed), DEFAULT_START), detector.kind)
    ]
    assert len(hinted) <= 1


# -- what is shown --


def test_before_the_first_checkpoint_nothing_is_said() -> None:
    """Nineteen days are looked at by nobody; the first look is at twenty."""
    assert patterns(WITH["after"](19), DEFAULT_START) == Patterns([], [], 19, None, 20)


def test_what_came_after_the_checkpoint_is_ignored() -> None:
    """From one checkpoint to the next the answer stays, whatever is added."""
    wins = WITH["after"](60)
    at_57 = [one for one in wins if one.at.date() <= sorted({x.at.date() for x in wins})[56]]
    later, then = patterns(wins, DEFAULT_START), patterns(at_57, DEFAULT_START)
    assert later.patterns == then.patterns != []
    assert (later.checkpoint, then.checkpoint, later.next_look) == (57, 57, 62)
    assert later.active_days > then.active_days


@pytest.mark.parametrize(
    ("days", "adjusted", "level"),
    [
        (59, {57: 1 / 6}, "pattern"),
        (59, {57: 0.17}, "early"),
        (59, {52: 0.1, 57: 4}, "pattern"),
        (59, {44: 0.1, 57: 4}, "pattern"),
        (59, {44: 0.1, 57: 5}, None),
        (59, {40: 0.1, 57: 1}, "early"),
        (59, {40: 0.1, 57: 4}, None),
        (28, {24: 0.1, 28: 0.9}, "early"),
        (28, {28: 0.1}, "pattern"),
    ],
)
def test_a_pattern_begins_strictly_and_stays_leniently(
    monkeypatch: pytest.MonkeyPatch, days: int, adjusted: dict[int, float], level: str | None
) -> None:
    """At a sixth of alpha at one of four looks, from 28 days on, then up to four times alpha."""

    def tested(data: Dataset) -> list[evidence.Tested]:
        strength = adjusted.get(data.active.bit_count(), 9)
        found = Evidence(Subject("time", "order", window="noon"), {"in": 1}, {"in": 1}, 1, p=0.001)
        return [evidence.Tested(found, strength, 1)]

    one = Detector("time", 1.0, tested, time_of_day.evidence_for)
    monkeypatch.setattr(selection, "DETECTORS", (one,))
    wins = [won("order", day) for day in range(days)]
    assert [hint.level for hint in hints_of(patterns(wins, DEFAULT_START), "time")] == [level] * (
        level is not None
    )


@pytest.mark.slow
def test_a_shown_pattern_does_not_flicker() -> None:
    """Over the days of half a year, what is shown once stays, of every kind."""
    for kind, planted in WITH.items():
        wins = planted(HALF_A_YEAR)
        shown = [
            any(
                hint.kind == kind
                for hint in patterns(
                    [win for win in wins if win.at.date() <= wins[0].at.date() + timedelta(day)],
                    DEFAULT_START,
                ).patterns
            )
            for day in range(30, HALF_A_YEAR, 9)
        ]
        assert shown == sorted(shown), kind


def test_what_comes_after_is_not_told_as_together_too() -> None:
    """A pair is told once, with its order where it has one."""
    found = FOUND["after"]
    pairs = [{one.category, one.with_} for one in hints_of(found, "together")]
    assert {"connect", "move"} not in pairs


def test_the_strongest_comes_first() -> None:
    """Patterns are ordered by how far below its alpha each lies."""
    both = patterns([*WITH["after"](HALF_A_YEAR), *WITH["weekday"](HALF_A_YEAR)], DEFAULT_START)
    assert {one.kind for one in both.patterns} >= {"after", "weekday"}
    strengths = [one.p * one.tests_in_family / one.alpha for one in both.patterns]
    assert strengths[0] == min(strengths)


def test_what_concerns_a_review() -> None:
    """Each pattern has its turn, in a review that has the categories it is about."""
    found = FOUND["after"]
    kinds = ["connect", "move"]
    turns = [in_turn(found, kinds, turn, 4) for turn in range(8)]
    assert (
        turns[:4]
        == turns[4:]
        == [[one] for one in found.patterns] + [[] for _ in range(4 - len(found.patterns))]
    )
    assert not any(in_turn(found, ["connect"], turn, 4) for turn in range(4))


def test_only_the_last_year_is_looked_at() -> None:
    """What was so two years ago, and isn't now, has left."""
    before = WITH["weekday"](HALF_A_YEAR)
    two_years = timedelta(days=728)
    now = [one._replace(at=one.at + two_years) for one in without_pattern(400, 9)]
    assert hints_of(patterns([*before, *now], DEFAULT_START), "weekday") == []


@given(st.randoms(use_true_random=False), st.integers(0, 40))
def test_any_journal_has_an_answer(rng: Random, number: int) -> None:
    """Whatever a few wins are like, and in whatever order, there is an answer, and one."""
    wins = without_pattern(30, 4)
    chosen = [
        one._replace(
            category=rng.choice(["a", "b", "c"]),
            timed=rng.random() < 0.5,
            mood=rng.choice([None, 3]),
            id=rng.choice([one.id, "import-1"]),
        )
        for one in rng.choices(wins, k=number)
    ] + wins[:: rng.randint(1, 3)]
    answer = patterns(chosen, DEFAULT_START)
    rng.shuffle(chosen)
    assert patterns(chosen, DEFAULT_START) == answer
    assert answer.next_look > answer.active_days
