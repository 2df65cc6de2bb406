"""The pages of the manual, which are Markdown files beside the code."""

from __future__ import annotations

import os

import microwins
from microwins.disk.files import read_bytes

FOLDER = os.path.join(os.path.dirname(microwins.__file__), "manual")


def page(topic: str) -> str:
    """Return the page on a topic as Markdown; raises OSError where there is none."""
    return read_bytes(os.path.join(FOLDER, f"{topic}.md")).decode()
