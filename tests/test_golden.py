"""What people read, letter by letter: the outputs of commands on the year of tests/support/year.py.

The texts are the files in tests/golden/. After a change that is meant to alter them, write them
anew and read the difference as the person would for whom it is made:

    WINS_GOLDEN=write python -m pytest tests/test_golden.py; git diff tests/golden

A run that writes fails, so that nobody leaves it on.
"""

import os
import shlex
from collections.abc import Callable
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
    "week": Case("week"),
    "yesterday": Case("yesterday"),
    "tags": Case("tags"),
    "categories": Case("categories"),
    "review-walks": Case("review walk --not dog --month"),
    "streak-mornings": Case("streak -c move -c care -t sunny -t tired --any-tag"),
    "back-then": Case("back 2026-09-24"),
    "import": Case("import daylio daylio.csv"),
    "import-mapped": Case("import daylio daylio.csv --map so-so=3 --map gym=joy --apply"),
    "import-trouble": Case("import todotxt done.txt --keep-going"),
    "status": Case("status --format '{today} today, {week} this week: {last}, {last_time}'"),
    "log": Case("log --at 'yesterday 23:10' wrote three lines"),
    "again": Case("again"),
    "again-evening": Case("again", A_MILESTONE),
    "streak": Case("streak"),
    "streak-care": Case("streak -c care"),
    "streak-garden": Case("streak -c garden"),
    "streak-return": Case("streak", THE_RETURN),
    "heatmap": Case("heatmap"),
    "heatmap-3-months": Case("heatmap --months 3"),
    "heatmap-2025": Case("heatmap --year 2025"),
    "heatmap-garden": Case("heatmap -c garden"),
    "heatmap-return": Case("heatmap --months 2", THE_RETURN),
    "share": Case("share --for Sam --with mood"),
    "share-week": Case("share --week --for Sam --with tags,mood"),
    "share-hide-words": Case("share --week 2026-W46 --hide-words"),
    "back": Case("back"),
    "back-return": Case("back", THE_RETURN),
    "back-shell": Case("back --shell"),
    "nudge": Case("nudge", THE_DAY_BEFORE),
    "nudge-status": Case("nudge status"),
    "hide": Case("hide pyt"),
    "doctor": Case("doctor"),
    "ideas": Case("ideas"),
    "ideas-some": Case("ideas --more --energy some --area order"),
    "ideas-smaller": Case("ideas --smaller 3"),
    "start": Case("start --minutes 25 the tax letter"),
    "support": Case("support"),
    "support-britain": Case("support --country uk"),
    "patterns": Case("patterns"),
    "patterns-early": Case("patterns --early --why"),
    "patterns-facts": Case("patterns --facts"),
    "patterns-care": Case("patterns -c care"),
    "patterns-garden": Case("patterns -c garden"),
    "patterns-return": Case("patterns --facts", THE_RETURN),
    "plan": Case("plan"),
    "plan-made": Case("plan 'at 9 pm: put the phone away'"),
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
CHANGING = {"log", "import-mapped", "back-shell", "hide", "start", "plan-made"}
"""Those that say something else when they are typed twice; any other says it with an index, too."""

MODES = {"60": 60, "80": 80, "plain": 80}
"""The widths at which a terminal without colour shows them; and plain mode, which has none."""

OUTPUTS = [(name, mode) for name in CASES for mode in MODES]


def golden(name: str, mode: str) -> Path:
    """Return the file that holds the output of a case in a mode: that of 80 where they agree."""
    own = GOLDEN / f"{name}.{mode}.txt"
    return own if own.exists() else GOLDEN / f"{name}.80.txt"


def write(name: str, outputs: dict[str, str]) -> None:
    """Store the outputs of a case; those that are the one of 80 columns once more are not kept."""
    for mode, text in outputs.items():
        path = GOLDEN / f"{name}.{mode}.txt"
        if mode == "80" or text != outputs["80"]:
            path.write_text(text, encoding="utf-8", newline="\n")
        else:
            path.unlink(missing_ok=True)


@pytest.mark.parametrize("name", CASES)
def test_what_people_read(
    wins: Wins, year: Path, monkeypatch: pytest.MonkeyPatch, put_back: Callable[[], None], name: str
) -> None:
    """The outputs are the stored ones, byte for byte, and nothing is remarked on."""
    command, now = CASES[name]
    write_year(year, now)
    monkeypatch.chdir(SAMPLES)
    for variable, value in {"FORCE_COLOR": "1", "NO_COLOR": "1", "TERM": "xterm"}.items():
        monkeypatch.setenv(variable, value)  # as a terminal shows it, but for its colours
    outputs = {}
    for mode, width in MODES.items():
        if name in CHANGING:
            put_back()
        monkeypatch.setenv("COLUMNS", str(width))
        spoken = ["--plain"] if mode == "plain" else []
        result = wins(*shlex.split(command), *spoken, now=now)
        assert (mode, result.code, result.err) == (mode, 0, "")
        outputs[mode] = result.out
    if WRITING:
        write(name, outputs)
        pytest.fail("written; read the difference, then run without WINS_GOLDEN")
    assert outputs == {mode: golden(name, mode).read_bytes().decode() for mode in MODES}


def test_every_text_is_somebodys() -> None:
    """Each file is the output of a case, and says what no other file of the case does."""
    files = {path.name for path in GOLDEN.iterdir()}
    assert files == {golden(*output).name for output in OUTPUTS}
    assert [
        (name, mode)
        for name, mode in OUTPUTS
        if golden(name, mode) != golden(name, "80")
        and golden(name, mode).read_bytes() == golden(name, "80").read_bytes()
    ] == []


def test_how_it_is_set() -> None:
    """Every row fits its width in cells, ends without spaces, and holds neither tab nor escape."""
    against = []
    for name, mode in OUTPUTS:
        text = golden(name, mode).read_text(encoding="utf-8")
        rows = text.splitlines()
        assert "".join(f"{row}\n" for row in rows) == text, (name, mode)
        against += [
            (name, mode, row)
            for row in rows
            if row != row.rstrip()
            or "\t" in row
            or "\x1b" in row
            or (mode != "plain" and cell_len(row) > MODES[mode])
        ]
    assert against == []


def test_how_it_speaks() -> None:
    """No text shames or shouts, whatever the year held, and none shows what was hidden."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in GOLDEN.iterdir()}
    assert [name for name, text in texts.items() if SHAMING.search(text) or "!" in text] == []
    hidden = [told.text for told in BY_HAND if told.hidden]
    assert [
        (name, words) for name, text in texts.items() for words in hidden if words in text
    ] == []
