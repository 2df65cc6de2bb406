"""What can go wrong, in words: each kind of error has a message, a hint and an exit code."""

from __future__ import annotations

FAILED = 1
USAGE = 2
NO_SUCH_WIN = 3
UNREADABLE = 4
NOT_SAVED = 74
STOPPED = 130


class WinsError(Exception):
    """An error that a person can act on.

    `message` says what happened, `hint` what to type instead, `text` is what the person typed and
    would have to type once more. Nothing else holds the text of a win. `closing` is said last.
    """

    exit_code = FAILED

    def __init__(self, message: str, hint: str = "", text: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.text = text
        self.closing: list[str] = []


class BadInputError(WinsError):
    """Words, an option or a setting that can't be understood."""

    exit_code = USAGE


class UnsureHandleError(BadInputError):
    """A word behind a handle that may be one more handle, or new words of the win."""


class NoSuchWinError(WinsError):
    """A handle of no win, or what is `wanted` of several.

    `matches` are the handle and text of each.
    The text of a win that is kept from being met by chance is None.
    """

    exit_code = NO_SUCH_WIN

    def __init__(
        self,
        message: str,
        hint: str = "",
        matches: tuple[tuple[str, str | None], ...] = (),
        wanted: str = "",
    ) -> None:
        super().__init__(message, hint)
        self.matches = matches
        self.wanted = wanted


class JournalUnreadableError(WinsError):
    """The folder of the journal can't be listed, or none of its files can be opened."""

    exit_code = UNREADABLE


class NoHomeError(JournalUnreadableError):
    """Nothing says which folder is the person's home."""


class NotSavedError(WinsError):
    """A change did not reach the disk."""

    exit_code = NOT_SAVED


class AlreadyLoggedError(WinsError):
    """A win that was to be logged has been, by whoever was first."""


class StoppedError(WinsError):
    """The person stopped what they had begun, with Ctrl-C."""

    exit_code = STOPPED
