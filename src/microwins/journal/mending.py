"""Mends what the doctor finds: every line is in a file that is read, whenever a crash comes."""

from __future__ import annotations

import os
from collections import Counter

from microwins.errors import WinsError
from microwins.journal import log, modes, reader
from microwins.journal.backups import QUARANTINE, back_up, copies
from microwins.journal.doctor import cut_off, examine, stray_logs
from microwins.journal.erasing import rewrite
from microwins.journal.files import quoted, read_bytes, write_beside
from microwins.journal.lacking import lacking, sign_of, versions_in
from microwins.journal.merging import merged, proven
from microwins.journal.quarantine import put_away
from microwins.journal.strays import is_done
from microwins.journal.survey import Survey
from microwins.journal.thinning import let_go
from microwins.model import finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import datetime

    from microwins.journal.journal import Journal
    from microwins.journal.log import Place
    from microwins.model.finding import Finding, Findings

_IN_THE_LOG = {finding.SIDE, finding.CONFLICT, finding.BACKED_UP, finding.CUT_OFF}


def mend(journal: Journal, now: datetime, config: str = "") -> Findings:
    """Mend what can be mended, and return what was and what remains; see `examine`.

    Raises WinsError where others are writing, NotSavedError when the disk refuses: all that was
    there is there then, and another try goes on.
    """
    before = examine(journal, now, config)
    if not any(one.mends for one in before.findings):
        return before
    place = journal.place
    logs = reader.log_files(place.folder)
    modes.tighten(modes.private_paths(place.folder, logs, place.state, config))
    if any(one.mends and one.kind in _IN_THE_LOG for one in before.findings):
        put_together(place, now, config)
    after = examine(journal, now, config)
    left = set(map(_about, after.findings))
    mended = [one for one in before.findings if one.mends and _about(one) not in left]
    folded = any(one.kind in {finding.SIDE, finding.CONFLICT} for one in mended)
    quarantine = os.path.join(place.state, QUARANTINE) if folded else None
    return after._replace(mended=mended, quarantine=quarantine)


def _about(one: Finding) -> tuple[str, str, str | None]:
    return one.file, one.kind, one.day


def put_together(
    place: Place, now: datetime, config: str = "", *, strays: bool = True
) -> Counter[str]:
    """Put the lines of `strays` and those that backups alone have into the own log.

    What was folded in goes to quarantine, and what a crash left goes. Returns how many lines came
    back, by the days of their backups.
    """
    return log.rewriting(place, lambda own: _put_together(place, own, now, config, strays=strays))


def _put_together(
    place: Place, own: str, now: datetime, config: str, *, strays: bool
) -> Counter[str]:
    back_up(place.folder, place.state, own, now.date())
    logs = reader.log_files(place.folder)
    erased = _erased(logs, now)
    taken = [path for path in stray_logs(place, logs) if path != own and is_done(path, now)]
    taken = taken if strays else []
    left = cut_off(place, config) if strays else []
    for path in taken:
        _forget(path, erased)
    files = [read_bytes(path) for path in taken]
    signs = list(map(sign_of, files))
    files += [_readable(path, erased) for path in left if os.path.dirname(path) == place.folder]
    back = _from_backups(place, logs, erased, files)
    _add(own, files)
    for path, sign in zip(taken, signs, strict=True):
        there = read_bytes(put_away(place.state, path))
        if sign_of(there) != sign:  # somebody wrote to it meanwhile
            _add(own, [there])
    for path in left:
        os.unlink(path)
    let_go(copies(place.folder, place.state))
    return back


def _erased(logs: Sequence[str], now: datetime) -> Collection[str]:
    """Return the ids that were deleted for good; raises WinsError where that can't be known."""
    survey = Survey(logs, now)
    for one in survey.unreadable:
        if not one.number:
            raise WinsError(
                f"{one.file} can't be opened, so no line was moved: {one.kind}.",
                f"Look at it with: ls -l {quoted(os.path.dirname(logs[0]))}",
            )
    return survey.erased


def _from_backups(
    place: Place, logs: Sequence[str], erased: Collection[str], files: list[bytes]
) -> Counter[str]:
    """Add what backups alone have to `files`; return how many lines, by day. Raises OSError."""
    found = lacking(place.folder, logs, copies(place.folder, place.state), erased)
    files.append(b"".join(one.line + b"\n" for one in found))
    return Counter(one.copy.day for one in found)


def _add(own: str, others: Sequence[bytes]) -> None:
    """Add the lines of `others` to the own log, in one step; raises OSError."""
    try:
        old = read_bytes(own)
    except FileNotFoundError:
        old = b""
    new = merged(old, others)
    if new == old:
        return
    if not proven(new, old, others):
        raise WinsError(
            "The lines could not be put in order, and nothing was changed.",
            "wins doctor, which names the files",
        )
    write_beside(own, new)


def _forget(path: str, erased: Iterable[str]) -> None:
    """Take what was deleted for good out of a file; raises OSError."""
    for name in erased:
        rewrite(path, name)


def _readable(path: str, erased: Collection[str]) -> bytes:
    """Return the lines of half a file that say something; raises OSError."""
    lines = [
        line
        for line in read_bytes(path).split(b"\n")
        if (versions := versions_in(line)) and not any(one.id in erased for one in versions)
    ]
    return b"".join(line + b"\n" for line in lines)
