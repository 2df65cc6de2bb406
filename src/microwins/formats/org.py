"""Org-mode's files: a win for each task that is done, each time where it repeats."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from microwins.formats.entry import DONE, START, Entry, LeftOut, Reading, Trouble
from microwins.formats.reading.dates import Moment, unclear, untimed
from microwins.formats.reading.fields import tags_of, win_at
from microwins.formats.reading.notes import (
    BOX,
    LONGEST,
    STAMP,
    Change,
    change_in,
    clocked,
    day_of_note,
    day_of_title,
    dedented,
    minutes_between,
    numbered,
    stamped,
)
from microwins.formats.reading.source import text_of
from microwins.formats.reading.states import state_of
from microwins.wording import reading as reasons

FIELDS = ("date",)
"""What --map can make of a property or a planned day of a task: the day of its end."""

_HEADING = re.compile(r"(\*+)\s+(.*)")
_TAGS = re.compile(r":([^\s:]+(?::[^\s:]+)*):")
_RANK = re.compile(r"\[#(\w+)\]\s*")
_COOKIE = re.compile(r"\s*\[(?:\d*/\d*|\d*%)\]")
_OPTION = re.compile(r"\s*#\+(\w+):\s*(.*)")
_PROPERTY = re.compile(r"\s*:([^\s:]+):(?:\s+(.*))?")
_PLANNED = re.compile(r"(CLOSED|SCHEDULED|DEADLINE):\s*([\[<]\d{4}-[^\]>\n]*[\]>])")
_REPEATED = re.compile(r"[<\[]\d{4}-[^\]>\n]*\s[.+]?\+\d+[hdwmy]")
_LINK = re.compile(r"\[\[([^\]\n]+)\](?:\[([^\]\n]+)\])?\]")
_MARKED = re.compile(r"(?<![^\s({'\"-])([*/_=~+])(?=\S)(.+?)(?<=\S)\1(?![^\s)}'\".,;:!?-])")
_KNOWN = re.compile(
    rb"^\*+ +(?:DONE|TODO) |^(?i:#\+(?:TODO|SEQ_TODO|TYP_TODO|FILETAGS|TITLE):)|^ *CLOSED: \[\d",
    re.MULTILINE,
)
_CERTAIN = re.compile(rb"^ *CLOSED: \[\d|^#\+(?i:TODO|SEQ_TODO|TYP_TODO):", re.MULTILINE)
_KEYWORDS = ("todo", "seq_todo", "typ_todo")
_OF_THE_HOUSE = re.compile(r"ARCHIVE.*|ID|CATEGORY|STYLE|LAST_REPEAT|LOGGING|COOKIE_DATA|TRIGGER")
"""Properties that org-mode needs for itself."""

_YEAR = re.compile(r"\d{4}\b", re.ASCII)
_LOGGED = "LOGBOOK"
_CLOSING = "NOTE"
_MAY_BE_DONE = {DONE, START, None}
_GIVEN_UP = {"KILL", "KILLED", "CANX", "CNCL"}
"""Keywords that people set up in Emacs rather than in their files."""


def recognises(data: bytes, name: str) -> bool:
    """Tell whether a file has tasks of org-mode in it."""
    if name.endswith((".md", ".markdown")):
        return _CERTAIN.search(data) is not None
    return name.endswith((".org", ".org_archive")) or _KNOWN.search(data) is not None


class _Node:
    """A heading, and what stands below it."""

    def __init__(self, number: int, level: int, title: str, tags: str, above: _Node | None) -> None:
        self.number = number
        self.level = level
        self.title = title
        self.tags = tags.split(":") if tags else []
        self.above = above
        self.keyword = ""
        self.planned: dict[str, str] = {}
        self.properties: dict[str, str] = {}
        self.changes: list[Change] = []
        self.clocks: list[tuple[Moment, Moment]] = []
        self.notes: dict[str, list[str]] = {}
        self.body: list[str] = []
        self.boxes: list[tuple[int, str, str]] = []

    def above_it(self) -> Iterator[_Node]:
        """Yield the headings above, the nearest first."""
        node = self.above
        while node:
            yield node
            node = node.above


class _File:
    """The headings of a file, and what holds for all of it."""

    def __init__(self, text: str, path: str) -> None:
        self.day = day_of_note(path)
        self.states: dict[str, str | None] = {}
        self.tags: list[str] = []
        self.kind = ""
        self.nodes = [_Node(1, 0, "", "", None)]
        self._drawer = self._block = ""
        self._change = ""
        for number, line in numbered(text):
            self._take(number, line)
        for node in self.nodes:
            self._name_keyword(node)

    def _take(self, number: int, line: str) -> None:
        """Take in a line."""
        line = line.rstrip()
        if heading := _HEADING.fullmatch(line):
            level = len(heading[1])
            above = self.nodes[-1]
            while above.above and above.level >= level:
                above = above.above
            words = heading[2].rsplit(None, 1)
            tags = _TAGS.fullmatch(words[-1]) if words else None
            title = "".join(words[:-1]) if tags else heading[2]
            self.nodes.append(_Node(number, level, title, tags[1] if tags else "", above))
            self._drawer = self._block = self._change = ""
        elif not self._in_a_frame(line) and not self._is_option(line):
            self._take_below(self.nodes[-1], number, line)

    def _take_below(self, node: _Node, number: int, line: str) -> None:
        """Take in a line that stands below a heading."""
        if self._drawer == "PROPERTIES" and (named := _PROPERTY.fullmatch(line)):
            node.properties[named[1].upper()] = named[2] or ""
        elif change := change_in(line, number):
            node.changes.append(change)
            self._change = _minute(change)
        elif clock := clocked(line):
            node.clocks.append(clock)
        elif not self._block and (planned := _PLANNED.findall(line)):
            node.planned.update(planned)
        elif self._change and line[:1].isspace() and not line.lstrip().startswith(("- ", "#")):
            node.notes.setdefault(self._change, []).append(line.strip())
        elif self._drawer != _LOGGED:
            self._change = ""
            node.body.append(line)
            box = None if self._block else BOX.fullmatch(line)
            node.boxes += [(number, box[2], box[3] or "")] if box else []

    def _in_a_frame(self, line: str) -> bool:
        """Tell whether a line begins or ends a drawer or a block, and keep in mind which."""
        plain = line.strip().lower()
        if self._block:
            ends = plain == f"#+end_{self._block}"
            self._block = "" if ends else self._block
            return ends
        if plain.startswith("#+begin_"):
            self._block = plain.removeprefix("#+begin_").split()[0] if plain[8:].strip() else ""
            return True
        if plain == ":end:":
            self._drawer = ""
            self._change = ""
            return True
        if re.fullmatch(r":[\w-]+:", plain) and not self._drawer:
            self._drawer = plain.strip(":").upper()
            return True
        return False

    def _is_option(self, line: str) -> bool:
        """Tell whether a line says something of the file, and take that in."""
        option = None if self._block else _OPTION.fullmatch(line)
        if option is None:
            return line.startswith("# ") and not self._block
        name, value = option[1].lower(), option[2]
        if name in _KEYWORDS:
            self._take_states(value)
        elif name == "filetags":
            self.tags += filter(None, re.split(r"[:\s]+", value))
        elif name == "category":
            self.kind = value
        return True

    def _take_states(self, value: str) -> None:
        words = [word.partition("(")[0] for word in value.split()]
        end = words.index("|") if "|" in words else len(words) - 1
        closed = [word for word in words[end:] if word != "|"]
        self.states |= dict.fromkeys(words[:end], reasons.OPEN_TASKS)
        for word in closed:
            self.states[word] = state_of(word) or (DONE if word == closed[0] else None)

    def _name_keyword(self, node: _Node) -> None:
        """Part the keyword of a heading from its title, where it has one."""
        word, _, rest = node.title.partition(" ")
        usual = (reasons.OPEN_TASKS, reasons.CANCELLED)
        shown = "CLOSED" in node.planned or any(one.state == word for one in node.changes)
        if word in self.states or (
            (word.isupper() and len(word) > 1)
            and (shown or (not self.states and (word == "DONE" or state_of(word) in usual)))
        ):
            node.keyword, node.title = word, rest.strip()

    def state(self, word: str) -> str | None:
        """Return what a keyword says: DONE, START, or why that is no win; None where unknown."""
        if word == _CLOSING:
            return DONE
        if word in _GIVEN_UP:
            return reasons.CANCELLED
        return self.states[word] if word in self.states else state_of(word)


def read(data: bytes, reading: Reading) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield a win for each task that is done, and one for each time that a repeating one was.

    The day is that of its end, else that of a heading above or of the file, where these are days.
    """
    file = _File(text_of(data), reading.path)
    for node in file.nodes:
        node.body = [dedented(node.body)]
        task = next((above for above in node.above_it() if above.keyword), None)
        if task and not node.keyword:
            task.body += ["", node.title, *node.body]
    for node in file.nodes:
        if node.keyword or node.changes:
            yield from _of_task(node, file, reading)
        elif not any(above.keyword for above in node.above_it()):
            for box in node.boxes:
                yield _of_box(node, box, file, reading)


