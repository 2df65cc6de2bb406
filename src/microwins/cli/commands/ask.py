"""`wins ask`: one question, and what the journal says."""

from __future__ import annotations

from functools import partial

from microwins.actions.ask import ask
from microwins.cli.arguments.options import Annotated, Argument, AsJson
from microwins.cli.arguments.question import question
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render import answer as drawing

QuestionWords = Annotated[
    list[str] | None,
    Argument(
        metavar="[QUESTION]...",
        help="A category and when: 'order morning', 'order 10-15', 'move weekend'. Two at once: "
        "'connect after move', 'nourish with care'. Or 'mood move', 'mood +outside', 'saturday'. "
        "{quotes_to_find}",
        complete="questions",
    ),
]


def run(context: Context, question_words: QuestionWords = None, as_json: AsJson = False) -> Reply:
    """Ask a question about when your wins come.

    wins ask order morning
    wins ask connect after move
    """
    result = ask(
        context.journal, context.settings, context.now, partial(question, question_words or ())
    )
    return Reply(
        "ask",
        result,
        drawing.asked,
        data=drawing.as_data,
        as_json=as_json,
        remarks=context.unread(),
    )
