"""Starts `wins`: chooses between the plain road and the full parser, and sees to the process."""

from __future__ import annotations

import _signal as signal  # type: ignore[import-not-found]  # `signal` adds enumerations, 2 ms
import gc
import os
import sys


def main() -> None:
    """Run `wins` on the arguments of the process and end it with the exit code."""
    gc.disable()  # the process is short, and makes no cycles worth looking for
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends it; no traceback
    _fill_closed_descriptors()
    from microwins.cli.fast_path import arguments, has_fast_path

    argv = arguments(sys.argv)

    if has_fast_path(argv):
        from microwins.cli.fast_path import run
    else:
        from microwins.cli.app import run  # 15 ms, with the table of commands
    code = run(argv)
    os._exit(code)  # all is written; taking the interpreter apart would take 5 ms more


def _fill_closed_descriptors() -> None:
    """Open what the shell closed (`>&-`), so that no log file gets the number of stdout."""
    for fd in (0, 1, 2):
        try:
            os.fstat(fd)
        except OSError:
            os.open(os.devnull, os.O_RDWR)


if __name__ == "__main__":
    main()
