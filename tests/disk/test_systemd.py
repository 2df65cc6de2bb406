"""Rules of the timer that the real systemd has to keep, too; others stand in test_nudge."""

from pathlib import Path

import pytest
from support.machine import notified, on_a_machine

from microwins.wording.nudge import NUDGES


@pytest.mark.slow
def test_the_real_systemd(home: Path) -> None:
    """It finds no fault, knows when to start, starts it, and forgets it when it is removed.

    The timer gets a second time, each second, so that nobody waits for the evening.
    """
    said = on_a_machine(
        r"""
        units=$HOME/.config/systemd/user
        export WINS_DIR="$odd"
        "$odd/wins" nudge install --at 20:00,21:30 --days mon,tue,wed,thu,fri,sat,sun --yes
        verified=$(systemd-analyze --user verify --recursive-errors=one "$units"/wins-nudge.* 2>&1)
        echo "verified: $verified"
        systemctl --user show wins-nudge.timer -p TimersCalendar --value | grep -o 'OnCal[^;]*'
        systemctl --user show wins-nudge.service -p Environment --value
        "$odd/wins" nudge install --at 7:00 --yes | head -n 1
        wins nudge status | head -n 1
        mkdir "$units/wins-nudge.timer.d"
        printf '[Timer]\nOnCalendar=*:*:*\n' >"$units/wins-nudge.timer.d/soon.conf"
        systemctl --user daemon-reload
        systemctl --user restart wins-nudge.timer
        until_there "$HOME/notified"
        rm -r "$units/wins-nudge.timer.d"
        wins nudge remove >/dev/null
        systemctl --user list-unit-files 'wins*' --no-legend | wc -l || true
        systemctl --user is-active wins-nudge.timer || true
        """,
        home,
        *("systemctl", "systemd-analyze"),
        systemd=True,
    )
    rows = said.splitlines()
    assert "verified: " in rows
    assert sorted(row.rstrip() for row in rows if row.startswith("OnCal")) == [
        "OnCalendar=*-*-* 20:00:00",
        "OnCalendar=*-*-* 21:30:00",
    ]
    (environment,) = [row for row in rows if "WINS_DIR" in row]
    assert "100% a'b" in environment
    assert "Set up: one gentle line every day at 07:00, if nothing is logged by then." in rows
    assert "A systemd timer is set up: every day at 07:00." in rows
    assert rows[-2:] == ["0", "inactive"]
    (told,) = notified(home)
    assert told["words"] in NUDGES
    assert not (home / ".config" / "systemd").exists()
