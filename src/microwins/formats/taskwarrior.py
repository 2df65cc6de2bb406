"""What `task export` of Taskwarrior writes: JSON, of which each completed task is a win."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from microwins.errors import BadInputError
from microwins.formats.entry import Entry, LeftOut, Reading, Trouble
from microwins.formats.reading.dates import Moment, moment_of, unclear
from microwins.formats.reading.fields import tags_of, texts, win_at, without_duplicates
from microwins.formats.reading.json_ import records
from microwins.formats.reading.source import beginning, excerpt, headline, text_of
from microwins.model.strict_json import is_deep
from microwins.wording import reading as reasons

_MOMENT = re.compile(rb'"(?:entry|end|modified|due)"\s*:\s*"\d{8}T\d{6}Z"|"entry"\s*:\s*"\d{4}')
_STATUS = re.compile(rb'"status"\s*:\s*"(?:pending|completed|deleted|waiting|recurring)"')
_OF_TASKWARRIOR = ("id", "modified", "urgency", "mask", "imask", "parent", "rtype")
"""What it keeps for itself, and says nothing of the task."""
_DONE = "completed"
_LEFT_OUT = {
    **dict.fromkeys(("pending", "waiting", "recurring"), reasons.OPEN_TASKS),
    "deleted": reasons.DELETED_TASKS,
}
_NEEDED = ("description", "status")
_NO_TASKS = re.compile(r"\[\s*\]\s*")
_ITS_DATA = (b"[description:", b"[annotation_")
_SQLITE, _ITS_TABLE = b"SQLite format 3", b"TABLE working_set"
_COMMA = re.compile(r"\},[ \t\r]*$", re.MULTILINE)


def read(data: bytes, reading: Reading) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield a win for each task that was completed, with its annotations as the note.

    Raises BadInputError for what is no export of tasks.
    """
    if _is_its_data(data):
        raise BadInputError(*reasons.NOT_TASKWARRIOR)
    text = text_of(data).lstrip("\ufeff \t\r\n")
    if text.startswith('{"'):
        text = _COMMA.sub("}", text)  # a task a line, as long ago
    yield from without_duplicates(_entries(text, reading))


def _entries(text: str, reading: Reading) -> Iterator[Entry | LeftOut | Trouble]:
    for number, (place, task, _, why) in enumerate(records(text)):
        is_task = isinstance(task, dict) and all(
            isinstance(task.get(field), str) for field in _NEEDED
        )
        if not number and not is_task:
            raise BadInputError(*reasons.NOT_TASKWARRIOR)
        if is_task and not is_deep(task):
            yield _entry(place, task, reading)
        else:
            yield Trouble(place, why or reasons.NOT_A_TASK)


def recognises(data: bytes, _name: str) -> bool:
    """Tell whether a file is the export, or Taskwarrior's data, for which there is a better way."""
    begun = beginning(data)
    if begun.startswith(("{", "[")) and b'"description"' in data:
        return bool(_STATUS.search(data) and _MOMENT.search(data))
    return _NO_TASKS.fullmatch(begun) is not None or _is_its_data(data)


def _is_its_data(data: bytes) -> bool:
    return data.startswith(_ITS_DATA) or (data.startswith(_SQLITE) and _ITS_TABLE in data)


def _entry(place: str, task: dict[str, Any], reading: Reading) -> Entry | LeftOut | Trouble:
    status, description, end, name = texts(task, "status", "description", "end", "uuid")
    if not status or status in _LEFT_OUT:
        return LeftOut(place, _LEFT_OUT.get(status, reasons.OPEN_TASKS))
    text, rest = headline(description)
    if not text:
        return LeftOut(place, reasons.WORDLESS)
    if not end:
        return LeftOut(place, reasons.UNDATED if status == _DONE else reasons.OPEN_TASKS)
    moment = moment_of(end)
    if not isinstance(moment, Moment):
        return Trouble(place, unclear(moment, end))
    tags = task.get("tags")
    words = tags.split(",") if isinstance(tags, str) else tags if isinstance(tags, list) else []
    found, task["tags"] = tags_of(map(str, words))
    note = "\n\n".join(filter(None, (rest, "\n".join(_annotations(task)))))
    project = task.get("project")
    extra = {key: value for key, value in task.items() if key not in _OF_TASKWARRIOR}
    win = win_at(text, moment, reading, tags=found, note=note, extra=extra)
    if win is None:
        return Trouble(place, reasons.UNCLEAR_DAY.format(text=excerpt(end)))
    return Entry(
        *(place, name or f"{moment.key}\n{text}", win),
        kind=project if isinstance(project, str) and project else None,
        wall=moment.at,
        state=None if status == _DONE else status,
    )


def _annotations(task: dict[str, Any]) -> list[str]:
    """Take the words of the annotations out of a task; what hasn't their shape stays in it."""
    found = task.get("annotations")
    words = [
        one["description"].strip()
        for one in (found if isinstance(found, list) else ())
        if isinstance(one, dict) and isinstance(one.get("description"), str)
    ]
    if isinstance(found, list) and len(words) == len(found):
        del task["annotations"]
        return words
    return []
