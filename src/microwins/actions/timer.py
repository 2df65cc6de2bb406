"""Starting a timer, and what it becomes when it ends: a win, or a start, which counts the same."""

from __future__ import annotations

import os

from microwins.actions.log import NewWin, checked_text, log
from microwins.disk import timer as disk
from microwins.disk.files import not_saved
from microwins.errors import AlreadyLoggedError, WinsError
from microwins.model.timer import Timer
from microwins.model.ulid import RANDOM_BYTES, ulid_in_advance
from microwins.results.timer import Timing
from microwins.wording import grammar
from microwins.wording import timer as wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

    from microwins.journal.journal import Journal
    from microwins.model.settings import Settings


def running(journal: Journal) -> Timer | None:
    """Return the timer that was started and not ended, None for none."""
    return disk.running(journal.paths)


def by_now(journal: Journal, timer: Timer) -> Timer | None:
    """Return a timer as it is by now, None where it was ended.

    It may be longer here than what could be kept of it.
    """
    there = running(journal)
    if there is None or there.id != timer.id:
        return None
    return there if there.minutes >= timer.minutes else timer


def refuse_second(journal: Journal, now: datetime, text: str) -> None:
    """Raise WinsError, which gives `text` back, where a timer runs."""
    timer = running(journal)
    if timer is not None:
        raise already_running(timer, now, text)


def already_running(timer: Timer, now: datetime, text: str) -> WinsError:
    """Return the error that says which timer runs, and how it is ended."""
    left = timer.minutes_left(now)
    if left:
        said = grammar.count(left, *wording.RUNS_ALREADY, words=timer.words)
    else:
        said = wording.IS_OVER_ALREADY.format(words=timer.words)
    return WinsError(said, wording.HOW_TO_END, text)


def start(journal: Journal, now: datetime, new: NewWin, minutes: int) -> Timing:
    """Start a timer for the words of `new`, so many minutes long.

    Raises BadInputError for words that can't be a win's, WinsError where one runs, NotSavedError
    where the disk refuses; each gives the words back.
    """
    text = checked_text(new.text)
    timer = Timer(
        ulid_in_advance(now, os.urandom(RANDOM_BYTES)),
        now.replace(microsecond=0),
        minutes,
        minutes,
        text,
        new.tags,
        new.category,
        new.zone,
    )
    try:
        there = disk.start(journal.paths, timer)
    except OSError as error:
        refused = not_saved(error, journal.paths.state)
        refused.text = text
        raise refused from error
    if there is not None:
        raise already_running(there, now, text)
    return Timing(timer, now)


def go_on(journal: Journal, timer: Timer, minutes: int, paused: int) -> Timer:
    """Return a timer with more minutes, which is kept where the disk allows it.

    Between its end and now it was `paused` for so many seconds, which don't count.
    """
    longer = timer._replace(
        minutes=timer.minutes + minutes, step=minutes, paused=timer.paused + paused
    )
    try:
        disk.keep(journal.paths, longer)
    except OSError:
        pass  # it runs on here; what is kept of it is true, though shorter
    return longer


def leave(journal: Journal, now: datetime, timer: Timer) -> Timing:
    """End a timer without a win."""
    disk.end(journal.paths, timer)
    return Timing(timer, now, is_left=True)


def end(  # noqa: PLR0913 (a use case takes three, and this one what became of the time)
    journal: Journal,
    settings: Settings,
    now: datetime,
    timer: Timer,
    minutes: int,
    *,
    whole: bool,
    counted: bool = False,
) -> Timing:
    """End a timer, and log what it was for: as a start, unless it was the `whole` thing.

    `minutes` is how long it ran. The win is of the moment at which it was started, or of now, where
    the clock was set back since. It is logged once, however often that is tried, and whatever comes
    between. Raises NotSavedError or JournalUnreadableError, and the timer is kept.
    """
    new = NewWin(
        timer.text,
        at=min(timer.started, now.replace(microsecond=0)),
        category=timer.category,
        tags=timer.tags,
        minutes=minutes or None,
        partial=not whole,
        zone=timer.zone,
        counted=counted,
        id=timer.id,
    )
    try:
        logged = log(journal, settings, now, new)
    except AlreadyLoggedError:
        logged = None
    except WinsError as error:
        error.text = ""  # which isn't to be typed once more
        error.closing.append(wording.IS_KEPT)
        raise
    disk.end(journal.paths, timer)
    return Timing(None, now, logged)