def _of_task(node: _Node, file: _File, reading: Reading) -> Iterator[Entry | LeftOut | Trouble]:
    place = reasons.LINE.format(number=node.number)
    state = file.state(node.keyword) if node.keyword else reasons.OPEN_TASKS
    ends: list[Change] = []
    if state not in _MAY_BE_DONE:
        ends = list({_minute(one): one for one in node.changes}.values()) if _repeats(node) else []
        if node.keyword:
            yield LeftOut(place, state or reasons.OPEN_TASKS)
    elif "CLOSED" in node.planned and _closed(node) is None:
        yield Trouble(place, unclear(None, node.planned["CLOSED"]))
    else:
        ends = _ends(node, file, reading)
        if not ends:
            yield LeftOut(place, reasons.UNDATED)
    told = set(map(_minute, ends))
    node.body += [line for when, note in node.notes.items() if when not in told for line in note]
    before = None
    for end in sorted(ends, key=_when):
        said = file.state(end.state)
        if said in _MAY_BE_DONE:
            yield _entry(node, end, before, file, reading)
            before = end
        elif said != reasons.OPEN_TASKS:
            yield LeftOut(reasons.LINE.format(number=end.line), said or reasons.CANCELLED)


def _ends(node: _Node, file: _File, reading: Reading) -> list[Change]:
    """Return when a task that is closed came to an end: once, or each time where it repeats."""
    closed = _closed(node)
    ends = [Change(node.keyword, closed, node.number)] if closed else []
    if _repeats(node):
        ends = list({_minute(one): one for one in [*node.changes, *ends]}.values())
    logged = [one for one in node.changes if one.state in {node.keyword, _CLOSING}]
    ends = ends or sorted(logged, key=_when)[-1:]
    day = _day_above(node, file)
    moment = untimed(day) if day else _mapped(node, reading)
    return ends or ([Change(node.keyword, moment, node.number)] if moment else [])


