"""What a command needs from outside: the clock, the zone, the settings and the journal.

The only file that reads the clock. Tests hand in another `now`.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime

from microwins.disk import paths
from microwins.disk.config import Loaded, load
from microwins.errors import JournalUnreadableError, NoHomeError, WinsError
from microwins.model.day import day_of
from microwins.wording import dates
from microwins.wording.grammar import VOICE, count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from microwins.cli.output import Reply
    from microwins.dates.records import DateRules
    from microwins.journal.journal import Journal
    from microwins.model.settings import Settings
    from microwins.results.inbox import TakenIn

_LOCALE = ("LC_ALL", "LC_TIME", "LANG")
_LOCALTIME = "/etc/localtime"
_TIMEZONE = "/etc/timezone"
_LONGEST_NAME = 64
_WITHOUT_SETTINGS = ("help", "support", "completion")


class Context:
    """The surroundings of one command.

    `now` is an aware moment in the person's own offset. `quiet` says that nothing is said of
    settings and environment: a prompt has no room for it. `argv` is what was typed, a command and
    its words; `typed` what stands behind the command, with each phrase of when in one piece, and
    `options` the options among that, with their values. `arrived` is what came in from other
    devices, where that was looked for.
    """

    def __init__(self, now: datetime | None = None) -> None:
        self.now = now or _clock()
        self._is_real = now is None
        VOICE["aloud"] = bool(_heard())
        self.quiet = False
        self.argv: Sequence[str] = ()
        self.typed: Sequence[str] = ()
        self.options: Sequence[str] = ()
        self._remarks: list[str] = []
        self._journal: Journal | None = None
        self._loaded: Loaded | None = None
        self.arrived: Sequence[TakenIn] = ()

    def present(self) -> datetime:
        """Return the moment that it is by now, for a command that takes its time."""
        return _clock() if self._is_real else self.now

    @property
    def journal(self) -> Journal:
        """The person's journal; raises WinsError where sudo would take it over."""
        if self._journal is None:
            from microwins.journal.device import host_name
            from microwins.journal.journal import Journal  # 4 ms, not for a shell without a memory

            folder = paths.journal_folder()
            paths.refuse_foreign_folder(folder)
            there = paths.JournalPaths(folder, paths.state_folder(), host_name(), self._redrawn)
            self._journal = Journal(there)
        return self._journal

    def catch_up(self) -> None:
        """Log what other devices put into the journal's folder, for a command that shows wins.

        Whatever goes wrong there keeps no answer back.
        """
        names = paths.inbox_names(self.journal.paths.folder)
        if not names:
            return
        try:
            self.arrived = self._arrivals(names)
        except JournalUnreadableError:
            return  # whoever reads the journal says so
        except Exception as error:
            if os.environ.get("WINS_DEBUG"):
                raise
            if not self.quiet:
                from microwins.wording import inbox as wording

                why = error.message if isinstance(error, WinsError) else type(error).__name__
                self.remark(wording.NOT_TAKEN_IN.format(why=why))
        if self.arrived and not self.quiet:
            from microwins.render.inbox import came_in

            self._remarks += came_in(self.arrived, self.today)

    def _arrivals(self, names: Sequence[str]) -> Sequence[TakenIn]:
        """Return what there is to say of inboxes, once their new lines are logged."""
        from microwins.journal.inbox import look  # 1 ms, where there is an inbox

        seen, new = look(self.journal.paths, names, self.now.timestamp())
        speaks = not self.quiet
        if not new and not (speaks and seen.unsaid):
            return ()
        from microwins.actions.inbox import InboxRequest, catch_up  # 30 ms, for something new

        wanted = InboxRequest(seen, new, self.date_rules(), zone_of, speaks)
        return catch_up(self.journal, self.settings, self.now, wanted)

    def date_rules(self, aware: Callable[[datetime], datetime] | None = None) -> DateRules:
        """Return how phrases are read; `aware` places them in another zone than here.

        A bad setting is no reason to refuse a win: it is read as the usual one.
        """
        from microwins.dates.records import DateRules, rules_of_locale  # 1 ms, for phrases

        settings = self.settings
        languages, order = rules_of_locale(next(filter(None, map(os.environ.get, _LOCALE)), ""))
        day_start, week_start = settings.day_start, settings.week_start
        return DateRules(aware or local, day_start, week_start, languages, order)

    def _redrawn(self, old: str, new: str) -> None:
        from microwins.wording import errors as wording  # 1 ms, once in years

        said = wording.ANOTHER_LOG if new else wording.LOG_GONE
        self._remarks.append(said.format(old=old, new=new, path=f"{old}.jsonl"))

    def remark(self, said: str) -> None:
        """Let something be said beside the answer."""
        self._remarks.append(said)

    def remarked(self, reply: Reply) -> Reply:
        """Return a reply with what else there is to say beside it, for any command.

        A command that changed something has begun a log where there was none.
        """
        if reply.name not in _WITHOUT_SETTINGS:
            self.settings  # noqa: B018 (what is wrong there is named with any command)
        new = [one for one in self.remarks(saved=reply.saved) if one not in reply.remarks]
        self.settings  # noqa: B018 (whether it is heard, they say)
        return reply._replace(remarks=(*reply.remarks, *new), arrived=self.arrived)

    def remarks(self, *, saved: bool = False) -> list[str]:
        """Return what there is to say of the journal's files beside any answer, errors included."""
        said = list(self._remarks)
        if self._loaded and not self.quiet:
            said += self._loaded.troubles
        if self._journal is not None and not self.quiet:
            said += _of_the_environment(self._journal.paths.folder)
        if self._journal is not None:
            from microwins.journal.device import gone_log

            unopened = len(self._journal.unopened)
            gone = None if saved else gone_log(self._journal.paths)
            if unopened or gone:
                from microwins.wording import errors as wording  # 0.3 ms, where files are missing

                said += [count(unopened, *wording.UNOPENED)] if unopened else []
                said += [wording.LOG_GONE.format(path=gone)] if gone else []
        return said

    def unread(self) -> list[str]:
        """Return what to say on stderr of lines and files that the command could not read."""
        from microwins.wording import errors as wording

        lines, files = self.journal.unread
        said = [count(lines, *wording.UNREADABLE)] if lines else []
        return [*said, count(files, *wording.UNOPENED)] if files else said

    @property
    def settings(self) -> Settings:
        """The person's settings; a remark names what can't be understood of them."""
        return self.settings_file.settings

    @property
    def settings_file(self) -> Loaded:
        """What the file of settings says."""
        if self._loaded is None:
            try:
                self._loaded = load(self.config_file)
            except NoHomeError:
                self._loaded = Loaded()
            dates.CLOCK["hours"] = self._loaded.settings.clock
            if self._loaded.settings.plain and _heard() is None:
                VOICE["aloud"] = True
        return self._loaded

    @property
    def config_file(self) -> str:
        """The path of the file of settings."""
        return paths.config_file()

    @property
    def moment(self) -> datetime:
        """Now, to the second, as the time of a win."""
        return self.now.replace(microsecond=0)

    @property
    def today(self) -> date:
        """The person's own day."""
        return day_of(self.now, self.settings.day_start)


