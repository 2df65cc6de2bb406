"""`wins config`: the settings, their file, and changing one of them."""

from __future__ import annotations

import os

import typer

from microwins.actions.config import change, settings_in_force
from microwins.cli.arguments.options import Action, AsJson, Key, Value
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.errors import BadInputError
from microwins.render.settings import settings as draw

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
    path = here.config_file
    if action == "path" and key is None:
        if as_json:
            return Reply("config", {"path": path}, as_json=True)
        return Reply("config", chunks=[os.fsencode(path), b"\n"])
    if action == "set":
        if key is None or value is None:
            raise BadInputError("A setting is changed by its name and a value.", _EXAMPLE)
        return Reply("config", change(path, key, value), draw, as_json=as_json, saved=True)
    if action is not None:
        raise BadInputError(f"wins config knows path and set, not {action}.", _EXAMPLE)
    result = settings_in_force(here.settings, path)
    return Reply("config", result, draw, as_json=as_json)
