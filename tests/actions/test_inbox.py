"""Lines that other devices append to a file: each is a win once, whatever becomes of it."""

import json
import os
import subprocess
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest
from support.clock import NOW, later
from support.every import every
from support.running import Wins

READERS: tuple[list[str], ...] = (
    [],
    ["today"],
    ["yesterday"],
    ["week"],
    ["list"],
    ["review"],
    ["status"],
    ["status", "--json"],
)


@pytest.fixture
def inbox(folder: Path) -> Path:
    """Return the path of an inbox in the journal's folder, which is there."""
    folder.mkdir(mode=0o700, parents=True)
    return folder / "inbox-phone.txt"


def put(path: Path, text: str | bytes, at: datetime = NOW) -> None:
    """Write an inbox as if it had changed last at a moment."""
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    os.utime(path, (at.timestamp(), at.timestamp()))


def texts(wins: Wins, now: datetime = NOW) -> list[str]:
    """Return the words of all wins, those of the lines that are new among them."""
    return [win["text"] for win in json.loads(wins("list", "--json", now=now).out)["wins"]]


def handle(wins: Wins, text: str) -> str:
    """Return the handle of the win with these words."""
    found = json.loads(wins("list", "--json").out)["wins"]
    return str(next(win["handle"] for win in found if win["text"] == text))


@every("argv", [" ".join(argv) for argv in READERS])
def test_whoever_shows_wins_takes_lines_in(wins: Wins, folder: Path, argv: str) -> None:
    """What came since is logged before the answer, and a prompt leaves it to others to say so."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    put(folder / f"inbox-{argv.replace(' ', '')}.txt", "showered\n")
    result = wins(*argv.split())
    said = f"1 win came in from inbox-{argv.replace(' ', '')}.txt.\n"
    assert result.err == ("" if "status" in argv else said)
    told = wins("today")
    assert told.err == (said if "status" in argv else "")
    assert "showered · care" in told.out
    assert wins("today").err == ""


@every("unsaid", ["[[1]]", '[["inbox-phone.txt", "two", 3, 4, 5, 6, 7, 8, 9, 10]]', "[[[]]]"])
def test_what_another_version_kept_stops_nothing(
    wins: Wins, inbox: Path, state: Path, unsaid: str
) -> None:
    """What it left to say goes unsaid; lines come in."""
    put(inbox, "showered\n")
    wins("status")
    (kept,) = state.glob("inbox-*")
    said = json.loads(kept.read_text(encoding="utf-8"))
    kept.write_text(json.dumps({**said, "unsaid": json.loads(unsaid)}), encoding="utf-8")
    put(inbox, "showered\nmade tea\n", later(minutes=1))
    result = wins("today", now=later(minutes=2))
    assert "made tea" in result.out
    assert "waiting" not in result.err


def test_logging_and_undoing_pass_it_over(wins: Wins, inbox: Path) -> None:
    """`log` and `export` don't look; `last` and `undo` are about what was done here."""
    wins("log", "made tea", now=later(minutes=-5))
    put(inbox, "showered\n")
    for argv in (["last"], ["export"], ["log", "ate"]):
        assert "showered" not in wins(*argv).out
    assert texts(wins) == ["made tea", "showered", "ate"]
    assert "ate" in wins("last").out
    assert "ate" in wins("undo").out
    assert "made tea" in wins("undo").out
    assert wins("undo").out + wins("undo", "9").out == "Nothing to undo.\n" * 2
    assert texts(wins) == ["showered"]


def test_no_nudge_comes_on_a_day_with_a_line(wins: Wins, inbox: Path) -> None:
    """A win that a phone noted is one, and the next person who looks is told."""
    assert wins("nudge").out
    put(inbox, "showered\n")
    assert wins("nudge", "--shell", now=later(hours=9))[1:] == ("", "")
    assert wins("nudge")[1:] == ("", "1 win came in from inbox-phone.txt.\n")


