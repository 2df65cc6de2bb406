"""Which wins are meant by what was typed: by their handles, or by the words of a recent one."""

from __future__ import annotations

from datetime import timedelta

from microwins.actions.reading import lookup, win_called
from microwins.errors import NoSuchWinError, UnsureHandleError
from microwins.model.day import day_of
from microwins.model.handle import LAST, ending_in, is_private
from microwins.model.period import between
from microwins.model.query import Query
from microwins.model.record import Record
from microwins.model.win import Win
from microwins.results.rows import listing
from microwins.wording import words as wording
from microwins.wording.grammar import count, filled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from microwins.journal.journal import Journal
    from microwins.journal.lookup import Lookup
    from microwins.model.item import Item
    from microwins.model.settings import Settings
    from microwins.results.rows import Row

_RECENT_DAYS = 14
_OFFERED = 5
_LISTED = 8
_NUMBER = r"\d+(st|nd|rd|th|k|km|am|pm)"


class Named(Record):
    """What was typed of the wins to edit; `words` are handles, and may be new words behind one.

    `text` are new words where they were told apart, with `--`; "" says that there are none.
    """

    words: Sequence[str]
    text: str | None = None


def wins_named(
    words: Sequence[str],
    there: Lookup,
    settings: Settings,
    now: datetime,
    *,
    hidden: bool = False,
) -> list[Win]:
    """Return the wins that `words` name, each once: by their handles, or one by its words.

    Such a win is of the last two weeks, and `hidden` or not. Raises NoSuchWinError, with those that
    are meant where there are several.
    """
    found = [_with_handle(word, there) for word in words]
    named = list({win.id: win for win in found if win}.values())
    by_words: list[Win] = []
    if len(words) == 1 or not named:
        by_words = _recent(words, there, settings, now, hidden=hidden)
        by_words = [win for win in by_words if win not in named]
    if named and not all(found):
        win_called(words[found.index(None)], there)
    meant = [*by_words, *named]
    if len(meant) > 1 and by_words:
        raise _several(words, meant, there)
    if not meant:
        if len(words) == 1:
            win_called(words[0], there)
        message, hint = filled(wording.NO_RECENT_WIN, words=" ".join(words))
        raise NoSuchWinError(message, hint)
    return meant


def wins_to_edit(
    named: Named, there: Lookup, settings: Settings, now: datetime, *, has_options: bool
) -> tuple[list[Win], str | None]:
    """Return the wins that are to be changed and their new words, None for none.

    Raises NoSuchWinError, and UnsureHandleError where a word may be a handle or the new words.
    """
    words, text = named
    first, *rest = words
    if _with_handle(first, there) is None:
        quoted = len(words) > 1 and any(len(word.split()) > 1 for word in words)
        if has_options and not text and not quoted:
            return wins_named(words, there, settings, now), None
        if text is None and (recent := _recent(words, there, settings, now, hidden=False)):
            raise _several(words, recent, there)
        win_called(first, there)
    if text is not None or not rest:
        return wins_named(words, there, settings, now), text or None
    if _with_handle(rest[0], there) is None:
        return [win_called(first, there)], " ".join(rest)
    are_handles = all(_with_handle(word, there) for word in rest)
    if has_options and are_handles and not any(_is_a_word(word, there) for word in rest):
        return wins_named(words, there, settings, now), None
    raise UnsureHandleError(wording.HANDLE_OR_WORDS.format(word=rest[0]))


def wins_and_items_named(
    words: Sequence[str], there: Lookup, settings: Settings, now: datetime
) -> tuple[list[Win], list[Item]]:
    """Return what `words` name: wins as `wins_named` does, and items by their handles.

    Raises NoSuchWinError, with all that a word may mean where that is more than one.
    """
    all_items = there.items()
    items = {word: found for word in words if (found := ending_in(word, all_items))}
    for word, found in items.items():
        wins = there.ending_in(word)
        if len(words) == 1:
            wins += _recent(words, there, settings, now, hidden=False)
        meant: list[Win | Item] = [*{win.id: win for win in wins}.values(), *found]
        if len(meant) > 1:
            raise _several([word], meant, there)
    others = [word for word in words if word not in items]
    wins = wins_named(others, there, settings, now) if others else []
    return wins, list({item.id: item for (item,) in items.values()}.values())


def last_wins(journal: Journal, settings: Settings, *, hidden: bool | None = None) -> list[Row]:
    """Return the five wins that were logged last, the newest first; `hidden` ones, or all others.

    Words that nobody is to meet by chance aren't in them. Raises NoSuchWinError for no wins at all.
    """
    there = lookup(journal, settings.day_start)
    newest = there.greatest_ids(Query(hidden=hidden), _OFFERED)
    if not newest:
        win_called("last", there)
    names = there.handles([win.id for win in newest])
    rows = listing(newest, names, settings.day_start).wins
    return [row._replace(by_chance=True, with_hidden_words=False) for row in rows]


def _with_handle(word: str, there: Lookup) -> Win | None:
    try:
        return win_called(word, there)
    except NoSuchWinError as error:
        if error.matches or there.is_empty():
            raise
        return None


def _recent(
    words: Sequence[str], there: Lookup, settings: Settings, now: datetime, *, hidden: bool
) -> list[Win]:
    """Return the wins of the last two weeks that have all of these words."""
    if words[0].lower() == LAST:
        return []
    today = day_of(now, settings.day_start)
    period = between(today - timedelta(days=_RECENT_DAYS - 1), today)
    wanted = tuple(word.strip(".,;:!?") for typed in words for word in typed.split())
    query = Query(
        wanted, whole_words=True, period=period, hidden=hidden, day_start=settings.day_start
    )
    return there.chosen(query) if any(map(str.isalnum, "".join(wanted))) else []


def _several(words: Sequence[str], found: Sequence[Win | Item], there: Lookup) -> NoSuchWinError:
    """Return the error that lists what matches some words."""
    names = there.handles([one.id for one in found])
    fits = wording.FITS if all(isinstance(one, Win) for one in found) else wording.ALSO_FITS
    said = " ".join(words)
    return NoSuchWinError(
        count(len(found), *fits, words=said),
        matches=tuple(
            (names[one.id], None if is_private(one) else one.text) for one in found[-_LISTED:]
        ),
        wanted=said,
    )


def _is_a_word(handle: str, there: Lookup) -> bool:
    """Tell whether a handle is a word or a number that people type of wins, too."""
    import re  # 8 ms, where a handle was typed

    word = handle.lower()
    if re.fullmatch(_NUMBER, word):
        return True
    if not word.isalpha() or word == LAST:
        return False
    from microwins.guessing.guess import guess
    from microwins.guessing.lexicon import FAMILIES, FILLERS

    if word in FAMILIES or word in FILLERS or guess(word) != "other":
        return True
    return there.has_word(word)
