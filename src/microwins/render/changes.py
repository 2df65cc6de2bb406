"""Replies of the commands that change the journal: one line that confirms, at most one more."""

from __future__ import annotations

from microwins.model.category import OTHER
from microwins.render.line import SEPARATOR, TYPED, Line, Span, command, line
from microwins.render.rows import in_one_line
from microwins.results.rows import ItemRow, Row
from microwins.wording import changes as wording
from microwins.wording import dates, grammar, lists

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from microwins.model.timer import Timer
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
    from microwins.results.timer import Timing

_SHOWN = 5
_WARM_DAYS = 3
"""Of so many days one has no warm word for its first win; of starts and low moods, each second."""


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
        day = wording.COUNTED_FOR.format(weekday=dates.weekday(row.day))
        spans = (*spans, Span(SEPARATOR + day, "quiet"))
    yield Line(spans)
    nth = ((wording.NTH_WIN, result.nth_win), (wording.NTH_DAY, result.nth_day))
    said = [sentence.format(ordinal=dates.ordinal(number)) for sentence, number in nth if number]
    if result.today is not None and not said:
        said = [grammar.count(result.today, *wording.TODAY), *_warm(result)]
    if result.day_start:
        time, weekday = dates.by_the_clock(result.day_start), dates.weekday(row.day)
        said.append(wording.WHY_COUNTED_FOR.format(time=time, weekday=weekday))
    if result.is_first:
        yield line(" ".join((*said[:1], wording.WHERE_TO_LOOK)))
        said = []
    if result.instead:
        how = wording.NO_CATEGORY if result.instead == OTHER else wording.ANOTHER_CATEGORY
        how = wording.TO_GIVE_A_CATEGORY if row.win.category == OTHER else how
        said.append(how.format(instead=result.instead))
    if said:
        yield line(" ".join(said))