def test_when_a_line_happened(wins: Wins, inbox: Path) -> None:
    """Its own day and time count; else the file's last change, or for earlier lines its day."""
    changed = later(days=-1, minutes=-10)
    put(
        inbox,
        "brushed teeth\n06:10 showered +home\n22:30 read\n2026-11-16 07:30 took a walk\n"
        "2026-11-17 called mum #family\n\nmade tea\n",
        changed,
    )
    found = json.loads(wins("list", "--json").out)
    assert found["inbox"] == [
        {"file": "inbox-phone.txt", "wins": 6, "first": "2026-11-16", "last": "2026-11-21"}
    ]
    assert {win["text"]: (win["at"][:16], win.get("time", True)) for win in found["wins"]} == {
        "brushed teeth": ("2026-11-21T12:00", False),
        "showered": ("2026-11-21T06:10", True),
        "read": ("2026-11-20T22:30", True),
        "took a walk": ("2026-11-16T07:30", True),
        "called mum": ("2026-11-17T12:00", False),
        "made tea": ("2026-11-21T07:20", True),
    }
    tags = {win["text"]: win.get("tags") for win in found["wins"]}
    assert (tags["showered"], tags["called mum"]) == (["home"], ["family"])


def test_the_days_are_said_where_they_are_not_today(wins: Wins, inbox: Path) -> None:
    """A line that counts for another day than somebody may think is no surprise."""
    put(inbox, "2026-11-20 walked\n")
    assert wins().err == "1 win came in from inbox-phone.txt, for Fri 20 Nov.\n"
    put(inbox, "2026-11-20 walked\n2026-11-19 sat\nshowered\n", later(seconds=1))
    assert "2 wins came in from inbox-phone.txt, for Thu 19 Nov to Sun 22 Nov" in wins().err


def test_what_was_edited_or_deleted_stays_so(wins: Wins, inbox: Path, state: Path) -> None:
    """Neither a further line, nor a state that is gone, nor a newer time brings a line back."""
    put(inbox, "showered\nwalked\nsat\n")
    texts(wins)
    wins("edit", handle(wins, "walked"), "walked far")
    wins("delete", handle(wins, "sat"))
    gone = wins("delete", handle(wins, "showered"), "--for-good", "--yes")
    assert "It came in from inbox-phone.txt:1, and wins leaves that file alone." in gone.out
    put(inbox, "showered\nwalked\nsat\nread\n", later(seconds=5))
    assert sorted(texts(wins, later(seconds=9))) == ["read", "walked far"]
    for path in state.glob("inbox-*"):
        path.unlink()
    assert sorted(texts(wins, later(seconds=9))) == ["read", "walked far"]
    assert "Back: sat" in wins("undo", now=later(seconds=10)).out


def test_equal_lines_are_several_wins(wins: Wins, inbox: Path) -> None:
    """The same words on another day are another win; a line that is written anew is one, too."""
    put(inbox, "showered\n")
    texts(wins)
    put(inbox, "showered\nshowered\n", later(days=1))
    assert texts(wins, later(days=1)) == ["showered"] * 2
    put(inbox, "showered\nshowered and sang\n", later(days=1, seconds=1))
    assert sorted(texts(wins, later(days=1))) == [*["showered"] * 2, "showered and sang"]


def test_half_a_line_waits(wins: Wins, inbox: Path) -> None:
    """What has no line break so far counts once it has one, or the file has rested."""
    put(inbox, "showered\nwal")
    assert texts(wins) == ["showered"]
    put(inbox, "showered\nwalked")
    assert texts(wins, later(minutes=1)) == ["showered"]
    assert texts(wins, later(minutes=3)) == ["walked", "showered"]
    put(inbox, "showered\nwalked\r\nsat\r\n", later(minutes=4))
    assert texts(wins, later(minutes=4)) == ["walked", "sat", "showered"]


