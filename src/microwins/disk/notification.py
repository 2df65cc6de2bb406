"""A notification on the desktop, where there is one: plain words that do nothing when clicked."""

from __future__ import annotations

import os
from shutil import which

from microwins.disk.programs import TOO_LONG, run, runtime_folder

_PATIENCE = 2.0


def desktop_is_there() -> bool:
    """Tell whether there is a program that shows a notification, and a bus to send it by."""
    return which("notify-send") is not None and bool(_bus())


def show(title: str, words: str) -> bool:
    """Show a notification, and tell whether it was, or may have been.

    `words` hold no sign that means something to a desktop: some read < and & as markup, and
    notify-send reads a backslash. It has no answer to wait for and may wait without end: then the
    words may be on the screen.
    """
    bus = {"DBUS_SESSION_BUS_ADDRESS": _bus()}
    answer = run("notify-send", "--", title, words, patience=_PATIENCE, given=bus)
    return answer.code in (0, TOO_LONG)


def _bus() -> str:
    """Return the address of the person's bus, which a job of cron doesn't have, "" for none."""
    address = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    if address:
        return address
    folder = os.environ.get("XDG_RUNTIME_DIR") or runtime_folder().get("XDG_RUNTIME_DIR", "")
    socket = os.path.join(folder, "bus")
    return f"unix:path={socket}" if folder and os.path.exists(socket) else ""
