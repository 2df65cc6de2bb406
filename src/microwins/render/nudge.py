"""A nudge in one line, what is set up, and what would be."""

from __future__ import annotations

from microwins.model.nudge import ALL_DAYS, Schedule, as_options
from microwins.model.settings import WEEKDAYS
from microwins.render.line import Line, Span, command, line
from microwins.wording import dates, grammar
from microwins.wording import nudge as wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from microwins.results.nudge import Installed, Nudge, Removed, Setup


def words_of(day: date) -> str:
    """Return the words of a day."""
    return wording.NUDGES[day.toordinal() % len(wording.NUDGES)]


def notification(day: date) -> tuple[str, str]:
    """Return the title and the words of a notification."""
    return wording.TITLE, words_of(day)


def of_day(day: date) -> Iterator[Line]:
    """Draw the words of a day."""
    yield line(words_of(day))


def now(result: Nudge) -> Iterator[Line]:
    """Draw what there is to say to a program: the words where there is no win, else no line."""
    if not result.wins and not result.night:
        yield from of_day(result.day)


def answer(result: Nudge) -> Iterator[Line]:
    """Draw what there is to say to somebody who asks, which is always something."""
    if result.wins:
        yield line(wording.LOGGED)
    elif result.night:
        yield line(wording.NIGHT)
    else:
        yield from of_day(result.day)
    yield from _rests(result)


def status(result: Nudge) -> Iterator[Line]:
    """Draw what is set up, and how it stands with it."""
    for one in result.installed or ():
        yield line(wording.INSTALLED[one.scheduler].format(when=_when(one.schedule)))
        yield from (command(path) for path in one.paths)
        if not one.is_there:
            line_ = _install(one.schedule)
            yield line(wording.NOT_THERE.format(program=one.program, line=line_))
        elif not one.waits:
            yield line(wording.NOT_WAITING.format(line=_install(one.schedule)))
    if not result.installed:
        yield line(wording.NOT_INSTALLED)
    if result.nudged:
        yield line(wording.NUDGED)
    yield from _rests(result)


def _rests(result: Nudge) -> Iterator[Line]:
    if result.rests_until:
        yield line(wording.RESTS.format(day=dates.day(result.rests_until, result.day.year)))


def preview(result: Setup) -> Iterator[Line]:
    """Draw each file and line that would be written, and what would go."""
    yield line(wording.PLANNED.format(when=_when(result.schedule)))
    yield line(wording.WRITES[result.scheduler])
    for path, text in result.files.items():
        if result.scheduler != "cron":
            yield command(path)
        yield from (_verbatim(row) for row in text.splitlines() if row)
    if result.links:
        yield line(wording.LINK)
        yield from map(command, result.links)
    yield line(wording.STATE)
    yield command(result.memory)
    if result.gone:
        yield line(wording.GOES)
        yield from (command(_named(path)) for path in result.gone)
    yield from _remarks(result)


def setup(result: Setup, *, previewed: bool = False) -> Iterator[Line]:
    """Draw what was set up in a line, or what would be where nothing was done.

    What was `previewed` was said there.
    """
    if not result.applied:
        yield from preview(result)
        yield line(wording.NOT_APPLIED.format(line=f"{_install(result.schedule)} --yes"))
        return
    said = wording.SET_UP if result.changed else wording.UNCHANGED
    yield line(said.format(when=_when(result.schedule)))
    yield line(Span(wording.TO_REMOVE, "quiet"))
    if not previewed:
        yield from _remarks(result)


def _remarks(result: Setup) -> Iterator[Line]:
    """Draw what a person may not expect of it."""
    if result.odd_clock:
        yield line(wording.ODD_CLOCK.format(zone=result.odd_clock))
    if not result.desktop:
        yield line(wording.NO_DESKTOP)


def removed(result: Removed) -> Iterator[Line]:
    """Draw what was taken away."""
    for path in result.gone:
        yield line(wording.REMOVED.format(path=_named(path)))
    if not result.gone:
        yield line(wording.NONE_REMOVED)


def nudge_data(result: Nudge) -> dict[str, object]:
    """Return what JSON says of today and of what is set up, with the words that stand today."""
    fields = result._asdict()
    del fields["concern"]
    text = None if result.wins or result.night else words_of(result.day)
    installed = [_scheduled(one) for one in result.installed or ()]
    return {**fields, "text": text, "installed": installed}


def setup_data(result: Setup) -> dict[str, object]:
    """Return what JSON says of what is or would be written."""
    return _scheduled(result)


def _scheduled(one: Installed | Setup) -> dict[str, object]:
    fields = one._asdict()
    schedule = fields.pop("schedule")
    days = [WEEKDAYS[day] for day in schedule.days]
    return {"scheduler": fields.pop("scheduler"), "at": schedule.at, "days": days, **fields}


def _when(schedule: Schedule) -> str:
    """Return times and days in words: "Monday to Friday at 20:00"."""
    times = [dates.by_the_clock(time) for time in schedule.at]
    names = [dates.WEEKDAYS[day] for day in schedule.days]
    first, last = schedule.days[0], schedule.days[-1]
    if schedule.days == ALL_DAYS:
        days = wording.EVERY_DAY
    elif last - first == len(names) - 1 > 1:
        days = wording.DAYS.format(first=names[0], last=names[-1])
    else:
        days = wording.SOME_DAYS.format(days=grammar.all_of(names))
    return wording.WHEN.format(days=days, times=grammar.all_of(times))


def _install(schedule: Schedule) -> str:
    return " ".join(["wins nudge install", *as_options(schedule)])


def _verbatim(row: str) -> Line:
    return Line((Span("    "), Span(row, "quiet")), whole=True)


def _named(path: str) -> str:
    return wording.CRONTAB if path == "crontab" else path
