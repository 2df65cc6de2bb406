"""Puts completion where a shell looks for it, and says what was done and what to do now."""

from __future__ import annotations

from shutil import which

from microwins.cli.arguments.options import THIS
from microwins.cli.completion.scripts import SCRIPTS
from microwins.cli.output import Reply
from microwins.disk import completion_files
from microwins.disk.files import quoted
from microwins.disk.paths import refuse_foreign_folder
from microwins.errors import BadInputError, NotSavedError
from microwins.render.line import line
from microwins.wording import completion as wording
from microwins.wording.grammar import filled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from microwins.render.line import Line


def install(shell: str) -> Reply:
    """Install completion for a shell, `THIS` being the one that `wins` was started from.

    Raises BadInputError for a shell that there is no completion for, NotSavedError where a file
    can't be written.
    """
    name = _known(shell, "--install-completion")
    path, startup = completion_files.script_file(name), completion_files.startup_file(name)
    for one in filter(None, (path, startup)):
        refuse_foreign_folder(one)
    said = [wording.INSTALLED.format(shell=name, path=path)]
    try:
        completion_files.put_script(path, SCRIPTS[name])
    except OSError as error:
        raise NotSavedError(
            *filled(wording.NOT_INSTALLED, why=error.strerror, path=quoted(path))
        ) from error
    if startup is not None:
        said.append(_loaded(startup, completion_files.loading(path)))
    if which("wins") is None:
        said.append(wording.NOT_ON_PATH)
    return Reply("completion", [*said, wording.TRY_IT], _drawn, saved=True)


def _loaded(startup: str, loading: str) -> str:
    """Let a start-up file load the script, and say whether it did before."""
    try:
        added = completion_files.add_line(startup, loading)
    except OSError as error:
        raise NotSavedError(
            *filled(wording.NO_LINE_ADDED, path=startup, why=error.strerror, line=loading)
        ) from error
    return (wording.LINE_ADDED if added else wording.LINE_THERE).format(path=startup)


def show(shell: str) -> Reply:
    """Return the script itself; `shell` and what is raised are as in `install`."""
    return Reply("completion", chunks=[SCRIPTS[_known(shell, "--show-completion")]])


def _known(shell: str, option: str) -> str:
    """Return the name of a shell that there is completion for."""
    name = _detected() if shell == THIS else shell.strip().lower()
    if name in SCRIPTS:
        return name
    *some, last = SCRIPTS
    shells = wording.SHELLS.format(others=", ".join(some), last=last)
    said = wording.NO_SUCH_SHELL if name else wording.UNKNOWN_SHELL
    example = next(iter(SCRIPTS))
    raise BadInputError(*filled(said, shells=shells, shell=name, option=option, example=example))


def _detected() -> str:
    """Return the name of the shell that `wins` was started from, "" where that can't be told."""
    import shellingham  # type: ignore[import-untyped]  # 3 ms, once in a while

    try:
        name: str = shellingham.detect_shell()[0]
    except (shellingham.ShellDetectionFailure, RuntimeError, OSError):
        return ""
    return name


def _drawn(said: Iterable[str]) -> Iterator[Line]:
    return (line(one) for one in said)
