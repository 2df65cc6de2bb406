"""todo.txt: a task a line, of which those that are done are wins, projects and contexts tags."""

from __future__ import annotations

import re
from collections.abc import Iterator

from microwins.errors import BadInputError
from microwins.formats.entry import Entry, LeftOut, Reading, Trouble
from microwins.formats.reading.dates import at_clock, day_in
from microwins.formats.reading.fields import LEAD_ON, free_name, make_win
from microwins.formats.reading.source import beginning, excerpt, lines, text_of
from microwins.model.text import tag_name, unique
from microwins.wording import reading as reasons

_DONE = re.compile(r"\s*x\s+(.*)")
_NAMES = {"todo.txt", "done.txt"}
_TASK = re.compile(r"x \d{4}-|\([A-Z]\) |\d{4}-\d\d-\d\d [^\W\d]|\w[^,;|\t\n]*$", re.MULTILINE)
_DONE_ON = re.compile(r"^x (?:\([A-Z]\) )?\d{4}-\d\d-\d\d ", re.ASCII | re.MULTILINE)
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}", re.ASCII)
_PRIORITY = re.compile(r"\(([A-Z])\)")
_PAIR = re.compile(r"([^\W\d_][\w.-]*):([^\s/\\].*)")
_NO_TAG = re.compile(r"[^\w-]+")
_MARKS = {"+": "projects", "@": "contexts", "#": ""}
_HEADS = ("created", "priority", "projects", "contexts")
_WHEN_DONE = ("done", "completed")
_STOPS = ".,;:!?"
_MOST_DATES = 2


def read(data: bytes, reading: Reading) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield a win for each task that is done and has its date of completion.

    That is the first date behind the x, or else a pair like done:2026-11-20. Raises BadInputError
    for a text in which no task is done.
    """
    tasks = [(number, line, _DONE.fullmatch(line)) for number, line in lines(text_of(data))]
    if tasks and not any(done for _, _, done in tasks):
        raise BadInputError(*reasons.NOT_TODOTXT)
    for number, _, done in tasks:
        place = reasons.LINE.format(number=number)
        yield _task(place, done[1], reading) if done else LeftOut(place, reasons.OPEN_TASKS)


def recognises(data: bytes, name: str) -> bool:
    """Tell whether the first line may be a task, and one is done on a day, or the name is usual."""
    begun = beginning(data)
    return bool(_TASK.match(begun) and (name.lower() in _NAMES or _DONE_ON.search(begun)))


def _task(place: str, task: str, reading: Reading) -> Entry | LeftOut | Trouble:
    """Return what a done task is; `task` is its line behind the x."""
    words = task.split()
    dates: list[str] = []
    extra: dict[str, object] = {}
    while words:
        if len(dates) < _MOST_DATES and _DATE.fullmatch(words[0]):
            dates.append(words.pop(0))
        elif "priority" not in extra and (rank := _PRIORITY.fullmatch(words[0])):
            extra["priority"] = rank[1]
            words.pop(0)
        else:
            break
    if not dates:
        pairs = [pair for pair in map(_pair, words) if pair and pair[0] in _WHEN_DONE]
        dates = [value for _, value in pairs if _DATE.fullmatch(value)][:1]
    if not dates:
        return LeftOut(place, reasons.UNDATED)
    days = [day for day in map(day_in, dates) if day]
    if len(days) < len(dates):
        unclear = next(one for one in dates if day_in(one) is None)
        return Trouble(place, reasons.UNCLEAR_DAY.format(text=excerpt(unclear)))
    if not words:
        return LeftOut(place, reasons.WORDLESS)
    text, tags, project, more = _apart(words)
    created = days[1] if len(days) > 1 else None
    if created:
        extra["created"] = created.isoformat()
    if "pri" in more and "priority" not in extra:
        extra["priority"] = more.pop("pri")
    return Entry(
        place=place,
        key=f"{days[0]} {created or '-'} {' '.join(words)}",
        win=make_win(text, days[0], reading, tags=tags, extra={**extra, **more}),
        kind=project,
        wall=at_clock(days[0]),
    )


def _apart(words: list[str]) -> tuple[str, tuple[str, ...], str | None, dict[str, object]]:
    """Return the text of a description, its tags, its first project, and what else it says.

    Pairs are taken out, and so are tags at the end. A project or a context in the middle is also a
    word of its sentence, and so is one at the end of "put it on +shelf". A description of nothing
    else is its own text.
    """
    extra: dict[str, object] = {}
    kept: list[str] = []
    tags: list[str | None] = []
    projects: list[str] = []
    other: dict[str, list[str]] = {}
    for word in words:
        if pair := _pair(word):
            name, value = pair
            extra[name] = f"{extra[name]} {value}" if name in extra else value
            continue
        tag = _tag(word)
        kept.append(word)
        tags.append(tag)
        named = _MARKS.get(word[0])
        if tag and named:
            name = word[1:].rstrip(_STOPS)
            projects += [name] if named == "projects" else []
            if name.lower() != tag:
                other.setdefault(named, []).append(name)
    end = len(kept)
    while end and tags[end - 1]:
        end -= 1
    if 0 < end < len(kept) and kept[end - 1].lower() in LEAD_ON:
        end += 1
    said = [_said(word, tag) for word, tag in zip(kept[:end], tags, strict=False)]
    text = " ".join(said) or " ".join(words)
    return text, unique(filter(None, tags)), next(iter(projects), None), {**extra, **other}


def _said(word: str, tag: str | None) -> str:
    """Return a word of a sentence, without the sign of a project or a context before it."""
    plain = word[1:]
    return plain if word[0] in "+@" and plain.rstrip(_STOPS).lower() == tag else word


def _pair(word: str) -> tuple[str, str] | None:
    """Return name and value of a pair like due:2026-11-19, under a name that is not ours."""
    match = _PAIR.fullmatch(word)
    if match is None or not any(char.isalnum() for char in match[2]):
        return None
    return f"task_{match[1]}" if match[1] in _HEADS else free_name(match[1], "task"), match[2]


def _tag(word: str) -> str | None:
    """Return the tag that a project, a context or a hashtag is, None for any other word."""
    if word[0] not in _MARKS:
        return None
    name = tag_name(word[1:])
    if name is None and word[0] != "#":
        name = tag_name(_NO_TAG.sub("-", word[1:]).strip("-_"))
    return name
