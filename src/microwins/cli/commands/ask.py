"""`wins ask`: one question, and what the journal says."""

from __future__ import annotations

from functools import partial

from microwins.actions.ask import ask
from microwins.cli.arguments.options import AsJson, QuestionWords
from microwins.cli.arguments.question import question
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render import answer as drawing


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
