"""What options say, understood: mood, tags and category, each with its own sentence if not."""

from __future__ import annotations

from microwins.errors import BadInputError
from microwins.model.category import category_name, is_own_name
from microwins.model.text import repaired, tag_name, unique

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from microwins.cli.context import Context

_MOODS = {"1": 1, "2": 2, "3": 3, "4": 4, "5": 5}


def read_mood(text: str | None, *, clearing: bool = False) -> int | None:
    """Return the mood, 1 to 5, or with `clearing` 0 for "none"; raises BadInputError otherwise."""
    if text is None:
        return None
    if clearing and text.strip().lower() == "none":
        return 0
    if text.strip() not in _MOODS:
        raise BadInputError(f"A mood is a number from 1 to 5, not {text}.", "--mood 3")
    return _MOODS[text.strip()]


def read_tags(names: Iterable[str] | None) -> tuple[str, ...]:
    """Return tags without their `#`, each once; raises BadInputError for what can't be one."""
    tags = []
    for name in names or ():
        tag = tag_name(repaired(name))
        if tag is None:
            raise BadInputError(
                f"A tag is one word that begins with a letter, not {name or 'nothing'}.",
                "--tag sunny",
            )
        tags.append(tag)
    return unique(tags)


def read_category(name: str | None, context: Context) -> str | None:
    """Return the category that `name` means; raises BadInputError, with the list, for none."""
    if name is None:
        return None
    name = repaired(name)
    settings, trouble = context.settings_or_usual()
    if trouble and is_own_name(name):
        return name  # it may well stand in the settings that can't be read
    return category_name(name, settings.categories)
