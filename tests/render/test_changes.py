"""Golden texts of the replies of commands that change the journal."""

from datetime import date, datetime
from typing import Any

import pytest
from support.clock import NEW_YORK

from microwins.model.day import day_of_win
from microwins.model.win import Win
from microwins.render import changes
from microwins.render.line import unstyled
from microwins.results.changes import Deleted, Edited, Hidden, Logged, UndoneChange, UndoResult
from microwins.results.rows import Row
from microwins.wording import changes as wording
from microwins.wording.grammar import VOICE

SUNDAY = date(2026, 11, 22)


def row(text: str = "showered", hour: int = 7, day: int = 22, **more: Any) -> Row:
    """Return the row of a win of November."""
    at = datetime(2026, 11, day, hour, 30, tzinfo=NEW_YORK)
    win = Win("01", at, text, more.pop("category", "care"), **more)
    return Row(win, day_of_win(win))


def logged(win: Row, **more: Any) -> str:
    """Return the reply to a win logged on Sunday."""
    return unstyled(changes.logged(Logged(win, SUNDAY, **more)))


def edited(before: Row, after: Row, **more: Any) -> str:
    """Return the reply to an edit."""
    return unstyled(changes.edited(Edited(before, after, **more)))


def test_logged() -> None:
    """One line confirms: words, category, time."""
    assert logged(row()) == "showered \u00b7 care \u00b7 07:30\n"
    assert logged(row("the dishes", 18, category="order", partial=True)) == (
        "the dishes (a start) \u00b7 order \u00b7 18:30\n"
    )
    assert logged(row(mood=4, tags=("sunny",))) == (
        "showered #sunny \u00b7 care \u00b7 mood 4 \u00b7 07:30\n"
    )


def test_logged_at_another_time() -> None:
    """What was understood is shown: the day where more than a clock time was typed, the offset."""
    assert logged(row(hour=6)) == "showered \u00b7 care \u00b7 06:30\n"
    assert logged(row(hour=6), told=True) == "showered \u00b7 care \u00b7 Sun 22 Nov 06:30\n"
    assert logged(row(day=21)) == "showered \u00b7 care \u00b7 Sat 21 Nov 07:30\n"
    assert logged(row(), odd_offset=True) == "showered \u00b7 care \u00b7 07:30 \u00b7 UTC-05:00\n"
    assert logged(row(day=21), told=True) == "showered \u00b7 care \u00b7 Sat 21 Nov 07:30\n"
    assert logged(row(day=21, hour=12, timed=False), told=True) == (
        "showered \u00b7 care \u00b7 Sat 21 Nov\n"
    )


def test_logged_in_the_small_hours() -> None:
    """Where the day isn't the calendar's, the reply says which day counts."""
    assert logged(row(hour=1)) == "showered \u00b7 care \u00b7 01:30 \u00b7 counted for Saturday\n"


def test_logged_with_somebody_reading() -> None:
    """A second line encourages, and explains a doubtful guess, of another day's win too."""
    assert logged(row(), today=1) == "showered \u00b7 care \u00b7 07:30\nFirst win today.\n"
    assert logged(row(), today=3, instead="joy") == (
        "showered \u00b7 care \u00b7 07:30\n3 wins today. Or is it joy? wins edit last -c joy\n"
    )
    assert logged(row(), instead="joy").endswith("\nOr is it joy? wins edit last -c joy\n")
    assert logged(row(category="other"), today=3, instead="move") == (
        "showered \u00b7 other \u00b7 07:30\n"
        "3 wins today. To give it a category: wins edit last -c move\n"
    )


def test_the_first_win_is_told_where_to_look() -> None:
    """The very first reply names the two commands that show wins; a hint has a line of its own."""
    look = "To see your day: wins. To look back on a week: wins review"
    assert logged(row(), today=1, is_first=True, occasion="first").endswith(
        f"\nFirst win today. {look}\n"
    )
    assert logged(row(), today=1, is_first=True, instead="joy").endswith(
        f"{look}\nOr is it joy? wins edit last -c joy\n"
    )


def test_warm_words_are_few() -> None:
    """Each occasion has its words now and then, none of them twice on a day."""

    def warm(day: int, kind: str, turn: int) -> str:
        reply = logged(row(day=day), today=4, occasion=kind, turn=turn)
        return reply.partition("4 wins today.")[2]

    said = {
        (day, kind, turn): warm(day, kind, turn)
        for day in range(1, 29)
        for kind in wording.WARM
        for turn in (range(12) if kind in {"start", "low"} else [0])
    }
    for day in range(1, 29):
        of_day = [words for (on, _, _), words in said.items() if on == day and words.strip()]
        assert len(of_day) == len(set(of_day)) <= 4 + 4 + 1 + 1
        assert [said[day, kind, 1] for kind in ("start", "low")] == ["\n", "\n"]
    assert {said[day, "first", 0] == "\n" for day in range(1, 29)} == {True, False}
    assert {words.strip() for words in said.values()} - {""} == {
        sentence for sentences in wording.WARM.values() for sentence in sentences
    }


