"""What came in from other devices, as remarks beside an answer."""

from __future__ import annotations

from datetime import date

from microwins.model.text import repaired
from microwins.wording import dates, grammar
from microwins.wording import inbox as wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from microwins.results.inbox import TakenIn


def came_in(arrived: Iterable[TakenIn], today: date) -> Iterator[str]:
    """Yield what to say of each inbox: its wins, with their days where one isn't today."""
    for one in arrived:
        file = repaired(one.file)
        if one.wins:
            yield grammar.count(one.wins, *wording.CAME_IN, file=file, days=_days(one, today))
        if one.unclear:
            yield grammar.count(one.unclear, *wording.UNCLEAR, file=file)
        if one.unread:
            yield wording.UNREAD.format(file=file)
        if one.rewritten:
            new = f"{file[:-4]}-2{file[-4:]}"
            yield wording.REWRITTEN.format(file=file, new=new)


def _days(one: TakenIn, today: date) -> str:
    first, last = (date.fromisoformat(day) for day in (one.first, one.last))
    if first == last == today:
        return ""
    said, until = (dates.short_day(day, today.year) for day in (first, last))
    if first == last:
        return wording.OF_A_DAY.format(day=said)
    return wording.OF_DAYS.format(first=said, last=until)
