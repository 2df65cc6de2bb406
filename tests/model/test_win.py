"""The rules of a win and of its plain fields."""

import pytest
from support.clock import NOW

from microwins.model.win import Win, fields

AT = NOW.replace(microsecond=0)


def test_only_what_says_something_stands_in_the_fields() -> None:
    """A plain win is four fields."""
    assert fields(Win("01J", AT, "showered", "care")) == {
        "id": "01J",
        "at": "2026-11-22T07:30:12-05:00",
        "text": "showered",
        "category": "care",
    }


def test_all_that_a_win_can_say() -> None:
    """Tags, mood, a start, hiding, the zone, a lone date and unknown fields follow in order."""
    win = Win(
        id="01J",
        at=AT,
        text="the dishes",
        category="order",
        tags=("home", "tired"),
        mood=2,
        partial=True,
        hidden=True,
        zone="America/New_York",
        timed=False,
        extra={"weather": "rain"},
    )
    assert list(fields(win).items())[4:] == [
        ("tags", ["home", "tired"]),
        ("mood", 2),
        ("partial", True),
        ("hidden", True),
        ("zone", "America/New_York"),
        ("time", False),
        ("weather", "rain"),
    ]


def test_unknown_fields_never_replace_known_ones() -> None:
    """A field that this version writes wins over one of the same name that it couldn't read."""
    win = Win("01J", AT, "showered", mood=4, extra={"text": "other", "mood": "good", "id": "x"})
    assert fields(win)["text"] == "showered"
    assert fields(win)["mood"] == 4
    assert fields(win)["id"] == "01J"


def test_a_win_is_frozen() -> None:
    """What was recorded isn't changed in place; an edit is another win."""
    win = Win("01J", AT, "showered")
    with pytest.raises(AttributeError):
        win.text = "bathed"  # type: ignore[misc]  # that is the point
    assert win._replace(text="bathed").text == "bathed"
    assert win.text == "showered"
