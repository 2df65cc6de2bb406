"""Replies of what leaves the journal and what comes in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from shlex import quote

from microwins.model.crisis import concern
from microwins.model.text import safe
from microwins.render.line import Line, Span, command, line
from microwins.render.rows import in_one_line
from microwins.results.transfer import SKIP, UNKNOWN, Exported, Imported, Tally, plain_word
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
_QUOTED = '"\\'
"""What stands behind a backslash in TOML."""


def imported(result: Imported, *, all_words: bool = False) -> Iterator[Line]:
    """Show what an import adds or would add, what it leaves out, and how to go on.

    Of its words the most frequent are shown, or with `all_words` all.
    """
    if result.add or not result.items:
        yield line(Span(_coming(result), "head"))
    if result.items:
        items = counted(Counter(row.item.kind for row in result.items))
        said = transfer.ADDED_ITEMS if result.applied else transfer.WOULD_ADD_ITEMS
        yield line(Span(said.format(items=items), "head"))
    yield from _beside(result)
    yield from _troubles(result)
    yield from _words(result, all_words=all_words)
    yield from _first(result)
    yield from _how_to_go_on(result)


def _coming(result: Imported) -> str:
    if not result.add and _is_met(result):
        return transfer.NOTHING_NEW
    if not result.add:
        return transfer.NOTHING_UNDERSTOOD if result.troubles else transfer.NO_WINS
    days = sorted(row.day for row in result.add)
    said = transfer.ADDED if result.applied else transfer.WOULD_ADD
    return grammar.count(len(days), *said, days=dates.from_to(days[0], days[-1]))


def _is_met(result: Imported) -> bool:
    """Tell whether a file holds anything that was understood and doesn't come in."""
    return any(
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
    if reading.UNDATED in {one.source for one in result.left_out}:
        yield from map(line, filter(None, [transfer.WITHOUT_A_DAY.get(result.format)]))


def _troubles(result: Imported) -> Iterator[Line]:
    if result.troubles:
        said = transfer.TROUBLES_LEFT_OUT if result.keep_going else transfer.TROUBLES
        yield line(grammar.count(len(result.troubles), *said))
    for one in result.troubles[:_PLACES]:
        yield line("  ", Span(one.place, "head"), f": {one.why}", hang=4)
    if (more := len(result.troubles) - _PLACES) > 0:
        yield line("  ", grammar.count(more, *transfer.MORE_TROUBLES))


def _words(result: Imported, *, all_words: bool) -> Iterator[Line]:
    """Say what the file's own words become: first those that may not be wins."""
    every = sorted([*result.categories, *result.words], key=lambda one: -one.number)
    doubtful = [one for one in every if one.source in result.doubtful and not result.applied]
    mapped_first = sorted(result.categories, key=lambda one: not _is_left_aside(one))
    words = [one for one in result.words if all_words or _is_left_aside(one)]
    for heading, tallies in (
        (transfer.DOUBTFUL, doubtful),
        (transfer.CATEGORIES, [one for one in mapped_first if one not in doubtful]),
        (transfer.WORDS, [one for one in words if one not in doubtful]),
        (transfer.STATES, result.states),
        (transfer.MOODS, result.moods),
    ):
        if tallies:
            yield line(heading)
        shown = tallies if all_words or heading == transfer.MOODS else tallies[:_KINDS]
        for one in shown:
            yield line("  ", _said(one, result), hang=4)
        if len(tallies) > len(shown):
            yield line("  ", transfer.MORE_WORDS.format(number=len(tallies) - len(shown)))
        if heading == transfer.DOUBTFUL and tallies:
            yield from _how_to_leave_out(tallies, result.may_be_tags)
    if result.low_notes and not result.applied:
        yield line(grammar.count(result.low_notes, *transfer.LOW_NOTES))
    if result.not_met:
        yield line(transfer.NOT_IN_THE_FILE.format(words=", ".join(result.not_met)))


def _how_to_leave_out(tallies: Iterable[Tally], may_be_tags: Mapping[str, str]) -> Iterator[Line]:
    """Say what to type, with the most frequent of those words that may be offered."""
    words = [one.source for one in tallies if one.source and not concern(one.source)]
    words = words or [transfer.WORD]
    yield line(transfer.HOW_TO_LEAVE_OUT.format(map=quote(f"{words[0]}=skip")))
    tags = {transfer.WORD: transfer.WORD.lower(), **may_be_tags}
    taggable = [one for one in words if one in tags]
    for tagged in (taggable[1:] or taggable)[:1]:
        yield line(transfer.HOW_TO_TAG.format(map=quote(f"{tagged}=#{tags[tagged]}")))


def _is_left_aside(tally: Tally) -> bool:
    """Tell whether a word was mapped to what is no category."""
    return tally.becomes == SKIP or str(tally.becomes).startswith("#")


def _said(tally: Tally, result: Imported) -> str:
    """Return what a word of the file becomes, which goes without saying where it stays the same."""
    source, name = tally.source, tally.becomes
    if source is None:
        sentence = transfer.GUESSED
    elif name in {SKIP, None}:
        waits = transfer.NO_NUMBER if source in result.unmapped else transfer.LEFT_OUT_WORD
        sentence = transfer.NO_MEANING if tally in result.states else waits
        if waits == transfer.NO_NUMBER and source not in result.proposed:
            sentence = transfer.OFF_THE_SCALE
    else:
        sentence = transfer.BY_THAT_NAME if source == name else transfer.AS
    number = grammar.count(tally.number, *transfer.WINS) if VOICE["aloud"] else tally.number
    return sentence.format(source=source, name=name, number=number)


def word_map(result: Imported) -> Iterator[str]:
    """Yield a file for --map to start from: each word of a file with what it becomes so far.

    A word whose wins are in several categories is a comment: they stay where they are.
    """
    yield f"# {transfer.MAP_FILE.format(command=safe(result.command))}\n"
    kinds = [one for one in [*result.categories, *result.words] if one.source]
    waiting = {*result.unmapped, *(one.source for one in result.states)}
    numbers = [one for one in result.moods if one.source in waiting - result.proposed.keys()]
    moods = [one for one in result.moods if one not in numbers]
    counted = sum(one.number for one in numbers)
    scale = [Tally(name, UNKNOWN, counted) for name in result.proposed if name not in waiting]
    for heading, about, tallies in (
        (
            "doubtful",
            transfer.MAP_DOUBTFUL,
            [one for one in kinds if one.source in result.doubtful],
        ),
        ("words", transfer.MAP_WORDS, [one for one in kinds if one.source not in result.doubtful]),
        ("states", transfer.MAP_STATES, result.states),
        ("moods", transfer.MAP_MOODS, [*scale, *moods]),
    ):
        if tallies:
            yield f"\n[{heading}]  # {about}\n"
        by_word: dict[str, list[Tally]] = {}
        for one in tallies:
            by_word.setdefault(plain_word(one.source or ""), []).append(one)
        for word, (one, *others) in by_word.items():
            becomes = result.proposed.get(one.source or "", one.becomes)
            value = becomes if str(becomes).isdigit() else _in_quotes(str(becomes or "none"))
            comment = f"  # {sum(each.number for each in [one, *others])}"
            is_open = one.source == one.becomes or any(each[1] != one[1] for each in others)
            is_open |= word.encode("utf-8", "ignore").decode() != word
            yield f"{'# ' if is_open else ''}{_in_quotes(word)} = {value}{comment}\n"


def _in_quotes(word: str) -> str:
    """Return a word as TOML has it, with nothing in it that would drive a terminal."""
    signs = (
        (f"\\{sign}" if sign in _QUOTED else sign) if sign.isprintable() else f"\\U{ord(sign):08x}"
        for sign in word
    )
    return f'"{"".join(signs)}"'


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
    elif result.proposed:
        scales = [mood not in result.proposed for mood in result.unmapped]
        for heading, is_said in (
            (transfer.HOW_TO_MAP, not all(scales)),
            (transfer.HOW_TO_MAP_SCALE, any(scales)),
            (transfer.HOW_TO_MAP_STATES, bool(result.states)),
        ):
            if is_said:
                yield line(heading)
        yield command(result.command_with_maps())
    elif new:
        yield line(grammar.count(new, *transfer.HOW_TO_ADD))
        yield command(f"{result.command} --apply")
