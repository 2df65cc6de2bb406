"""One memory a day in one line, for a shell that starts: `wins back --shell`, on both roads."""

from __future__ import annotations

import os

from microwins.cli.output import Reply
from microwins.journal import places
from microwins.journal.shown import note_shown, was_shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from microwins.cli.context import Context

_SILENCE = Reply("back")


def glimpse(context: Context) -> Reply:
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
    state = places.state_folder()
    if was_shown(state, context.today):
        return _SILENCE  # most shells of a day: nothing more was loaded or read
    from microwins.analysis.memories import memories, preferred
    from microwins.render.memories import glimpse as drawn

    index = context.journal.index(day_start)
    occasion = preferred(index.outline, context.today)
    if occasion is None:
        return _SILENCE
    (memory,) = memories([occasion], index.wins(occasion.rows), day_start)
    note_shown(state, context.today)
    return Reply("back", memory, lay_out=drawn, styled=False, saved=True)
