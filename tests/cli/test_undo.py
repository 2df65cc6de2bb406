"""Rules of `wins undo`."""

import json
from datetime import datetime
from pathlib import Path

import pytest
from support.clock import later
from support.every import every
from support.running import Result, Wins

from microwins.journal import device
from microwins.wording import changes as wording


def test_a_win_is_taken_back(wins: Wins) -> None:
    """Undoing right after logging takes the win away, and says how to have it again."""
    wins("log", "showered")
    assert wins("undo", now=later(seconds=5)) == (
        0,
        "Taken back: showered · care · Sun 22 Nov 2026 07:30\nwins redo puts it back.\n",
        "",
    )
    assert "showered" not in wins("list").out


def test_each_further_undo_goes_further_back(wins: Wins) -> None:
    """Undo goes from change to change like an editor's, through edits and deletions."""
    wins("log", "showered")
    wins("edit", "last", "had", "a", "bath")
    wins("delete", "last")
    assert wins("undo").out.startswith("Back: had a bath · care")
    assert wins("undo").out.startswith("Changed back: showered · care")
    assert wins("undo").out.startswith("Taken back: showered · care")
    assert wins("undo") == (1, "Nothing to undo.\n", "")


def test_several_at_once(wins: Wins) -> None:
    """A number goes back so many changes; where there are fewer, the reply says so.

    The line that it ends with puts all of these back.
    """
    for text in ("one", "two", "three"):
        wins("log", text)
    taken_back = (
        "Taken back: three · other · Sun 22 Nov 2026 07:30\n"
        "Taken back: two · other · Sun 22 Nov 2026 07:30\n"
    )
    assert wins("undo", "2").out == taken_back + "wins redo 2 puts them back.\n"
    assert wins("redo", "2").out.count("Back: ") == 2
    assert wins("undo", "5").out == (
        f"{taken_back}Taken back: one · other · Sun 22 Nov 2026 07:30\n"
        "That's everything: 3 changes.\nwins redo 3 puts them back.\n"
    )


def test_as_json(wins: Wins) -> None:
    """With --json each step lists its wins before and after."""
    wins("log", "showered")
    data = json.loads(wins("undo", "--json").out)
    assert (data["undo"], data["asked"]) == (1, 1)
    ((before, after),) = data["steps"][0]["wins"]
    assert (before["text"], after) == ("showered", None)


@every("count", ["0", "-1", "x", "1.5"])
def test_a_number_that_cannot_be(wins: Wins, count: str) -> None:
    """What is no number of changes is refused, and nothing is undone."""
    wins("log", "showered")
    result = wins("undo", "--", count)
    assert (result.code, result.out) == (2, "")
    assert "\nTry: " in result.err
    assert "showered" in wins("list").out


def test_nothing_to_undo(wins: Wins) -> None:
    """An empty journal has nothing to undo, which a script can tell by the exit code."""
    assert wins("undo") == (1, "Nothing to undo.\n", "")


