"""Commits of a repository as wins in `work`, out of what `git log` prints for this program."""

from __future__ import annotations

from collections.abc import Iterator

from microwins.errors import BadInputError
from microwins.formats.entry import Entry, LeftOut, Reading, Trouble
from microwins.formats.reading.dates import iso_moment
from microwins.formats.reading.fields import extra_of, tags_of, truncated
from microwins.formats.reading.source import excerpt
from microwins.model.win import Win
from microwins.wording import reading as reasons

FORM = "%H%x00%aI%x00%an%x00%ae%x00%s"
"""What `git log -z` is asked to print of a commit; a NUL stands behind each field."""

PARTS = 5
_SHORT = 10
_WORK = "work"


def read(data: bytes, _reading: Reading) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield a win for each commit, tagged with the name of its repository, which stands first.

    Raises BadInputError for anything but what `disk/git_commits.py` gives.
    """
    name, nul, rest = data.decode("utf-8", "surrogateescape").partition("\0")
    fields = rest.split("\0")
    if not nul or len(fields) % PARTS != 1 or fields[-1]:
        raise BadInputError(*reasons.NOT_GIT)
    tags, _ = tags_of([name])
    for i in range(0, len(fields) - 1, PARTS):
        commit, when, _author, _mail, subject = fields[i : i + PARTS]
        yield _entry(commit, when, subject.strip(), tags, name)


def recognises(_data: bytes, _name: str) -> bool:
    """Tell that no file is a repository, which is a folder."""
    return False


def _entry(
    commit: str, when: str, subject: str, tags: tuple[str, ...], repository: str
) -> Entry | LeftOut | Trouble:
    place = reasons.COMMIT.format(hash=excerpt(commit[:_SHORT]))
    if not subject:
        return LeftOut(place, reasons.WITHOUT_WORDS)
    found = iso_moment(when)
    if found is None or found.at.tzinfo is None:
        return Trouble(place, reasons.UNCLEAR_DAY.format(text=excerpt(when)))
    text, note = truncated(subject)
    extra = extra_of({"repository": repository, "commit": commit}, note)
    return Entry(place, commit, Win("", found.at, text, _WORK, tags, extra=extra))
