"""How a command line is taken apart, where that differs from Typer's own way."""

from __future__ import annotations

from typer.core import TyperCommand, TyperOption

from microwins.cli.arguments.options import PLAIN_HELP, THIS
from microwins.cli.output import Reply
from microwins.render.line import line
from microwins.wording import manual
from microwins.wording.grammar import VOICE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from typing import Any


TYPED = "microwins.typed"
"""Under this name a context holds what was typed behind the command, phrases of when in one."""

_OF_CATEGORIES = ("ask", "categories", "import", "rename")
"""Commands that take or show categories, though they have no option for one."""

_LONGEST_MINUTES = len(("1", "h", "30", "min"))
_OF_WHEN = ("--at", "--since", "--until", "--week", "--month", "--year")


class AnsweredError(Exception):
    """Somebody typed --help, --version or their like: ends the parsing, and carries the reply."""

    def __init__(self, reply: Reply) -> None:
        super().__init__()
        self.reply = reply


def help_reply(text: str) -> Reply:
    """Return the reply that shows a text as it is, for the ear in words."""
    if VOICE["aloud"]:
        return Reply("help", text, lambda said: map(line, said.splitlines()))
    return Reply("help", chunks=[f"{text}\n"])


def _ask_for_help(ctx: Any, _option: Any, value: bool) -> None:
    """Stop parsing where --help was typed; it is then shown like any other answer."""
    if value and not ctx.resilient_parsing:
        raise AnsweredError(help_reply(ctx.get_help()))


class Parsing:
    """What a command and the group of commands share.

    Help is shown where all answers are. An option with its value in brackets may stand without it.
    """

    def get_help_option(self, ctx: Any) -> Any:
        """Return Typer's own option, with `_ask_for_help` behind it."""
        option = super().get_help_option(ctx)  # type: ignore[misc]  # of what it is mixed into
        if option is not None:
            option.callback = _ask_for_help
        return option

    def get_help(self, ctx: Any) -> str:
        """Return the help, without columns where it is heard."""
        ctx.obj.settings  # noqa: B018 (whether it is heard, they say)
        if VOICE["aloud"]:
            from microwins.cli.heard_help import HeardHelp  # 1 ms, for who listens

            ctx.formatter_class = HeardHelp
        return super().get_help(ctx)  # type: ignore[misc,no-any-return]  # see above

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse what was typed."""
        params = super().get_params(ctx)  # type: ignore[misc]  # see above
        alone = {
            name
            for param in params
            if param.opts[0].startswith("-") and str(param.metavar).startswith("[")
            for name in param.opts
        }
        own = self.own_words(args)
        words = [*completed(args[:own], alone), *args[own:]]
        return super().parse_args(ctx, words)  # type: ignore[misc,no-any-return]  # see above

    def own_words(self, args: Sequence[str]) -> int:
        """Return how many of `args` are for this command and no further one."""
        return len(args)


class Command(Parsing, TyperCommand):
    """A command as it is typed. Every one of them takes --plain."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse what was typed, with each phrase of when in one piece, quoted or not."""
        if not ctx.resilient_parsing and any(word.startswith(_OF_WHEN) for word in args):
            from microwins.cli.arguments.unquoted import joined  # 6 ms, where a time is typed

            arguments = [one for one in self.get_params(ctx) if one.param_type_name == "argument"]
            words_from = len(arguments) - 1 + sum("... [" in str(one.metavar) for one in arguments)
            args = joined(str(ctx.info_name), args, ctx.obj, _valued(self, ctx), words_from)
        args = self._checked(ctx, with_unit(args))
        ctx.meta[TYPED] = args
        return super().parse_args(ctx, args)

    def _checked(self, ctx: Any, args: list[str]) -> list[str]:
        """Return `args` with -m=3 as -m 3; raises BadInputError for -tag, no -t with "ag"."""
        end = args.index("--") if "--" in args else len(args)
        glued = [word for word in args[:end] if word[:1] == "-" and word[1:2] != "-" and word[2:]]
        if ctx.resilient_parsing or not glued:
            return args
        from microwins.cli.mended_options import KnownOptions  # 1 ms, for -m3 and its like

        known, valued = KnownOptions(self), _valued(self, ctx)
        for word in glued:
            if known.lacks_dash(word):
                from microwins.cli.usage_errors import lacking_dash

                raise lacking_dash(str(ctx.info_name), word, args, known)
        return [
            word[:2] + word[3:] if word in glued and word[2] == "=" and word[:2] in valued else word
            for word in args
        ]

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Return the parts of the usage line, what is required without Typer's braces."""
        return [piece.strip("{}") for piece in super().collect_usage_pieces(ctx)]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write arguments and options, and below them the categories where one may be named."""
        super().format_options(ctx, formatter)
        if ctx.info_name in _OF_CATEGORIES or "--category" in _valued(self, ctx):
            with formatter.section(manual.CATEGORIES):
                formatter.write_dl(list(manual.AREAS.items()))

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the parameters of the command, and --plain."""
        plain = TyperOption(
            param_decls=["--plain"],
            is_flag=True,
            expose_value=False,
            help=PLAIN_HELP,
        )
        *own, help_option = super().get_params(ctx)
        return [*own, plain, help_option]


def with_unit(args: Sequence[str]) -> list[str]:
    """Return `args` with what stands behind --minutes 20 or 1 in one piece with it: min, h 30."""
    line = list(args)
    place = next((at for at, word in enumerate(line) if word.startswith("--minutes")), None)
    if place is None or "--" in line[:place]:
        return line
    from microwins.model.minutes import UNITS, minutes_in  # 1 ms, where they are given

    start = place + ("=" not in line[place])
    for end in range(start + _LONGEST_MINUTES, start + 1, -1):
        words = [word.lower().rstrip(".") for word in line[start:end]]
        is_whole = words[-1:] and (words[-1] in UNITS or not line[end:] or line[end][:1] == "-")
        said = " ".join(words).removeprefix("--minutes=")
        if len(words) == end - start and is_whole and UNITS & {*words[1:]} and minutes_in(said):
            line[start:end] = [" ".join(line[start:end])]
            break
    return line


def options_in(ctx: Any) -> list[str]:
    """Return the options that were typed, with their values, up to a double dash."""
    valued, found = _valued(ctx.command, ctx), []
    waiting = list(ctx.meta[TYPED])
    while waiting and waiting[0] != "--":
        word = waiting.pop(0)
        if word.startswith("-") and word != "-":
            found.append(word)
            found += waiting[:1] if word in valued else []
        if word in valued:
            waiting = waiting[1:]
    return found


def _valued(command: Any, ctx: Any) -> set[str]:
    """Return the names of a command's options that have a value."""
    return {name for one in command.get_params(ctx) if not _is_flag(one) for name in one.opts}


def _is_flag(param: Any) -> bool:
    """Tell whether a parameter is an option without a value, or no option."""
    return getattr(param, "is_flag", True)


def completed(args: Sequence[str], alone: Collection[str]) -> list[str]:
    """Return `args` with `THIS` after each option of `alone` that no value follows."""
    found = []
    for place, word in enumerate(args):
        found.append(word)
        if word in alone and (args[place + 1 :] or ["-"])[0].startswith("-"):
            found.append(THIS)
    return found
