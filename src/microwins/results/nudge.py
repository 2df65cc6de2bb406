"""What `wins nudge` answers with: how today stands, and what is or would be set up."""

from __future__ import annotations

from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from microwins.model.crisis_phrases import Concern
    from microwins.model.nudge import Schedule


class Installed(Record):
    """What is set up with a `scheduler`, "systemd" or "cron".

    `program` is what it starts, which `is_there` or not. `waits` says that the scheduler knows of
    it. `paths` are the files; of cron's there is none, since the table is the system's.
    """

    scheduler: str
    schedule: Schedule
    program: str
    is_there: bool
    waits: bool = True
    paths: Sequence[str] = ()


class Nudge(Record):
    """How `day` stands: the number of its wins, and whether it is night.

    `nudged` says that a nudge came today, and `rests_until` the first day after a pause. `concern`
    is what the words of today plainly speak of. `installed` is None where nobody looked.
    """

    day: date
    wins: int
    night: bool = False
    nudged: bool = False
    rests_until: date | None = None
    concern: Concern | None = None
    installed: Sequence[Installed] | None = None


class Setup(Record):
    """What is written to set a nudge up, and what goes.

    `files` are the texts by path; cron's lines stand under "crontab". `links` are made by the
    scheduler, and `memory` is the file that shells look at. `gone` are the paths that are taken
    away, "crontab" among them. `applied` says that this was done. `desktop` is there to show
    notifications, and `odd_clock` is the zone by which the person lives where the scheduler goes by
    another.
    """

    scheduler: str
    schedule: Schedule
    files: Mapping[str, str]
    memory: str
    links: Sequence[str] = ()
    gone: Sequence[str] = ()
    applied: bool = False
    changed: bool = True
    desktop: bool = False
    odd_clock: str = ""


class Removed(Record):
    """The paths that were taken away, "crontab" among them where lines of it were."""

    gone: Sequence[str]
