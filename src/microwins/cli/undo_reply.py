"""The answer that `undo` and `redo` share."""

from __future__ import annotations

from microwins.cli.output import Reply
from microwins.errors import FAILED
from microwins.model.day import day_of_win
from microwins.render import changes
from microwins.results.changes import UndoneChange, UndoResult
from microwins.results.rows import Row

TYPE_CHECKING = False
if TYPE_CHECKING:
    from microwins.cli.context import Context
    from microwins.journal.journal import Undone
    from microwins.model.win import Win


def reply(context: Context, done: Undone, asked: int, *, back: bool, as_json: bool) -> Reply:
    """Return what an undo (`back`) or a redo of `asked` changes did."""
    start = context.settings_or_usual()[0].day_start

    def row(win: Win | None) -> Row | None:
        return Row(win, day_of_win(win, start)) if win else None

    steps = [
        UndoneChange([(row(was), row(now)) for _, was, now in change.wins], machine)
        for change, machine in done.changes
    ]
    return Reply(
        "undo" if back else "redo",
        UndoResult(back, steps, asked, done.elsewhere),
        changes.stepped,
        as_json=as_json,
        saved=bool(steps),
        exit_code=0 if steps else FAILED,
    )
