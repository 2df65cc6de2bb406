"""The words of `wins share`, understood: what leaves, for whom, and in which form."""

from __future__ import annotations

import os
from itertools import count

from microwins.actions.share import ShareRequest
from microwins.cli.arguments.filters import query_of_share
from microwins.cli.arguments.options import Filters
from microwins.disk.files import quoted
from microwins.errors import BadInputError, NoSuchWinError
from microwins.model.crisis import concern
from microwins.model.record import Record
from microwins.model.text import repaired
from microwins.results.share import WINS
from microwins.wording import share as wording
from microwins.wording.grammar import filled
from microwins.wording.words import NO_RECENT_WIN, NOTHING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from microwins.cli.context import Context

TEXT, HTML, CARDS = "text", "html", ("svg", "png")
_ENDINGS = {
    "txt": TEXT,
    "text": TEXT,
    "htm": HTML,
    HTML: HTML,
    **dict(zip(CARDS, CARDS, strict=True)),
}
_NEAR = {
    **dict.fromkeys(("pdf", "page", "web", "docx", "doc", "odt"), HTML),
    **dict.fromkeys(("jpg", "jpeg", "webp", "gif", "image", "picture", "photo"), "png"),
    **dict.fromkeys(("card", "drawing"), "svg"),
}
"""The format that is nearest to another one, by its name; of all others that is text."""

_WITH = {"tag": "tags", "tags": "tags", "mood": "mood", "moods": "mood"}

_TO = ("with", "to", "for")
_THE_LAST = {"my", "the", "this", "it", "that", "last", "latest", "newest", "win", "one"}
"""Words that mean the win which was logged last, and those before the name of somebody."""


class Target(Record):
    """Where what is shared goes: its format, and the file, None for standard output.

    A card may be `dark`. Without `asks` a file that is there is replaced.
    """

    format: str
    output: str | None
    dark: bool = False
    asks: bool = True


def target(
    context: Context, format_name: str | None, output: str | None, *, dark: bool, replace: bool
) -> Target:
    """Return where what is shared goes; raises BadInputError for what can't be."""
    output = None if output == "-" else output
    stem, ending = os.path.splitext(output or "")
    name = (format_name or ending[1:]).lower()
    known = _ENDINGS.get(name) if name else TEXT
    if known is None:
        near, formats = _NEAR.get(name, TEXT), " ".join(wording.FORMATS)
        if format_name is not None:
            message = wording.NO_SUCH_FORMAT.format(name=format_name, formats=formats)
            raise BadInputError(message, _instead(context, format_name, near))
        file = f"{stem}.{'txt' if near == TEXT else near}"
        message = wording.NO_SUCH_ENDING.format(ending=ending, formats=formats)
        raise BadInputError(message, _instead(context, output or "", file))
    if dark and known not in CARDS:
        line = "wins share --format svg --dark"
        raise BadInputError(wording.DARK_IS_FOR_CARDS.format(name=known), line)
    return Target(known, output, dark, not replace)


def into_file(context: Context, where: Target) -> str:
    """Return the line that was typed, with a file to write to."""
    file = "wins.txt" if where.format == TEXT else f"wins.{where.format}"
    return " ".join(map(quoted, ["wins", *context.argv, "--output", file]))


def as_svg(context: Context) -> str:
    """Return the line that was typed, with a card as SVG in the place of one as PNG."""
    argv = ["svg" if word.lower() == "png" else word for word in context.argv]
    argv = [f"{word[:-3]}svg" if word.lower().endswith((".png", "=png")) else word for word in argv]
    return " ".join(map(quoted, ["wins", *argv]))


def into_another_file(context: Context, output: str) -> str:
    """Return the line that was typed, with a file that isn't there yet in the place of `output`."""
    stem, ending = os.path.splitext(output)
    free = (f"{stem}-{number}{ending}" for number in count(2))
    return _instead(context, output, next(path for path in free if not os.path.lexists(path)))


