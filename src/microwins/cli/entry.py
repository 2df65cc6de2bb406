"""Logging a win: the one function that both the plain road and the full parser call."""

from __future__ import annotations

from microwins import wording
from microwins.cli.context import local, zone_name
from microwins.cli.output import Reply, fault_after_saving, on_terminal, own_fault
from microwins.cli.support import support_line
from microwins.errors import BadInputError, NotSavedError, WinsError
from microwins.model.crisis import NOW, concern_of
from microwins.model.day import day_of, day_of_win, first_moment
from microwins.model.record import Record
from microwins.model.text import MAX_BYTES, repaired, split_tags, unique
from microwins.model.win import Win
from microwins.render import changes
from microwins.results.changes import Logged
from microwins.results.rows import Row

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

    from microwins.cli.context import Context
    from microwins.journal.transaction import Transaction
    from microwins.model.crisis import Concern
    from microwins.model.settings import Settings

_YOUNG = 10


class NewWin(Record):
    """What a person typed of a new win, each part understood; None where nothing was said."""

    text: str
    at: datetime | None = None
    timed: bool = True
    category: str | None = None
    tags: tuple[str, ...] = ()
    mood: int | None = None
    partial: bool = False


def log(context: Context, wish: NewWin, *, as_json: bool = False) -> Reply:
    """Save a win and return what to say about it.

    Raises BadInputError for a text that is empty or too long, NotSavedError, which gives the text
    back, when the disk refuses.
    """
    settings, trouble = context.settings_or_usual()
    wish = wish._replace(text=repaired(wish.text))
    text, tags = split_tags(wish.text.strip())
    found = concern_of(Win("", context.moment, text, tags=(*tags, *wish.tags)))
    closing = support_line(found, settings) if found else []
    try:
        win, change = _saved(context, wish, settings, found)
    except WinsError as error:
        if isinstance(error, NotSavedError):
            error.text = wish.text
        error.closing = closing
        raise
    except Exception as error:
        fault = own_fault(error)
        unsaved = NotSavedError(f"Not saved: {fault.message}", fault.hint, wish.text)
        unsaved.closing = closing
        raise unsaved from error
    remarks = [trouble.message, trouble.hint, wording.settings_ignored()] if trouble else []
    row = Row(win, day_of_win(win, settings.day_start))
    logged = Logged(row, context.moment.date(), told=wish.at is not None)
    if found != NOW and on_terminal() and settings.tone != "quiet":
        try:
            logged = _with_encouragement(
                context, logged, change, settings, chosen=wish.category is not None
            )
        except OSError:
            pass  # a second line can be done without
        except Exception as error:  # noqa: BLE001 (whatever it is, the win is on disk)
            fault = fault_after_saving(error)
            remarks += [fault.message, fault.hint]
    return Reply(
        *("log", logged, changes.logged),
        as_json=as_json,
        styled=False,
        remarks=[*remarks, *closing],
        saved=True,
    )


def _saved(
    context: Context, wish: NewWin, settings: Settings, found: Concern | None
) -> tuple[Win, Transaction]:
    """Return the win that `wish` asks for, once it is on disk, and the change that it was."""
    text, tags = split_tags(checked_text(wish.text))
    with context.journal.transaction(context.now) as change:
        win = Win(
            id="",
            at=wish.at or context.moment,
            text=text,
            category=wish.category
            or ("other" if found == NOW else guessed(change, text, settings)),
            tags=unique((*tags, *wish.tags)),
            mood=wish.mood,
            partial=wish.partial,
            zone=_zone_of(wish.at),
            timed=wish.timed,
        )
        return change.add(win), change


def _zone_of(at: datetime | None) -> str | None:
    """Return the name of the zone here, None where `at` was given with another offset."""
    here = at is None or at.utcoffset() == local(at.replace(tzinfo=None)).utcoffset()
    return zone_name() if here else None


def checked_text(text: str) -> str:
    """Return the text of a win without the space around it.

    Raises BadInputError where nothing is left, or more than 64 KiB.
    """
    text = repaired(text).strip()
    if not text:
        raise BadInputError("There are no words to log.", "wins log made tea")
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > MAX_BYTES:
        raise BadInputError(
            f"A win holds up to 64 KiB of text, and this is {size // 1024 + 1} KiB.",
            'wins log "the gist of it", and the rest in a file of its own',
        )
    return text


def guessed(change: Transaction, text: str, settings: Settings) -> str:
    """Return the category that the person used for these words, or that the words suggest."""
    known = change.category_used_for(text)
    if known is not None:
        return known
    from microwins.guessing.guess import guess

    return guess(text, settings.categories)


def _with_encouragement(
    context: Context, logged: Logged, change: Transaction, settings: Settings, *, chosen: bool
) -> Logged:
    """Return the reply with what somebody at a terminal reads on the second line."""
    day = logged.win.day
    wins = context.journal.since(first_moment(day, settings.day_start), change.files())
    today = sum(day_of_win(win, settings.day_start) == day for win in wins)
    young = not chosen and change.is_young(_YOUNG)
    return logged._replace(
        today=today if day == day_of(context.now, settings.day_start) else None, guess=young
    )
