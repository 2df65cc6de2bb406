"""Changing a win's words, time, category, tags, mood or minutes."""

from __future__ import annotations

from datetime import datetime

from microwins.actions.log import checked_text
from microwins.actions.naming import wins_to_edit
from microwins.actions.reading import lookup
from microwins.errors import JournalUnreadableError, NoSuchWinError, WinsError
from microwins.model.crisis import concern_of
from microwins.model.day import day_of_win
from microwins.model.record import Record
from microwins.model.text import split_tags, unique
from microwins.model.zones import fixed_offset, zone_named
from microwins.results.changes import Edited, EditedWins
from microwins.results.rows import Row
from microwins.wording import changes as wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from microwins.actions.naming import Named
    from microwins.journal.journal import Journal
    from microwins.model.settings import Settings
    from microwins.model.win import Win


_SINGLE = ("text", "category", "mood", "minutes", "at")
"""The fields of a win in which one change takes the place of another."""


class Edit(Record):
    """What is to be changed; None and empty leave a part as it is, a 0 takes mood or minutes off.

    `at` tells, of the win as it is, when it was and whether its time of day is known.
    """

    text: str | None = None
    at: Callable[[Win], tuple[datetime, bool]] | None = None
    category: str | None = None
    tags: tuple[str, ...] = ()
    untag: tuple[str, ...] = ()
    mood: int | None = None
    minutes: int | None = None
    partial: bool | None = None


def win_to_edit(journal: Journal, settings: Settings, now: datetime, named: Named) -> Win:
    """Return the win that is named, to be changed with its words in view; raises NoSuchWinError."""
    wins, _ = wins_to_edit(
        named, lookup(journal, settings.day_start), settings, now, has_options=False
    )
    return wins[0]


def edit(  # noqa: PLR0913 (a use case takes four, and this one a win that was seen before)
    journal: Journal,
    settings: Settings,
    now: datetime,
    named: Named,
    wanted: Edit,
    *,
    shown: Win | None = None,
) -> EditedWins:
    """Change the wins that are named, or the one that was `shown` before, as one change.

    Raises NoSuchWinError. An error gives back the text of a win that was shown, or that is right.
    """
    try:
        with journal.transaction(now) as change:
            there = lookup(journal, settings.day_start, change)
            if shown:
                wins = [win for win in there.ending_in(shown.id) if win.id == shown.id]
                if not wins:
                    raise NoSuchWinError(*wording.GONE_MEANWHILE)
            else:
                options = wanted != Edit()
                wins, text = wins_to_edit(named, there, settings, now, has_options=options)
                wanted = wanted._replace(text=text)
            edits = [(win, _edited(win, wanted)) for win in wins]
            change.replace([after for before, after in edits if after != before])
    except WinsError as error:
        if shown or not isinstance(error, (NoSuchWinError, JournalUnreadableError)):
            error.text = wanted.text or ""
        raise
    concern = None if wanted.text is None else concern_of(edits[0][1])
    return EditedWins([_told(*pair, shown, settings) for pair in edits], concern)


def _told(before: Win, after: Win, shown: Win | None, settings: Settings) -> Edited:
    """Return what an edit did to one win."""
    was, is_now = (Row(win, day_of_win(win, settings.day_start)) for win in (before, after))
    replaced = shown and any(
        getattr(shown, name) != getattr(before, name) != getattr(after, name) for name in _SINGLE
    )
    return Edited(was, is_now, bool(replaced))


def _agrees(name: str | None, at: datetime) -> bool:
    """Tell whether a moment has the offset that the zone of this name has then, as far as known."""
    zone = zone_named(name)
    return zone is None or at.astimezone(zone).utcoffset() == at.utcoffset()


def _edited(win: Win, wanted: Edit) -> Win:
    """Return `win` as the person wants it."""
    tags = win.tags
    if wanted.at is not None:
        at, timed = wanted.at(win)
        zone = win.zone if _agrees(win.zone, at) else None
        win = win._replace(at=fixed_offset(at), timed=timed, zone=zone)
    if wanted.text is not None:
        text, typed = split_tags(checked_text(wanted.text))
        win, tags = win._replace(text=text), (*tags, *typed)
    if wanted.category is not None:
        win = win._replace(category=wanted.category)
    if wanted.mood is not None:
        win = win._replace(mood=wanted.mood or None)
    if wanted.minutes is not None:
        win = win._replace(minutes=wanted.minutes or None)
    if wanted.partial is not None:
        win = win._replace(partial=wanted.partial)
    kept = (tag for tag in (*tags, *wanted.tags) if tag not in wanted.untag)
    return win._replace(tags=unique(kept))
