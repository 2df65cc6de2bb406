"""A category or a tag that is called otherwise now, and how that is taken back."""

from __future__ import annotations

from collections.abc import Iterator
from shlex import quote

from microwins.model.category import BUILT_IN
from microwins.render.line import Line, Span, line
from microwins.results.changes import Renamed
from microwins.wording import changes, grammar
from microwins.wording import rename as wording


def renamed(result: Renamed) -> Iterator[Line]:
    """Draw what was renamed, what that did to the settings, and how it is taken back."""
    sign = "#" if result.kind == "tag" else ""
    old, new = f"{sign}{result.old}", f"{sign}{result.new}"
    if result.wins:
        several = wording.MERGED_WINS if result.merged else wording.RENAMED_WINS
        yield line(grammar.count(result.wins, *several, old=old, new=new))
    else:
        said = wording.MERGED if result.merged else wording.RENAMED
        yield line(said.format(old=old, new=new))
    if result.words is None:
        yield line(Span(changes.HOW_TO_UNDO, "quiet"))
        return
    words = grammar.listed(result.words)
    gone = result.new in BUILT_IN
    if words:
        told = wording.WORDS_GONE if gone else wording.WORDS_WITH_IT
        yield line(told.format(old=old, new=new, words=words))
    elif gone:
        yield line(wording.OUT_OF_SETTINGS.format(old=old))
    if not result.merged:
        back = f"wins rename category {new} {old}"
        yield line(Span(wording.TO_TAKE_BACK.format(line=back), "quiet"))
        return
    if result.wins:
        yield line(Span(changes.HOW_TO_UNDO, "quiet"))
    add = " ".join(("wins config add category", old, *map(quote, result.words)))
    yield line(Span(wording.TO_ADD.format(name=old, line=add), "quiet"))
