"""The rules of asking git for somebody's own commits: real repositories, some of them hostile."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from support.foreign_files import wins_of
from support.programs import program

from microwins.disk import git_commits
from microwins.errors import BadInputError, WinsError
from microwins.formats.git_ import FORM, PARTS

ADA = ("Ada", "ada@example.org")
WHEN = "2026-11-22T07:30:12-05:00"


@pytest.fixture
def repo(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty repository of Ada's, with nothing of the tester's own set-up."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    return made(home / "Small Steps", *ADA)


def git(repo: Path, *words: str, **env: str) -> str:
    """Return what git prints of a repository."""
    command = [program("git"), "-C", str(repo), *words]
    done = subprocess.run(command, check=True, capture_output=True, env={**os.environ, **env})
    return done.stdout.decode(errors="surrogateescape").strip()


def made(folder: Path, name: str, mail: str) -> Path:
    """Return a repository in a new folder."""
    folder.mkdir()
    git(folder, "init", "-q")
    git(folder, "config", "user.name", name)
    git(folder, "config", "user.email", mail)
    return folder


def commit(repo: Path, subject: str, *, name: str = "", mail: str = "", when: str = WHEN) -> str:
    """Add a commit to a repository, of its owner or somebody else, and return its hash."""
    env = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": "2026-11-23T00:00:00Z"}
    env |= {"GIT_AUTHOR_NAME": name} if name else {}
    env |= {"GIT_AUTHOR_EMAIL": mail} if mail else {}
    git(repo, "commit", "-q", "--allow-empty", "--allow-empty-message", "-m", subject, **env)
    return git(repo, "rev-parse", "HEAD")


def log_of(repo: str) -> bytes:
    """Return what is read of a repository for an import."""
    return git_commits.log_of(repo, FORM, PARTS)


def subjects(repo: Path | str) -> list[str]:
    """Return the texts of the wins in a repository, the latest commit first."""
    return [win.text for win in wins_of("git", log_of(str(repo)))]


def test_ones_own_commits(repo: Path) -> None:
    """Each is a win at the time of its author, known by its hash, tagged with the folder's name."""
    name = commit(repo, "Mend the gate\n\nIt was stuck.")
    (win,) = wins_of("git", log_of(str(repo)))
    assert (win.text, win.category, win.tags) == ("Mend the gate", "work", ("small-steps",))
    assert win.at.isoformat() == WHEN
    assert win.extra == {"repository": "Small Steps", "commit": name}


def test_commits_of_others(repo: Path) -> None:
    """The mail is compared whole, letter by letter: one that merely looks like it is another's."""
    git(repo, "config", "user.email", "a.a@example.org")
    commit(repo, "mine")
    for mail in ("axa@example.org", "a.a@example.org.uk", "xa.a@example.org", "A.A@example.org"):
        commit(repo, "another's", mail=mail)
    commit(repo, "mine, under another name", name="A. Lovelace")
    commit(repo, "named after me", name="a.a@example.org", mail="x@y")
    assert subjects(repo) == ["mine, under another name", "mine"]


def test_a_mail_that_looks_like_a_pattern(repo: Path) -> None:
    """Signs of a pattern in a mail, or a dash before it, mean themselves."""
    for mail in (".*", "[a-z]+@x", "--all", "-x@y"):
        git(repo, "config", "user.email", mail)
        commit(repo, f"mine as {mail}")
        assert subjects(repo) == [f"mine as {mail}"]


def test_a_name_where_there_is_no_mail(repo: Path) -> None:
    """Without a mail the name says whose commits these are, its last dot in the log or not."""
    git(repo, "config", "user.name", "Ada K.")
    commit(repo, "mine", mail="old@example.org")
    commit(repo, "another's", name="Ada K. L.")
    git(repo, "config", "--unset", "user.email")
    assert subjects(repo) == ["mine"]


def test_nobody_knows_whose(repo: Path) -> None:
    """Without mail and name there is the command that gives one."""
    commit(repo, "mine")
    git(repo, "config", "--unset", "user.email")
    git(repo, "config", "--unset", "user.name")
    with pytest.raises(WinsError) as error:
        log_of(str(repo))
    assert error.value.hint == f"git -C '{repo}' config user.email YOU@EXAMPLE.ORG"


