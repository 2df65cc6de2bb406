"""Taking back the latest changes, and putting back what was taken back."""

from __future__ import annotations

from microwins.model.day import day_of_win
from microwins.results.changes import UndoneChange, UndoResult
from microwins.results.rows import Row

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

    from microwins.journal.journal import Journal, Undone
    from microwins.model.settings import Settings
    from microwins.model.win import Win


def undo(
    journal: Journal,
    settings: Settings,
    now: datetime,
    count: int = 1,
    *,
    any_machine: bool = False,
) -> UndoResult:
    """Take back the latest `count` changes, this machine's or with `any_machine` everybody's."""
    done = journal.undo(count, now, any_machine=any_machine)
    return UndoResult(True, _changes(done, settings), count, done.elsewhere)


def redo(
    journal: Journal,
    settings: Settings,
    now: datetime,
    count: int = 1,
    *,
    any_machine: bool = False,
) -> UndoResult:
    """Put back the latest `count` changes that were taken back."""
    done = journal.redo(count, now, any_machine=any_machine)
    return UndoResult(False, _changes(done, settings), count, done.elsewhere)


def _changes(done: Undone, settings: Settings) -> list[UndoneChange]:
    def row(win: Win | None) -> Row | None:
        return Row(win, day_of_win(win, settings.day_start)) if win else None

    return [
        UndoneChange([(row(was), row(now)) for _, was, now in change.wins], machine)
        for change, machine in done.changes
    ]
