"""The guess, measured on phrases that were written by somebody who had not seen the word list.

`phrases.tsv` holds a phrase and its category on each line; two areas where both are fine. Whoever
widens the word list leaves that file closed: it measures, and nobody tunes on it.
"""

from __future__ import annotations

from pathlib import Path

from microwins.guessing.guess import guess, runner_up
from microwins.model.category import BUILT_IN, OTHER

LINES = (Path(__file__).parent / "phrases.tsv").read_text(encoding="utf-8").splitlines()
MEANT = {phrase: areas.split("|") for phrase, areas in (line.split("\t") for line in LINES)}


def test_the_measure_is_large_and_even() -> None:
    """There are at least 150 phrases, and each area is meant by ten or more of them."""
    assert len(MEANT) >= 150
    assert all(sum(area in areas for areas in MEANT.values()) >= 10 for area in BUILT_IN)


def test_nine_guesses_in_ten_are_right() -> None:
    """Of the guesses that name an area, at least 90% name the right one."""
    named = {phrase: area for phrase in MEANT if (area := guess(phrase)) != OTHER}
    right = [phrase for phrase, area in named.items() if area in MEANT[phrase]]
    assert len(right) >= 0.90 * len(named)


def test_few_phrases_end_as_other() -> None:
    """At most 15% of the phrases are given no area."""
    assert sum(guess(phrase) == OTHER for phrase in MEANT) <= 0.15 * len(MEANT)


def test_a_sure_guess_is_righter_than_a_doubtful_one() -> None:
    """Of those that name an area, some eight in ten are sure, and 95% of these are right."""
    sure = [phrase for phrase in MEANT if guess(phrase) != OTHER and runner_up(phrase) is None]
    assert len(sure) >= 0.75 * len(MEANT)
    assert sum(guess(phrase) in MEANT[phrase] for phrase in sure) >= 0.95 * len(sure)
