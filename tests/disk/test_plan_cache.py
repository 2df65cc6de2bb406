"""What is kept of plans is believed where it is true, and is in nobody's way where it isn't."""

from pathlib import Path
from zlib import crc32

import pytest
from support.clock import later
from support.running import Wins

from microwins.disk.plan_cache import load

MEDS = "After breakfast: take meds, if you like.\n"


@pytest.fixture
def kept(wins: Wins, state: Path) -> Path:
    """Return the file in which one plan is kept."""
    wins("plan", "after breakfast: take meds")
    wins("log", "breakfast")
    (path,) = state.glob("plans-*")
    return path


def test_what_was_added_is_looked_through(wins: Wins, kept: Path, folder: Path) -> None:
    """Wins leave it as it is; a plan, a log that is gone, shorter or another makes it nothing."""
    (log,) = folder.glob("*.jsonl")
    logs = [str(log)]
    assert load(str(kept), logs)
    wins("log", "made tea")
    wins("delete", "last")
    assert load(str(kept), logs)
    whole = log.read_bytes()
    changed = {
        "longer by a plan": whole + b'{"kind":"plan"}\n',
        "shorter": whole.split(b"\n", 1)[1],
        "another": whole.replace(b"breakfast", b"breakfist"),
        "nothing": b"",
        "long": whole + b"x" * 70_000,
    }
    for name, content in changed.items():
        log.write_bytes(content)
        assert load(str(kept), logs) is None, name
    log.write_bytes(whole)
    assert load(str(kept), logs)
    assert load(str(kept), [*logs, str(folder / "other.jsonl")]) is None
    assert load(str(kept), []) is None


def test_what_a_crash_or_another_left(wins: Wins, kept: Path) -> None:
    """Whatever stands there, a win is saved as ever, and the plan comes to mind."""
    good = kept.read_bytes()
    forms = (b"{}", b'{"v":1}', b"[]\n[]", b'{"v":1,"logs":3,"ids":0,"words":0,"times":0}\n')
    rubbish = [crc32(data).to_bytes(4, "big") + data for data in forms]
    rubbish += [good[:end] for end in range(0, len(good), 40)]
    for days, content in enumerate(rubbish, 1):
        kept.write_bytes(content)
        logged = wins("log", "breakfast", now=later(days=days))
        assert (logged.code, logged.err) == (0, MEDS), content
        assert kept.read_bytes() != content
