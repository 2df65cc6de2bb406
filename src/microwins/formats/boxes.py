"""Tasks in notes written in Markdown: Obsidian's boxes with the signs of its plugins, and Logseq's.

The day of a task is the one that its line gives for its end; else that of the heading above it, or
of the note, where these are named for a day. Days to begin, to be reminded and to be ready by are
none on which it was done; --map says so where they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from microwins.errors import BadInputError
from microwins.formats.entry import Entry, LeftOut, Reading, Trouble
from microwins.formats.reading.dates import (
    DAY_FIRST,
    MONTH_FIRST,
    Ambiguous,
    Moment,
    at_clock,
    clock_of,
    moment_of,
    unclear,
    untimed,
)
from microwins.formats.reading.fields import win_at
from microwins.formats.reading.notes import (
    BOX,
    LONGEST,
    Change,
    change_in,
    clocked,
    day_of_note,
    day_of_title,
    dedented,
    minutes_between,
    numbered,
    without_tags,
)
from microwins.formats.reading.source import text_of
from microwins.wording import reading as reasons

FIELDS = ("date", f"date-{DAY_FIRST}", f"date-{MONTH_FIRST}")
"""What --map can make of a sign or a field of a task or a note: the day of its end."""

_QUOTE = re.compile(r"(?:\s{0,3}>)+ ?")
_HEADING = re.compile(r"\s{0,3}(?:[-*+]\s+)?(#{1,6})\s+(.*?)(?:\s+#+)?\s*")
_FENCE = re.compile(r"\s*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}(?=[^`]*$)|~{3,})")
_FRONT = re.compile(
    r"---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\r\n|\Z)", re.DOTALL | re.MULTILINE
)
_ITEM = re.compile(r"(\s*)(?:[-*+\u2022]|\d{1,9}[.)])(?:\s|$)")
_KEYWORD = re.compile(
    r"(\s*)[-*+]\s+(?:#{1,6}\s+)?"
    r"(?:\{\{(?:\[\[)?)?(TODO|DOING|NOW|LATER|WAITING|WAIT|IN-PROGRESS|DONE|CANCELED|CANCELLED)"
    r"(?:(?:\]\])?\}\})?\s+(.*)"
)
_FIELD_LINE = re.compile(r"\s*(?:[-*+]\s+)?([^\W\d][\w -]{0,40}?)::\s*(.*)")
_PLANNED = re.compile(r"\s*(SCHEDULED|DEADLINE):\s*([<\[].*[>\]])\s*")
_KNOWN = re.compile(
    rb"^[ \t>]*(?:[-*+]|\xe2\x80\xa2|\d{1,9}[.)])[ \t]+"
    rb"(?:\[[^\]\r\n]{1,4}\][ \t]|(?:\{\{(?:\[\[)?)?DONE[ }\]])",
    re.MULTILINE,
)
_OWN_PAGE = re.compile(rb"# Wins\r?\n\r?\n[^\r\n]+\r?\n")

_DAY = r"(\d{4}-\d{1,2}-\d{1,2}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?)?)"
_SIGNED = re.compile(
    rf"([\u2705\u2611\u2714\u274e\u274c\u2795\U0001f6eb\u23f3\u231b\U0001f4c5\U0001f4c6\U0001f5d3"
    rf"\u23f0])\ufe0f?\s*(?:\[\[)?{_DAY}(?:\]\])?"
)
_NAMES = {
    **dict.fromkeys("\u2705\u2611\u2714\u274e", "completion"),
    "\u274c": "cancelled",
    "\u2795": "created",
    "\U0001f6eb": "start",
    **dict.fromkeys("\u23f3\u231b", "scheduled"),
    **dict.fromkeys("\U0001f4c5\U0001f4c6\U0001f5d3", "due"),
    "\u23f0": "reminder",
}
_OTHER_SIGNS = (
    ("", re.compile("[\u2705\u2611\u2714]\ufe0f?\\s*()$")),
    ("repeat", re.compile("\U0001f501\ufe0f?\\s*([a-zA-Z0-9, !]*)")),
    ("id", re.compile("\U0001f194\ufe0f?\\s*([\\w-]+)")),
    ("dependsOn", re.compile("\u26d4\ufe0f?\\s*([\\w-]+(?:\\s*,\\s*[\\w-]+)*)")),
    ("onCompletion", re.compile("\U0001f3c1\ufe0f?\\s*(\\w+)")),
)
_RANKS = {
    "\U0001f53a": "highest",
    "\u23eb": "high",
    "\U0001f53c": "medium",
    "\U0001f53d": "low",
    "\u23ec": "lowest",
}
_RANK = re.compile(f"\\s*([{''.join(_RANKS)}])\ufe0f?|^\\s*\\[#([A-C])\\](?=\\s)")
_ANY_SIGN = re.compile(f"[{''.join((*_NAMES, *_RANKS))}\U0001f501\U0001f194\u26d4\U0001f3c1]|\\[#")
_INLINE = re.compile(r"[\[(]([^\[\]()\n:]{1,40}?)::\s*((?:\[\[[^\]\n]*\]\]|[^\[\]()\n])*)[\])]")
_AT = re.compile(r"(?<!\S)@([^\W\d]\w*)\(([^()\n]*)\)")
_AT_STATE = re.compile(r"(?<!\S)@(done|completed|finished|cancell?ed)(?!\w)", re.IGNORECASE)
_PLANNED_FOR = re.compile(r"(?<!\S)>(\d{4}-\d{2}-\d{2})(?!\S)")
_DONE_FIELDS = ("completion", "done", "completed", "finished")
_CANCELLED_FIELDS = {"cancelled", "canceled"}
_OF_THE_HOUSE = {"", "id", "collapsed", "dependson", "oncompletion"}
"""Fields that programs need for themselves."""

_HIDDEN = re.compile(r"%%(.*?)%%|<!--(.*?)-->")
_CODE = re.compile(r"(`+)(.+?)\1(?!`)")
_WIKI = re.compile(r"!?\[\[([^\[\]|\n]*)(?:\|([^\[\]\n]*))?\]\]")
_LINK = re.compile(
    r"!?\[((?:[^\[\]\n]|\[[^\[\]\n]*\])*)\]\((<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)[^()\n]*\)"
)
_TAGGED = re.compile(r"#\[\[([^\[\]\n]+)\]\]")
_ANY_MARK = re.compile(r"[\[<`*_~=\\^]|\(\(")
_PLACED = re.compile(r"\s*\(\([0-9a-f-]{36}\)\)|\s+\^[\w-]+\s*$|\[\^[\w-]+\]")
_HTML = re.compile(r"</?[a-zA-Z][\w-]*(?:\s[^<>\n]*)?/?>")
_STRONG = (
    re.compile(r"(?<![\w*\\])(\*{1,3})(?=[^\s*])(.+?)(?<=[^\s\\])\1(?![\w*])"),
    re.compile(r"(?<![\w_\\])(_{1,3})(?=[^\s_])(.+?)(?<=[^\s\\])\1(?!\w)"),
    re.compile(r"(~~|==)(?=\S)(.+?)(?<=\S)\1"),
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_HOUR = r"(\d{1,2}:\d{2}(?: ?[AaPp]\.?[Mm]\b\.?)?)"
_HOURS = re.compile(
    rf"{_HOUR}(?:\s*(?:-|\u2013|\u2014|to)\s*{_HOUR})?(?=\s|$)\s*(?:[-\u2013\u2014|]\s+)?"
)
_DAY_IN = re.compile(r"(?<!\d)\d{4}([-_.]?)\d{2}\1\d{2}(?!\d)")
_KEPT = re.compile("\ue000(\\d+)\ue001")
_DONE = "done"
_CODE_INDENT = 4
_ONE_DAY = timedelta(days=1)
_YEAR = re.compile(r"\d{4}\b")


def recognises(data: bytes, _name: str) -> bool:
    """Tell whether a page has tasks in it, or is one that this program wrote."""
    return _KNOWN.search(data) is not None or _OWN_PAGE.match(data) is not None


class _Task:
    """A task of a note, with all that its line and those below it say."""

    __slots__ = (
        *("changes", "clocks", "day", "fields", "indent", "kind", "note", "number"),
        *("state", "words"),
    )

    def __init__(self, number: int, indent: int, state: str, words: str) -> None:
        self.number = number
        self.indent = indent
        self.state = state
        self.words = words
        self.kind: str | None = None
        self.day: date | None = None
        self.fields: dict[str, str] = {}
        self.changes: list[Change] = []
        self.clocks: list[tuple[Moment, Moment]] = []
        self.note: list[str] = []


class _Note:
    """The tasks of a note, and the fields at its top.

    `day` is that of the note itself, and `order` that of days like 03/04/2026 in its headings.
    """

    def __init__(self, text: str, day: date | None, order: str) -> None:
        self._text = text.lstrip("\ufeff")
        self._day = day
        self._order = order
        self._headings: list[tuple[int, str, date | None]] = []
        self._open: list[_Task] = []
        self._together: list[_Task] = []
        self._fence = self._comment = self._drawer = ""
        self._in_list = False
        self._after_blank = True
        self.front: dict[str, str] = {}
        top = _FRONT.match(self._text)
        self._start = self._text.count("\n", 0, top.end()) if top else 0
        for line in top[1].splitlines() if top else ():
            name, colon, value = line.partition(":")
            if colon and not name[:1].isspace():
                self.front[name.strip().lower()] = value.strip().strip("\"'")

    def tasks(self) -> Iterator[_Task]:
        """Yield the tasks in their order, each with all that stands below it."""
        for number, line in numbered(self._text):
            before = self._together
            if number > self._start:
                quote = _QUOTE.match(line)
                self._take(number, line[quote.end() :] if quote else line)
            if self._together is not before:
                yield from before
        yield from self._together

    def _take(self, number: int, line: str) -> None:
        """Take in a line."""
        if self._is_hidden(line):
            return
        indent = _indent(line)
        task = _task(number, indent, line)
        heading = None if task or len(line) > LONGEST else _HEADING.fullmatch(line.rstrip())
        while self._open and indent <= self._open[-1].indent:
            self._open.pop()
        if heading and not self._open:
            self._go_below(len(heading[1]), heading[2])
        elif task:
            task.day, task.kind = self._place()
            self._together = self._together if self._open else []
            self._together.append(task)
            self._open.append(task)
        elif self._open:
            self._take_below(self._open[-1], number, line)

    def _is_hidden(self, line: str) -> bool:
        """Tell whether a line is empty, code or a comment; where these go on is kept in mind."""
        if self._comment:
            self._comment = "" if self._comment in line else self._comment
            return True
        if self._fence:
            end = line.strip()
            if end.startswith(self._fence) and not end.strip(self._fence[0]):
                self._fence = ""
            return True
        if found := _FENCE.match(line):
            self._fence = found[1]
            self._in_list = self._in_list and _indent(line) > 1
            return True
        if line.count("%%") % 2:
            self._comment = "%%"
        elif "<!--" in line and "-->" not in line.rpartition("<!--")[2]:
            self._comment = "-->"
        return self._is_indented_code(line) or (bool(self._comment) and not _is_item(line))

    def _is_indented_code(self, line: str) -> bool:
        """Tell whether a line is empty, or so far to the right that it is code."""
        blank, self._after_blank = self._after_blank, not line.strip()
        if self._after_blank:
            return True
        if _indent(line) >= _CODE_INDENT:
            return blank and not self._in_list
        self._in_list = _is_item(line) or (self._in_list and not blank)
        return False

    def _go_below(self, level: int, title: str) -> None:
        """Go on below a heading."""
        self._headings = [one for one in self._headings if one[0] < level]
        text = without_tags(_plain(title, []))[0]
        self._headings.append((level, text, day_of_title(text, self._order)))

    def _place(self) -> tuple[date | None, str | None]:
        """Return the day that holds here, and the nearest heading that says more than when."""
        days = (day for _, _, day in reversed(self._headings))
        titles = (text for _, text, day in reversed(self._headings) if not day)
        kind = next((text for text in titles if text and not _YEAR.match(text)), None)
        return next(filter(None, days), self._day), kind

    def _take_below(self, task: _Task, number: int, line: str) -> None:
        """Take in a line that stands below a task and belongs to it."""
        plain = line.strip()
        if plain.lower() in {":logbook:", ":properties:", ":end:"}:
            self._drawer = "" if plain.lower() == ":end:" else plain
        elif change := change_in(line, number):
            task.changes.append(change)
        elif clock := clocked(line):
            task.clocks.append(clock)
        elif planned := _PLANNED.fullmatch(line):
            task.fields[planned[1].lower()] = planned[2]
        elif field := _FIELD_LINE.fullmatch(line):
            task.fields[field[1].lower()] = field[2].strip()
        elif not self._drawer:
            task.note.append(line)


def _is_item(line: str) -> bool:
    return _ITEM.match(line) is not None


def _indent(line: str) -> int:
    line = line.expandtabs(_CODE_INDENT)
    return len(line) - len(line.lstrip())


def _task(number: int, indent: int, line: str) -> _Task | None:
    """Return the task of a line, None where it is none."""
    if box := BOX.fullmatch(line):
        said = {**dict.fromkeys("xX\u2713\u2714", _DONE), "-": reasons.CANCELLED}.get(
            box[2], reasons.OPEN_TASKS
        )
        return _Task(number, indent, said, box[3] or "")
    if word := _KEYWORD.fullmatch(line):
        said = _DONE if word[2] == "DONE" else reasons.OPEN_TASKS
        said = reasons.CANCELLED if word[2].startswith("CANCEL") else said
        return _Task(number, indent, said, word[3])
    return None


def read(data: bytes, reading: Reading) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield a win for each task that is done on a day that is known.

    Raises BadInputError for a page without tasks, and for one that this program wrote.
    """
    if _OWN_PAGE.match(data):
        raise BadInputError(*reasons.OWN_PAGE)
    if not recognises(data, ""):
        raise BadInputError(*reasons.NO_TASKS)
    text = text_of(data)
    order = next((said[5:] for said in reading.fields.values() if said != "date"), "")
    note = _Note(text, day_of_note(reading.path, order), order)
    if found := _DAY_IN.search(reading.path.rpartition("/")[2]):
        note.front["name"] = found[0].replace("_", "-")
    mapped = {_NAMES.get(name, name) for name, said in reading.fields.items() if said == "date"}
    for task in note.tasks():
        yield from _of_task(task, {name: note.front.get(name, "") for name in mapped}, reading)


