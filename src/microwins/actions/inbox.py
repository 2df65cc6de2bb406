"""The lines that other devices put into the journal's folder: what each says, and logging it.

Loaded where something is new: it takes 30 ms.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime

from microwins.actions.log import checked_text
from microwins.dates.leading import FUTURE, split_moment
from microwins.dates.records import fixed, midnight
from microwins.disk.lock import release_signals
from microwins.disk.paths import inbox_names
from microwins.errors import BadInputError
from microwins.guessing.guess import guess
from microwins.journal import inbox, reader
from microwins.journal.codec import MARKERS, Version, yielding
from microwins.journal.versions import ever_seen
from microwins.model.category import OTHER, categories_used
from microwins.model.crisis import NOW, concern, concern_of
from microwins.model.day import NOON, day_of, day_of_win
from microwins.model.record import Record
from microwins.model.text import split_tags
from microwins.model.win import Win
from microwins.results import finding
from microwins.results.finding import Finding
from microwins.results.inbox import TakenIn, gravest, together

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from microwins.dates.records import DateRules
    from microwins.journal.inbox import Content, Line, Seen
    from microwins.journal.journal import Journal
    from microwins.journal.transaction import Transaction
    from microwins.model.settings import Settings

_FEW = 20
"""So many texts are looked for at the ends of the logs; for more everything is read."""

_SHOWN = 40
_OF_TEXT = {"", ".txt", ".text", ".md", ".log"}
_A_WHILE = 600
"""Seconds after which a file with a line that lay ahead is worth another look."""

_FIRST_YEAR = 2000
"""A file that changed before was written by something without a clock."""


class InboxRequest(Record):
    """What was seen of inboxes, the names of those that are worth reading, and how that is done.

    `rules` say how times are read, `zone_of` the name of the zone in which a moment was. With
    `speaks` a person gets to know what came in, now and where nobody was told before.
    """

    seen: Seen
    names: Sequence[str]
    rules: DateRules
    zone_of: Callable[[datetime | None], str | None]
    speaks: bool = True


def catch_up(
    journal: Journal, settings: Settings, now: datetime, wanted: InboxRequest
) -> list[TakenIn]:
    """Log the new lines of inboxes, and return what there is to say of them.

    What was taken in once isn't again, whatever became of it, and no undo takes it back. Raises
    WinsError where the lines can't be saved.
    """
    arrived = _take_in(journal, settings, now, wanted) if wanted.names else []
    release_signals()  # what is shown now may take long
    untold = together([*_kept(wanted.seen), *arrived])
    inbox.keep(journal.paths, wanted.seen._replace(unsaid=[] if wanted.speaks else untold))
    return untold if wanted.speaks else together(arrived)


def _kept(seen: Seen) -> list[TakenIn]:
    """Return what nobody was told so far; nothing where another version kept it otherwise."""
    try:
        return together(TakenIn(*one) for one in seen.unsaid)
    except (TypeError, ValueError):
        return []


def _take_in(
    journal: Journal, settings: Settings, now: datetime, wanted: InboxRequest
) -> list[TakenIn]:
    """Log new lines, and note in what was seen what each file is like now."""
    names, rules, seen = wanted.names, wanted.rules, wanted.seen
    contents = {name: inbox.read(journal.paths.folder, name, now.timestamp()) for name in names}
    arrived = []
    with journal.transaction(now) as change:
        said = _said(contents, inbox.known_ids(change.files()), now, rules)
        category_of = _categories(change, settings, (one for of in said.values() for one in of))
        for name, found in said.items():
            wins = []
            for win in found:
                if isinstance(win, Win):
                    zone = wanted.zone_of(win.at) if win.timed else None
                    wins.append(win._replace(category=category_of(win), zone=zone))
                    change.rewrite(Version(win.id, yielding(change.stamp()), wins[-1]))
            days = [str(day_of_win(win, settings.day_start)) for win in wins]
            arrived.append(
                TakenIn(
                    name,
                    len(wins),
                    min(days, default=""),
                    max(days, default=""),
                    concern=gravest(map(concern_of, wins)),
                )
            )
    return [_noted(seen, taken, contents[taken.file], said[taken.file], now) for taken in arrived]


def _noted(
    seen: Seen, taken: TakenIn, content: Content, said: Sequence[Win | Finding], now: datetime
) -> TakenIn:
    """Note what an inbox is like, and return what came of it with what wasn't met before."""
    unclear = [one for one in said if isinstance(one, Finding)]
    again = content.waits_until
    if any(one.kind == finding.INBOX_AHEAD for one in unclear):
        later = int(now.timestamp()) + _A_WHILE
        again = min(again or later, later)
    size, changed, _, before = seen.files.get(taken.file, (-1, 0, 0, 0))
    seen.files[taken.file] = [*content.look, again, before if content.problem else len(unclear)]
    if content.problem:
        return taken._replace(unread=True)
    more = max(0, len(unclear) - before)
    same = content.look.size == size and content.look.changed != changed and not taken.wins + more
    return taken._replace(unclear=more, rewritten=same or content.look.size < size)