def test_edited() -> None:
    """An edited win is shown as it is now; an edit that changed nothing says so."""
    assert edited(row(), row(category="move")) == (
        "Now: showered \u00b7 move \u00b7 Sun 22 Nov 2026 07:30\n"
    )
    assert edited(row(), row()) == "Nothing changed.\n"


def test_deleted() -> None:
    """A deleted win is shown once more, with the way to have it back."""
    assert unstyled(changes.deleted(Deleted([row(), row("woke")]))) == (
        "Deleted: showered \u00b7 care \u00b7 Sun 22 Nov 2026 07:30\n"
        "Deleted: woke \u00b7 care \u00b7 Sun 22 Nov 2026 07:30\n"
        "wins undo brings it back.\n"
    )


def test_deleted_for_good() -> None:
    """What was deleted for good is named once more, and so are other files that hold it."""
    known = "Deleted for good: showered \u00b7 care \u00b7 Sun 22 Nov 2026 07:30\n"
    gone = Deleted([row()], for_good=True)
    assert unstyled(changes.deleted(gone)) == known
    shown = unstyled(changes.deleted(gone._replace(still_in=("desktop-12ab.jsonl",))))
    assert shown.startswith(f"{known}Its text is also in desktop-12ab.jsonl, ")


def test_undone() -> None:
    """What an undo did to each win is said in a word, and how to take that back."""
    logged, edited, gone = (row(), None), (row(), row(category="move")), (None, row())
    steps = [UndoneChange([logged]), UndoneChange([edited]), UndoneChange([gone])]
    assert unstyled(changes.stepped(UndoResult(True, steps, 3))) == (
        "Taken back: showered \u00b7 care \u00b7 Sun 22 Nov 2026 07:30\n"
        "Changed back: showered \u00b7 move \u00b7 Sun 22 Nov 2026 07:30\n"
        "Back: showered \u00b7 care \u00b7 Sun 22 Nov 2026 07:30\n"
        "wins redo 3 puts them back.\n"
    )


def test_redone() -> None:
    """What a redo did is said the other way round."""
    logged, edited, gone = (None, row()), (row(), row(category="move")), (row(), None)
    steps = [UndoneChange([logged]), UndoneChange([edited]), UndoneChange([gone])]
    assert unstyled(changes.stepped(UndoResult(False, steps, 3))) == (
        "Back: showered \u00b7 care \u00b7 Sun 22 Nov 2026 07:30\n"
        "Changed: showered \u00b7 move \u00b7 Sun 22 Nov 2026 07:30\n"
        "Deleted: showered \u00b7 care \u00b7 Sun 22 Nov 2026 07:30\n"
    )


def test_plain_replies_say_days_in_full(monkeypatch: pytest.MonkeyPatch) -> None:
    """For the ear no reply of a change shortens the names of days and months."""
    monkeypatch.setitem(VOICE, "aloud", True)
    step = UndoneChange([(row(), None), (row(), row())])
    lines = [
        *changes.deleted(Deleted([row()])),
        *changes.deleted(Deleted([row()], for_good=True)),
        *changes.stepped(UndoResult(True, [step], 1)),
        *changes.hidden(Hidden(row(), changed=True)),
    ]
    days = [said for one in lines if "2026" in (said := unstyled([one], plain=True))]
    assert len(days) == 5
    assert [said for said in days if "Sunday 22 November 2026" not in said] == []


def test_fewer_steps_than_asked_for() -> None:
    """Where the history is shorter, the reply says that this was all of it."""
    assert unstyled(changes.stepped(UndoResult(True, [UndoneChange([(row(), None)])], 3))).endswith(
        "\nThat's everything: 1 change.\nwins redo puts it back.\n"
    )
    assert unstyled(changes.stepped(UndoResult(True, [], 1))) == "Nothing to undo.\n"
    assert unstyled(changes.stepped(UndoResult(False, [], 1))) == "Nothing to redo.\n"


def test_a_step_of_many_wins_is_shown_in_part() -> None:
    """Undoing an import shows five of its wins and counts the rest."""
    shown = unstyled(changes.stepped(UndoResult(True, [UndoneChange([(row(), None)] * 8)], 1)))
    assert shown.count("Taken back:") == 5
    assert "and 3 more wins\n" in shown
