"""Logging once more what was logged before: which usual wins there are, and which one is meant."""

from __future__ import annotations

import re
from datetime import timedelta

from microwins.actions.reading import lookup
from microwins.actions.usual import usual_wins
from microwins.analysis.usual import Usual, UsualWins
from microwins.disk.shown_list import remember, remembered
from microwins.errors import BadInputError
from microwins.journal.versions import oldest_first
from microwins.model.crisis import privacy
from microwins.model.day import day_of
from microwins.model.folding import folded, plain_words
from microwins.model.handle import LAST
from microwins.model.list_numbers import list_numbers
from microwins.model.query import Query
from microwins.wording import again as wording
from microwins.wording.grammar import filled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from microwins.journal.journal import Journal
    from microwins.journal.lookup import Lookup
    from microwins.model.settings import Settings
    from microwins.model.win import Win

_OFFERED = 9
_KIND = "again"
_FEW = 8
"""Wins of so many different words are found sooner by their words than among all."""

_A_WHILE = timedelta(hours=1)
"""So long a list is known that was shown before the day ended."""
_BEGINNING = "(?<![a-z\u0370-\u04ff])"
"""No letter before it, in scripts that have spaces between words."""


def offered(journal: Journal, settings: Settings, now: datetime) -> UsualWins:
    """Return the usual wins to show, and remember what each number means on this terminal."""
    found = usual_wins(journal, settings, now)[:_OFFERED]
    remember(journal.paths, _KIND, day_of(now, settings.day_start), [usual.text for usual in found])
    return UsualWins(found)


def meant(journal: Journal, settings: Settings, now: datetime, words: Sequence[str]) -> list[Win]:
    """Return the wins that `words` may mean, each as it was the last time; the first fits best.

    They are a number of the list that was shown, `last`, or words of a win: of a usual one, or
    where none fits of any. Raises BadInputError where they mean none.
    """
    said = " ".join(words).split()
    if numbers := list_numbers(" ".join(said)):
        return [_shown_as(numbers, journal, settings, now)]
    if [word.lower() for word in said] == [LAST]:
        return [_last(journal, settings)]
    usual = usual_wins(journal, settings, now)
    found = _fitting(said, [one.as_win(now) for one in usual])
    return found or _fitting_any(said, lookup(journal, settings.day_start))


def is_sure(words: Sequence[str], win: Win) -> bool:
    """Tell whether `words` plainly mean a win: each begins a word, as "run" doesn't in "brunch"."""
    typed = " ".join(words)
    if list_numbers(typed) or typed.lower() == LAST:
        return True
    there = folded(" ".join((win.text, *win.tags)))
    there = " ".join((plain_words(there), re.sub("['-]", " ", there)))
    return all(
        re.search(_BEGINNING + re.escape(word), there) for word in plain_words(typed).split()
    )


def numbered(number: int, usual: Sequence[Usual], now: datetime) -> Win:
    """Return the usual win of a number, as it was the last time; raises BadInputError for none."""
    if not 1 <= number <= len(usual):
        raise BadInputError(*filled(wording.NO_SUCH_NUMBER, number=number))
    return usual[number - 1].as_win(now)


def _shown_as(numbers: Sequence[int], journal: Journal, settings: Settings, now: datetime) -> Win:
    """Return the win that was last shown under a number, or would be now where none was."""
    if len(numbers) > 1:
        hint = "\n".join(f"wins again {number}" for number in numbers)
        raise BadInputError(wording.ONE_AT_A_TIME, hint)
    usual = usual_wins(journal, settings, now)
    known = {plain_words(one.text): one for one in usual}
    days = [day_of(moment, settings.day_start) for moment in (now, now - _A_WHILE)]
    texts = next(filter(None, (remembered(journal.paths, _KIND, day) for day in days)), [])
    if not texts:  # what is logged now moves no number of the next one that is typed unseen
        texts = [one.text for one in usual[:_OFFERED]]
        remember(journal.paths, _KIND, days[0], texts)
    shown = [known.get(plain_words(text)) or Usual(text) for text in texts]
    if not shown:
        raise BadInputError(*wording.NO_LAST)
    return numbered(numbers[0], shown, now)


def _last(journal: Journal, settings: Settings) -> Win:
    last = lookup(journal, settings.day_start).last_logged()
    if last is None:
        raise BadInputError(*wording.NO_LAST)
    if privacy(last):
        raise BadInputError(*wording.LAST_IS_PRIVATE)
    return last


def _fitting_any(words: Sequence[str], there: Lookup) -> list[Win]:
    """Return what `_fitting` does of the last wins of all with the same words."""
    said = plain_words(" ".join(words)).split()
    found = [win for typed in (words, said) for win in there.chosen(Query(tuple(typed)))]
    same = {plain_words(win.text) for win in found}
    if len(same) > _FEW:
        return _fitting(words, _last_of_each(there.contents.wins))
    like_them = {win.id: win for text in same for win in there.chosen(Query(tuple(text.split())))}
    return _fitting(words, _last_of_each(oldest_first(like_them.values())))


def _last_of_each(wins: Iterable[Win]) -> list[Win]:
    """Return the last win of all with the same words, the newest first; none that is private."""
    last: dict[str, Win] = {}
    for win in wins:
        words = plain_words(win.text)
        last.pop(words, None)
        last[words] = win
    return [win for win in reversed(last.values()) if not privacy(win)]


def _fitting(words: Sequence[str], wins: Sequence[Win]) -> list[Win]:
    """Return the win with exactly these words, else those that hold all of them."""
    said = plain_words(" ".join(words))
    exactly = [win for win in wins if plain_words(win.text) == said]
    if exactly or not said:
        return exactly
    whole = Query(tuple(words), whole_words=True).choose(wins)
    return whole or Query(tuple(words)).choose(wins)
