"""Logging once more what was logged before, asked on a terminal where too little was typed."""

from __future__ import annotations

from functools import partial

from microwins.actions import again as action
from microwins.cli.asking import can_ask, chosen
from microwins.cli.fast_path import log
from microwins.cli.output import Reply, on_terminal, say
from microwins.disk.files import quoted
from microwins.errors import BadInputError
from microwins.model.crisis import concern
from microwins.model.list_numbers import list_numbers
from microwins.model.text import split_tags, unique
from microwins.render.again import listed, numbered
from microwins.wording import again as wording
from microwins.wording.grammar import count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from microwins.actions.log import NewWin
    from microwins.analysis.usual import UsualWins
    from microwins.cli.context import Context
    from microwins.model.win import Win

_LISTED = 8


def again(
    context: Context,
    words: Sequence[str],
    new: NewWin,
    options: Sequence[str],
    *,
    as_json: bool = False,
) -> Reply:
    """Log the win that `words` mean, or show the usual ones and log the one that is picked.

    `new` has what the `options` say of this time. Raises WinsError.
    """
    said = " ".join(words).strip()
    text, more = split_tags(said)
    if text == said:
        more = ()
    if said:
        beside = [f"+{tag}" for tag in more], options
        win = named(context, text.split(), *beside, asks=not as_json)
    else:
        result = action.offered(context.journal, context.settings, context.now)
        seen = on_terminal() and not as_json
        if not (seen and result.wins and can_ask()):
            draw = partial(listed, seen=seen)
            return Reply("again", result, draw, as_json=as_json, remarks=context.unread())
        win = picked(context, result)
    if win is None:
        return Reply("again")
    category, tags = new.category or win.category or None, unique((*win.tags, *more, *new.tags))
    new = new._replace(text=win.text, category=category, tags=tags)
    return log(context, new, as_json=as_json)._replace(name="again")


def picked(context: Context, result: UsualWins) -> Win | None:
    """Return the usual win whose number is pressed, None for Enter and for what is no number.

    Raises BadInputError for a number that isn't there and for several words, StoppedError for
    Ctrl-C.
    """
    from microwins.cli.prompt import key

    typed = key(Reply("again", result, numbered), wording.ASK)
    numbers = list_numbers(typed)
    if len(numbers) == 1:
        return action.numbered(numbers[0], result.wins, context.now)
    if len(typed.split()) > 1:  # a paste, of lines that the shell was to have
        raise BadInputError(wording.NOT_LOGGED, text=typed)
    if typed:
        say(wording.NOT_LOGGED)
    return None


def named(
    context: Context,
    words: Sequence[str],
    tags: Sequence[str],
    options: Sequence[str],
    *,
    asks: bool,
) -> Win | None:
    """Return the win that `words` mean, or the one of several that is chosen where it `asks`.

    Raises BadInputError where they mean none, or several and nobody can be asked; the lines to type
    have the `tags` and `options` that were typed.
    """

    def to_type(command: str, words: Sequence[str]) -> str:
        typed = [*map(quoted, words), *tags]
        if any(word.startswith("-") for word in words):
            return " ".join(["wins", command, *map(quoted, options), "--", *typed])
        return " ".join(["wins", command, *typed, *map(quoted, options)])

    said = " ".join(words)
    found = action.meant(context.journal, context.settings, context.now, words)
    if not found and concern(said):  # nothing proposes to type such words once more
        raise BadInputError(wording.NOT_LOGGED)
    if not found:
        raise BadInputError(wording.NONE_FITS.format(words=said), to_type("log", words))
    number = len(found)
    if number == 1 and action.is_sure(words, found[0]):
        return found[0]
    some = found[:_LISTED]
    if asks and number > 1 and can_ask():
        question = wording.WHICH.format(number=number, words=said)
        place = chosen(question, [win.text for win in some])
        if place is None:
            say(wording.NOT_LOGGED)
        return None if place is None else some[place]
    lines = "\n".join(to_type("again", win.text.split()) for win in some)
    raise BadInputError(count(number, *wording.WHICH_TO_TYPE, words=said), lines)