def _warm(result: Logged) -> Iterator[str]:
    """Yield a warm word for a win, now and then, and none twice on one day."""
    if result.occasion is None:
        return
    day, sentences = result.win.day.toordinal(), wording.WARM[result.occasion]
    is_due = day % _WARM_DAYS if result.occasion == "first" else not result.turn % 2
    if is_due and result.turn // 2 < len(sentences):
        yield sentences[(day + result.turn // 2) % len(sentences)]


def timed(result: Timing) -> Iterator[Line]:
    """Confirm the win that a timer became; where it became none, say how it still can."""
    if result.logged:
        yield from logged(result.logged)
        return
    from microwins.wording import timer  # 0.3 ms, which no other change has

    if result.timer:
        yield line(timer.NOTHING_LOGGED)
        yield line(timer.TO_LOG_IT)
        yield command(_as_typed(result.timer))
    else:
        yield line(timer.LOGGED_BEFORE)


def _as_typed(ended: Timer) -> str:
    """Return the line that logs what a timer was for."""
    from shlex import quote  # 1 ms, where it is asked for

    category = ["-c", ended.category] if ended.category else []
    tags = [part for tag in ended.tags for part in ("-t", tag)]
    words = ended.text.split(" ")
    dashes = ["--"] if any(word.startswith("-") for word in words) else []
    plain = all(word == quote(word) for word in words)
    options = ["--minutes", str(ended.minutes), *map(quote, (*category, *tags))]
    return " ".join(["wins log", *options, *dashes, ended.text if plain else quote(ended.text)])


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
    yield named(wording.EDITED, result.after, with_offset=result.odd_offset)
    if result.replaced:
        yield named(wording.REPLACED, result.before)
        yield line(Span(wording.HOW_TO_UNDO, "quiet"))


def hidden(result: Hidden) -> Iterator[Line]:
    """Confirm by category and day that a win is hidden or shown; its words needn't be met here."""
    row = result.win
    if row.win.hidden:
        said = wording.HIDDEN if result.changed else wording.ALREADY_HIDDEN
    else:
        said = wording.SHOWN if result.changed else wording.NOT_HIDDEN
    day = dates.short_day(row.day)
    yield line(said.format(category=row.win.category, day=day))
    if row.win.hidden and row.handle:
        yield line(Span(wording.HOW_TO_SHOW.format(handle=row.handle), "quiet"))


def deleted(result: Deleted) -> Iterator[Line]:
    """Show what was deleted, and how to bring it back; for good, what else may hold it."""
    if result.for_good:
        yield from _each(wording.DELETED_FOR_GOOD, result)
        if result.timer_went:
            yield line(wording.TIMER_WENT)
        if result.still_in:
            yield line(wording.STILL_IN.format(files=", ".join(result.still_in)))
        if result.out_of_reach:
            yield line(wording.OUT_OF_REACH.format(places=", ".join(result.out_of_reach)))
        if result.in_inbox:
            yield line(wording.IN_INBOX.format(lines=", ".join(result.in_inbox)))
        if result.unread:
            yield line(grammar.count(result.unread, *wording.UNREAD_MAY_HOLD))
        return
    yield from _each(wording.DELETED, result)
    yield line(Span(wording.HOW_TO_UNDO, "quiet"))


def _each(words: str, result: Deleted) -> Iterator[Line]:
    for row in result.wins:
        yield named(words, row)
    for item_row in result.items:
        yield named(words, item_row)


def stepped(result: UndoResult) -> Iterator[Line]:
    """Show what an undo or redo did, change by change."""
    if not result.steps:
        if result.elsewhere is not None:
            said = wording.UNDO_ELSEWHERE if result.back else wording.REDO_ELSEWHERE
            yield line(said.format(machine=result.elsewhere))
            return
        yield line(wording.NOTHING_TO_UNDO if result.back else wording.NOTHING_TO_REDO)
        return
    for step in result.steps:
        yield from _step(step, back=result.back)
    if len(result.steps) < result.asked:
        yield line(Span(grammar.count(len(result.steps), *wording.FEWER_STEPS), "quiet"))
    if result.back and any(
        was != now for step in result.steps for was, now in (*step.wins, *step.items)
    ):
        yield line(Span(grammar.count(len(result.steps), *wording.HOW_TO_REDO), "quiet"))


def _step(step: UndoneChange, *, back: bool) -> Iterator[Line]:
    if step.machine is not None:
        yield line(Span(wording.CHANGED_ON.format(machine=step.machine), "quiet"))
    yield from steps((*step.wins, *step.items), _SHOWN, back=back)


def steps(
    both: Sequence[tuple[Row | ItemRow | None, Row | ItemRow | None]], most: int, *, back: bool
) -> Iterator[Line]:
    """Draw what was there before and after an undo (`back`), a redo or a restoration, `most` of it.

    None stands for nothing.
    """
    for before, now in both[:most]:
        row = now or before
        if row is None:
            yield line(wording.GONE_SINCE)
        elif before == now:
            yield named(wording.CHANGED_SINCE, row)
        else:
            yield named(_undone(before, now, back=back), row)
    if rest := both[most:]:
        alone = not any(isinstance(now or before, ItemRow) for before, now in rest)
        yield line((grammar.and_more if alone else grammar.and_others)(len(rest)))


def _undone(before: object, now: object, *, back: bool) -> str:
    """Return what opens the line of what an undo (`back`) or a redo changed."""
    if before is None:
        return wording.BACK
    if now is None:
        return wording.TAKEN_BACK if back else wording.DELETED
    return wording.CHANGED_BACK if back else wording.CHANGED


def named(words: str, row: Row | ItemRow, *, with_offset: bool = False) -> Line:
    """Return a win or an item in one line behind some words."""
    said = (
        in_one_line(row, with_day=True, with_offset=with_offset)
        if isinstance(row, Row)
        else item_in_one_line(row)
    )
    return Line((Span(words + " ", "quiet"), *said))


def item_in_one_line(row: ItemRow) -> tuple[Span, ...]:
    """Return an item as a reply names it: its words and its kind."""
    item = row.item
    words = Span(lists.HIDDEN_WORDS, "quiet") if row.is_wordless else Span(item.text, TYPED)
    kind = wording.ITEM_KINDS.get(item.kind, item.kind)
    return (words, Span(SEPARATOR + kind, "quiet"))
