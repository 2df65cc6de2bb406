"""What went out of the journal, as it is told to the person."""

from __future__ import annotations

from microwins.model.record import Record


class Exported(Record):
    """A file that was written: its format, its path, and the number of wins it was made from."""

    format: str
    output: str
    wins: int
