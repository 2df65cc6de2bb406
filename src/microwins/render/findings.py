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


_READABLE = (finding.TWICE, finding.NEWER, finding.AHEAD, finding.HALF_LETTERS)
"""The kinds of lines that are remarked upon though they can be read."""


def findings(result: Findings, page: Page) -> Iterator[Line]:
    """Draw what was mended, and each finding with its place, its kind and what is known of it."""
    for one in result.mended:
        yield _line(one, page, Span(wording.MENDED + " ", "quiet"))
    if result.quarantine:
        yield line(Span(wording.put_away(result.quarantine), "quiet"))
    for one in result.findings:
        yield _line(one, page)
    mends = sum(1 for one in result.findings if one.mends)
    if mends:
        yield line(Span(wording.can_be_mended(mends, len(result.findings)), "quiet"))
    if any(one.line and one.kind not in _READABLE for one in result.findings):
        yield line(Span(wording.UNREADABLE_STAYS, "quiet"))
    if not result.findings:
        yield line(wording.ALL_WELL)
        if result.files:
            yield line(
                Span(f"{wording.whole(result.wins, result.files)} {_backup(result)}", "quiet")
            )


def remarks(result: Findings) -> list[str]:
    """Return what to say beside the findings: how to part with the places that wins hold."""
    return [wording.located(result.located)] if result.located else []


def _backup(result: Findings) -> str:
    if result.backup is None:
        return wording.NO_BACKUP
    return wording.newest_backup(date.fromisoformat(result.backup))


def _line(one: Finding, page: Page, *before: Span) -> Line:
    """Return a finding as one line: a sentence where it is plain."""
    known = [about for about in (_detail(one), _advice(one)) if about]
    if page.plain:
        return line(*before, *_heard(one, known))
    place = f"{one.file}:{one.line}" if one.line else one.file
    about = "; ".join(known) if known else one.start
    rest = [Span(f": {about}", "quiet")] if about else []
    return Line((*before, Span(place, "head"), Span(f"  {one.kind}"), *rest), hang=2)


def _heard(one: Finding, known: Sequence[str]) -> Iterator[Span]:
    """Yield a finding for the ear: its kind first, whose log it is about and of when, the file."""
    yield Span(grammar.opened(one.kind))
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
        return wording.lines_of(one.number or 0, date.fromisoformat(one.day))
    if one.kind in {finding.NEWER, finding.NOT_GONE}:
        return wording.lines(one.number or 0)
    if one.kind == finding.TWICE:
        return wording.other_one(one.start)
    if one.kind == finding.LOCATION:
        return wording.wins(one.number or 0)
    if one.kind == finding.LITTLE_ROOM:
        return wording.room(one.number or 0)
    return one.start if one.kind in {finding.LOOSE, finding.AHEAD} else ""


def _advice(one: Finding) -> str:
    """Return what to do about a finding that --fix leaves alone."""
    if one.kind == finding.AHEAD:
        return f"wins edit {one.handle} {wording.HOW_TO_CHOOSE_A_TIME}"
    if one.kind == finding.TWICE and one.handle:
        return f"wins edit {one.handle} {wording.HOW_TO_CHOOSE_WORDS}"
    if one.kind == finding.WORDS and one.handle:
        said = wording.NOTHING_WAS_SAVED if one.mends else wording.HOW_TO_TAKE_WORDS
        return said.format(handle=one.handle)
    if one.kind in {finding.SIDE, finding.CONFLICT} and not one.mends:
        return wording.NOT_TAKEN_SO_FAR
    told = {
        finding.HALF_LETTERS: wording.KEEPS_A_TOOL_FROM_READING,
        finding.NEWER: wording.READ_BY_A_NEWER_ONE,
        finding.GONE: wording.HOW_TO_FIND_A_LOG,
        finding.WORDS: wording.HOW_TO_CLEAR_WORDS,
    }
    return told.get(one.kind, "")


def restored(result: Restored) -> Iterator[Line]:
    """Draw what came back: the wins, how many lines of which backups, and how to part with it."""
    if not result.lines:
        yield line(wording.NOTHING_TO_PUT_BACK if result.backups else wording.NO_BACKUPS)
        return
    yield from steps(result.wins, _SHOWN, back=False)
    for day, number in result.lines:
        yield line(Span(wording.put_back(number, day), "quiet"))
    last = wording.HOW_TO_TAKE_AWAY if result.wins else wording.NOTHING_LOOKS_DIFFERENT
    yield line(Span(last, "quiet"))
