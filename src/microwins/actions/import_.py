"""Wins from another program's file: what they would add to the journal, and adding them."""

from __future__ import annotations

from microwins.disk.files import quoted
from microwins.errors import BadInputError
from microwins.formats.entry import Reading
from microwins.formats.import_plan import ImportContext, ImportOptions, Plan
from microwins.formats.table import reader
from microwins.model.record import Record
from microwins.wording import grammar
from microwins.wording import transfer as wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from typing import Any

    from microwins.journal.journal import Journal
    from microwins.model.settings import Settings
    from microwins.results.transfer import Imported

_MANY = 10_000
"""So many wins take about a second to write."""


def _nothing(_number: int) -> None:
    """Say nothing."""


class ImportRequest(Record):
    """A file in a format, "-" for standard input, and what is wanted of it.

    `reading` says how its times and columns are read, `options` what its words become. `command`
    is the command line that asked, without --apply. Without `apply` nothing is written. What the
    file holds passes through `watched`; many wins are told to `before_writing`.
    """

    format: str
    source: str
    reading: Reading
    options: ImportOptions
    command: str = ""
    apply: bool = False
    watched: Callable[[Iterable[Any]], Iterable[Any]] = iter
    before_writing: Callable[[int], None] = _nothing


def import_(journal: Journal, settings: Settings, now: datetime, wanted: ImportRequest) -> Imported:
    """Return what an import adds, once that is on disk, or would add.

    Raises BadInputError where the file has moods that nobody gave a number, so that none is lost,
    and WinsError for what can't be read.
    """
    read = reader(wanted.format)
    here = ImportContext(journal.by_id_ever_seen(), settings.categories, settings.day_start, now)
    plan = Plan(wanted.format, here, wanted.options)
    plan.take(wanted.watched(read(_data_of(wanted.format, wanted.source), wanted.reading)))
    result = plan.outcome(wanted.command, apply=wanted.apply)
    maps = (f"--map {quoted(f'{mood}=3')}" for mood in result.unmapped)
    result = result._replace(maps=" ".join(maps))
    if not result.applied:
        return result
    if result.unmapped:
        raise BadInputError(
            *grammar.filled(
                wording.UNKNOWN_MOODS,
                moods=", ".join(result.unmapped),
                command=result.command,
                maps=result.maps,
            )
        )
    if len(result.add) >= _MANY:
        wanted.before_writing(len(result.add))
    wins, items = [row.win for row in result.add], [row.item for row in result.items]
    journal.add(wins, now, imported=True, items=items)
    return result


def _data_of(format_name: str, source: str) -> bytes:
    """Return what is to be read: a file, standard input for -, or the history of a repository.

    Raises WinsError where it can't be had.
    """
    if format_name == "git":
        from microwins.disk.git_commits import log_of
        from microwins.formats.git_ import FIELDS, FORM

        return log_of(source, FORM, FIELDS)
    from microwins.disk.input_output import read_from, read_standard_input

    return read_standard_input() if source == "-" else read_from(source)
