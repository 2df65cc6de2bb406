"""Wins as they are now, for other programs: as rows, as pieces of a format, or in a file."""

from __future__ import annotations

from itertools import chain, count, islice

from microwins.analysis.filters import filters
from microwins.disk.input_output import write_to
from microwins.formats.export_context import ExportContext
from microwins.formats.table import writer
from microwins.model.day import day_of_win
from microwins.model.query import Query
from microwins.model.record import Record
from microwins.model.text import as_bytes, repaired
from microwins.model.win import Win, repaired_win
from microwins.results.rows import Listing, Row
from microwins.results.transfer import Exported

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from microwins.journal.journal import Journal
    from microwins.model.settings import Settings


class ExportRequest(Record):
    """Which wins, in which format, and whether csv keeps what a spreadsheet would run (`raw`)."""

    query: Query
    format: str = "jsonl"
    raw: bool = False


def rows(journal: Journal, query: Query) -> Listing:
    """Return the wins that fit, as an export has them."""
    return Listing(list(_rows(journal, query)))


def pieces(
    journal: Journal, settings: Settings, now: datetime, wanted: ExportRequest
) -> tuple[Iterable[str], bool]:
    """Return what an export holds, piece by piece, so that a long journal takes little memory.

    The second value tells whether any win is in it. Raises BadInputError for a format that there
    isn't.
    """
    chosen = _rows(journal, wanted.query)
    first = list(islice(chosen, 1))
    return _written(chain(first, chosen), settings, now, wanted), bool(first)


def export(
    journal: Journal, settings: Settings, now: datetime, wanted: ExportRequest, path: str
) -> Exported:
    """Write an export to the file at `path`, and return what it holds.

    Raises what `pieces` and `input_output.write_to` raise.
    """
    counted = count()
    passing = (row for row, _ in zip(_rows(journal, wanted.query), counted, strict=False))
    write_to(path, as_bytes(_written(passing, settings, now, wanted)), journal.paths)
    return Exported(wanted.format, path, next(counted))


def _rows(journal: Journal, query: Query) -> Iterator[Row]:
    wins = query.among(map(_writable, journal.read().wins))
    start = query.day_start
    return (Row(win, day_of_win(win, start), with_hidden_words=True) for win in wins)


def _written(
    chosen: Iterable[Row], settings: Settings, now: datetime, wanted: ExportRequest
) -> Iterable[str]:
    query = wanted.query
    edition = ExportContext(
        now=now,
        period=query.period,
        chosen_by=" ".join(text for text, _ in filters(query)),
        day_start=query.day_start,
        week_start=settings.week_start,
        raw=wanted.raw,
    )
    return writer(wanted.format)(chosen, edition)


def _writable(win: Win) -> Win:
    """Return `win` without a lone surrogate, which other programs refuse, and all wins with it."""
    win = repaired_win(win)
    return win if win.id.isascii() else win._replace(id=repaired(win.id))
