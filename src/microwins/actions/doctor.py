"""Looking after the journal: finding damage, mending it, and putting back lines of a backup."""

from __future__ import annotations

import os

from microwins.disk.paths import inbox_names
from microwins.journal.care import repair
from microwins.journal.care.doctor import examine
from microwins.journal.care.older_wins import rewrite_wins
from microwins.model.location import without_location as relieved
from microwins.results.finding import LOCATION, Finding, Findings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from microwins.dates.records import DateRules
    from microwins.journal.journal import Journal
    from microwins.model.settings import Settings
    from microwins.results.changes import Restored


def doctor(  # noqa: PLR0913 (a use case takes four, and has two options)
    journal: Journal,
    now: datetime,
    config_file: str,
    rules: Callable[[], DateRules],
    *,
    fix: bool = False,
    without_location: bool = False,
) -> Findings:
    """Return what is wrong with the journal's files, and with `fix` mend what can be mended.

    `config_file` is that of the settings, `rules` returns how times in lines of other devices are
    read. With `fix` and `without_location`, what imports brought
    in of places and devices goes as well.
    """
    result = (repair.mend if fix else examine)(journal, now, os.path.dirname(config_file))
    if inbox_names(journal.paths.folder):
        from microwins.actions.inbox import findings  # 20 ms, where there is an inbox

        unclear = findings(journal, now, rules())
        result = result._replace(findings=[*result.findings, *unclear])
    if not (fix and without_location and result.located):
        return result
    number = rewrite_wins(journal, now, relieved)
    done = Finding(journal.paths.folder, 0, LOCATION, mends=True, number=number)
    return result._replace(mended=[*result.mended, done], located=0)


def restore(journal: Journal, settings: Settings, now: datetime) -> Restored:
    """Put back what backups have, and return which wins that changed."""
    return repair.restore(journal, now, settings.day_start)