def _minute(change: Change) -> str:
    """Return what tells a change from others: org-mode notes some twice, in two ways."""
    return change.moment.key[:16]


def _when(change: Change) -> tuple[str, int]:
    return change.moment.at.isoformat(), change.line


def _closed(node: _Node) -> Moment | None:
    found = STAMP.match(node.planned.get("CLOSED", ""))
    return stamped(found[1], found[2]) if found else None


def _mapped(node: _Node, reading: Reading) -> Moment | None:
    """Return the moment in a field that --map made the day of a task."""
    fields = {**node.properties, **node.planned}
    values = (fields.get(name.upper(), "").strip("[]<>") for name in reading.fields)
    stamps = (STAMP.match(f"[{value}]") for value in values)
    return next((stamped(found[1], found[2]) for found in stamps if found), None)


def _repeats(node: _Node) -> bool:
    if node.properties.get("STYLE") == "habit" or "LAST_REPEAT" in node.properties:
        return True
    return any(map(_REPEATED.search, [*node.planned.values(), node.title, *node.body]))


def _day_above(node: _Node, file: _File) -> date | None:
    days = (day_of_title(above.title) for above in node.above_it())
    return next(filter(None, days), file.day)


def _kind(node: _Node, file: _File) -> str | None:
    named = (one.properties.get("CATEGORY") for one in [node, *node.above_it()])
    titles = (_words(above.title)[0] for above in node.above_it() if not _YEAR.match(above.title))
    path = node.properties.get("ARCHIVE_OLPATH", "").rpartition("/")[2]
    return next(filter(None, [*named, file.kind, *titles, path]), None)


