"""Replies of the commands that change the journal: one line that confirms, at most one more."""

from __future__ import annotations

from microwins.model.category import OTHER
from microwins.render.line import SEPARATOR, Line, Span, line
from microwins.render.rows import in_one_line
from microwins.wording import changes as wording
from microwins.wording import dates, grammar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from microwins.results.changes import (
        Deleted,
        Edited,
        EditedWins,
        Hidden,
        HiddenWins,
        Logged,
        UndoneChange,
        UndoResult,
    )
    from microwins.results.rows import Row

_SHOWN = 5


def logged(result: Logged) -> Iterator[Line]:
    """Confirm a win; where somebody reads along, add one line that encourages."""
    row = result.win
    today = result.calendar_day
    spans = in_one_line(
        row,
        with_day=result.told or row.win.at.date() != today,
        this_year=today.year,
        with_offset=result.odd_offset,
    )
    if row.day != row.win.at.date():
        spans = (*spans, Span(SEPARATOR + wording.counted_for(row.day), "quiet"))
    yield Line(spans)
    nth = ((wording.NTH_WIN, result.nth_win), (wording.NTH_DAY, result.nth_day))
    said = [sentence.format(ordinal=dates.ordinal(number)) for sentence, number in nth if number]
    if result.today is not None and not said:
        said = [wording.encouragement(result.today)]
    if result.instead:
        is_open = row.win.category == OTHER
        how = wording.TO_GIVE_A_CATEGORY if is_open else wording.ANOTHER_CATEGORY
        said.append(how.format(category=row.win.category, instead=result.instead))
    if said:
        yield line(" ".join(said))


def each_edited(result: EditedWins) -> Iterator[Line]:
    """Show wins as they are after an edit."""
    for one in result.wins:
        yield from edited(one)


def each_hidden(result: HiddenWins) -> Iterator[Line]:
    """Confirm of each win that it is hidden or shown."""
    for one in result.wins:
        yield from hidden(one)


def edited(result: Edited) -> Iterator[Line]:
    """Show a win as it is after an edit."""
    if result.before.win == result.after.win:
        yield line(wording.UNCHANGED)
        return
    yield named(wording.edited(), result.after, with_offset=result.odd_offset)
    if result.replaced:
        yield named(wording.replaced(), result.before)
        yield line(Span(wording.how_to_undo(), "quiet"))


def hidden(result: Hidden) -> Iterator[Line]:
    """Confirm by category and day that a win is hidden or shown; its words needn't be met here."""
    row = result.win
    flags = {"is_hidden": row.win.hidden, "changed": result.changed}
    yield line(wording.hidden(row.win.category, row.day, **flags))
    if row.win.hidden and row.handle:
        yield line(Span(wording.how_to_show(row.handle), "quiet"))


def deleted(result: Deleted) -> Iterator[Line]:
    """Show what was deleted, and how to bring it back; for good, what else may hold it."""
    if result.for_good:
        for row in result.wins:
            yield named(wording.DELETED_FOR_GOOD, row)
        if result.still_in:
            yield line(wording.still_in(result.still_in))
        if result.out_of_reach:
            yield line(wording.out_of_reach(result.out_of_reach))
        if result.unread:
            yield line(wording.unread_may_hold(result.unread))
        return
    for row in result.wins:
        yield named(wording.deleted(), row)
    yield line(Span(wording.how_to_undo(), "quiet"))


def stepped(result: UndoResult) -> Iterator[Line]:
    """Show what an undo or redo did, change by change."""
    if not result.steps:
        if result.elsewhere is not None:
            yield line(wording.changed_elsewhere(result.elsewhere, back=result.back))
            return
        yield line(wording.NOTHING_TO_UNDO if result.back else wording.NOTHING_TO_REDO)
        return
    for step in result.steps:
        yield from _step(step, back=result.back)
    if len(result.steps) < result.asked:
        yield line(Span(wording.fewer_steps(len(result.steps)), "quiet"))
    elif result.back and any(was != now for step in result.steps for was, now in step.wins):
        yield line(Span(wording.how_to_redo(), "quiet"))


def _step(step: UndoneChange, *, back: bool) -> Iterator[Line]:
    if step.machine is not None:
        yield line(Span(wording.of_machine(step.machine), "quiet"))
    yield from steps(step.wins, _SHOWN, back=back)


def steps(
    wins: Sequence[tuple[Row | None, Row | None]], most: int, *, back: bool
) -> Iterator[Line]:
    """Draw wins before and after an undo (`back`), a redo or a restoration, `most` of them."""
    for before, now in wins[:most]:
        row = now or before
        if row is None:
            yield line(wording.GONE_SINCE)
        elif before == now:
            yield named(wording.changed_since(), row)
        else:
            there = {"there_before": before is not None, "there_now": now is not None}
            yield named(wording.undone(**there, back=back), row)
    if len(wins) > most:
        yield line(grammar.and_more(len(wins) - most))


def named(words: str, row: Row, *, with_offset: bool = False) -> Line:
    """Return a win in one line behind some words."""
    said = in_one_line(row, with_day=True, with_offset=with_offset)
    return Line((Span(words + " ", "quiet"), *said))
