"""Reads the whole journal and what is kept of it, and says what is wrong; changes nothing."""

from __future__ import annotations

import os
import shutil
from itertools import groupby

from microwins.journal import modes, reader, strays
from microwins.journal.backups import FOLDER, QUARANTINE, copies
from microwins.journal.device import device_names
from microwins.journal.half_files import half_files
from microwins.journal.lacking import lacking
from microwins.journal.survey import Survey
from microwins.model import finding
from microwins.model.finding import Finding, Findings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from microwins.journal.backups import Copy
    from microwins.journal.journal import Journal
    from microwins.journal.log import Place

_MIB = 1024 * 1024
_LITTLE_ROOM = 50 * _MIB


def examine(journal: Journal, now: datetime, config: str = "") -> Findings:
    """Return a finding for each line that could not be read, and for whatever else is amiss.

    `config` is the folder of the settings, "" for none. Raises JournalUnreadableError where the
    folder can't be listed or none of its files opened.
    """
    place = journal.place
    logs = reader.log_files(place.folder)
    survey = Survey(logs, now)
    closed = [one for one in survey.unreadable if not one.number]
    if logs and len(closed) == len(logs):
        raise reader.none_opened(place.folder, closed[0].kind)
    found: list[Finding] = []
    backups = _copies(place, found)
    found += [
        *(Finding(*one) for one in survey.unreadable),
        *survey.findings(),
        *_strays(place, logs, now),
        *_backed_up(place, logs, backups, survey),
        *_loose(place, logs, config),
        *_left(place, config),
        *_room(place),
    ]
    days = [copy.day for copy in backups]
    return Findings(found, (), survey.wins, len(logs), max(days, default=None))


def _copies(place: Place, found: list[Finding]) -> list[Copy]:
    """Return the backups there are; where they can't be listed, that is one more finding."""
    try:
        return copies(place.folder, place.state)
    except OSError as error:
        folder = os.path.join(place.state, FOLDER)
        found.append(Finding(folder, 0, reader.not_opened(folder, error).kind))
        return []


def stray_logs(place: Place, logs: Sequence[str]) -> dict[str, str]:
    """Return the stray ones among these logs with their kinds."""
    try:
        known = device_names(place.state)
    except OSError:
        known = []
    return strays.strays(logs, known)


def _strays(place: Place, logs: Sequence[str], now: datetime) -> Iterator[Finding]:
    for path, kind in stray_logs(place, logs).items():
        yield Finding(os.path.basename(path), 0, kind, mends=strays.is_done(path, now))


def _backed_up(
    place: Place, logs: Sequence[str], backups: Sequence[Copy], survey: Survey
) -> Iterator[Finding]:
    """Yield a finding for each backup with lines that neither the journal has nor a newer one."""
    found = lacking(place.folder, logs, backups, survey.erased)
    for copy, lines in groupby(found, key=lambda one: one.copy):
        name = copy.log + reader.ENDING
        number = sum(1 for _ in lines)
        yield Finding(name, 0, finding.BACKED_UP, mends=True, number=number, day=copy.day)
    for copy in backups:
        try:
            with open(copy.path, "rb"):
                pass
        except OSError as error:
            yield Finding(copy.path, 0, reader.not_opened(copy.path, error).kind)


def _loose(place: Place, logs: Sequence[str], config: str) -> Iterator[Finding]:
    paths = modes.private_paths(place.folder, logs, place.state, config)
    for path, mode in modes.loose(paths):
        name = os.path.basename(path) if path in logs else path
        yield Finding(name, 0, finding.LOOSE, f"{mode:04o}", mends=True)


def cut_off(place: Place, config: str) -> list[str]:
    """Return the paths of what was being written anywhere when a crash came."""
    kept = (os.path.join(place.state, name) for name in ("", FOLDER, QUARANTINE))
    return half_files([place.folder, *kept, *([config] if config else [])])


def _left(place: Place, config: str) -> Iterator[Finding]:
    """Yield what a crash left."""
    for path in cut_off(place, config):
        yield Finding(path, 0, finding.CUT_OFF, mends=True)
    for path in strays.words_left(place.state):
        yield Finding(path, 0, finding.WORDS)


def _room(place: Place) -> Iterator[Finding]:
    try:
        free = shutil.disk_usage(place.folder).free
    except OSError:
        return  # there is no folder so far
    if free < _LITTLE_ROOM:
        yield Finding(place.folder, 0, finding.LITTLE_ROOM, number=free // _MIB)
