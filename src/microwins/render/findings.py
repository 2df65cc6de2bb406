"""What the doctor found, one finding a line; what was mended, and what came back from backups."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from microwins.render.changes import steps
from microwins.render.line import Line, Page, Span, line
from microwins.results import finding
from microwins.results.changes import Restored
from microwins.results.finding import Finding, Findings
from microwins.wording import doctor as wording

_SHOWN = 20


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
        said = ": ".join([wording.place(one.file, one.line), ", ".join([one.kind, *known])])
        if one.start and not _detail(one):
            return line(*before, f"{said}. {wording.BEGINS} {one.start}")
        return line(*before, f"{said}.")
    place = f"{one.file}:{one.line}" if one.line else one.file
    about = "; ".join(known) if known else one.start
    rest = [Span(f": {about}", "quiet")] if about else []
    return Line((*before, Span(place, "head"), Span(f"  {one.kind}"), *rest), hang=2)


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
