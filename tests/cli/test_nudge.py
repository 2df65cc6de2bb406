"""Rules of `wins nudge`."""

import json
import os
import shlex
from datetime import timedelta
from pathlib import Path

import pytest
from support.clock import NOW
from support.every import every
from support.running import Terminal, Wins

from microwins.wording import nudge as wording
from microwins.wording.nudge import NUDGES

EVENING = NOW.replace(hour=20, minute=0)
LATE = NOW.replace(hour=22, minute=30)
BUS = "DBUS_SESSION_BUS_ADDRESS"
FOREIGN = b"X=1\r\n# m\xfcll \\r\n0 1 * * * echo 100\\% done\n"
HARDEST = "I want to die"


def shown(home: Path) -> list[str]:
    """Return the notifications that came, each as the words that a program got for it."""
    path = home / "notifications"
    return path.read_text().split("--\n")[1:] if path.exists() else []


def jobs(home: Path) -> list[list[str]]:
    """Return what cron would start: the words of each line that does something."""
    lines = (home / "crontab").read_bytes().decode("latin-1").splitlines()
    own = [line for line in lines if "nudge notify" in line and not line.startswith("#")]
    return [shlex.split(line.replace("\\%", "%")) for line in own]


def test_it_speaks_on_a_day_without_a_win(wins: Wins) -> None:
    """One line each time one asks, none once something is logged, and none in the night."""
    for words in ([], ["now"]):
        assert wins("nudge", *words).out.strip() in NUDGES
    assert wins("nudge", now=LATE).out == ""
    assert wins("nudge", now=NOW.replace(hour=3)).out == ""
    wins("log", "--at", "yesterday", "tea")
    assert wins("nudge").out.strip() in NUDGES
    wins("log", "showered")
    assert wins("nudge") == (0, "", "")
    assert json.loads(wins("nudge", "--json").out)["text"] is None


def test_a_week_of_lines(wins: Wins) -> None:
    """Each day has another."""
    said = {wins("nudge", now=NOW + timedelta(days=day)).out.strip() for day in range(7)}
    assert said == set(NUDGES)


@pytest.mark.slow
def test_on_a_terminal_it_answers(terminal: Terminal) -> None:
    """Whether something is logged or not, and with whom to call where today is that hard."""
    assert terminal("nudge").rows[0] in (*NUDGES, wording.NIGHT)
    terminal("log", "showered")
    assert terminal("nudge").rows == [wording.LOGGED, ""]
    terminal("log", HARDEST)
    rows = terminal("nudge").rows
    assert rows[0] == wording.LOGGED
    assert "988" in rows[1]


def test_a_shell_hears_it_once_a_day(wins: Wins) -> None:
    """The next day anew, not in the night, and not where something is logged."""
    assert wins("nudge", "--shell", now=LATE).out == ""
    assert wins("nudge", "--shell").out.strip() in NUDGES
    assert wins("nudge", "--shell") == (0, "", "")
    tomorrow = NOW + timedelta(days=1)
    assert wins("nudge", "--shell", "--plain", now=tomorrow).out.strip() in NUDGES
    wins("log", "showered", now=tomorrow + timedelta(days=1))
    assert wins("nudge", "--shell", now=tomorrow + timedelta(days=1)).out == ""
    assert wins("nudge", "--shell", "--json").code == 2


