"""Which wins are asked for: words, category, tags and days, all of which must fit."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from datetime import timedelta

from microwins.model.day import DEFAULT_START, day_of_win
from microwins.model.period import ALL, Period
from microwins.model.record import Record
from microwins.model.win import Win


class Query(Record):
    """A choice among wins.

    `words` must each stand in the text or be a tag, in any case, as part of a word too ("shower"
    finds "showered"). `tags` must all be there. `hidden` asks for wins that are hidden, or, where
    it is False, for all others. `limit` keeps the newest ones. None asks for nothing.
    """

    words: tuple[str, ...] = ()
    category: str | None = None
    tags: tuple[str, ...] = ()
    period: Period = ALL
    hidden: bool | None = None
    limit: int | None = None
    day_start: timedelta = DEFAULT_START

    def matches(self, win: Win) -> bool:
        """Tell whether `win` fits everything but the limit."""
        if self.hidden is not None and win.hidden != self.hidden:
            return False
        if self.category is not None and win.category != self.category:
            return False
        if any(tag not in win.tags for tag in self.tags):
            return False
        if self.period != ALL and day_of_win(win, self.day_start) not in self.period:
            return False
        if not self.words:
            return True
        text = " ".join((win.text, *(f"#{tag}" for tag in win.tags))).casefold()
        return all(word.casefold() in text for word in self.words)

    def choose(self, wins: Iterable[Win]) -> list[Win]:
        """Return the wins that match, in their order, the last `limit` of them."""
        return list(self.among(wins))

    def among(self, wins: Iterable[Win]) -> Iterator[Win]:
        """Yield what `choose` returns, as the wins come where there is no limit."""
        chosen = (win for win in wins if self.matches(win))
        yield from chosen if self.limit is None else deque(chosen, self.limit)
