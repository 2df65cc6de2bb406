"""A card: one win, or the wins of some days, as a square picture to send to somebody.

It is 1080 pixels wide and read on a phone a third as wide, so that no letter is smaller than 38.
What stands on it is said in words too, and neither has anything that the other lacks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import product

from microwins.formats import lettering
from microwins.formats import png as pixels
from microwins.formats.escaping import quoted
from microwins.results.share import Shared, SharedWin
from microwins.wording import card, dates, filters, grammar, lists, pages

SIDE = 1080
MARGIN = 96
ROOM = SIDE - 2 * MARGIN
FOOT = SIDE - MARGIN + 12
SMALL = 38

_LIGHT = ("#fdfcf8", "#2b2924", "#676359", "#2f6b45", "#dcd8cb")
_DARK = ("#1b1c19", "#f0ede4", "#b3afa3", "#a4d3a0", "#44463f")
_PAPER, _INK, _QUIET, _MARK, _RULE = range(5)
"""The places of the colours: what is read has a contrast of 4.5 and more on its paper."""

_SIZES = (124, 112, 100, 90, 80, 72, 64, 58, 52, 46)
_WHOLE = 58
"""Above this size a word is written smaller rather than broken."""

_NUMBER = 108
_ITEM_SIZES = ((80, 1), (70, 1), (60, 1), (54, 2), (48, 2), (44, 2), (40, 2), (40, 3), (42, 2))
"""Sizes of wins in a list, and how many lines each may have; with the last a few may be cut."""

_AREA = 44
_LEADING = 1.24
_MOST_WINS = 6
_MOST_AREAS = 7
_FEW = 3
_FEW_LINES = 4
_STEP = 24
_INDENT = 40
_GAP = 0.5
_SIDE_OF_MARK = 72
_BESIDE = 160
"""Room for a number at the end of a row."""

_SIDES = (MARGIN, SIDE - MARGIN)
_FIRM = "\u00a0"
_DOT = f"{_FIRM}\u00b7 "

Shapes = list[tuple[int, str]]
"""What is drawn, each with the place of its colour."""


def svg(shared: Shared, *, dark: bool) -> str:
    """Return the card as SVG."""
    shapes, said = _card(shared)
    colours = _DARK if dark else _LIGHT
    drawn = "".join(f'<g fill="{colours[colour]}">{shape}</g>\n' for colour, shape in shapes)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}" width="{SIDE}" '
        f'height="{SIDE}" role="img" aria-labelledby="title about">\n'
        f'<title id="title">{quoted(_title(shared))}</title>\n'
        f'<desc id="about">{quoted(_sentences(said))}</desc>\n'
        f'<rect fill="{colours[_PAPER]}" width="{SIDE}" height="{SIDE}"/>\n{drawn}</svg>\n'
    )


def png(shared: Shared, *, dark: bool) -> bytes:
    """Return the card as PNG; raises WinsError where resvg or a font for a letter is missing."""
    return pixels.drawn(svg(shared, dark=dark))


def alternative_text(shared: Shared) -> str:
    """Return what the card shows in words, for those who don't see it."""
    return _sentences(_card(shared)[1])


def _sentences(said: Iterable[str]) -> str:
    return " ".join(map(grammar.ended, said))


def _title(shared: Shared) -> str:
    held = grammar.held(shared.total, shared.days)
    named = held if len(shared.wins) > 1 else grammar.opened(card.ONE)
    return f"{named}, {dates.period(shared.first, shared.last, shared.unit)}"


def _card(shared: Shared) -> tuple[Shapes, list[str]]:
    """Return what is drawn, and what it says."""
    name = card.FOR.format(name=shared.heading) if shared.heading else ""
    return _one(shared.wins[0], name) if len(shared.wins) == 1 else _several(shared, name)


def _one(win: SharedWin, name: str) -> tuple[Shapes, list[str]]:
    """Return one win: its words as large as they fit, and below them what it was."""
    facts = [dates.day(win.day), win.category, *_facts(win)]
    below = _dotted(facts, 3)
    shapes, top = _at_the_foot(below)
    said = [_commas(below)]
    if name:
        above = lettering.block(name, SMALL, ROOM - _BESIDE, 1)
        sides = (MARGIN + _SIDE_OF_MARK + 28, SIDE - MARGIN)
        shapes += _below(MARGIN + 10, above, SMALL, _QUIET, sides)
        said.insert(0, above.shown)
    room = (MARGIN + _SIDE_OF_MARK + 20, top - 20)
    large, size = _large(win.text.strip() or grammar.opened(card.ONE), room[1] - room[0])
    start = (sum(room) - len(large.lines) * size * _LEADING) / 2
    return [(_MARK, _tick(MARGIN)), *shapes, *_below(start, large, size)], [large.shown, *said]