def _of_task(
    task: _Task, mapped: dict[str, str], reading: Reading
) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield the win of a task that is done, or of each time that a repeating one was.

    `mapped` are the fields that may tell the day, with what the note itself has in them.
    """
    place = reasons.LINE.format(number=task.number)
    task.words = _without_fields(task)
    ends = [task.fields.pop(name) for name in _DONE_FIELDS if name in task.fields]
    cancelled = [name for name in _CANCELLED_FIELDS if name in task.fields]
    if (cancelled or "\u274c" in task.words) and not any(ends):
        task.state = reasons.CANCELLED
    logged = [change for change in task.changes if change.state == "DONE"]
    if task.state != _DONE:
        if task.state == reasons.OPEN_TASKS and "scheduled" in task.fields:
            for change in logged:
                yield _entry(task, change.moment, reading, change.line)
        yield LeftOut(place, task.state)
        return
    others = (task.fields.get(name) or value for name, value in mapped.items())
    said = next(filter(None, ends), "")
    moment = _moment(said) if said else _moment_beside(task, logged)
    if moment is None and not said and (said := next(filter(None, others), "")):
        moment = _moment(said)
    if isinstance(moment, Moment):
        yield _entry(task, moment, reading, task.number)
    elif said:
        yield Trouble(place, unclear(moment, said))
    else:
        yield LeftOut(place, reasons.UNDATED)


def _moment(said: str) -> Moment | Ambiguous | None:
    """Return the moment of a field."""
    said = said.strip("[]<> ")
    moment = moment_of(said)
    day = None if isinstance(moment, Moment) else day_of_title(said)
    return untimed(day) if day else moment


def _moment_beside(task: _Task, logged: list[Change]) -> Moment | None:
    """Return when a task was done by its log, by the headings above it, or by the note."""
    known = [ended for _, ended in task.clocks] + [change.moment for change in logged]
    if known:
        return max(known, key=lambda moment: moment.at)
    return untimed(task.day) if task.day else None


def _without_fields(task: _Task) -> str:
    """Return the words of a task without its signs and fields, which are taken in."""
    text, fields = task.words, task.fields
    if len(text) > LONGEST:
        return text

    def keep(name: str, value: str) -> str:
        fields.setdefault(name.strip().lower(), value.strip())
        return " "

    if _ANY_SIGN.search(text):
        text = _SIGNED.sub(lambda sign: keep(_NAMES[sign[1]], sign[2]), text)
        for name, form in _OTHER_SIGNS:
            text = form.sub(lambda sign, name=name: keep(name, sign[1]), text)  # type: ignore[misc]
        text = _RANK.sub(lambda rank: keep("priority", rank[2] or _RANKS[rank[1]]), text)
    if "::" in text:
        text = _INLINE.sub(lambda field: keep(field[1], field[2]), text)
    if "@" in text:
        text = _AT.sub(lambda tag: keep(tag[1], tag[2]), text)
        text = _AT_STATE.sub(lambda tag: keep(tag[1], ""), text)
    if ">" in text or "%" in text:
        text = _PLANNED_FOR.sub(lambda day: keep("scheduled", day[1]), text)
        text = _HIDDEN.sub(lambda said: keep("comment", said[1] or said[2] or ""), text)
    if text != task.words:
        text = " ".join(text.split()).replace(" ,", ",").rstrip(" ,;|")
    links: list[str] = []
    text = _plain(text, links)
    if links:
        fields["links"] = " ".join(links)
    return text


def _plain(text: str, links: list[str]) -> str:
    """Return text without the signs of Markdown; where its links lead goes to `links`."""
    if len(text) > LONGEST or not _ANY_MARK.search(text):
        return " ".join(text.split())
    code: list[str] = []

    def kept(found: re.Match[str]) -> str:
        code.append(found[2].strip())
        return f"\ue000{len(code) - 1}\ue001"

    def named(target: str, words: str | None) -> str:
        if words and words.strip():
            links.append(target.strip("<>"))
        return words if words and words.strip() else target

    text = _PLACED.sub("", text)
    if "[" in text:
        text = _TAGGED.sub(lambda tag: "#" + "-".join(tag[1].split()), text)
        text = _WIKI.sub(lambda link: named(link[1], link[2]), text)
        text = _LINK.sub(lambda link: named(link[2], link[1]), text)
    text = _HTML.sub("", _CODE.sub(kept, text))
    for form in _STRONG:
        text = form.sub(r"\2", text)
    text = _ESCAPED.sub(r"\1", text)
    text = _KEPT.sub(lambda found: code[int(found[1])], text) if code else text
    return " ".join(text.split())


def _entry(task: _Task, moment: Moment, reading: Reading, line: int) -> Entry | LeftOut | Trouble:
    """Return the win of a task that was done at a moment."""
    place = reasons.LINE.format(number=line)
    words, minutes = task.words, minutes_between(task.clocks)
    hours = _HOURS.match(words)
    begun = clock_of(hours[1]) if hours else None
    if hours and begun and words[hours.end() :]:
        words = words[hours.end() :]
        if not moment.timed and task.day in {None, moment.at.date()}:
            moment = Moment(at_clock(moment.at.date(), begun))
            ended = clock_of(hours[2]) if hours[2] else None
            took = at_clock(moment.at.date(), ended) - moment.at if ended else _ONE_DAY
            minutes = minutes or (took % _ONE_DAY).seconds // 60 or None
    text, tags = without_tags(words)
    if not text:
        return LeftOut(place, reasons.WORDLESS)
    extra = {name: value for name, value in task.fields.items() if name not in _OF_THE_HOUSE}
    win = win_at(text, moment, reading, tags=tags, note=dedented(task.note), extra=extra)
    if win is None:
        return Trouble(place, unclear(None, moment.key))
    win = win._replace(minutes=minutes)
    return Entry(place, f"{moment.key}\n{words}", win, task.kind, wall=moment.at)
