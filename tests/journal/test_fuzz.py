"""Ten thousand damaged lines: no intact record missing, no line unaccounted for."""

from __future__ import annotations

import json
import random
from datetime import UTC, timedelta
from pathlib import Path

import pytest
from support.clock import NOW

from microwins.journal.blocks import Unreadable
from microwins.journal.care.doctor import examine
from microwins.journal.care.purge import erase
from microwins.journal.codec import Version, encode
from microwins.journal.journal import Journal
from microwins.journal.reader import read
from microwins.model.win import Win

LINES = 10_000
JUNK = [
    *(b"\0", b"\0" * 40, b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\t", b'"', b"\\", b"{", b"}", b"["),
    *(b'{"v":', b'{"v":1,', b"null", b"NaN", b"1e999", b"[" * 2000, b'{"a":' * 2000, b"]", b","),
    *(b"<<<<<<< HEAD", b"=======", b">>>>>>> theirs", b'"text":"', b'"stamp":', b"\\ud800"),
    *("\u2028".encode(), "ä".encode(), "ä".encode()[:1], b"\xed\xa0\x80", b'","', b"9" * 5000),
]


def intact(number: int) -> bytes:
    """Return the line of an intact record, of one of several kinds."""
    stamp = (NOW + timedelta(seconds=number)).astimezone(UTC)
    name = f"01J{number:08}"
    extra = {"weather": ["grey", {"x": number}]} if number % 5 == 0 else {}
    text = ["showered", 'said "no"', "散歩", "two\nlines", '{"v":1}'][number % 5]
    win = Win(name, NOW, f"{number} {text}", tags=("home",) * (number % 2), extra=extra)
    return encode(Version(name, stamp, win, "c")).encode()


def damaged(line: bytes, chance: random.Random) -> bytes:
    """Return a line with a few slips of a disk, an editor or a merge in it."""
    for _ in range(chance.randint(1, 3)):
        start = chance.randrange(len(line) + 1)
        end = chance.randrange(start, len(line) + 1)
        slip = chance.randrange(6)
        if slip == 0:
            line = line[:start] + chance.choice(JUNK) + line[start:]
        elif slip == 1:
            line = line[:start] + line[end:]
        elif slip == 2:
            line = line[:start]
        elif slip == 3:
            line = line[:start] + bytes([chance.randrange(256)]) + line[start + 1 :]
        elif slip == 4:
            line = line[:start] + line[start:end] * 2 + line[end:]
        else:
            line = line[end:] + line[:start]
    return line.replace(b"\n", b"")


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_no_intact_record_is_missing_and_every_line_is_accounted_for(
    journal: Journal, folder: Path, seed: int
) -> None:
    """Among lines damaged in every way, and glued to some of them, each intact record is read.

    Each line is either read, blank, or named with its number; and reading changes nothing.
    """
    chance = random.Random(seed)
    lines: list[bytes] = []
    whole: set[str] = set()
    for number in range(LINES // 2):
        record = intact(number)
        whole.add(json.loads(record)["text"])
        spoilt = damaged(intact(LINES + number), chance)
        if chance.randrange(4) == 0:
            lines.append(chance.choice(JUNK) + record)
        elif chance.randrange(4) == 0:
            lines.append(record + chance.choice(JUNK))
        else:
            lines.append(record)
        lines.append(spoilt)
    folder.mkdir(parents=True)
    folder.chmod(0o700)
    path = folder / "laptop-1a2b.jsonl"
    path.touch(mode=0o600)
    path.write_bytes(b"\n".join(lines) + b"\n")
    before = path.read_bytes()

    contents = journal.read()
    missing = whole - {win.text for win in contents.wins}
    assert missing == set()

    named = {one.number for one in contents.unreadable}
    assert len(named) > LINES // 4
    assert named <= set(range(1, LINES + 1))
    one_line = folder.parent / "one-line.jsonl"
    for number, line in enumerate(lines, 1):
        if number in named or not line.strip():
            continue
        one_line.write_bytes(line + b"\n")
        unreadable: list[Unreadable] = []
        assert list(read([str(one_line)], unreadable)), line
        assert unreadable == []

    found = examine(journal, NOW).findings
    assert sum(1 for one in found if not one.handle) == len(contents.unreadable)
    assert journal.since(NOW)
    assert path.read_bytes() == before


def test_damage_in_the_own_log_stops_no_command(journal: Journal, folder: Path) -> None:
    """Logging, undoing and deleting for good work in a log full of damage, and keep it as it is."""
    chance = random.Random(3)
    folder.mkdir(parents=True)
    state = Path(journal.paths.state)
    state.mkdir(parents=True)
    (state / "device").write_text("laptop-1a2b\n")
    path = folder / "laptop-1a2b.jsonl"
    lines = [damaged(intact(number), chance) for number in range(300)]
    path.write_bytes(b"\n".join(lines) + b"\n" + intact(999)[:90])
    before = path.read_bytes()
    (secret,) = journal.add([Win("", NOW, "a secret")], NOW)
    journal.add([Win("", NOW, "showered")], NOW)
    assert path.read_bytes().startswith(before + b"\n")
    assert journal.undo(1, NOW).changes
    assert journal.undo(1, NOW, redo=True).changes
    after = path.read_bytes()
    kept = b"".join(
        line for line in after.splitlines(keepends=True) if secret.id.encode() not in line
    )
    erase(journal, [secret], NOW)
    assert path.read_bytes().startswith(kept)
    assert b"a secret" not in path.read_bytes()
    assert "showered" in {win.text for win in journal.read().wins}
