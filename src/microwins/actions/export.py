"""Wins as they are now, for other programs: as rows, as pieces of a format, or in a file."""

from __future__ import annotations

from collections import Counter
from itertools import chain, count, islice

from microwins.analysis.filters import filters
from microwins.disk.input_output import write_to
from microwins.formats.export_context import ExportContext
from microwins.formats.table import writer
from microwins.journal.items import items
from microwins.model.day import day_of_win
from microwins.model.item import repaired_item
from microwins.model.query import Query
from microwins.model.record import Record
from microwins.model.text import as_bytes, repaired
from microwins.model.win import Win, repaired_win
from microwins.results.rows import ItemRow, Listing, Row
from microwins.results.transfer import Exported

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import datetime

    from microwins.journal.journal import Journal
    from microwins.journal.versions import Contents
    from microwins.model.settings import Settings


class ExportRequest(Record):
    """Which wins, in which format, and whether csv keeps what a spreadsheet would run (`raw`).

    Items of these `kinds` come after the wins.
    """

    query: Query
    format: str = "jsonl"
    raw: bool = False
    kinds: tuple[str, ...] = ()


def rows(journal: Journal, wanted: ExportRequest) -> Listing:
    """Return the wins that fit, and the items, as an export has them."""
    contents = journal.read()
    return Listing(list(_rows(contents.wins, wanted.query)), items=_items(contents, wanted.kinds))


def pieces(
    journal: Journal, settings: Settings, now: datetime, wanted: ExportRequest
) -> tuple[Iterable[str], bool]:
    """Return what an export holds, piece by piece, so that a long journal takes little memory.

    The second value tells whether anything is in it. Raises BadInputError for a format that there
    isn't.
    """
    contents = journal.read()
    chosen = _rows(contents.wins, wanted.query)
    first = list(islice(chosen, 1))
    others = _items(contents, wanted.kinds)
    return _written(chain(first, chosen), others, settings, now, wanted), bool(first or others)


def left_out(journal: Journal, wanted: ExportRequest) -> dict[str, int]:
    """Return how many items there are of each kind that isn't in an export."""
    there = items(journal.paths)
    return Counter(item.kind for item in there if item.kind not in wanted.kinds)


def export(
    journal: Journal, settings: Settings, now: datetime, wanted: ExportRequest, path: str
) -> Exported:
    """Write an export to the file at `path`, and return what it holds.

    Raises what `pieces` and `input_output.write_to` raise.
    """
    contents = journal.read()
    counted = count()
    chosen = _rows(contents.wins, wanted.query)
    passing = (row for row, _ in zip(chosen, counted, strict=False))
    others = _items(contents, wanted.kinds)
    write_to(path, as_bytes(_written(passing, others, settings, now, wanted)), journal.paths)
    kinds = Counter(row.item.kind for row in others)
    return Exported(wanted.format, path, next(counted), kinds)


def _rows(wins: Iterable[Win], query: Query) -> Iterator[Row]:
    start = query.day_start
    chosen = query.among(map(_writable, wins))
    return (Row(win, day_of_win(win, start), with_hidden_words=True) for win in chosen)


def _items(contents: Contents, kinds: Collection[str]) -> list[ItemRow]:
    """Return the items of some kinds, kind by kind."""
    there = [ItemRow(repaired_item(item)) for item in contents.items()]
    return [row for kind in kinds for row in there if row.item.kind == kind]


def _written(
    chosen: Iterable[Row],
    others: Iterable[ItemRow],
    settings: Settings,
    now: datetime,
    wanted: ExportRequest,
) -> Iterable[str]:
    query = wanted.query
    edition = ExportContext(
        now=now,
        period=query.period,
        chosen_by=" ".join(text for text, _ in filters(query)),
        day_start=query.day_start,
        week_start=settings.week_start,
        raw=wanted.raw,
        items=tuple(others),
    )
    return writer(wanted.format)(chosen, edition)


def _writable(win: Win) -> Win:
    """Return `win` without a lone surrogate, which other programs refuse, and all wins with it."""
    win = repaired_win(win)
    return win if win.id.isascii() else win._replace(id=repaired(win.id))
