"""Wins in rows: a day as a heading, then time, text, category, mood and tags."""

from __future__ import annotations

from microwins.model.text import tags_beside
from microwins.render.line import SEPARATOR, TYPED, Line, Span, heard_time, line, time_column
from microwins.wording import aloud, dates, grammar
from microwins.wording import lists as wording
from microwins.wording.grammar import VOICE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from microwins.analysis.today import Today
    from microwins.model.win import Win
    from microwins.results.rows import Row


def in_words(win: Win) -> tuple[Span, ...]:
    """Return the words of a win: text, whether it was a start, and tags that the text lacks.

    Where they are heard, the tags are among the details.
    """
    spans = [Span(win.text, TYPED)]
    if win.partial:
        spans.append(Span(f" {wording.A_START}", "quiet"))
    if not VOICE["aloud"]:
        spans += [Span(f" #{tag}", "tag") for tag in tags_beside(win.text, win.tags)]
    return tuple(spans)


def details(win: Win) -> tuple[Span, ...]:
    """Return what follows the words: category and mood, and where they are heard the tags."""
    spans = [Span(SEPARATOR, "quiet"), Span(win.category, "kind")]
    if win.minutes:
        took = grammar.count(win.minutes, *wording.MINUTES)
        spans.insert(0, Span(SEPARATOR + took, "quiet"))
    if win.mood is not None:
        spans.append(Span(SEPARATOR + wording.MOOD.format(number=win.mood), "quiet"))
    return (*spans, *heard_tags(win))


def heard_tags(win: Win) -> tuple[Span, ...]:
    """Return the tags that the text lacks as they are heard, nothing where they are seen."""
    tags = tags_beside(win.text, win.tags) if VOICE["aloud"] else ()
    return tuple(Span(SEPARATOR + aloud.TAG.format(name=tag)) for tag in tags)


def row_line(row: Row, handle_width: int = 0) -> Line:
    """Return one win as a line: handle if it has one, time, words, category, mood."""
    win = row.win
    handle = row.handle or ""
    if VOICE["aloud"]:
        return Line((*in_words(win), *details(win), *heard_time(win), *spelled(handle)))
    room = " " * (handle_width - len(handle) + 2) if handle_width else ""
    head = (Span("  "), Span(handle, "quiet"), Span(room), *time_column(win), Span("  "))
    hang = sum(len(span.text) for span in head)
    return Line((*head, *in_words(win), *details(win)), hang)


def spelled(handle: str) -> tuple[Span, ...]:
    """Return a handle for the ear, letter by letter, nothing where there is none."""
    said = aloud.HANDLE.format(letters=" ".join(handle))
    return (Span(SEPARATOR + said),) if handle else ()


def today(
    result: Today, *, of_today: bool = True, hard: bool = False, closing: Iterable[str] = ()
) -> Iterator[Line]:
    """Draw the wins of a day, or what to type when there are none.

    On a `hard` day nothing is counted, and the lines in `closing` come last.
    """
    if result.timer:
        from microwins.render.timer import in_a_line  # 1 ms, where one runs

        yield in_a_line(result.timer.timer, result.timer.now)
    if result.backup:
        from microwins.wording.doctor import EMPTY_WITH_BACKUP  # for an empty journal alone

        yield line(EMPTY_WITH_BACKUP.format(day=dates.day(result.backup)))
        return
    if result.fresh:
        yield from map(line, wording.WELCOME)
        return
    yield line(Span(dates.day(result.day), "head"))
    yield from map(row_line, result.wins)
    if hard:
        yield from map(line, closing)
        return
    number = result.total
    if number:
        yield line(grammar.count(number, *(wording.TOTAL_TODAY if of_today else wording.TOTAL)))
    else:
        said = wording.OPEN_TODAY if of_today else wording.OPEN_DAY.format(day=result.day)
        yield line(Span(said, "quiet"))
    if result.idea:
        from microwins.render.ideas import in_one_line as idea_line  # on a day without a win

        yield from idea_line(result.idea)


def in_one_line(
    row: Row,
    *,
    with_day: bool,
    this_year: int = 0,
    with_offset: bool = False,
) -> tuple[Span, ...]:
    """Return a win as a reply names it: words, category, and when, `this_year` left out.

    The words of a hidden win stay hidden: an undo or an
    edit may meet it by chance.
    """
    win = row.win
    day = dates.short_day(win.at.date(), this_year)
    when = day
    if win.timed:
        when = dates.on_day_at(day if with_day else "", dates.clock(win.at))
    spans = [Span(SEPARATOR + when, "quiet")]
    if with_offset:
        spans.append(Span(SEPARATOR + dates.offset(win.at), "quiet"))
    words = (Span(wording.HIDDEN_WORDS, "quiet"),) if row.is_wordless else in_words(win)
    return (*words, *details(win), *spans)


def matches(found: Iterable[tuple[str, str | None]]) -> Iterator[Line]:
    """Draw the wins that a handle fits: handle and text, None for private words."""
    for handle, text in found:
        words = wording.HIDDEN_WORDS if text is None else text
        if VOICE["aloud"]:
            yield Line((Span(words, TYPED), *spelled(handle)))
            continue
        yield line("  ", Span(handle, "head"), "  ", words, hang=2 + len(handle) + 2)
