"""Categories or tags with their numbers of wins."""

from __future__ import annotations

from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Counts(Record):
    """How many wins each name has, the most first; `kind` is "category" or "tag".

    `others` are names that may be used and are nowhere.
    """

    kind: str
    counts: Mapping[str, int]
    others: Sequence[str] = ()

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says."""
        rows = [{self.kind: name, "wins": number} for name, number in self.counts.items()]
        return {"counts": rows, "others": list(self.others)}
