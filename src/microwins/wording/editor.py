"""What is said of a win that is changed in an editor."""

from __future__ import annotations

RULE = "---------- words above this line, fields below it ----------"
NO_START = "The editor {command} can't be started."
SET_EDITOR = 'Set EDITOR, or give the words: wins edit HANDLE "the new words"'
NO_PLACE = "There is no place for the editor's file: {why}."
WITH_WORDS = 'wins edit {handle} "the new words"'
ENDED_BADLY = "The editor ended with an error, and nothing was changed."
OR_WITH_WORDS = 'Give the words instead: wins edit {handle} "the new words"'
NO_WORDS = "The editor left no words, and nothing was changed."
OPEN_ELSEWHERE = "This win is open in an editor in another terminal."
CLOSE_THERE = 'Close it there first, or give the words: wins edit {handle} "the new words"'
MAY_BE_OPEN = "If {name} is open: save there, and wins edit {handle} takes what you saved."
HOW_TO_WAIT = "To have it wait for you next time, set {variable} to: {command}"
TAKEN = "This is what you saved in the editor."
NOT_A_FIELD = "Below the ruled line there are fields alone, and this is none: {line}."
NO_CATEGORY = "A win has a category, and this one was left empty."
NO_TIME = "A win has a time, and this one was left empty."
KEPT = "{message} Nothing was changed, and your text is kept."
RULE_IS_GONE = "The ruled line is gone, so all of it was taken for words."
IS_ALL_OF_IT_WORDS = "The ruled line is gone. Is all of it words?"
NOT_WORDS_ALONE = "The ruled line is gone."
