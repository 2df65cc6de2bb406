"""The words of --map, understood: what the columns and the words of a file become."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from microwins.disk.files import quoted
from microwins.errors import BadInputError
from microwins.formats.entry import DONE, SKIP, START
from microwins.formats.import_plan import MOOD
from microwins.guessing.moods import mood_in
from microwins.model.category import BUILT_IN
from microwins.model.record import Record
from microwins.model.text import tag_name
from microwins.model.win import MOODS
from microwins.results.transfer import UNKNOWN, plain_word
from microwins.wording import grammar
from microwins.wording import transfer as wording

_MOODS = {**{str(mood): mood for mood in MOODS}, "none": None}
_SCALE = re.compile(r"([+-]?\d+(?:[.,]\d+)?) ?(?:-|\u2013|\.\.|:|to) ?([+-]?\d+(?:[.,]\d+)?)")


class Mapped(Record):
    """What --map says: of columns, of moods and of other words, by their names in lower case.

    `scales` has the worst and the best number of a column of moods.
    """

    fields: dict[str, str]
    moods: dict[str, int | None]
    words: dict[str, str]
    scales: dict[str, tuple[float, float]]


class _Map(Record):
    """One FROM=TO: as it was given, and its parts in lower case."""

    given: str
    word: str
    target: str
    in_file: bool = False


def mapping(maps: Iterable[str], fields: Iterable[str], own: Iterable[str]) -> Mapped:
    """Return what some FROM=TO, and files of them, mean.

    `fields` are what a column may be, `own` the person's own categories. Raises BadInputError, with
    what TO may be, for any that means nothing, and for words that wait for their meaning.
    """
    found = Mapped({}, {}, {}, {})
    names = {"fields": tuple(fields), "categories": (*BUILT_IN, *own)}
    waiting = []
    for one in _all_of(maps):
        if one.word and one.target == UNKNOWN:
            waiting.append(one)
        elif not one.word or not _put(one, found, **names):
            raise _means_nothing(one, **names)
    if waiting:
        first = waiting[0]
        likely = mood_in(first.word) or ("1-10" if first.word == MOOD else SKIP)
        typed = f"--map {quoted(f'{first.word}={likely}')}"
        raise BadInputError(
            *grammar.filled(
                wording.STILL_ASKED,
                words=grammar.listed([one.word for one in waiting]),
                example=f'"{first.word}" = "{likely}"' if first.in_file else typed,
            )
        )
    return found


def _put(one: _Map, found: Mapped, *, fields: tuple[str, ...], categories: tuple[str, ...]) -> bool:
    """Put a word with its meaning where it belongs; tell whether it has one."""
    word, target = one.word, one.target
    is_scale = _SCALE.fullmatch(target)
    tag = tag_name(target[1:]) if target[:1] in {"#", "+"} else None
    if target in fields:
        found.fields[word] = target
    if target in {SKIP, DONE, START} or target in categories:
        found.words[word] = target
    elif tag:
        found.words[word] = f"#{tag}"
    elif target in _MOODS:
        found.moods[word] = _MOODS[target]
    elif is_scale:
        worst, best = (float(number.replace(",", ".")) for number in is_scale.groups())
        found.scales[word] = worst, best
        if word != MOOD and MOOD in fields:
            found.fields[word] = MOOD
        return worst != best
    else:
        return target in fields
    return True


def _means_nothing(
    one: _Map, *, fields: tuple[str, ...], categories: tuple[str, ...]
) -> BadInputError:
    return BadInputError(
        *grammar.filled(
            wording.MAP_WITH_FIELDS if fields else wording.MAP,
            given=one.given or wording.NOTHING,
            fields=" ".join(fields),
            categories=" ".join(categories),
            example=quoted(f"{one.word}=3" if one.target.isdigit() and one.word else "gym=move"),
        )
    )


def _all_of(maps: Iterable[str]) -> Iterator[_Map]:
    """Yield each FROM=TO, those of files too, in their order."""
    for one in maps:
        if one.lower().endswith(".toml"):
            yield from _in_file(one)
        else:
            word, _, target = one.rpartition("=")
            yield _Map(one, plain_word(word), plain_word(target))


def _in_file(path: str) -> Iterator[_Map]:
    """Yield what a file maps: one word a line, as TOML has it, under headings or none.

    Raises BadInputError, with the line, for anything else.
    """
    from tomllib import TOMLDecodeError, loads  # 4 ms, for files of maps alone

    from microwins.disk.input_output import read_from

    try:
        text = read_from(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInputError(*grammar.filled(wording.MAPS_NOT_UTF8, file=quoted(path))) from error
    seen: dict[tuple[str, ...], int] = {}
    heading = ""
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        place = {"file": quoted(path), "number": number, "line": line.strip()}
        try:
            said: Mapping[str, object] = loads(line)
        except TOMLDecodeError as error:
            raise BadInputError(*grammar.filled(wording.MAPS_NOT_TOML, **place)) from error
        for word, target in said.items():
            if isinstance(target, dict) and not target and line.lstrip().startswith("["):
                heading = word
                continue
            if isinstance(target, bool) or not isinstance(target, str | int):
                raise BadInputError(*grammar.filled(wording.MAPS_NOT_TOML, **place))
            key = heading, plain_word(word)
            if key in seen:
                raise BadInputError(
                    *grammar.filled(wording.MAPS_TWICE, **place, word=word, before=seen[key])
                )
            seen[key] = number
            given = wording.MAPS_PLACE.format(**place)
            yield _Map(given, key[1], plain_word(str(target)), in_file=True)
