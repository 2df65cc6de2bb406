"""What is typed of a win, understood: its words, time, mood, tags and category."""

from __future__ import annotations

import os

from microwins.cli.context import local, zone_name
from microwins.errors import BadInputError
from microwins.model.category import OTHER, category_name, is_own_name
from microwins.model.day import day_of, day_of_win
from microwins.model.text import decoded, repaired, tag_name, unique
from microwins.model.win import MINUTES, MOODS
from microwins.wording import words as wording
from microwins.wording.changes import QUESTION
from microwins.wording.grammar import filled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime, tzinfo

    from microwins.actions.log import NewWin
    from microwins.cli.context import Context
    from microwins.dates.records import Moment
    from microwins.model.win import Win

_BOM = b"\xef\xbb\xbf"
_MOST = 16 * 1024 * 1024  # far more than a win may have, far less than memory
_MOODS = {str(mood): mood for mood in MOODS}
_DAY = MINUTES[-1]


def read_mood(text: str | None, *, clearing: bool = False) -> int | None:
    """Return the mood, 1 to 5, or with `clearing` 0 for "none"; raises BadInputError otherwise."""
    if text is None:
        return None
    if clearing and text.strip().lower() == "none":
        return 0
    if text.strip() not in _MOODS:
        raise BadInputError(*filled(wording.NO_MOOD, typed=text or wording.NOTHING))
    return _MOODS[text.strip()]


def read_minutes(text: str | None, *, clearing: bool = False, most: int = _DAY) -> int | None:
    """Return how many minutes a text means, with `clearing` 0 for "none".

    Raises BadInputError for what means none, or more than `most`.
    """
    if text is None:
        return None
    from microwins.model.minutes import minutes_in  # 1 ms, where they are given

    if clearing and text.strip().lower() in ("none", "0"):
        return 0
    found = minutes_in(text)
    if found is None or not 1 <= found <= most:
        refused = filled(wording.NO_MINUTES, most=most, typed=text or wording.NOTHING)
        raise BadInputError(*refused)
    return found


def read_moods(text: str | None) -> tuple[int, ...]:
    """Return the moods that "4", "4-5" or "4+" means; raises BadInputError for what means none."""
    if text is None:
        return ()
    from microwins.model.folding import folded  # 1 ms, where moods are chosen

    found = {mood for part in folded(text).split(",") for mood in _mood_range(part, text)}
    return tuple(sorted(found))


def _mood_range(part: str, text: str) -> range:
    """Return the moods of one part of `text`; raises BadInputError for what means none."""
    said = "".join(part.replace("to", "-").replace("..", "-").split())
    low, dash, high = said.partition("-")
    if said.endswith("+"):
        low, high = said[:-1], str(MOODS[-1])
    elif not dash:
        high = low
    if low not in _MOODS or high not in _MOODS:
        raise BadInputError(*filled(wording.NO_MOODS, typed=text or wording.NOTHING))
    first, last = sorted((_MOODS[low], _MOODS[high]))
    return range(first, last + 1)


def read_tags(names: Iterable[str] | None) -> tuple[str, ...]:
    """Return tags without their sign, each once; raises BadInputError for what can't be one."""
    tags = []
    for name in names or ():
        tag = tag_name(repaired(name).removeprefix("+"))
        if tag is None:
            raise BadInputError(*filled(wording.NO_TAG, typed=name or wording.NOTHING))
        tags.append(tag)
    return unique(tags)


def read_category(name: str | None, context: Context, *, new: bool = False) -> str | None:
    """Return the category that `name` means; raises BadInputError, with the list, for none.

    One that was taken out of the settings is still that of past wins, but not of `new` words.
    """
    if name is None:
        return None
    name = repaired(name)
    own = context.settings.categories
    if "categories" in context.settings_file.unread and name not in own and is_own_name(name):
        return name  # it may well stand in the settings that can't be read
    try:
        return category_name(name, own)
    except BadInputError as error:
        if new or not is_own_name(name.strip().lower()):
            raise _with_area(error, name) from None
    try:
        return category_name(name, (*own, *_used(context)))
    except BadInputError as error:
        if not error.hint.startswith("-c "):  # who looks for wins asks for no new category
            error.hint = "wins categories"
        raise _with_area(error, name) from None


def _with_area(error: BadInputError, word: str) -> BadInputError:
    """Return an error that first offers the category of wins that have such a word: "food"."""
    from microwins.guessing.guess import guess  # 2 ms, on the way to an error

    area = guess(word)
    if area != OTHER and not error.hint.startswith("-c "):
        error.hint = f"-c {area}\n{error.hint}"
    return error


