"""The rules of where things are kept, and for whom."""

from __future__ import annotations

import os
import pwd
import stat
from pathlib import Path
from types import SimpleNamespace

import platformdirs
import pytest
from support.every import every

from microwins.disk import paths
from microwins.errors import WinsError

VALUES = (None, "", "  ", "/elsewhere", "/else where/ü", "relative/folder", "~/mine", "./here")
VARIABLES = ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME")


def mode(path: Path) -> int:
    """Return the permission bits of a file or folder."""
    return stat.S_IMODE(path.stat().st_mode)


@every("variable", VARIABLES)
@every("value", VALUES)
@every("others", [None, "", "/others", "relative"])
def test_places_are_those_of_platformdirs(
    home: Path, monkeypatch: pytest.MonkeyPatch, variable: str, value: str | None, others: str
) -> None:
    """On Linux the folders are worked out here, and must be the ones that platformdirs gives."""
    assert home.is_dir()
    for name in VARIABLES:
        chosen = value if name == variable else others
        monkeypatch.delenv(name, raising=False)
        if chosen is not None:
            monkeypatch.setenv(name, chosen)
    dirs = platformdirs.PlatformDirs("microwins", appauthor=False)
    assert paths.journal_folder() == dirs.user_data_dir
    assert paths.state_folder() == dirs.user_state_dir
    assert paths.config_file() == dirs.user_config_dir + "/config.toml"


@pytest.mark.parametrize("value", ["", "relative", None])
def test_a_home_that_is_none_is_looked_up(
    home: Path, monkeypatch: pytest.MonkeyPatch, value: str | None
) -> None:
    """Without a usable HOME the system's own entry for the person counts, as for platformdirs."""
    assert home.is_dir()
    monkeypatch.delenv("HOME")
    if value is not None:
        monkeypatch.setenv("HOME", value)
    assert paths.journal_folder() == platformdirs.user_data_dir("microwins", appauthor=False)
    assert paths.state_folder().startswith(pwd.getpwuid(os.getuid()).pw_dir)


def test_a_person_without_any_home_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No folder is made up, as in whatever folder wins is called from."""
    assert home.is_dir()
    monkeypatch.delenv("HOME")

    def unknown(_uid: int) -> None:
        raise KeyError(_uid)

    monkeypatch.setattr(pwd, "getpwuid", unknown)
    with pytest.raises(WinsError, match="no home folder") as raised:
        paths.journal_folder()
    assert raised.value.hint == "Set HOME to a folder of your own."


def test_another_system_is_asked_of_platformdirs(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the rules of Linux don't hold, platformdirs itself says where things belong."""
    monkeypatch.setattr("sys.platform", "darwin")
    assert str(home) in paths.journal_folder()
    assert paths.journal_folder() == platformdirs.user_data_dir("microwins", appauthor=False)


@every(
    "chosen, folder",
    [
        ("/data/wins", "/data/wins"),
        ("~/wins", "{home}/wins"),
        (" ~/wins ", "{home}/wins"),
        ("wins", "{here}/wins"),
        ("/data/../wins", "/wins"),
        ("", "{home}/.local/share/microwins"),
    ],
)
def test_wins_dir_overrides_the_folder_of_the_journal(
    home: Path, monkeypatch: pytest.MonkeyPatch, chosen: str, folder: str
) -> None:
    """WINS_DIR is the journal's folder, wherever wins is called from."""
    monkeypatch.setenv("WINS_DIR", chosen)
    assert paths.journal_folder() == folder.format(home=home, here=Path.cwd())
    assert paths.state_folder() == f"{home}/.local/state/microwins"


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077, 0o777])
def test_folders_are_made_for_their_owner_alone(tmp_path: Path, umask: int) -> None:
    """Each folder that has to be made is 0700, whatever the umask."""
    before = os.umask(umask)
    try:
        paths.make_private_folder(str(tmp_path / "share" / "microwins"))
    finally:
        os.umask(before)
    assert mode(tmp_path / "share") == 0o700
    assert mode(tmp_path / "share" / "microwins") == 0o700


def test_the_names_of_made_folders_are_flushed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No folder with a log in it can vanish with its name."""
    flushed: list[str] = []
    with monkeypatch.context() as patch:
        patch.setattr("microwins.disk.paths.flush_folder", flushed.append)
        paths.make_private_folder(str(tmp_path / "share" / "microwins"))
        paths.make_private_folder(str(tmp_path / "share" / "microwins"))
    assert flushed == [str(tmp_path), str(tmp_path / "share")]


def test_a_folder_that_exists_is_left_alone(tmp_path: Path) -> None:
    """A folder that the person made and shares keeps its mode, also behind a link."""
    shared = tmp_path / "shared"
    shared.mkdir(mode=0o750)
    shared.chmod(0o750)
    link = tmp_path / "link"
    link.symlink_to(shared)
    paths.make_private_folder(str(link))
    assert mode(shared) == 0o750


def test_a_file_in_the_place_of_a_folder_is_an_error(tmp_path: Path) -> None:
    """What isn't a folder isn't taken for one."""
    (tmp_path / "file").write_bytes(b"mine")
    for folder in (tmp_path / "file", tmp_path / "file" / "microwins"):
        with pytest.raises(OSError):
            paths.make_private_folder(str(folder))
    assert (tmp_path / "file").read_bytes() == b"mine"


@pytest.mark.parametrize("sudo", [False, True])
@pytest.mark.parametrize("user", [0, 1000])
@pytest.mark.parametrize("owner", [0, 1000])
def test_sudo_may_not_take_over_a_journal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sudo: bool, user: int, owner: int
) -> None:
    """Root by sudo is refused in somebody else's folder, or where it would be made."""
    real = os.stat

    def owned(path: str) -> SimpleNamespace:
        return SimpleNamespace(st_mode=real(path).st_mode, st_uid=owner)

    for folder in (tmp_path, tmp_path / "not" / "there" / "yet"):
        with monkeypatch.context() as patch:
            patch.delenv("SUDO_UID", raising=False)
            if sudo:
                patch.setenv("SUDO_UID", "1000")
            patch.setattr(os, "geteuid", lambda: user)
            patch.setattr(os, "stat", owned)
            try:
                paths.refuse_foreign_folder(str(folder))
                hint = None
            except WinsError as error:
                hint = error.hint
        foreign = sudo and user == 0 and owner != 0
        assert hint == ("Run it without sudo." if foreign else None)
        assert list(tmp_path.iterdir()) == []
