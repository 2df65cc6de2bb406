"""Rules of `wins config`."""

import json
import os
import shlex
from pathlib import Path

import pytest
from support.as_json import EXAMPLES
from support.clock import later
from support.every import every
from support.running import Wins


def test_all_settings(wins: Wins, home: Path) -> None:
    """Without words the settings are shown, with where they would be kept."""
    result = wins("config")
    assert (result.code, result.err) == (0, "")
    assert result.out == (
        "day_start     04:00 (default)\n"
        "week_start    monday (default)\n"
        "tone          warm (default)\n"
        "categories    none (default)\n"
        "streak        true (default)\n"
        "rest_days     2 (default)\n"
        "support_line  true (default)\n"
        "plain         false (default)\n"
        "clock         24 (default)\n"
        "bell          true (default)\n"
        f"{home}/.config/microwins/config.toml\n"
    )


def test_the_path_for_a_script(wins: Wins, home: Path) -> None:
    """The path alone is one line, whether or not the file exists."""
    assert wins("config", "path") == (0, f"{home}/.config/microwins/config.toml\n", "")


def test_a_path_of_any_bytes(wins_process: Wins, home: Path) -> None:
    """A folder whose name isn't UTF-8 is printed byte for byte."""
    odd = os.fsdecode(bytes(home) + b"/caf\xe9")
    result = wins_process("config", "path", XDG_CONFIG_HOME=odd)
    assert result == (0, f"{odd}/microwins/config.toml\n", "")
    assert wins_process("config", XDG_CONFIG_HOME=odd).code == 0


LINES = [
    (["set", "day_start", "4am"], "day_start is 04:00."),
    (["set", "day_start", "5", "am"], "day_start is now 05:00. It was 04:00."),
    (["set", "day", "start", "4am"], "day_start is now 04:00. It was 05:00."),
    (["unset", "Day", "Start", "--plain"], "day start is 04:00, the default."),
    (["set", "week_start", "sun"], "week_start is now sunday. It was monday."),
    (["set", "Week-Start", "tuesday"], "week_start is now tuesday. It was sunday."),
    (["set", "tone=quiet"], "tone is now quiet. It was warm."),
    (["set", "streak", "off"], "streak is now false. It was true."),
    (["set", "categories", "garden, music"], "Your own categories: garden, music."),
    (["set", "categories", "Garden", "art"], "Your own categories: garden, art."),
    (["add", "category", "craft", "sewed"], "Your own categories: garden, art, craft (sewed)."),
    (["remove", "category", "art"], "Your own categories: garden, craft (sewed)."),
    (["unset", "tone"], "tone is warm, the default. It was quiet."),
    (["get", "streak"], "false"),
    (["get", "categories"], "garden, craft (sewed)"),
    (["get", "week_start", "--plain"], "week start is tuesday."),
]
"""One line after the other, and what each says."""


def test_a_change_says_one_line(wins: Wins) -> None:
    """What is set now is said in one line, and holds from then on; a value is said alone."""
    said = [(argv, wins("config", *argv)[1:]) for argv, _ in LINES]
    assert said == [(argv, (f"{sentence}\n", "")) for argv, sentence in LINES]


def test_a_change_as_json(wins: Wins) -> None:
    """A change, and one setting, are objects too."""
    data = json.loads(wins("config", "add", "category", "garden", "weeded", "--json").out)
    assert data == {
        "config": 1,
        "key": "categories",
        "value": {"garden": ["weeded"]},
        "chosen": True,
        "before": {},
        "moved": 0,
        "dropped": {},
        "left": {},
    }
    assert json.loads(wins("config", "get", "tone", "--json").out) == {
        "config": 1,
        "key": "tone",
        "value": "warm",
        "chosen": False,
    }


