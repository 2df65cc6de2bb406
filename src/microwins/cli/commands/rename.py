"""`wins rename`: a category or a tag by another name, in all wins."""

from __future__ import annotations

from microwins.actions.rename import renamed
from microwins.cli.arguments.options import Annotated, Argument, AsJson
from microwins.cli.arguments.rename_arguments import rename_request
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render import rename as drawing

Names = Annotated[
    list[str] | None,
    Argument(
        metavar="category|tag OLD NEW",
        help="Category or tag, its name, and the new name.",
        complete="names",
    ),
]


def run(context: Context, names: Names = None, as_json: AsJson = False) -> Reply:
    """Give a category or a tag another name.

    wins rename tag sunny bright
    wins rename category garden yard

    All wins change at once, and one undo takes that back. If the new name is in use, the two
    become one.
    """
    wanted = rename_request(names or (), context.settings.categories)
    result = renamed(context.journal, context.config_file, context.now, wanted)
    remarks = context.unread()
    return Reply("rename", result, drawing.renamed, as_json=as_json, saved=True, remarks=remarks)