def _used(context: Context) -> Iterable[str]:
    """Return the categories of past wins."""
    from microwins.actions.reading import index_of  # 8 ms, for what the settings don't have

    return index_of(context.journal, context.settings).columns.categories


def read_at(text: str | None, context: Context) -> Moment | None:
    """Return the moment that `text` means; raises BadInputError for what can't be understood."""
    if text is None:
        return None
    from microwins.cli.arguments.dates import date_rules  # 2 ms, where a time is given
    from microwins.dates.shortcuts import read_shortcut

    rules = date_rules(context)
    found = read_shortcut(text, context.now, rules)
    if found is None:
        from microwins.dates.reading import read_moment  # 4 ms, for what else people say

        found = read_moment(text, context.now, rules)
    return found


def new_win(  # noqa: PLR0913 (one argument for each option)
    text: str,
    context: Context,
    *,
    at: str | None = None,
    category: str | None = None,
    tags: Iterable[str] | None = None,
    mood: str | None = None,
    minutes: str | None = None,
    partial: bool = False,
) -> NewWin:
    """Return the win that words and options say; raises BadInputError with the words."""
    from microwins.actions.log import NewWin

    try:
        return with_time(NewWin(text), at, context)._replace(
            category=read_category(category, context, new=True),
            tags=read_tags(tags),
            mood=read_mood(mood),
            minutes=read_minutes(minutes),
            partial=partial,
        )
    except BadInputError as error:
        error.text = text
        raise


def with_time(new: NewWin, text: str | None, context: Context) -> NewWin:
    """Return a win that happened when `text` says; what `read_at` raises gives its words back."""
    try:
        when = read_at(text, context)
    except BadInputError as error:
        error.text = new.text
        raise
    if when is None:
        return new
    return new._replace(
        at=when.at,
        timed=when.timed,
        told=not when.clock_alone,
        odd_offset=when.odd_offset,
    )


def read_at_of(text: str | None, context: Context) -> Callable[[Win], tuple[datetime, bool]] | None:
    """Return what gives a win the time that `text` means; it raises what `read_at` does.

    A time alone keeps the win's day, a day alone its time of day, and both the zone it was logged
    in. What was logged today takes any time that it could be logged with.
    """
    if text is None:
        return None
    from microwins.cli.arguments.dates import date_rules
    from microwins.dates.reading import is_today, read_moment
    from microwins.dates.records import in_zone

    def moment_of(win: Win) -> tuple[datetime, bool]:
        zone = _zone_of(win)
        rules = date_rules(context, in_zone(zone) if zone else local)
        today, day = day_of(context.now, rules.day_start), day_of_win(win, rules.day_start)
        try:
            found = read_moment(text, context.now, rules, day)
        except BadInputError as refused:
            if day != today:
                raise
            try:
                found = read_moment(text, context.now, rules)
            except BadInputError:
                raise refused from None
        named = today if is_today(text, rules) else None if found.timed else found.at.date()
        if named and win.timed:
            named += win.at.date() - day
            found = read_moment(f"{named}T{win.at:%H:%M:%S}", context.now, rules)
        return found.at, found.timed

    return moment_of


def _zone_of(win: Win) -> tzinfo | None:
    """Return the zone that a win was logged in where it isn't the one here."""
    if win.zone == zone_name():
        return None
    from microwins.model.zones import zone_named  # 5 ms, where a zone is another

    return zone_named(win.zone) or win.at.tzinfo  # of a name that isn't known, the offset is


def read_words(words: Sequence[str], question: str = QUESTION) -> str:
    """Return the words of a win: as given, from standard input for -, or asked for by `question`.

    Raises BadInputError and StoppedError where the question is left without an answer.
    """
    if words and list(words) != ["-"]:
        return " ".join(words)
    if os.isatty(0):
        return _asked("" if words else question)
    with open(0, "rb", closefd=False) as stdin:
        return decoded(stdin.read(_MOST).removeprefix(_BOM))


def _asked(question: str) -> str:
    """Return the words that are typed or pasted; nothing of them reaches the shell."""
    from microwins.actions.log import checked_text
    from microwins.cli.prompt import ask  # 1 ms, in front of a person who types
    from microwins.wording import prompt as sentences

    words = ask(question)
    if not words.strip():
        raise BadInputError(*sentences.NOTHING_TYPED)
    try:
        return checked_text(words)
    except BadInputError as error:
        error.text = words
        raise
