"""The full parser: every command from the table below, found when it is typed.

A command is a file in `commands/` with a function `run`, and a word in `COMMANDS`. Typer reads the
function's signature and docstring.
"""

from __future__ import annotations

import os
from importlib import import_module
from inspect import cleandoc
from itertools import takewhile
from keyword import iskeyword

import typer
from typer.core import TyperCommand, TyperGroup

from microwins import __version__
from microwins.cli.arguments.options import InstallCompletion, Plain, ShowCompletion, Version
from microwins.cli.context import Context
from microwins.cli.fast_path import words_after_support
from microwins.cli.output import Reply, answer
from microwins.cli.parsing import AnsweredError, Command, Parsing, help_reply
from microwins.cli.support import answer_words, support_line
from microwins.errors import BadInputError, NoHomeError, WinsError
from microwins.model.crisis import concern
from microwins.model.text import as_typed
from microwins.results.inbox import gravest
from microwins.wording import manual
from microwins.wording.grammar import VOICE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from typing import Any

COMMANDS = {
    "Everyday": {
        "log": "Note what went well.",
        "again": "Log something once more, by its number.",
        "did": "Note an idea that you did, or anything else.",
        "today": "Show what went well today, or another day.",
        "yesterday": "Show what went well yesterday.",
        "week": "List the wins of this week, or another.",
        "status": "Show today's count in one line.",
        "list": "List wins with their handles, newest last.",
        "last": "Say when you last did something.",
        "undo": "Take back your latest change, or several.",
        "redo": "Put back what an undo took back.",
        "edit": "Change words, time, category, tags or mood.",
        "delete": "Delete a win; 'wins undo' brings it back.",
    },
    "Looking back": {
        "review": "Look back on a week, and see what it held.",
        "streak": "See how your wins add up, day by day.",
        "heatmap": "See a year of days at a glance.",
        "back": "See what you did a week, a month, years ago.",
        "hide": "Keep a win out of sight. It counts the same.",
    },
    "Understanding": {
        "patterns": "See when your wins tend to come.",
        "ask": "Ask a question about when your wins come.",
    },
    "The next one": {
        "ideas": "Get a tiny next step, and two more.",
        "start": "Start a timer for five minutes.",
        "stop": "End the timer, and log it.",
        "plan": "Name a cue for something you want to do.",
        "nudge": "Get one gentle line on a day without a win.",
    },
    "With others": {
        "share": "Share a win as a message, a card or a page.",
        "support": "Find somebody to talk to right now.",
    },
    "Coming and going": {
        "export": "Write wins for other programs, oldest first.",
        "import": "Bring in wins from another program's file.",
    },
    "Keeping": {
        "tags": "See your tags, and count their wins.",
        "categories": "See the categories, and count their wins.",
        "rename": "Give a category or a tag another name.",
        "doctor": "Check the journal for damage.",
        "config": "Show the settings, or change one.",
        "help": "Read the manual, a page at a time.",
    },
}
"""The commands by group, in the order of --help, each with its summary.

That is the first line of its function's docstring, too: to list them, none is imported.
"""

_VERBATIM = "\b\n"  # tells the help formatter to leave a paragraph's lines alone

SUMMARIES = {name: said for group in COMMANDS.values() for name, said in group.items()}

_NAMES = tuple(SUMMARIES)


