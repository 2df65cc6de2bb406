"""The person's own commits in a git repository, asked of git so that nothing in it can run."""

from __future__ import annotations

import os
import re
import subprocess

from microwins.disk.files import quoted
from microwins.errors import BadInputError, WinsError
from microwins.model.text import safe
from microwins.wording import files, grammar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from subprocess import CompletedProcess

_KEPT = {
    *("GIT_EXEC_PATH", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM"),
    *("GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM"),
}
"""What of git's own variables holds for any repository: GIT_DIR, as hooks have it, names one."""

_ENVIRONMENT = {
    "LC_ALL": "C",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_PAGER": "cat",
    "GIT_ALLOW_PROTOCOL": "none",
}
"""Nothing is locked, asked of a person or fetched, and git says what is wrong in English."""

_QUIET = (
    "--no-pager",
    *("-c", "core.fsmonitor=false"),
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "log.showSignature=false"),
    *("-c", "log.mailmap=false"),
)
_LOG = (
    *("log", "-z", "--encoding=UTF-8", "--no-merges", "--no-color"),
    *("--no-show-signature", "--no-ext-diff", "--no-textconv", "--no-patch", "--no-notes"),
    *("--no-decorate", "--no-follow", "--no-mailmap", "--fixed-strings"),
)


_NAME, _MAIL = 2, 3
_LEFT_OUT = b".,:;\"\\'" + bytes(range(33))
_FOREIGN = re.compile(r"dubious ownership in repository at '(.*)'")


def log_of(repo: str, form: str, fields: int) -> bytes:
    """Return a repository's name, and the person's commits in it, a NUL behind each part.

    `form` says what git is to print of a commit: so many `fields`, a NUL behind each.
    Theirs are those on the current branch whose author has the mail that git is set up with there,
    or the name where there is no mail. Raises WinsError with what to type.
    """
    if not repo or "\0" in repo:
        raise BadInputError(*files.NO_REPOSITORY_NAMED)
    folder = _asked(repo, "rev-parse", "--git-common-dir").removesuffix(b"\n")
    mail = _set(repo, "author.email") or _set(repo, "user.email")
    name = _set(repo, "author.name") or _set(repo, "user.name")
    if not mail and not name:
        raise WinsError(*grammar.filled(files.NO_MAIL, repo=quoted(repo)))
    if _run(repo, "rev-parse", "--verify", "--quiet", "HEAD^{commit}").returncode:
        raise WinsError(*grammar.filled(files.NO_COMMITS, repo=quoted(repo)))
    author = os.fsdecode(b"--author=" + _as_written(mail or name))
    commits = _own(
        _asked(repo, *_LOG, f"--format=tformat:{form}", author, "HEAD", "--"), fields, mail, name
    )
    if not commits:
        who = safe((mail or name).decode("utf-8", "replace"))
        raise WinsError(*grammar.filled(files.NO_COMMITS_BY, who=who, repo=quoted(repo)))
    return _name_of(repo, folder) + b"\0" + commits


def _own(log: bytes, number: int, mail: bytes, name: bytes) -> bytes:
    """Return the commits in a log whose author is exactly this one."""
    own = {mail or name, _as_written(mail or name)}
    fields = log.split(b"\0")
    kept: list[bytes] = []
    for i in range(0, len(fields) - 1, number):
        commit = fields[i : i + number]
        if commit[_MAIL if mail else _NAME] in own:
            kept += commit
    return b"".join(field + b"\0" for field in kept)


def _as_written(who: bytes) -> bytes:
    """Return a name or a mail as git writes it into a commit, which leaves some signs out."""
    return who.translate(None, b"<>\n").strip(_LEFT_OUT)


def _name_of(repo: str, folder: bytes) -> bytes:
    """Return the name by which a repository is known, that of its folder."""
    parent, name = os.path.split(os.path.realpath(os.path.join(os.fsencode(repo), folder)))
    return os.path.basename(parent) if name == b".git" else name.removesuffix(b".git")


def _set(repo: str, key: str) -> bytes:
    """Return what git is set up with, b"" for nothing."""
    return _run(repo, "config", "--null", "--get", key).stdout.rstrip(b"\0")


def _asked(repo: str, *words: str) -> bytes:
    """Return what git answers; raises WinsError in words of a person where it refuses."""
    done = _run(repo, *words)
    if not done.returncode:
        return done.stdout
    said = done.stderr.decode("utf-8", "replace")
    foreign = _FOREIGN.search(said)
    if foreign:
        raise WinsError(*grammar.filled(files.FOREIGN_REPOSITORY, repo=quoted(foreign[1])))
    if "not a git repository" in said or "cannot change to" in said:
        where = repo if "://" in repo else os.path.abspath(repo)
        raise BadInputError(*grammar.filled(files.NOT_A_REPOSITORY, folder=safe(where)))
    why = (said.strip() or files.NO_REASON).split("\n")[0].removeprefix("fatal: ")
    raise WinsError(*grammar.filled(files.GIT_REFUSES, why=safe(why), repo=quoted(repo)))


def _run(repo: str, *words: str) -> CompletedProcess[bytes]:
    """Run git in a repository; raises WinsError where there is no git."""
    kept = {name: one for name, one in os.environ.items() if name[:4] != "GIT_" or name in _KEPT}
    command = ["git", "-C", repo, *_QUIET, *words]
    try:
        return subprocess.run(  # noqa: S603 (git alone, and no shell)
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            env={**kept, **_ENVIRONMENT},
        )
    except OSError as error:
        raise WinsError(*files.NO_GIT) from error
