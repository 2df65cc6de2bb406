"""The rules of org-mode's files."""

import pytest
from support.every import every
from support.reading import READING, at, entries, read, remarks

from microwins.formats.entry import Entry
from microwins.formats.table import reader

FILE = """\
#+TITLE: mine
#+FILETAGS: :own:
* Home                                                        :house:
** DONE [#A] wash *all* the [[https://example.org][windows]] [2/2]  :wet:
   CLOSED: [2026-11-20 Fr. 21:15] SCHEDULED: <2026-11-19 Do.>
   :PROPERTIES:
   :Effort:   0:30
   :ID:       7b6f
   :ARCHIVE_FILE: ~/org/home.org
   :END:
   :LOGBOOK:
   - State "DONE"       from "TODO"       [2026-11-20 Fr. 21:15] \\\\
     with vinegar
   CLOCK: [2026-11-20 Fr. 20:30]--[2026-11-20 Fr. 21:10] =>  0:40
   :END:
   Inside and outside.
   - [X] kitchen
   #+begin_src sh
   - [X] not a box
   #+end_src
*** Later
    The cellar.
** TODO oil the hinges
** CANCELLED paint the fence
   CLOSED: [2026-11-18 mer. 10:00]
** DONE no day at all
** TODO water the plants
   SCHEDULED: <2026-11-22 \u65e5 .+2d>
   :PROPERTIES:
   :STYLE:    habit
   :LAST_REPEAT: [2026-11-20 Fri 08:00]
   :END:
   :LOGBOOK:
   - State "DONE"       from "TODO"       [2026-11-20 \u91d1 08:00] \\\\
     the fern too
   - State "SKIPPED"    from "TODO"       [2026-11-19 Thu 08:00]
   - State "DONE"       from "TODO"       [2026-11-18 T4]
   :END:
* 2026
** 2026-11 November
*** 2026-11-17 Tuesday
**** DONE called Ann
- [X] took a nap
- [ ] walked
* Reading
- [X] chapter one
"""


def test_done_tasks_are_wins() -> None:
    """A task is of its end, a repeating one of each, and any other of the day above it."""
    found = [one for one in read("org", FILE) if isinstance(one, Entry)]
    assert [(one.win.text, one.win.at, one.win.timed) for one in found] == [
        ("wash all the windows", at("2026-11-20 21:15"), True),
        ("water the plants", at("2026-11-18 12:00"), False),
        ("water the plants", at("2026-11-20 08:00"), True),
        ("called Ann", at("2026-11-17 12:00"), False),
    ]
    windows, first, second, call = found
    assert (windows.win.tags, windows.kind, windows.win.minutes) == (
        *(("wet", "house", "own"), "Home", 40),
    )
    assert windows.win.extra == {
        "effort": "0:30",
        "scheduled": "<2026-11-19 Do.>",
        "priority": "A",
        "links": ["https://example.org"],
        "note": "with vinegar\n\nInside and outside.\n- [X] kitchen\n- [X] not a box\n\n"
        "Later\nThe cellar.",
    }
    assert (first.win.extra["scheduled"], second.win.extra["note"]) == (
        *("<2026-11-22 \u65e5 .+2d>", "the fern too"),
    )
    assert call.kind is None
    assert call.win.extra == {"note": "- [X] took a nap\n- [ ] walked"}


def test_what_is_no_win_is_named() -> None:
    """Open, cancelled and undated tasks are left out, and so is what was skipped."""
    assert remarks("org", FILE) == [
        ("line 23", "open tasks"),
        ("line 24", "cancelled tasks"),
        ("line 26", "done tasks without a date"),
        ("line 27", "open tasks"),
        ("line 36", "skipped"),
        ("line 46", "done tasks without a date"),
    ]


