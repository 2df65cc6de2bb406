"""Other programs that a test checks against."""

import os
import shutil
import socket
from typing import NoReturn

import pytest


def program(name: str, places: str | None = None) -> str:
    """Return the path of a program that a test checks against, out of PATH or of other `places`."""
    return shutil.which(name, path=places) or missing(name)


def missing(name: str) -> NoReturn:
    """Skip a test for want of what it checks against; in CI, which installs it, the test fails."""
    if os.environ.get("CI"):
        pytest.fail(f"{name} is not installed")
    pytest.skip(f"{name} is not installed")


def free_port() -> int:
    """Return a port on which nothing listens here."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
