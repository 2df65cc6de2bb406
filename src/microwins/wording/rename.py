"""Calling a category or a tag by another name."""

from __future__ import annotations

from microwins.wording.grammar import count

BUILT_IN = "{name} is built in, and stays. You can have a category of your own beside it."
NO_CATEGORY = "There is no category {name}."
NO_TAG = "No win has the tag {name}."
NO_CATEGORY_NAME = "A category is one word that begins with a letter, of at most 24 letters."
NO_TAG_NAME = "A tag is one word that begins with a letter, not {name}."
SAME = "{name} is its name already."
SETTINGS_NOT_SAVED = "The wins are renamed, but the settings couldn't be saved: {why}."
TAKES = "wins rename takes category or tag, then the old name and the new one."

RENAMED = "{old} is now {new}"
MERGED = "{old} is now part of {new}"
WORDS_WITH_IT = "These words mean {new} now: {words}."
WORDS_GONE = "{old} is out of the settings, and so are its words: {words}."
OUT_OF_SETTINGS = "{old} is out of the settings."
TO_TAKE_BACK = "To take it back, with the settings: {line}"
TO_ADD = "To have {name} back in the settings: {line}"


def wins(number: int) -> str:
    """Close the sentence with how many wins have another name now; of none it says nothing."""
    return count(number, ": {} win.", ": {} wins.") if number else "."
