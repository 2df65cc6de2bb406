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
from microwins.model.text import unique
from microwins.render.again import listed, numbered
from microwins.wording import again as wording
from microwins.wording.grammar import filled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from microwins.actions.log import NewWin
    from microwins.analysis.usual import UsualWins
    from microwins.cli.context import Context
    from microwins.model.win import Win

_LISTED = 8


def again(context: Context, words: Sequence[str], new: NewWin, *, as_json: bool = False) -> Reply:
    """Log the win that `words` mean, or show the usual ones and log the one that is picked.

    `new` has what was said of this time. Raises WinsError.
    """
    if "".join(words).strip():
        win = named(context, words, asks=not as_json)
    else:
        result = action.offered(context.journal, context.settings, context.now)
        seen = on_terminal() and not as_json
        if not (seen and result.wins and can_ask()):
            draw = partial(listed, seen=seen)
            return Reply("again", result, draw, as_json=as_json, remarks=context.unread())
        win = picked(context, result)
    if win is None:
        return Reply("again")
    category, tags = new.category or win.category or None, unique((*win.tags, *new.tags))
    new = new._replace(text=win.text, category=category, tags=tags)
    return log(context, new, as_json=as_json)._replace(name="again")


def picked(context: Context, result: UsualWins) -> Win | None:
    """Return the usual win whose number is pressed, None for Enter and for what is no number.

    Raises BadInputError for a number that isn't there, StoppedError for Ctrl-C.
    """
    from microwins.cli.prompt import key

    typed = key((*numbered(result), wording.ASK))
    if typed.isdecimal():
        return action.numbered(typed, result.wins, context.now)
    if typed:
        say(wording.NOT_LOGGED)
    return None


def named(context: Context, words: Sequence[str], *, asks: bool) -> Win | None:
    """Return the win that `words` mean, or the one of several that is chosen where it `asks`.

    Raises BadInputError where they mean none, or several and nobody can be asked.
    """
    said = " ".join(words)
    found = action.meant(context.journal, context.settings, context.now, words)
    if not found and concern(said):  # nothing proposes to type such words once more
        raise BadInputError(wording.NOT_LOGGED)
    if not found:
        raise BadInputError(*filled(wording.NONE_FITS, words=said, typed=_typed(words)))
    if len(found) == 1:
        return found[0]
    some = found[:_LISTED]
    if asks and can_ask():
        question = wording.WHICH.format(number=len(found), words=said)
        place = chosen(question, [win.text for win in some])
        if place is None:
            say(wording.NOT_LOGGED)
        return None if place is None else some[place]
    lines = "\n".join(f"wins again {_typed(win.text.split())}" for win in some)
    raise BadInputError(wording.WHICH_TO_TYPE.format(number=len(found), words=said), lines)


def _typed(words: Sequence[str]) -> str:
    """Return words as they are typed behind a command: none is an option or a number."""
    typed = " ".join(map(quoted, words))
    return f"-- {typed}" if any(word.startswith("-") for word in words) else typed
