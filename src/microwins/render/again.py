"""Usual wins, each with the number that logs it once more."""

from __future__ import annotations

from microwins.model.text import tags_beside
from microwins.render.line import SEPARATOR, TYPED, Line, Span, line
from microwins.wording import again as wording
from microwins.wording import aloud
from microwins.wording.grammar import VOICE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from microwins.analysis.usual import Usual, UsualWins


def listed(result: UsualWins, *, seen: bool = False) -> Iterator[Line]:
    """Draw usual wins; where a person reads along, say how to log one."""
    if not result.wins:
        yield line(wording.NOTHING_YET)
        return
    yield from numbered(result)
    if seen or VOICE["aloud"]:
        yield line(Span(wording.HOW_TO_LOG, "quiet"))


def numbered(result: UsualWins) -> Iterator[Line]:
    """Draw usual wins with their numbers."""
    for number, usual in enumerate(result.wins, 1):
        yield _numbered(number, usual)


def _numbered(number: int, usual: Usual) -> Line:
    tags = tags_beside(usual.text, usual.tags)
    words = Span(usual.text, TYPED)
    today = [Span(SEPARATOR + wording.TODAY_ALREADY, "quiet")] if usual.logged_today else []
    if VOICE["aloud"]:
        heard = [aloud.TAG.format(name=tag) for tag in tags]
        heard.append(wording.NUMBERED.format(number=number))
        return line(words, *(Span(SEPARATOR + said) for said in heard), *today)
    beside = [Span(f" #{tag}", "tag") for tag in tags]
    return line("  ", Span(str(number), "head"), "  ", words, *beside, *today, hang=5)
