"""Finding wins by what was typed: the last one, by handles, words, tags and days."""

from __future__ import annotations

from microwins.model import handle as handles_
from microwins.model.crisis import privacy
from microwins.model.day import day_of_win
from microwins.model.folding import joined

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import datetime

    from microwins.journal.versions import Contents
    from microwins.model.item import Item
    from microwins.model.query import Query
    from microwins.model.win import Win


class Lookup:
    """What is found in everything there is, which `read` returns and is asked for once.

    Whoever has an index finds the same without reading all of it: see `index.index_lookup`.
    """

    def __init__(self, read: Callable[[], Contents]) -> None:
        self._read = read
        self._contents: Contents | None = None

    @property
    def contents(self) -> Contents:
        """All wins and items."""
        if self._contents is None:
            self._contents = self._read()
        return self._contents

    def is_empty(self) -> bool:
        """Tell whether there is no win."""
        return not self.contents.wins

    def items(self) -> list[Item]:
        """Return all items, oldest first."""
        return self.contents.items()

    def newest_stamp(self, name: str) -> datetime | None:
        """Return when the newest version of an id was written, None for one never seen."""
        return self.contents.newest_stamp(name)

    def last_logged(self, fits: Callable[[Win], bool] | None = None) -> Win | None:
        """Return the win that was logged last; see `Contents.last_logged`."""
        return self.contents.last_logged(fits)

    def ending_in(self, handle: str) -> list[Win]:
        """Return the wins that a handle may name, oldest first; see `handle.ending_in`."""
        return handles_.ending_in(handle, self.contents.wins)

    def handles(self, names: Collection[str]) -> dict[str, str]:
        """Return the handles of some ids; see `handle.handles`."""
        return handles_.handles(names, self.contents.folded)

    def chosen(self, query: Query) -> list[Win]:
        """Return the wins that a query chooses, oldest first."""
        return query.choose(self.contents.wins)

    def days(self, query: Query) -> Sequence[int]:
        """Return the days of the wins that a query without a limit chooses, as ordinals."""
        return [day_of_win(win, query.day_start).toordinal() for win in self.chosen(query)]

    def greatest_ids(self, query: Query, number: int) -> list[Win]:
        """Return so many of the wins that a query chooses, those of the greatest ids first."""
        wins = sorted(query.among(self.contents.wins), key=lambda win: win.id, reverse=True)
        return wins[:number]

    def has_word(self, word: str) -> bool:
        """Tell whether a word stands between spaces in any win, as `folding.joined` has it."""
        return any(word in joined(win.text).split() for win in self.contents.wins)

    def tag_counts(self) -> dict[str, int]:
        """Return how many wins each tag has, of those that aren't at private words alone."""
        shown = self.latest_tags()
        numbers = dict.fromkeys(shown, 0)
        for win in self.contents.wins:
            for tag in win.tags:
                if tag in numbers:
                    numbers[tag] += 1
        return numbers

    def latest_tags(self) -> list[str]:
        """Return the tags of wins that aren't private, the latest first, then by their letters."""
        latest: dict[str, datetime] = {}
        for win in self.contents.wins:
            if win.tags and not privacy(win):
                latest.update(dict.fromkeys(win.tags, win.at))
        return sorted(sorted(latest), key=lambda tag: latest[tag], reverse=True)
