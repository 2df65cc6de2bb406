"""`wins edit`: change a win's words, time, category, tags or mood."""

from __future__ import annotations

from datetime import datetime, tzinfo
from typing import Annotated

import typer

from microwins.analysis.changes import Edited
from microwins.analysis.rows import Row
from microwins.cli.choice import remarks, win_called
from microwins.cli.context import Context, local, zone_name
from microwins.cli.entry import checked_text
from microwins.cli.options import AsJson, At, Category, Handle, Mood, Tags, Words
from microwins.cli.output import Reply
from microwins.cli.when import read_moment
from microwins.cli.wishes import read_category, read_mood, read_tags
from microwins.errors import NotSavedError
from microwins.model.day import day_of_win
from microwins.model.text import split_tags, unique
from microwins.model.win import Win
from microwins.render import changes

Untag = Annotated[
    list[str] | None, typer.Option("--untag", metavar="NAME", help="Take this tag off.")
]
Partial = Annotated[
    bool | None, typer.Option("--partial/--whole", help="It was a start, or all of it.")
]


def run(
    context: typer.Context,
    handle: Handle,
    words: Words = None,
    at: At = None,
    category: Category = None,
    tags: Tags = None,
    untag: Untag = None,
    mood: Mood = None,
    partial: Partial = None,
    as_json: AsJson = False,
) -> Reply:
    """Change a win; with a handle alone, its words open in $EDITOR.

    wins edit last -c move
    wins edit k3f "walked to the corner" --at 18:00
    """
    here: Context = context.obj
    start = here.settings.day_start
    named = read_category(category, here)
    added, taken, felt = read_tags(tags), read_tags(untag), read_mood(mood)
    contents = here.journal.read()
    before, stamp = win_called(handle, contents)
    after = before
    if at is not None:
        after = _at(after, at, here)
    if named is not None:
        after = after._replace(category=named)
    if felt is not None:
        after = after._replace(mood=felt)
    if partial is not None:
        after = after._replace(partial=partial)
    text = " ".join(words) if words else None
    if text is None and not any((at is not None, named, added, taken, felt, partial is not None)):
        from microwins.cli.editor import edited_text

        text = edited_text(before.text)
    if text is not None:
        text, more = split_tags(checked_text(text))
        after = after._replace(text=text, tags=unique((*after.tags, *more)))
    kept = [tag for tag in (*after.tags, *added) if tag not in taken]
    after = after._replace(tags=unique(kept))
    if after != before:
        try:
            here.journal.replace([after], here.now, stamp)
        except NotSavedError as error:
            error.text = text or ""
            raise
    result = Edited(*(Row(win, day_of_win(win, start)) for win in (before, after)))
    return Reply(
        "edit", result, changes.edited, as_json=as_json, saved=True, remarks=remarks(contents)
    )


def _at(win: Win, text: str, context: Context) -> Win:
    """Return `win` at another time: a time alone keeps its day, and the zone it was logged in."""

    def aware(moment: datetime) -> datetime:
        zone = _zone_of(win)
        return moment.replace(tzinfo=zone) if zone else local(moment)

    when = read_moment(
        text, context.now, context.settings.day_start, base=win.at.date(), aware=aware
    )
    return win._replace(at=_fixed_offset(when.at), timed=when.timed)


def _zone_of(win: Win) -> tzinfo | None:
    """Return the zone that a win was logged in where it isn't the one here."""
    if win.zone == zone_name():
        return None
    if win.zone:
        from zoneinfo import ZoneInfo

        try:
            return ZoneInfo(win.zone)
        except (KeyError, ValueError, OSError):
            pass  # a name that this system doesn't know; its offset is on record
    return win.at.tzinfo


def _fixed_offset(moment: datetime) -> datetime:
    return datetime.fromisoformat(moment.isoformat())
