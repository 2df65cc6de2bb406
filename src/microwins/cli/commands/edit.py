"""`wins edit`: change a win's words, time, category, tags or mood."""

from __future__ import annotations

from typing import Annotated

import typer

from microwins.actions.edit import Edit, edit, win_to_edit
from microwins.cli.arguments.option_values import (
    read_at_of,
    read_category,
    read_mood,
    read_tags,
    read_words_in_editor,
)
from microwins.cli.arguments.options import AsJson, At, Category, Handle, Mood, Tags, Untag, Words
from microwins.cli.context import Context, is_odd_here
from microwins.cli.output import Reply
from microwins.render import changes

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
    settings = here.settings
    wanted = Edit(
        " ".join(words) if words else None,
        read_at_of(at, here),
        read_category(category, here, new=True),
        read_tags(tags),
        read_tags(untag),
        read_mood(mood, clearing=True),
        partial,
    )
    shown = None
    if wanted == Edit():
        shown = win_to_edit(here.journal, handle)
        text = read_words_in_editor(shown.text, handle)
        wanted = Edit(text if text != shown.text else None)
    result = edit(here.journal, settings, here.now, handle, wanted, shown=shown)
    return Reply(
        *("edit", result._replace(odd_offset=at is not None and is_odd_here(result.after.win.at))),
        lay_out=changes.edited,
        as_json=as_json,
        saved=True,
        remarks=here.unread(),
        concern=result.concern,
    )
