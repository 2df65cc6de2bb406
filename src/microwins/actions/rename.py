"""Calling a category or a tag by another name, in all wins and in the settings."""

from __future__ import annotations

import re

from microwins.disk import config
from microwins.disk.paths import refuse_foreign_folder
from microwins.errors import BadInputError, NotSavedError
from microwins.model.category import BUILT_IN, is_own_name
from microwins.model.crisis import privacy
from microwins.model.record import Record
from microwins.model.text import tag_name, unique
from microwins.results.changes import Renamed
from microwins.wording import rename as wording
from microwins.wording.grammar import filled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from microwins.journal.journal import Journal
    from microwins.model.win import Win


class RenameRequest(Record):
    """What is to be called otherwise: `kind` is "category" or "tag"."""

    kind: str
    old: str
    new: str


def renamed(journal: Journal, path: str, now: datetime, wanted: RenameRequest) -> Renamed:
    """Make the change that is wanted; `path` is that of the settings.

    All wins change at once, hidden ones too, or none does. Raises BadInputError for a name that
    there isn't or that can't be, NotSavedError where the disk refuses.
    """
    if wanted.kind == "tag":
        return _tag_renamed(journal, now, wanted.old, wanted.new)
    return _category_renamed(journal, path, now, wanted.old.lower(), wanted.new.lower())


def _category_renamed(journal: Journal, path: str, now: datetime, old: str, new: str) -> Renamed:
    if old in BUILT_IN:
        instead = new if is_own_name(new) else "garden"
        raise BadInputError(*filled(wording.BUILT_IN, name=old, instead=instead))
    if new not in BUILT_IN and not is_own_name(new):
        raise BadInputError(*filled(wording.NO_CATEGORY_NAME, name=old))
    refuse_foreign_folder(path)
    own = config.categories_to_change(path)
    with journal.transaction(now) as change:
        wins = journal.noted(change.read()).wins
        used = {win.category for win in wins}
        if old not in {*own, *used}:
            raise _unknown(wording.NO_CATEGORY, "category", old, new, {*own, *used} - {*BUILT_IN})
        _refuse_same("categories", old, new)
        found = [win._replace(category=new) for win in wins if win.category == old]
        change.replace(found)
    if old in own:
        try:
            config.rename_category(path, old, new)
        except OSError as error:
            said = filled(wording.SETTINGS_NOT_SAVED, why=error.strerror, path=path)
            raise NotSavedError(*said) from error
    merged = new in {*BUILT_IN, *own, *used}
    return Renamed("category", old, new, len(found), merged, own.get(old))


def _tag_renamed(journal: Journal, now: datetime, old: str, new: str) -> Renamed:
    name = tag_name(new)
    if name is None:
        likely = tag_name("-".join(new.split())) or ("bright" if old == "sunny" else "sunny")
        raise BadInputError(*filled(wording.NO_TAG_NAME, name=new, old=old, likely=likely))
    with journal.transaction(now) as change:
        wins = journal.noted(change.read()).wins
        used = {tag for win in wins for tag in win.tags}
        if not any(tag.lower() == old.lower() for tag in used):
            seen = {tag for win in wins if not privacy(win) for tag in win.tags}
            raise _unknown(wording.NO_TAG, "tag", old, name, seen)
        found = [after for win in wins if (after := _with_tag(win, old, name)) != win]
        if not found:
            _refuse_same("tags", name, name)
        change.replace(found)
    merged = name in used and name != old.lower()
    return Renamed("tag", old.lower(), name, len(found), merged)


def _with_tag(win: Win, old: str, new: str) -> Win:
    """Return `win` with a tag by its new name, where it stands among the words, too."""
    if not any(tag.lower() == old.lower() for tag in win.tags):
        return win
    tags = unique(new if tag.lower() == old.lower() else tag for tag in win.tags)
    typed = re.compile(rf"(?<![\w#+])([#+]){re.escape(old)}(?![\w-])", re.IGNORECASE)
    return win._replace(tags=tags, text=typed.sub(rf"\g<1>{new}", win.text))


def _refuse_same(command: str, old: str, new: str) -> None:
    if old == new:
        raise BadInputError(wording.SAME.format(name=new), f"wins {command}")


def _unknown(message: str, kind: str, old: str, new: str, known: Iterable[str]) -> BadInputError:
    """Return the error of a name that there isn't, with the nearest that there is."""
    from difflib import get_close_matches  # 4 ms, on the way to an error

    near = get_close_matches(old.lower(), sorted(known), 1)
    plural = "categories" if kind == "category" else "tags"
    hint = f"wins rename {kind} {near[0]} {new}" if near else f"wins {plural}"
    return BadInputError(message.format(name=old), hint)
