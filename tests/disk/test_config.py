"""The rules of config.toml: read strictly, changed one key at a time, the rest left alone."""

from __future__ import annotations

import errno
import os
import stat
from datetime import timedelta
from pathlib import Path

import pytest
from support.every import every

from microwins.disk.config import change, chosen_keys, load
from microwins.errors import BadInputError
from microwins.model.settings import Settings


def refused(config: Path, text: str | bytes) -> BadInputError:
    """Return the error with which a file of settings is refused."""
    config.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(BadInputError) as raised:
        load(str(config))
    return raised.value


def test_without_a_file_everything_is_as_usual(config: Path) -> None:
    """Nobody needs a file of settings."""
    assert load(str(config)) == Settings()
    assert chosen_keys(str(config)) == []


def test_what_the_person_chose_is_read(config: Path) -> None:
    """Each key has the meaning that the README gives it; keys of other versions are left alone."""
    config.write_text(
        'day_start = "05:30"\nweek_start = "Sunday"\ntone = "quiet"\ncolour = "blue"\n'
        '[categories]\ngarden = ["weeds", "watered"]\nmusic = []\n'
    )
    assert load(str(config)) == Settings(
        timedelta(hours=5, minutes=30), 6, "quiet", {"garden": ("weeds", "watered"), "music": ()}
    )
    assert sorted(chosen_keys(str(config))) == ["categories", "day_start", "tone", "week_start"]


@every(
    "text, where",
    [
        ('tone = "warm"\nday_start = 4:00\n', "at line 2"),
        ('tone = "warm"\n\nday_start = "25:00"\n', "at line 3"),
        ('# mine\nweek_start = "someday"\n', "at line 2"),
        ('tone = "loud"\n', "at line 1"),
        ("tone = \n", "at line 1"),
        ('tone = "warm"\ntone = "quiet"\n', "at line 2"),
        ("x = 1\n[categories]\nGarden = []\n", "at line 2"),
        ('x = 1\ncategories = "a b"\n', "at line 2"),
        (b'x = 1\ntone = "\xe4"\n', "at line 2"),
        (b"x = 1\n\xff\xfe\n", "at line 2"),
        ("[", "at end of document"),
    ],
)
def test_a_file_that_cannot_be_understood_names_the_line(
    config: Path, text: str | bytes, where: str
) -> None:
    """The error says where to look, and in which file."""
    error = refused(config, text)
    assert where in error.message
    assert error.hint == f"Mend {config}"
    assert error.exit_code == 2


@every(
    "text",
    [
        "x = " + "[" * 100_000,
        "x = " + "9" * 10_000,
        "categories = [[1]]",
        "categories = [1]",
        "categories = 5",
        "categories = {garden = 5}",
        "day_start = [4]",
        "week_start = {}",
        "tone = []",
    ],
)
def test_no_file_is_more_than_a_bad_one(config: Path, text: str) -> None:
    """Values of the wrong kind and bombs are refused with a sentence, like any slip."""
    assert refused(config, text).message.startswith("The settings can't be read: ")


def test_a_file_that_cannot_be_opened_says_why(config: Path) -> None:
    """A folder in the place of the file is no file without settings."""
    config.mkdir()
    with pytest.raises(BadInputError, match="that is no file") as raised:
        load(str(config))
    assert raised.value.hint == f"Look at: ls -l {config}"


def test_a_first_setting_makes_the_file(home: Path) -> None:
    """The folder and the file are made, for their owner alone."""
    path = home / ".config" / "microwins" / "config.toml"
    assert change(str(path), "tone", "quiet") == Settings(tone="quiet")
    assert path.read_text() == 'tone = "quiet"\n'
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    ("before", "key", "value", "after"),
    [
        (
            '# mine\ntone = "warm"  # for now\n',
            "tone",
            "quiet",
            '# mine\ntone = "quiet"  # for now\n',
        ),
        ('tone = "warm"\r\nx = 1\r\n', "tone", "quiet", 'tone = "quiet"\r\nx = 1\r\n'),
        ("x = 1", "week_start", "SUNDAY", 'x = 1\nweek_start = "sunday"\n'),
        (
            '[categories]\ngarden = ["weeds"]\n',
            "tone",
            "quiet",
            'tone = "quiet"\n\n[categories]\ngarden = ["weeds"]\n',
        ),
        ("", "categories", "garden, music", 'categories = ["garden", "music"]\n'),
    ],
)
def test_one_key_is_changed_and_the_rest_stays(
    config: Path, before: str, key: str, value: str, after: str
) -> None:
    """Comments, order, line ends and other keys are the person's own."""
    config.write_bytes(before.encode())
    settings = change(str(config), key, value)
    assert config.read_bytes().decode() == after
    assert settings == load(str(config)) != Settings()


def test_categories_that_stay_keep_their_words(config: Path) -> None:
    """Adding a category costs none of the words that the person gave to another."""
    config.write_text('[categories]\ngarden = ["weeds"]\nold = []\n[later]\nx = 1\n')
    settings = change(str(config), "categories", "garden, music")
    assert settings.categories == {"garden": ("weeds",), "music": ()}
    assert "[later]\nx = 1\n" in config.read_text()


@pytest.mark.parametrize(
    ("key", "value", "hint"),
    [
        ("tone", "loud", "wins config set tone quiet"),
        ("day_start", "noon", "wins config set day_start 04:00"),
        ("daystart", "04:00", "wins config set day_start 04:00"),
        ("categories", "care", 'wins config set categories "garden, music"'),
    ],
)
def test_what_cannot_be_set_changes_nothing(config: Path, key: str, value: str, hint: str) -> None:
    """An unknown key or a value that it can't have is refused, and the file stays."""
    config.write_text("# mine\n")
    with pytest.raises(BadInputError) as raised:
        change(str(config), key, value)
    assert raised.value.hint.startswith(hint)
    assert config.read_text() == "# mine\n"


def test_a_file_that_cannot_be_understood_is_not_written_over(config: Path) -> None:
    """Somebody's slip is theirs to mend; a setting doesn't replace it."""
    config.write_text("tone = \n")
    with pytest.raises(BadInputError):
        change(str(config), "tone", "quiet")
    assert config.read_text() == "tone = \n"


def test_a_link_to_dotfiles_stays_one(config: Path, home: Path) -> None:
    """A config.toml that is kept elsewhere is changed there."""
    real = home / "dotfiles.toml"
    real.write_text("# mine\n")
    config.symlink_to(real)
    change(str(config), "tone", "quiet")
    assert config.is_symlink()
    assert real.read_text() == '# mine\ntone = "quiet"\n'


def test_a_full_disk_leaves_the_settings(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What can't be written is raised, and the old file is whole."""
    config.write_text("# mine\n")

    def full(_fd: int, _data: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        with pytest.raises(OSError, match="No space"):
            change(str(config), "tone", "quiet")
    assert config.read_text() == "# mine\n"
