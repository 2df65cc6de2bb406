"""`wins config`: the settings, their file, and changing one of them."""

from __future__ import annotations

import os

from microwins.actions import config
from microwins.cli.arguments.options import Annotated, Argument, AsJson
from microwins.cli.arguments.settings import config_request
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render import settings as drawing

Action = Annotated[
    str | None,
    Argument(
        metavar="[get|set|unset|add|remove|path]",
        help="What to do. Without this, you see all settings.",
        complete="actions",
    ),
]
Key = Annotated[
    str | None,
    Argument(
        metavar="[KEY]",
        help="The setting, or 'category' to add or remove one.",
        complete="settings",
    ),
]
Values = Annotated[
    list[str] | None,
    Argument(
        metavar="[VALUE]...",
        help="The new value. For a category, its name and the words that belong to it.",
        complete="values",
    ),
]


def run(
    context: Context,
    action: Action = None,
    key: Key = None,
    values: Values = None,
    as_json: AsJson = False,
) -> Reply:
    """Show the settings, or change one.

    wins config set week_start sunday
    wins config add category garden

    'get KEY' shows one, 'unset KEY' returns it to the default, 'path' names the file.
    'add category NAME WORDS' and 'remove category NAME' are for categories of your own.
    """
    path = context.config_file
    wanted = config_request(action, key, values or ())
    if wanted.action == "path":
        if as_json:
            return Reply("config", {"path": path}, as_json=True)
        return Reply("config", chunks=[os.fsencode(path), b"\n"])
    if wanted.action == "show":
        shown = config.settings_in_force(context.settings_file, path)
        return Reply("config", shown, lay_out=drawing.settings, as_json=as_json)
    if wanted.action == "get":
        one = config.setting(context.settings_file, wanted.key)
        return Reply("config", one, lay_out=drawing.setting, as_json=as_json)
    result = config.changed(context.journal, path, wanted)
    remarks = list(drawing.remarks(result))
    return Reply("config", result, drawing.changed, as_json=as_json, saved=True, remarks=remarks)
