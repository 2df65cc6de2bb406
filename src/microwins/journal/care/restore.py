"""Brings back what backups have and the journal has not, and tells which wins that changed."""

from __future__ import annotations

from datetime import date

from microwins.disk.files import quoted
from microwins.errors import WinsError
from microwins.journal import reader
from microwins.journal.backups import copies
from microwins.journal.care.missing_lines import missing_lines, to_compare
from microwins.journal.care.repair import merge_missing
from microwins.journal.care.scan import Scan
from microwins.journal.versions import latest_versions
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from microwins.journal.journal import Journal
    from microwins.model.win import Win


class Restored(Record):
    """What came back: wins before and now, the lines by the days of backups, how many there are."""

    wins: list[tuple[Win | None, Win | None]]
    lines: list[tuple[date, int]]
    backups: int


def restore(journal: Journal, now: datetime) -> Restored:
    """Put the lines back that backups have and the journal has not, and return what that did.

    The lines are those that were written then, so that the history is as it was. Raises what
    `mend` does.
    """
    paths = journal.paths
    logs = reader.log_files(paths.folder)
    try:
        backups = copies(paths)
    except OSError as error:
        raise WinsError(
            f"The backups can't be listed: {error.strerror}.",
            f"Look at them with: ls -l {quoted(paths.state)}",
        ) from error
    apart = list(to_compare(paths.folder, backups))
    missing = missing_lines(logs, apart, Scan(logs, now).erased)
    names = {name for one in missing for name, _ in one.keys}
    del missing
    if not names:
        return Restored([], [], len(backups))
    before = _wins(journal, names)
    days = merge_missing(paths, now, strays=False)
    after = _wins(journal, names)
    changed = [
        (before.get(name), after.get(name))
        for name in sorted(names)
        if before.get(name) != after.get(name)
    ]
    changed.sort(key=lambda pair: (pair[1] or pair[0]).at)  # type: ignore[union-attr]  # they differ
    lines = [(date.fromisoformat(day), number) for day, number in sorted(days.items())[::-1]]
    return Restored(changed, lines, len(backups))


def _wins(journal: Journal, names: Collection[str]) -> dict[str, Win | None]:
    """Return the wins of these ids as the journal has them."""
    versions = reader.read(reader.log_files(journal.paths.folder), [])
    folded = latest_versions(version for version in versions if version.id in names)
    return {name: win for name, (_, win) in folded.items()}
