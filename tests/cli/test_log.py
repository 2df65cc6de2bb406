"""Rules of `wins log`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Wins


def test_words_become_a_win(wins: Wins, folder: Path) -> None:
    """Words after log are saved, and confirmed with their area and time."""
    assert wins("log", "took", "a", "shower") == (0, "took a shower · care · 07:30\n", "")
    (log,) = folder.glob("*.jsonl")
    assert '"text":"took a shower","category":"care"' in log.read_text()
