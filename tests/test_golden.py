"""What people read, letter by letter: the outputs of commands on the year of tests/support/year.py.

The texts are the files in tests/golden/. After a change that is meant to alter them, write them
anew and read the difference as the person would for whom it is made:

    WINS_GOLDEN=write python -m pytest tests/test_golden.py; git diff tests/golden

A run that writes fails, so that nobody leaves it on.
"""

import os
import shlex
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import NamedTuple

import pytest
from rich.cells import cell_len
from support.clock import NOW
from support.memorable import BY_HAND
from support.running import Wins
from support.tone import SHAMING
from support.year import write_year

GOLDEN = Path(__file__).parent / "golden"
SAMPLES = Path(__file__).parent / "samples"
"""Files of other programs, where the commands are typed."""
WRITING = os.environ.get("WINS_GOLDEN") == "write"

THE_RETURN = datetime(2026, 9, 26, 15, 45, tzinfo=timezone(timedelta(hours=-4)))
"""The afternoon after three weeks without a win; one was logged a quarter of an hour ago."""
A_MILESTONE = datetime(2026, 11, 19, 21, 0, tzinfo=NOW.tzinfo)
"""The evening of the 500th win."""
THE_DAY_BEFORE = THE_RETURN - timedelta(days=1)


class Case(NamedTuple):
    """A command line and the moment at which it is typed."""

    command: str
    now: datetime = NOW


CASES = {
    "today": Case("today"),
    "today-return": Case("today", THE_RETURN),
    "today-empty": Case("today", THE_DAY_BEFORE),
    "today-500": Case("today", A_MILESTONE),
    "list": Case("list --since 2026-11-16"),
    "list-june": Case("list --since 2026-06-06 --until 2026-06-21"),
    "list-letters": Case("list --category joy --since 2026-08-01"),
    "import": Case("import daylio daylio.csv"),
    "import-mapped": Case("import daylio daylio.csv --map so-so=3 --map gym=joy --apply"),
    "import-trouble": Case("import todotxt done.txt --keep-going"),
    "status": Case("status --format '{today} today, {week} this week: {last}, {last_time}'"),
    "log": Case("log --at 'yesterday 23:10' wrote three lines"),
    "streak": Case("streak"),
    "streak-care": Case("streak -c care"),
    "streak-garden": Case("streak -c garden"),
    "streak-return": Case("streak", THE_RETURN),
    "heatmap": Case("heatmap"),
    "heatmap-3-months": Case("heatmap --months 3"),
    "heatmap-2025": Case("heatmap --year 2025"),
    "heatmap-garden": Case("heatmap -c garden"),
    "heatmap-return": Case("heatmap --months 2", THE_RETURN),
    "back": Case("back"),
    "back-return": Case("back", THE_RETURN),
    "back-shell": Case("back --shell"),
    "hide": Case("hide pyt"),
    "doctor": Case("doctor"),
    "support": Case("support"),
    "support-britain": Case("support --country uk"),
    "patterns": Case("patterns"),
    "patterns-early": Case("patterns --early --why"),
    "patterns-facts": Case("patterns --facts"),
    "patterns-care": Case("patterns -c care"),
    "patterns-garden": Case("patterns -c garden"),
    "patterns-return": Case("patterns --facts", THE_RETURN),
    "review": Case("review"),
    "review-last": Case("review --last"),
    "review-month": Case("review --month"),
    "review-year": Case("review --year"),
    "review-few": Case("review --since 2026-09-01 --until 2026-09-30"),
    "review-none": Case("review --week 2026-W38"),
    "review-one": Case("review --week 2026-W39"),
    "review-june": Case("review --month 2026-06"),
    "review-return": Case("review", THE_RETURN),
    "review-before-return": Case("review", THE_DAY_BEFORE),
}
MODES = {"60": 60, "80": 80, "plain": 80}
"""The widths at which a terminal without colour shows them; and plain mode, which has none."""

OUTPUTS = [(name, mode) for name in CASES for mode in MODES]


def golden(name: str, mode: str) -> Path:
    """Return the file that holds the output of a case in a mode."""
    return GOLDEN / f"{name}.{mode}.txt"


@pytest.mark.parametrize(("name", "mode"), OUTPUTS)
def test_what_people_read(
    wins: Wins, year: Path, monkeypatch: pytest.MonkeyPatch, name: str, mode: str
) -> None:
    """The output is the stored one, byte for byte, and nothing is remarked on."""
    command, now = CASES[name]
    write_year(year, now)
    monkeypatch.chdir(SAMPLES)
    for variable, value in {"FORCE_COLOR": "1", "NO_COLOR": "1", "TERM": "xterm"}.items():
        monkeypatch.setenv(variable, value)  # as a terminal shows it, but for its colours
    monkeypatch.setenv("COLUMNS", str(MODES[mode]))
    spoken = ["--plain"] if mode == "plain" else []
    result = wins(*shlex.split(command), *spoken, now=now)
    assert (result.code, result.err) == (0, "")
    if WRITING:
        golden(name, mode).write_text(result.out, encoding="utf-8", newline="\n")
        pytest.fail("written; read the difference, then run without WINS_GOLDEN")
    assert result.out == golden(name, mode).read_bytes().decode()


def test_every_text_is_somebodys() -> None:
    """Each file is the output of a case, and none is left over from one that is gone."""
    files = {path.name for path in GOLDEN.iterdir()}
    assert files == {golden(*output).name for output in OUTPUTS}


@pytest.mark.parametrize(("name", "mode"), OUTPUTS)
def test_how_it_is_set(name: str, mode: str) -> None:
    """Every row fits its width in cells, ends without spaces, and holds neither tab nor escape."""
    text = golden(name, mode).read_text(encoding="utf-8")
    rows = text.splitlines()
    assert "".join(f"{row}\n" for row in rows) == text
    assert [row for row in rows if row != row.rstrip() or "\t" in row or "\x1b" in row] == []
    if mode != "plain":
        assert [row for row in rows if cell_len(row) > MODES[mode]] == []


@pytest.mark.parametrize(("name", "mode"), OUTPUTS)
def test_how_it_speaks(name: str, mode: str) -> None:
    """No text shames or shouts, whatever the year held, and none shows what was hidden."""
    text = golden(name, mode).read_text(encoding="utf-8")
    assert not SHAMING.search(text)
    assert "!" not in text
    assert [told.text for told in BY_HAND if told.hidden and told.text in text] == []
