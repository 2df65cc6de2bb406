"""Replies of what leaves the journal and what comes in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from microwins.render.line import Line, Span, command, line
from microwins.render.rows import in_one_line
from microwins.results.transfer import Exported, Imported, Tally
from microwins.wording import dates, grammar, reading, transfer
from microwins.wording.grammar import VOICE


def exported(result: Exported) -> Iterator[Line]:
    """Confirm what was written where."""
    if result.wins:
        yield line(grammar.count(result.wins, *transfer.EXPORTED, path=result.output))
    else:
        yield line(transfer.EXPORTED_NONE.format(path=result.output))
    if result.items:
        yield line(transfer.EXPORTED_ITEMS.format(items=counted(result.items)))


def counted(items: Mapping[str, int]) -> str:
    """Say how many items of each kind there are: "2 plans and 1 idea of yours"."""
    return grammar.all_of(
        [
            grammar.count(number, *transfer.ITEMS_COUNTED.get(kind, transfer.OTHER_ITEMS))
            for kind, number in items.items()
        ]
    )


_FIRST = 3
_PLACES = 20
_KINDS = 12


def imported(result: Imported) -> Iterator[Line]:
    """Show what an import adds or would add, what it leaves out, and how to go on."""
    if result.add or not result.items:
        yield line(Span(_coming(result), "head"))
    if result.items:
        items = counted(Counter(row.item.kind for row in result.items))
        said = transfer.ADDED_ITEMS if result.applied else transfer.WOULD_ADD_ITEMS
        yield line(Span(said.format(items=items), "head"))
    yield from _beside(result)
    yield from _troubles(result)
    yield from _mapped(result)
    yield from _first(result)
    yield from _how_to_go_on(result)


def _coming(result: Imported) -> str:
    if not result.add:
        return transfer.NOTHING_UNDERSTOOD if _nothing_else(result) else transfer.NOTHING_NEW
    days = sorted(row.day for row in result.add)
    said = transfer.ADDED if result.applied else transfer.WOULD_ADD
    return grammar.count(len(days), *said, days=dates.from_to(days[0], days[-1]))


def _nothing_else(result: Imported) -> bool:
    """Tell whether all that a file holds is what can't be understood."""
    return bool(result.troubles) and not any(
        (
            *(result.here, result.taken_away, result.left_out),
            *(result.items_here, result.items_taken_away),
        )
    )


def _beside(result: Imported) -> Iterator[Line]:
    """Say what was met and doesn't come in."""
    for number, said in (
        (result.here, transfer.THERE_ALREADY),
        (result.differ, transfer.DIFFERENT),
        (result.taken_away, transfer.DELETED),
        (result.items_here, transfer.ITEMS_THERE),
        (result.items_taken_away, transfer.ITEMS_DELETED),
    ):
        if number:
            yield line(grammar.count(number, *said))
    if result.left_out:
        reasons = (
            grammar.count(one.number, *reading.LEFT_OUT[one.source or ""])
            for one in result.left_out
        )
        yield line(transfer.LEFT_OUT.format(reasons=", ".join(reasons)))


def _troubles(result: Imported) -> Iterator[Line]:
    if result.troubles:
        said = transfer.TROUBLES_LEFT_OUT if result.keep_going else transfer.TROUBLES
        yield line(grammar.count(len(result.troubles), *said))
    for one in result.troubles[:_PLACES]:
        yield line("  ", Span(one.place, "head"), f": {one.why}", hang=4)
    if (more := len(result.troubles) - _PLACES) > 0:
        yield line("  ", grammar.count(more, *transfer.MORE_TROUBLES))


def _mapped(result: Imported) -> Iterator[Line]:
    """Say what the file's own words become; a long list by its most frequent ones."""
    if result.categories:
        yield line(transfer.CATEGORIES)
    for one in result.categories[:_KINDS]:
        yield line(
            "  ", _said(transfer.GUESSED if one.source is None else transfer.AS, one), hang=4
        )
    if len(result.categories) > _KINDS:
        yield line("  ", grammar.and_others(len(result.categories) - _KINDS))
    if result.moods:
        yield line(transfer.MOODS)
    for one in result.moods:
        without = transfer.NO_NUMBER if one.source in result.unmapped else transfer.DROPPED
        yield line("  ", _said(without if one.becomes is None else transfer.AS, one), hang=4)
    if result.not_met:
        yield line(transfer.NOT_IN_THE_FILE.format(words=", ".join(result.not_met)))


def _said(sentence: str, tally: Tally) -> str:
    """Return what a word of the file becomes, which goes without saying where it stays the same."""
    if tally.source == tally.becomes:
        sentence = transfer.BY_THAT_NAME
    number = grammar.count(tally.number, *transfer.WINS) if VOICE["aloud"] else tally.number
    return sentence.format(source=tally.source, name=tally.becomes, number=number)


def _first(result: Imported) -> Iterator[Line]:
    if not result.add or result.applied:
        return
    number = len(result.add)
    yield line(transfer.FIRST_THREE if number > _FIRST else grammar.count(number, *transfer.ALL))
    for row in result.add[:_FIRST]:
        yield Line((Span("  "), *in_one_line(row, with_day=True)), hang=4)


def _how_to_go_on(result: Imported) -> Iterator[Line]:
    """Say what to type next."""
    new = len(result.add) + len(result.items)
    if result.applied:
        yield line(Span(grammar.count(new, *transfer.HOW_TO_UNDO), "quiet"))
        return
    if new:
        yield line(transfer.NOT_SAVED)
    if result.troubles and not result.keep_going and new:
        yield line(transfer.HOW_TO_KEEP_GOING)
        yield command(f"{result.command} --keep-going")
    elif result.unmapped:
        yield line(transfer.HOW_TO_MAP)
        yield command(f"{result.command} {result.maps}")
    elif new:
        yield line(grammar.count(new, *transfer.HOW_TO_ADD))
        yield command(f"{result.command} --apply")
