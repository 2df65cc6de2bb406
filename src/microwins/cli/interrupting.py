"""Ctrl-C while something is written: it ends with a sentence, and leaves nothing half done."""

from __future__ import annotations

import signal
from contextlib import contextmanager

from microwins.errors import WinsError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def interruptible() -> Iterator[None]:
    """Let Ctrl-C end what happens inside as a WinsError, so that it is tidied up behind it.

    Elsewhere it ends the process at once.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        raise WinsError("Stopped, and nothing was written.", "Do it once more.") from None
    finally:
        signal.signal(signal.SIGINT, before)
