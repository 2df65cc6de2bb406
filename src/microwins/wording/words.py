"""What is said of words as they were typed: what they were taken for, and what else they may be."""

from __future__ import annotations

STAYED_A_WORD = (
    "{words} stayed a word. A tag begins with a letter, then has letters, digits, - or _."
)
STAYED_WORDS = "{words} stayed words. A tag begins with a letter, then has letters, digits, - or _."
WHERE_A_TIME_ENDS = "It isn't clear where the time after {option} ends. Nothing was done."
WHERE_A_TIME_MAY_END = "Where does the time after {option} end?"
WAS_IT_YESTERDAY = "Was it yesterday? wins edit last --at yesterday"

NO_MOOD = ("A mood is a number from 1 to 5, not {typed}.", "--mood 3")
NO_MINUTES = (
    "Minutes are a whole number from 1 to {most}, not {typed}.",
    "--minutes 20",
)
NO_MOODS = (
    "A mood is a number from 1 to 5, or a few such as 4-5, not {typed}.",
    "--mood 4-5",
)
NO_TAG = ("A tag is one word that begins with a letter, not {typed}.", "--tag sunny")
NOTHING = "nothing"
"""Stands for something typed that is empty."""

FITS = (
    "One win matches {words}. Use its handle:",
    "{} wins match {words}. Use the handle of one:",
)
ALSO_FITS = (
    "This matches {words}. Use its handle:",
    "{} lines match {words}. Use the handle of one:",
)
"""Said where a plan, an idea or a line of one's own is among what matches."""
NO_RECENT_WIN = (
    "No win from the last two weeks matches {words}. wins list shows the handles.",
    "wins list",
)
HANDLE_OR_WORDS = "{word} could be a handle or a new word. Nothing changed."
OPTION_OR_WORDS = "{words} looks like an option rather than new words. Nothing changed."
COMMAND_OR_WORDS = "{words} looks like a command rather than new words. Nothing changed."
MAKE_IT_WORDS = "Change the words of {handle} to: {words}?"
TAKES_A_HANDLE = ("Which win? Give wins {command} its handle.", "wins list --limit 5")
MATCHES = ("One win matches {words}:", "{} wins match {words}:")
WHICH_WIN = "Which win?"
WHICH_ONE = ("1 for this one, or Enter for none: ", "A number from 1 to {}, or Enter for none: ")
NOTHING_CHOSEN = "Nothing changed."
DELETE_FOR_GOOD = "Delete for good? You can't undo this."
NOTHING_DELETED = "Nothing was deleted."