_NO = ("0", "false", "no", "off")


def _heard() -> bool | None:
    """Tell whether the environment asks for sentences alone, None where it doesn't say.

    WINS_PLAIN has the last word; ACCESSIBLE is for other programs too, and its no is not for wins.
    """
    chosen, accessible = (
        os.environ.get(name, "").strip().lower() for name in ("WINS_PLAIN", "ACCESSIBLE")
    )
    if chosen:
        return chosen not in _NO
    is_wanted = accessible not in ("", *_NO) or os.environ.get("TERM") == "dumb"
    return is_wanted or None


def _clock() -> datetime:
    """Return the present moment with the offset here, UTC where TZ names none that there can be."""
    try:
        return datetime.now().astimezone()
    except ValueError:
        return datetime.now(UTC)


_ZONE_FOLDERS = (
    *("/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo"),
)


def _of_the_environment(folder: str) -> list[str]:
    """Return what to say of variables that don't mean what they seem to; wins are in `folder`."""
    chosen, zone = os.environ.get("WINS_DIR", "").strip(), os.environ.get("TZ", "")
    said = []
    if chosen and not chosen.startswith((os.sep, "~")):
        from microwins.disk.files import quoted  # 1 ms, where something is odd
        from microwins.wording import errors as wording

        typed = quoted(folder)
        said.append(wording.RELATIVE_FOLDER.format(chosen=chosen, folder=folder, typed=typed))
    if zone and not _is_zone(zone):
        from difflib import get_close_matches

        from microwins.support.countries import zone_names
        from microwins.wording import errors as wording

        near = get_close_matches(zone.removeprefix(":"), zone_names(), 1)
        hint = near[0] if near else "Europe/Dublin"
        said.append(wording.UNKNOWN_ZONE.format(zone=zone, near=hint))
    return said