class Machines:
    """Two machines that share a folder, each with a home of its own."""

    def __init__(self, wins: Wins, monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
        self._wins = wins
        self._patch = monkeypatch
        self._home = home
        self._minutes = 0
        monkeypatch.setenv("WINS_DIR", str(home / "shared"))

    def __call__(self, host: str, command: str, now: datetime | None = None) -> Result:
        """Run a command on a machine, a minute after the one before."""
        self._minutes += 1
        self._patch.setenv("XDG_STATE_HOME", str(self._home / host))
        self._patch.setattr(device, "host_name", lambda: host)
        return self._wins(*command.split(), now=now or later(minutes=self._minutes))


@pytest.fixture
def machines(wins: Wins, monkeypatch: pytest.MonkeyPatch, home: Path) -> Machines:
    """Return what runs commands on the laptop and the desktop."""
    return Machines(wins, monkeypatch, home)


def test_the_own_change_is_taken_back(machines: Machines) -> None:
    """What another machine did stays; with --any-machine it goes, and the reply says whose."""
    machines("laptop", "log tea")
    machines("desktop", "log walked")
    assert machines("laptop", "undo").out.startswith("Taken back: tea")
    assert "walked" in machines("laptop", "list").out
    assert machines("laptop", "undo") == (
        1,
        wording.UNDO_ELSEWHERE.format(machine="desktop") + "\n",
        "",
    )
    assert machines("laptop", "redo").out.startswith("Back: tea")
    assert machines("laptop", "undo --any-machine").out.startswith("Taken back: tea")
    said = machines("laptop", "undo --any-machine").out
    assert said.startswith("Changed on desktop:\nTaken back: walked")
    step = json.loads(machines("laptop", "redo --json").out)["steps"][0]
    assert (step["machine"], step["wins"][0][1]["text"]) == ("desktop", "walked")
    assert machines("desktop", "undo").out.startswith("Taken back: walked")
    assert machines("desktop", "redo").out.startswith("Back: walked")


def test_what_another_machine_undid_is_its_change(machines: Machines) -> None:
    """Who has nothing to redo hears of the machine that took the change back, not of their own."""
    machines("laptop", "log tea")
    machines("desktop", "undo --any-machine")
    assert machines("laptop", "redo").out == (
        wording.REDO_ELSEWHERE.format(machine="desktop") + "\n"
    )
    assert machines("laptop", "redo --any-machine").out.startswith("Back: tea")


def test_every_own_name_is_the_own_machine(machines: Machines, home: Path) -> None:
    """Changes of a former name, in a side file and in a synchroniser's copy are this machine's."""
    machines("laptop", "log tea")
    machines("desktop", "log walked")
    (log,) = (home / "shared").glob("laptop-*")
    machines("laptop", "log slept")
    names = (home / "laptop" / "microwins" / "device").read_text()
    log.rename(log.with_name(f"{log.stem}.sync-conflict-20261122-220340-7N37MIM.jsonl"))
    assert machines("laptop", "undo").out.startswith("Taken back: slept")
    (home / "laptop" / "microwins" / "device").write_text(names.replace("laptop", "nest"))
    (home / "shared" / f"{log.stem}.sync-conflict-20261122-220340-7N37MIM.jsonl").rename(
        log.with_name("laptop-side-12345678.jsonl")
    )
    assert machines("laptop", "undo").out.startswith("Taken back: tea")


def test_what_another_machine_changed_later_stays(machines: Machines) -> None:
    """Undoing and redoing an own change touches that alone, whatever was done to the win since."""
    machines("laptop", "log tea --mood 2")
    machines("laptop", "edit last green tea --tag home -c joy")
    machines("desktop", "edit last --tag sun --untag home --mood 5")
    assert machines("laptop", "undo").out.startswith(
        "Changed back: tea #sun \u00b7 nourish \u00b7 mood 5"
    )
    assert machines("laptop", "redo").out.startswith("Changed: green tea #sun")
    machines("desktop", "edit last black tea -c rest")
    assert machines("laptop", "undo").out == (
        "Changed later, so it stays: "
        "black tea #sun \u00b7 rest \u00b7 mood 5 \u00b7 Sun 22 Nov 2026 07:31\n"
    )
    said = machines("laptop", "undo").out
    assert said.startswith("Changed later, so it stays: black tea")
    assert "black tea #sun" in machines("laptop", "list").out
    machines("laptop", "delete last")
    assert machines("laptop", "undo").out.startswith("Back: black tea #sun")


def test_a_deletion_elsewhere_stays(machines: Machines) -> None:
    """An own edit that is taken back doesn't bring back what another machine deleted."""
    machines("laptop", "log tea")
    machines("laptop", "edit last -c joy")
    machines("desktop", "delete last")
    assert machines("laptop", "undo").out == "That was deleted later, so it stays deleted.\n"
    assert machines("laptop", "list").out.startswith("No wins here so far.")
