"""Rules of installing completion: where it goes, what is said, and that nothing else is touched."""

import subprocess
from pathlib import Path

import pytest
import shellingham  # type: ignore[import-untyped]
from support.programs import program
from support.running import Wins

from microwins.cli.completion import installation
from microwins.cli.completion.scripts import SCRIPTS
from microwins.wording import completion as wording

PLACES = {
    "bash": (".local/share/bash-completion/completions/wins", ".bashrc"),
    "zsh": (".local/share/zsh/site-functions/_wins", ".zshrc"),
    "fish": (".config/fish/completions/wins.fish", None),
}
"""The script of each shell, and the file that loads it."""


@pytest.fixture(autouse=True)
def _wins_is_on_the_path(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let `wins` be installed as for anybody."""
    monkeypatch.setattr(installation, "which", lambda name: f"/usr/bin/{name}")


def files(home: Path) -> dict[str, str]:
    """Return what there is in a home, by its path."""
    found = (path for path in home.rglob("*") if path.is_file())
    return {path.relative_to(home).as_posix(): path.read_text() for path in found}


@pytest.mark.parametrize("shell", PLACES)
def test_completion_is_installed(wins: Wins, home: Path, shell: str) -> None:
    """A script, at most one line in a start-up file, and three sentences."""
    result = wins("--install-completion", shell)
    script, startup = PLACES[shell]
    said = [wording.INSTALLED.format(shell=shell, path=f"{home}/{script}")]
    there = {script: SCRIPTS[shell]}
    if startup:
        said.append(wording.LINE_ADDED.format(path=f"{home}/{startup}"))
        there[startup] = f"[ ! -r ~/{script} ] || . ~/{script} # completion of wins\n"
    assert (result.code, result.err) == (0, "")
    assert result.out.splitlines() == [*said, wording.TRY_IT]
    assert files(home) == there


@pytest.mark.parametrize("shell", PLACES)
def test_once_is_enough(wins: Wins, home: Path, shell: str) -> None:
    """A second time changes nothing, and says so."""
    wins("--install-completion", shell)
    before = files(home)
    result = wins("--install-completion", shell)
    assert result.code == 0
    assert ("already loads it" in result.out) is bool(PLACES[shell][1])
    assert files(home) == before


@pytest.mark.parametrize("shell", PLACES)
def test_the_shell_is_told_from_the_processes_above(
    wins: Wins, home: Path, monkeypatch: pytest.MonkeyPatch, shell: str
) -> None:
    """Without a name it is the shell that `wins` was started from, whatever stands after it."""
    monkeypatch.setattr(shellingham, "detect_shell", lambda: (shell, f"/bin/{shell}"))
    assert f"Completion for {shell} " in wins("--install-completion").out
    assert f"Completion for {shell} " in wins("--install-completion", "--plain").out
    assert wins("--show-completion").out == SCRIPTS[shell]
    assert PLACES[shell][0] in files(home)


def test_a_shell_that_nobody_can_tell(
    wins: Wins, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the shell can't be told, what to type names one."""

    def puzzled() -> None:
        raise shellingham.ShellDetectionFailure

    monkeypatch.setattr(shellingham, "detect_shell", puzzled)
    for option in ("--install-completion", "--show-completion"):
        result = wins(option)
        assert (result.code, result.out) == (2, "")
        assert result.err.splitlines() == [
            "wins can't tell which shell this is. It has completion for bash, zsh and fish.",
            f"Try: wins {option} bash",
        ]
    assert files(home) == {}


@pytest.mark.parametrize("named", [True, False])
def test_another_shell(
    wins: Wins, home: Path, monkeypatch: pytest.MonkeyPatch, *, named: bool
) -> None:
    """A shell that there is no completion for is answered with those that there are."""
    monkeypatch.setattr(shellingham, "detect_shell", lambda: ("tcsh", "/bin/tcsh"))
    result = wins("--install-completion", *["tcsh"][: int(named)])
    assert (result.code, result.out) == (2, "")
    assert result.err.splitlines() == [
        "wins has completion for bash, zsh and fish, not for tcsh.",
        "Try: wins --install-completion bash",
    ]
    assert files(home) == {}


def test_a_file_that_takes_no_line(wins: Wins, home: Path) -> None:
    """Where the start-up file can't be changed, the line that belongs there is given."""
    (home / ".zshrc").mkdir()
    result = wins("--install-completion", "zsh")
    assert (result.code, result.out) == (74, "")
    message, hint = result.err.splitlines()
    assert message == f"wins couldn't add a line to {home}/.zshrc: Is a directory."
    script = "~/.local/share/zsh/site-functions/_wins"
    assert hint == f"Add it there: [ ! -r {script} ] || . {script} # completion of wins"


def test_a_folder_that_takes_no_script(wins: Wins, home: Path) -> None:
    """Where the script can't be written, no start-up file is changed."""
    (home / ".local").write_text("not a folder")
    result = wins("--install-completion", "bash")
    assert (result.code, result.out) == (74, "")
    assert result.err.startswith("Completion isn't installed: ")
    assert files(home) == {".local": "not a folder"}


def test_a_script_of_somebody_else(wins: Wins, home: Path) -> None:
    """A completion that we didn't write stays, and so does everything else."""
    script = home / PLACES["fish"][0]
    script.parent.mkdir(parents=True)
    script.write_text("complete -c wins -a mine\n")
    result = wins("--install-completion", "fish")
    assert (result.code, result.out) == (2, "")
    assert len(result.err.splitlines()) == 2
    assert files(home) == {PLACES["fish"][0]: "complete -c wins -a mine\n"}


def test_a_program_that_no_shell_finds(wins: Wins, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody whose `wins` isn't on the PATH learns why TAB will be silent."""
    monkeypatch.setattr(installation, "which", lambda _name: None)
    assert wording.NOT_ON_PATH in wins("--install-completion", "fish").out.splitlines()


@pytest.mark.parametrize("shell", PLACES)
def test_the_script_is_shown(wins: Wins, home: Path, shell: str) -> None:
    """The script can be had without installing anything, and its shell can read it."""
    result = wins("--show-completion", shell)
    assert result == (0, SCRIPTS[shell], "")
    assert files(home) == {}
    check = [program(shell), "-n"]
    done = subprocess.run(check, input=result.out, capture_output=True, check=False, text=True)
    assert (done.returncode, done.stderr) == (0, "")
