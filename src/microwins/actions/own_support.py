"""The person's own lines of `wins support`: who helps them, and what, chosen on a good day."""

from __future__ import annotations

from microwins.actions.support import own_lines, said
from microwins.errors import BadInputError, NoSuchWinError
from microwins.journal.items import items
from microwins.model.folding import has_words
from microwins.model.item import SUPPORT, Item
from microwins.model.list_numbers import list_numbers
from microwins.results.changes import AddedItem
from microwins.results.rows import ItemRow
from microwins.wording import support as wording
from microwins.wording.grammar import count, filled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from microwins.disk.paths import JournalPaths
    from microwins.journal.journal import Journal

_LONGEST = 500
"""What is longer would push down what helps right now."""
_MOST = 99
"""A greater number isn't that of a line: somebody is called by it."""


def add(journal: Journal, now: datetime, text: str) -> AddedItem:
    """Keep a line of the person's own, unless it is there already.

    Raises BadInputError for one that is empty or too long, and NotSavedError.
    """
    text = text.strip()
    if not any(char.isprintable() and not char.isspace() for char in text):
        raise BadInputError(*wording.NOTHING_TO_ADD)
    if len(text) > _LONGEST:
        raise BadInputError(*wording.TOO_LONG)
    with journal.transaction(now) as change:
        there = [item for item in own_lines(journal.paths) if said(item.text) == said(text)]
        if there:
            return AddedItem(ItemRow(there[0]), is_new=False)
        item = change.add_item(Item("", SUPPORT, now.replace(microsecond=0), text))
    return AddedItem(ItemRow(item), is_new=True)


def own_named(paths: JournalPaths, typed: str) -> list[Item]:
    """Return the person's own lines that are meant: by their numbers, or one by its words.

    Those that say the same are among them. Raises BadInputError for nothing, and NoSuchWinError for
    none, with those that may be meant.
    """
    there = own_lines(paths)
    meant = {said(item.text) for item in _meant(there, typed)}
    return [item for item in items(paths, SUPPORT) if said(item.text) in meant]


def _meant(there: Sequence[Item], typed: str) -> list[Item]:
    if not typed.strip():
        raise BadInputError(*wording.NOTHING_TO_REMOVE)
    if not there:
        raise NoSuchWinError(*wording.NONE_YET)
    numbers = dict.fromkeys(list_numbers(typed))
    if numbers and max(numbers) <= _MOST:
        if all(0 < number <= len(there) for number in numbers):
            return [there[number - 1] for number in numbers]
        there = []
    whole = [item for item in there if said(item.text) == said(typed)]
    meant = whole or [item for item in there if has_words(item.text, typed)]
    if not meant:
        message, hint = filled(wording.NO_SUCH_LINE, words=typed)
        raise NoSuchWinError(message, hint)
    if len(meant) > 1 and not whole:
        matches = tuple((str(there.index(item) + 1), item.text) for item in meant)
        raise NoSuchWinError(
            count(len(meant), *wording.SEVERAL_LINES, words=typed), matches=matches, wanted=typed
        )
    return meant
