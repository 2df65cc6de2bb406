"""How settings are shown, and what is said of a change."""

from __future__ import annotations

DEFAULT = "(default)"
NONE = "none"
NOW = "{key} is now {value}."
SAME = "{key} is {value}."
WAS = "It was {before}."
AS_BEFORE = "{key} is {value}, the default."
KEPT_IN = "They are kept in {path}"
CATEGORIES = "Your own categories: {value}."
DROPPED = (
    "{name} is no longer one of your categories. To bring it back: wins config add category {back}"
)
LEFT = ("{} win has it: wins list -c {name}", "{} wins have it: wins list -c {name}")
MOVED = (
    "{} past win now counts for another day. To undo that: wins config set day_start {before}",
    "{} past wins now count for another day. To undo that: wins config set day_start {before}",
)

UNKNOWN = "wins config has no {action}. It has get, set, unset, add, remove and path."
NEEDS = {
    "path": "wins config path takes nothing else.",
    "get": "Which setting?",
    "set": "Which setting, and what value?",
    "unset": "Which setting?",
    "add": "Which category? Give its name and, if you like, words that belong to it.",
    "remove": "Which category?",
}
EXAMPLES = {
    "path": "path",
    "get": "--help",
    "set": "--help",
    "unset": "--help",
    "add": "--help",
    "remove": "get categories",
}

BUILT_IN = ("{name} is built in, so it stays.", "wins config get categories")
NO_OWN_CATEGORY = (
    '"{name}" isn\'t one of your categories. Yours: {own}.',
    "wins config get categories",
)
NO_OWN_CATEGORIES = (
    '"{name}" isn\'t one of your categories. You have none of your own.',
    "wins config get categories",
)

NOT_SAVED = ("The setting wasn't saved: {why}.", "Look at: ls -l {path}")