def test_no_words_of_a_category_are_thrown_away_silently(wins: Wins) -> None:
    """Whatever takes a category out says the line that brings it back, and what keeps it."""
    own = ("garden", "weeded", "it's mum's roses")
    wins("config", "add", "category", *own)
    for number in range(2):
        wins("log", "weeded", now=later(minutes=number))
    takes = [
        ["set", "categories", "music"],
        ["remove", "category", "garden"],
        ["unset", "categories"],
    ]
    for argv in takes:
        result = wins("config", *argv)
        assert result.code == 0
        dropped, left = result.err.splitlines()
        _, line = dropped.split("To bring it back: ")
        assert left == "2 wins have it: wins list -c garden"
        assert shlex.split(line) == ["wins", "config", "add", "category", *own]
        assert wins(*shlex.split(line)[1:]).code == 0
        assert own[2] in wins("config", "get", "categories").out


def test_a_start_of_the_day_that_moves_past_days(wins: Wins) -> None:
    """Past wins that count for another day are counted, with the line that puts it back."""
    wins("log", "--at", "2026-11-20 02:00", "slept")
    wins("log", "--at", "2026-11-20 12:00", "ate")
    said = "1 past win now counts for another day. To undo that: wins config set day_start "
    assert wins("config", "set", "day_start", "00:00").err == f"{said}04:00\n"
    assert wins("config", "set", "day_start", "1am").err == ""
    assert wins("config", "unset", "day_start").err == f"{said}01:00\n"


def test_a_change_has_effect(wins: Wins) -> None:
    """With another start of the day, a win of the night counts for another day."""
    night = later(hours=-6)
    assert "counted for Saturday" in wins("log", "danced", now=night).out
    wins("config", "set", "day_start", "00:00")
    assert "counted for" not in wins("log", "danced", now=night).out


def test_comments_and_order_stay(wins: Wins, config: Path) -> None:
    """A change touches its own line alone."""
    config.write_text('# mine\ntone = "warm"  # for now\n\n[other]\nkey = 1\n')
    wins("config", "set", "tone", "quiet")
    assert config.read_text() == '# mine\ntone = "quiet"  # for now\n\n[other]\nkey = 1\n'
    wins("config", "set", "day_start", "05:00")
    assert "day_start     05:00\n" in wins("config").out
    assert "# mine\n" in config.read_text()


def test_the_file_is_private(wins: Wins, config: Path) -> None:
    """The settings can be read by their owner alone."""
    wins("config", "set", "tone", "quiet")
    assert config.stat().st_mode & 0o777 == 0o600


def test_as_json(wins: Wins, config: Path) -> None:
    """With --json the settings are an object, with those that were chosen and the path."""
    config.write_text('tone = "quiet"\n')
    assert json.loads(wins("config", "--json").out) == {
        "config": 1,
        "settings": {
            "day_start": "04:00",
            "week_start": "monday",
            "tone": "quiet",
            "categories": {},
            "streak": True,
            "rest_days": 2,
            "support_line": True,
            "plain": False,
            "clock": 24,
            "bell": True,
        },
        "chosen": ["tone"],
        "path": str(config),
    }


def test_the_path_as_json(wins: Wins, config: Path) -> None:
    """The path alone can be had as JSON, too."""
    data = json.loads(wins("config", "path", "--json").out)
    assert (data["config"], data["path"]) == (1, str(config))


@every(
    "argv",
    [
        ["set", "tone", "loud"],
        ["set", "day_start", "25:00"],
        ["set", "day_start", "04:30pm"],
        ["set", "week_start", "someday"],
        ["set", "categories", "care"],
        ["set", "colour", "red"],
        ["set", "tone"],
        ["set"],
        ["get"],
        ["get", "colour"],
        ["add", "garden"],
        ["add", "category"],
        ["add", "category", "care"],
        ["add", "category", "side project"],
        ["remove", "category", "care"],
        ["remove", "category", "nosuch"],
        ["tone", "quiet"],
        ["list"],
        ["path", "tone"],
    ],
)
def test_what_cannot_be(wins: Wins, config: Path, argv: list[str]) -> None:
    """A setting or a value that can't be is refused with what can, and nothing is written."""
    result = wins("config", *argv)
    assert (result.code, result.out) == (2, "")
    assert "\nTry: wins config" in result.err or "\nTry: There are: day_start" in result.err
    assert not config.exists()


