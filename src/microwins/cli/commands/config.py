"""`wins config`: the settings, their file, and changing one of them."""

from __future__ import annotations

from typing import Annotated

import typer

from microwins.cli.arguments.options import AsJson
from microwins.cli.completion import candidates
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.disk.config import change, chosen_keys
from microwins.disk.paths import config_file, refuse_foreign_folder
from microwins.errors import BadInputError, NotSavedError
from microwins.model.settings import SettingsInForce, written
from microwins.render.settings import settings as draw

Action = Annotated[
    str | None,
    typer.Argument(
        metavar="[path|set]",
        help="Without either, all settings.",
        autocompletion=candidates.actions,
    ),
]
Key = Annotated[
    str | None,
    typer.Argument(
        metavar="[KEY]", help="The setting to change.", autocompletion=candidates.settings
    ),
]
Value = Annotated[
    str | None,
    typer.Argument(metavar="[VALUE]", help="What it is to be.", autocompletion=candidates.values),
]

_EXAMPLE = "wins config set day_start 04:00"


def run(
    context: typer.Context,
    action: Action = None,
    key: Key = None,
    value: Value = None,
    as_json: AsJson = False,
) -> Reply:
    """Show the settings, or change one.

    wins config
    wins config set day_start 04:00
    """
    here: Context = context.obj
    path = config_file()
    if action == "path" and key is None:
        if as_json:
            return Reply("config", {"path": path}, as_json=True)
        return Reply("config", chunks=[path + "\n"])
    if action == "set":
        if key is None or value is None:
            raise BadInputError("A setting is changed by its name and a value.", _EXAMPLE)
        refuse_foreign_folder(path)
        try:
            change(path, key, value)
        except OSError as error:
            raise NotSavedError(
                f"The setting was not saved: {error.strerror}.", f"Look at: ls -l {path}"
            ) from error
    elif action is not None:
        raise BadInputError(f"wins config knows path and set, not {action}.", _EXAMPLE)
    result = SettingsInForce(written(here.settings), chosen_keys(path), path)
    return Reply("config", result, draw, as_json=as_json, saved=action == "set")