def _facts(win: SharedWin) -> list[str]:
    facts = [card.A_START] if win.partial else []
    if win.minutes:
        facts.append(grammar.count(win.minutes, *lists.MINUTES))
    if win.mood:
        facts.append(lists.MOOD.format(number=win.mood))
    return [*facts, *(f"#{tag}" for tag in win.tags)]


def _large(words: str, tall: float) -> tuple[lettering.Block, int]:
    """Return words and how large they are, in lines of about the same width where they are few."""
    for size in _SIZES:
        most = int(tall / (size * _LEADING))
        large = lettering.block(words, size, ROOM, most)
        whole = size <= _WHOLE or lettering.is_whole(words, size, ROOM)
        if whole and not large.is_cut:
            break
    number = len(large.lines)
    narrow = ROOM // 2 if 1 < number <= _FEW_LINES and not large.is_cut else ROOM
    for room in range(ROOM - _STEP, narrow, -_STEP):
        narrower = lettering.block(words, size, room, number)
        if narrower.is_cut or not lettering.is_whole(words, size, room):
            break
        large = narrower
    return large, size


def _several(shared: Shared, name: str) -> tuple[Shapes, list[str]]:
    """Return several wins: how many, then some of them above their areas, or areas alone."""
    shapes: Shapes = [(_MARK, _tick(SIDE - MARGIN - _SIDE_OF_MARK))]
    said, top = [], MARGIN - 8.0
    if name:
        above = lettering.block(name, SMALL, ROOM - _BESIDE, 1)
        shapes += _below(top, above, SMALL, _QUIET)
        said.append(above.shown)
        top += 64
    period = dates.period(shared.first, shared.last, shared.unit)
    number = lettering.block(grammar.count(shared.total, *grammar.WINS), _NUMBER, ROOM - _BESIDE, 1)
    when = [grammar.count(shared.days, *pages.ON_DAYS), period]
    if shared.moods:
        low, high = shared.moods
        mood = filters.ONE_MOOD if low == high else filters.MOODS
        when.append(mood.format(low=low, high=high))
    below = _dotted(when, 2)
    shapes += _below(top, number, _NUMBER)
    top += _NUMBER * _LEADING
    shapes += _below(top + 4, below, SMALL, _QUIET)
    top += len(below.lines) * SMALL * _LEADING + 48
    said += [f"{number.shown} {when[0]}", *when[1:]]
    if not any(win.text.strip() for win in shared.wins):
        bars, named = _areas_as_bars(shared, top)
        return [*shapes, *bars], [*said, named]
    areas = _areas_as_lines(shared)
    foot, bottom = _at_the_foot(areas)
    items, shown = _items(shared, top, bottom - 40)
    return [*shapes, *items, *foot], [*said, *shown, _commas(areas)]


def _items(shared: Shared, top: float, bottom: float) -> tuple[Shapes, list[str]]:
    """Return wins as rows, as many and as large as there is room for, and what they say."""
    wins = _chosen(shared.wins)
    tries = product(range(len(wins), 0, -1), _ITEM_SIZES)
    for number, (size, most) in tries:
        blocks = [lettering.block(_item(win), size, ROOM - _INDENT, most) for win in wins[:number]]
        more = shared.total - number
        tall = sum(len(one.lines) * _LEADING + _GAP for one in blocks) * size
        tall += SMALL * _LEADING if more else -_GAP * size
        may_be_cut = number <= _FEW and (size, most) == _ITEM_SIZES[-1]
        if tall <= bottom - top and (may_be_cut or not any(one.is_cut for one in blocks)):
            break
    shapes: Shapes = []
    top += min((bottom - top - tall) / 2, 90)
    for one in blocks:
        at = SIDE - MARGIN - 8 if one.lines[0][1] == "end" else MARGIN + 8
        shapes.append((_MARK, f'<circle cx="{at}" cy="{top + size * 0.66:g}" r="8"/>'))
        sides = (MARGIN + _INDENT, SIDE - MARGIN - _INDENT)
        shapes += _below(top, one, size, sides=sides)
        top += (len(one.lines) * _LEADING + _GAP) * size
    said = [one.shown for one in blocks]
    if more:
        rest = grammar.and_others(more)
        sides = (MARGIN + _INDENT, SIDE - MARGIN)
        shapes += _below(top, lettering.block(rest, SMALL, ROOM, 1), SMALL, _QUIET, sides)
        said.append(rest)
    return shapes, said


