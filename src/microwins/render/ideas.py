"""Tiny next steps as they are offered, and what became of the person's own list."""

from __future__ import annotations

from microwins.model.category import BUILT_IN
from microwins.render.line import BLANK, SEPARATOR, TYPED, Line, Span, line
from microwins.wording import grammar, lists
from microwins.wording import ideas as wording
from microwins.wording.again import NUMBERED
from microwins.wording.grammar import VOICE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from microwins.render.line import Page
    from microwins.results.ideas import ChangedIdea, Idea, Ideas, OwnIdeas


def ideas(result: Ideas, page: Page) -> Iterator[Line]:
    """Draw the first idea, the others, and what to type."""
    if not result.ideas:
        own = result.category not in (None, *BUILT_IN)
        yield line((wording.NONE_IN if own else wording.ALL_DONE).format(category=result.category))
        return
    (number, first), *others = result.ideas
    if result.is_smaller:
        yield from _smaller(number, first, page)
        return
    yield line(Span(wording.IF_YOU_LIKE, "head"))
    yield _row(number, first, page)
    if others:
        yield line(Span(wording.OR_ONE_OF_THESE, "head"))
        yield from (_row(place, idea, page) for place, idea in others)
    yield from _how_to(number, (wording.HOW_TO_LOG_ONE, wording.HOW_TO_SEE_SMALLER), page)


def in_one_line(idea: Idea) -> Iterator[Line]:
    """Draw an idea for a day without a win, and how to log it."""
    times = _times(idea, aloud=VOICE["aloud"])
    yield Line((Span(wording.ON_AN_EMPTY_DAY, "quiet"), *_words(idea), *times))
    yield line(Span(wording.HOW_TO_LOG_IT.format(number=1), "quiet"))


def _smaller(number: int, idea: Idea, page: Page) -> Iterator[Line]:
    """Draw one idea alone, which is inside another or the smallest."""
    yield _row(number, idea, page)
    if idea.partial:
        yield line(wording.A_START)
    elif idea.smaller is None:
        yield line(wording.SMALLEST)
    more = (wording.HOW_TO_SEE_SMALLER,) if idea.smaller else ()
    yield from _how_to(number, (wording.HOW_TO_LOG_IT, *more), page)


def _how_to(number: int, sentences: Iterable[str], page: Page) -> Iterator[Line]:
    """Draw what to type next for the idea of this number."""
    if not page.plain:
        yield BLANK
    for said in sentences:
        yield line(Span(said.format(number=number), "quiet"))


def _words(idea: Idea) -> tuple[Span, ...]:
    if idea.is_private:
        return (Span(lists.HIDDEN_WORDS, "quiet"),)
    start = (Span(f" {lists.A_START}", "quiet"),) if idea.partial else ()
    return Span(idea.text, TYPED), *start


def _times(idea: Idea, *, aloud: bool) -> tuple[Span, ...]:
    """Return how often a usual win was logged."""
    said = grammar.count(idea.times, *wording.TIMES) if idea.times else ""
    return (Span((". " if aloud else SEPARATOR) + said, "quiet"),) if said else ()


def _row(number: int, idea: Idea, page: Page) -> Line:
    """Return an idea behind its number, for the ear as a sentence."""
    spans = [*_words(idea), *_times(idea, aloud=page.plain)]
    if page.plain:
        spans.insert(1 + idea.partial, Span(SEPARATOR + NUMBERED.format(number=number)))
        return line(*spans)
    head = f"  {number}  "
    return Line((Span("  "), Span(str(number), "head"), Span("  "), *spans), len(head))


def own_list(result: OwnIdeas, page: Page) -> Iterator[Line]:
    """Draw the person's own list, or how to begin one."""
    if not result.ideas:
        yield line(wording.OWN_EMPTY)
        yield line(Span(wording.HOW_TO_ADD, "quiet"))
        return
    yield line(Span(wording.OWN_LIST, "head"))
    for number, idea in enumerate(result.ideas, 1):
        row = _row(number, idea, page)
        kept = [wording.ENERGY.format(name=idea.energy)] if idea.energy else []
        spans = (Span(SEPARATOR + one, "quiet") for one in (*kept, str(idea.category)))
        yield row._replace(spans=(*row.spans, *spans))
    yield from _how_to(1, (wording.HOW_TO_REMOVE,), page)


def changed(result: ChangedIdea) -> Iterator[Line]:
    """Say what became of an idea of the person's own."""
    yield line(wording.CHANGES[result.change], *_words(result.idea))
    if result.concern:
        yield line(wording.NOT_OFFERED)
    if result.change == "removed":
        yield line(wording.HOW_TO_UNDO)
