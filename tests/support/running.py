"""What a run of `wins` leaves, in a process or on a terminal."""

import re
from collections.abc import Callable
from typing import NamedTuple

_COLOUR = re.compile(r"\x1b\[([0-9;]*m|\?2004[hl]\r?)")


class Result(NamedTuple):
    """What a run of `wins` left: its exit code and its two outputs."""

    code: int
    out: str
    err: str


Wins = Callable[..., Result]


class Screen(NamedTuple):
    """What a run on a terminal left: its exit code, and all that was written."""

    code: int
    written: str

    @property
    def rows(self) -> list[str]:
        """What a person sees, row by row, without colours and the marks around a paste."""
        return _COLOUR.sub("", self.written).replace("\r\n", "\n").split("\n")


Terminal = Callable[..., Screen]
