"""What is said of a win that is changed in an editor."""

from __future__ import annotations

RULE = "---------- words above this line, fields below it ----------"
NO_START = (
    "Couldn't start the editor {command}.",
    'Set EDITOR, or give the words: wins edit HANDLE "the new words"',
)
NO_PLACE = ("Couldn't write the editor's file: {why}.", 'wins edit {handle} "the new words"')
ENDED_BADLY = (
    "The editor ended with an error, so nothing changed.",
    'Give the words instead: wins edit {handle} "the new words"',
)
NO_WORDS = ("The editor came back without words, so nothing changed.", "wins delete {handle}")
OPEN_ELSEWHERE = (
    "This win is open in an editor in another terminal.",
    'Close it there first, or give the words: wins edit {handle} "the new words"',
)
MAY_BE_OPEN = "If {name} is open, save there, then type wins edit {handle} to take what you saved."
HOW_TO_WAIT = "To make wins wait for it next time, set {variable} to: {command}"
TAKEN = "This is what you saved in the editor."
NOT_A_FIELD = "Everything below the ruled line is a field, and this isn't one: {line}."
NO_CATEGORY = "Every win has a category, and you left it empty."
NO_TIME = "Every win has a time, and you left it empty."
KEPT = "{message} Nothing changed, and your text is kept."
RULE_IS_GONE = "The ruled line is gone, so wins took everything as words."
IS_ALL_OF_IT_WORDS = "The ruled line is gone. Is all of this the win's text?"
NOT_WORDS_ALONE = "The ruled line is gone."
