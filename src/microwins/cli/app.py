"""The full parser: every command from the table below, found when it is typed.

A command is a file in `commands/` with a function `run`, and a line in `COMMANDS`. Typer reads the
function's signature and docstring.
"""

from __future__ import annotations

from importlib import import_module
from inspect import cleandoc

import typer
from typer.core import TyperCommand, TyperGroup

from microwins.cli.context import Context
from microwins.cli.options import PLAIN_HELP, THIS, Plain, Version
from microwins.cli.output import Reply, answer
from microwins.cli.slips import no_such_command, usage
from microwins.errors import BadInputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime
    from typing import Any

COMMANDS = {
    "Everyday": ("log", "today", "status", "list", "undo", "redo", "edit", "delete"),
    "Looking back": ("review", "streak", "heatmap", "back", "hide"),
    "Understanding": ("patterns", "ask"),
    "Coming and going": ("export", "import"),
    "Keeping": ("doctor", "config"),
}
"""The commands by group, in the order of --help."""

_VERBATIM = "\b\n"  # tells the help formatter to leave a paragraph's lines alone

_NAMES = tuple(name for group in COMMANDS.values() for name in group)


class HelpAskedError(Exception):
    """Somebody typed --help or --version: ends the parsing, and carries the text."""


def _ask_for_help(ctx: Any, _option: Any, value: bool) -> None:
    """Stop parsing where --help was typed; it is then shown like any other answer."""
    if value and not ctx.resilient_parsing:
        raise HelpAskedError(ctx.get_help())


class _HelpIsAnAnswer:
    """What a command and the group of commands share: help is shown where all answers are."""

    def get_help_option(self, ctx: Any) -> Any:
        """Return Typer's own option, with `_ask_for_help` behind it."""
        option = super().get_help_option(ctx)  # type: ignore[misc]  # of what it is mixed into
        if option is not None:
            option.callback = _ask_for_help
        return option


class Command(_HelpIsAnAnswer, TyperCommand):
    """A command as it is typed. Every one of them takes --plain."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the parameters of the command, and --plain."""
        plain = typer.core.TyperOption(
            param_decls=["--plain"],
            is_flag=True,
            expose_value=False,
            callback=_speak,
            help=PLAIN_HELP,
        )
        *own, help_option = super().get_params(ctx)
        return [*own, plain, help_option]

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse what was typed; an option with its value in brackets may stand without one."""
        alone = {
            name
            for param in self.params
            if param.opts[0].startswith("-") and str(param.metavar).startswith("[")
            for name in param.opts
        }
        return super().parse_args(ctx, _completed(args, alone))


def _completed(args: Sequence[str], alone: Collection[str]) -> list[str]:
    """Return `args` with `THIS` after each option of `alone` that no value follows."""
    completed = []
    for place, word in enumerate(args):
        completed.append(word)
        if word in alone and (args[place + 1 :] or ["-"])[0].startswith("-"):
            completed.append(THIS)
    return completed


def _speak(ctx: Any, _option: Any, value: bool) -> None:
    """Note on the context that --plain was typed."""
    if value:
        ctx.obj.spoken = True


class Commands(_HelpIsAnAnswer, TyperGroup):
    """A group that imports a command only when it is used, or when help lists them all."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 (Typer's signature)
        """Return the names in the order of the table."""
        return list(_NAMES)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 (Typer's signature)
        """Return the command of this name, None where there is none."""
        if cmd_name not in _NAMES:
            return None
        module = import_module(f"microwins.cli.commands.{cmd_name}")
        one = typer.Typer(add_completion=False, rich_markup_mode=None)
        one.command(cmd_name, cls=Command)(module.run)
        command = typer.main.get_command(one)
        command.help = _help(module.run.__doc__ or "")
        return command

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that the first word names, or say how that word would be logged."""
        if args[0] == "help":
            args = [*args[1:], "--help"]
        if args[0] not in _NAMES and not args[0].startswith("-"):
            raise no_such_command(args, _NAMES)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the commands group by group."""
        for group, names in COMMANDS.items():
            with formatter.section(group):
                formatter.write_dl(
                    [(name, self.get_command(ctx, name).get_short_help_str(100)) for name in names]
                )


def _help(doc: str) -> str:
    """Return a command's docstring as help with its examples kept line by line."""
    paragraphs = cleandoc(doc).split("\n\n")
    return "\n\n".join(
        _VERBATIM + "  " + part.replace("\n", "\n  ") if part.startswith("wins ") else part
        for part in paragraphs
    )


def _app() -> typer.Typer:
    app = typer.Typer(
        cls=Commands,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["--help", "-h"]},
    )

    @app.callback(invoke_without_command=True)
    def bare(
        context: typer.Context, version: Version = False, plain: Plain = False
    ) -> Reply | None:
        """Note small wins, and see them. Bare `wins` shows today."""
        context.obj.spoken = plain
        if version:
            from importlib.metadata import version as version_of  # 20 ms

            raise HelpAskedError(f"wins {version_of('microwins')}")
        if context.invoked_subcommand is None:
            from microwins.cli.commands.today import show

            return show(context.obj)
        return None

    return app


def run(argv: Sequence[str], now: datetime | None = None) -> int:
    """Run the command that the arguments name and return the exit code."""
    return answer(lambda: _reply(argv, now))


def _reply(argv: Sequence[str], now: datetime | None) -> Reply:
    command = typer.main.get_command(_app())
    context = Context(now)
    try:
        reply = command.main(list(argv), prog_name="wins", standalone_mode=False, obj=context)
    except HelpAskedError as asked:
        return Reply("help", chunks=[f"{asked}\n"])
    except typer.Abort:
        raise BadInputError("Stopped, and nothing was saved.", "wins log made tea") from None
    except typer.TyperException as error:
        raise usage(error, argv, _NAMES) from None
    if not isinstance(reply, Reply):
        return Reply("help")
    return reply._replace(spoken=context.spoken)
