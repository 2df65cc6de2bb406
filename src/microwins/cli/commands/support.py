"""`wins support`: whom to call, text or write to on a very hard day."""

from __future__ import annotations

import typer

from microwins.cli.arguments.options import AsJson, Country
from microwins.cli.output import Reply
from microwins.cli.support import support


def run(context: typer.Context, country: Country = None, as_json: AsJson = False) -> Reply:  # noqa: ARG001 (Typer's signature)
    """Find somebody to talk to right now.

    wins support
    wins support --country GB

    It works offline, and goes by your time zone and your locale.
    wins crisis, wins sos, wins emergency and wins help me do the same.
    """
    return support(country, as_json=as_json)
