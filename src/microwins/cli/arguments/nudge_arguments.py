"""The words of `wins nudge`, understood: what to do, and when."""

from __future__ import annotations

from microwins.disk.files import quoted
from microwins.errors import BadInputError
from microwins.model.day import read_clock
from microwins.model.nudge import ALL_DAYS, USUAL, Schedule, read_days, read_times
from microwins.model.record import Record
from microwins.wording import nudge as wording
from microwins.wording.grammar import filled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

ACTIONS = ("install", "remove", "status")
NOTIFY = "notify"
"""What a scheduler calls, for nobody to type."""

_MEANT = {
    **dict.fromkeys(("me", "on", "set", "setup", "add", "enable", "schedule", "start"), "install"),
    **dict.fromkeys(
        ("off", "uninstall", "delete", "rm", "disable", "stop", "unset", "cancel"), "remove"
    ),
    **dict.fromkeys(("show", "list", "ls", "check", "info", "get"), "status"),
}


class NudgeRequest(Record):
    """One of `ACTIONS`, `NOTIFY`, or "" for a nudge now; the schedule where one is given."""

    action: str
    schedule: Schedule | None = None


def nudge_request(
    words: Sequence[str], at: Sequence[str], days: str | None, *, shell: bool
) -> NudgeRequest:
    """Return what is asked for; raises BadInputError for words that mean nothing here."""
    words = [] if [word.lower() for word in words] == ["now"] else words
    action, *rest = words or [""]
    action = action.lower()
    if shell and (words or at or days):
        raise BadInputError(*wording.SHELL_ALONE)
    if action not in ("", NOTIFY, *ACTIONS) or (not action and (at or days)):
        raise _not_understood(words, at, days)
    if action not in ("install", NOTIFY):
        if rest or at or days:
            raise BadInputError(*filled(wording.WITHOUT_MORE, action=action))
        return NudgeRequest(action)
    if days and rest and not any(word[:1].isdigit() for word in rest):
        days, rest = " ".join([days, *rest]), []
    said = " ".join([",".join(at), *rest]).split()
    said, days = (said, days) if days else _parted(said)
    times = " ".join(said).removeprefix("at ")
    if not times and not days:
        return NudgeRequest(action)
    line = "wins nudge install"
    try:
        read = read_times(times or USUAL)
        line = f"{line} --at {','.join(read)}"
        return NudgeRequest(action, Schedule(read, read_days(days) if days else ALL_DAYS))
    except BadInputError as error:
        kept = f" --days {quoted(days)}" if days and "--at" not in line else ""
        error.hint = f"{line} {error.hint}{kept}"
        raise


def _parted(words: list[str]) -> tuple[list[str], str | None]:
    """Return the words for times, and the days that stand before or behind them, if any do."""
    for size in range(len(words), 0, -1):
        for days, times in (words[:size], words[size:]), (words[-size:], words[:-size]):
            try:
                read_days(" ".join(days))
            except BadInputError:
                continue
            return times, " ".join(days)
    return words, None


def _not_understood(words: Sequence[str], at: Sequence[str], days: str | None) -> BadInputError:
    """Return what to say of words that mean nothing here, and what was meant."""
    from microwins.cli.mended_options import nearest  # 3 ms, on the way to an error

    first, *rest = words or ["--at" if at else "--days"]
    meant = _MEANT.get(first.lower()) or nearest(first.lower(), ACTIONS) or ""
    options = [
        *(f"--at {quoted(one)}" for one in at),
        *([f"--days {quoted(days)}"] if days else []),
    ]
    times = [word for word in words if word.lower() not in ("at", "me", first.lower())]
    if not words:
        meant = "install"
    elif not meant and (read_clock(first) or (first.lower() in ("at", "me") and times)):
        meant = "install"
        times = [first, *rest] if read_clock(first) else times
    if meant == "install" and times:
        options = [f"--at {quoted(' '.join(times))}", *options]
    line = " ".join(["wins nudge", meant, *(options if meant == "install" else ())])
    return BadInputError(
        *filled(wording.UNKNOWN, words=first, line=line if meant else "wins nudge --help")
    )
