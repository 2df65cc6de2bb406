"""The words of `wins import`, understood: where the file is, and what its own words become."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence

from microwins.actions.import_ import ImportRequest
from microwins.cli.arguments.filters import days_between
from microwins.cli.context import Context, local, zone_name
from microwins.cli.progress import read_so_far, writing
from microwins.disk.files import quoted
from microwins.errors import BadInputError
from microwins.formats.entry import Reading
from microwins.formats.import_plan import ImportOptions
from microwins.formats.table import fields_of, format_named, not_read
from microwins.model.category import BUILT_IN
from microwins.model.record import Record
from microwins.model.win import MOODS
from microwins.wording import grammar
from microwins.wording import transfer as wording

_MOODS = {**{str(mood): mood for mood in MOODS}, "none": None}


class Mapped(Record):
    """What --map says: of columns, of moods and of kinds of thing, by their names in lower case."""

    fields: Mapping[str, str]
    moods: Mapping[str, int | None]
    categories: Mapping[str, str]


def import_request(  # noqa: PLR0913 (one argument for each thing that a person can say)
    context: Context,
    format_name: str | None,
    source: str | None,
    *,
    maps: Sequence[str],
    extras: Sequence[str],
    since: str | None,
    until: str | None,
    keep_going: bool,
    apply: bool,
) -> ImportRequest:
    """Return the import that is meant; raises BadInputError for words that mean none."""
    format_name, source = format_and_source(format_name, source)
    mapped = mapping(maps, format_name, context.settings.categories)
    located = with_location(extras, format_name)
    given = [("--map", one) for one in maps]
    given += [("--with", "location")] if located else []
    given += [(name, day) for name, day in (("--since", since), ("--until", until)) if day]
    return ImportRequest(
        format_name,
        source,
        Reading(local, zone_name(), mapped.fields, located),
        ImportOptions(
            mapped.moods, mapped.categories, days_between(context, since, until), keep_going
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


def mapping(maps: Iterable[str], format_name: str, own: Iterable[str]) -> Mapped:
    """Return what some FROM=TO mean; `own` are the person's own categories.

    Raises BadInputError, with what TO may be, for any that means nothing.
    """
    found = Mapped({}, {}, {})
    fields = fields_of(format_name or "csv")
    categories = (*BUILT_IN, *own)
    for one in maps:
        word, sign, target = (part.strip().lower() for part in one.rpartition("="))
        tables: tuple[tuple[Iterable[str], dict[str, object]], ...] = (
            (fields, found.fields),  # type: ignore[assignment]  # they are made above
            (_MOODS, found.moods),
            (categories, found.categories),
        )
        table = next((table for names, table in tables if target in names), None)
        if not sign or not word or table is None:
            raise _no_target(one, fields, categories, word, target)
        table[word] = _MOODS.get(target, target)
    return found


def _no_target(
    one: str, fields: Iterable[str], categories: Iterable[str], word: str, target: str
) -> BadInputError:
    return BadInputError(
        *grammar.filled(
            wording.MAP_WITH_FIELDS if fields else wording.MAP,
            given=one or wording.NOTHING,
            fields=" ".join(fields),
            categories=" ".join(categories),
            example=quoted(f"{word}=3" if target.isdigit() and word else "gym=move"),
        )
    )


def with_location(extras: Iterable[str], format_name: str) -> bool:
    """Tell whether --with asks for the location; raises BadInputError for anything else."""
    asked = [one.strip().lower() for one in extras]
    wrong = next((one for one in asked if one != "location"), None)
    if wrong is not None:
        raise BadInputError(*grammar.filled(wording.WITH, given=wrong or wording.NOTHING))
    if asked and format_name not in {"dayone", ""}:
        raise BadInputError(*grammar.filled(wording.LOCATION_IS_FOR_DAYONE, format=format_name))
    return bool(asked)


def command_line(source: str, options: Iterable[tuple[str, str]], *, keep_going: bool) -> str:
    """Return what would be typed behind the format to ask once more."""
    words = [quoted(source)]
    words += [f"{name} {quoted(value)}" for name, value in options]
    return " ".join([*words, "--keep-going"] if keep_going else words)
