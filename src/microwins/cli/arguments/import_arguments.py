"""The words of `wins import`, understood: where the file is, and what its own words become."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

from microwins.actions.import_ import ImportRequest
from microwins.cli.arguments.filters import days_between
from microwins.cli.arguments.import_maps import mapping
from microwins.cli.context import Context, local, zone_name
from microwins.cli.progress import read_so_far, writing
from microwins.disk.files import quoted
from microwins.errors import BadInputError
from microwins.formats.entry import SKIP, Reading
from microwins.formats.import_plan import ImportOptions
from microwins.formats.table import fields_of, format_named, not_read
from microwins.wording import grammar
from microwins.wording import transfer as wording


def import_request(  # noqa: PLR0913 (one argument for each thing that a person can say)
    context: Context,
    format_name: str | None,
    source: str | None,
    *,
    maps: Sequence[str],
    extras: Sequence[str],
    notes: str | None,
    since: str | None,
    until: str | None,
    keep_going: bool,
    apply: bool,
) -> ImportRequest:
    """Return the import that is meant; raises BadInputError for words that mean none."""
    format_name, source = format_and_source(format_name, source)
    mapped = mapping(maps, fields_of(format_name or "csv"), context.settings.categories)
    located = with_location(extras)
    given = [("--map", one) for one in maps]
    given += [("--with", "location")] if located else []
    low_notes = with_low_notes(notes)
    given += [] if low_notes else [("--notes", SKIP)]
    given += [(name, day) for name, day in (("--since", since), ("--until", until)) if day]
    return ImportRequest(
        format_name,
        source,
        Reading(local, zone_name(), mapped.fields, located),
        ImportOptions(
            mapped.moods,
            mapped.words,
            days_between(context, since, until),
            keep_going,
            scales=mapped.scales,
            low_notes=low_notes,
        ),
        command_line(source, given, keep_going=keep_going),
        apply,
        watched=read_so_far,
        before_writing=writing,
    )


def format_and_source(first: str | None, second: str | None) -> tuple[str, str]:
    """Return the format, "" where only the file is named, and the file; in either order.

    Raises BadInputError where no file is named, or another format than those that are read.
    """
    if first is None:
        raise BadInputError(*wording.NO_FORMAT_NOR_FILE)
    name = format_named(first)
    if second is None:
        if _is_file(first) or (not name and os.path.basename(first) != first.partition(".")[0]):
            return "", first
        if not name:
            raise not_read(first)
        message, usual = grammar.filled(wording.NO_FILE, format=first)
        raise BadInputError(message, wording.WAYS.get(name, usual))
    turned = None if name else format_named(second)
    if turned and _is_file(first):
        return turned, first
    if not name and _is_file(first) and _is_file(second):
        raise BadInputError(*grammar.filled(wording.TWO_FILES, file=quoted(first)))
    if not name:
        raise not_read(first, quoted(second))
    return name, second


def _is_file(word: str) -> bool:
    """Tell whether a word names a file, a folder or standard input."""
    return word == "-" or os.path.exists(word)


def with_location(extras: Iterable[str]) -> bool:
    """Tell whether --with asks for the location; raises BadInputError for anything else."""
    asked = [one.strip().lower() for one in extras]
    wrong = next((one for one in asked if one != "location"), None)
    if wrong is not None:
        raise BadInputError(*grammar.filled(wording.WITH, given=wrong or wording.NOTHING))
    return bool(asked)


def with_low_notes(notes: str | None) -> bool:
    """Tell whether notes alone under low moods come in; raises BadInputError for another word."""
    if notes is None:
        return True
    if notes.strip().lower() != SKIP:
        raise BadInputError(*grammar.filled(wording.NOTES, given=notes or wording.NOTHING))
    return False


def command_line(source: str, options: Iterable[tuple[str, str]], *, keep_going: bool) -> str:
    """Return what would be typed behind the format to ask once more."""
    words = [quoted(source)]
    words += [f"{name} {quoted(value)}" for name, value in options]
    return " ".join([*words, "--keep-going"] if keep_going else words)
