"""Taking wins and items away, so that an undo brings them back, or for good."""

from __future__ import annotations

from microwins.actions.naming import wins_and_items_named
from microwins.actions.reading import lookup
from microwins.disk import timer
from microwins.journal.lookup import Lookup
from microwins.results.changes import Deleted
from microwins.results.rows import ItemRow, rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from microwins.journal.journal import Journal
    from microwins.model.item import Item
    from microwins.model.settings import Settings


def named(journal: Journal, settings: Settings, now: datetime, words: Sequence[str]) -> Deleted:
    """Return what would go, and let nothing go; raises NoSuchWinError."""
    wins, items = wins_and_items_named(words, lookup(journal, settings.day_start), settings, now)
    return Deleted(rows(wins, settings.day_start, with_hidden_words=True), items=_rows(items))


def delete(journal: Journal, settings: Settings, now: datetime, words: Sequence[str]) -> Deleted:
    """Take away what `words` name; raises NoSuchWinError, and nothing is gone then."""
    with journal.transaction(now) as change:
        there = lookup(journal, settings.day_start, change)
        wins, items = wins_and_items_named(words, there, settings, now)
        change.remove(wins)
        change.remove_items(items)
    return Deleted(rows(wins, settings.day_start), items=_rows(items))


def delete_for_good(
    journal: Journal, settings: Settings, now: datetime, words: Sequence[str]
) -> Deleted:
    """Take the text of what `words` name out of all files; raises NoSuchWinError."""
    from microwins.journal.care.leftovers import archives, words_about
    from microwins.journal.care.purge import erase  # 5 ms, and seldom
    from microwins.journal.inbox import places_of

    contents = journal.read()
    wins, items = wins_and_items_named(words, Lookup(lambda: contents), settings, now)
    still_in = erase(journal, [*wins, *items], now)
    paths = journal.paths
    texts = {win.text for win in wins} | {item.text for item in items}
    timer_went = timer.forget(paths, texts)
    in_words = (path for path, _ in words_about(paths.state, texts - {""}))
    return Deleted(
        rows(wins, settings.day_start),
        for_good=True,
        still_in=tuple(sorted(still_in)),
        out_of_reach=(*archives(paths.folder), *in_words),
        unread=len(contents.unreadable),
        items=_rows(items),
        timer_went=timer_went,
        in_inbox=places_of(paths.folder, {win.id for win in wins}),
    )


def _rows(items: Sequence[Item]) -> list[ItemRow]:
    return [ItemRow(item) for item in items]
