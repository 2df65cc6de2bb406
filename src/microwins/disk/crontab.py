"""The person's crontab: a few marked lines in it are ours, and all others stay as they are."""

from __future__ import annotations

import os
import pwd
import re
from shutil import which

from microwins.disk.files import quoted
from microwins.disk.lock import Lock
from microwins.disk.programs import ENV, TOO_LONG, run
from microwins.errors import BadInputError, NotSavedError, WinsError
from microwins.model.nudge import ALL_DAYS, as_options
from microwins.wording import grammar
from microwins.wording import nudge as wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from microwins.disk.programs import Answer
    from microwins.model.nudge import Schedule

_PATIENCE = 60.0

_BEGIN = b"# >>> wins nudge: written by wins, taken away by 'wins nudge remove'"
_END = b"# <<< wins nudge"
_BLOCK = re.compile(
    rb"^# >>> wins nudge(?:(?!^# >>> wins nudge).)*?^# <<< wins nudge[^\n]*\n?",
    re.MULTILINE | re.DOTALL,
)
"""From one mark to the next, whatever somebody wrote between them."""
_MARK = re.compile(rb"^# (?:>>>|<<<) wins nudge", re.MULTILINE)


def is_there() -> bool:
    """Tell whether there is a program that changes the crontab."""
    return which("crontab") is not None


def block(program: Sequence[str], environment: Mapping[str, str], schedule: Schedule) -> str:
    """Return our lines, one for each time: cron knows nothing of the person's `environment`.

    Raises BadInputError for a line end in a path, which no line of cron can hold.
    """
    values = [f"{name}={value}" for name, value in environment.items()]
    words = [ENV, *values, *program, "nudge", "notify", *as_options(schedule)]
    command = " ".join(map(_quoted, words))
    if "\n" in command or "\r" in command:
        raise BadInputError(*wording.LINE_END_IN_A_PATH)
    days = ",".join(str((day + 1) % 7) for day in schedule.days)
    days = "*" if schedule.days == ALL_DAYS else days
    rows = []
    for time in schedule.at:
        hour, minute = map(int, time.split(":"))
        rows.append(f"{minute} {hour} * * {days} {command}")
    return "\n".join([_BEGIN.decode(), *rows, _END.decode(), ""])


def _quoted(word: str) -> str:
    """Return a word as cron hands it to a shell: an unmarked % would be the end of the line."""
    return quoted(word).replace("\\%", "\\''%").replace("%", "\\%")


def own_lines(table: bytes) -> list[str]:
    """Return the lines of ours that start something, without the signs that cron takes off."""
    lines = [row for found in _BLOCK.findall(table) for row in os.fsdecode(found).splitlines()]
    return [row.replace("\\%", "%") for row in lines if row.strip() and not row.startswith("#")]


def read() -> bytes:
    """Return the table, b"" where the person has none.

    Raises WinsError where that can't be told: what isn't known to be empty is never replaced.
    """
    answer = run("crontab", "-l")
    if answer.code == 0:
        return _as_written(answer)
    if answer.code != TOO_LONG and "no crontab for" in answer.said:
        return b""
    raise WinsError(*grammar.filled(wording.CRONTAB_UNREAD, why=_why(answer)))


def _as_written(listed: Answer) -> bytes:
    """Return the table that `crontab -l` listed: Debian's writes a CR as the two signs of it.

    An editor is given the table unchanged. Raises WinsError where the two don't fit together.
    """
    if rb"\r" not in listed.out:
        return listed.out
    answer = run("crontab", "-e", given={"VISUAL": "cat", "EDITOR": "cat"})
    if answer.code == 0 and listed.out in (answer.out, answer.out.replace(b"\r", rb"\r")):
        return answer.out
    raise WinsError(*grammar.filled(wording.CRONTAB_UNREAD, why=_why(answer)))


def holds(text: str) -> bool:
    """Tell whether the table has our lines as they would be written; raises as `read` does."""
    table = read()
    return _with_block(table, os.fsencode(text)) == table


def replace_block(text: str) -> bool:
    """Put our lines into the table, or with "" take them out, and tell whether that changed it.

    They stay in their place. Everybody else who runs this waits: cron has no lock. Raises WinsError
    where the table can't be read, has half of our marks, or isn't what it should be afterwards.
    """
    lock = Lock(_home(), _PATIENCE, flags=os.O_RDONLY)
    with lock:
        if lock.is_busy:
            raise NotSavedError(*wording.CRONTAB_BUSY)
        before = read()
        after = _with_block(before, os.fsencode(text))
        if after == before:
            return False
        answer = run("crontab", "-r") if not after else None
        if answer is None or answer.code:
            answer = run("crontab", "-", stdin=after)
        if answer.code or read() != after:
            raise NotSavedError(*grammar.filled(wording.CRONTAB_REFUSES, why=_why(answer)))
    return True


def _with_block(table: bytes, block: bytes) -> bytes:
    rest = _BLOCK.sub(b"", table)
    if _MARK.search(rest):
        raise WinsError(*wording.HALF_A_BLOCK)
    first = _BLOCK.search(table)
    place = first.start() if first else len(rest)
    apart = b"\n" if block and rest[:place] and not rest[:place].endswith(b"\n") else b""
    return rest[:place] + apart + block + rest[place:]


def _home() -> str:
    """Return a folder that is the same for all that this person runs, whatever their HOME."""
    try:
        home = pwd.getpwuid(os.getuid()).pw_dir
    except KeyError:
        home = ""
    return home if os.path.isdir(home) else os.sep


def _why(answer: Answer) -> str:
    return wording.TOOK_TOO_LONG if answer.code == TOO_LONG else answer.said or wording.NO_REASON
