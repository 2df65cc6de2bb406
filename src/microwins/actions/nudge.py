"""One gentle line on a day without a win: now, in a shell, on the desktop, and at set times."""

from __future__ import annotations

import os

from microwins.disk import nudge_memory, paths
from microwins.model import nudge as rules
from microwins.model.day import day_of, day_of_win, first_moment

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from microwins.disk.nudge_memory import Remembered
    from microwins.journal.journal import Journal
    from microwins.model.nudge import Schedule
    from microwins.model.settings import Settings
    from microwins.results.nudge import Installed, Nudge, Removed, Setup

CRONTAB = "crontab"
"""Stands for the person's crontab among the paths of files."""


def nudge(
    journal: Journal, settings: Settings, now: datetime, *, look: bool = False, strict: bool = False
) -> Nudge:
    """Return how today stands, and where asked to `look` what is set up, as `installed` does."""
    from microwins.actions.today import wins_of_day
    from microwins.results.nudge import Nudge

    today = day_of(now, settings.day_start)
    of_day = wins_of_day(journal, settings, today)
    known = nudge_memory.remembered(journal.paths.state, journal.paths.folder, today)
    return Nudge(
        today,
        of_day.total,
        rules.is_night(now),
        today in known.nudged,
        _rests_until(journal, settings, known, today),
        of_day.concern,
        installed(strict=strict) if look else None,
    )


def is_silent(settings: Settings, now: datetime) -> bool:
    """Tell whether a shell has nothing to say, as far as that is known without the journal."""
    today = day_of(now, settings.day_start)
    known = nudge_memory.remembered(paths.state_folder(), paths.journal_folder(), today)
    return today in known.nudged or not rules.is_due(known.schedule, now)


def speak(
    journal: Journal,
    settings: Settings,
    now: datetime,
    schedule: Schedule | None = None,
    show: Callable[[date], bool] = bool,
) -> date | None:
    """Return today where a nudge is to be shown, and note that; None where it isn't.

    It comes once a day, on a day without a win, by its `schedule`, by the one that was set up where
    there is none. `show` shows it, and tells whether that was done: where it wasn't, a shell may.
    """
    today = day_of(now, settings.day_start)
    state, folder = journal.paths.state, journal.paths.folder
    known = nudge_memory.remembered(state, folder, today)
    if today in known.nudged or not rules.is_due(schedule or known.schedule, now):
        return None
    days = _days_with_a_win(journal, settings, min((*rules.unanswered(known.nudged, today), today)))
    if today in days or rules.rests_until(known.nudged, days, today):
        return None
    after = rules.with_today(known.nudged, today)
    if not nudge_memory.replace_nudged(state, folder, known.nudged, after, today):
        return None
    shown = False
    try:
        shown = show(today)
    finally:
        if not shown:
            nudge_memory.replace_nudged(state, folder, after, known.nudged, today)
    return today if shown else None


def notify(
    journal: Journal,
    settings: Settings,
    now: datetime,
    schedule: Schedule | None,
    words_of: Callable[[date], tuple[str, str]],
) -> date | None:
    """Show a nudge on the desktop, by its schedule, and return the day, None where none came.

    `words_of` returns the title and the words of a day. Where there is no desktop nothing is noted,
    so that a shell may speak.
    """
    from microwins.disk import notification

    if not notification.desktop_is_there():
        return None
    return speak(journal, settings, now, schedule, lambda day: notification.show(*words_of(day)))


def _rests_until(
    journal: Journal, settings: Settings, known: Remembered, today: date
) -> date | None:
    last = rules.unanswered(known.nudged, today)
    days = _days_with_a_win(journal, settings, last[0]) if last else set()
    return rules.rests_until(known.nudged, days, today)


def _days_with_a_win(journal: Journal, settings: Settings, first: date) -> set[date]:
    """Return the days with a win, from `first` on."""
    start = settings.day_start
    return {day_of_win(win, start) for win in journal.since(first_moment(first, start))}


