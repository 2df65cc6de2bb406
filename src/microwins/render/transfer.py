"""Replies of what leaves the journal and what comes in."""

from __future__ import annotations

from collections.abc import Iterator

from microwins.render.line import Line, Page, Span, command, line
from microwins.render.rows import in_one_line
from microwins.results.transfer import Exported, Imported
from microwins.wording import dates, grammar, transfer


def exported(result: Exported) -> Iterator[Line]:
    """Confirm what was written where."""
    yield line(transfer.exported(result.wins, result.output))


_PLACES = 20
_KINDS = 12


def imported(result: Imported, page: Page) -> Iterator[Line]:
    """Show what an import adds or would add, what it leaves out, and how to go on."""
    yield line(Span(_coming(result), "head"))
    yield from _beside(result)
    yield from _troubles(result)
    yield from _mapped(result)
    yield from _first(result, page)
    yield from _how_to_go_on(result)


def _coming(result: Imported) -> str:
    if not result.add:
        return transfer.NOTHING_UNDERSTOOD if _nothing_else(result) else transfer.NOTHING_NEW
    days = sorted(row.day for row in result.add)
    return transfer.coming(
        len(result.add), dates.from_to(days[0], days[-1]), applied=result.applied
    )


def _nothing_else(result: Imported) -> bool:
    """Tell whether all that a file holds is what can't be understood."""
    return bool(result.troubles) and not (result.here or result.taken_away or result.left_out)


def _beside(result: Imported) -> Iterator[Line]:
    """Say what was met and doesn't come in."""
    for number, said in (
        (result.here, transfer.here_already),
        (result.differ, transfer.here_differently),
        (result.taken_away, transfer.taken_away),
    ):
        if number:
            yield line(said(number))
    if result.left_out:
        reasons = (f"{one.source} ({one.number})" for one in result.left_out)
        yield line(f"{transfer.LEFT_OUT} {', '.join(reasons)}.")


def _troubles(result: Imported) -> Iterator[Line]:
    if result.troubles:
        yield line(transfer.not_understood(len(result.troubles), kept=result.keep_going))
    for one in result.troubles[:_PLACES]:
        yield line("  ", Span(one.place, "head"), f": {one.why}", hang=4)
    if len(result.troubles) > _PLACES:
        yield line("  ", transfer.more_places(len(result.troubles) - _PLACES))


def _mapped(result: Imported) -> Iterator[Line]:
    """Say what the file's own words become; a long list by its most frequent ones."""
    if result.categories:
        yield line(transfer.CATEGORIES)
    for one in result.categories[:_KINDS]:
        source = transfer.GUESSED if one.source is None else one.source
        yield line("  ", transfer.becomes(source, str(one.becomes), one.number), hang=4)
    if len(result.categories) > _KINDS:
        yield line("  ", grammar.and_others(len(result.categories) - _KINDS))
    if result.moods:
        yield line(transfer.MOODS)
    for one in result.moods:
        source = str(one.source)
        if one.becomes is not None:
            said = transfer.becomes(source, str(one.becomes), one.number)
        elif source in result.unmapped:
            said = transfer.no_number(source, one.number)
        else:
            said = transfer.left_off(source, one.number)
        yield line("  ", said, hang=4)

    if result.not_met:
        yield line(transfer.not_met(", ".join(result.not_met)))


def _first(result: Imported, page: Page) -> Iterator[Line]:
    if not result.add or result.applied:
        return
    yield line(transfer.FIRST_THREE if len(result.add) > len(result.add[:2]) else transfer.FIRST)
    for row in result.add[:3]:
        yield Line((Span("  "), *in_one_line(row, with_day=True, aloud=page.plain)), hang=4)


def _how_to_go_on(result: Imported) -> Iterator[Line]:
    """Say what to type next."""
    if result.applied:
        yield line(Span(transfer.how_to_take_back(), "quiet"))
        return
    yield line(transfer.NOTHING_WRITTEN)
    if result.troubles and not result.keep_going and result.add:
        yield line(transfer.HOW_TO_KEEP_GOING)
        yield command(f"{result.command} --keep-going")
    elif result.unmapped:
        yield line(transfer.HOW_TO_MAP)
        yield command(f"{result.command} {result.maps}")
    elif result.add:
        yield line(transfer.HOW_TO_ADD)
        yield command(f"{result.command} --apply")
