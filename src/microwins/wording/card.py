"""What stands on a card beside the words of its wins, and why there is no picture of it."""

from __future__ import annotations

ONE = "a win"
FOR = "For {name}"
A_START = "a start"
AREA = "{area} {number}"
MORE_AREAS = ("and {} more area", "and {} more areas")

NO_LIBRARY = (
    (
        "A png picture needs resvg-py, which isn't installed. With pipx: pipx inject microwins "
        "resvg-py. With uv: uv tool install --with resvg-py microwins. With pip:"
    ),
    "pip install 'microwins[png]'",
)
NO_FONT = (
    (
        "The fonts on this machine can't draw {signs} in a png picture. "
        "An svg picture uses the fonts of the person who opens it."
    ),
    "--format svg",
)