def installed(*, strict: bool = False) -> list[Installed]:
    """Return what is set up with each scheduler.

    A crontab that can't be read holds nothing, or raises WinsError where `strict` asks for that.
    """
    from microwins.disk import crontab, systemd
    from microwins.errors import WinsError
    from microwins.results.nudge import Installed

    found = []
    for folder in systemd.usual_folders():
        units = systemd.written(folder)
        read = _understood(systemd.command_of(units.get(systemd.SERVICE, "")))
        if read and systemd.TIMER in units:
            waits = systemd.is_waiting()
            found.append(Installed("systemd", *read, waits=waits, paths=systemd.paths(folder)))
    try:
        lines = crontab.own_lines(crontab.read()) if crontab.is_there() else []
    except WinsError:
        if strict and not found:
            raise
        lines = []
    read = _understood(lines[0].split(maxsplit=5)[-1]) if lines else None
    return [*found, *([Installed("cron", *read)] if read else ())]


def _understood(command: str) -> tuple[Schedule, str, bool] | None:
    """Return the schedule in a command of ours, the program, and whether that is there."""
    import shlex
    from itertools import pairwise

    from microwins.disk.programs import program_in
    from microwins.errors import WinsError

    try:
        words = shlex.split(command)
        program = program_in(words)
        options = dict(pairwise(words))
        days = rules.read_days(options.get("--days", "daily"))
        schedule = rules.Schedule(rules.read_times(options["--at"]), days)
    except (ValueError, KeyError, StopIteration, WinsError):
        return None
    return schedule, program, os.access(program, os.X_OK)


def planned(journal: Journal, schedule: Schedule | None, zone: str) -> Setup:
    """Return what would be written; without a schedule, for the one that is set up or the usual.

    `zone` is the one that TZ names, else "". Raises WinsError where the machine has no scheduler.
    """
    from microwins.disk import crontab, notification, programs, systemd
    from microwins.errors import WinsError
    from microwins.results.nudge import Setup
    from microwins.wording import nudge as wording

    paths.refuse_foreign_folder(paths.home())
    there = installed()
    if schedule is None:
        schedule = there[0].schedule if there else rules.Schedule((rules.USUAL,))
    program, environment = programs.own_command(), programs.own_environment()
    memory = nudge_memory.path_of(journal.paths.state, journal.paths.folder)
    folder = systemd.folder()
    gone = [path for one in there for path in one.paths or [CRONTAB]]
    if folder is not None:
        zoned = {**environment, **({"TZ": zone} if zone else {})}
        units = systemd.units(program, zoned, schedule, zone)
        service, timer, link = systemd.paths(folder)
        files = {service: units[systemd.SERVICE], timer: units[systemd.TIMER]}
        same = units == systemd.written(folder) and all(one.waits for one in there)
        setup = Setup("systemd", schedule, files, memory, [link])
    elif crontab.is_there():
        block = crontab.block(program, environment, schedule)
        setup = Setup("cron", schedule, {CRONTAB: block}, memory, odd_clock=zone)
        same = crontab.holds(block)
    else:
        raise WinsError(*wording.NO_SCHEDULER)
    gone = [path for path in gone if path not in (*setup.files, *setup.links)]
    desktop = notification.desktop_is_there()
    return setup._replace(gone=gone, changed=bool(gone) or not same, desktop=desktop)


def install(journal: Journal, settings: Settings, now: datetime, setup: Setup) -> Setup:
    """Set up what was planned, and take away what another scheduler has; raises WinsError."""
    from microwins.disk import crontab, systemd

    if setup.changed and setup.scheduler == "cron":
        crontab.replace_block(setup.files[CRONTAB])
        _remove_units()
    elif setup.changed:
        names = {os.path.basename(path): text for path, text in setup.files.items()}
        folder = os.path.dirname(next(iter(setup.files)))
        _remove_units(but=folder)
        systemd.install(folder, names)
        if CRONTAB in setup.gone:
            crontab.replace_block("")
    there = journal.paths
    today = day_of(now, settings.day_start)
    nudge_memory.replace_schedule(there.state, there.folder, setup.schedule, today)
    return setup._replace(applied=True)


def remove(journal: Journal) -> Removed:
    """Take away all that was set up, whichever scheduler has it; raises WinsError."""
    from microwins.disk import crontab
    from microwins.results.nudge import Removed

    gone = _remove_units()
    if crontab.is_there() and crontab.replace_block(""):
        gone.append(CRONTAB)
    return Removed([*gone, *nudge_memory.remove(journal.paths.state)])


def _remove_units(but: str = "") -> list[str]:
    from microwins.disk import systemd
    from microwins.disk.files import not_saved

    gone: list[str] = []
    for folder in systemd.usual_folders():
        if folder == but:
            continue
        try:
            gone += systemd.remove(folder)
        except OSError as error:
            raise not_saved(error, folder) from error
    return gone
