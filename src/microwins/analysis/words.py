"""What was done, the same things joined: "showered" four times, "brushed teeth" three times."""

from __future__ import annotations

from collections.abc import Iterable

from microwins.model.crisis import privacy
from microwins.model.record import Record
from microwins.model.win import Win
from microwins.model.win_columns import same_words


class Activity(Record):
    """The same thing done so many `times`; `partial` where each of them was a start."""

    text: str
    times: int
    partial: bool = False


def joined(wins: Iterable[Win]) -> list[Activity]:
    """Return what was done as `in_order` does, the most frequent first."""
    return sorted(in_order(wins), key=lambda one: -one.times)


def in_order(wins: Iterable[Win]) -> list[Activity]:
    """Return what was done, in the order of `wins`.

    Texts that differ in case, spaces or a full stop are the same thing, named as it was first.
    Wins that are kept from being met by chance are left out.
    """
    same: dict[str, list[Win]] = {}
    for win in wins:
        if not privacy(win):
            same.setdefault(same_words(win.text), []).append(win)
    return [
        Activity(group[0].text, len(group), all(win.partial for win in group))
        for group in same.values()
    ]