@every("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_any_letters_are_read(wins: Wins, folder: Path, encoding: str) -> None:
    """Marks of an encoding, line ends of any system and space around words are no words."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / f"inbox-{encoding}.txt"
    put(path, "\r\n  caf\xe9 \xfcber Mittag \t\r\n\r\n".encode(encoding))
    assert texts(wins).count("caf\xe9 \xfcber Mittag") == 1
    path.unlink()
    for log in folder.glob("*.jsonl"):
        log.unlink()


def test_what_comes_behind_changes_no_line(wins: Wins, inbox: Path) -> None:
    """Neither what Windows adds in UTF-16, nor other letters, nor an end of zeros."""
    data, said = "sat\nate pur\xe9e\n".encode(), ["sat", "ate pur\xe9e"]
    added = [("na\xefve", "cp1252"), *((f"caf\xe9 {n}", "utf-16-le") for n in range(8))]
    for minutes, (text, encoding) in enumerate([*added, ("read", "utf-8")]):
        data += f"{text}\r\n".encode(encoding)
        said.append(text)
        put(inbox, data + bytes(900), later(minutes=minutes))
        assert sorted(texts(wins, later(minutes=minutes))) == sorted(said)


def test_copies_bring_what_the_original_lacks(wins: Wins, folder: Path, inbox: Path) -> None:
    """The names that synchronisers give to copies are those of one inbox; other names aren't."""
    put(inbox, "showered\n")
    for number, name in enumerate(
        (
            "inbox-phone (Anna's conflicted copy 2026-11-22).txt",
            "inbox-phone.sync-conflict-20261122-073000-ABCDEFG.txt",
            "inbox-phone 2.txt",
            "inbox-phone (1).txt",
            "Inbox-Phone copy.txt",
            "inbox-phone.txt..path1",
            "inbox-phone.txt.conflict2",
            "inbox-phone.txt~HEAD",
            "inbox-phone_desk_Nov-22-073000-2026_Conflict.txt",
            "inbox-phone-DESKTOP-AB12CD3.txt",
            "inbox-phone - Kopie (2).txt",
            "inbox-phone.txt.txt",
        )
    ):
        put(folder / name, f"showered\ncopy {number}\n")
    assert "a copy of an inbox" not in wins("doctor").out
    for name in ("inboxes.txt", "inbox-phone.txt~", ".inbox-phone.txt.swp", "inbox-phone.txt.part"):
        put(folder / name, "no win\n")
    for name in ("inbox.md", "phone inbox.txt"):
        put(folder / name, "no win\n")
    put(folder / "inbox-my watch.txt", "showered\n")
    copies = sorted(f"copy {number}" for number in range(12))
    assert sorted(texts(wins)) == [*copies, *["showered"] * 2]
    found = json.loads(wins("doctor", "--json").out)["findings"]
    misnamed = ["inbox.md", "inboxes.txt", "phone inbox.txt"]
    assert [(one["file"], one["kind"]) for one in found[:3]] == [
        (name, "not the name of an inbox") for name in misnamed
    ]
    assert [one["kind"] for one in found[3:]] == ["a copy of an inbox"] * 11


def test_what_is_not_clear_is_named_and_stops_nothing(wins: Wins, inbox: Path) -> None:
    """The doctor names each such line with its number and what to do, and a reader says so once."""
    put(inbox, f"25:00 oops\nwalked\n07:30\n2027-01-01 flew\n{'x' * 70_000}\n")
    result = wins("today")
    assert "4 lines in inbox-phone.txt didn't come in. To see why: wins doctor" in result.err
    assert wins("today").err == ""
    doctor = wins("doctor")
    assert doctor.code == 1
    for said in (
        "inbox-phone.txt:1  this time isn't clear: 25:00 oops; write it like this: 2026-11-27",
        "inbox-phone.txt:3  a time without words: 07:30; write what you did after the time",
        "inbox-phone.txt:4  this time is in the future: 2027-01-01 flew; it comes in once",
        "inbox-phone.txt:5  too long for a win",
    ):
        assert said in " ".join(doctor.out.split("\n  ")).replace("\n", "\n"), said
    put(inbox, inbox.read_text().replace("25:00", "05:00"), later(seconds=1))
    assert "1 win came in" in wins("today").err
    assert (
        "1 win came in" in wins("today", now=datetime.fromisoformat("2027-01-02T12:00-05:00")).err
    )


def test_what_git_leaves_in_a_conflict_is_no_win(wins: Wins, inbox: Path) -> None:
    """Both sides come in, and the marks around them are named."""
    put(inbox, "<<<<<<< HEAD\nshowered\n=======\nwalked\n>>>>>>> phone\n")
    assert sorted(texts(wins)) == ["showered", "walked"]
    found = json.loads(wins("doctor", "--json").out)["findings"]
    assert [(one["line"], one["kind"]) for one in found] == [
        (line, "a merge marker") for line in (1, 3, 5)
    ]


def test_what_is_no_plain_file_is_never_opened(wins: Wins, folder: Path, home: Path) -> None:
    """A pipe, a folder, a device and a link to something else hold nothing up, and give nothing."""
    folder.mkdir(mode=0o700, parents=True)
    (home / "secret").write_text("a password\n")
    (home / "inbox.txt").write_text("showered\n")
    os.mkfifo(folder / "inbox-pipe.txt")
    (folder / "inbox-folder.txt").mkdir()
    for name, target in {
        "zero": "/dev/zero",
        "secret": f"{home}/secret",
        "gone": "nowhere",
    }.items():
        (folder / f"inbox-{name}.txt").symlink_to(target)
    (folder / "inbox-linked.txt").symlink_to(home / "inbox.txt")
    with (folder / "inbox-large.txt").open("wb") as file:
        file.truncate(20 * 1024 * 1024)
    (folder / "inbox-lines.txt").write_text("a\n" * 60_000)
    (folder / "inbox-picture.txt").write_bytes(bytes(range(256)) * 40)
    assert "wins can't read inbox-pipe.txt. To see why: wins doctor" in wins("week").err
    assert wins("week").err == ""
    began = time.monotonic()
    assert texts(wins) == ["showered"]
    assert time.monotonic() - began < 10
    found = json.loads(wins("doctor", "--json").out)["findings"]
    assert {(one["file"], one["start"]) for one in found} == {
        ("inbox-pipe.txt", "not a file"),
        ("inbox-folder.txt", "not a file"),
        ("inbox-zero.txt", "a link to something else"),
        ("inbox-secret.txt", "a link to something else"),
        ("inbox-gone.txt", "a link to something else"),
        ("inbox-large.txt", "too large"),
        ("inbox-lines.txt", "too large"),
        ("inbox-picture.txt", "not text"),
    }


def test_a_file_that_was_written_anew_is_named(wins: Wins, inbox: Path) -> None:
    """Words that were there before aren't taken for new ones, and that is said."""
    put(inbox, "showered\nwalked\n")
    texts(wins)
    for days in (1, 2):
        put(inbox, "showered\n", later(days=days))
        result = wins("list", now=later(days=days))
        assert "new file, such as inbox-phone-2.txt" in result.err
    assert wins("list", now=later(days=2)).err == ""
    assert sorted(texts(wins)) == ["showered", "walked"]


def test_the_hardest_words(wins: Wins, inbox: Path) -> None:
    """They are kept as written, and one line says whom to call, once."""
    put(inbox, "i want to die\n")
    both = wins("list")
    assert (both.out + both.err).count("You can talk to") == 1
    assert "You can talk to" not in wins("list").err
    put(inbox, "i want to die\nshowered\n", later(seconds=1))
    assert "i want to die · other" in wins("today").out


def test_categories_are_those_of_logging(wins: Wins, inbox: Path) -> None:
    """The one last chosen for the same words counts, for few lines as for many."""
    wins("log", "sorted screws", "-c", "joy", now=later(minutes=-9))
    put(inbox, "sorted screws\n")
    assert "sorted screws · joy" in wins("today").out
    put(inbox, "sorted screws\n" + "".join(f"pile {n}\n" for n in range(30)) + "Sorted Screws\n")
    assert "Sorted Screws · joy" in wins("today").out


def test_two_machines_take_in_one_win(wins: Wins, folder: Path, inbox: Path, home: Path) -> None:
    """Each reads the same line without the other's log; what one of them changed stays so."""
    put(inbox, "showered\nwalked\nsat\n")
    texts(wins)
    wins("edit", handle(wins, "walked"), "walked far", now=later(minutes=1))
    wins("delete", handle(wins, "sat"), now=later(minutes=2))
    (log,) = folder.glob("*.jsonl")
    away = home / log.name
    log.rename(away)
    put(inbox, "showered\nwalked\nsat\nread\n", later(hours=5))
    assert len(texts(wins, later(hours=5))) == 4
    away.rename(folder / "desk-0a0a.jsonl")
    assert sorted(texts(wins, later(hours=6))) == ["read", "showered", "walked far"]
    assert [one["kind"] for one in json.loads(wins("doctor", "--json").out)["findings"]] == []


def test_it_is_found_where_today_is_read(wins: Wins, inbox: Path) -> None:
    """Thousands of old lines at the end of the log hide no win of today."""
    wins("log", "made tea", now=later(minutes=-5))
    day = timedelta(days=1)
    old = "".join(f"{NOW.date() - day * (n % 900 + 30)} step {n}\n" for n in range(800))
    put(inbox, f"showered\n{old}")
    assert wins("status", "{today}").out == "2\n"
    put(inbox, f"showered\n{old}sat\n", later(minutes=1))
    assert wins("status", "{today}", now=later(minutes=1)).out == "3\n"
    assert len(texts(wins, later(minutes=1))) == 803


def test_a_folder_that_is_read_only(wins: Wins, folder: Path, inbox: Path) -> None:
    """What can't be saved is answered without, said, and comes in once it can."""
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    put(inbox, "showered\n")
    folder.chmod(0o500)
    result = wins("today")
    assert (result.code, "showered" in result.out) == (0, False)
    assert "New lines in your inbox are waiting. Not saved: " in result.err
    assert wins("status").err == ""
    folder.chmod(0o700)
    assert "showered" in wins("today").out


@pytest.mark.slow
def test_two_devices_append_while_wins_reads(
    wins: Wins, wins_process: Wins, folder: Path, inbox: Path
) -> None:
    """Lines in pieces, from a file that grows and one that is replaced, come in whole and once."""
    other = folder / "inbox-watch.txt"

    def append() -> None:
        for number in range(200):
            with inbox.open("a") as file:
                file.write(f"line {number}")
                file.flush()
                time.sleep(0.002)
                file.write(" of the phone\n")

    def replace() -> None:
        for number in range(200):
            there = other.read_text() if other.exists() else ""
            beside = folder / ".syncthing.inbox-watch.txt.tmp"
            beside.write_text(f"{there}line {number} of the watch\n")
            beside.rename(other)
            time.sleep(0.003)

    devices = [Thread(target=append), Thread(target=replace)]
    readers = [Thread(target=lambda: [wins_process("status") for _ in range(8)]) for _ in range(3)]
    for thread in (*devices, *readers):
        thread.start()
    for thread in (*devices, *readers):
        thread.join()
    now = datetime.now().astimezone()
    expected = [f"line {n} of the {name}" for n in range(200) for name in ("phone", "watch")]
    assert sorted(texts(wins, now)) == sorted(expected)


@pytest.mark.slow
def test_a_kill_loses_and_doubles_nothing(wins: Wins, inbox: Path) -> None:
    """Wherever taking in is ended, the next command takes in the rest."""
    expected = []
    for number in range(25):
        expected += [f"line {number} {n}" for n in range(40)]
        put(inbox, "".join(f"{line}\n" for line in expected), datetime.now().astimezone())
        process = subprocess.Popen(
            [sys.executable, "-m", "microwins", "today"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(0.05 + number * 0.01)
        process.kill()
        process.wait()
    assert sorted(texts(wins, datetime.now().astimezone())) == sorted(expected)
    wins("doctor", "--fix", now=datetime.now().astimezone())  # takes away what a kill left half
    assert wins("doctor", now=datetime.now().astimezone()).code == 0


@pytest.mark.slow
def test_ten_thousand_lines(wins: Wins, inbox: Path) -> None:
    """They come in at once, in seconds, and the next look costs no more than one at their file."""
    put(inbox, "".join(f"did thing {n % 3000} for time {n // 3000}\n" for n in range(10_000)))
    began = time.process_time()
    assert "10000 wins came in" in wins("today").err
    assert time.process_time() - began < 20
    assert json.loads(wins("status", "--json").out)["today"] == 10_000