def test_no_fault_is_heard_in_a_shell(
    wins: Wins, folder: Path, config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither settings nor a journal that can't be read say anything there, nor a mistake of ours.

    Whoever looks for that one sees it.
    """
    config.write_text("tone = [")
    folder.parent.mkdir(parents=True)
    folder.write_text("no folder")
    assert wins("nudge", "--shell") == (0, "", "")
    assert wins("nudge", "notify") == (0, "", "")
    monkeypatch.setattr("microwins.actions.nudge.notify", None)
    assert wins("nudge", "notify") == (0, "", "")
    monkeypatch.setenv("WINS_DEBUG", "1")
    with pytest.raises(TypeError):
        wins("nudge", "notify")


def test_it_pauses(wins: Wins) -> None:
    """After three days without an answer it is silent for seven, and says until when."""
    heard = [
        day for day in range(14) if wins("nudge", "--shell", now=NOW + timedelta(days=day)).out
    ]
    assert heard == [0, 1, 2, 10, 11, 12]
    status = wins("nudge", "status", now=NOW + timedelta(days=13)).out
    assert "until Saturday 12 December" in status
    assert wins("nudge", now=NOW + timedelta(days=13)).out.strip() in NUDGES


def test_a_desktop_and_a_shell_share_a_day(
    wins: Wins, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One notification, at its times and days, and no line in a shell besides."""
    notify = ("nudge", "notify", "--at", "20:00,21:00", "--days", "sat,sun")
    wins(*notify, now=EVENING)
    assert shown(home) == []  # there is no desktop
    monkeypatch.setenv(BUS, "unix:path=/nowhere")
    wins(*notify, now=EVENING.replace(hour=19))
    wins(*notify, now=EVENING + timedelta(days=1))
    assert shown(home) == []
    for minute in range(3):
        assert wins(*notify, now=EVENING.replace(minute=minute)) == (0, "", "")
    assert [words.splitlines()[0] for words in shown(home)] == ["wins"]
    assert shown(home)[0].splitlines()[1] in NUDGES
    assert wins("nudge", "--shell", now=EVENING).out == ""


def test_what_cannot_be_shown_is_left_to_a_shell(
    wins: Wins, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A desktop that refuses has shown nothing; with a win, none is asked."""
    monkeypatch.setenv(BUS, "unix:path=/nowhere")
    (home / "notifications").mkdir()
    assert wins("nudge", "notify") == (0, "", "")
    assert wins("nudge", "--shell").out.strip() in NUDGES


def test_a_setup_is_shown_and_not_made(wins: Wins, home: Path) -> None:
    """Without a terminal, `--yes` is the way; it says so, with the same times and days."""
    for typed, meant in {
        "--at 8pm --days weekdays": "--at 20:00 --days mon-fri",
        "20:30 mon-fri": "--at 20:30 --days mon-fri",
        "at 8 pm on weekends": "--at 20:00 --days sat,sun",
        "every monday at 21:00": "--at 21:00 --days mon",
        "every day at 7:15": "--at 07:15",
        "20:00 21:30 sat sun": "--at 20:00,21:30 --days sat,sun",
    }.items():
        result = wins("nudge", "install", *typed.split())
        assert (result.code, result.err) == (0, ""), typed
        assert result.out.endswith(f"wins nudge install {meant} --yes\n"), typed
    assert not (home / "crontab").exists()
    told = json.loads(wins("nudge", "install", "--json").out)
    assert (told["applied"], told["at"]) == (False, ["20:00"])
    assert told["files"]["crontab"] in wins("nudge", "install").out.replace("    ", "")
    assert not (home / "crontab").exists()


def test_the_crontab(wins: Wins, home: Path) -> None:
    """Lines of ours come, change in their place and go; no byte of the others changes."""
    table = home / "crontab"
    table.write_bytes(FOREIGN)
    assert wins("nudge", "install", "--at", "20:00", "--yes").code == 0
    assert table.read_bytes().startswith(FOREIGN + b"# >>> wins nudge")
    assert "Already" in wins("nudge", "install", "--at", "20:00", "--yes").out
    table.write_bytes(table.read_bytes() + FOREIGN)
    wins("nudge", "install", "--at", "20:00,21:30", "--days", "sat,sun", "--yes")
    rows = jobs(home)
    assert [" ".join(row[:5]) for row in rows] == ["0 20 * * 6,0", "30 21 * * 6,0"]
    assert table.read_bytes().endswith(b"# <<< wins nudge\n" + FOREIGN)
    (found,) = json.loads(wins("nudge", "status", "--json").out)["installed"]
    assert (found["scheduler"], found["at"]) == ("cron", ["20:00", "21:30"])
    assert (found["days"], found["is_there"]) == (["saturday", "sunday"], True)
    again = wins("nudge", "install").out
    assert "Already set up" in again
    assert "one gentle line on Saturday and Sunday at 20:00 and 21:30" in again
    assert wins("nudge", "--shell", now=EVENING.replace(hour=19)).out == ""
    assert wins("nudge", "--shell", now=EVENING).out.strip() in NUDGES
    wins("nudge", "remove")
    assert table.read_bytes() == FOREIGN * 2
    assert set(os.listdir(home)) == {"crontab", "systemctl"}
    assert wins("nudge", "remove").out == f"{wording.NONE_REMOVED}\n"


def test_a_table_of_ours_alone_goes_whole(wins: Wins, home: Path) -> None:
    """Where there was no table, there is none afterwards."""
    wins("nudge", "install", "--yes")
    assert jobs(home)
    wins("nudge", "remove")
    assert os.listdir(home) == ["systemctl"]


REFUSALS = {
    "cannot read": "[ $1 != -l ] || { echo 'cannot open' >&2; exit 1; }",
    "is denied": "echo 'You (ana) are not allowed to use this program (crontab)' >&2; exit 1",
    "takes nothing": '[ "$1" != - ] || { echo "bad minute" >&2; exit 1; }',
    "writes half": '[ "$1" != - ] || { head -c 20 >"$HOME/crontab"; exit 0; }',
    "says nothing": "exit 1",
}


@every("kind", REFUSALS)
def test_a_crontab_that_refuses(wins: Wins, home: Path, kind: str) -> None:
    """What can't be read or written is said, and is never taken for an empty table."""
    folder = home / kind
    folder.mkdir()
    real = Path(__file__).parent.parent / "support" / "bin" / "crontab"
    fake = folder / "crontab"
    fake.write_text(f'#!/bin/sh\n{REFUSALS[kind]}\nexec {shlex.quote(str(real))} "$@"\n')
    fake.chmod(0o700)
    (home / "crontab").write_bytes(FOREIGN)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", str(folder), prepend=":")
        result = wins("nudge", "install", "--yes")
        assert kind in ("takes nothing", "writes half") or wins("nudge", "status").code == 1
    assert result.code in (1, 74)
    assert "crontab" in result.err
    if kind != "writes half":
        assert (home / "crontab").read_bytes() == FOREIGN


def test_half_a_block_is_left_alone(wins: Wins, home: Path) -> None:
    """Where it can't be told which lines are ours, none is taken."""
    for table in (b"# >>> wins nudge\n0 1 * * * x\n", b"# <<< wins nudge\n"):
        (home / "crontab").write_bytes(table)
        for argv in (["install", "--yes"], ["remove"]):
            assert wins("nudge", *argv).code == 1
            assert (home / "crontab").read_bytes() == table


def test_a_job_says_all_that_it_needs(
    wins: Wins, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whole paths, with quotes, and signs that cron reads; what cron lacks stands with them."""
    odd = home / "100% a'b \\%"
    monkeypatch.setenv("WINS_DIR", str(odd))
    monkeypatch.setenv("LANG", "de_AT.UTF-8")
    wins("nudge", "install", "--yes")
    ((*_, env, folder, _lang, _home, program, _m, _name, _a, _b, _at, at),) = jobs(home)
    assert (env, folder, at) == ("/usr/bin/env", f"WINS_DIR={odd}", "20:00")
    assert Path(program).is_absolute()
    monkeypatch.setenv("WINS_DIR", str(home / "a\nb"))
    assert wins("nudge", "install", "--yes").code == 2


def test_a_program_that_moved_is_named(wins: Wins, home: Path) -> None:
    """`status` says so, and how to set it up anew with the same times."""
    wins("nudge", "install", "--at", "19:00", "--days", "tue", "--yes")
    table = home / "crontab"
    table.write_text(table.read_text().replace(" -m microwins", "").replace("python", "gone"))
    result = wins("nudge", "status")
    assert result.code == 1
    assert "wins nudge install --at 19:00 --days tue" in result.out
    assert "Set up: one gentle line" in wins("nudge", "install", "--yes").out
    assert wins("nudge", "status").code == 0


def test_systemd(wins: Wins, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it runs for the person, it has two files, the crontab's lines go, and all goes."""
    wins("nudge", "install", "--yes")
    monkeypatch.setenv("SYSTEMCTL_ANSWERS", "1")
    units = home / ".config" / "systemd" / "user"
    preview = wins("nudge", "install", "--at", "20:00,21:30", "--days", "mon,wed").out
    assert wording.CRONTAB in preview
    assert not units.exists()
    wins("nudge", "install", "--at", "20:00,21:30", "--days", "mon,wed", "--yes")
    assert not (home / "crontab").exists()
    timer = (units / "wins-nudge.timer").read_text()
    assert all(row.strip() in preview for row in timer.splitlines())
    zone = "America/New_York"
    assert [row for row in timer.splitlines() if "Calendar" in row] == [
        f"OnCalendar=Mon,Wed *-*-* 20:00:00 {zone}",
        f"OnCalendar=Mon,Wed *-*-* 21:30:00 {zone}",
    ]
    calls = (home / "systemctl").read_text()
    assert calls.endswith("--user daemon-reload\n--user enable --now wins-nudge.timer\n")
    (found,) = json.loads(wins("nudge", "status", "--json").out)["installed"]
    assert (found["scheduler"], found["days"]) == ("systemd", ["monday", "wednesday"])
    assert "Already" in wins("nudge", "install", "--yes").out
    wins("nudge", "remove")
    assert not (home / ".config").exists()
    wins("nudge", "install", "--yes")
    (units / "timers.target.wants").mkdir()
    (units / "timers.target.wants" / "wins-nudge.timer").symlink_to("../wins-nudge.timer")
    monkeypatch.delenv("SYSTEMCTL_ANSWERS")  # it runs for nobody any more
    assert wins("nudge", "remove").code == 0
    assert not units.parent.exists()


def test_systemd_that_refuses(wins: Wins, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All is as before, and nobody else's file is written over."""
    monkeypatch.setenv("SYSTEMCTL_ANSWERS", "1")
    monkeypatch.setenv("SYSTEMCTL_REFUSES", "enable")
    result = wins("nudge", "install", "--yes")
    assert result.code == 74
    assert "No." in result.err
    units = home / ".config" / "systemd" / "user"
    assert not units.exists()
    monkeypatch.delenv("SYSTEMCTL_REFUSES")
    units.mkdir(parents=True)
    (units / "wins-nudge.timer").write_text("[Timer]\n")
    assert wins("nudge", "install", "--yes").code == 2
    wins("nudge", "remove")
    assert (units / "wins-nudge.timer").read_text() == "[Timer]\n"


def test_a_machine_without_a_scheduler(wins: Wins, monkeypatch: pytest.MonkeyPatch) -> None:
    """It says what there is instead."""
    monkeypatch.setenv("PATH", "/nowhere")
    result = wins("nudge", "install", "--yes")
    assert result.code == 1
    assert "wins help nudge" in result.err
    assert wins("nudge", "status").out == f"{wording.NOT_INSTALLED}\n"
    assert wins("nudge", "remove").code == 0


@every(
    "typed, line",
    [
        ("nudge 8pm", "wins nudge install --at 8pm"),
        ("nudge at 8 pm", "wins nudge install --at '8 pm'"),
        ("nudge on", "wins nudge install"),
        ("nudge off", "wins nudge remove"),
        ("nudge list", "wins nudge status"),
        ("nudge instal", "wins nudge install"),
        ("nudge --at 8pm --days sat", "wins nudge install --at 8pm --days sat"),
        ("nudge install --at 11pm --days sat", "wins nudge install --at 22:00 --days sat"),
        ("nudge install 11pm sat", "wins nudge install --at 22:00 --days sat"),
        ("nudge at 8pm mon-fri", "wins nudge install --at '8pm mon-fri'"),
        ("nudge install --at 20:00 --days soon", "wins nudge install --at 20:00 --days mon-fri"),
        ("nudge remove now", "wins nudge remove"),
        ("nudge flurb", "wins nudge --help"),
        ("nudge install --shell", "wins nudge --shell"),
        ("remind me to call", "wins nudge install --at 20:00"),
        ("reminder", "wins nudge install --at 20:00"),
        ("cron", "wins nudge install --at 20:00"),
    ],
)
def test_what_is_meant(wins: Wins, typed: str, line: str) -> None:
    """A slip is answered with the line that is meant, and that line is understood."""
    result = wins(*typed.split())
    assert result.code == 2
    assert result.err.endswith(f"Try: {line}\n")
    if line not in ("wins nudge remove", "wins nudge --shell"):
        assert wins(*shlex.split(line)[1:]).code == 0


@pytest.mark.slow
def test_it_asks_on_a_terminal(terminal: Terminal, home: Path) -> None:
    """What would be written is shown above the question; no is no, and yes is done."""
    no = terminal("nudge", "install", "--at", "20:00", typed="n\r", columns=40)
    assert no.code == 1
    assert "lines; the rest stays as it is:" in no.rows, "no word is cut in two"
    assert "# >>> wins nudge" in no.written
    assert not (home / "crontab").exists()
    yes = terminal("nudge", "install", "--at", "20:00", typed="y\r")
    assert yes.code == 0
    assert "Set up: one gentle line every day at 20:00" in yes.written
    assert "/wins" in str(jobs(home)) or "microwins" in str(jobs(home))


def test_clock_of_twelve_hours(wins: Wins, config: Path) -> None:
    """Times are said by the clock that the person chose."""
    config.write_text("clock = 12\n")
    assert "every day at 8:00 pm" in wins("nudge", "install", "--yes").out


def test_it_is_no_change_to_the_journal(wins: Wins, folder: Path) -> None:
    """Nothing of it stands in the log."""
    wins("nudge")
    wins("nudge", "install", "--yes")
    wins("nudge", "--shell")
    assert not folder.exists()
