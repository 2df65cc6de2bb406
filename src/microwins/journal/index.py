"""The index of the journal: an outline of all wins, and where each of them stands."""

from __future__ import annotations

from microwins.journal.history import oldest_first

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from microwins.model.outline import Outline
    from microwins.model.win import Win


class Index:
    """All wins in outline, and the wins themselves by their rows.

    `outline` has a row for each win. `unread` and `unopened` count the lines that could not be
    read and the files that could not be opened.
    """

    def __init__(
        self, outline: Outline, wins: Sequence[Win], unread: int = 0, unopened: int = 0
    ) -> None:
        self.outline = outline
        self.unread = unread
        self.unopened = unopened
        self._wins = wins

    def wins(self, rows: Iterable[int]) -> list[Win]:
        """Return the wins that stand in these rows of the outline, oldest first."""
        return oldest_first(self._wins[row] for row in rows)
