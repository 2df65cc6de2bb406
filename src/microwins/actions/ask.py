"""One question to the journal, and its answer."""

from __future__ import annotations

from microwins.analysis.patterns.answer import Answered, answered
from microwins.disk.question_count import count_question
from microwins.model.category import is_own_name
from microwins.model.day import day_of, day_of_win

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from microwins.analysis.patterns.evidence import Subject
    from microwins.journal.journal import Journal
    from microwins.model.settings import Settings


def ask(
    journal: Journal,
    settings: Settings,
    now: datetime,
    question: Callable[[Iterable[str]], Subject],
) -> Answered:
    """Return what the journal answers, and count the question among those of its month.

    `question` gets the person's own categories, which it may be about, and returns what is asked.
    What it raises goes through.
    """
    start = settings.day_start
    today = day_of(now, start)
    wins = [win for win in journal.read().wins if day_of_win(win, start) <= today]
    own = dict.fromkeys((*settings.categories, *(win.category for win in wins)))
    found = answered(question(filter(is_own_name, own)), wins, start)
    return Answered(found, count_question(journal.paths.state, today))
