"""The rules of config.toml: read strictly, changed one key at a time, the rest left alone."""

from __future__ import annotations

import errno
import os
import stat
from datetime import timedelta
from pathlib import Path

import pytest
from support.every import every

from microwins.disk.config import Loaded, change, load
from microwins.errors import BadInputError
from microwins.model.settings import Settings


def trouble(config: Path, text: str | bytes) -> str:
    """Return the one sentence about what is wrong with a file of settings."""
    config.write_bytes(text if isinstance(text, bytes) else text.encode())
    (said,) = load(str(config)).troubles
    return said


def test_without_a_file_everything_is_as_usual(config: Path) -> None:
    """Nobody needs a file of settings."""
    assert load(str(config)) == Loaded()


def test_what_the_person_chose_is_read(config: Path) -> None:
    """Each key has the meaning that the manual gives it."""
    config.write_text(
        'day_start = "05:30"\nweek_start = "Sunday"\ntone = "quiet"\n'
        '[categories]\ngarden = ["weeds", "watered"]\nmusic = []\n'
    )
    assert load(str(config)) == Loaded(
        Settings(
            *(timedelta(hours=5, minutes=30), 6, "quiet"),
            {"garden": ("weeds", "watered"), "music": ()},
        ),
        ("day_start", "week_start", "tone", "categories"),
    )


@every(
    "text, said",
    [
        ('tone = "warm"\nday_start = 4:00\n', "line 2"),
        ('tone = "warm"\n\nday_start = "25:00"\n', "not 25:00 (line 3 of {path}). "),
        ('# mine\nweek_start = "someday"\n', "(line 2 of {path}). "),
        ('tone = "loud"\n', "not loud (line 1 of {path}). Until you mend it, it is warm."),
        ("tone = \n", "line 1"),
        ('tone = "warm"\ntone = "quiet"\n', "line 2"),
        ("[categories]\nGarden = []\n", "(line 1 of {path})."),
        ("[categories]\nGarden = []\nart = []\n", "(line 1 of {path}). These work: art."),
        ('tone = "warm"\ncategories = "a b"\n', "(line 2 of {path})."),
        ('day_strat = "05:00"\n', "day_strat (line 1 of {path}). Did you mean day_start?"),
        ("[moon]\nfull = 1\n", "There is no setting moon (line 1 of {path})."),
        (b'x = 1\ntone = "\xe4"\n', "at line 2"),
        (b"x = 1\n\xff\xfe\n", "at line 2"),
        ("[", "at end of document"),
        ("x = " + "[" * 100_000, "wins can't read your settings: "),
        ("x = " + "9" * 10_000, "wins can't read your settings: "),
        ("categories = [[1]]", "categories"),
        ("categories = [1]", "categories"),
        ("categories = 5", "categories"),
        ("categories = {garden = 5}", "categories"),
        ("day_start = [4]", "not [4] ("),
        ("week_start = {}", "not {{}} ("),
        ("tone = []", "not [] ("),
    ],
)
def test_what_cannot_be_understood_is_named_once(
    config: Path, text: str | bytes, said: str
) -> None:
    """One sentence says what is wrong and where, and the rest of the settings hold."""
    found = trouble(config, text)
    assert said.format(path=config) in found
    assert str(config) in found
    assert load(str(config)).settings._replace(categories={}) == Settings()


def test_a_file_that_cannot_be_opened_says_why(config: Path) -> None:
    """A folder in the place of the file is no file without settings."""
    config.mkdir()
    (said,) = load(str(config)).troubles
    assert "that isn't a file" in said
    with pytest.raises(BadInputError, match="that isn't a file"):
        change(str(config), "tone", "quiet")


def test_a_first_setting_makes_the_file(home: Path) -> None:
    """The folder and the file are made, for their owner alone."""
    path = home / ".config" / "microwins" / "config.toml"
    quiet = Settings(tone="quiet")
    assert change(str(path), "tone", "quiet") == (Settings(), Loaded(quiet, ("tone",)))
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
    _, held = change(str(config), key, value)
    assert config.read_bytes().decode() == after
    assert held == load(str(config)) != Loaded()


def test_categories_that_stay_keep_their_words(config: Path) -> None:
    """Adding a category costs none of the words that the person gave to another."""
    config.write_text('[categories]\ngarden = ["weeds"]\nold = []\n[later]\nx = 1\n')
    _, held = change(str(config), "categories", "garden, music")
    assert held.settings.categories == {"garden": ("weeds",), "music": ()}
    assert "[later]\nx = 1\n" in config.read_text()


@pytest.mark.parametrize(
    ("key", "value", "hint"),
    [
        ("tone", "loud", "wins config set tone quiet"),
        ("day_start", "nine", "wins config set day_start 04:00"),
        ("categories", "care", "wins config add category garden"),
    ],
)
def test_what_cannot_be_set_changes_nothing(config: Path, key: str, value: str, hint: str) -> None:
    """A value that its key can't have is refused, and the file stays."""
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


def test_comments_among_categories_stay(config: Path) -> None:
    """Adding and taking out a category leave all lines of the others as they are."""
    held = '[categories]\n# outside\ngarden = ["weeds"]  # mum\'s\nold = []\n\n[later]\nx = 1\n'
    config.write_text(held)
    change(str(config), "categories", {"garden": ["weeds"], "old": [], "art": ["drew"]})
    assert config.read_text() == held.replace("old = []\n", 'old = []\nart = ["drew"]\n')
    change(str(config), "categories", {"garden": ["weeds"]})
    assert config.read_text() == held.replace("old = []\n", "")


def test_a_setting_is_taken_out(config: Path) -> None:
    """Its line goes, and all others stay; a setting that isn't there is no error."""
    config.write_text('# mine\ntone = "loud"\nclock = 12\n')
    for _ in range(2):
        assert change(str(config), "tone", None)[1] == Loaded(Settings(clock=12), ("clock",))
        assert config.read_text() == "# mine\nclock = 12\n"


def test_no_category_that_cannot_be_read_is_written_over(config: Path) -> None:
    """A slip among the categories costs none of their words."""
    held = '[categories]\ngarden = ["weeds"]\nMusic = ["sang"]\n'
    config.write_text(held)
    values: list[object] = ["garden", {"garden": []}, None]
    for value in values:
        with pytest.raises(BadInputError, match="can't read all"):
            change(str(config), "categories", value)
    assert config.read_text() == held


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
