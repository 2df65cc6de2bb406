"""Logging a win: its text taken apart, its category guessed, saved, and counted with its day."""

from __future__ import annotations

import os

from microwins.disk.paths import PLANS
from microwins.errors import AlreadyLoggedError, BadInputError, NotSavedError
from microwins.model.category import OTHER
from microwins.model.crisis import NOW, concern_of
from microwins.model.day import day_of, day_of_win, first_moment, written_day_start
from microwins.model.record import Record
from microwins.model.text import MAX_BYTES, repaired, split_tags, unique
from microwins.model.win import Win
from microwins.results.changes import Logged
from microwins.results.rows import Row
from microwins.wording import changes as wording
from microwins.wording.grammar import filled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from typing import Any

    from microwins.journal.journal import Journal
    from microwins.journal.transaction import Transaction
    from microwins.model.settings import Settings
    from microwins.results.plans import OfferedPlan

_YOUNG = 10
_FOR_EXAMPLE = "move"
_FIRST_MILESTONE = 7
_SECOND = 2
_TENTH = 10
_LOW = (1, 2)


class NewWin(Record):
    """What a person typed of a new win, each part understood; None where nothing was said.

    `told` says that more than a clock time was typed for `at`, `odd_offset` that its offset has to
    be named. `zone` is the name of the zone that it was logged in, None for none that is known.
    `counted` asks for what encourages somebody who reads: how many wins the day has with it.
    `suggested` is a category that goes before a guess, but not before one chosen for these words.
    `id` is given to one that may have been logged before, and mustn't be twice.
    """

    text: str
    at: datetime | None = None
    timed: bool = True
    told: bool = False
    odd_offset: bool = False
    category: str | None = None
    tags: tuple[str, ...] = ()
    mood: int | None = None
    minutes: int | None = None
    partial: bool = False
    zone: str | None = None
    counted: bool = False
    suggested: str | None = None
    id: str = ""


def log(journal: Journal, settings: Settings, now: datetime, new: NewWin) -> Logged:
    """Save a win and return it as it is on disk.

    Raises BadInputError for a text that is empty or too long, AlreadyLoggedError, and
    NotSavedError, which gives the text back, when the disk refuses. What goes wrong after the
    saving isn't raised, but stands in the result.
    """
    text, tags = split_tags(checked_text(new.text))
    second = now.replace(microsecond=0)
    win = Win(new.id, new.at or second, text, tags=unique((*tags, *new.tags)))
    day = day_of_win(win, settings.day_start)
    is_hard = concern_of(win) == NOW
    try:
        with journal.transaction(now) as change:
            if new.id and change.has(new.id):
                raise AlreadyLoggedError(new.id)
            used = new.category or (OTHER if is_hard else change.category_used_for(text))
            known = used or new.suggested
            guessed = known is None
            win = change.add(
                win._replace(
                    category=known or _guessed(text, settings),
                    mood=new.mood,
                    minutes=new.minutes,
                    partial=new.partial,
                    zone=new.zone,
                    timed=new.timed,
                )
            )
    except NotSavedError as error:
        error.text = repaired(new.text)
        raise
    logged = Logged(Row(win, day), second.date(), new.told, new.odd_offset)
    if is_hard:
        return logged
    try:
        logged = logged._replace(plan=_plan(journal, settings, now, win, change.files()))
        if not new.counted:
            return logged
        is_today = day == day_of(now, settings.day_start)
        wins = journal.since(first_moment(day, settings.day_start), change.files())
        of_day = [one for one in wins if day_of_win(one, settings.day_start) == day]
        number = len(of_day)
        is_late = win.at.date() != day
        tells_why = is_today and is_late and sum(one.at.date() != day for one in of_day) == 1
        nth_win, nth_day = _milestones(journal, settings, change, logged.win, number)
        return logged._replace(
            today=number if is_today else None,
            nth_win=nth_win,
            nth_day=nth_day,
            instead=_instead(change, win, settings) if guessed else None,
            is_first=change.is_young(_SECOND),
            day_start=written_day_start(settings.day_start) if tells_why else None,
            **(_occasion(win, of_day) if is_today else {}),
        )
    except OSError:
        return logged  # a second line can be done without
    except Exception as error:  # noqa: BLE001 (whatever it is, the win is on disk)
        return logged._replace(fault=error)


def _plan(
    journal: Journal, settings: Settings, now: datetime, win: Win, logs: Sequence[str]
) -> OfferedPlan | None:
    """Return the plan that a win brings to mind; where no other machine writes, it is known."""
    kept = journal.paths.kept(PLANS)
    if len(logs) == 1 and not os.path.exists(kept):
        return None
    from microwins.disk.plan_cache import may_come  # 0.2 ms, where there may be plans

    if not may_come(kept, logs, " ".join((win.text, *win.tags))):
        return None
    from microwins.actions.plan_offer import offered_after  # 5 ms, where a cue may have come

    return offered_after(journal, settings, now, win, logs)


def _occasion(win: Win, of_day: Sequence[Win]) -> dict[str, Any]:
    """Return what of a win of today may get a warm word, and for which time on this day.

    `of_day` are the wins of the day, this one among them. Nothing is said on a very hard day.
    """
    found: tuple[str, int] | None = None
    if len(of_day) == _TENTH:
        found = "tenth", 0
    elif win.mood in _LOW:
        found = "low", sum(one.mood in _LOW for one in of_day) - 1
    elif win.partial:
        found = "start", sum(one.partial for one in of_day) - 1
    elif len(of_day) == 1:
        found = "first", 0
    if found is None or any(map(concern_of, of_day)):
        return {}
    return {"occasion": found[0], "turn": found[1]}


def _milestones(
    journal: Journal, settings: Settings, change: Transaction, row: Row, of_day: int
) -> tuple[int | None, int | None]:
    """Return the round numbers of wins and of days that a win makes whole, None for none.

    `of_day` is how many wins its day has. A long journal, of which this would take long, leaves
    them to reviews.
    """
    if concern_of(row.win) or change.is_young(_FIRST_MILESTONE):
        return None, None
    from microwins.analysis.milestones import WINS, is_milestone, reached_by  # 1 ms, on a terminal
    from microwins.journal.win_count import win_count

    try:
        may_be = win_count(change.files())
    except OSError:
        return None, None  # of another machine's log, which is said beside the reply
    if not may_be or (of_day > 1 and not any(is_milestone(number, WINS) for number in may_be)):
        return None, None
    from microwins.analysis.index_queries import days_to_name  # 8 ms with the index, once a day
    from microwins.journal.index.index import load

    days = days_to_name(load(journal.paths, settings.day_start).columns)
    return reached_by(days, row.day.toordinal())


def checked_text(text: str) -> str:
    """Return the text of a win without the space around it.

    Raises BadInputError where nothing is left, or more than 64 KiB.
    """
    text = repaired(text).strip()
    if not text:
        raise BadInputError(*wording.NOTHING_TO_LOG)
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > MAX_BYTES:
        raise BadInputError(*filled(wording.TOO_LONG, size=size // 1024 + 1))
    return text


def _guessed(text: str, settings: Settings) -> str:
    """Return the category that the words suggest."""
    from microwins.guessing.guess import guess  # 2 ms, where the words are new

    return guess(text, settings.categories)


def _instead(change: Transaction, win: Win, settings: Settings) -> str | None:
    """Return what a guessed category may rather be, None where it is sure."""
    from microwins.guessing.guess import runner_up  # as above

    if win.category == OTHER and change.is_young(_YOUNG):
        return _FOR_EXAMPLE
    return runner_up(win.text, settings.categories)