def test_commits_of_nobody_here(repo: Path) -> None:
    """Where no commit is theirs, the address that was looked for is named."""
    commit(repo, "another's", mail="eve@example.org")
    with pytest.raises(WinsError) as error:
        log_of(str(repo))
    assert "ada@example.org" in error.value.message


def test_merges_are_no_wins(repo: Path) -> None:
    """What git writes by itself when branches meet is left out."""
    commit(repo, "first")
    git(repo, "checkout", "-q", "-b", "side")
    commit(repo, "beside")
    git(repo, "checkout", "-q", "-")
    commit(repo, "second")
    git(repo, "merge", "-q", "--no-edit", "--no-ff", "side")
    assert sorted(subjects(repo)) == ["beside", "first", "second"]


@pytest.mark.parametrize(
    "subject",
    [
        *(
            "=1+1",
            "--all",
            "a\x1b]52;c;eA==\x07b",
            "\u202eabc",
            "caf\xe9 \u5bb6",
            "%H %x00",
            "'; rm -rf /",
        ),
        *("Author: Eve", "commit 448a", '{"text":"x"}', "x" * 5000),
    ],
)
def test_hostile_subjects(repo: Path, subject: str) -> None:
    """A subject is words, whatever it looks like."""
    commit(repo, subject)
    assert subjects(repo) == [subject]


def test_a_subject_in_latin_1(repo: Path) -> None:
    """A commit that names its encoding is read in it; bytes of none are kept as they are."""
    git(repo, "config", "i18n.commitEncoding", "ISO-8859-1")
    env = {**os.environ, "GIT_AUTHOR_DATE": WHEN}
    command = [program("git"), "-C", str(repo), "commit", "-q", "--allow-empty", "-m", "caf\udce9"]
    subprocess.run(command, check=True, env=env)
    git(repo, "config", "i18n.commitEncoding", "UTF-8")
    git(repo, "config", "i18n.logOutputEncoding", "ISO-8859-1")
    assert subjects(repo) == ["caf\xe9"]


def test_hostile_settings(repo: Path, tmp_path: Path) -> None:
    """Nothing that a repository's own settings name is run, and none of them changes the log."""
    commit(repo, "mine")
    mark = tmp_path / "mark"
    script = tmp_path / "evil"
    script.write_text(f"#!/bin/sh\ntouch {mark}\ncat\n", encoding="utf-8")
    script.chmod(0o755)
    (repo / ".mailmap").write_text("Eve <eve@example.org> <ada@example.org>\n", encoding="utf-8")
    (repo / ".gitattributes").write_text("* diff=evil\n", encoding="utf-8")
    for key in ("core.pager", "pager.log", "core.fsmonitor", "gpg.program", "diff.external"):
        git(repo, "config", key, str(script))
    for key in ("core.sshCommand", "core.editor", "diff.evil.command", "diff.evil.textconv"):
        git(repo, "config", key, str(script))
    git(repo, "config", "alias.log", f"!{script}")
    git(repo, "config", "core.hooksPath", str(tmp_path))
    for key, value in {
        "log.showSignature": "true",
        "log.mailmap": "true",
        "log.date": "relative",
        "log.decorate": "full",
        "log.follow": "true",
        "color.ui": "always",
        "format.pretty": "fuller",
        "notes.displayRef": "*",
    }.items():
        git(repo, "config", key, value)
    git(repo, "notes", "add", "-m", "a note")
    assert subjects(repo) == ["mine"]
    assert not mark.exists()


def test_a_repository_that_would_be_fetched(repo: Path, tmp_path: Path) -> None:
    """A clone with holes fetches nothing, since that would start a program that it names."""
    first = commit(repo, "first")
    commit(repo, "second")
    mark = tmp_path / "mark"
    git(repo, "config", "core.repositoryFormatVersion", "1")
    git(repo, "config", "extensions.partialClone", "origin")
    git(repo, "config", "remote.origin.promisor", "true")
    git(repo, "config", "remote.origin.url", "ssh://nowhere.invalid/x")
    git(repo, "config", "core.sshCommand", f"touch '{mark}';")
    (repo / ".git" / "objects" / first[:2] / first[2:]).unlink()
    with pytest.raises(WinsError) as error:
        log_of(str(repo))
    assert error.value.hint
    assert not mark.exists()


