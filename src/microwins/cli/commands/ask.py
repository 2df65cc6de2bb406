"""`wins ask`: one question, and what the journal says."""

from __future__ import annotations

from typing import Annotated

import typer

from microwins.analysis.patterns.answer import Answered, answered
from microwins.cli.arguments.filters import remarks
from microwins.cli.arguments.options import AsJson
from microwins.cli.arguments.question import question
from microwins.cli.completion import candidates
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.disk.question_count import count_question
from microwins.model.category import is_own_name
from microwins.model.day import day_of_win
from microwins.render import answer as drawing

QuestionWords = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[QUESTION]...",
        help="A category and when: 'order morning', 'order 10-15', 'move weekend'. Two of them: "
        "'connect after move', 'nourish with care'. Or 'mood move', 'mood #outside', 'saturday'.",
        autocompletion=candidates.questions,
    ),
]


def run(
    context: typer.Context, question_words: QuestionWords = None, as_json: AsJson = False
) -> Reply:
    """Ask one question about when wins come.

    wins ask order morning
    wins ask connect after move
    """
    here: Context = context.obj
    contents = here.journal.read()
    start = here.settings.day_start
    wins = [win for win in contents.wins if day_of_win(win, start) <= here.today]
    own = dict.fromkeys((*here.settings.categories, *(win.category for win in wins)))
    asked = question(question_words or (), filter(is_own_name, own))
    found = answered(asked, wins, start)
    number = count_question(here.journal.paths.state, here.today)
    result = Answered(found, drawing.in_words(found), number)
    return Reply("ask", result, drawing.asked, as_json=as_json, remarks=remarks(contents))
