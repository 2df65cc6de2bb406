"""Which files belong to the log, and to which machine: told by their names alone.

It knows the names that synchronisers give to copies. Off the fast path: a folder that holds
nothing but logs is read without it.
"""

from __future__ import annotations

import os
from itertools import compress

from microwins.disk.paths import LOG_SUFFIX, SIDE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from microwins.journal.codec import Version

_DEVICE = r"[a-z0-9-]+-[0-9a-f]{4}"
_DIGITS = 4
_SIDE = rf"[A-Za-z0-9-]+{SIDE}[0-9a-f]{{8}}"
_BEGINNING = rf"(?:{_SIDE}|{_DEVICE})(?![A-Za-z0-9])"
"""How a copy begins: with the name of a log, and then no letter that could belong to that name."""

_CONFLICT = r"(?is).+(?: [(\[][^()\[\]]*conflict.*[)\]]|\.sync-conflict-\d{8}-\d{6}-[A-Z0-9]{7}.*)"
"""What Dropbox, Nextcloud, Seafile, pCloud and Syncthing call a copy, whatever it is a copy of."""
_CONFLICT_WORD = r"(?i)[-_. (\[]+(?:sync-)?conflict"
_MAY_BE_A_HOST = r"[a-z0-9-]+"
_AGAIN = r"(?s) \(.+\)| \d{1,3}| copy(?: \d{1,3})?| - Copy(?: \(\d{1,3}\))?"
"""What systems and other synchronisers put behind a name that is there already."""

_TEMPORARY = (
    r"(?is).*(?:~|\.(?:part|partial|filepart|crdownload|download|te?mp(?:[._-]?\w+)?|new|lock|lck"
    r"|sw[a-px]|!sync|!ut|bts|gstmp|sb-[0-9a-f]{8}-\w+"  # of downloads, editors and saving programs
    r"|icloud|owncloud|nextcloud"  # which stand for a file that isn't here
    r"|gz|bz2|xz|zst|lz4|lzma|br|zip|7z|rar|tar|tgz|gpg|pgp|age"  # no lines to read
    r"|asc|sig|minisig|md5|sha1|sha256|sha512|b2|par2))"
)
"""What is behind the name of a log and no log: half a file, its place holder, its checksum."""


def is_copy(name: str, ending: str) -> bool:
    """Tell whether a file that doesn't end in the logs' `ending` is a copy of one all the same.

    It begins with the name of a log, as `laptop-9f3e.jsonl..path1`, and isn't known to be anything
    else: what no rule knows may be all that is left of a log.
    """
    import re  # 8 ms with the patterns, for a folder with more than logs; as below

    begins = ending in name and re.match(_BEGINNING, name)
    return bool(begins) and not re.fullmatch(_TEMPORARY, name)


def is_side_file(stem: str) -> bool:
    """Tell whether a log is one that was written without the lock."""
    import re  # as above

    return bool(re.fullmatch(_SIDE, stem))


def is_conflict_copy(stem: str, stems: Collection[str]) -> bool:
    """Tell whether a log is a copy that a synchroniser or a system made.

    `stem` is its name without the ending, `stems` are those of all logs that are or were there.
    """
    import re  # as above

    base = original(stem)
    if base == stem:
        return False
    named = stem.rpartition(" ")[2]  # "Copy of ..."
    if re.fullmatch(_CONFLICT, stem) or (named != stem and named in stems):
        return True
    if any(
        stem.startswith(name) and re.fullmatch(_AGAIN, stem[len(name) :]) for name in stems if name
    ):
        return True
    if not base:
        return False
    return bool(
        base in stems or re.search(_CONFLICT_WORD, stem) or not re.fullmatch(_MAY_BE_A_HOST, stem)
    )


def original(stem: str) -> str:
    """Return the name of the log whose copy a file is by its own name, "" where that isn't seen.

    Of a log, and of a side file, that is its own.
    """
    import re  # as above

    word = re.search(_CONFLICT_WORD, stem)
    found = re.match(_BEGINNING, stem[: word.start()] if word else stem)
    return found.group() if found else ""


def hosts_of(names: Iterable[str]) -> set[str]:
    """Return the hosts in device names: those of the machines that wrote under them."""
    return {name.rpartition("-")[0] for name in names}


def is_of(stem: str, names: Collection[str], hosts: Collection[str]) -> bool:
    """Tell whether a machine of these device names wrote a log: its own, a side file, or a copy.

    A side file has no more than the name of the host, one of `hosts`.
    """
    if stem in names and SIDE not in stem:
        return True
    base = original(stem) or original(stem.rpartition(" ")[2])
    host, side, _ = base.rpartition(SIDE)
    return host in hosts if side else stem in names or base in names


class Machines:
    """The machines that wrote to the log files at some paths.

    `names` are those under which this machine, `host`, has written. A synchroniser's copy of a log
    is told by its name.
    """

    def __init__(self, paths: Sequence[str], names: Sequence[str], host: str) -> None:
        stems = [os.path.basename(path).removesuffix(LOG_SUFFIX) for path in paths]
        hosts = {host, *hosts_of(names)}
        self._names = [_machine(stem) for stem in stems]
        self._are_own = [is_of(stem, names, hosts) for stem in stems]
        self._are_others = [
            not own and name != stem
            for own, name, stem in zip(self._are_own, self._names, stems, strict=True)
        ]
        self._changes: list[set[str | None]] = [set() for _ in stems]

    def note(self, file: int, versions: Iterable[Version]) -> None:
        """Note that these versions are in the file of this number."""
        self._changes[file].update([version.change for version in versions])

    def own_changes(self) -> set[str | None]:
        """Return the changes in a log of this machine that no log of another has."""
        own, others = (
            compress(self._changes, which) for which in (self._are_own, self._are_others)
        )
        return set[str | None]().union(*own).difference(*others)

    def machine_of(self, change: str) -> str:
        """Return the name of the machine that made a change of another one."""
        files = [file for file, found in enumerate(self._changes) if change in found]
        return self._names[next((file for file in files if self._are_others[file]), files[0])]


def _machine(stem: str) -> str:
    """Return the host in the name of a log, all of it where it has another form."""
    host, side, _ = stem.partition(SIDE)
    if side:
        return host
    host, _, digits = stem.rpartition("-")
    return host if host and len(digits) == _DIGITS and digits.isalnum() else stem
