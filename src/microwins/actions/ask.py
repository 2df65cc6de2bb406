"""One question to the journal, and its answer."""

from __future__ import annotations

from functools import partial

from microwins.analysis.patterns.answer import answered, familiar
from microwins.model.category import is_own_name
from microwins.model.day import day_of, day_of_win

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
    """Return what the journal answers.

    `question` gets the person's own categories, which it may be about, and what the journal has
    most of, and returns what is asked. What it raises goes through.
    """
    start = settings.day_start
    today = day_of(now, start)
    wins = [win for win in journal.read().wins if day_of_win(win, start) <= today]
    own = dict.fromkeys((*settings.categories, *(win.category for win in wins)))
    asked = question(filter(is_own_name, own), partial(familiar, wins))
    return answered(asked, wins, start)
