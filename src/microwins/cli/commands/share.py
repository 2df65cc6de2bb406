"""`wins share`: a win, or some days, as another person gets to see them."""

from __future__ import annotations

from microwins.cli.arguments.options import (
    Annotated,
    Argument,
    AsJson,
    Filters,
    Option,
    Output,
    filtered,
)
from microwins.cli.arguments.share_arguments import share_request, target
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.cli.sharing import shared

Shareable = Annotated[
    list[str] | None,
    Argument(
        metavar="[HANDLE]...",
        help="'last', or handles from 'wins list', or words from one win of the last two weeks. "
        "Without any, and without days, it is the win you logged last.",
        complete="shareable",
    ),
]
ShareFormat = Annotated[
    str | None,
    Option(
        "--format",
        "-f",
        metavar="NAME",
        help="What to write: {shared}.",
        complete="shared",
    ),
]
ForWhom = Annotated[
    str | None, Option("--for", metavar="NAME", help="Who it is for, said in its first line.")
]
With = Annotated[
    list[str] | None,
    Option(
        "--with",
        metavar="tags,mood",
        help="Add tags, moods or both.",
        complete="extras",
    ),
]
HideWords = Annotated[
    bool, Option("--hide-words", help="Leave the words out: areas and numbers remain.")
]
Dark = Annotated[bool, Option("--dark", help="svg and png: a dark card.")]
Yes = Annotated[bool, Option("--yes", "-y", help="Replace a file without asking first.")]


@filtered(days=True, limit=True, words=False)
def run(
    context: Context,
    filters: Filters,
    handles: Shareable = None,
    heading: ForWhom = None,
    extras: With = None,
    hide_words: HideWords = False,
    format_name: ShareFormat = None,
    output: Output = None,
    dark: Dark = False,
    yes: Yes = False,
    as_json: AsJson = False,
) -> Reply:
    """Share a win as a message, a card or a page.

    wins share
    wins share --week --for Sam --output week.html

    It shows exactly what would leave, and sends nothing. Hidden wins, words of very hard days,
    handles and times of day stay with you.
    """
    where = target(context, format_name, output, dark=dark, replace=yes)
    wanted = share_request(
        context, handles, filters, heading=heading, extras=extras, hide_words=hide_words
    )
    return shared(context, wanted, where, as_json=as_json)