def _chosen(wins: Sequence[SharedWin]) -> list[SharedWin]:
    """Return a few wins of different words, from as many areas as there are, in their order."""
    first: dict[str, int] = {}
    for place, win in enumerate(wins):
        if win.text.strip():
            first.setdefault(win.text.casefold(), place)
    before: Counter[str] = Counter()
    ranks = {}
    for place in first.values():
        before[wins[place].category] += 1
        ranks[place] = before[wins[place].category]
    return [wins[place] for place in sorted(sorted(ranks, key=ranks.__getitem__)[:_MOST_WINS])]


def _item(win: SharedWin) -> str:
    facts = [f"({fact})" for fact in _facts(win._replace(tags=()))]
    return " ".join([*win.text.split(), *facts, *(f"#{tag}" for tag in win.tags)])


def _areas_as_lines(shared: Shared) -> lettering.Block:
    """Return areas and their numbers, as many as two lines hold."""
    areas = [card.AREA.format(area=area, number=number) for area, number in shared.counts]
    for number in range(min(len(areas), 2 * _MOST_AREAS), 0, -1):
        lines = _dotted([*areas[:number], *_others(len(areas) - number)], 2)
        if not lines.is_cut:
            break
    return lines


def _others(number: int) -> list[str]:
    return [grammar.count(number, *card.MORE_AREAS)] if number else []


def _areas_as_bars(shared: Shared, top: float) -> tuple[Shapes, str]:
    """Return areas as rows with a bar below each, and what they say."""
    most = max(number for _, number in shared.counts)
    whole = len(shared.counts) <= _MOST_AREAS
    shown = shared.counts if whole else shared.counts[: _MOST_AREAS - 1]
    step = min((FOOT - top) / max(len(shown) + (not whole), _FEW), 150)
    shapes: Shapes = []
    said = []
    for area, number in shown:
        name = lettering.block(area, _AREA, ROOM - _BESIDE, 1)
        beside = lettering.block(str(number), _AREA, ROOM, 1)
        left = SIDE - MARGIN - lettering.width(str(number), _AREA)
        shapes += _below(top, name, _AREA, sides=(MARGIN, SIDE - MARGIN - _BESIDE))
        shapes += _below(top, beside, _AREA, sides=(left, SIDE))
        shapes.append((_MARK, _bar(top + 62, max(ROOM * number / most, 12), 12)))
        said.append(card.AREA.format(area=name.shown, number=number))
        top += step
    others = _others(len(shared.counts) - len(shown))
    for rest in others:
        shapes += _below(top, lettering.block(rest, SMALL, ROOM, 1), SMALL, _QUIET)
    return shapes, ", ".join(said + others)


def _dotted(facts: Sequence[str], most: int) -> lettering.Block:
    """Return facts as small lines, each whole and with a dot between them."""
    return lettering.block(_DOT.join(one.replace(" ", _FIRM) for one in facts), SMALL, ROOM, most)


def _commas(dotted: lettering.Block) -> str:
    return dotted.shown.replace(_DOT, ", ").replace(_FIRM, " ")


def _below(
    top: float,
    text: lettering.Block,
    size: int,
    colour: int = _INK,
    sides: tuple[float, float] = _SIDES,
) -> Shapes:
    """Return the lines of a text, the first below `top`."""
    bases = ((number + 0.82) * size * _LEADING + top for number in range(len(text.lines)))
    return [
        (colour, lettering.drawn(line, kind, size, sides, base))
        for base, (line, kind) in zip(bases, text.lines, strict=True)
    ]


def _at_the_foot(text: lettering.Block) -> tuple[Shapes, float]:
    """Return the last lines of a card below a rule, and where that stands."""
    top = FOOT - len(text.lines) * SMALL * _LEADING
    return [*_below(top, text, SMALL, _QUIET), (_RULE, _bar(top - 26, ROOM, 3))], top - 26


def _tick(left: float) -> str:
    """Return a disc with a tick cut out of it."""
    disc = "M0 36a36 36 0 1 0 72 0a36 36 0 1 0-72 0z"
    tick = "M19 37l4.6-4.6 8.4 8.4 17.4-17.4 4.6 4.6-22 22z"
    return f'<path transform="translate({left},{MARGIN})" fill-rule="evenodd" d="{disc}{tick}"/>'


def _bar(top: float, wide: float, tall: float) -> str:
    return f'<rect x="{MARGIN}" y="{top:g}" width="{wide:g}" height="{tall:g}" rx="{tall / 2:g}"/>'
