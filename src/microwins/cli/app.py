"""Answers a command line: finds the command, parses what stands behind it, and runs it.

What is typed rightly is parsed by our own parser. For anything else, and for help, Typer is loaded,
which reads the same declarations.
"""

from __future__ import annotations

import os
from itertools import takewhile

from microwins import __version__
from microwins.cli.arguments.declarations import parameters
from microwins.cli.arguments.options import InstallCompletion, Plain, ShowCompletion, Version
from microwins.cli.arguments.parser import parsed, prepared, with_omitted_values, with_options
from microwins.cli.command_table import SUMMARIES, Command, command_named
from microwins.cli.context import Context
from microwins.cli.fast_path import words_after_support
from microwins.cli.output import Reply, answer, text_reply
from microwins.errors import BadInputError, NoHomeError, WinsError
from microwins.model.text import as_typed
from microwins.wording.grammar import VOICE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime


def run(argv: Sequence[str], now: datetime | None = None) -> int:
    """Run the command that the arguments name and return the exit code."""
    line = None if argv else os.environ.get("_WINS_COMPLETE")
    if line is not None:
        return answer(lambda: _completion(line, now))
    return answer(lambda: _reply(argv, now))


def _completion(line: str, now: datetime | None) -> Reply:
    """Return what a shell offers after what was typed."""
    from microwins.cli.completion.answers import answered

    return Reply("completion", chunks=answered(as_typed(line), WINS, Context(now)))


def _reply(argv: Sequence[str], now: datetime | None) -> Reply:
    """Return what the arguments are answered with; raises WinsError.

    Where they hold words of the hardest days, no error leaves them without the line that says whom
    to call.
    """
    context = Context(now)
    VOICE["aloud"] |= "--plain" in takewhile("--".__ne__, argv)
    try:
        reply = _answered(argv, context)
    except WinsError as error:
        from microwins.cli.support import support_line  # 2 ms with its words, for few lines
        from microwins.model.crisis import concern

        context.settings  # noqa: B018 (whether it is heard, they say)
        if error.hint.startswith("-"):
            from microwins.cli.usage_errors import completed

            error.hint = completed(error.hint, argv)
        words = [word for word in argv[1:] if not word.startswith("-")]
        found = concern(" ".join(argv)) or concern(" ".join(words)) or concern(error.text)
        if found and not error.closing:
            error.closing = support_line(found, context.settings)
        error.closing = [*context.remarks(), *error.closing]
        raise
    found = reply.concern
    if context.arrived and not getattr(reply.result, "concern", None):  # else it is said there
        from microwins.results.inbox import gravest  # 1 ms, where something came in

        found = gravest((found, *(one.concern for one in context.arrived)))
    if found and not context.quiet:
        from microwins.cli.support import support_line

        closing = support_line(found, context.settings)
        reply = reply._replace(remarks=(*reply.remarks, *closing))
    return context.remarked(reply)


def _answered(argv: Sequence[str], context: Context) -> Reply:
    """Return what a command answers, or `wins` itself."""
    first = next((word for word in argv if word != "--plain"), "")
    if first.startswith("-") and first != "--version":
        from microwins.cli.usage_errors import with_options_behind  # 2 ms, where one leads

        argv = with_options_behind(argv)
    context.argv = argv
    support = words_after_support(argv)
    if support is not None and not {"--help", "-h"} & set(argv):
        from microwins.cli.support import answer_words

        return answer_words(argv[0], support, context)
    try:
        return _parsed(argv, context)
    except EOFError:
        from microwins.wording.errors import STOPPED

        raise BadInputError(*STOPPED) from None
    except NoHomeError as error:
        from microwins.cli.usage_errors import without_home

        raise without_home(error, argv) from None


def _parsed(argv: Sequence[str], context: Context) -> Reply:
    """Return what is answered to a line, by whichever parser understands it."""
    end = next((at for at, word in enumerate(argv, 1) if not word.startswith("-")), len(argv))
    line = [*with_omitted_values(WINS, argv[:end]), *argv[end:]]
    own, rest, is_right = with_options(WINS.parameters, line, among_words=False)
    if not is_right:
        from microwins.cli import typer_parser  # 80 ms, for help and errors

        return typer_parser.reply(WINS, line, context)
    if not rest:
        return wins(context, **own) or _today(context)
    support = words_after_support(rest)
    name, *args = rest if support is None else ("support", *support)
    if name not in SUMMARIES:
        from microwins.cli import usage_errors

        if usage_errors.is_no_command(rest):
            return usage_errors.offered_win(context, rest)
        raise usage_errors.no_such_command(rest)
    return wins(context, **own) or _run(command_named(name), args, context)


def _run(command: Command, args: Sequence[str], context: Context) -> Reply:
    """Return what a command answers to what was typed behind it."""
    line = prepared(command, args, context)
    values = parsed(command, line, context)
    if values is None:
        from microwins.cli import typer_parser  # 80 ms, for help and errors

        return typer_parser.reply(command, line, context)
    del values["plain"]
    reply: Reply = command.run(context, **values)
    return reply


def _today(context: Context) -> Reply:
    """Return today, which `wins` by itself shows."""
    from microwins.cli.day import show

    return show(context, with_plan=True)


def wins(
    context: Context,  # noqa: ARG001 (a command has one)
    plain: Plain = False,  # noqa: ARG001 (known before anything is parsed)
    version: Version = False,
    install_completion: InstallCompletion = None,
    show_completion: ShowCompletion = None,
) -> Reply | None:
    """Return what `wins` itself answers to its own options, None where they ask for nothing."""
    if install_completion is not None:
        from microwins.cli.completion.installation import install

        return install(install_completion)
    if show_completion is not None:
        from microwins.cli.completion.installation import show

        return show(show_completion)
    return text_reply(f"wins {__version__}") if version else None


WINS = Command("", wins, parameters(wins))
"""What stands before a command."""
