"""Wins as they are now, for other programs: as rows, as pieces of a format, or in a file."""

from __future__ import annotations

from collections import Counter, deque
from itertools import chain, count, islice

from microwins.analysis.filters import filters
from microwins.disk.input_output import write_to
from microwins.formats.export_context import ExportContext
from microwins.formats.jsonl import record
from microwins.formats.table import AS_JSON, writer
from microwins.journal.export_lines import AmbiguousError, export_lines
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
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from datetime import date, datetime, timedelta

    from microwins.journal.blocks import Unreadable
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
    chosen, others = _chosen(journal, wanted)
    first = list(islice(chosen, 1))
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
    counted = count()
    chosen, others = _chosen(journal, wanted)
    passing = (row for row, _ in zip(chosen, counted, strict=False))
    write_to(path, as_bytes(_written(passing, others, settings, now, wanted)), journal.paths)
    kinds = Counter(row.item.kind for row in others)
    return Exported(wanted.format, path, next(counted), kinds)


def _chosen(
    journal: Journal, wanted: ExportRequest
) -> tuple[Iterator[Row | str], Sequence[ItemRow]]:
    """Return the wins that fit, as JSON where that is what is written, and the items."""
    query = wanted.query
    whole = query._replace(limit=None).is_everything
    if whole and not wanted.kinds and wanted.format in AS_JSON:
        lines = _lines(journal, query.day_start)
        if lines is not None:
            start, end = map(str, query.period)
            records = (text for day, text in lines if start <= day < end)
            return iter(records if query.limit is None else deque(records, query.limit)), ()
    contents = journal.read()
    return _rows(contents.wins, query), _items(contents, wanted.kinds)


def _lines(journal: Journal, day_start: timedelta) -> Iterator[tuple[str, str]] | None:
    """Return the day and the JSON of each win, oldest first; None where that takes the wins."""
    unreadable: list[Unreadable] = []
    try:
        lines = export_lines(journal.files(), day_start, _as_json, unreadable)
    except AmbiguousError:
        return None
    journal.note(unreadable)
    return lines


def _as_json(win: Win, day: date) -> str:
    return record(Row(_writable(win), day, with_hidden_words=True))


def _rows(wins: Iterable[Win], query: Query) -> Iterator[Row]:
    start = query.day_start
    chosen = query.among(map(_writable, wins))
    return (Row(win, day_of_win(win, start), with_hidden_words=True) for win in chosen)


def _items(contents: Contents, kinds: Collection[str]) -> list[ItemRow]:
    """Return the items of some kinds, kind by kind."""
    there = [ItemRow(repaired_item(item)) for item in contents.items()]
    return [row for kind in kinds for row in there if row.item.kind == kind]


def _written(
    chosen: Iterable[Row | str],
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
