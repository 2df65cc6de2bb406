"""A CalDAV server for the tests: Radicale, on this machine alone."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from urllib.error import URLError
from urllib.request import Request, urlopen

from support.programs import free_port, program

_PATIENCE = 60
_SCRIPT = """
import runpy, signal
signal.alarm(600)  # whatever becomes of its test
runpy.run_module("radicale", run_name="__main__")
"""


@contextmanager
def radicale(folder: Path) -> Iterator[str]:
    """Yield the address of a server that keeps its calendars in `folder`, and end it."""
    program("radicale", str(Path(sys.executable).parent))
    address = f"127.0.0.1:{free_port()}"
    told = (
        f"--server-hosts={address}",
        "--auth-type=none",
        f"--storage-filesystem-folder={folder}",
    )
    server = subprocess.Popen(
        [sys.executable, "-c", _SCRIPT, "--config=", *told],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        until = monotonic() + _PATIENCE
        while not _answers(f"http://{address}/"):
            assert server.poll() is None, "the server ended"
            assert monotonic() < until, "the server doesn't answer"
            sleep(0.1)
        yield f"http://{address}/"
    finally:
        server.kill()
        server.wait(_PATIENCE)


def request(method: str, address: str, data: bytes | None = None) -> bytes:
    """Return what a server answers to a request of anybody who says to be `me`."""
    headers = {"Authorization": "Basic bWU6bWU=", "Content-Type": "text/calendar; charset=utf-8"}
    with urlopen(Request(address, data, headers, method=method), timeout=_PATIENCE) as answer:
        found: bytes = answer.read()
        return found


def _answers(address: str) -> bool:
    try:
        request("GET", f"{address}.web/")
    except URLError as error:
        return hasattr(error, "code")
    return True
