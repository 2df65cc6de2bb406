"""A timer of the person's own systemd, which runs while they are logged in: two small files."""

from __future__ import annotations

import os

from microwins.disk.files import read_bytes, write_beside
from microwins.disk.paths import home, make_private_folder, remove_empty_folders
from microwins.disk.programs import TOO_LONG, run
from microwins.errors import BadInputError, NotSavedError
from microwins.model.nudge import ALL_DAYS, as_options
from microwins.wording import grammar
from microwins.wording import nudge as wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from microwins.model.nudge import Schedule

SERVICE, TIMER = "wins-nudge.service", "wins-nudge.timer"
_WANTED = os.path.join("timers.target.wants", TIMER)
_MARK = "# Written by: wins nudge install. To take it away: wins nudge remove"

_SERVICE = """{mark}
[Unit]
Description=One gentle line, if nothing is logged

[Service]
Type=oneshot
{environment}ExecStart={command}
"""
_TIMER = """{mark}
[Unit]
Description=When wins may nudge

[Timer]
{times}AccuracySec=10s

[Install]
WantedBy=timers.target
"""
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def folder() -> str | None:
    """Return the folder from which the person's systemd takes its files, None where none runs.

    Raises NoHomeError where nothing says which folder is the person's home.
    """
    answer = run("systemctl", "--user", "show", "--property=UnitPath", "--value")
    if answer.code:
        return None
    known = answer.out.decode("utf-8", "surrogateescape").split()
    places = usual_folders()
    return next((place for place in places if place in known), places[0])


def usual_folders() -> list[str]:
    """Return where the person's units may be: as XDG_CONFIG_HOME has it, and as usual."""
    config = os.environ.get("XDG_CONFIG_HOME", "")
    usual = os.path.join(home(), ".config")
    bases = [config, usual] if os.path.isabs(config) else [usual]
    return [os.path.join(base, "systemd", "user") for base in bases]


def units(
    program: Sequence[str], environment: Mapping[str, str], schedule: Schedule, zone: str
) -> dict[str, str]:
    """Return the two files by name.

    The service gets what it lacks of the person's `environment`. `zone` is the one that the
    person's clock goes by where it isn't the system's, else "".
    """
    values = "".join(f"Environment={_quoted(f'{k}={v}')}\n" for k, v in environment.items())
    words = [*program, "nudge", "notify", *as_options(schedule)]
    more = (word if word.isalnum() else _quoted(word, dollar="$$") for word in words[1:])
    command = " ".join([_quoted(words[0]), *more])
    names = [_DAYS[day] for day in schedule.days]
    days = "" if schedule.days == ALL_DAYS else f"{','.join(names)} "
    times = "".join(f"OnCalendar={days}*-*-* {at}:00 {zone}".rstrip() + "\n" for at in schedule.at)
    return {
        SERVICE: _SERVICE.format(mark=_MARK, environment=values, command=command),
        TIMER: _TIMER.format(mark=_MARK, times=times),
    }


def _quoted(word: str, dollar: str = "$") -> str:
    """Return a word as a unit has it; the program itself is no place for variables."""
    for sign, written in (("\\", r"\\"), ('"', r"\""), ("\n", r"\n"), ("%", "%%"), ("$", dollar)):
        word = word.replace(sign, written)
    return f'"{word}"'


def command_of(service: str) -> str:
    """Return the command in a service of ours, with its quotes, "" where there is none."""
    rows = [row for row in service.splitlines() if row.startswith("ExecStart=")]
    command = rows[0].removeprefix("ExecStart=") if rows else ""
    return command.replace("%%", "%").replace("$$", "$")


def written(folder: str) -> dict[str, str]:
    """Return those of the two files that are there, by name."""
    found = {}
    for name in (SERVICE, TIMER):
        try:
            found[name] = os.fsdecode(read_bytes(os.path.join(folder, name)))
        except OSError:
            continue
    return found


def paths(folder: str) -> list[str]:
    """Return the paths of the two files, and of the link by which the timer is started."""
    return [os.path.join(folder, name) for name in (SERVICE, TIMER, _WANTED)]


def is_waiting() -> bool:
    """Tell whether the timer is known and waits for its time, as far as that can be told."""
    answer = run("systemctl", "--user", "is-active", TIMER)
    return answer.code == 0 or answer.out.strip() not in (b"inactive", b"failed", b"unknown")


def install(folder: str, files: Mapping[str, str]) -> None:
    """Write the files and start the timer; raises WinsError with all as it was before.

    A file of one of these names that is somebody else's stays.
    """
    before = written(folder)
    for name, text in before.items():
        if _MARK not in text:
            path = os.path.join(folder, name)
            raise BadInputError(*grammar.filled(wording.ANOTHER_UNIT, path=path))
    try:
        _write(folder, files)
    except OSError as error:
        _put_back(folder, before)
        why = error.strerror or wording.NO_REASON
        raise NotSavedError(*grammar.filled(wording.UNITS_REFUSED, why=why)) from error
    steps = [["daemon-reload"], ["enable", "--now", TIMER]]
    for step in [*steps, *([["restart", TIMER]] if before else ())]:
        answer = run("systemctl", "--user", *step)
        if answer.code:
            _put_back(folder, before)
            why = wording.TOOK_TOO_LONG if answer.code == TOO_LONG else answer.said
            why = why or wording.NO_REASON
            raise NotSavedError(*grammar.filled(wording.UNITS_REFUSED, why=why))


def _write(folder: str, files: Mapping[str, str]) -> None:
    make_private_folder(folder)
    for name, text in files.items():
        write_beside(os.path.join(folder, name), os.fsencode(text))


def _put_back(folder: str, before: Mapping[str, str]) -> None:
    remove(folder)
    if before:
        _write(folder, before)
        run("systemctl", "--user", "daemon-reload")
        run("systemctl", "--user", "enable", "--now", TIMER)


def remove(folder: str) -> list[str]:
    """Stop the timer, take the files and folders that are empty then away, and return their paths.

    What is gone by then, or can't be stopped since no systemd runs, keeps nothing from going.
    Raises OSError.
    """
    ours = [name for name, text in written(folder).items() if _MARK in text]
    if not ours:
        return []
    run("systemctl", "--user", "disable", "--now", TIMER)
    gone = []
    for name in (*ours, *([_WANTED] if TIMER in ours else ())):
        path = os.path.join(folder, name)
        if os.path.lexists(path):
            os.unlink(path)
        gone.append(path)
    remove_empty_folders(os.path.join(folder, os.path.dirname(_WANTED)))
    run("systemctl", "--user", "daemon-reload")
    return gone
