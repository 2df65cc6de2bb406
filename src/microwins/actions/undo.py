"""Taking back the latest changes, and putting back what was taken back."""

from __future__ import annotations

from microwins.actions.reading import long_index
from microwins.results.changes import UndoneChange, UndoResult
from microwins.results.rows import pairs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

    from microwins.journal.journal import Journal
    from microwins.journal.log_names import Machines
    from microwins.journal.transaction import Transaction
    from microwins.journal.versions import History
    from microwins.model.settings import Settings


def undo(  # noqa: PLR0913 (a use case takes four, and this one goes two ways)
    journal: Journal,
    settings: Settings,
    now: datetime,
    count: int = 1,
    *,
    redo: bool = False,
    any_machine: bool = False,
) -> UndoResult:
    """Take back the latest `count` changes, this machine's or with `any_machine` everybody's.

    With `redo` those are put back that were taken back.
    """

    def latest(change: Transaction, machines: Machines) -> History | None:
        index = long_index(journal, settings.day_start, change)
        if index is None or not index.kept.in_order or index.unopened:
            return None
        from microwins.journal.index.undo_history import latest_history  # 1 ms, as the index

        return latest_history(change.files(), machines, redo=redo, any_machine=any_machine)

    done = journal.undo(count, now, redo=redo, any_machine=any_machine, latest=latest)
    steps = []
    for step, machine in done.changes:
        wins, items = pairs(((was, now) for _, was, now in step.contents), settings.day_start)
        steps.append(UndoneChange(wins, machine, items))
    return UndoResult(not redo, steps, count, done.elsewhere)
