"""Where things are kept: the journal's folder, the state folder, and the file of settings."""

from __future__ import annotations

import errno
import os
import stat
import sys

from microwins.disk.files import flush_folder, set_mode
from microwins.errors import NoHomeError, WinsError
from microwins.model.checksum import checksum
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

APP = "microwins"

LOG_SUFFIX = ".jsonl"
"""How the names of logs end."""

SIDE = "-side-"
"""The sign of a log that was written without the lock, in its name."""

WORDS = "edit-"
"""How the folder in the state folder begins in which an editor is given words."""

INBOX = "inbox"
"""What the names of files hold into which other devices put lines."""

PLANS = "plans-"
"""How the name of the file begins in which plans are kept for whoever logs a win."""

BACKUPS = "backups"
"""The folder of the backups in the state folder."""

_XDG = {
    "data": ("XDG_DATA_HOME", ".local/share"),
    "state": ("XDG_STATE_HOME", ".local/state"),
    "config": ("XDG_CONFIG_HOME", ".config"),
}


def _unheard(_old: str, _new: str) -> None:
    """Keep it to oneself that another name was drawn."""


class JournalPaths(Record):
    """Where this machine writes: the journal's folder, its state folder, and the host's name.

    `redrawn` is told when its log gets another name, and why: see `device.device_name`.
    """

    folder: str
    state: str
    host: str
    redrawn: Callable[[str, str], None] = _unheard

    def folder_hash(self) -> str:
        """Return what stands for the folder in the names of files in the state folder."""
        return f"{checksum(os.fsencode(os.path.realpath(self.folder))):016x}"

    def kept(self, kind: str) -> str:
        """Return where something of a kind is kept that was worked out of this journal."""
        return os.path.join(self.state, f"{kind}{self.folder_hash()}")

    def log_called(self, name: str) -> str:
        """Return the path of the log of this name."""
        return os.path.join(self.folder, name + LOG_SUFFIX)

    def backup_of(self, log: str, day: date) -> str:
        """Return where the backup of a log lies that is made before the first change of `day`."""
        stem = os.path.basename(log).removesuffix(LOG_SUFFIX)
        name = f"{self.folder_hash()}-{stem}-{day.isoformat()}{LOG_SUFFIX}"
        return os.path.join(self.state, BACKUPS, name)


def journal_folder() -> str:
    """Return the folder that holds the log: WINS_DIR, or the place for a person's data."""
    chosen = os.environ.get("WINS_DIR", "").strip()
    return os.path.abspath(os.path.expanduser(chosen)) if chosen else _place("data")


def inbox_names(folder: str) -> list[str]:
    """Return the names in the journal's folder that may be meant for an inbox, sorted."""
    try:
        names = os.listdir(folder)
    except OSError:
        return []  # whoever reads the journal says so
    lower = ((name.lower(), name) for name in names)
    return sorted(name for low, name in lower if INBOX in low)


def state_folder() -> str:
    """Return the folder for what belongs to this machine: its device name, lock and backups."""
    return _place("state")


def config_file() -> str:
    """Return the path of config.toml, whether or not it exists."""
    return os.path.join(_place("config"), "config.toml")


def _place(kind: str) -> str:
    """Return platformdirs' user folder of a kind: "data", "state" or "config".

    On Linux the same three rules are applied here, since importing platformdirs would take a
    quarter of the time that `wins log` may take; a test holds the two together. Raises NoHomeError
    where nothing says which folder is the person's home.
    """
    if sys.platform == "linux":
        return os.path.join(xdg_folder(kind), APP)
    import platformdirs

    folders = platformdirs.PlatformDirs(APP, appauthor=False)
    return str(getattr(folders, f"user_{kind}_dir"))


def xdg_folder(kind: str) -> str:
    """Return the folder in which all programs keep what is of a kind: "data", "state", "config".

    Raises NoHomeError where nothing says which folder is the person's home.
    """
    variable, default = _XDG[kind]
    base = os.environ.get(variable, "")
    return base if os.path.isabs(base) else os.path.join(home(), default)


def home() -> str:
    """Return HOME, or the home that the system knows where HOME is no absolute path.

    Raises NoHomeError where neither is known.
    """
    chosen = os.environ.get("HOME", "")
    if os.path.isabs(chosen):
        return chosen
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_dir
    except KeyError:
        from microwins.wording.files import NO_HOME

        raise NoHomeError(*NO_HOME) from None


def make_private_folder(folder: str) -> None:
    """Create `folder` for its owner alone (0700 under any umask); one that exists is left alone.

    So are the folders above it. Raises OSError where it can't be created.
    """
    if os.path.isdir(folder):
        return
    if os.path.islink(folder):
        from microwins.wording.files import LINK_TO_NOWHERE

        raise OSError(errno.ENOENT, LINK_TO_NOWHERE, folder)
    folder = os.path.abspath(folder)
    parent = os.path.dirname(folder)
    if parent != folder:
        make_private_folder(parent)
    try:
        os.mkdir(folder, stat.S_IRWXU)
    except FileExistsError:
        if not os.path.isdir(folder):
            raise
    else:
        set_mode(folder, stat.S_IRWXU)
        flush_folder(parent)


def remove_empty_folders(folder: str) -> None:
    """Remove a folder and those above it as far as they are empty, but none that HOME or XDG name.

    What can't be removed stays.
    """
    named = (home(), *(os.environ.get(variable, "") for variable, _ in _XDG.values()))
    kept = {os.path.normpath(path) for path in named}
    while folder not in kept:
        try:
            os.rmdir(folder)
        except FileNotFoundError:
            pass  # one above it may be there
        except OSError:
            return
        folder = os.path.dirname(folder)


def refuse_foreign_folder(folder: str) -> None:
    """Raise WinsError when sudo would leave root's files in another person's `folder`."""
    if "SUDO_UID" not in os.environ or os.geteuid() != 0:
        return
    nearest = folder
    while not os.path.exists(nearest) and os.path.dirname(nearest) != nearest:
        nearest = os.path.dirname(nearest)
    owner = os.stat(nearest).st_uid
    if owner != 0:
        from microwins.wording.files import SUDO

        raise WinsError(*SUDO)
