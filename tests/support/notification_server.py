"""A desktop in forty lines, for tests: it answers who notifies, and writes down what it was told.

It is run as a program: `python notification_server.py FILE`. Each notification is a line of JSON.
"""

import json
import sys
from pathlib import Path

from jeepney import (  # type: ignore[import-untyped]
    MessageType,
    message_bus,
    new_error,
    new_method_return,
)
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

NAME = "org.freedesktop.Notifications"
MARKUP = ["body", "body-markup"]


def main(file: Path) -> None:
    """Answer until the bus goes."""
    connection = open_dbus_connection(bus="SESSION")
    connection.send_and_get_reply(message_bus.RequestName(NAME))
    file.touch()
    while True:
        message = connection.receive()
        if message.header.message_type is not MessageType.method_call:
            continue
        fields = {kind.name: value for kind, value in message.header.fields.items()}
        if fields["member"] == "Notify":
            _, _, _, title, words, actions, hints, _ = message.body
            told = {"title": title, "words": words, "actions": actions, "hints": sorted(hints)}
            with file.open("a") as written:
                written.write(json.dumps(told) + "\n")
            answer = new_method_return(message, "u", (1,))
        elif fields["member"] == "GetCapabilities":
            answer = new_method_return(message, "as", (MARKUP,))
        elif fields["member"] == "GetServerInformation":
            answer = new_method_return(message, "ssss", ("tests", "tests", "1", "1.2"))
        else:
            answer = new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")
        connection.send(answer)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
