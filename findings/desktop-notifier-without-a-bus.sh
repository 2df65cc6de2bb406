#!/bin/sh
# desktop-notifier says that it may notify and gives an id, where there is no desktop at all.
#
# Expected: an error from send(), or False from has_authorisation(), as by SSH or from a timer,
#   where no session bus is there: notify-py answers False, plyer raises.
# Seen: authorised, an id like any other, no exception; the failure stands in the module's log
#   alone. Whoever waits for the id to know that a reminder was shown is told that it was.
# With: desktop-notifier 6.2.0, notify-py 0.3.43, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q desktop-notifier==6.2.0 notify-py==0.3.43

unset DBUS_SESSION_BUS_ADDRESS DISPLAY WAYLAND_DISPLAY XDG_RUNTIME_DIR
"$work/venv/bin/python" - >"$work/seen" 2>"$work/log" <<'END'
import asyncio
import uuid

from desktop_notifier import DesktopNotifier
from notifypy import Notify


async def main():
    notifier = DesktopNotifier(app_name="nudge")
    print("authorised:", await notifier.has_authorisation())
    sent = await notifier.send(title="tea", message="after breakfast")
    print("sent: an id of", len(str(uuid.UUID(str(sent)))), "letters")
    print("shown:", await notifier.get_current_notifications())


asyncio.run(main())
other = Notify()
other.title, other.message = "tea", "after breakfast"
print("notify-py:", other.send(block=True))
END

cat "$work/seen"
cat >"$work/expected" <<'END'
authorised: True
sent: an id of 36 letters
shown: []
notify-py: False
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
