"""What a command's options and arguments are: declared once, and read by every parser.

They are read off the signature of a command's `run`, without `inspect` and `typing`, which cost
more than many a command does: 12 ms.
"""

from __future__ import annotations

from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Annotated, Any

    Run = Callable[..., Any]
else:

    class Annotated:
        """What `typing.Annotated` is for a type checker: a type with its declaration."""

        def __class_getitem__(cls, parts: tuple[Any, Argument]) -> tuple[Any, Argument]:
            return parts


__all__ = ["Annotated", "Argument", "Option", "Parameter", "parameters"]


class Argument:
    """How an argument is shown and completed.

    `help` may name a table in braces, see `explained`. `complete` is the name of a function in
    `completion/candidates.py`. `least` is the least that a number may be.
    """

    names: tuple[str, ...] = ()

    def __init__(
        self,
        *,
        metavar: str = "",
        help: str = "",  # noqa: A002 (as Typer calls it)
        complete: str = "",
        least: int = 0,
    ) -> None:
        self.metavar, self.help, self.complete, self.least = metavar, help, complete, least

    def explained(self) -> str:
        """Return the help with its tables filled in."""
        if "{" not in self.help:
            return self.help
        from microwins.formats.table import READ, WRITTEN  # 2 ms with the rest, for help alone
        from microwins.wording import manual
        from microwins.wording.share import FORMATS

        return self.help.format(
            quotes=manual.QUOTES,
            quotes_to_find=manual.QUOTES_TO_FIND,
            moods=manual.MOODS,
            read=", ".join(READ),
            written=", ".join(WRITTEN),
            shared=", ".join(FORMATS),
        )


class Option(Argument):
    """How an option is typed: by any of its `names`; "--on/--off" are two that say the opposite."""

    def __init__(self, *names: str, **more: Any) -> None:
        super().__init__(**more)
        self.names = names


class Parameter(Record):
    """A parameter of a command: its name and type there, its default, and how it is declared."""

    name: str
    kind: Any
    default: Any
    declared: Argument

    @property
    def on(self) -> list[str]:
        """The names that give it, none for an argument."""
        return [name.partition("/")[0] for name in self.declared.names]

    @property
    def off(self) -> list[str]:
        """The names that say the opposite of a flag."""
        return [name.partition("/")[2] for name in self.declared.names if "/" in name]

    @property
    def is_flag(self) -> bool:
        """Whether it is an option without a value."""
        return self.kind in (bool, bool | None)

    @property
    def is_repeated(self) -> bool:
        """Whether it takes several values."""
        return bool(self.kind == list[str] | None)

    @property
    def may_stand_alone(self) -> bool:
        """Whether it is an option whose value may be left out."""
        return bool(self.declared.names) and self.declared.metavar.startswith("[")


def parameters(run: Run, **replaced: Sequence[Parameter]) -> Sequence[Parameter]:
    """Return the parameters of a command's function, but for the context, which is its first.

    In the place of a parameter that is `replaced` stand several others.
    """
    if hasattr(run, "parameters"):
        return run.parameters  # type: ignore[no-any-return]  # what `filtered` left there
    names = run.__code__.co_varnames[1 : run.__code__.co_argcount]
    defaults = dict(zip(reversed(names), reversed(run.__defaults__ or ()), strict=False))
    found: list[Parameter] = []
    for name in names:
        if name in replaced:
            found += replaced[name]
        else:
            kind, declared = run.__globals__[run.__annotations__[name]]
            found.append(Parameter(name, kind, defaults[name], declared))
    return found
