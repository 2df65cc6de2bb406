"""Calling a category or a tag by another name."""

from __future__ import annotations

BUILT_IN = (
    "{name} is built in, so it keeps its name. You can add a category of your own.",
    "wins config add category {instead}",
)
NO_CATEGORY = "There is no category {name}."
NO_TAG = "No win has the tag {name}."
NO_CATEGORY_NAME = (
    "A category is one word that begins with a letter, and has up to 24 letters.",
    "wins rename category {name} music",
)
NO_TAG_NAME = (
    "A tag is one word that begins with a letter, not {name}.",
    "wins rename tag {old} {likely}",
)
SAME = "It's already called {name}."
SETTINGS_NOT_SAVED = (
    "The wins are renamed, but the settings couldn't be saved: {why}.",
    "Look at: ls -l {path}",
)
TAKES = "Say category or tag, then the old name and the new one."

RENAMED = "{old} is now {new}."
RENAMED_WINS = ("{old} is now {new}: {} win.", "{old} is now {new}: {} wins.")
MERGED = "{old} is now part of {new}."
MERGED_WINS = ("{old} is now part of {new}: {} win.", "{old} is now part of {new}: {} wins.")
WORDS_WITH_IT = "These words now belong to {new}: {words}."
WORDS_GONE = "{old} is no longer in the settings, and nor are its words: {words}."
OUT_OF_SETTINGS = "{old} is no longer in the settings."
TO_TAKE_BACK = "To undo this, settings included: {line}"
TO_ADD = "To put {name} back in the settings: {line}"