@every(
    "text, found",
    [
        ("#+TODO: OFFEN | ERLEDIGT VERWORFEN\n* ERLEDIGT x\nCLOSED: [2026-11-20 Fr]", ["x"]),
        ("#+TODO: OFFEN | ERLEDIGT VERWORFEN\n* VERWORFEN x\nCLOSED: [2026-11-20 Fr]", []),
        ("#+SEQ_TODO: IDEA(i) DRAFT(d!) SENT(s@/!)\n* SENT x\n  CLOSED: [2026-11-20]", ["x"]),
        ("#+TODO: A | B\n* DONE x", []),
        ("* ERLEDIGT x\n  CLOSED: [2026-11-20 Fr. 07:00]", ["x"]),
        ("* x\n  CLOSED: [2026-11-20 Fr. 07:00]", []),
        ("* KILL x\n  CLOSED: [2026-11-20 Th 6 07:00]", []),
        ("* DONE x\n  CLOSED: [2026-02-30 Fri 07:00]", []),
        ("* NASA\n** DONE x <2026-11-19 Thu>\n   CLOSED: [2026-11-20 Fri 07:00]", ["x"]),
        ('* TODO x\n- State "DONE" from "TODO" [2026-11-20 Fri]\n', []),
        ('* TODO x\nDEADLINE: <2026-11-27 ++1w>\n- State "DONE" from "" [2026-11-20 Fri]', ["x"]),
        ("* TODO x\nSCHEDULED: <2026-11-27 Fri +1d>\n- CLOSING NOTE [2026-11-20 08:00]", ["x"]),
        ("* DONE x\nCLOSED: [2026-11-20 Fri 8:05]\n#+begin_src org\n,* DONE y\n#+end_src", ["x"]),
        ("* DONE x :ARCHIVE:\nCLOSED: [2026-11-20 Fri 08:05]--[2026-11-20 Fri 09:00]", ["x"]),
        ("#+TODO: TODO | DONE PARTLY\n* PARTLY x\nCLOSED: [2026-11-20 Fri]", ["x (a start)"]),
        ("#+TODO: TODO | DONE GIVEN\n* GIVEN x\nCLOSED: [2026-11-20 Fri]", ["x (GIVEN)"]),
    ],
)
def test_keywords(text: str, found: list[str]) -> None:
    """The file's own keywords say what is done; one that nobody knows waits to be mapped."""
    said = [
        one.win.text + (" (a start)" if one.win.partial else f" ({one.state})" if one.state else "")
        for one in read("org", text)
        if isinstance(one, Entry)
    ]
    assert said == found


def test_a_task_is_known_again_where_it_was_moved_to() -> None:
    """Neither the archive nor lines above it change the key of a task."""
    (before,) = entries("org", "* DONE tidied :home:\n  CLOSED: [2026-11-20 Fri 08:00]")
    after = entries(
        "org",
        "#    -*- mode: org -*-\n\n\nArchived entries from file ~/a.org\n\n\n* DONE tidied\n"
        "  CLOSED: [2026-11-20 Fri 08:00]\n  :PROPERTIES:\n  :ARCHIVE_TIME: 2026-11-22 Sun 10:00\n"
        "  :ARCHIVE_OLPATH: Tasks\n  :ARCHIVE_ITAGS: home\n  :END:\n",
    )
    assert [one.key for one in after] == [before.key]
    assert (after[0].win.tags, after[0].kind) == (("home",), "Tasks")


@pytest.mark.parametrize("path", ["/org/2026-11-20", "/org/20261120", "/org/journals/2026_11_20"])
def test_the_day_of_a_note(path: str) -> None:
    """A file whose name is a day is of that day."""
    text = b"* DONE tidied\n* Things\n- [X] slept\n- [-] half\n"
    found = list(reader("org")(text, READING._replace(path=path)))
    wins = [one.win for one in found if isinstance(one, Entry)]
    assert [(win.text, win.at) for win in wins] == [
        *[("tidied", at("2026-11-20 12:00")), ("slept", at("2026-11-20 12:00"))],
    ]


def test_a_field_that_is_mapped_to_the_day() -> None:
    """Planned days and properties tell the day where --map says so alone."""
    text = (
        b"* DONE x\nDEADLINE: <2026-11-19 Do.>\n:PROPERTIES:\n:DONE_AT: 2026-11-20 08:00\n:END:\n"
    )
    days = [
        next(iter(reader("org")(text, READING._replace(fields={name: "date"}))))
        for name in ("deadline", "done_at")
    ]
    assert [one.win.at for one in days if isinstance(one, Entry)] == [
        *(at("2026-11-19 12:00"), at("2026-11-20 08:00")),
    ]
