"""How settings are shown, and what is said of a change."""

from __future__ import annotations

DEFAULT = "(default)"
NONE = "none"
NOW = "{key} is now {value}."
SAME = "{key} is {value}."
AS_BEFORE = "{key} is {value}, the default."
KEPT_IN = "They are kept in {path}"
CATEGORIES = "Categories of your own: {value}."
DROPPED = (
    "{name} is no longer a category of yours. To have it back: wins config add category {back}"
)
LEFT = ("{} win keeps it: wins list -c {{name}}", "{} wins keep it: wins list -c {{name}}")
MOVED = ("{} past win now counts for another day.", "{} past wins now count for another day.")
MOVE_BACK = "{moved} To put that back: wins config set day_start {before}"
UNKNOWN = "wins config knows get, set, unset, add, remove and path, not {action}."
NEEDS = {
    "path": "The path of the file takes no more words.",
    "get": "One setting is shown by its name.",
    "set": "A setting is changed by its name and a value.",
    "unset": "One setting is left to its default by its name.",
    "add": "A category of your own has a name, and may have words that mean it.",
    "remove": "A category of your own is removed by its name.",
}
EXAMPLES = {
    "path": "path",
    "get": "--help",
    "set": "--help",
    "unset": "--help",
    "add": "--help",
    "remove": "get categories",
}
