"""Typer's parser of a command, made from its declarations: it writes help and knows what is wrong.

It is loaded where our own parser leaves a line to it, and never runs a command by itself.
"""

from __future__ import annotations

from inspect import Parameter as SignedParameter
from inspect import Signature, cleandoc
from typing import Annotated

import typer
from typer.core import TyperCommand

from microwins.cli.command_table import COMMANDS, HELP, SUMMARIES, Command, command_named
from microwins.cli.output import text_reply
from microwins.wording import manual
from microwins.wording.grammar import VOICE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from microwins.cli.arguments.declarations import Parameter
    from microwins.cli.context import Context
    from microwins.cli.output import Reply

_OF_CATEGORIES = ("ask", "categories", "import", "rename")
"""Commands that take or show categories, though they have no option for one."""
_VERBATIM = "\b\n"  # tells the help formatter to leave a paragraph's lines alone


class HelpAskedError(Exception):
    """Somebody typed --help: ends the parsing, and carries the text."""


def reply(command: Command, line: Sequence[str], context: Context) -> Reply:
    """Return the help of a command; raises BadInputError for a line that is wrong.

    One that Typer finds right after all is run as Typer understands it.
    """
    try:
        values = values_of(command, line, context)
    except HelpAskedError as asked:
        return text_reply(str(asked))
    except typer.TyperException as error:
        from microwins.cli.usage_errors import usage

        raise usage(error, command, context) from None
    del values["plain"]
    answered: Reply = command.run(context, **values)
    return answered


def help_of(name: str, context: Context) -> str:
    """Return the help of the command of this name."""
    try:
        values_of(command_named(name), ["--help"], context)
    except HelpAskedError as asked:
        return f"{asked}\n"
    return ""


def values_of(command: Command, line: Sequence[str], context: Context) -> dict[str, Any]:
    """Return the value of each parameter; raises TyperException, and HelpAskedError for --help."""
    values: dict[str, Any] = _made_from(command).main(
        list(line),
        prog_name=f"wins {command.name}".strip(),
        complete_var="",  # Typer would answer shells by itself, in its own way
        standalone_mode=False,
        obj=context,
    )
    return values


def _made_from(command: Command) -> Any:
    """Return a command as Typer has it; run, it returns the values of its parameters."""

    def values(**given: Any) -> dict[str, Any]:
        return given

    signed = [
        SignedParameter(
            one.name,
            SignedParameter.KEYWORD_ONLY,
            default=one.default,
            annotation=Annotated[one.kind, _as_typer_has_it(one)],
        )
        for one in command.parameters
    ]
    values.__signature__ = Signature(signed)  # type: ignore[attr-defined]
    values.__annotations__ = {one.name: one.annotation for one in signed}
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    settings = {"help_option_names": HELP.on, "allow_interspersed_args": bool(command.name)}
    app.command(cls=_Parser, context_settings=settings)(values)
    made: Any = typer.main.get_command(app)
    made.declared = command
    made.help = _help(command.run.__doc__ or "")
    if not command.name:
        made.help = manual.WINS.format(verbatim=_VERBATIM)
        made.epilog = _VERBATIM + "\n".join(manual.FOOT)
    return made


def _help(doc: str) -> str:
    """Return a command's docstring as help with its examples kept line by line."""
    paragraphs = cleandoc(doc).split("\n\n")
    return "\n\n".join(
        _VERBATIM + "  " + part.replace("\n", "\n  ") if part.startswith("wins ") else part
        for part in paragraphs
    )


def _as_typer_has_it(parameter: Parameter) -> Any:
    """Return Typer's declaration of a parameter."""
    least = parameter.declared.least or None
    if parameter.on:
        return typer.Option(*parameter.declared.names, min=least)
    return typer.Argument(metavar=parameter.declared.metavar, min=least)


class _Parser(TyperCommand):
    """A command of Typer's that writes the help of what it was made from: `declared`."""

    declared: Command

    def get_help_option(self, ctx: Any) -> Any:
        """Return Typer's own option; it doesn't print, but raises HelpAskedError."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.callback = _ask_for_help
        return option

    def get_help(self, ctx: Any) -> str:
        """Return the help, without columns where it is heard."""
        ctx.obj.settings  # noqa: B018 (whether it is heard, they say)
        if VOICE["aloud"]:
            from microwins.cli.heard_help import HeardHelp  # 1 ms, for who listens

            ctx.formatter_class = HeardHelp
        return super().get_help(ctx)

    def collect_usage_pieces(self, ctx: Any) -> list[str]:  # noqa: ARG002 (Typer's signature)
        """Return the parts of the usage line."""
        metavars = [one.declared.metavar for one in self.declared.parameters if not one.on]
        pieces = [one if one.startswith("[") else f"[{one}]" for one in metavars]
        return ["[OPTIONS]", *(pieces if self.declared.name else ["COMMAND [ARGS]..."])]

    def format_options(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 (see above)
        """Write arguments and options, and the categories below where one may be named.

        The commands of `wins` itself stand above its options, which fewer people look for.
        """
        command = self.declared
        if not command.name:
            width = max(map(len, SUMMARIES))
            for group, names in COMMANDS.items():
                with formatter.section(group):
                    formatter.write_dl([(name.ljust(width), said) for name, said in names.items()])
        shown = command.shown
        for title, rows in (
            ("Arguments", [one for one in shown if not one.on]),
            ("Options", [one for one in shown if one.on]),
        ):
            if rows:
                with formatter.section(title):
                    formatter.write_dl([(_name(one), _about(one)) for one in rows])
        if command.name in _OF_CATEGORIES or "--category" in command.valued:
            with formatter.section(manual.CATEGORIES):
                formatter.write_dl(list(manual.AREAS.items()))


def _ask_for_help(ctx: Any, _option: Any, value: bool) -> None:
    """Stop parsing where --help was typed; it is then shown like any other answer."""
    if value:
        raise HelpAskedError(ctx.get_help())


def _name(parameter: Parameter) -> str:
    """Return how a parameter is typed, an option by its short name first."""
    names = ", ".join(sorted(parameter.on, key=lambda name: name.startswith("--")))
    return " ".join(
        filter(None, [names, *(f"/ {name}" for name in parameter.off), parameter.declared.metavar])
    )


def _about(parameter: Parameter) -> str:
    """Return what a parameter is, with the value that it has by itself, and the least number."""
    least = parameter.declared.least
    more = ""
    if parameter.default and not parameter.is_flag:
        more = f"  [default: {parameter.default}]"
    elif least:
        more = f"  [x>={least}]"
    return parameter.declared.explained() + more