WRONG = [
    *('tone = "loud"', "day_start = 44", "week_start = 9", "streak = 3", "rest_days = 9"),
    *("support_line = []", "plain = 2", "clock = 13", "categories = 1", "colour = 1", "tone ="),
    '[categories]\ncare = ["x"]',
]


def test_a_wrong_setting_stops_no_command(wins: Wins, config: Path, home: Path) -> None:
    """It is named once on stderr, whatever is typed, and the default stands."""
    commands = [*EXAMPLES.values(), [], ["list"], ["config", "get", "tone"], ["config", "path"]]
    found = []
    for number, text in enumerate(WRONG):
        wins("log", "showered", "+sunny")
        for argv in (*commands[number :: len(WRONG)], ["list"]):
            config.write_text(f"{text}\n")
            result = wins(*argv)
            quiet = ("support", "status", "help")
            named = result.err.count(str(config)) == (not {*argv} & {*quiet})
            if result.code not in (0, 1) or not named:
                found.append((text, argv, result))
    assert found == []
    assert home.is_dir()


def test_a_file_that_cannot_be_understood_is_not_changed(wins: Wins, config: Path) -> None:
    """It isn't written over; the line and the path are named."""
    for text in ('tone = "warm"\nweek_start =\n', "tone = \x00\n"):
        config.write_text(text)
        result = wins("config", "set", "tone", "quiet")
        assert (result.code, result.out) == (2, "")
        assert "line" in result.err
        assert f"Edit {config}" in result.err
        assert config.read_text() == text


def test_a_clock_of_twelve_hours(wins: Wins) -> None:
    """Times are drawn as people there say them, and JSON stays as it is."""
    for time in ("00:05", "07:30", "12:30", "19:30"):
        wins("log", "--at", f"2026-11-21 {time}", "ate soup", "-c", "nourish")
    before = wins("list", "--json").out
    wins("config", "set", "clock", "12h")
    drawn = wins("list", "--category", "nourish").out
    for time in ("12:05 am", " 7:30 am", "12:30 pm", " 7:30 pm"):
        assert f"  {time}  ate soup" in drawn
    assert wins("list", "--json").out == before
    assert wins("log", "walked").out.startswith("walked \N{MIDDLE DOT} move \N{MIDDLE DOT} 7:30 am")
    assert wins("status", "--format", "{last_time}").out == "7:30 am\n"
    assert "walked, move, at 7:30 am" in wins("today", "--plain").out
    wins("config", "unset", "clock")
    assert "07:30  walked" in wins("today").out


def test_plain_as_a_setting(wins: Wins, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command speaks as with --plain; the environment has the last word."""
    wins("log", "showered")
    lines = [["today"], ["list"], ["review"], ["support"], ["heatmap"]]
    plain = [wins(*argv, "--plain").out for argv in lines]
    wins("config", "set", "plain", "yes")
    assert [wins(*argv).out for argv in lines] == plain
    usual = wins("review").out
    monkeypatch.setenv("WINS_PLAIN", "0")
    assert wins("review").out != usual


def test_a_category_that_was_removed_is_found(wins: Wins) -> None:
    """Wins keep a category that is no longer in the settings, and every look-back finds them."""
    wins("config", "add", "category", "garden")
    wins("log", "weeded", "-c", "garden")
    lines = [
        ["list", "-c", "Garden"],
        ["export", "-c", "garden"],
        ["streak", "-c", "garden"],
        ["heatmap", "-c", "garden"],
        ["review", "-c", "garden"],
        ["patterns", "-c", "garden"],
        ["ask", "garden", "morning"],
    ]
    before = [wins(*argv)[:2] for argv in lines[:-1]]
    assert wins("config", "remove", "category", "garden").code == 0
    assert [wins(*argv)[:2] for argv in lines[:-1]] == before
    assert wins(*lines[-1]).code == 0
    result = wins("log", "dug", "-c", "garden")
    assert (result.code, result.err.splitlines()[-1]) == (
        2,
        "Try: wins config add category garden",
    )
    assert wins("list", "-c", "gardn").code == 2
