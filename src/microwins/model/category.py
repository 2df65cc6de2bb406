"""The kinds of win: ten that are built in, and the person's own."""

from __future__ import annotations

from microwins.errors import BadInputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from microwins.model.win import Win

OTHER = "other"
BUILT_IN = ("nourish", "care", "order", "move", "connect", "rest", "mind", "work", "joy", OTHER)

_LONGEST = 24
_ALIKE = 0.7


def category_name(word: str, own: Iterable[str] = ()) -> str:
    """Return the category that `word` names, in any case; `own` are the person's own.

    Raises BadInputError for a word that names none, with the nearest name as a hint.
    """
    known = tuple(dict.fromkeys((*BUILT_IN, *own)))
    name = word.strip().lower()
    if name in known:
        return name
    from difflib import get_close_matches  # 4 ms, on the way to an error

    from microwins.wording.values import NO_CATEGORY_NAMED, NO_SUCH_CATEGORY

    if not name:
        raise BadInputError(NO_CATEGORY_NAMED.format(known=" ".join(known)), "-c move")
    near = get_close_matches(name, known, 1, _ALIKE)
    own_name = name if is_own_name(name) else "garden"
    raise BadInputError(
        NO_SUCH_CATEGORY.format(word=word, known=" ".join(known)),
        f"-c {near[0]}" if near else f"wins config add category {own_name}",
    )


def categories_used(wins: Iterable[Win | None]) -> dict[str, str]:
    """Return the category of the last of `wins` with each text, by the text in any case.

    This is the rule of which category a person chose last for the same words; the newest change is
    the last. `Transaction.category_used_for` finds it for one text in the lines of the log.
    """
    return {win.text.casefold(): win.category for win in wins if win is not None}


def is_own_name(word: str) -> bool:
    """Tell whether `word` may name a category of the person's own: one lower-case word."""
    plain = word.replace("-", "").replace("_", "")
    return (
        word == word.lower()
        and word[:1].isalpha()
        and plain.isalnum()
        and len(word) <= _LONGEST
        and word not in BUILT_IN
    )
