"""The rules of doing's file."""

from support.every import every
from support.reading import at, entries, read, remarks

from microwins.formats.entry import Entry

FILE = """\
Some words of one's own
Currently:
\t- 2026-11-20 07:10 | fed the cat @home @done(2026-11-20 07:30) <6f1f3b0e5f0a4d5bb1c2d3e4f5a6b7c8>
\t\tshe purred
\t\t- and slept
\t- 2026-11-20 09:00 | call the dentist @phone
\t- 2026-11-20 10:00 | paint the fence @cancelled @done
Projects: @work
\t- 2026-11-19 22:50 | wrote with @ann until late @done(2026-11-20 00:20)

Archive:
\t- 2026-11-10 09:00 | tax papers @priority(3) @done(2026-11-13 18:05) @from(Paper work)
\t- 2026-11-09 09:00 | watered the plants @done
\t- 2026-11-08 09:00 | @meeting @done(2026-11-08 09:30)
\t- 2026-13-08 09:00 | nowhere @done
"""


def test_done_entries_are_wins() -> None:
    """A win has the words of its entry, the moment of its beginning, and how long it took."""
    found = [one for one in read("doing", FILE) if isinstance(one, Entry)]
    assert [(one.win.text, one.win.at, one.win.minutes) for one in found] == [
        ("fed the cat", at("2026-11-20 07:10"), 20),
        ("wrote with ann until late", at("2026-11-19 22:50"), 90),
        ("tax papers", at("2026-11-13 18:05"), None),
        ("watered the plants", at("2026-11-09 09:00"), None),
        ("meeting", at("2026-11-08 09:00"), 30),
    ]
    assert [one.win.tags for one in found] == [
        *(("home",), ("ann",), ("priority",), (), ("meeting",)),
    ]
    assert [one.kind for one in found] == [None, "Projects", "Paper work", None, None]
    assert found[0].win.extra == {"note": "she purred\n- and slept"}
    assert found[2].win.extra == {"priority": "3", "begun": "2026-11-10 09:00"}


def test_what_is_no_win_is_named() -> None:
    """Open and cancelled entries are left out, and an impossible day is in trouble."""
    assert remarks("doing", FILE) == [
        ("line 1", "comments"),
        ("line 6", "open tasks"),
        ("line 7", "cancelled tasks"),
        ("line 15", "can't read the day: 2026-13-08 09:00"),
    ]


@every(
    "line, minutes, extra",
    [
        ("- 2026-11-20 07:10 | tidied @done(2026-11-20)", None, {}),
        ("- 2026-11-20 07:10 | tidied @done(2026-11-20 07:10)", None, {}),
        ("- 2026-11-20 07:10 | tidied @done(soon)", None, {"done": "soon"}),
        ("    - 2026-11-20 07:10 | tidied @Done(2026-11-20 07:11:30 -0500)", 1, {}),
    ],
)
def test_the_end_of_an_entry(line: str, minutes: int | None, extra: dict[str, object]) -> None:
    """What isn't known of the end takes nothing from the beginning."""
    (one,) = entries("doing", line)
    assert (one.win.text, one.win.at) == ("tidied", at("2026-11-20 07:10"))
    assert (one.win.minutes, one.win.extra) == (minutes, extra)


def test_the_key_outlives_what_doing_changes() -> None:
    """Tags, ids, ends and the move to the archive change no key."""
    (before,) = entries("doing", "Currently:\n\t- 2026-11-20 07:10 | tidied @done")
    (after,) = entries(
        "doing",
        "Archive:\n\t- 2026-11-20 07:10 | tidied @home @done(2026-11-20 08:00) @from(Currently) "
        "<6f1f3b0e5f0a4d5bb1c2d3e4f5a6b7c8>",
    )
    assert before.key == after.key
