"""The rules of the line in a prompt: it is as the person laid it out, or it isn't there."""

from datetime import timedelta

import pytest
from support.clock import NOW
from support.every import every

from microwins.analysis.status import Status
from microwins.errors import BadInputError
from microwins.model.win import Win
from microwins.render.line import unstyled
from microwins.render.status import status
from microwins.results.rows import Row

SHOWERED = Win("01A", NOW, "showered", "care")
BUSY = Status(NOW.date(), 3, 12, Row(SHOWERED, NOW.date()))
QUIET = Status(NOW.date(), 0, 2, Row(SHOWERED, NOW.date()))


def drawn(result: Status, layout: str = "{today} today", *, zero: bool = False) -> str:
    """Return the line as it is printed."""
    return unstyled(status(result, layout, zero=zero))


def test_every_placeholder() -> None:
    """Each is filled in, as often as it stands there, and all other words stay."""
    layout = "[{today}] {week}w {last} at {last_time}, {today} }"
    assert drawn(BUSY, layout) == "[3] 12w showered at 07:30, 3 }\n"
    assert drawn(BUSY, "wins") == "wins\n"
    more = BUSY._replace(yesterday=4, total=512)
    assert drawn(more, "{yesterday}, {total}") == "4, 512\n"


def test_silence_where_there_is_nothing_to_say() -> None:
    """No 0 and no empty text is shown, unless 0 is asked for."""
    assert drawn(QUIET) == ""
    assert drawn(QUIET, zero=True) == "0 today\n"
    assert drawn(QUIET, "{week} this week") == "2 this week\n"
    assert drawn(QUIET, "{today} of {week}") == ""
    assert drawn(BUSY._replace(last=None), "{last}", zero=True) == ""


@pytest.mark.parametrize(
    ("days", "timed", "said"),
    [(0, True, "07:30"), (0, False, "Sun 22 Nov"), (1, True, "Sat 21 Nov")],
)
def test_when_the_latest_was(days: int, timed: bool, said: str) -> None:
    """Of today it is the time, where that is known; of another day it is the day."""
    win = SHOWERED._replace(at=NOW - timedelta(days=days), timed=timed)
    last = Row(win, win.at.date())
    assert drawn(BUSY._replace(last=last), "{last_time}") == f"{said}\n"


def test_a_long_text_is_cut() -> None:
    """A bar has little room: forty cells of a text, and an ellipsis."""
    win = SHOWERED._replace(text="washed " * 20)
    said = drawn(BUSY._replace(last=Row(win, NOW.date())), "{last}").rstrip()
    assert said == "washed washed washed washed washed wash\u2026"
    assert len(said) == 40


@every("layout", ["{}", "{todays}", "{today", "{today!r}", "{today.day}", "{{"])
def test_a_placeholder_that_there_is_not(layout: str) -> None:
    """What can't be filled in gets the list of what can."""
    with pytest.raises(BadInputError) as error:
        drawn(BUSY, layout)
    assert "{today} {yesterday} {week} {total} {last} {last_time}" in error.value.message
