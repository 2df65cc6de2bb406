"""A win as a form in an editor: its words above a ruled line, and its fields below."""

from __future__ import annotations

import os
from contextlib import contextmanager
from datetime import UTC

from microwins.actions.edit import Edit
from microwins.actions.log import checked_text
from microwins.cli.arguments.option_values import (
    read_at_of,
    read_category,
    read_minutes,
    read_mood,
    read_tags,
)
from microwins.cli.output import on_terminal, say
from microwins.disk.edited_file import EditedFile
from microwins.disk.paths import state_folder
from microwins.errors import BadInputError, NoSuchWinError, WinsError
from microwins.model.record import Record
from microwins.model.text import decoded, repaired
from microwins.wording import editor as wording
from microwins.wording.grammar import filled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from microwins.cli.context import Context
    from microwins.cli.editor import Ended
    from microwins.model.win import Win


class InEditor(Record):
    """What a person did in an editor to a win that they were `shown`, and what to say of it."""

    wanted: Edit
    shown: Win
    remarks: tuple[str, ...] = ()


@contextmanager
def in_editor(win: Win, handle: str, context: Context) -> Iterator[InEditor]:
    """Let a `with` block have what the person does in an editor to `win`, called `handle`.

    What was saved since an earlier time is taken first. The file goes when the block ends well, or
    when the win is gone. Raises WinsError where no editor can be opened, where it fails or leaves
    what can't be understood; the words are kept or given back then.
    """
    file = EditedFile(state_folder(), win.id)
    try:
        try:
            if not file.lock():
                raise WinsError(*filled(wording.OPEN_ELSEWHERE, handle=handle))
            done, stays = _taken(file, win, handle, context)
        except OSError as error:
            said = filled(wording.NO_PLACE, why=error.strerror, handle=handle)
            raise WinsError(*said) from error
        yield done
    except NoSuchWinError:
        file.remove()
        raise
    else:
        for remark in done.remarks:
            say(remark)
        if not stays:
            file.remove()
    finally:
        file.unlock()


def _taken(file: EditedFile, win: Win, handle: str, context: Context) -> tuple[InEditor, bool]:
    """Return what was done to `win`, or to what it was before, and whether its file stays."""
    from microwins.cli.editor import run_editor
    from microwins.journal.codec import Version, encode

    saved, shown = _saved(file, win)
    if saved == _form(shown) or not _words(saved, shown)[0]:
        saved, shown = _form(win), win
        line = encode(Version(win.id, context.now.astimezone(UTC), win))
        file.write(saved, line.encode())
    else:
        try:
            return InEditor(_read(saved, shown, handle, context), shown, (wording.TAKEN,)), False
        except BadInputError as error:
            say(str(error))
    try:
        ended = run_editor(file.path)
    except WinsError:
        if saved == _form(shown):
            file.remove()
        raise
    left, _ = file.read()
    if ended.code:
        file.remove()
        message, hint = filled(wording.ENDED_BADLY, handle=handle)
        raise WinsError(
            message,
            hint,
            _words(left, shown)[0] if left and left != _form(shown) else "",
        )
    if left is None:
        return InEditor(Edit(), shown), False
    if left != saved or left != _form(shown):
        return InEditor(_read(left, shown, handle, context), shown), False
    remarks = _how_to_go_on(ended, handle) if ended.may_be_open else ()
    return InEditor(Edit(), shown, remarks), ended.may_be_open


def _saved(file: EditedFile, win: Win) -> tuple[bytes, Win]:
    """Return what lies in a file from an earlier time, and `win` as it was shown then."""
    from microwins.journal.codec import BadLineError, decode

    text, before = file.read()
    try:
        return text or b"", decode(before).win or win
    except BadLineError:
        return text or b"", win


def _how_to_go_on(ended: Ended, handle: str) -> tuple[str, ...]:
    variable = "VISUAL" if os.environ.get("VISUAL") else "EDITOR"
    said = wording.MAY_BE_OPEN.format(name=ended.name, handle=handle)
    if not ended.waiting:
        return (said,)
    return said, wording.HOW_TO_WAIT.format(variable=variable, command=ended.waiting)


