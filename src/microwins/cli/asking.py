"""Which win is meant, asked on a terminal where what was typed doesn't say."""

from __future__ import annotations

import os

from microwins.cli.output import say
from microwins.errors import BadInputError, NoSuchWinError, WinsError
from microwins.model.list_numbers import list_numbers
from microwins.render.line import TYPED, Line, Span, line, unstyled
from microwins.render.rows import in_one_line, matches
from microwins.wording import aloud
from microwins.wording import words as wording
from microwins.wording.grammar import VOICE, count, filled
from microwins.wording.lists import HIDDEN_WORDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeVar

    from microwins.cli.context import Context
    from microwins.results.rows import Row

    Result = TypeVar("Result")


def can_ask() -> bool:
    """Tell whether there is a person to be asked, who can answer."""
    return os.isatty(0) and os.isatty(2)


def with_wins_named(
    context: Context,
    command: str,
    words: Sequence[str] | None,
    act: Callable[[Sequence[str]], Result],
    *,
    hidden: bool | None = None,
) -> Result:
    """Return what `act` makes of the words that name wins, or of the win chosen on a terminal.

    Without words the last five wins are offered, `hidden` or not; where several match the words,
    those are. Raises what `act` raises, and BadInputError without a terminal to ask on.
    """
    if not words:
        if not can_ask():
            raise BadInputError(*filled(wording.TAKES_A_HANDLE, command=command))
        from microwins.actions.naming import last_wins  # 1 ms, where somebody is asked

        rows = last_wins(context.journal, context.settings, hidden=hidden)
        offered = [(row.win.id, _in_words(row)) for row in rows]
        return act([_chosen(wording.WHICH_WIN, offered)])
    try:
        return act(words)
    except NoSuchWinError as error:
        if not error.matches or error.wanted != " ".join(words) or not can_ask():
            raise
        question = count(len(error.matches), *wording.MATCHES, words=error.wanted)
        return act([_chosen(question, error.matches)])


def confirmed_for_good(context: Context, words: Sequence[str]) -> list[str]:
    """Show what `words` name, ask once whether it may go, and return the ids.

    Raises WinsError where they may not.
    """
    from microwins.actions.delete import named
    from microwins.cli.prompt import confirmed
    from microwins.render.changes import item_in_one_line

    found = named(context.journal, context.settings, context.now, words)
    for row in found.wins:
        say(Line(in_one_line(row, with_day=True)))
    for item_row in found.items:
        say(Line(item_in_one_line(item_row)))
    if not confirmed(wording.DELETE_FOR_GOOD):
        raise WinsError(wording.NOTHING_DELETED)
    return [*(row.win.id for row in found.wins), *(row.item.id for row in found.items)]


def _in_words(row: Row) -> str:
    return unstyled([Line(in_one_line(row, with_day=True))], plain=VOICE["aloud"]).rstrip()


def _chosen(question: str, offered: Sequence[tuple[str, str | None]]) -> str:
    """Return the handle of the win that is chosen among some; raises WinsError where none is."""
    place = chosen(question, [text for _, text in offered])
    if place is None:
        raise WinsError(wording.NOTHING_CHOSEN)
    return offered[place][0]


def chosen(question: str, texts: Sequence[str | None]) -> int | None:
    """Return the place of the text that is chosen by its number, None where none is.

    A text that isn't to be shown is None.
    """
    from microwins.cli.prompt import answer

    say(question)
    for number, text in enumerate(texts, 1):
        if VOICE["aloud"]:
            words = HIDDEN_WORDS if text is None else text
            say(line(Span(aloud.NUMBERED.format(number=number, text=words), TYPED)))
        else:
            say(*matches([(str(number), text)]))
    said = answer(count(len(texts), *wording.WHICH_ONE))
    numbers = list_numbers(said)
    return numbers[0] - 1 if len(numbers) == 1 and 1 <= numbers[0] <= len(texts) else None
