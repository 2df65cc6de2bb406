"""The name under which this machine writes: drawn once, kept out of the shared folder."""

from __future__ import annotations

import os

from microwins.journal.files import read_bytes, write_beside

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

FILE = "device"

_HEX_BYTES = 2
_LONGEST_HOST = 40


def host_name() -> str:
    """Return this machine's name, reduced to letters, digits and dashes."""
    name = os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
    plain = "".join(char if char.isascii() and char.isalnum() else "-" for char in name.lower())
    return plain.strip("-")[:_LONGEST_HOST] or "host"


def device_names(state: str) -> list[str]:
    """Return all names under which this machine has written, in the order of their drawing."""
    try:
        return read_bytes(os.path.join(state, FILE)).decode("ascii", "replace").split()
    except FileNotFoundError:
        return []


def device_name(
    folder: str, state: str, host: str, randomness: Callable[[int], bytes] = os.urandom
) -> str:
    """Return `<host>-<4 hex>`, the name of this machine's log in `folder`; ask it under the lock.

    The name is kept in the state folder. Another one is drawn when the host is called differently
    (a home folder that was copied, or is shared), or when there is none. Raises OSError where it
    can't be kept.
    """
    names = device_names(state)
    for name in reversed(names):
        drawn_for, _, digits = name.rpartition("-")
        if drawn_for == host and len(digits) == 2 * _HEX_BYTES and digits.isalnum():
            return name
    while True:
        name = f"{host}-{randomness(_HEX_BYTES).hex()}"
        if not os.path.exists(os.path.join(folder, name + ".jsonl")):
            lines = "".join(f"{one}\n" for one in (*names, name) if one.isascii())
            write_beside(os.path.join(state, FILE), lines.encode())
            return name
