"""One question to the journal, and its answer."""

from __future__ import annotations

from datetime import date
from functools import partial

from microwins.actions.reading import index_of
from microwins.analysis.patterns.answer import answered, familiar
from microwins.analysis.patterns.selection import counted
from microwins.model.category import is_own_name
from microwins.model.day import day_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from microwins.analysis.patterns.answer import Answer, Familiar
    from microwins.analysis.patterns.evidence import Subject
    from microwins.journal.journal import Journal
    from microwins.model.settings import Settings


def ask(
    journal: Journal,
    settings: Settings,
    now: datetime,
    question: Callable[[Iterable[str], Callable[[], Familiar]], Subject],
) -> Answer:
    """Return what the journal answers, from the days that `wins patterns` counts.

    `question` gets the person's own categories, which it may be about, and what the journal has
    most of, and returns what is asked. What it raises goes through.
    """
    index = index_of(journal, settings)
    columns = index.columns
    today = day_of(now, settings.day_start).toordinal()
    days = counted(sorted(day for day in set(columns.days) if day <= today), today)
    used = sorted(columns.categories[number] for number in set(columns.category_ids))
    own = dict.fromkeys((*settings.categories, *used))
    wins = index.wins(row for row, day in enumerate(columns.days) if day in days)
    asked = question(filter(is_own_name, own), partial(familiar, wins))
    answer = answered(asked, wins, settings.day_start)
    return answer._replace(counted_to=date.fromordinal(days[-1]) if wins else None)
