"""What the doctor remarks about a journal."""

from __future__ import annotations

from collections.abc import Sequence

from microwins.model.record import Record

SIDE = "a side file"
CONFLICT = "a conflict copy"
LOOSE = "open to others"
BACKED_UP = "lines that a backup has"
TWICE = "two contents of one moment"
ITEM_TWICE = "two contents of one moment in what is no win"
NEWER = "from a newer wins"
AHEAD = "ahead of today"
LITTLE_ROOM = "little room on the disk"
CUT_OFF = "half of a file"
MARKER = "a merge marker"
GONE = "the log of this machine, gone"
NOT_GONE = "text deleted for good"
WORDS = "words from an editor"
HALF_LETTERS = "bytes that are no letters"
LOCATION = "where you were"
INBOX_TIME = "a time that isn't clear"
INBOX_AHEAD = "a time in the future"
INBOX_WORDLESS = "no words"
INBOX_LONG = "too long for a win"
INBOX_COPY = "a copy of an inbox"
INBOX_MISNAMED = "not the name of an inbox"
INBOX_UNREAD = "an inbox that can't be read"
"""Kinds of findings, besides those of lines that can't be read, of which a marker is one."""


class Finding(Record):
    """One remark: the file, the line in it (0 for the file itself), its kind, and how it begins.

    A file outside of the journal's folder has its whole path. `mends` tells whether --fix does
    something about it. `number` is how many lines or MiB it is about, `day` of which day's backup,
    `handle` that of the win; None where that says nothing.
    """

    file: str
    line: int
    kind: str
    start: str = ""
    mends: bool = False
    number: int | None = None
    day: str | None = None
    handle: str | None = None


class Findings(Record):
    """All remarks; none where all is well. `mended` are those that are no more.

    `wins` and `files` tell how much was read, and `backup` is the day of the newest copy. What was
    folded in lies in the folder `quarantine`, None where nothing was. So many wins as `located` say
    hold where somebody was, as an import brought it in.
    """

    findings: Sequence[Finding]
    mended: Sequence[Finding] = ()
    wins: int = 0
    files: int = 0
    backup: str | None = None
    quarantine: str | None = None
    located: int = 0

    def as_fields(self) -> dict[str, object]:
        """Return the fields by name; `located` stands there only where it says something."""
        fields = self._asdict()
        return fields if self.located else {k: v for k, v in fields.items() if k != "located"}