def _words(title: str) -> tuple[str, list[str]]:
    """Return what a heading says without signs, and where its links lead."""
    if len(title) > LONGEST:
        return title, []
    title = STAMP.sub(" ", _COOKIE.sub("", _RANK.sub("", title)))
    links = [link[1] for link in _LINK.finditer(title) if link[2]]
    title = _LINK.sub(lambda link: link[2] or link[1], title)
    return _MARKED.sub(r"\2", " ".join(title.split())), links


def _entry(
    node: _Node, end: Change, before: Change | None, file: _File, reading: Reading
) -> Entry | LeftOut | Trouble:
    """Return the win of a task that came to an end, and of what was noted about it."""
    place = reasons.LINE.format(number=end.line)
    text, links = _words(node.title)
    if not text:
        return LeftOut(place, reasons.WORDLESS)
    rank = _RANK.search(node.title)
    above = [tag for one in node.above_it() for tag in one.tags]
    itags = filter(None, re.split(r"[:\s]+", node.properties.get("ARCHIVE_ITAGS", "")))
    tags, other = tags_of(
        tag for tag in [*node.tags, *above, *itags, *file.tags] if tag != "ARCHIVE"
    )
    clocks = [
        clock
        for clock in node.clocks
        if clock[1].at <= _end_of(end) and (before is None or clock[1].at > before.moment.at)
    ]
    note = "\n".join(node.notes.get(_minute(end), []))
    if before is None:
        note = "\n\n".join(filter(None, [note, dedented(node.body)]))
    extra: dict[str, object] = {
        name.lower(): value
        for name, value in node.properties.items()
        if not _OF_THE_HOUSE.fullmatch(name)
    }
    extra |= {name.lower(): value for name, value in node.planned.items() if name != "CLOSED"}
    planned = STAMP.search(node.title)
    extra |= {"priority": rank[1] if rank else "", "links": links, "tags": other}
    extra["planned"] = planned[0] if planned else ""
    win = win_at(text, end.moment, reading, tags=tags, note=note, extra=extra)
    if win is None:
        return Trouble(place, unclear(None, end.moment.key))
    win = win._replace(minutes=minutes_between(clocks), partial=file.state(end.state) == START)
    unknown = end.state if end.state and file.state(end.state) is None else None
    key = f"{end.moment.key}\n{text}"
    return Entry(place, key, win, _kind(node, file), wall=end.moment.at, state=unknown)


def _end_of(end: Change) -> datetime:
    return end.moment.at if end.moment.timed else end.moment.at.replace(hour=23, minute=59)


def _of_box(
    node: _Node, box: tuple[int, str, str], file: _File, reading: Reading
) -> Entry | LeftOut | Trouble:
    """Return the win of a box that is ticked below a heading, or in a file, of a day."""
    number, sign, words = box
    place = reasons.LINE.format(number=number)
    if sign not in "xX":
        return LeftOut(place, reasons.OPEN_TASKS)
    day = day_of_title(node.title) or _day_above(node, file)
    if day is None:
        return LeftOut(place, reasons.UNDATED)
    item = _Node(number, node.level + 1, words, "", node)
    return _entry(item, Change("DONE", untimed(day), number), None, file, reading)