def findings(journal: Journal, now: datetime, rules: DateRules) -> list[Finding]:
    """Return what isn't clear in any inbox, which are copies, and what only seems to be one."""
    folder = journal.paths.folder
    there = inbox_names(folder)
    names = inbox.originals_first(inbox.inboxes(folder, there))
    known = inbox.known_ids(journal.files()) if names else set()
    originals = {inbox.source_of(name) for name in names if not inbox.is_copy(name)}
    others = (name for name in there if name not in names and _seems_meant(folder, name))
    found = [Finding(name, 0, finding.INBOX_MISNAMED) for name in others]
    contents = {name: inbox.read(folder, name, now.timestamp()) for name in names}
    for name, said in _said(contents, known, now, rules).items():
        is_in = not contents[name].waits_until and not any(isinstance(one, Win) for one in said)
        if is_in and inbox.is_copy(name) and inbox.source_of(name) in originals:
            found.append(Finding(name, 0, finding.INBOX_COPY))
        found += [one for one in said if isinstance(one, Finding)]
    return found


def _seems_meant(folder: str, name: str) -> bool:
    """Tell whether a file that isn't called an inbox is one of text, and nobody's side file."""
    kind = os.path.splitext(name)[1].lower()
    plain = kind in _OF_TEXT and not name.startswith((".", "~"))
    return plain and os.path.isfile(os.path.join(folder, name))


def _said(
    contents: Mapping[str, Content], known: set[str], now: datetime, rules: DateRules
) -> dict[str, list[Win | Finding]]:
    """Return what each line says whose id isn't known: a win without a category, or what is wrong.

    A line that stands in a copy too is told once: the ids of all lines join those that are known.
    """
    said: dict[str, list[Win | Finding]] = {}
    for name, content in contents.items():
        new = [line for line in content.lines if line.id not in known]
        known.update(line.id for line in new)
        changed = _last_change(content, now, rules)
        said[name] = [_of_line(name, line, changed, now, rules) for line in new]
        if content.problem:
            said[name] = [Finding(name, 0, finding.INBOX_UNREAD, content.problem)]
    return said


def _last_change(content: Content, now: datetime, rules: DateRules) -> datetime:
    """Return the moment at which a file changed last, never one to come."""
    seconds = min(content.look.changed // 10**9, int(now.timestamp()))
    changed = datetime.fromtimestamp(seconds, UTC)
    if changed.year < _FIRST_YEAR:
        changed = now.replace(microsecond=0)
    return fixed(rules.aware(changed))


def _of_line(
    name: str, line: Line, changed: datetime, now: datetime, rules: DateRules
) -> Win | Finding:
    start = "" if concern(line.text) else line.text[:_SHOWN]
    if line.text.startswith(MARKERS):
        return Finding(name, line.number, finding.MARKER, start)
    moment, words, wrong = split_moment(line.text, changed, now, rules)
    if wrong:
        kind = finding.INBOX_AHEAD if wrong == FUTURE else finding.INBOX_TIME
        return Finding(name, line.number, kind, start)
    try:
        text, tags = split_tags(checked_text(words))
    except BadInputError:
        kind = finding.INBOX_LONG if words else finding.INBOX_WORDLESS
        return Finding(name, line.number, kind, start)
    if moment:
        return Win(line.id, moment.at, text, tags=tags, timed=moment.timed)
    if line.is_last:
        return Win(line.id, changed, text, tags=tags)
    noon = fixed(rules.aware(midnight(day_of(changed, rules.day_start)) + NOON))
    return Win(line.id, noon, text, tags=tags, timed=False)


def _categories(
    change: Transaction, settings: Settings, said: Iterable[Win | Finding]
) -> Callable[[Win], str]:
    """Return what tells the category of a win: the one last chosen for its words, or a guess."""
    texts = {one.text for one in said if isinstance(one, Win)}
    used: dict[str, str] = {}
    if len(texts) > _FEW:
        ever = ever_seen(reader.read_all(change.files(), [])).values()
        used = categories_used(one for one in ever if isinstance(one, Win))
    found: dict[str, str] = {}

    def category_of(win: Win) -> str:
        text = win.text
        if text not in found:
            chosen = used.get(text.casefold())
            if len(texts) <= _FEW:
                chosen = change.category_used_for(text)
            found[text] = chosen or guess(text, settings.categories)
        return OTHER if concern_of(win) == NOW else found[text]

    return category_of
