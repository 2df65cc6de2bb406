"""What leaves the journal, shown before it does: on standard output, or above its file."""

from __future__ import annotations

import os
import stat

from microwins.actions import share as action
from microwins.cli.arguments.share_arguments import (
    CARDS,
    TEXT,
    as_svg,
    explain,
    into_another_file,
    into_file,
)
from microwins.cli.asking import can_ask, with_wins_named
from microwins.cli.output import STDERR, STDOUT, Reply, on_terminal, say
from microwins.errors import BadInputError, NoSuchWinError, WinsError
from microwins.render import share as drawing
from microwins.render.line import BLANK, TYPED, Span, line, unstyled
from microwins.wording import share as wording
from microwins.wording.card import NO_FONT
from microwins.wording.grammar import VOICE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from microwins.actions.share import ShareRequest
    from microwins.cli.arguments.share_arguments import Target
    from microwins.cli.context import Context
    from microwins.render.line import Line
    from microwins.results.share import Shared


def shared(context: Context, wanted: ShareRequest, where: Target, *, as_json: bool) -> Reply:
    """Return the answer to `wins share`, once a file is written where one was asked for.

    Raises WinsError for what stays private, and for a file that can't be written or stays.
    """
    result = _chosen(context, wanted)
    remarks = context.unread()
    if result.skipped:
        remarks.insert(0, wording.LAST_STAYS)
    if not result.wins:
        remarks.insert(0, wording.NOTHING[wanted.unit])
    if where.output is not None and result.wins:
        return _in_file(context, result, where, as_json=as_json, remarks=remarks)
    if as_json or not result.wins:
        failed = where.output is not None
        return Reply(
            "share",
            result,
            as_json=as_json,
            chunks=None if as_json else (),
            failed=failed,
            remarks=remarks,
        )
    if where.format == "png" and on_terminal():
        raise BadInputError(wording.A_PICTURE, into_file(context, where))
    chunks = None if where.format == TEXT else _drawn(context, result, where)
    if on_terminal() and context.settings.tone != "quiet":
        remarks.append(wording.NOT_SENT.format(line=into_file(context, where)))
    elif stat.S_ISREG(os.fstat(STDOUT).st_mode):
        _preview(result, where)
    return Reply("share", result, draw=drawing.shared, chunks=chunks, remarks=remarks)


def _chosen(context: Context, wanted: ShareRequest) -> Shared:
    """Return what is meant, asking on a terminal which win where words match several."""

    def act(words: Sequence[str]) -> Shared:
        named = wanted._replace(words=tuple(words))
        return action.share(context.journal, context.settings, context.now, named)

    if not wanted.words:
        return act(())
    try:
        return with_wins_named(context, "share", wanted.words, act)
    except NoSuchWinError as error:
        explain(context, wanted.words, error)
        raise


def _in_file(
    context: Context, result: Shared, where: Target, *, as_json: bool, remarks: list[str]
) -> Reply:
    """Write what is shared to a file, and return what confirms that."""
    path = where.output or ""
    there = where.asks and os.path.isfile(path)
    if there and not can_ask():
        raise WinsError(wording.THERE_ALREADY.format(path=path), into_another_file(context, path))
    chunks: Iterable[str | bytes]
    if where.format == TEXT:
        chunks = [unstyled(drawing.shared(result), plain=VOICE["aloud"])]
    else:
        chunks = _drawn(context, result, where)
    _preview(result, where)
    if there:
        from microwins.cli.prompt import confirmed

        if not confirmed(wording.REPLACE.format(path=path)):
            raise WinsError(wording.NOTHING_WRITTEN)
    done = action.write(context.journal, result, where.format, chunks, path)
    return Reply("share", done, drawing.written, as_json=as_json, saved=True, remarks=remarks)


def _drawn(context: Context, result: Shared, where: Target) -> Iterable[str | bytes]:
    """Return a page or a card; an error names the line that draws it as SVG where that helps."""
    try:
        return action.drawn(result, where.format, dark=where.dark)
    except WinsError as error:
        if error.hint == NO_FONT[1]:
            error.hint = as_svg(context)
        raise


def _preview(result: Shared, where: Target) -> None:
    """Show somebody in front of a terminal what leaves."""
    if not os.isatty(STDERR):
        return
    apart = [] if VOICE["aloud"] else [BLANK]
    for row in (line(wording.PREVIEW), *apart, *_in_words(result, where.format), *apart):
        say(row)


def _in_words(result: Shared, name: str) -> Iterable[Line]:
    if name in CARDS:
        from microwins.formats.card import alternative_text  # 30 ms, for a card

        return [line(Span(alternative_text(result), TYPED))]
    return drawing.shared(result) if name == TEXT else drawing.page(result)
