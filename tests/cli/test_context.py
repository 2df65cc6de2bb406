"""Rules of what a command needs from outside."""

from datetime import date
from pathlib import Path

import pytest
from support.clock import NOW
from support.every import every
from support.running import Wins

from microwins.cli import context
from microwins.cli.context import Context, system_zone, zone_name
from microwins.journal import device
from microwins.model.settings import Settings


@every(
    "value, name",
    [
        ("America/New_York", "America/New_York"),
        (":Europe/Dublin", "Europe/Dublin"),
        ("America/Argentina/Ushuaia", "America/Argentina/Ushuaia"),
        ("EST5EDT", None),
        ("UTC", None),
        ("/usr/share/zoneinfo/Europe/Dublin", None),
        ("Europe/", None),
    ],
)
def test_a_zone_by_its_variable(
    monkeypatch: pytest.MonkeyPatch, value: str, name: str | None
) -> None:
    """A name of the form Area/City is a zone's name, and nothing else is."""
    monkeypatch.setenv("TZ", value)
    assert zone_name() == name


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("/usr/share/zoneinfo/Europe/Dublin", "Europe/Dublin"),
        ("/var/db/timezone/zoneinfo/Asia/Tokyo", "Asia/Tokyo"),
        ("/usr/share/zoneinfo/UTC", None),
        ("/somewhere/else", None),
    ],
)
def test_a_zone_by_its_link(
    home: Path, monkeypatch: pytest.MonkeyPatch, target: str, name: str | None
) -> None:
    """Without the variable, the system's link names the zone."""
    link = home / "localtime"
    link.symlink_to(target)
    monkeypatch.delenv("TZ")
    monkeypatch.setattr(context, "_LOCALTIME", str(link))
    assert zone_name() == name


def test_a_system_without_a_link(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file may name the zone, which may be stale: good for a guess, but not for the journal."""
    monkeypatch.delenv("TZ")
    monkeypatch.setattr(context, "_LOCALTIME", str(home / "nothing"))
    monkeypatch.setattr(context, "_TIMEZONE", str(home / "timezone"))
    assert (system_zone(), zone_name()) == (None, None)
    for held, zone in ((b"Europe/Dublin\n", "Europe/Dublin"), (b"", None), (b"\xff\n", None)):
        (home / "timezone").write_bytes(held)
        assert (system_zone(), zone_name()) == (zone, None)


def test_today_is_the_persons_own(config: Path) -> None:
    """Today begins when the person's day does."""
    night = NOW.replace(hour=1)
    assert Context(night).today == date(2026, 11, 21)
    config.write_text('day_start = "00:30"\n')
    assert Context(night).today == date(2026, 11, 22)


def test_settings_that_cannot_be_understood_are_named(config: Path) -> None:
    """The default holds, and one remark says so however often it is asked for."""
    config.write_text("day_start = 99\n")
    here = Context(NOW)
    for _ in range(2):
        assert here.settings == Settings()
        assert here.remarks() == [*here.settings_file.troubles]
    here.quiet = True
    assert here.remarks() == []


@pytest.mark.usefixtures("home")
def test_the_host_is_the_one_of_the_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """The name of the machine is asked for when it is needed, not when a module is loaded."""
    monkeypatch.setattr(device, "host_name", lambda: "nest")
    assert Context(NOW).journal.paths.host == "nest"


@pytest.mark.usefixtures("home")
def test_without_a_clock_of_its_own_it_reads_the_systems() -> None:
    """The real present comes with the offset of the system."""
    assert Context().now.utcoffset() is not None
    assert Context(NOW).moment.microsecond == 0


def test_a_time_zone_that_there_is_not_is_named(
    wins: Wins, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its times are UTC, which is said beside every answer but a prompt's; no win gets its name.

    A file of that name where the command is typed makes it no zone.
    """
    (home / "foo").write_bytes(b"")
    monkeypatch.chdir(home)
    said = {}
    for zone in ("Europe/Dubln", "foo", "America/New_York", "EST5EDT", "UTC", "<-03>3", ":UTC", ""):
        monkeypatch.setenv("TZ", zone)
        said[zone] = [wins("log", "tea").err, wins("status").err, wins("--help").err]
    assert [zone for zone, errors in said.items() if any(errors)] == ["Europe/Dubln", "foo"]
    assert [errors[1:] for errors in said.values()] == [["", ""]] * len(said)
    assert said["Europe/Dubln"][0].endswith("export TZ=Europe/Dublin\n")
    assert "Dubln" not in wins("export").out


def test_a_relative_folder_is_named(
    wins: Wins, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is another one from each place, so it is named in full; a full one, or ~, is not."""
    monkeypatch.chdir(home)
    monkeypatch.setenv("WINS_DIR", "my wins")
    line = f"To keep this one: export WINS_DIR='{home}/my wins'\n"
    assert wins("log", "tea").err.endswith(line)
    assert wins("list", "tea").err.endswith(line)
    assert (wins("status").err, wins("support").err, wins("--help").err) == ("", "", "")
    for folder in ("~/my wins", str(home / "my wins")):
        monkeypatch.setenv("WINS_DIR", folder)
        assert wins("list").err == ""


@pytest.mark.usefixtures("home")
def test_without_a_home_nothing_is_saved(wins: Wins, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody of whom the system knows no home gets the words back, whatever WINS_DIR says."""

    def nobody(uid: int) -> None:
        raise KeyError(uid)

    monkeypatch.setattr("pwd.getpwuid", nobody)
    monkeypatch.delenv("HOME")
    monkeypatch.setenv("WINS_DIR", "/tmp/wins-of-nobody")
    for argv in (["log", "took a walk"], ["log", "took", "a walk", "-m", "3"]):
        result = wins(*argv)
        assert (result.code, result.out) == (74, "")
        assert "Your words: took a walk\n" in result.err
    assert "Your words: new words\n" in wins("edit", "last", "-m", "3", "new", "words").err
    assert [wins(*argv).code for argv in (["undo"], ["config", "set", "tone", "warm"])] == [74, 74]
    assert [wins(*argv).code for argv in (["list"], ["today"], ["support"])] == [4, 4, 0]
