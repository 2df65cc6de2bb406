"""What is said of words as they were typed: what they were taken for, and what else they may be."""

from __future__ import annotations

STAYED_A_WORD = (
    "{words} stays a word: a tag begins with a letter; letters, digits, - and _ may follow."
)
STAYED_WORDS = (
    "{words} stay words: a tag begins with a letter; letters, digits, - and _ may follow."
)
WHERE_A_TIME_ENDS = "It isn't clear where the time after {option} ends. Nothing was done."
WAS_IT_YESTERDAY = "Was it yesterday? wins edit last --at yesterday"
