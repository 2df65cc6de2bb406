"""The rules of todo.txt."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.every import every
from support.reading import at, entries, read, remarks

from microwins.errors import BadInputError
from microwins.formats.entry import Entry

DONE = """\
x 2026-11-20 2026-11-18 Call mom +Family @phone due:2026-11-19 pri:A\r
(A) 2026-11-21 Thank mom +Family\r
x (B) 2026-11-21 Review +site copy @desk rec:+1w\r
xylophone lesson\r
X 2026-11-20 Shout\r
x Water the plants\r
"""


def test_done_tasks_are_wins() -> None:
    """A win has the words of its task and the day of its completion, without a time."""
    call, review = [one for one in read("todotxt", DONE) if isinstance(one, Entry)]
    assert call.place == "line 1"
    assert call.key == ("2026-11-20 2026-11-18 Call mom +Family @phone due:2026-11-19 pri:A")
    assert (call.win.text, call.win.tags, call.kind) == ("Call mom", ("family", "phone"), "Family")
    assert (call.win.at, call.win.timed) == (at("2026-11-20 12:00"), False)
    assert call.win.extra == {"created": "2026-11-18", "due": "2026-11-19", "priority": "A"}
    assert (review.win.text, review.win.tags) == ("Review site copy", ("site", "desk"))
    assert review.win.extra == {"priority": "B", "rec": "+1w"}


def test_other_tasks_are_left_out() -> None:
    """A capital X and a word with x are open tasks; one done on an unknown day has no place."""
    assert remarks("todotxt", DONE) == [
        ("line 2", "open tasks"),
        ("line 4", "open tasks"),
        ("line 5", "open tasks"),
        ("line 6", "done tasks without a date"),
    ]


@every(
    "task, text, tags, extra",
    [
        ("tidy", "tidy", (), {}),
        ("(C) 2026-11-18 tidy", "tidy", (), {"priority": "C", "created": "2026-11-18"}),
        ("see http://x.org:80/a at 10:30", "see http://x.org:80/a at 10:30", (), {}),
        ("+garden @home", "+garden @home", ("garden", "home"), {}),
        ("due:2026-11-19", "due:2026-11-19", (), {"due": "2026-11-19"}),
        ("mail ann@x.org, 1 + 1 @ 2", "mail ann@x.org, 1 + 1 @ 2", (), {}),
        ("sit +a.b/C @2nd-floor", "sit +a.b/C @2nd-floor", ("a-b-c",), {"projects": ["a.b/C"]}),
        ("met @Ann, then left", "met Ann, then left", ("ann",), {}),
        ("put the book back on +shelf", "put the book back on shelf", ("shelf",), {}),
        ("sat with @ann. +home", "sat with ann.", ("ann", "home"), {}),
        ("stellte es auf das +Regal @home", "stellte es auf das Regal", ("regal", "home"), {}),
        ("put it back +shelf", "put it back", ("shelf",), {}),
        ("sowed in #beans row", "sowed in #beans row", ("beans",), {}),
        ("sowed #beans", "sowed", ("beans",), {}),
        ("fixed #123", "fixed #123", (), {}),
        ("id:7 call time:8 Day:x", "call", (), {"task_id": "7", "task_time": "8", "task_Day": "x"}),
        ("lift p:1 p:2 by note:", "lift by note:", (), {"p": "1 2"}),
        ("smiled note:) a:", "smiled note:) a:", (), {}),
        ("pay\tthe  rent +\u5bb6", "pay the rent", ("\u5bb6",), {}),
    ],
)
def test_words_of_a_task(
    task: str, text: str, tags: tuple[str, ...], extra: dict[str, object]
) -> None:
    """Tags leave the end of a text, pairs leave it anywhere, and nothing of them is dropped."""
    (one,) = entries("todotxt", f"x 2026-11-20 {task}")
    assert (one.win.text, one.win.tags, one.win.extra) == (text, tags, extra)


def test_the_date_of_completion_as_a_pair() -> None:
    """Some programs write it behind the words."""
    (one,) = entries("todotxt", "x tidy @home done:2026-11-20")
    assert (one.win.at, one.win.text) == (at("2026-11-20 12:00"), "tidy")
    assert one.win.extra == {"done": "2026-11-20"}
    assert remarks("todotxt", "x tidy done:soon") == [("line 1", "done tasks without a date")]


@pytest.mark.parametrize("line", ["x\t2026-11-20\ttidy", "\ufeff  x 2026-11-20  tidy \r\n"])
def test_blanks_around_a_task(line: str) -> None:
    """Tabs, a mark at the beginning and blanks change nothing."""
    (one,) = entries("todotxt", line)
    assert (one.key, one.win.text) == ("2026-11-20 - tidy", "tidy")


@every(
    "line, why",
    [
        ("x 2026-02-30 tidy", "can't read the day: 2026-02-30"),
        ("x 2026-11-20 2026-11-31 tidy", "can't read the day: 2026-11-31"),
        ("x 2026-11-20", "done tasks without words"),
    ],
)
def test_a_task_that_is_no_win(line: str, why: str) -> None:
    """Impossible days and empty tasks are named."""
    assert remarks("todotxt", line) == [("line 1", why)]


@every("text", ["x", "tea\nxylophone\n", "(A) 2026-11-20 call the bank +home\n"])
def test_a_text_without_done_tasks(text: str) -> None:
    """It is refused, and what done tasks look like is said."""
    with pytest.raises(BadInputError, match="begins with x and a space"):
        read("todotxt", text)
    assert read("todotxt", "\n") == []


words = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1)


@given(st.lists(st.tuples(st.sampled_from(["x 2026-11-20 ", "x ", ""]), words)), st.randoms())
def test_every_line_is_accounted_for(tasks: list[tuple[str, str]], random: Random) -> None:
    """Each line is a win, left out or in trouble, and the order of lines changes no win."""
    lines = ["x 2026-11-20 tea", *(mark + text for mark, text in tasks)]
    found = read("todotxt", "\n".join(lines))
    assert [one.place for one in found] == [f"line {n}" for n in range(1, len(lines) + 1)]
    before = sorted(one.key for one in found if isinstance(one, Entry))
    random.shuffle(lines)
    again = read("todotxt", "\n".join(lines))
    assert sorted(one.key for one in again if isinstance(one, Entry)) == before
