"""Taking wins away, so that an undo brings them back, or for good."""

from __future__ import annotations

from microwins.actions.naming import wins_named
from microwins.results.changes import Deleted
from microwins.results.rows import rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from microwins.journal.journal import Journal
    from microwins.model.settings import Settings


def delete(journal: Journal, settings: Settings, now: datetime, words: Sequence[str]) -> Deleted:
    """Take away the wins that `words` name; raises NoSuchWinError, and nothing is gone then."""
    with journal.transaction(now) as change:
        found = wins_named(words, journal.noted(change.read()), settings, now)
        change.remove(found)
    return Deleted(rows(found, settings.day_start))


def delete_for_good(
    journal: Journal, settings: Settings, now: datetime, words: Sequence[str]
) -> Deleted:
    """Take the text of the wins that `words` name out of all files; raises NoSuchWinError."""
    from microwins.journal.care.leftovers import archives, words_about
    from microwins.journal.care.purge import erase  # 5 ms, and seldom

    contents = journal.read()
    found = wins_named(words, contents, settings, now)
    still_in = erase(journal, found, now)
    paths = journal.paths
    in_words = (path for path, _ in words_about(paths.state, {win.text for win in found}))
    return Deleted(
        rows(found, settings.day_start),
        for_good=True,
        still_in=tuple(sorted(still_in)),
        out_of_reach=(*archives(paths.folder), *in_words),
        unread=len(contents.unreadable),
    )
