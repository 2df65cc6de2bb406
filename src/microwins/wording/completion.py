"""What is said of shells: where completion was put, and what to do now."""

from __future__ import annotations

TRY_IT = "Open a new terminal, type wins and a space, and press TAB."
LAST = "the latest that was logged"


def completes(name: str, path: str) -> str:
    """Say for which shell completion was put where."""
    return f"Completion for {name} is in {path}"


def line_added(path: str) -> str:
    """Say which file a line was added to."""
    return f"One line at the end of {path} loads it."


def line_there(path: str) -> str:
    """Say that the line that loads it was there before."""
    return f"{path} loads it already."


def not_on_path() -> str:
    """Say that shells can't find the program."""
    return "It asks the wins on your PATH, and none is there so far."
