"""Wins as another person gets to see them, and the files that they leave in.

What is private never leaves: hidden wins, and words of the hardest days. Nor do handles, times of
day, places, notes and the name of the machine.
"""

from __future__ import annotations

from itertools import chain

from microwins.actions.reading import index_of, lookup
from microwins.analysis.index_queries import rows_in
from microwins.analysis.share import counts
from microwins.errors import WinsError
from microwins.model.crisis import HARD, SHOWN, privacy
from microwins.model.day import day_of, day_of_win
from microwins.model.period import ALL
from microwins.model.query import Query
from microwins.model.record import Record
from microwins.model.text import as_bytes
from microwins.model.win import repaired_win
from microwins.results.share import WINS, Shared, SharedWin
from microwins.results.transfer import Exported
from microwins.wording import grammar
from microwins.wording import share as wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from microwins.journal.journal import Journal
    from microwins.model.settings import Settings
    from microwins.model.win import Win


_PIECE = 10_000
"""So many wins are there whole at once, where days choose them."""


class ShareRequest(Record):
    """What is to be shared: the wins that `words` name, or those of a query, and for whom.

    Where the `unit` is WINS, the query chooses the latest: one, unless it has a limit.
    """

    query: Query
    unit: str = WINS
    words: tuple[str, ...] = ()
    heading: str | None = None
    hide_words: bool = False
    tags: bool = False
    mood: bool = False


def share(journal: Journal, settings: Settings, now: datetime, wanted: ShareRequest) -> Shared:
    """Return what would leave.

    Raises NoSuchWinError for what names no win, and WinsError for a win that stays private.
    """
    skipped = False
    wins: Iterable[Win]
    if wanted.words:
        wins = _named(journal, settings, now, wanted.words)
    elif wanted.unit == WINS and wanted.query == Query(hidden=False, day_start=settings.day_start):
        there = lookup(journal, settings.day_start)
        last = there.last_logged()
        skipped = last is not None and not _may_leave(last)
        last = there.last_logged(_may_leave) if skipped else last
        wins, skipped = ([last], skipped) if last else ([], False)
    else:
        wins = _chosen(journal, settings, wanted)
    timed = [(win.at, _shared(win, day_of_win(win, settings.day_start), wanted)) for win in wins]
    timed.sort(key=lambda pair: (pair[1].day, pair[0]))
    shown = tuple(win for _, win in timed)
    today = day_of(now, settings.day_start)
    first, last_day = (shown[0].day, shown[-1].day) if shown else (today, today)
    if wanted.unit != WINS:
        first, last_day = wanted.query.period.start, wanted.query.period.last_day
    moods = [win.mood for win in shown if win.mood]
    return Shared(
        heading=wanted.heading,
        first=first,
        last=last_day,
        wins=shown,
        counts=counts(shown),
        total=len(shown),
        days=len({win.day for win in shown}),
        moods=(min(moods), max(moods)) if moods else None,
        unit=wanted.unit,
        skipped=skipped,
    )


def drawn(shared: Shared, name: str, *, dark: bool) -> Iterable[str | bytes]:
    """Return what is shared as a page or a card; raises WinsError for a png that can't be drawn."""
    if name == "html":
        from microwins.formats import share_page  # 10 ms, not for words

        return share_page.write(shared)
    from microwins.formats import card  # 30 ms, for a card

    return [card.svg(shared, dark=dark) if name == "svg" else card.png(shared, dark=dark)]


def write(
    journal: Journal, shared: Shared, name: str, chunks: Iterable[str | bytes], path: str
) -> Exported:
    """Write what is shared to the file at `path`; raises what `input_output.write_to` raises."""
    from microwins.disk.input_output import write_to  # 1 ms, for a file

    write_to(path, as_bytes(chunks), journal.paths)
    return Exported(name, path, shared.total)


def _may_leave(win: Win) -> bool:
    return privacy(win) == SHOWN


def _named(journal: Journal, settings: Settings, now: datetime, words: Sequence[str]) -> list[Win]:
    """Return the wins that are named; raises WinsError where one of them stays private."""
    from microwins.actions.naming import wins_named  # 1 ms, for a handle or words

    there = lookup(journal, settings.day_start)
    found = wins_named(words, there, settings, now)
    for win in found:
        if privacy(win) == HARD:
            raise WinsError(*wording.IS_HARD)
        if win.hidden:
            name = there.handles([win.id])[win.id]
            raise WinsError(*grammar.filled(wording.IS_HIDDEN, handle=name))
    return found


def _chosen(journal: Journal, settings: Settings, wanted: ShareRequest) -> Iterable[Win]:
    """Return the wins that the query chooses and that may leave, the latest if it has a limit."""
    query = wanted.query
    if query.period == ALL:
        wins: Iterable[Win] = journal.read().wins
    else:
        index = index_of(journal, settings)
        rows = rows_in(index.columns, query.period)
        pieces = (rows[start : start + _PIECE] for start in range(0, len(rows), _PIECE))
        wins = chain.from_iterable(map(index.wins, pieces))
    found = filter(_may_leave, query._replace(limit=None).among(wins))
    limit = query.limit or (1 if wanted.unit == WINS else None)
    return sorted(found, key=lambda win: win.at)[-limit:] if limit else found


def _shared(win: Win, day: date, wanted: ShareRequest) -> SharedWin:
    """Return a win as it leaves."""
    win = repaired_win(win)
    mood = win.mood if wanted.mood else None
    if wanted.hide_words:
        return SharedWin(day, "", win.category, mood=mood)
    return SharedWin(
        day,
        win.text,
        win.category,
        win.tags if wanted.tags else (),
        mood,
        win.partial,
        win.minutes,
    )
