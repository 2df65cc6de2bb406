"""Rules of notifications: what a desktop is told by the real notify-send, and how soon."""

from pathlib import Path
from time import monotonic

import pytest
from support.machine import notified, on_a_machine

from microwins.disk import notification
from microwins.disk.notification import desktop_is_there, show
from microwins.wording.nudge import NUDGES, TITLE


def test_a_desktop(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes a bus and a program."""
    assert home.is_dir()
    monkeypatch.setattr(notification, "runtime_folder", dict)
    assert not desktop_is_there()
    (home / "bus").touch()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(home))
    assert desktop_is_there()
    monkeypatch.setenv("PATH", "/nowhere")
    assert not desktop_is_there()


@pytest.mark.slow
def test_one_that_never_answers(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two seconds are enough, for what it has started, too; it may have been shown."""
    fake = home / "notify-send"
    fake.write_text("#!/bin/sh\nsleep 60\n")
    fake.chmod(0o700)
    monkeypatch.setenv("PATH", str(home), prepend=":")
    begun = monotonic()
    assert show(TITLE, NUDGES[0])
    assert monotonic() - begun < 10


@pytest.mark.slow
def test_the_words_arrive(home: Path) -> None:
    """Each of them, letter by letter, with no button; and one a day from twenty terminals."""
    on_a_machine(
        """
        "$PYTHON" -c '
from microwins.disk.notification import show
from microwins.wording.nudge import NUDGES, TITLE
assert all([show(TITLE, words) for words in NUDGES])
'
        for i in $(seq 20); do wins nudge notify & jobs="${jobs:-} $!"; done
        wait $jobs
        wins nudge --shell
        """,
        home,
    )
    told = notified(home)
    assert [one["words"] for one in told[:-1]] == list(NUDGES)
    assert len(told) == len(NUDGES) + 1
    assert {(one["title"], str(one["actions"])) for one in told} == {(TITLE, "[]")}
