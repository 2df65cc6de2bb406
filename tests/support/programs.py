"""Other programs that a test checks against."""

import os
import shutil

import pytest


def program(name: str, places: str | None = None) -> str:
    """Return the path of a program that a test checks against, out of PATH or of other `places`.

    Where it isn't installed the test is skipped, except in CI, which installs it: there it fails.
    """
    path = shutil.which(name, path=places)
    if path is None and os.environ.get("CI"):
        pytest.fail(f"{name} is not installed")
    return path or pytest.skip(f"{name} is not installed")
