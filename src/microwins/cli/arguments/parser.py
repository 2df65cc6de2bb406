"""Parses a command line that is typed rightly; all others are left to Typer, which says why.

Both read the same declarations. What is done to a line before it is parsed is done here, for both.
"""

from __future__ import annotations

import sys

from microwins.cli.arguments.options import THIS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from microwins.cli.arguments.declarations import Parameter
    from microwins.cli.command_table import Command
    from microwins.cli.context import Context

_LONGEST_MINUTES = len(("1", "h", "30", "min"))
_MOST = sys.maxsize
_OF_WHEN = ("--at", "--since", "--until", "--week", "--month", "--year")


def prepared(command: Command, args: Sequence[str], context: Context) -> list[str]:
    """Return what was typed behind a command, with each phrase of when in one piece, quoted or not.

    The context gets to know what was typed. Raises BadInputError where it isn't sure how far a
    phrase goes, and for -tag, which is no -t with "ag".
    """
    if any(word.startswith(_OF_WHEN) for word in args):
        from microwins.cli.arguments.unquoted import joined  # 6 ms, where a time is typed

        metavars = [one.declared.metavar for one in command.parameters if not one.on]
        words_from = len(metavars) - 1 + sum("... [" in metavar for metavar in metavars)
        args = joined(command.name, args, context, command.valued, words_from)
    typed = with_unit(args)
    pieces, _ = _pieces(command, typed)
    options = [one for one in pieces if one[0].startswith("-") and one[0] != "-"]
    context.typed, context.options = typed, [word for one in options for word in one]
    return with_omitted_values(command, _checked(command, typed))


def _checked(command: Command, args: list[str]) -> list[str]:
    """Return `args` with -m=3 as -m 3; raises BadInputError for -tag, no -t with "ag"."""
    end = args.index("--") if "--" in args else len(args)
    glued = [word for word in args[:end] if word[:1] == "-" and word[1:2] != "-" and word[2:]]
    if all(word[2:].isdecimal() for word in glued):  # -m3 is fine as it stands
        return args
    from microwins.cli.mended_options import KnownOptions  # 3 ms, for -tcare and its like

    known = KnownOptions(command)
    for word in glued:
        if known.lacks_dash(word):
            from microwins.cli.usage_errors import lacking_dash

            raise lacking_dash(command.name, word, args, known)
    # The value in a word of its own, an empty one too: -t= takes no word of the text.
    apart: list[str] = []
    pieces, rest = _pieces(command, args)
    for first, *value in pieces:
        is_apart = first in glued and first[2] == "=" and first[:2] in command.valued
        apart += [first[:2], first[3:]] if is_apart else [first, *value]
    return apart + rest


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


def with_omitted_values(command: Command, args: Sequence[str]) -> list[str]:
    """Return `args` with `THIS` after each option that may stand alone and does."""
    pieces, rest = _pieces(command, args)
    alone = command.alone
    found = (one if one[1:] or one[0] not in alone else [*one, THIS] for one in pieces)
    return [word for one in found for word in one] + rest


def _pieces(command: Command, args: Sequence[str]) -> tuple[list[list[str]], list[str]]:
    """Return the words of `args`, each option with the word that is its value, and the rest.

    The rest is a double dash and what stands behind it. It may look like options, as a value may.
    """
    valued, alone = command.valued, command.alone
    pieces: list[list[str]] = []
    place = 0
    while place < len(args) and args[place] != "--":
        word, following = args[place], args[place + 1 : place + 2]
        stands_alone = word in alone and (following or ["-"])[0].startswith("-")
        has_value = word in valued and not stands_alone
        pieces.append([word, *following] if has_value else [word])
        place += len(pieces[-1])
    return pieces, list(args[place:])


def parsed(command: Command, args: Sequence[str], context: Context) -> dict[str, Any] | None:
    """Return the value of each parameter, None where an option is none of ours or lacks its value.

    Raises BadInputError for what is no number, and for more words than the command takes.
    """
    values, words, is_right = with_options(command.parameters, args)
    if not is_right:
        return None
    rest = _placed(command.parameters, values, words)
    if _NO_NUMBER in values.values():
        from microwins.cli.usage_errors import no_number

        raise no_number(command, context)
    if rest:
        from microwins.cli.usage_errors import too_many_words

        raise too_many_words(command, rest, context)
    return values


def parsed_so_far(command: Command, args: Sequence[str]) -> tuple[dict[str, Any], int]:
    """Return the value of each parameter for a line that isn't typed to its end.

    Behind them is the number of its words.
    """
    line = with_omitted_values(command, with_unit(args))
    values, words, is_right = with_options(command.parameters, line)
    if is_right:
        _placed(command.parameters, values, words)
    return values, len(words)


def with_options(
    parameters: Sequence[Parameter], args: Sequence[str], *, among_words: bool = True
) -> tuple[dict[str, Any], list[str], bool]:
    """Return the value of each parameter by the options in `args`, and the words between these.

    Unless options stand `among_words`, the first word ends them. The last says whether all options
    are typed rightly: what stands behind one that isn't is left.
    """
    named = {name: (one, True) for one in parameters for name in one.on}
    named |= {name: (one, False) for one in parameters for name in one.off}
    values = {one.name: one.default for one in parameters}
    words: list[str] = []
    waiting = list(reversed(args))
    while waiting:
        word = waiting.pop()
        if word == "--":
            break
        if word[:1] != "-" or word == "-":
            words.append(word)
            if among_words:
                continue
            break
        name, sign, value = word.partition("=") if word[:2] == "--" else (word[:2], "", word[2:])
        option, is_on = named.get(name, (None, False))
        if option is None or (option.is_flag and (sign or value[:1] == "-")):
            return values, words, False
        if option.is_flag:
            values[option.name] = is_on
            waiting += [f"-{value}"] if value else []  # -pm3 is -p and -m3
            continue
        if not (sign or value):
            if not waiting:
                return values, words, False
            value = waiting.pop()
        if option.is_repeated:
            values[option.name] = [*(values[option.name] or ()), value]
        else:
            values[option.name] = _value(option, value)
    return values, [*words, *reversed(waiting)], True


def _placed(
    parameters: Sequence[Parameter], values: dict[str, Any], words: Sequence[str]
) -> Sequence[str]:
    """Give the arguments among `parameters` their words, and return those that are left."""
    for parameter in parameters:
        if words and not parameter.on:
            if parameter.is_repeated:
                values[parameter.name], words = list(words), ()
            else:
                values[parameter.name], words = _value(parameter, words[0]), words[1:]
    return words


_NO_NUMBER = object()
"""The value of a number that is none, or too small."""


def _value(parameter: Parameter, given: Any) -> Any:
    """Return a value as its parameter has it."""
    if parameter.kind not in (int, int | None):
        return given
    digits = given.strip().removeprefix("+")
    number = -1
    if digits.isdecimal():
        number = min(int(digits), _MOST) if len(digits) <= len(str(_MOST)) else _MOST
    return number if number >= parameter.declared.least else _NO_NUMBER
