"""Which machine made a change: told by the names of the log files in which it stands."""

from __future__ import annotations

import os
from itertools import compress

from microwins.disk.paths import LOG_SUFFIX
from microwins.journal.log import SIDE
from microwins.journal.log_names import hosts_of, is_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from microwins.journal.codec import Version

_DIGITS = 4


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
        """Take in that these versions stand in the file of this number."""
        self._changes[file].update([version.change for version in versions])

    def own_changes(self) -> set[str | None]:
        """Return the changes that stand in a log of this machine, and in none of another one."""
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
