"""Wins from another program's file: what they would add to the journal, and adding them."""

from __future__ import annotations

import os

from microwins.disk.files import quoted
from microwins.errors import BadInputError
from microwins.formats.entry import Reading
from microwins.formats.import_plan import ImportContext, ImportOptions, Plan
from microwins.formats.table import format_of, reader
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

_ONE_READER = {"json": "jsonl"}
"""Two names for one reader, so that a win has one id by whichever name its file came in."""

_MANY = 10_000
"""So many wins take about a second to write."""


def _nothing(_number: int) -> None:
    """Say nothing."""


class ImportRequest(Record):
    """A file, "-" for standard input, in a format, "" for what it holds, and what is wanted of it.

    `reading` says how its times and columns are read, `options` what its words become. `command`
    is what was typed behind the format, without --apply. Without `apply` nothing is written. What
    the file holds passes through `watched`; many wins are told to `before_writing`.
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
    name, data = _opened(wanted.format, wanted.source)
    read = reader(name)
    here = ImportContext(journal.by_id_ever_seen(), settings.categories, settings.day_start, now)
    plan = Plan(name, here, wanted.options)
    plan.take(wanted.watched(read(data, wanted.reading)))
    result = plan.outcome(f"wins import {name} {wanted.command}", apply=wanted.apply)
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


def _opened(name: str, source: str) -> tuple[str, bytes]:
    """Return the format, found in the file where none is named, and what is to be read.

    That is a file, standard input for -, or the history of a repository. Raises WinsError where it
    can't be had, and BadInputError for a file that nobody knows.
    """
    if name == "git" or (not name and os.path.exists(os.path.join(source, ".git"))):
        from microwins.disk.git_commits import log_of
        from microwins.formats.git_ import FIELDS, FORM

        return "git", log_of(source, FORM, FIELDS)
    from microwins.disk.input_output import read_from, read_standard_input

    data = read_standard_input() if source == "-" else read_from(source)
    found = name or format_of(data, "" if source == "-" else os.path.basename(source))
    if not found:
        raise BadInputError(*grammar.filled(wording.UNKNOWN_FILE, file=quoted(source)))
    return _ONE_READER.get(found, found), data
