"""Rules of `wins config`."""

import json
import os
from pathlib import Path

import pytest
from support.clock import later
from support.every import every
from support.running import Result, Wins


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


@pytest.mark.parametrize(
    ("key", "value", "shown"),
    [
        ("day_start", "03:30", "day_start     03:30\n"),
        ("week_start", "Sunday", "week_start    sunday\n"),
        ("tone", "quiet", "tone          quiet\n"),
        ("categories", "garden, music", "categories    garden, music\n"),
    ],
)
def test_a_setting_is_changed(wins: Wins, key: str, value: str, shown: str) -> None:
    """A change is shown, and holds from then on."""
    assert shown in wins("config", "set", key, value).out
    assert shown in wins("config").out


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
        ["path", "tone"],
    ],
)
def test_what_cannot_be(wins: Wins, config: Path, argv: list[str]) -> None:
    """A setting or a value that can't be is refused with what can, and nothing is written."""
    result = wins("config", *argv)
    assert (result.code, result.out) == (2, "")
    assert "\nTry: wins config" in result.err or "\nTry: There are: day_start" in result.err
    assert not config.exists()


@pytest.mark.parametrize("argv", [[], ["set", "tone", "quiet"]], ids=["show", "set"])
def test_a_malformed_file_names_its_line(wins: Wins, config: Path, argv: list[str]) -> None:
    """A file that can't be understood isn't written over; the line and the path are named."""
    config.write_text('tone = "warm"\nweek_start =\n')
    result = wins("config", *argv)
    assert (result.code, result.out) == (2, "")
    assert "line 2" in result.err
    assert str(config) in result.err
    assert config.read_text() == 'tone = "warm"\nweek_start =\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('tone = "loud"', "tone is warm or quiet, not loud. (at line 2)"),
        ("day_start = 4", "not 4. (at line 2)"),
        ("categories = [1]", "categories is a list of names. (at line 2)"),
        ('[categories]\ncare = ["x"]', "can't have one called care"),
    ],
)
def test_a_value_that_cannot_be_names_its_line(
    wins: Wins, config: Path, text: str, said: str
) -> None:
    """A value that its key can't have is named with its line."""
    config.write_text(f"# mine\n{text}\n")
    result = wins("config")
    assert (result.code, result.out) == (2, "")
    assert said in result.err


def test_a_file_that_is_no_text(wins: Wins, config: Path) -> None:
    """Bytes that are no UTF-8, and a folder in the place of the file, are errors in words."""
    config.write_bytes(b"tone = \xff\n")
    assert is_error(wins("config"))
    config.unlink()
    config.mkdir()
    assert is_error(wins("config"))
    assert wins("log", "showered").code == 0


def is_error(result: Result) -> bool:
    """Tell whether a command ended with a sentence about the settings."""
    return result[:2] == (2, "") and "settings can't be read" in result.err