def test_nothing_is_written(repo: Path) -> None:
    """The repository is the same afterwards, to the last file."""
    commit(repo, "mine")
    before = {path: path.stat().st_mtime_ns for path in sorted(repo.rglob("*"))}
    log_of(str(repo))
    assert {path: path.stat().st_mtime_ns for path in sorted(repo.rglob("*"))} == before


@pytest.mark.parametrize(
    "name", ["-x", "--upload-pack=x", "a b", "a\nb", "'q'", "$(id)", "caf\xe9", ";x"]
)
def test_any_folder(repo: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """The name of a folder is never an option, whatever is in it."""
    monkeypatch.chdir(repo.parent)
    commit(made(Path(name), *ADA), "mine")
    (win,) = wins_of("git", log_of(name))
    assert win.text == "mine"
    assert win.extra["repository"] == name


def test_a_folder_in_a_repository_and_a_bare_one(repo: Path) -> None:
    """A folder below is the same repository, and a bare one is called without its ending."""
    commit(repo, "mine")
    (repo / "below").mkdir()
    assert log_of(str(repo / "below")) == log_of(str(repo))
    bare = repo.parent / "tools.git"
    git(repo, "clone", "-q", "--bare", ".", str(bare))
    git(bare, "config", "user.email", "ada@example.org")
    (win,) = wins_of("git", log_of(str(bare)))
    assert win.extra["repository"] == "tools"


def test_a_variable_that_names_another_repository(
    repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a hook GIT_DIR is set, and it isn't the repository that was asked for."""
    commit(repo, "mine")
    commit(made(repo.parent / "other", *ADA), "another one's")
    monkeypatch.setenv("GIT_DIR", str(repo.parent / "other" / ".git"))
    assert subjects(repo) == ["mine"]


@pytest.mark.parametrize("name", ["nowhere", "-x", "https://example.org/x.git", "--help"])
def test_no_repository(repo: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """A folder that there isn't, or that is none of git's, is named; nothing is cloned."""
    monkeypatch.chdir(repo.parent)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(repo.parent.parent))
    (repo.parent / "plain").mkdir()
    for one in (name, "plain"):
        with pytest.raises(BadInputError) as error:
            log_of(one)
        assert one in error.value.message
        assert error.value.hint == "wins import git FOLDER"


@pytest.mark.parametrize("name", ["", "a\0b"])
def test_a_name_that_no_folder_has(repo: Path, name: str) -> None:
    """It is refused before git is asked."""
    assert repo.is_dir()
    with pytest.raises(BadInputError):
        log_of(name)


def test_a_repository_without_commits(repo: Path) -> None:
    """A branch on which nothing is so far gets a sentence, not git's own."""
    with pytest.raises(WinsError) as error:
        log_of(str(repo))
    assert "no commits so far" in error.value.message


@pytest.mark.skipif(os.getuid() != 0, reason="only root can give a folder away")
def test_a_repository_of_somebody_else(repo: Path) -> None:
    """What git doesn't trust is named, with the command that says otherwise."""
    commit(repo, "mine")
    os.chown(repo, 12345, 12345)
    os.chown(repo / ".git", 12345, 12345)
    with pytest.raises(WinsError) as error:
        log_of(str(repo))
    assert "somebody else" in error.value.message
    assert error.value.hint.endswith(f"--add safe.directory '{repo}'")


def test_a_machine_without_git(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is a sentence for that, too."""
    monkeypatch.setenv("PATH", str(repo))
    with pytest.raises(WinsError) as error:
        log_of(str(repo))
    assert "git isn't installed" in error.value.message


def test_a_damaged_repository(repo: Path) -> None:
    """What git says of damage is passed on in one line."""
    name = commit(repo, "mine")
    path = repo / ".git" / "objects" / name[:2] / name[2:]
    path.chmod(0o644)
    path.write_bytes(b"\x1b[31m")
    with pytest.raises(WinsError) as error:
        log_of(str(repo))
    assert "\n" not in error.value.message
    assert "\x1b" not in error.value.message
