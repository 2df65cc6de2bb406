"""The columns of a table, and the fields that they hold."""

from __future__ import annotations

from microwins.model.record import Record

DATED = ("completed", "at", "date", "day")
"""The fields that say on which day it was, the surest first."""

STATED = {"state", "value", "done"}
"""The fields that say whether it was done: in words, by an amount, or as --map has it in either."""
STATUS = {"completed", "state", "done"}
"""Those that tell a thing that is done from one that is begun."""


class Layout(Record):
    """The columns of a table: the field of each, "" where it has none of ours.

    `order` says which number of 03/04/2026 is the day, "" where there is none such. `midnights`
    says that all days have a time of 00:00, which is none. `own` says that this program wrote the
    table, `habitbull` that HabitBull did, `tasks` that it is one of tasks with the days when they
    are due or were done.
    """

    names: tuple[str, ...]
    fields: tuple[str, ...]
    order: str = ""
    midnights: bool = False
    own: bool = False
    habitbull: bool = False
    tasks: bool = False
