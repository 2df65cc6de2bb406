"""The words of `wins export`, understood: the format and the wins that go into it."""

from __future__ import annotations

import os
from collections.abc import Sequence

from microwins.actions import export
from microwins.actions.export import ExportRequest
from microwins.analysis.filters import filters as filters_of
from microwins.cli.arguments.filters import query_of
from microwins.cli.arguments.options import Filters
from microwins.cli.context import Context
from microwins.cli.output import STDERR
from microwins.disk.files import quoted
from microwins.errors import BadInputError
from microwins.formats.table import FORMATS, NEAREST, WRITTEN, of_file, writer
from microwins.journal.journal import Journal
from microwins.model.item import KINDS
from microwins.model.period import ALL
from microwins.model.query import Query
from microwins.render.chosen import none_match
from microwins.render.transfer import counted
from microwins.wording import dates, grammar, transfer
from microwins.wording import usage as wording


def export_request(  # noqa: PLR0913 (one argument for each thing that a person can say)
    context: Context,
    format_name: str | None,
    output: str | None,
    filters: Filters,
    *,
    raw: bool,
    hidden: bool,
) -> ExportRequest:
    """Return the export that is meant.

    The format is the one that is named, or that the name of the file `output` tells. Raises
    BadInputError for one that there isn't, and for options that it has no use for.
    """
    told = _format_of_file(output, filters.words or (), format_name)
    name = format_name or told
    writer(name)
    if raw and name != "csv":
        raise BadInputError(*grammar.filled(transfer.RAW_IS_FOR_CSV, format=name))
    if hidden and FORMATS[name].shared:
        raise BadInputError(*grammar.filled(transfer.NOT_SHARED, format=name))
    query = query_of(context, filters, hidden=hidden or None, command="export")
    if query.period.start > context.today:
        context.remark(dates.AHEAD)
    return ExportRequest(query, name, raw)


def remark_on_nothing(context: Context, query: Query) -> None:
    """Say beside an export without wins what they were chosen by, unless a line was offered."""
    if any(filters_of(query)) and not context.remarks():
        context.remark(none_match(query))


def with_items(wanted: ExportRequest, extras: Sequence[str]) -> ExportRequest:
    """Return an export with the items that --with names.

    Raises BadInputError for what there isn't, and for a format that holds wins alone.
    """
    named = [word.strip().lower() for typed in extras for word in typed.split(",") if word.strip()]
    for word in named:
        if word not in _KINDS:
            raise BadInputError(*grammar.filled(transfer.WITH_ITEMS, given=word))
    if named and not FORMATS[wanted.format].takes_items:
        given = ",".join(dict.fromkeys(_NAMES[_KINDS[word]] for word in named))
        said = grammar.filled(transfer.NO_ITEMS_IN, format=wanted.format, given=given)
        raise BadInputError(*said)
    return wanted._replace(kinds=tuple(dict.fromkeys(_KINDS[word] for word in named)))


def left_out(journal: Journal, wanted: ExportRequest) -> list[str]:
    """Return what to say to a person of the items that aren't in an export of all wins."""
    chosen = wanted.query.period != ALL or any(filters_of(wanted.query))
    if chosen or not FORMATS[wanted.format].takes_items or not os.isatty(STDERR):
        return []
    counts = export.left_out(journal, wanted)
    there = {kind: counts[kind] for kind in KINDS if kind in counts}
    names = ",".join(_NAMES[kind] for kind in KINDS if kind in {*there, *wanted.kinds})
    said = transfer.NOT_IN_IT
    return [said.format(items=counted(there), names=names)] if there else []


_KINDS = {
    **transfer.ITEMS,
    **{kind: kind for kind in KINDS},
    "person": "support",
}
_NAMES = {kind: name for name, kind in transfer.ITEMS.items()}
_BEFORE_A_FILE = ("to", "in", "into", "as")


def _is_file(word: str) -> bool:
    """Tell whether a word is the name of a file such as exports go to."""
    stem, dot, ending = word.rpartition(".")
    return bool(stem and dot) and (of_file(word) is not None or ending.lower() in NEAREST)


def _written_to(file: str, named: str | None) -> list[str]:
    """Return the options that write to a file, with the format where its name doesn't tell it."""
    told = of_file(file)
    near = NEAREST.get(file.rpartition(".")[2].lower()) if named in (None, told) else named
    return [*(["--format", near] if near else []), "--output", quoted(file)]


def _format_of_file(output: str | None, words: Sequence[str], named: str | None) -> str:
    """Return the format that a file's name tells, or the usual one.

    Raises BadInputError for an ending that no format has, and for a format in the place of words.
    """
    word = words[0] if len(words) == 1 and "." not in words[0] else ""
    meant = word if word in WRITTEN else of_file(f".{word}")
    if meant and (named, output) == (None, None):
        raise BadInputError(*grammar.filled(transfer.A_FORMAT, word=word, format=meant))
    files = [word for word in words if output is None and _is_file(word)]
    if files:
        others = [quoted(word) for word in words if word not in (files[0], *_BEFORE_A_FILE)]
        raise BadInputError(
            wording.A_FILE.format(file=files[0]),
            " ".join(["wins export", *others, *_written_to(files[0], named)]),
        )
    ending = os.path.splitext(output or "")[1]
    known = of_file(output or "")
    if ending and known is None and named is None:
        raise BadInputError(
            *grammar.filled(
                transfer.NO_SUCH_ENDING,
                ending=ending,
                formats=" ".join(WRITTEN),
                file=quoted(output or ""),
            )
        )
    return known or "jsonl"
