"""Rules of the crontab that its real programs have to keep, too; others stand in test_nudge."""

from pathlib import Path

import pytest
from support.machine import notified, on_a_machine

from microwins.wording.nudge import NUDGES

pytestmark = pytest.mark.slow


def test_the_real_crontab(home: Path) -> None:
    """What is not ours stays byte for byte: line ends of Windows, letters, and what looks odd."""
    said = on_a_machine(
        r"""
        table=/var/spool/cron/crontabs/root
        rest() { tail -n +4 $table; } # without what crontab writes above it
        printf 'X=1\r\n# m\xfc \\r \\%%\n0 1 * * *\r\n@daily echo 100\\%% ok\n' | crontab -
        rest >before
        wins nudge install --at 20:00 --yes
        rest | head -n 4 | cmp - before
        rest | tail -n 3 | cut -c 1-14
        wins nudge install --at 20:00 --yes | head -n 1
        wins nudge remove >/dev/null
        rest | cmp - before
        crontab -r
        wins nudge install --yes >/dev/null
        wins nudge remove >/dev/null
        crontab -l 2>&1 || true
        """,
        home,
        "crontab",
        desktop=False,
    )
    rows = said.splitlines()
    assert rows[0] == "Set up: one gentle line every day at 20:00, if nothing is logged by then."
    assert "# >>> wins nud" in rows
    assert "0 20 * * * /us" in rows
    assert rows[-2].startswith("Already set up")
    assert rows[-1] == "no crontab for root"


def test_twenty_at_once(home: Path) -> None:
    """However many write at once, every line of others is there afterwards, and ours once."""
    said = on_a_machine(
        r"""
        for i in $(seq 20); do echo "0 1 * * * echo $i"; done | crontab -
        for i in $(seq 20); do
            HOME=$HOME/$((i % 3)) wins nudge install --at $((i % 10 + 10)):00 --yes >/dev/null &
        done
        wait
        crontab -l | grep -c echo
        crontab -l | grep -c notify
        """,
        home,
        "crontab",
        desktop=False,
    )
    assert said.split() == ["20", "1"]


def test_cron_starts_it(home: Path) -> None:
    """At its minute the desktop is told, once, with nothing but cron's own environment."""
    on_a_machine(
        r"""
        export WINS_DIR="$odd" LANG=de_AT.UTF-8
        times="$(date -d '+3 sec' +%H:%M),$(date -d '+63 sec' +%H:%M)"
        "$odd/wins" nudge install --at "$times" --yes
        wins nudge status
        cron -f &
        until_there "$HOME/notified"
        """,
        home,
        "cron",
        "crontab",
    )
    (told,) = notified(home)
    assert told["words"] in NUDGES
    assert told["actions"] == []
