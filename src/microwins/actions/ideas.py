"""Tiny next steps: offering them, a smaller one, the person's own list, and what a number means."""

from __future__ import annotations

from datetime import timedelta

from microwins.analysis.ideas import ENERGIES, Wanted, chosen, own_idea, smaller
from microwins.disk.shown_list import remember, remembered
from microwins.errors import BadInputError, WinsError
from microwins.journal.items import items
from microwins.model.bare_json import loads
from microwins.model.category import BUILT_IN
from microwins.model.crisis import NOW, PAST, concern, concern_of
from microwins.model.day import day_of, day_of_win, first_moment
from microwins.model.folding import has_words, plain_words
from microwins.model.item import IDEA, Item
from microwins.model.list_numbers import list_numbers
from microwins.model.text import repaired, to_json
from microwins.results.ideas import OWN, USUAL, ChangedIdea, Idea, Ideas, OwnIdeas
from microwins.wording import ideas as wording
from microwins.wording.grammar import count, filled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from microwins.journal.journal import Journal
    from microwins.model.settings import Settings

_LIST = "ideas"
_HARD = timedelta(days=3)
_LONGEST = 500
"""An idea is a line: so many characters are more than anybody reads on a bad day."""


def offered(
    journal: Journal, settings: Settings, now: datetime, wanted: Wanted | None = None
) -> Ideas:
    """Return what is offered today, and remember it for `wins did`."""
    wanted = wanted or Wanted()
    from microwins.actions.usual import usual_wins  # 8 ms with the index, which TAB can do without

    today = day_of(now, settings.day_start)
    wins = journal.since(first_moment(today, settings.day_start))
    of_today = [win for win in wins if day_of_win(win, settings.day_start) >= today]
    usual = usual_wins(journal, settings, now)
    own = _own(journal, settings)
    ideas = chosen(wanted, own, usual, [win.text for win in of_today], today)
    _remember(journal, today, ideas)
    found = {concern_of(win) for win in of_today}
    gravest = NOW if NOW in found else PAST if PAST in found else None
    return Ideas([*enumerate(ideas, 1)], wanted.energy, wanted.category, concern=gravest)


def smaller_one(
    journal: Journal, settings: Settings, now: datetime, number: int, wanted: Wanted | None
) -> Ideas:
    """Return the smaller one inside the idea of this number, or that one where it is the smallest.

    The list is the one last shown, or that of `wanted`. The smaller one has the number from then
    on. Raises BadInputError for a number that the list doesn't have.
    """
    today = day_of(now, settings.day_start)
    ideas = _remembered(journal, today) if wanted is None else []
    if not ideas:
        found = offered(journal, settings, now, wanted)
        ideas = [idea for _, idea in found.ideas]
    idea = _numbered(ideas, number)
    less = smaller(idea) or idea._replace(smaller=None)
    _remember(journal, today, [*ideas[: number - 1], less, *ideas[number:]])
    return Ideas([(number, less)], less.energy, less.category, is_smaller=True)


def shown(journal: Journal, settings: Settings, now: datetime) -> list[tuple[int, Idea]]:
    """Return the ideas last shown today that may be met by chance, each with its number."""
    ideas = _remembered(journal, day_of(now, settings.day_start))
    left = _still_offered(ideas, journal, settings, now)
    return [(number, idea) for number, idea in enumerate(ideas, 1) if idea in left]


def removable(journal: Journal, settings: Settings, now: datetime) -> list[tuple[int, Idea]]:
    """Return the ideas of the person's own that `removed` takes away, each with its number."""
    ideas = _remembered(journal, day_of(now, settings.day_start)) or _own(journal, settings)
    return [(number, idea) for number, idea in enumerate(ideas, 1) if idea.source == OWN]


def shown_as(journal: Journal, settings: Settings, now: datetime, number: int) -> Idea:
    """Return the idea whose words were shown under a number today.

    Raises BadInputError where there is none, or none with words that may be met by chance.
    """
    ideas = _remembered(journal, day_of(now, settings.day_start))
    if not ideas:
        raise BadInputError(*filled(wording.NONE_SHOWN, number=number))
    idea = _numbered(ideas, number)
    if idea.is_private:
        raise BadInputError(*filled(wording.OUT_OF_SIGHT, number=number))
    return idea


def first_idea(journal: Journal, settings: Settings, now: datetime) -> Idea | None:
    """Return the one idea for a day without a win, which is `wins did 1` from then on.

    That is the first of the list that was shown last. None where there is none, and after very
    hard days.
    """
    today = day_of(now, settings.day_start)
    start = first_moment(today - _HARD, settings.day_start)
    if any(win.at >= start and concern_of(win) for win in journal.since(start)):
        return None
    ideas = _remembered(journal, today)
    if not _still_offered(ideas[:1], journal, settings, now):
        ideas = chosen(Wanted(limit=1), _own(journal, settings), (), (), today)
        _remember(journal, today, ideas)
    return ideas[0] if ideas else None


def own_list(journal: Journal, settings: Settings, now: datetime) -> OwnIdeas:
    """Return the person's own list; its numbers are those of `wins did` from then on."""
    own = _own(journal, settings)
    _remember(journal, day_of(now, settings.day_start), own)
    return OwnIdeas(own)