def _is_zone(value: str) -> bool:
    """Tell whether TZ holds the name of a zone that the system knows, or a rule as "EST5EDT"."""
    name = value.removeprefix(":")
    chosen = os.environ.get("TZDIR")
    folders = (chosen, *_ZONE_FOLDERS) if chosen else _ZONE_FOLDERS
    if any(os.path.exists(os.path.join(folder, name)) for folder in folders):
        return True
    rule = name.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz").lstrip("+-")
    return name.startswith("<") or name in ("UTC", "GMT") or (rule != name and rule[:1].isdigit())


def system_zone() -> str | None:
    """Return what names the system's zone: what TZ holds, the file that localtime is, or its name.

    The last is from a file that some systems keep beside a localtime which is a copy.
    """
    try:
        return os.environ.get("TZ") or os.readlink(_LOCALTIME)
    except OSError:
        pass
    try:
        with open(_TIMEZONE, encoding="ascii") as file:
            return file.readline(_LONGEST_NAME).strip() or None
    except (OSError, ValueError):
        return None


def zone_name() -> str | None:
    """Return the IANA name of the system's zone, as "Europe/Dublin", where it is known."""
    name = os.environ.get("TZ", "").removeprefix(":")
    if not name:
        name = (system_zone() or "").partition("/zoneinfo/")[2]
    region, slash, place = name.partition("/")
    plain = name.replace("/", "").replace("_", "").replace("-", "").replace("+", "")
    named = slash and region and place and plain.isalnum() and plain.isascii()
    return name if named and (_is_zone(name) or not os.environ.get("TZ")) else None


def zone_of(at: datetime | None) -> str | None:
    """Return what `zone_name` does, None for a moment that was given with another offset."""
    here = at is None or at.utcoffset() == local(at.replace(tzinfo=None)).utcoffset()
    return zone_name() if here else None


def is_odd_here(at: datetime) -> bool:
    """Tell whether a moment's offset has to be named: it isn't the one here, or there are two."""
    wall = at.replace(tzinfo=None)
    offsets = {local(wall.replace(fold=fold)).utcoffset() for fold in (0, 1)}
    return len(offsets) > 1 or at.utcoffset() not in offsets


def local(moment: datetime) -> datetime:
    """Return a moment, a wall-clock one without zone or another, in the system's own zone.

    In the hour that clocks leave out in spring it stays as it is, with the offset of before.
    """
    there = moment.astimezone()
    skipped = moment.tzinfo is None and there.replace(tzinfo=None) != moment
    return moment.replace(tzinfo=there.tzinfo) if skipped else there
