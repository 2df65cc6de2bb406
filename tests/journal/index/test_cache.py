"""The rules of what is kept of a look: it is given back under its fingerprint, and no other."""

from pathlib import Path
from typing import Any

from support.clock import NOW

from microwins.disk.paths import JournalPaths
from microwins.journal.care.purge import erase
from microwins.journal.index import cache
from microwins.journal.index.cache import kept_findings
from microwins.journal.journal import Journal
from microwins.journal.reader import log_files
from microwins.model.win import Win


def keep_findings(
    paths: JournalPaths, fingerprint: str, findings: list[list[Any]], *, fits: bool = True
) -> None:
    """Keep findings if they fit."""
    state = cache.state_of(log_files(paths.folder))
    cache.keep_findings(paths, fingerprint, findings, state if fits else ["another"])


def test_findings_are_kept_under_their_fingerprint(journal: Journal) -> None:
    """What was kept comes back as it was; under another fingerprint there is nothing."""
    found = [[{"kind": "time", "p": 0.001, "category": "caf\xe9"}], []]
    assert kept_findings(journal.paths, "1 abc") is None
    keep_findings(journal.paths, "1 abc", found)
    assert kept_findings(journal.paths, "1 abc") == found
    assert kept_findings(journal.paths, "1 abd") is None
    keep_findings(journal.paths, "1 abd", [[], []])
    assert kept_findings(journal.paths, "1 abc") is None


def test_anything_else_in_the_file_is_nothing(journal: Journal, state: Path) -> None:
    """A file that was cut or written over is as good as none."""
    keep_findings(journal.paths, "1 abc", [[], []])
    (kept,) = state.glob("hints-*")
    for junk in (b"", b"{", b"[]", b"null", b"\xff\x00", b'{"fingerprint":"1 abc"}', b"[" * 9999):
        kept.write_bytes(junk)
        assert kept_findings(journal.paths, "1 abc") is None
        assert not junk[4:] or not kept.exists()
    keep_findings(journal.paths, "1 abc", [["time"], []])
    kept.write_bytes(kept.read_bytes().replace(b"time", b"tame"))
    assert kept_findings(journal.paths, "1 abc") is None


def test_findings_of_another_log_are_not_kept(journal: Journal, state: Path) -> None:
    """What a log no longer bears out is not kept, and what was kept for another one goes."""
    keep_findings(journal.paths, "1 abc", [[], []], fits=False)
    assert [*state.glob("hints-*")] == []
    keep_findings(journal.paths, "1 abc", [[], []])
    assert kept_findings(journal.paths, "1 abd") is None
    assert [*state.glob("hints-*")] == []


def test_deletion_for_good_takes_findings_with_it(journal: Journal, state: Path) -> None:
    """A hint may name a tag that only the deleted win had."""
    (win,) = journal.add([Win("", NOW, "told Ana everything")], NOW)
    keep_findings(journal.paths, "1 abc", [[], []])
    erase(journal, [win], NOW)
    assert [*state.glob("hints-*")] == []
