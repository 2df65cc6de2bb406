"""A machine of their own for tests of schedulers, of which the real one sees nothing.

It is a namespace with an empty /run, a copy of /etc, an empty crontab, a clock at which it is noon,
and a desktop that writes down what it is told. A program `wins` lies at an odd place, "$odd/wins".
All that was started ends with it.
"""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.programs import program

_NAMESPACE = ("unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc")
_SERVER = Path(__file__).parent / "notification_server.py"
_PATH = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"
_PATIENCE = 150

_PRELUDE = r"""
cd "$HOME"
trap 'chown -R "$OWNER" "$HOME"' EXIT
mount -t tmpfs none /run
mkdir -p /run/systemd/system /run/lock /run/etc
cp -a /etc/. /run/etc
mount --bind /run/etc /etc
rm -rf /etc/crontab /etc/cron.d/* /etc/cron.*/*
ln -sf /usr/share/zoneinfo/$ZONE /etc/localtime
if [ -d /var/spool/cron ]; then
    mount -t tmpfs none /var/spool/cron
    install -d -m 1730 -g crontab /var/spool/cron/crontabs
fi
export XDG_RUNTIME_DIR=/run/user/0
install -d -m 700 "$XDG_RUNTIME_DIR"
odd="$HOME/100% a'b \$HOME \"c\" \\ d=e"
mkdir -p "$odd"
printf '%s\n' 'import sys' 'del sys.argv[0]' >start.py
printf '%s\n' 'from microwins.__main__ import main' 'main()' >>start.py
printf '#!/bin/sh\nexec %s %s "$0" "$@"\n' "$PYTHON" "$HOME/start.py" >"$odd/wins"
chmod +x "$odd/wins"
wins() { "$PYTHON" -m microwins "$@"; }
until_there() { for i in $(seq 1200); do [ ! -s "$1" ] || return 0; sleep 0.1; done; return 1; }
"""

_SYSTEMD = """
mount -t cgroup2 none /sys/fs/cgroup
/lib/systemd/systemd --user >"$HOME/log" 2>&1 &
until systemctl --user show >/dev/null 2>&1; do sleep 0.1; done
"""

_DESKTOP = """
bus=$XDG_RUNTIME_DIR/bus
[ -S "$bus" ] || dbus-daemon --session --nofork --nopidfile "--address=unix:path=$bus" &
until [ -S "$bus" ]; do sleep 0.05; done
DBUS_SESSION_BUS_ADDRESS=unix:path=$bus "$PYTHON" "$SERVER" "$HOME/notified" &
until [ -e "$HOME/notified" ]; do sleep 0.05; done
"""


def on_a_machine(
    script: str, home: Path, *needed: str, desktop: bool = True, systemd: bool = False
) -> str:
    """Run a script in a shell on such a machine, and return what it prints.

    It is run as root, by sudo where that asks for no password. `needed` are programs that it takes,
    and the machine has a `desktop`, and a person's `systemd`, which may bring a bus of its own.
    Without those the test is skipped, except in CI: there it fails. A system that lets nobody make
    such a namespace, as some containers don't, lacks no program: there it is skipped everywhere.
    """
    for name in (*needed, "unshare", *(("dbus-daemon", "notify-send") if desktop else ())):
        program(name, _PATH)
    root = () if os.geteuid() == 0 else ("sudo", "-n")
    mounts = "mount -t tmpfs none /run" + " && mount -t cgroup2 none /sys/fs/cgroup" * systemd
    probe = [*root, *_NAMESPACE, "sh", "-c", mounts]
    tried = subprocess.run(probe, capture_output=True, check=False, text=True)
    if tried.returncode:
        pytest.skip(f"no namespace of mounts can be made here: {tried.stderr.strip()}")
    environment = {
        "HOME": str(home),
        "PATH": _PATH,
        "PYTHON": sys.executable,
        "SERVER": str(_SERVER),
        "OWNER": str(os.geteuid()),
        "ZONE": f"Etc/GMT{datetime.now(UTC).hour - 12:+}",
        "LANG": "C.UTF-8",
    }
    given = ["env", "-i", *(f"{name}={value}" for name, value in environment.items())]
    parts = (_PRELUDE, _SYSTEMD if systemd else "", _DESKTOP if desktop else "", script)
    done = subprocess.run(
        [*root, *_NAMESPACE, *given, "bash", "-euo", "pipefail", "-c", "".join(parts)],
        capture_output=True,
        check=False,
        text=True,
        timeout=_PATIENCE,
    )
    assert done.returncode == 0, (done.stdout, done.stderr)
    return done.stdout


def notified(home: Path) -> list[dict[str, object]]:
    """Return what the desktop in a home was told."""
    return [json.loads(row) for row in (home / "notified").read_text().splitlines()]
