"""Golden texts of what the doctor finds, mends and brings back."""

from __future__ import annotations

from datetime import date

from support.clock import NOW

from microwins.model.win import Win
from microwins.render.findings import findings, restored
from microwins.render.line import Page, unstyled
from microwins.results import finding
from microwins.results.changes import Restored
from microwins.results.finding import Finding, Findings
from microwins.results.rows import Row

STAYS = "Lines that can't be read stay in their file. To remove one, delete it in an editor.\n"
FOUND = [
    Finding("laptop-12ab.jsonl", 3, "not JSON", '{"v":1,"id":"\x1b[31m'),
    Finding("old.jsonl", 0, "Permission denied"),
    Finding("laptop-12ab.jsonl", 9, finding.NEWER, number=2),
    Finding("laptop-12ab.jsonl", 7, finding.TWICE, "old.jsonl:1", handle="k3f"),
    Finding("laptop-12ab.jsonl", 8, finding.TWICE, "old.jsonl:2"),
    Finding("laptop-12ab.jsonl", 9, finding.AHEAD, "2027-01-01 07:30", handle="k3g"),
    Finding("laptop-side-0011aabb.jsonl", 0, finding.SIDE, mends=True),
    Finding("laptop-side-0011aabc.jsonl", 0, finding.SIDE),
    Finding("laptop-12ab (1).jsonl", 0, finding.CONFLICT, mends=True),
    Finding("laptop-12ab.jsonl", 0, finding.BACKED_UP, mends=True, number=3, day="2026-11-21"),
    Finding("/home/ana/wins", 0, finding.LOOSE, "0755", mends=True),
    Finding("/home/ana/wins/.x.jsonl.0011aabb.new", 0, finding.CUT_OFF, mends=True),
    Finding("/home/ana/state/edit-x1/win.txt", 0, finding.WORDS),
    Finding("/home/ana/wins", 0, finding.LITTLE_ROOM, number=12),
]


def drawn(result: Findings, *, plain: bool = False) -> str:
    """Return what is drawn of some findings."""
    return unstyled(findings(result, Page(plain=plain)), plain=plain)


def test_nothing_found() -> None:
    """A journal without damage is well, and that is said; how much was read, where there is any."""
    assert drawn(Findings([])) == "All well: every line of the journal can be read.\n"
    assert drawn(Findings([], wins=1, files=1)) == (
        "All well: every line of the journal can be read.\n"
        "1 win in 1 file. The first backup is made when you change something on another day.\n"
    )
    assert drawn(Findings([], wins=12, files=2, backup="2026-11-22")) == (
        "All well: every line of the journal can be read.\n"
        "12 wins in 2 files. Newest backup: Sunday 22 November 2026.\n"
    )


def test_each_finding_on_a_line() -> None:
    """A finding is its place, its kind, and how the line begins or what to do, safe to show."""
    assert drawn(Findings(FOUND)) == (
        'laptop-12ab.jsonl:3  not JSON: {"v":1,"id":"\\u001b[31m\n'
        "old.jsonl  Permission denied\n"
        "laptop-12ab.jsonl:9  from a newer version of wins: 2 lines; "
        "a newer version of wins can read that\n"
        "laptop-12ab.jsonl:7  two versions of one win: the other one is old.jsonl:1; "
        'wins edit k3f "the words you want"\n'
        "laptop-12ab.jsonl:8  two versions of one win: the other one is old.jsonl:2\n"
        "laptop-12ab.jsonl:9  in the future: 2027-01-01 07:30; "
        "wins edit k3g --at 'yesterday 21:00'\n"
        "laptop-side-0011aabb.jsonl  a side file\n"
        "laptop-side-0011aabc.jsonl  a side file: another program may be "
        "writing it, so --fix waits a minute\n"
        "laptop-12ab (1).jsonl  a conflict copy\n"
        "laptop-12ab.jsonl  a backup has more: 3 lines, in the backup of "
        "Saturday 21 November 2026\n"
        "/home/ana/wins  open to other users: 0755\n"
        "/home/ana/wins/.x.jsonl.0011aabb.new  half a file, left by a crash\n"
        "/home/ana/state/edit-x1/win.txt  words from an editor: read the words, then delete "
        "their folder\n"
        "/home/ana/wins  the disk is nearly full: 12 MiB left\n"
        "To mend 5 of these 14: wins doctor --fix\n" + STAYS
    )


