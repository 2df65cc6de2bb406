"""What the doctor found, one finding a line; what was mended, and what came back from backups."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from microwins.render.changes import steps
from microwins.render.line import TYPED, Line, Page, Span, line
from microwins.results import finding
from microwins.results.changes import Restored
from microwins.results.finding import Finding, Findings
from microwins.wording import dates, grammar
from microwins.wording import doctor as wording

_SHOWN = 20

_EDIT = "wins edit "
_TO_TYPE = (finding.AHEAD, finding.TWICE)
"""The kinds whose advice is a command."""
_COPIES = (finding.SIDE, finding.CONFLICT)
_OF_A_LOG = re.compile(r"([A-Za-z0-9-]+?)-(?:[0-9a-f]{4}(?![A-Za-z0-9])|side-)")
_OF_A_DAY = re.compile(r"(?<!\d)(20\d\d)-?(\d\d)-?(\d\d)(?!\d)")


_OF_AN_INBOX = {
    finding.INBOX_TIME: wording.HOW_TO_WRITE_A_TIME,
    finding.INBOX_AHEAD: wording.COMES_IN_LATER,
    finding.INBOX_WORDLESS: wording.HOW_TO_ADD_WORDS,
    finding.INBOX_LONG: wording.HOW_TO_SHORTEN,
    finding.INBOX_COPY: wording.COPY_CAME_IN,
    finding.INBOX_MISNAMED: wording.HOW_TO_NAME,
}
"""What to do about each kind of finding in an inbox."""

_READABLE = (
    *(finding.TWICE, finding.ITEM_TWICE),
    *(finding.NEWER, finding.AHEAD, finding.HALF_LETTERS),
)
"""The kinds of lines that are remarked upon though they can be read."""


def findings(result: Findings, page: Page) -> Iterator[Line]:
    """Draw what was mended, and each finding with its place, its kind and what is known of it."""
    for one in result.mended:
        yield _line(one, page, Span(wording.MENDED + " ", "quiet"))
    if result.quarantine:
        yield line(Span(wording.PUT_AWAY.format(folder=result.quarantine), "quiet"))
    for one in result.findings:
        yield _line(one, page)
    mends = sum(1 for one in result.findings if one.mends)
    if mends:
        yield line(Span(_can_be_mended(mends, len(result.findings)), "quiet"))
    if any(one.line and one.kind not in _READABLE for one in result.findings):
        yield line(Span(wording.UNREADABLE_STAYS, "quiet"))
    if not result.findings:
        yield line(wording.ALL_WELL)
        if result.files:
            yield line(Span(f"{_whole(result)} {_backup(result)}", "quiet"))


def remarks(result: Findings) -> list[str]:
    """Return what to say beside the findings: how to part with the places that wins hold."""
    return [grammar.count(result.located, *wording.LOCATED)] if result.located else []


def _can_be_mended(number: int, total: int) -> str:
    if number == total:
        return grammar.count(number, *wording.MENDS_ALL)
    return wording.MENDS_SOME.format(number=number, total=total)


def _whole(result: Findings) -> str:
    wins = grammar.count(result.wins, *wording.WINS)
    return wording.WHOLE.format(wins=wins, files=grammar.count(result.files, *wording.FILES))


def _backup(result: Findings) -> str:
    if result.backup is None:
        return wording.NO_BACKUP
    return wording.NEWEST_BACKUP.format(day=dates.day(date.fromisoformat(result.backup)))


def _line(one: Finding, page: Page, *before: Span) -> Line:
    """Return a finding as one line: a sentence where it is plain."""
    kind = wording.KINDS.get(one.kind, one.kind)
    known = [about for about in (_detail(one), _advice(one)) if about]
    if page.plain:
        return line(*before, *_heard(one, known))
    place = f"{one.file}:{one.line}" if one.line else one.file
    about = "; ".join(known) if known else one.start
    rest = [Span(f": {about}", "quiet")] if about else []
    return Line((*before, Span(place, "head"), Span(f"  {kind}"), *rest), hang=2)


def _heard(one: Finding, known: Sequence[str]) -> Iterator[Span]:
    """Yield a finding for the ear: its kind first, whose log it is about and of when, the file."""
    yield Span(grammar.opened(wording.KINDS.get(one.kind, one.kind)))
    stem = one.file.rpartition("/")[2]
    if one.kind in _COPIES and (log := _OF_A_LOG.match(stem)):
        yield Span(wording.OF_THE_LOG.format(machine=log[1]))
    if one.kind in _COPIES and (day := _day_in(stem)):
        yield Span(wording.OF_DAY.format(day=dates.long_day(day)))
    yield Span(wording.IN_FILE if one.line else ": ")
    yield Span(one.file, TYPED)
    if one.line:
        yield Span(wording.AT_LINE.format(number=one.line))
    command = known[-1] if known and known[-1].startswith(_EDIT) and one.kind in _TO_TYPE else ""
    yield from (Span(f", {about}") for about in known if about != command)
    yield Span(".")
    if command:
        yield Span(wording.TO_MEND_IT.format(command=command))
    if one.start and not _detail(one):
        yield Span(f" {wording.BEGINS} ")
        yield Span(one.start, TYPED)


def _day_in(name: str) -> date | None:
    """Return the day that the name of a file holds, None for none."""
    found = _OF_A_DAY.search(name)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _detail(one: Finding) -> str:
    """Return what is known of a finding besides its kind, "" for what a line begins with."""
    if one.kind == finding.BACKED_UP and one.day:
        day = dates.day(date.fromisoformat(one.day))
        return grammar.count(one.number or 0, *wording.IN_BACKUP, day=day)
    if one.kind in {finding.NEWER, finding.NOT_GONE}:
        return grammar.count(one.number or 0, *wording.LINES)
    if one.kind in {finding.TWICE, finding.ITEM_TWICE}:
        return wording.OTHER_PLACE.format(place=one.start)
    if one.kind == finding.LOCATION:
        return grammar.count(one.number or 0, *wording.WINS)
    if one.kind == finding.LITTLE_ROOM:
        return wording.ROOM.format(number=one.number or 0)
    told = {finding.LOOSE, finding.AHEAD, finding.INBOX_UNREAD, *_OF_AN_INBOX}
    return wording.WHY_NOT_READ.get(one.start, one.start) if one.kind in told else ""


def _advice(one: Finding) -> str:
    """Return what to do about a finding that --fix leaves alone."""
    if one.kind == finding.AHEAD:
        return wording.HOW_TO_CHOOSE_A_TIME.format(handle=one.handle)
    if one.kind == finding.TWICE and one.handle:
        return wording.HOW_TO_CHOOSE_WORDS.format(handle=one.handle)
    if one.kind == finding.WORDS and one.handle:
        said = wording.NOTHING_WAS_SAVED if one.mends else wording.HOW_TO_TAKE_WORDS
        return said.format(handle=one.handle)
    if one.kind in {finding.SIDE, finding.CONFLICT} and not one.mends:
        return wording.IN_USE
    told = {
        finding.HALF_LETTERS: wording.OTHERS_MAY_REFUSE,
        finding.NEWER: wording.UPDATE_WINS,
        finding.GONE: wording.HOW_TO_FIND_A_LOG,
        finding.WORDS: wording.HOW_TO_CLEAR_WORDS,
        **_OF_AN_INBOX,
    }
    return told.get(one.kind, "")


def restored(result: Restored) -> Iterator[Line]:
    """Draw what came back: the wins, how many lines of which backups, and how to part with it."""
    if not result.lines:
        yield line(wording.NOTHING_TO_PUT_BACK if result.backups else wording.NO_BACKUPS)
        return
    yield from steps((*result.wins, *result.items), _SHOWN, back=False)
    for day, number in result.lines:
        yield line(Span(grammar.count(number, *wording.PUT_BACK, day=dates.day(day)), "quiet"))
    if result.wins or not result.items:
        last = wording.HOW_TO_DELETE if result.wins else wording.NOTHING_LOOKS_DIFFERENT
        yield line(Span(last, "quiet"))
