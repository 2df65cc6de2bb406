"""What was typed and can't be parsed, answered with a sentence and what to type instead."""

from __future__ import annotations

from microwins.disk.files import quoted
from microwins.errors import BadInputError
from microwins.model.crisis import NOW, concern
from microwins.wording import support as sentences

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from typing import Any


def no_such_command(args: Sequence[str], names: Collection[str]) -> BadInputError:
    """Return what to say of a first word that is none of the commands' `names`."""
    found = concern(" ".join(args))
    if found:  # nothing proposes to type such words once more
        return BadInputError(sentences.NOT_SAVED if found == NOW else sentences.HOW_TO_SAVE)
    from difflib import get_close_matches  # 4 ms, on the way to an error

    dashes = ["--"] if any(word.startswith("-") for word in args) else []
    words = " ".join(quoted(word) for word in (*dashes, *args)) if "".join(args) else "made tea"
    near = get_close_matches(args[0], names, 1)
    hint = f"{' '.join(['wins', near[0], *args[1:]])}, or to log it: " if near else ""
    return BadInputError(f"There is no command {args[0]}.", f"{hint}wins log {words}")


def usage(error: Any, argv: Sequence[str], names: Collection[str]) -> BadInputError:
    """Return a parser's complaint in our words; none of the person's own are in it.

    `error` is Typer's, `names` are those of the commands.
    """
    name = argv[0] if argv and argv[0] in names else ""
    message, hint = error.format_message(), f"wins {name} --help".replace("  ", " ")
    wanted = getattr(error, "param", None)
    if wanted is not None:
        what = _option_or_argument(wanted, error)
        missing = type(error).__name__ == "MissingParameter"
        message = (
            f"wins {name} takes a {what}." if missing else f"{what} is a whole number from 1 on."
        )
    if type(error).__name__ == "NoSuchOption" and name in ("log", "edit"):
        message += ". Words that begin with a dash go after --."
        given = [quoted(word) for word in argv[1:]]
        hint = f"wins {name} -- {' '.join(given)}" if name == "log" else f"{hint}"
    return BadInputError(message, hint)


def _option_or_argument(wanted: Any, error: Any) -> str:
    """Return the name of a parameter as --help shows it, without brackets and dots."""
    if wanted.opts[0].startswith("-"):
        return str(wanted.opts[0])
    return str(wanted.make_metavar(getattr(error, "ctx", None))).strip("[].")
