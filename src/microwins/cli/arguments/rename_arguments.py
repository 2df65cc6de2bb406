"""The words of `wins rename`, understood: a category or a tag, its old name and its new one."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from microwins.actions.rename import RenameRequest
from microwins.errors import BadInputError
from microwins.model.category import BUILT_IN
from microwins.model.text import repaired
from microwins.wording import rename as wording

_KINDS = {
    **dict.fromkeys(("category", "categories", "cat"), "category"),
    **dict.fromkeys(("tag", "tags"), "tag"),
}
_BETWEEN = ("to", "as", "into", "=", "->")
_NAMES = 2
_EXAMPLES = {"category": "garden yard", "tag": "sunny bright"}


def rename_request(words: Sequence[str], own: Collection[str]) -> RenameRequest:
    """Return what is to be called otherwise; `own` are the person's own categories.

    Raises BadInputError for words that don't say it.
    """
    kind, names = "", [repaired(word) for word in words]
    if names and names[0].lower() in _KINDS:
        kind = _KINDS[names.pop(0).lower()]
    elif names and names[0][:1] in {"#", "+"}:
        kind = "tag"
    if len(names) > _NAMES and names[1].lower() in _BETWEEN:
        del names[1]
    old, new = [_bare(name) for name in names] if len(names) == _NAMES else ("", "")
    if not (kind and old and new):
        is_one = old.lower() in (*BUILT_IN, *own)
        likely = kind or ("category" if is_one or not old else "tag")
        both = f"{old} {new}" if old and new else _EXAMPLES[likely]
        raise BadInputError(wording.TAKES, f"wins rename {likely} {both}")
    return RenameRequest(kind, old, new)


def _bare(name: str) -> str:
    """Return a name without the sign of a tag."""
    return name.strip()[1:] if name.strip()[:1] in {"#", "+"} else name.strip()
