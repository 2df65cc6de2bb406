"""One memory a day in one line, for a shell that starts: `wins back --shell`, on both roads."""

from __future__ import annotations

import os

from microwins.cli.output import Reply
from microwins.disk import paths
from microwins.disk.memory_of_the_day import claim_today, release, shown_today
from microwins.model.day import day_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, timedelta

    from microwins.analysis.memories import Memory
    from microwins.cli.context import Context
    from microwins.render.line import Line, Page

_SILENCE = Reply("back")


def daily_memory(context: Context) -> Reply:
    """Return the memory of the day, or silence where it was shown or there is none.

    Whatever goes wrong is silence, too: nobody opened the terminal for this.
    """
    try:
        return _of_today(context)
    except Exception:
        if os.environ.get("WINS_DEBUG"):
            raise
        return _SILENCE


def _of_today(context: Context) -> Reply:
    """Do what `glimpse` does; raises what the journal and the settings raise."""
    day_start = context.settings_or_usual()[0].day_start
    today = day_of(context.now, day_start)
    state, folder = paths.state_folder(), paths.journal_folder()
    if shown_today(state, folder, today):
        return _SILENCE  # most shells of a day: nothing more was loaded or read
    if not claim_today(state, folder, today):
        return _SILENCE
    memory = None
    try:
        memory = _memory(context, today, day_start)
    finally:
        if memory is None:
            release(state, folder)
    if memory is None:
        return _SILENCE
    return Reply("back", memory, lay_out=_drawn, styled=False, saved=True)


def _drawn(memory: Memory, page: Page) -> Iterable[Line]:
    """Return the lines of a memory; silence where they can't be drawn."""
    from microwins.render.memories import glimpse as drawn

    try:
        return list(drawn(memory, page))
    except Exception:
        if os.environ.get("WINS_DEBUG"):
            raise
        return ()


def _memory(context: Context, today: date, day_start: timedelta) -> Memory | None:
    """Return the memory of the day, None where there is none."""
    from microwins.analysis.memories import memories, preferred
    from microwins.journal.index.index import load

    index = load(context.journal.paths, day_start)
    occasion = preferred(index.outline, today)
    found = memories([occasion], index.wins(occasion.rows), day_start) if occasion else []
    return found[0] if found else None
