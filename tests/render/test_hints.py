"""Golden texts of hints: each kind at both levels, with what it was compared with."""

import re
from collections.abc import Mapping
from itertools import product
from typing import Any

import pytest
from support.every import every
from support.tone import SHAMING

from microwins.analysis.patterns import DETECTORS
from microwins.analysis.patterns.evidence import Hint
from microwins.render.hints import as_data, hint, why
from microwins.wording import patterns as wording

Counts = Mapping[str, float]

CLAIMING = re.compile(
    r"\b(because|makes? you|boost\w*|best|worst|should|only|still|again|missed|fell|cause\w*)\b",
    re.IGNORECASE,
)
"""Words of a cause, of praise or of blame: no hint has one of them."""

LEVELS = ("pattern", "early")


def found(kind: str, counts: Counts, compared_with: Counts, **about: Any) -> Hint:
    """Return a hint with these counts; what `about` doesn't name is empty."""
    fields: dict[str, Any] = {
        **dict.fromkeys(("category", "with_", "tag", "window", "weekday")),
        "level": "pattern",
        "p": 0.0001,
        "tests_in_family": 24,
        "alpha": 0.04,
        **about,
    }
    return Hint(kind=kind, counts=counts, compared_with=compared_with, **fields)


ORDER = found(
    "time", {"in": 31, "of": 44}, {"in": 84, "of": 221}, category="order", window="morning"
)
CONNECT = found("after", {"in": 13, "of": 15}, {"usual": 4.3}, category="connect", with_="move")
NOURISH = found(
    *("together", {"in": 21, "of": 24}, {"in": 18, "of": 40}), category="nourish", with_="care"
)
MOVE = found(
    *("weekday", {"in": 14, "of": 18}, {"in": 10, "of": 61}), category="move", weekday="saturday"
)
KINDS = found(*("weekday", {"kinds": 3.42, "of": 18}, {"kinds": 2.04, "of": 46}), weekday="weekend")
OUTSIDE = found("mood", {"with": 20, "difference": 0.7}, {"without": 31}, tag="outside")
ALL = [ORDER, CONNECT, NOURISH, MOVE, KINDS, OUTSIDE]


def early(one: Hint) -> Hint:
    """Return a hint as an early sign."""
    return one._replace(level="early")


def test_every_kind_is_tried() -> None:
    """A detector that is added must say here how it speaks."""
    assert {one.kind for one in ALL} == {one.kind for one in DETECTORS}


@every(
    "one, text",
    [
        (
            ORDER,
            "Order mostly happens in the morning: 70% (31 of 44), against 38% for everything else.",
        ),
        (
            CONNECT,
            (
                "On 13 of the 15 days with both, connect came within 90 minutes after move "
                "(about 4 would be usual). If you like, try connect after move."
            ),
        ),
        (
            NOURISH,
            (
                "On days with care, nourish is about twice as likely: 88% (21 of 24), "
                "against 45% (18 of 40) on your other days."
            ),
        ),
        (
            MOVE,
            (
                "Move happens more on Saturdays: 78% of those days (14 of 18), "
                "against 16% of your other days (10 of 61)."
            ),
        ),
        (
            KINDS,
            (
                "On weekends you have more kinds of win: 3.4 a day (18 days), "
                "against 2.0 on your other days (46 days)."
            ),
        ),
        (
            OUTSIDE,
            (
                "On days with #outside, your mood averages 0.7 higher than on other days of "
                "similar size (20 days with it, 31 without). Either may bring the other."
            ),
        ),
    ],
)
def test_a_pattern(one: Hint, text: str) -> None:
    """A pattern names the act, its counts, and what they are compared with."""
    assert hint(one) == text


@every(
    "one, text",
    [
        (
            ORDER,
            (
                "So far, order mostly happens in the morning: 70% (31 of 44), against 38% "
                "(84 of 221) for everything else. It's early, so this may fade."
            ),
        ),
        (
            CONNECT,
            (
                "So far, on 13 of the 15 days with both, connect came within 90 minutes after "
                "move (about 4 would be usual). It's early, so this may fade."
            ),
        ),
        (
            NOURISH,
            (
                "So far, on days with care, nourish is about twice as likely: 88% (21 of 24), "
                "against 45% (18 of 40) on your other days. It's early, so this may fade."
            ),
        ),
        (
            MOVE,
            (
                "So far, move happens more on Saturdays: 78% of those days (14 of 18), "
                "against 16% of your other days (10 of 61). It's early, so this may fade."
            ),
        ),
        (
            KINDS,
            (
                "So far, on weekends you have more kinds of win: 3.4 a day (18 days), "
                "against 2.0 on your other days (46 days). It's early, so this may fade."
            ),
        ),
        (
            OUTSIDE,
            (
                "So far, on days with #outside, your mood averages 0.7 higher than on other "
                "days of similar size (20 days with it, 31 without). Either may bring the other. "
                "It's early, so this may fade."
            ),
        ),
    ],
)
def test_an_early_sign(one: Hint, text: str) -> None:
    """An early sign says so, gives its counts in full, and invites to nothing."""
    assert hint(early(one)) == text


@every(
    "window, words",
    [
        ("morning", "in the morning"),
        ("noon", "around noon"),
        ("afternoon", "in the afternoon"),
        ("evening", "in the evening"),
        ("night", "at night"),
        ("15-20", "between 15:00 and 20:00"),
    ],
)
def test_each_window_has_words(window: str, words: str) -> None:
    """A window of the day is named as a person would."""
    assert f"happens {words}: 70%" in hint(ORDER._replace(window=window))


