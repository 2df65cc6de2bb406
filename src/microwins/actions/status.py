"""How things stand today and this week, for a prompt."""

from __future__ import annotations

from microwins.analysis.status import Status
from microwins.analysis.status import status as status_of
from microwins.journal.reader import log_files
from microwins.model.day import day_of, first_moment
from microwins.model.period import ONE_DAY, week

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from microwins.journal.journal import Journal
    from microwins.model.settings import Settings
    from microwins.results.timer import Running


def status(
    journal: Journal,
    settings: Settings,
    now: datetime,
    asked: Collection[str] = ("week", "yesterday", "total", "timer"),
) -> Status:
    """Return how things stand, from the ends of the logs.

    Of what isn't `asked` for, neither the week nor yesterday holds other wins than today's, and
    total and timer are None.
    """
    today = day_of(now, settings.day_start)
    this_week = week(today, settings.week_start)
    begin = this_week.start if "week" in asked else today
    if "yesterday" in asked:
        begin = min(begin, today - ONE_DAY)
    wins = journal.since(first_moment(begin, settings.day_start))
    found = status_of(wins, now, today, this_week, settings.day_start)
    if "timer" in asked:
        found = found._replace(timer=_timer(journal, now))
    return found._replace(total=_total(journal, settings)) if "total" in asked else found


def _timer(journal: Journal, now: datetime) -> Running | None:
    from microwins.disk.timer import running  # 1 ms, for prompts that show it
    from microwins.results.timer import Running

    timer = running(journal.paths)
    return Running(timer, now) if timer else None


def _total(journal: Journal, settings: Settings) -> int:
    """Return the number of all wins: kept between two changes, since a prompt asks over and over.

    Raises what `index.load` raises.
    """
    from microwins.journal.index import cache  # 1 ms, for prompts that show it

    state = cache.state_of(log_files(journal.paths.folder))
    written = ascii(state).encode()
    of_state, _, number = cache.load(journal.paths, cache.TOTAL).partition(b"\n")
    if of_state == written and number.isdigit():
        return int(number)
    from microwins.journal.index.index import load  # 8 ms, after each change

    wins = len(load(journal.paths, settings.day_start).columns.days)
    if wins:
        cache.store(journal.paths, cache.TOTAL, b"%b\n%d" % (written, wins), state)
    return wins
