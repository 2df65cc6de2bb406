"""Wins from another program's file: what they would add to the journal, and adding them."""

from __future__ import annotations

import os

from microwins.disk.files import quoted
from microwins.errors import BadInputError
from microwins.formats.entry import Reading
from microwins.formats.import_plan import MOOD, ImportContext, ImportOptions, Plan
from microwins.formats.reading.fields import number_in
from microwins.formats.recognising import format_in
from microwins.formats.table import FOLDERS, FORMATS, fields_of, reader
from microwins.guessing.moods import mood_in
from microwins.model.record import Record
from microwins.model.text import safe
from microwins.results.transfer import UNKNOWN
from microwins.wording import files, grammar, reading
from microwins.wording import transfer as wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from datetime import datetime
    from typing import Any

    from microwins.formats.entry import Entry, ItemEntry, LeftOut, Trouble
    from microwins.journal.journal import Journal
    from microwins.model.settings import Settings
    from microwins.results.transfer import Imported

_MOST_OF_IT = 0.8
"""A scale is known by what comes near its end."""

_LIKE = 0.8
_OF_LOOP = "Habits.csv"
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
    or words of which nobody knows whether they say that a thing was done, and WinsError for what
    can't be read.
    """
    if wanted.format:
        _refuse_options_of_others(wanted.format, wanted)
    name, found = _found(wanted)
    _refuse_options_of_others(name, wanted)
    here = ImportContext(journal.by_id_ever_seen(), settings.categories, settings.day_start, now)
    plan = Plan(name, here, wanted.options)
    try:
        plan.take(wanted.watched(found))
    except BadInputError as error:
        raise BadInputError(error.message, _whole(error.hint, name, wanted)) from error
    result = plan.outcome(f"wins import {name} {wanted.command}", apply=wanted.apply)
    del here, plan, found  # which take more memory than the wins
    result = result._replace(proposed=_proposed(result))
    if wanted.apply and result.proposed and (result.keep_going or not result.troubles):
        raise BadInputError(
            *grammar.filled(
                wording.UNKNOWN_MOODS if result.unmapped else wording.UNKNOWN_STATES,
                words=grammar.listed(
                    [*result.unmapped, *(str(one.source) for one in result.states)]
                ),
                command=result.command_with_maps(),
            )
        )
    if not result.applied:
        return result
    if len(result.add) >= _MANY:
        wanted.before_writing(len(result.add))
    wins, items = [row.win for row in result.add], [row.item for row in result.items]
    journal.add(wins, now, imported=True, items=items)
    return result


def _refuse_options_of_others(name: str, wanted: ImportRequest) -> None:
    """Raise BadInputError for what was asked of the file and has no meaning in its format."""
    fields, options = fields_of(name), wanted.options
    for word, field in wanted.reading.fields.items():
        if field not in fields and word not in {*options.words, *options.scales}:
            said = grammar.filled(
                wording.FIELDS_ARE_FOR_TABLES, given=quoted(f"{word}={field}"), format=name
            )
            raise BadInputError(*said)
    if wanted.reading.location and name != "dayone":
        raise BadInputError(*grammar.filled(wording.LOCATION_IS_FOR_DAYONE, format=name))
    if not options.low_notes and name != "daylio":
        raise BadInputError(*grammar.filled(wording.NOTES_ARE_FOR_DAYLIO, format=name))


def _proposed(result: Imported) -> dict[str, str]:
    """Return what words without a meaning may mean, with "?" where only the person knows.

    A mood gets the number of a word in it that is known, never a number for want of one.
    """
    numbers = {number for mood in result.unmapped if (number := number_in(mood)) is not None}
    scale = {MOOD: _scale_of(numbers)} if numbers else {}
    named = [mood for mood in result.unmapped if number_in(mood) is None]
    moods = {mood: str(mood_in(mood) or UNKNOWN) for mood in named}
    return {**scale, **moods, **{one.source: UNKNOWN for one in result.states if one.source}}


def _scale_of(numbers: Collection[float]) -> str:
    """Return the scale on which some moods lie, "?" where several are as likely."""
    lowest, highest = min(numbers), max(numbers)
    for worst, best in ((1, 5), (1, 10), (0, 10), (0, 100)):
        if worst <= lowest and _MOST_OF_IT * best <= highest <= best:
            return f"{worst}-{best}"
    return UNKNOWN


def _found(
    wanted: ImportRequest,
) -> tuple[str, Iterator[Entry | ItemEntry | LeftOut | Trouble]]:
    """Return the format and what its reader finds, in a file or in a folder of notes.

    Raises BadInputError as the readers do, and as `_opened` does.
    """
    from microwins.actions import import_folder as folder

    if os.path.isdir(wanted.source) and wanted.format in {"", *FOLDERS}:
        found = wanted.format or folder.format_of_folder(wanted.source)
        if found:
            return found, folder.entries_of_folder(found, wanted.source, wanted.reading)
    name, data = _opened(wanted)
    return name, reader(name)(data, wanted.reading._replace(path=folder.path_of(wanted.source)))


def _opened(wanted: ImportRequest) -> tuple[str, bytes]:
    """Return the format, found in the file where none is named, and what is to be read.

    That is a file, standard input for -, or the history of a repository. Raises WinsError where it
    can't be had, and BadInputError for a file from which nothing can be read.
    """
    name, source = wanted.format, wanted.source
    if name == "git" or (not name and os.path.exists(os.path.join(source, ".git"))):
        from microwins.disk.git_commits import log_of
        from microwins.formats.git_ import FORM, PARTS

        return "git", log_of(source, FORM, PARTS)
    from microwins.disk.input_output import read_from, read_standard_input

    if source != "-" and not os.path.lexists(source):
        raise _not_there(wanted)
    if os.path.isdir(source):
        raise _is_folder(wanted)
    data = read_standard_input() if source == "-" else read_from(source)
    mapped = bool(wanted.reading.fields)
    return format_in(data, source, name, _words(wanted), mapped=mapped), data


def _is_folder(wanted: ImportRequest) -> BadInputError:
    """Return the error for a folder, with a line for what it holds: a whole archive, or a file."""
    folder, name = wanted.source, wanted.format
    message = files.IS_A_FOLDER[0] if name else reading.NO_NOTES
    message = message.format(path=folder, folder=safe(folder))
    names = sorted(one for one in os.listdir(folder) if os.path.isfile(os.path.join(folder, one)))
    if _OF_LOOP in names and not name:
        name = "loop"
    if name and "zip" in FORMATS[name].packed:
        way = wording.PACKED.format(folder=quoted(folder), format=name)
        return BadInputError(message, way)
    if not names:
        way = f"ls {quoted(folder)}"
        return BadInputError(message, way)
    return _meant(wanted, message, os.path.join(folder, names[0]))


def _meant(wanted: ImportRequest, message: str, file: str) -> BadInputError:
    """Return an error with the line that was typed, but with another file."""
    words = _words(wanted).replace(quoted(wanted.source), quoted(file), 1)
    return BadInputError(message, " ".join(filter(None, ("wins import", wanted.format, words))))


def _not_there(wanted: ImportRequest) -> BadInputError:
    """Return the error for a file that there is not, with the one of the nearest name."""
    from difflib import get_close_matches  # 4 ms, on the way to an error

    folder, name = os.path.split(wanted.source)
    there = os.listdir(folder or ".") if os.path.isdir(folder or ".") else []
    near = next(iter(get_close_matches(name, there, 1, _LIKE)), None)
    if near is None:
        return BadInputError(
            *grammar.filled(wording.NO_SUCH_FILE, file=wanted.source, folder=quoted(folder or "."))
        )
    message = wording.NO_SUCH_FILE[0].format(file=wanted.source)
    return _meant(wanted, message, os.path.join(folder, near))


def _words(wanted: ImportRequest) -> str:
    """Return what was typed behind the format."""
    return f"{wanted.command} --apply" if wanted.apply else wanted.command


def _whole(hint: str, name: str, wanted: ImportRequest) -> str:
    """Return a reader's hint with the command that an option belongs to, and the file's name."""
    file = wording.FILE if wanted.source == "-" else quoted(wanted.source)
    return "\n".join(
        f"wins import {name} {_words(wanted)} {line}"
        if line.startswith("--")
        else line.replace("{file}", file).replace("{format}", name)
        for line in hint.split("\n")
    )
