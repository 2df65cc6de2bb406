"""What other devices brought in, as it is told to the person."""

from __future__ import annotations

from microwins.model.crisis import NOW
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self

    from microwins.model.crisis_phrases import Concern


class TakenIn(Record):
    """Wins that came in from an inbox: its name, how many, and the days that they count for.

    Days are ISO dates, "" where no win came. So many lines as `unclear` says were met that aren't
    clear; `rewritten` says that the file was written anew, `unread` that it can't be read.
    `concern` is the gravest thing that the words plainly speak of.
    """

    file: str
    wins: int = 0
    first: str = ""
    last: str = ""
    unclear: int = 0
    rewritten: bool = False
    unread: bool = False
    concern: Concern | None = None

    def with_(self, later: Self) -> Self:
        """Return this, and what came from the same file later, as one."""
        return self._replace(
            wins=self.wins + later.wins,
            first=min(filter(None, (self.first, later.first)), default=""),
            last=max(self.last, later.last),
            unclear=self.unclear + later.unclear,
            rewritten=self.rewritten or later.rewritten,
            unread=later.unread,
            concern=gravest((self.concern, later.concern)),
        )

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says: all but the concern, and what is odd only where it is."""
        return {name: self[place] for place, name in enumerate(self._fields[:-1]) if self[place]}


def gravest(found: Iterable[Concern | None]) -> Concern | None:
    """Return the gravest of some concerns, None for none."""
    there = [one for one in found if one]
    return NOW if NOW in there else next(iter(there), None)


def together(arrived: Iterable[TakenIn]) -> list[TakenIn]:
    """Return one record for each file; files of which there is nothing to say go."""
    files: dict[str, TakenIn] = {}
    for one in arrived:
        if one.wins or one.unclear or one.rewritten or one.unread:
            files[one.file] = files[one.file].with_(one) if one.file in files else one
    return list(files.values())
