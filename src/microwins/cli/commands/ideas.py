"""`wins ideas`: a tiny next step and two more, and the person's own list for a bad day."""

from __future__ import annotations

from functools import partial

from microwins.actions import ideas
from microwins.cli.arguments.idea_arguments import ideas_request
from microwins.cli.arguments.options import Annotated, Argument, AsJson, Option
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render import ideas as drawing

IdeaWords = Annotated[
    list[str] | None,
    Argument(
        metavar="[add|remove|list] [WORDS]...",
        help="What to do with your own list, and the words of an idea. "
        "Without this, you see ideas. {quotes}",
        complete="idea_words",
    ),
]
Energy = Annotated[
    str | None,
    Option(
        "--energy",
        "-e",
        metavar="low|some|plenty",
        help="How much strength you have, or 1 to 3. Without this, low.",
        complete="energies",
    ),
]
Area = Annotated[
    str | None,
    Option(
        "--area",
        "--category",
        "-c",
        metavar="NAME",
        help="A category from the list below, or one of your own.",
        complete="categories",
    ),
]
More = Annotated[bool, Option("--more", help="Nine ideas instead of three.")]
Smaller = Annotated[
    str | None,
    Option("--smaller", metavar="[N]", help="A smaller step inside idea N."),
]


def run(
    context: Context,
    words: IdeaWords = None,
    energy: Energy = None,
    area: Area = None,
    more: More = False,
    smaller: Smaller = None,
    as_json: AsJson = False,
) -> Reply:
    """Get a tiny next step, and two more.

    wins ideas --energy some --area order
    wins ideas add "open the window"

    Without --energy, each takes two minutes at most. 'add WORDS' puts an idea on a list of your
    own, which comes first; 'list' shows it, 'remove N' takes one off. 'wins did 1' logs the first.
    """
    asked = ideas_request(
        context, words or (), energy=energy, area=area, more=more, smaller=smaller
    )
    given = context.journal, context.settings, context.now
    answer = partial(Reply, "ideas", as_json=as_json)
    if asked.action == "list":
        return answer(ideas.own_list(*given), lay_out=drawing.own_list)
    if asked.action in ("add", "remove"):
        if asked.action == "add":
            result = ideas.added(*given, asked.idea)
        else:
            result = ideas.removed(*given, asked.words)
        return answer(result, drawing.changed, saved=True, concern=result.concern)
    if asked.action == "smaller":
        found = ideas.smaller_one(*given, asked.number, asked.wanted)
    else:
        found = ideas.offered(*given, asked.wanted)
    remarks = context.unread()
    return answer(found, lay_out=drawing.ideas, remarks=remarks, concern=found.concern)