@pytest.mark.parametrize(
    ("weekday", "words"),
    [("weekend", "on weekends"), ("workdays", "on workdays"), ("monday", "on Mondays")],
)
def test_each_slot_has_words(weekday: str, words: str) -> None:
    """Days of the week are in the plural, with a large letter where they have a name."""
    assert hint(MOVE._replace(weekday=weekday)).startswith(f"Move happens more {words}:")


@every(
    "others, likely, counted",
    [
        (36, "about twice as likely", "45% (36 of 80)"),
        (48, "about one and a half times as likely", "60% (48 of 80)"),
        (30, "about two and a half times as likely", "38% (30 of 80)"),
        (23, "about 3 times as likely", "29% (23 of 80)"),
        (20, "about 4 times as likely", "25% (20 of 80)"),
        (7, "about 10 times as likely", "9% (7 of 80)"),
        (64, "more likely", "80% (64 of 80)"),
        (0, "much more likely", "0% (0 of 80)"),
    ],
)
def test_how_many_times_as_likely(others: int, likely: str, counted: str) -> None:
    """It is said to the half, no larger than the counts beside it show."""
    one = NOURISH._replace(counts={"in": 21, "of": 24}, compared_with={"in": others, "of": 80})
    assert hint(one).endswith(
        f"nourish is {likely}: 88% (21 of 24), against {counted} on your other days."
    )


@every(
    "part, whole, share",
    [(84, 221, "38%"), (60, 60, "100%"), (0, 60, "0%"), (0, 0, "0%"), (1, 400, "1% or less")],
)
def test_a_share_of_the_other_wins(part: int, whole: int, share: str) -> None:
    """It is in whole percent, and never rounded to nothing where there was something."""
    one = ORDER._replace(compared_with={"in": part, "of": whole})
    assert hint(one).endswith(f"against {share} for everything else.")


def test_little_would_be_usual() -> None:
    """Half a day is no number of days to read; it is fewer than one."""
    assert "(fewer than 1 would be usual)" in hint(CONNECT._replace(compared_with={"usual": 0.4}))


def test_nobody_is_invited_to_other() -> None:
    """What has no kind can't be arranged for."""
    for one in (CONNECT._replace(category="other"), CONNECT._replace(with_="other")):
        assert "If you like" not in hint(one)


def test_the_mood_of_a_category() -> None:
    """A category is named as it is, a tag with its sign; both may run either way."""
    one = OUTSIDE._replace(category="move", tag=None)
    assert hint(one).startswith("On days with move, your mood averages 0.7 higher")
    for level in LEVELS:
        assert wording.EITHER_WAY in hint(one._replace(level=level))


@every("one, level", [*product(ALL, LEVELS)])
def test_no_cause_no_praise_no_blame(one: Hint, level: str) -> None:
    """No sentence of a hint, nor of what it rests on, has a word of these."""
    said = [hint(one._replace(level=level)), *why(one._replace(level=level))]
    assert [text for text in said if CLAIMING.search(text) or SHAMING.search(text)] == []
    assert [text for text in said if "!" in text or not text.endswith(".")] == []


@every("one, level", [*product(ALL, LEVELS)])
def test_counts_and_what_they_are_compared_with(one: Hint, level: str) -> None:
    """Every number that a hint rests on stands in it, or in what it rests on."""
    at_level = one._replace(level=level)
    said = " ".join([hint(at_level), *why(at_level)])
    for number in (*one.counts.values(), *one.compared_with.values()):
        shown = str(number) if isinstance(number, int) else f"{number:.1f}"
        assert re.search(rf"\b{shown}\b", said) or f"about {number:.0f} would" in said


@every(
    "one, reason",
    [
        (
            ORDER,
            (
                "31 of 44 order wins came in the morning; of everything else, 84 of 221. Compared "
                "with when your other wins came in the same weeks. A daily rhythm alone makes no "
                "pattern."
            ),
        ),
        (
            CONNECT,
            "Compared with your other days with move, and with what else comes after it.",
        ),
        (
            NOURISH,
            (
                "Compared with days of the same four weeks, and with how your other kinds of win "
                "go together."
            ),
        ),
        (
            MOVE,
            (
                "Compared with the other days of the same four weeks, and with your other kinds of "
                "win on those days."
            ),
        ),
        (MOVE._replace(category=None), "Compared with the other days of the same week."),
        (
            OUTSIDE,
            "Compared with days of similar size in the same weeks. A mood goes from 1 to 5.",
        ),
    ],
)
def test_what_it_was_compared_with(one: Hint, reason: str) -> None:
    """The first reason gives what the counts are held against, in words without statistics."""
    assert why(one)[0] == reason


@every(
    "level, alpha, chance",
    [("pattern", 0.04, 75), ("early", 0.04, 25), ("pattern", 0.01, 300), ("early", 0.02, 50)],
)
def test_how_often_by_luck(level: str, alpha: float, chance: int) -> None:
    """The last reason counts the questions, and of how many journals luck would make it one.

    A pattern passes a third as often as an early sign does.
    """
    assert why(ORDER._replace(level=level, alpha=alpha))[-1] == (
        f"24 questions like this were asked at once. In about 1 of {chance} journals without any "
        "pattern, luck alone would show such a line."
    )


def test_one_question() -> None:
    """A single question is in the singular."""
    assert why(ORDER._replace(tests_in_family=1))[-1].startswith("1 question like this was asked.")


def test_what_json_says_of_a_hint() -> None:
    """The fields of the hint under the names that a person would type, and the text."""
    fields = as_data(CONNECT)
    assert fields["with"] == "move"
    assert fields["asked"] == CONNECT.tests_in_family
    assert fields["text"] == hint(CONNECT)
    assert len(fields) == len(CONNECT) + 1