def _fields(win: Win) -> dict[str, str]:
    """Return the fields of a win by name, as they stand in the form."""
    return {
        "category": win.category,
        "tags": " ".join(win.tags),
        "mood": "" if win.mood is None else str(win.mood),
        "minutes": "" if win.minutes is None else str(win.minutes),
        "time": f"{win.at:%Y-%m-%d %H:%M}" if win.timed else f"{win.at:%Y-%m-%d}",
    }


def _form(win: Win) -> bytes:
    """Return a win as it is given to an editor."""
    fields = "".join(f"{name}: {value}".rstrip() + "\n" for name, value in _fields(win).items())
    return repaired(f"{win.text}\n\n{wording.RULE}\n{fields}").encode()


def _words(left: bytes, shown: Win) -> tuple[str, list[str] | None]:
    """Return the words above the ruled line and the lines below it, None where there is no such."""
    text = decoded(left.removeprefix(b"\xef\xbb\xbf"))
    if "\r" not in shown.text:
        text = text.replace("\r\n", "\n")
    lines = text.split("\n")
    ruled = [number for number, line in enumerate(lines) if line.strip() == wording.RULE]
    if not ruled:
        return text.strip(), None
    return "\n".join(lines[: ruled[-1]]).strip(), lines[ruled[-1] + 1 :]


def _read(left: bytes, shown: Win, handle: str, context: Context) -> Edit:
    """Return what the content of the file says is to be changed; raises BadInputError."""
    words, below = _words(left, shown)
    if not words:
        raise BadInputError(*filled(wording.NO_WORDS, handle=handle))
    try:
        checked_text(words)
        if below is None:
            _ask_for_words(words, shown)
        changed = _changed(below or (), _fields(shown))
        wanted = Edit(
            None if words == repaired(shown.text).strip() else words,
            read_at_of(changed.get("time"), context),
            read_category(changed.get("category"), context, new=True),
            *_tags(changed.get("tags"), shown),
            read_mood(changed["mood"] or "none" if "mood" in changed else None, clearing=True),
            read_minutes(
                changed["minutes"] or "none" if "minutes" in changed else None, clearing=True
            ),
        )
        if wanted.at:
            wanted.at(shown)
    except BadInputError as error:
        refused = BadInputError(error.message.replace("--at ", "time: ", 1), f"wins edit {handle}")
        refused.message = wording.KEPT.format(message=refused.message)
        raise refused from None
    return wanted


def _changed(below: Iterable[str], given: Mapping[str, str]) -> dict[str, str]:
    """Return the fields that were changed with their values; raises BadInputError for others."""
    changed = {}
    for line in filter(str.strip, below):
        name, colon, value = (part.strip() for part in line.partition(":"))
        if not colon or name.lower() not in given:
            raise BadInputError(wording.NOT_A_FIELD.format(line=line.strip()))
        if value != given[name.lower()]:
            changed[name.lower()] = value
    for name, missing in (("category", wording.NO_CATEGORY), ("time", wording.NO_TIME)):
        if changed.get(name) == "":
            raise BadInputError(missing)
    return changed


def _tags(value: str | None, shown: Win) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the tags to add and to take off; raises BadInputError for what can't be a tag."""
    if value is None:
        return (), ()
    tags = read_tags(value.replace(",", " ").split())
    added = tuple(tag for tag in tags if tag not in shown.tags)
    return added, tuple(tag for tag in shown.tags if tag not in tags)


def _ask_for_words(words: str, shown: Win) -> None:
    """Make sure that fields without a ruled line are words; raises BadInputError for a no."""
    given = {f"{name}: {value}".rstrip() for name, value in _fields(shown).items()}
    if not given & {line.strip() for line in words.split("\n")}:
        return
    if not (os.isatty(0) and on_terminal()):
        say(wording.RULE_IS_GONE)
        return
    from microwins.cli.prompt import confirmed

    if not confirmed(wording.IS_ALL_OF_IT_WORDS):
        raise BadInputError(wording.NOT_WORDS_ALONE)
