"""What is said of words as they were typed: what they were taken for, and what else they may be."""

from __future__ import annotations

STAYED_A_WORD = (
    "{words} stays a word: a tag begins with a letter; letters, digits, - and _ may follow."
)
STAYED_WORDS = (
    "{words} stay words: a tag begins with a letter; letters, digits, - and _ may follow."
)
WHERE_A_TIME_ENDS = "It isn't clear where the time after {option} ends. Nothing was done."
WHERE_A_TIME_MAY_END = "It isn't clear where the time after {option} ends. Which is meant?"
FITS_ONE = "{words} fits a win. Give its handle instead:"
FITS_SEVERAL = "{words} fits {} wins. Give one of these instead:"
NO_RECENT_WIN = "No win of the last two weeks has these words: {words}."
WHERE = "wins list, which shows the handle of each win; last is the latest."
HANDLE_OR_WORDS = "{word} is the handle of a win, and may be new words. Nothing was changed."
OPTION_OR_WORDS = "{words} looks like an option, not like new words. Nothing was changed."
MAKE_IT_WORDS = "Make {words} the new words of {handle}?"
TAKES_A_HANDLE = "wins {command} takes the handle of a win, which wins list shows."
HANDLES = "wins list --limit 5"
ONE_FITS = "{words} fits a win:"
SEVERAL_FIT = "{words} fits {} wins:"
WHICH_WIN = "Which win?"
IS_IT_THIS_ONE = "1 for this one, or Enter for none: "
WHICH_ONE = "A number from 1 to {}, or Enter for none: "
NOTHING_CHOSEN = "Nothing was changed."
DELETE_FOR_GOOD = "Delete for good? No undo brings it back."
NOTHING_DELETED = "Nothing was deleted."
WAS_IT_YESTERDAY = "Was it yesterday? wins edit last --at yesterday"