def explain(context: Context, words: Sequence[str], error: NoSuchWinError) -> None:
    """Let the `error` of words that name no win say what to type for what they may mean.

    That is days, an area, a form, a name behind --for without quotes, or a win that was to be
    logged.
    """
    from microwins.cli.arguments.word_hints import otherwise  # 1 ms, on the way to an error

    if error.matches or concern(" ".join(words)):
        return
    meant = otherwise(context, Filters(words=words))
    whole = _value_in_one(context, words)
    form = (_ENDINGS | _NEAR).get(" ".join(words).lower())
    to = next((place for place, word in enumerate(words) if word.lower() in _TO), len(words))
    if not {word.lower() for word in words[:to]} - _THE_LAST:
        name = " ".join(words[to + 1 :])
        error.hint = " ".join(["wins share", *(["--for", quoted(name)] if name else [])])
    elif form and form != TEXT:
        error.hint = f"wins share --output wins.{form}"
    elif whole:
        error.hint = f"{whole}\n{error.hint}"
    elif meant and meant[0] is None:
        error.hint = meant[1]
    elif error.message == NO_RECENT_WIN[0].format(words=" ".join(words)):
        error.hint += f"\nwins log share {' '.join(map(quoted, words))}"


def _value_in_one(context: Context, words: Sequence[str]) -> str | None:
    """Return the line that is meant where `words` go on with the value of --for or --with."""
    line, size = list(context.argv), len(words)
    for option, between in (("--for", " "), ("--with", ",")):
        place = line.index(option) + 1 if option in line else len(line)
        value = line[place : place + 1 + size]
        known = option == "--for" or all(word.lower().strip(",") in _WITH for word in words)
        if value[1:] == list(words) and known:
            line[place : place + 1 + size] = [between.join(part.strip(",") for part in value)]
            return " ".join(map(quoted, ["wins", *line]))
    return None


def _without_tags(context: Context, *, mood: bool) -> str:
    """Return the line that was typed without --with, or with that for moods alone."""
    words = list(context.argv)
    while "--with" in words:
        place = words.index("--with")
        del words[place : place + 2]
    words = [word for word in words if not word.startswith("--with=")]
    return " ".join(map(quoted, ["wins", *words, *(["--with", "mood"] if mood else [])]))


def _instead(context: Context, typed: str, better: str) -> str:
    """Return the line that was typed, with one value of an option in the place of another."""
    words = (
        better
        if word == typed
        else f"{word.removesuffix(typed)}{better}"
        if word.startswith("-") and word.endswith(f"={typed}")
        else word
        for word in context.argv
    )
    return " ".join(map(quoted, ["wins", *words]))


def share_request(  # noqa: PLR0913 (one argument for each thing that a person can say)
    context: Context,
    words: Sequence[str] | None,
    filters: Filters,
    *,
    heading: str | None,
    extras: Sequence[str] | None,
    hide_words: bool,
) -> ShareRequest:
    """Return what is to be shared; raises BadInputError for what can't be."""
    named = tuple(words or ())
    if named and any(filters):
        line = " ".join(map(quoted, ["wins", "share", *named]))
        raise BadInputError(wording.WINS_OR_DAYS, _value_in_one(context, named) or line)
    given = [part.strip() for extra in extras or () for part in extra.split(",")]
    unknown = [part for part in given if part.lower() not in _WITH]
    if unknown:
        raise BadInputError(*filled(wording.WITH_WHAT, given=unknown[0] or NOTHING))
    added = {_WITH[part.lower()] for part in given}
    if hide_words and "tags" in added:
        raise BadInputError(wording.WORDS_ARE_HIDDEN, _without_tags(context, mood="mood" in added))
    query, unit = query_of_share(context, filters)
    return ShareRequest(
        query,
        unit or WINS,
        named,
        " ".join(repaired(heading or "").split()) or None,
        hide_words,
        "tags" in added,
        "mood" in added,
    )
