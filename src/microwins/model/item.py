"""A line of the log that is no win: a plan, an idea, a line of one's own for hard days."""

from __future__ import annotations

from microwins.model.record import Record
from microwins.model.text import repaired
from microwins.model.win import NOTHING_MORE, repaired_value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

PLAN, IDEA, SUPPORT = "plan", "idea", "support"
KINDS = (PLAN, IDEA, SUPPORT)
"""The kinds that this version knows; it carries any other along."""


class Item(Record):
    """What somebody keeps beside the wins, of one of `KINDS` or of a later version's.

    `id` is a ULID, empty until the journal has given one. `at` is when it was first written, aware,
    with the person's own offset. `extra` holds all other fields of its line.
    """

    id: str
    kind: str
    at: datetime
    text: str
    extra: Mapping[str, object] = NOTHING_MORE


def fields(item: Item) -> dict[str, object]:
    """Return the fields of `item` as they stand in a file; `kind` comes before any category.

    What a line says wrongly of its time or text is in `extra`, and stays so.
    """
    given = {"id": item.id, "kind": item.kind, "at": item.at.isoformat(), "text": item.text}
    return {**given, **item.extra, "id": item.id}


def says_so(record: Mapping[str, object]) -> bool:
    """Tell whether the fields of a line are those of an item.

    An import keeps a file's own word for a win as its `kind`, behind the category.
    """
    if record.get("kind") in (None, "", "win"):
        return False
    names = list(record)
    return "category" not in record or names.index("kind") < names.index("category")


def repaired_item(item: Item) -> Item:
    """Return `item` with letters in the place of lone surrogates; see `text.repaired`."""
    return item._replace(
        kind=repaired(item.kind), text=repaired(item.text), extra=repaired_value(item.extra)
    )


def oldest_first(items: list[Item]) -> list[Item]:
    """Return `items` by the moment at which they were first written."""
    return sorted(items, key=lambda item: (item.at, item.id))