def test_findings_are_sentences_in_plain_mode() -> None:
    """Plain mode has a sentence for each, without columns."""
    copies = [
        Finding("anna-12ab (conflicted copy 2026-11-27).jsonl", 0, finding.CONFLICT, mends=True),
        Finding(
            "anna-12ab.sync-conflict-20261130-101500-ABCDEFG.jsonl", 0, finding.CONFLICT, mends=True
        ),
    ]
    assert drawn(Findings([*FOUND[:2], *copies, FOUND[3]]), plain=True) == (
        'Not JSON, in laptop-12ab.jsonl, line 3. It begins: {"v":1,"id":"\\u001b[31m\n'
        "Permission denied: old.jsonl.\n"
        "A conflict copy of the log of anna, of 27 November 2026: "
        "anna-12ab (conflicted copy 2026-11-27).jsonl.\n"
        "A conflict copy of the log of anna, of 30 November 2026: "
        "anna-12ab.sync-conflict-20261130-101500-ABCDEFG.jsonl.\n"
        "Two versions of one win, in laptop-12ab.jsonl, line 7, the other one is old.jsonl:1. "
        'To put that right: wins edit, handle k 3 f "the words you want"\n'
        'wins edit k3f "the words you want"\n'
        "To mend 2 of these 5: wins doctor, option fix\nwins doctor --fix\n" + STAYS
    )
    assert "  " not in drawn(Findings(FOUND, FOUND), plain=True)


def test_what_was_mended_comes_first() -> None:
    """Each finding that is no more is named, and where the files are now."""
    result = Findings(FOUND[:1], FOUND[6:7], quarantine="/home/ana/state/quarantine")
    assert drawn(result) == (
        "Mended: laptop-side-0011aabb.jsonl  a side file\n"
        "The files that went into your log are kept in /home/ana/state/quarantine.\n"
        'laptop-12ab.jsonl:3  not JSON: {"v":1,"id":"\\u001b[31m\n' + STAYS
    )


def test_one_finding_can_be_mended() -> None:
    """Where --fix mends everything, that is said."""
    assert drawn(Findings(FOUND[6:7])).endswith("To mend it: wins doctor --fix\n")
    assert drawn(Findings([FOUND[6], FOUND[8]])).endswith("To mend all 2: wins doctor --fix\n")


def row(text: str, *, hidden: bool = False) -> Row:
    """Return a win of this morning."""
    return Row(Win("01JA", NOW, text, "care", hidden=hidden), NOW.date())


def test_what_came_back() -> None:
    """Wins come back, look as they did, or are taken away; hidden ones without their words."""
    result = Restored(
        [
            (None, row("showered")),
            (row("walk"), row("walked")),
            (row("cooked"), None),
            (None, row("secret", hidden=True)),
        ],
        [(date(2026, 11, 21), 3), (date(2026, 11, 14), 1)],
        5,
    )
    assert unstyled(restored(result)) == (
        "Back: showered \u00b7 care \u00b7 Sun 22 Nov 2026 07:30\n"
        "Changed: walked \u00b7 care \u00b7 Sun 22 Nov 2026 07:30\n"
        "Deleted: cooked \u00b7 care \u00b7 Sun 22 Nov 2026 07:30\n"
        "Back: (hidden) \u00b7 care \u00b7 Sun 22 Nov 2026 07:30\n"
        "Put back 3 lines from the backup of Saturday 21 November 2026.\n"
        "Put back 1 line from the backup of Saturday 14 November 2026.\n"
        "To delete one: wins delete HANDLE. wins list shows the handles.\n"
    )


def test_much_came_back() -> None:
    """Of many wins some are shown, and the rest are counted."""
    result = Restored([(None, row("showered"))] * 25, [(date(2026, 11, 21), 25)], 1)
    said = unstyled(restored(result)).splitlines()
    assert len(said) == 23
    assert said[20] == "and 5 more wins"


def test_nothing_came_back() -> None:
    """Nothing to put back is said, as is that there are no backups; or no win looks different."""
    assert unstyled(restored(Restored([], [], 2))) == (
        "Nothing to put back: your journal has every line of its backups.\n"
    )
    assert unstyled(restored(Restored([], [], 0))) == "This journal has no backups so far.\n"
    assert unstyled(restored(Restored([], [(date(2026, 11, 21), 1)], 1))) == (
        "Put back 1 line from the backup of Saturday 21 November 2026.\n"
        "These are earlier versions, so your wins look the same.\n"
    )
