"""The pictures of the README show what the program says: a session on the year of the tests.

They are in pictures/, light and dark. After a change of words, draw them anew and look at them:

    WINS_GOLDEN=write python -m pytest tests/test_pictures.py
"""

import html
import io
import os
import re
import shlex
from pathlib import Path

import pytest
from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME, SVG_EXPORT_THEME, TerminalTheme
from rich.text import Text
from support.clock import later
from support.running import Wins

from microwins.cli import fast_path

WRITING = os.environ.get("WINS_GOLDEN") == "write"
PICTURES = Path(__file__).parent.parent / "pictures"
THEMES = {"light": DEFAULT_TERMINAL_THEME, "dark": SVG_EXPORT_THEME}
COLUMNS = 76
TYPED = ("wins log took a walk +sunny --mood 4", "wins log --partial the dishes", "wins review")

FORM = """<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{
  font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font-size: {char_height}px;
  line-height: {line_height}px;
}}
.{unique_id}-title {{ font: bold 18px sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect width="{terminal_width}" height="{terminal_height}" />
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
"""Rich's own form loads fonts from elsewhere; this one takes what is there."""


def drawn(session: str, theme: TerminalTheme) -> str:
    """Return what a terminal shows, with its colours, as a picture."""
    console = Console(
        record=True,
        width=COLUMNS,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
    )
    console.print(Text.from_ansi(session))
    svg = console.export_svg(title="wins", theme=theme, code_format=FORM, unique_id="wins")
    return "".join(f"{row.rstrip()}\n" for row in svg.splitlines() if row.strip())


def letters(svg: str) -> str:
    """Return the letters that a picture shows, without the space between them."""
    matrix = svg.split('-matrix">', 1)[1]
    shown = re.findall(r"<text [^>]*>(.*?)</text>", matrix, re.DOTALL)
    return "".join(html.unescape("".join(shown)).split())


def test_the_pictures_are_what_happens(
    wins: Wins, year: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each shows the session letter by letter, in its own colours, and loads nothing."""
    assert year.is_dir()
    for name, value in {"FORCE_COLOR": "1", "TERM": "xterm", "COLUMNS": str(COLUMNS)}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(fast_path, "on_terminal", lambda: True)
    session = ""
    for seconds, line in enumerate(TYPED):
        result = wins(*shlex.split(line)[1:], now=later(seconds=seconds))
        assert (result.code, result.err) == (0, "")
        session += f"\x1b[1;32m$\x1b[0m \x1b[1m{line}\x1b[0m\n{result.out}"
    paths = {name: PICTURES / f"session-{name}.svg" for name in THEMES}
    if WRITING:
        for name, path in paths.items():
            path.write_text(drawn(session, THEMES[name]), encoding="utf-8", newline="\n")
        pytest.fail("drawn; look at the pictures, then run without WINS_GOLDEN")
    pictures = {name: path.read_text(encoding="utf-8") for name, path in paths.items()}
    words = "".join(Text.from_ansi(session).plain.split())
    assert {name: letters(svg) for name, svg in pictures.items()} == dict.fromkeys(THEMES, words)
    assert [
        name for name, svg in pictures.items() if re.search(r"url\((?!#)|href|@import", svg)
    ] == []
    assert pictures["light"] != pictures["dark"]
