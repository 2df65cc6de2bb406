"""Looking after the journal: what is amiss, mending it, and lines that a backup brings back."""

from __future__ import annotations

import os

from microwins.journal.care.doctor import examine
from microwins.journal.care.location import take_out
from microwins.journal.care.repair import mend
from microwins.journal.care.restore import restore as put_back
from microwins.model.day import day_of_win
from microwins.results.changes import Restored
from microwins.results.finding import LOCATION, Finding, Findings
from microwins.results.rows import Row

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

    from microwins.journal.journal import Journal
    from microwins.model.settings import Settings
    from microwins.model.win import Win


def doctor(
    journal: Journal,
    now: datetime,
    config_file: str,
    *,
    fix: bool = False,
    without_location: bool = False,
) -> Findings:
    """Return what is amiss with the journal's files, and with `fix` mend what can be mended.

    `config_file` is that of the settings. With `fix` and `without_location`, what imports brought
    in of places and devices goes as well.
    """
    result = (mend if fix else examine)(journal, now, os.path.dirname(config_file))
    if not (fix and without_location and result.located):
        return result
    number = take_out(journal, now)
    done = Finding(journal.paths.folder, 0, LOCATION, mends=True, number=number)
    return result._replace(mended=[*result.mended, done], located=0)


def restore(journal: Journal, settings: Settings, now: datetime) -> Restored:
    """Put back what backups have, and return which wins that changed."""

    def row(win: Win | None) -> Row | None:
        return Row(win, day_of_win(win, settings.day_start), by_chance=True) if win else None

    back = put_back(journal, now)
    wins = [(row(before), row(now)) for before, now in back.wins]
    return Restored(wins, back.lines, back.backups)
