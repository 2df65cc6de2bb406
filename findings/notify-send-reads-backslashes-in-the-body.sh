#!/bin/sh
# `notify-send` reads backslashes in the body of a notification, and none in its title.
#
# Expected: the words that it is given, in both, or at least the same in both; its manual speaks of
#   no escapes.
# Seen: in the body \n and \t become a line end and a tab, \101 an A, and a backslash before
#   anything else is dropped, as in a C string without its quotes. The title arrives as it was
#   typed. So "C:\new" is two lines, and a reminder made of somebody's own words is another one.
# With: libnotify-bin 0.8.1, dbus and its session bus, which must be installed; jeepney 0.9.0 is the
#   desktop that is told; 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
notify-send --version | grep -qx 'notify-send 0.8.1' || { echo "This is about 0.8.1." >&2; exit 2; }
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q jeepney==0.9.0

cat >"$work/desktop.py" <<'END'
import sys
from jeepney import HeaderFields, message_bus, new_method_return
from jeepney.io.blocking import open_dbus_connection

bus = open_dbus_connection(bus="SESSION")
bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.Notifications"))
open(sys.argv[1], "x").close()
answers = {
    "Notify": ("u", (1,)),
    "GetCapabilities": ("as", (["body"],)),
    "GetServerInformation": ("ssss", ("desktop", "none", "1", "1.2")),
}
told = 0
while told < 2:
    message = bus.receive()
    member = message.header.fields.get(HeaderFields.member)
    if member in answers:
        if member == "Notify":
            print(repr(message.body[3]), "|", repr(message.body[4]), flush=True)
            told += 1
        bus.send(new_method_return(message, *answers[member]))
END
cat >"$work/session.sh" <<'END'
"$1/venv/bin/python" "$1/desktop.py" "$1/ready" >"$1/seen" &
until [ -e "$1/ready" ]; do sleep 0.1; done
notify-send -- 'C:\new\table' 'C:\new\table'
notify-send -- '\101 \d+' '\101 \d+'
wait
END
dbus-run-session -- sh "$work/session.sh" "$work" 2>/dev/null

cat "$work/seen"
cat >"$work/expected" <<'END'
'C:\\new\\table' | 'C:\new\table'
'\\101 \\d+' | 'A d+'
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
