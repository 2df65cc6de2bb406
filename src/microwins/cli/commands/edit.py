"""`wins edit`: change a win's words, time, category, tags or mood."""

from __future__ import annotations

from datetime import datetime, tzinfo
from typing import Annotated

import typer

from microwins.actions.log import checked_text
from microwins.cli.arguments.filters import remarks, win_called
from microwins.cli.arguments.option_values import read_category, read_mood, read_tags
from microwins.cli.arguments.options import AsJson, At, Category, Handle, Mood, Tags, Words
from microwins.cli.arguments.when import read_moment
from microwins.cli.completion import candidates
from microwins.cli.context import Context, local, zone_name
from microwins.cli.output import Reply
from microwins.cli.support import support_line
from microwins.errors import JournalUnreadableError, NoSuchWinError, WinsError
from microwins.model.crisis import concern, concern_of
from microwins.model.day import day_of_win
from microwins.model.record import Record
from microwins.model.text import split_tags, unique
from microwins.model.win import Win
from microwins.model.zones import fixed_offset, zone_named
from microwins.render import changes
from microwins.results.changes import Edited
from microwins.results.rows import Row

Untag = Annotated[
    list[str] | None,
    typer.Option(
        "--untag", metavar="NAME", help="Take this tag off.", autocompletion=candidates.tags
    ),
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
    """Change words, time, category, tags or mood.

    wins edit last -c move
    wins edit k3f "walked to the corner" --at 18:00

    With a handle alone, its words open in $EDITOR.
    """
    here: Context = context.obj
    settings = here.settings_or_usual()[0]
    wish = _Wish(
        " ".join(words) if words else None,
        at,
        read_category(category, here),
        read_tags(tags),
        read_tags(untag),
        read_mood(mood, clearing=True),
        partial,
    )
    shown = None
    if wish == _NOTHING:
        from microwins.cli.editor import edited_text

        shown = win_called(handle, here.journal.read())
        text = edited_text(shown.text, handle)
        wish = wish._replace(text=text if text != shown.text else None)
        handle = shown.id  # by now another win may be the last one
    try:
        with here.journal.transaction(here.now) as change:
            contents = change.read()
            if shown and contents.folded.get(shown.id, (None, None))[1] is None:
                raise NoSuchWinError(
                    "That win was deleted while the editor was open.",
                    "To note your words as a new win: wins log, then paste them.",
                )
            before = win_called(handle, contents)
            after = _edited(before, wish, here)
            if after != before:
                change.replace([after])
    except WinsError as error:
        if shown or not isinstance(error, (NoSuchWinError, JournalUnreadableError)):
            error.text = wish.text or ""
        error.closing = support_line(concern(wish.text or ""), settings)
        raise
    was, now = (Row(win, day_of_win(win, settings.day_start)) for win in (before, after))
    replaced = shown and wish.text is not None and before.text not in {shown.text, after.text}
    result = Edited(was, now, bool(replaced))
    closing = support_line(concern_of(after) if wish.text is not None else None, settings)
    return Reply(
        "edit",
        result,
        changes.edited,
        as_json=as_json,
        saved=True,
        remarks=[*remarks(contents), *closing],
    )


class _Wish(Record):
    """What is to be changed; None and empty leave a part as it is, mood 0 takes the mood off."""

    text: str | None = None
    at: str | None = None
    category: str | None = None
    tags: tuple[str, ...] = ()
    untag: tuple[str, ...] = ()
    mood: int | None = None
    partial: bool | None = None


_NOTHING = _Wish()


def _edited(win: Win, wish: _Wish, context: Context) -> Win:
    """Return `win` as the person wants it."""
    tags = win.tags
    if wish.at is not None:
        win = _at(win, wish.at, context)
    if wish.text is not None:
        text, typed = split_tags(checked_text(wish.text))
        win, tags = win._replace(text=text), (*tags, *typed)
    if wish.category is not None:
        win = win._replace(category=wish.category)
    if wish.mood is not None:
        win = win._replace(mood=wish.mood or None)
    if wish.partial is not None:
        win = win._replace(partial=wish.partial)
    kept = (tag for tag in (*tags, *wish.tags) if tag not in wish.untag)
    return win._replace(tags=unique(kept))


def _at(win: Win, text: str, context: Context) -> Win:
    """Return `win` at another time: a time alone keeps its day, and the zone it was logged in."""

    def aware(moment: datetime) -> datetime:
        zone = _zone_of(win)
        return moment.replace(tzinfo=zone) if zone else local(moment)

    start = context.settings_or_usual()[0].day_start
    when = read_moment(text, context.now, start, base=day_of_win(win, start), aware=aware)
    return win._replace(at=fixed_offset(when.at), timed=when.timed)


def _zone_of(win: Win) -> tzinfo | None:
    """Return the zone that a win was logged in where it isn't the one here."""
    if win.zone == zone_name():
        return None
    return zone_named(win.zone) or win.at.tzinfo  # of a name that isn't known, the offset is