def added(journal: Journal, settings: Settings, now: datetime, idea: Idea) -> ChangedIdea:
    """Put an idea on the person's own list, or change what energy and category it has there.

    Raises BadInputError where there are no words or too many, WinsError with the words where the
    disk refuses.
    """
    text = repaired(idea.text).strip()
    if not text or list_numbers(text):
        raise BadInputError(*wording.NOTHING_TO_ADD)
    if len(text) > _LONGEST:
        error = BadInputError(*filled(wording.TOO_LONG, most=_LONGEST))
        error.text = text
        raise error
    found = concern(text)
    given = {"energy": idea.energy, "category": idea.category}
    extra: dict[str, object] = {name: value for name, value in given.items() if value}
    try:
        item, done = _added(journal, now, text, extra)
    except WinsError as error:
        error.text = text
        raise
    return ChangedIdea(_idea(item, settings), done, found)


def _added(
    journal: Journal, now: datetime, text: str, extra: Mapping[str, object]
) -> tuple[Item, str]:
    """Return the item of an idea that is on the list now, and what was done for that."""
    with journal.transaction(now) as change:
        present = items(journal.paths, IDEA)
        known = [item for item in present if plain_words(item.text) == plain_words(text)]
        if not known:
            item = change.add_item(Item("", IDEA, now.replace(microsecond=0), text, extra))
            return item, "added"
        item = known[0]._replace(extra={**known[0].extra, **extra})
        if item == known[0]:
            return item, "kept"
        change.replace_items([item])
        return item, "changed"


def removed(journal: Journal, settings: Settings, now: datetime, words: str) -> ChangedIdea:
    """Take an idea off the person's own list, by its words or the number it was shown under.

    Raises BadInputError where that names none or several, NotSavedError where the disk refuses.
    """
    words = words.strip()
    if not words:
        raise BadInputError(*wording.NOTHING_TO_REMOVE)
    shown = _remembered(journal, day_of(now, settings.day_start))
    with journal.transaction(now) as change:
        present = {item.id: item for item in items(journal.paths, IDEA)}
        if len(numbers := list_numbers(words)) == 1:
            idea = _numbered(shown or _own(journal, settings), numbers[0], "wins ideas list")
            if idea.source != OWN:
                raise BadInputError(*filled(wording.NOT_YOUR_OWN, number=numbers[0]))
            matching = [present[idea.id]] if idea.id in present else []
        else:
            matching = _matching(words, list(present.values()))
        if not matching:
            raise BadInputError(*filled(wording.NO_SUCH_OWN, words=words))
        meant = {plain_words(item.text) for item in matching}
        if len(meant) > 1:
            raise BadInputError(*filled(wording.SEVERAL_OWN, words=words))
        change.remove_items([one for one in present.values() if plain_words(one.text) in meant])
    return ChangedIdea(_idea(matching[0], settings), "removed")


def _matching(words: str, present: Sequence[Item]) -> list[Item]:
    """Return the items that have exactly these words, or where none does those that have them."""
    wanted = plain_words(words)
    exact = [item for item in present if plain_words(item.text) == wanted]
    return exact or [item for item in present if has_words(item.text, words)]


def _own(journal: Journal, settings: Settings) -> list[Idea]:
    """Return the person's own ideas; two machines may have added the same words."""
    found: dict[str, Item] = {}
    for item in items(journal.paths, IDEA):
        found.setdefault(plain_words(item.text), item)
    return [_idea(item, settings) for words, item in found.items() if words]


def _idea(item: Item, settings: Settings) -> Idea:
    """Return an item of the log as an idea; where it says no category, its words do."""
    from microwins.guessing.guess import guess  # 2 ms, where somebody has ideas of their own

    energy, category = item.extra.get("energy"), item.extra.get("category")
    known = isinstance(category, str) and category in (*BUILT_IN, *settings.categories)
    return own_idea(
        item.text,
        item.id,
        str(category) if known else guess(item.text, settings.categories),
        energy if energy in ENERGIES else None,
    )


def _still_offered(
    ideas: Sequence[Idea], journal: Journal, settings: Settings, now: datetime
) -> list[Idea]:
    """Return the ideas of a list that was shown whose words may still be met by chance."""
    sources = {idea.source for idea in ideas}
    gone: list[Idea] = [idea for idea in ideas if idea.is_private]
    if OWN in sources:
        ids = {item.id for item in items(journal.paths, IDEA)}
        gone += [idea for idea in ideas if idea.source == OWN and idea.id not in ids]
    if USUAL in sources:
        from microwins.actions.usual import usual_wins  # as above

        usual = {plain_words(one.text) for one in usual_wins(journal, settings, now)}
        gone += [
            idea for idea in ideas if idea.source == USUAL and plain_words(idea.text) not in usual
        ]
    return [idea for idea in ideas if idea not in gone]


def _remember(journal: Journal, day: date, ideas: Sequence[Idea]) -> None:
    remember(journal.paths, _LIST, day, [to_json(idea._asdict()) for idea in ideas])


def _remembered(journal: Journal, day: date) -> list[Idea]:
    """Return the ideas of the list last shown on `day`, nothing where there is none to read."""
    try:
        found = [Idea(**loads(one.encode())) for one in remembered(journal.paths, _LIST, day)]
        found = [idea._replace(tags=tuple(idea.tags)) for idea in found]
    except (ValueError, TypeError, RecursionError):  # of a later version, or damaged
        return []
    are_words = all(isinstance(word, str) for idea in found for word in (*idea[:3], *idea.tags))
    return found if are_words else []


def _numbered(ideas: Sequence[Idea], number: int, hint: str = "wins ideas") -> Idea:
    if not 0 < number <= len(ideas):
        raise BadInputError(count(len(ideas), *wording.NO_SUCH_NUMBER), hint)
    return ideas[number - 1]