class Commands(Parsing, TyperGroup):
    """A group that imports a command when it is used, and none to list them."""

    summaries = SUMMARIES

    def own_words(self, args: Sequence[str]) -> int:
        """Return how many of `args` stand up to the name of a command, with that."""
        return next((i for i, word in enumerate(args, 1) if not word.startswith("-")), len(args))

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 (Typer's signature)
        """Return the names in the order of the table."""
        return list(_NAMES)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 (Typer's signature)
        """Return the command of this name, None where there is none."""
        return _command(cmd_name) if cmd_name in _NAMES else None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that the first word names, or say what was meant.

        Words that are near none are offered as a win to somebody who can answer.
        """
        support = words_after_support(args)
        if support is not None:
            args = ["support", *support]
        if args[0] not in _NAMES and not args[0].startswith("-"):
            from microwins.cli import usage_errors

            if usage_errors.is_no_command(args, _NAMES):
                raise AnsweredError(usage_errors.offered_win(ctx.obj, args, _NAMES, _command))
            raise usage_errors.no_such_command(args, _NAMES, _command)
        return super().resolve_command(ctx, args)

    def help_of(self, ctx: Any, name: str) -> str:
        """Return the help of the command of this name, "" where there is none."""
        command = self.get_command(ctx, name)
        if command is None:
            return ""
        with command.make_context(name, [], parent=ctx, resilient_parsing=True) as own:
            return f"{own.get_help()}\n"

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the options of `wins` itself; those of completion, needed once, are the last."""
        return sorted(super().get_params(ctx), key=lambda one: "completion" in (one.name or ""))

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the commands and, below them, the options, which fewer people look for."""
        self.format_commands(ctx, formatter)
        TyperCommand.format_options(self, ctx, formatter)  # type: ignore[arg-type]  # has the same

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 (see above)
        """Write the commands group by group, in columns of one width."""
        width = max(map(len, _NAMES))
        for group, names in COMMANDS.items():
            with formatter.section(group):
                formatter.write_dl([(name.ljust(width), said) for name, said in names.items()])

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Return the commands, and the group's own options where a dash was typed."""
        from microwins.cli.completion.answers import Candidate

        own = super(TyperGroup, self).shell_complete(ctx, incomplete)  # Typer's imports them all
        names = [name for name in _NAMES if name.startswith(incomplete)]
        return [*(Candidate(name, SUMMARIES[name]) for name in names), *own]


def _command(name: str) -> Any:
    """Return the command of this name as Typer has it."""
    module = import_module(module_of(name))
    one = typer.Typer(add_completion=False, rich_markup_mode=None)
    one.command(name, cls=Command)(module.run)
    command = typer.main.get_command(one)
    command.help = _help(module.run.__doc__ or "")
    return command


def module_of(name: str) -> str:
    """Return the module of a command: named as it is typed, with an underscore for a keyword."""
    return f"microwins.cli.commands.{name}{'_' if iskeyword(name) else ''}"


def _help(doc: str) -> str:
    """Return a command's docstring as help with its examples kept line by line."""
    paragraphs = cleandoc(doc).split("\n\n")
    return "\n\n".join(
        _VERBATIM + "  " + part.replace("\n", "\n  ") if part.startswith("wins ") else part
        for part in paragraphs
    )


def _parser() -> Any:
    """Return what takes a command line apart: Typer's group of commands."""
    app = typer.Typer(
        cls=Commands,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["--help", "-h"]},
        epilog=_VERBATIM + "\n".join(manual.FOOT),
    )

    @app.callback(invoke_without_command=True, help=manual.WINS.format(verbatim=_VERBATIM))
    def bare(
        context: typer.Context,
        plain: Plain = False,  # noqa: ARG001 (known before anything is parsed)
        install_completion: InstallCompletion = None,
        show_completion: ShowCompletion = None,
        version: Version = False,
    ) -> Reply | None:
        if install_completion is not None:
            from microwins.cli.completion.installation import install

            raise AnsweredError(install(install_completion))
        if show_completion is not None:
            from microwins.cli.completion.installation import show

            raise AnsweredError(show(show_completion))
        if version:
            raise AnsweredError(help_reply(f"wins {__version__}"))
        if context.invoked_subcommand is None:
            from microwins.cli.day import show as show_today

            return show_today(context.obj, with_plan=True)
        return None

    return typer.main.get_command(app)


def run(argv: Sequence[str], now: datetime | None = None) -> int:
    """Run the command that the arguments name and return the exit code."""
    line = None if argv else os.environ.get("_WINS_COMPLETE")
    if line is not None:
        return answer(lambda: _completion(line, now))
    return answer(lambda: _reply(argv, now))


def _completion(line: str, now: datetime | None) -> Reply:
    """Return what a shell offers after what was typed."""
    from microwins.cli.completion.answers import answered

    return Reply("completion", chunks=answered(as_typed(line), _parser(), Context(now)))


def _reply(argv: Sequence[str], now: datetime | None) -> Reply:
    """Return what the arguments are answered with; raises WinsError.

    Where they hold words of the hardest days, no error leaves them without the line that says whom
    to call.
    """
    context = Context(now)
    VOICE["aloud"] |= "--plain" in takewhile("--".__ne__, argv)
    try:
        reply = _parsed(argv, context)
    except WinsError as error:
        context.settings  # noqa: B018 (whether it is heard, they say)
        if error.hint.startswith("-"):
            from microwins.cli.usage_errors import completed

            error.hint = completed(error.hint, argv, _NAMES, _command)
        found = concern(" ".join(argv)) or concern(error.text)
        if found and not error.closing:
            error.closing = support_line(found, context.settings)
        error.closing = [*context.remarks(), *error.closing]
        raise
    found = reply.concern
    if context.arrived and not getattr(reply.result, "concern", None):  # else it is said there
        found = gravest((found, *(one.concern for one in context.arrived)))
    if found and not context.quiet:
        closing = support_line(found, context.settings)
        reply = reply._replace(remarks=(*reply.remarks, *closing))
    return context.remarked(reply)


def _parsed(argv: Sequence[str], context: Context) -> Reply:
    if argv and argv[0].startswith("-"):
        from microwins.cli.usage_errors import with_options_behind  # 2 ms, where one leads

        argv = with_options_behind(argv, _NAMES)
    context.argv = argv
    support = words_after_support(argv)
    if support is not None and not {"--help", "-h"} & set(argv):
        return answer_words(argv[0], support, context)
    try:
        reply = _parser().main(
            list(argv),
            prog_name="wins",
            complete_var="",  # Typer would answer shells by itself, in its own way
            standalone_mode=False,
            obj=context,
        )
    except AnsweredError as answered:
        reply = answered.reply
    except typer.Abort:
        from microwins.wording.errors import STOPPED

        raise BadInputError(*STOPPED) from None
    except NoHomeError as error:
        from microwins.cli.usage_errors import without_home

        raise without_home(error, argv) from None
    except typer.TyperException as error:
        from microwins.cli.usage_errors import usage

        raise usage(error, argv, _NAMES, _command) from None
    if not isinstance(reply, Reply):
        return Reply("help")
    return reply
