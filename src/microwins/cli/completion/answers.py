"""Answers a shell in which TAB was pressed: what may stand where the cursor is.

The shell hands over the line up to the cursor in an environment variable, which nobody else can
see. The answer is a line for each candidate: the word, TAB, and what is shown beside it, which may
be nothing. A line without a word asks for the names of files. A word is made of letters, digits
and `-_.=+`, so that no shell can take it for more than a word; others are left out. Words of wins
may hold anything that can be seen: for a shell that says that it quotes them, or for bash, which
doesn't, quoted. Whatever goes wrong is no answer: nobody wants to read of it on the line that they
are typing.
"""

from __future__ import annotations

import os
import re
import shlex
from itertools import starmap

from microwins.cli.arguments.parser import parsed_so_far
from microwins.cli.command_table import SUMMARIES, Command, command_named
from microwins.cli.completion import candidates
from microwins.cli.completion.candidates import FILES, WORDS
from microwins.cli.fast_path import words_after_support
from microwins.model.record import Record
from microwins.model.text import escape, safe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from microwins.cli.context import Context

VARIABLE = "_WINS_COMPLETE"
SHELL = "_WINS_SHELL"
"""Holds the name of the shell, for bash followed by the signs that part words there."""

_SPECIAL = re.compile(r"""[][\\'"$`&|;<>(){}*?!#~^]""")
"""What means something to bash where nothing is quoted."""
_CURSOR = "."
_SIGNS = "-_.=+"
_WIDEST = 60


class Candidate(Record):
    """A word to offer, and what to show beside it."""

    value: str
    help: str | None = None


def answered(line: str, wins: Command, context: Context) -> list[str]:
    """Return the lines of the answer for what was typed; `wins` is what stands before a command."""
    try:
        return list(_answered(line, wins, context))
    except Exception:
        if os.environ.get("WINS_DEBUG"):
            raise
        return []


def _answered(line: str, wins: Command, context: Context) -> Iterator[str]:
    args, incomplete = typed(line)
    before, value = "", incomplete
    if incomplete.startswith("--") and "=" in incomplete:
        name, _, value = incomplete.partition("=")
        args, before = [*args, name], f"{name}="
    for item in _candidates(wins, args, value, context):
        if not item.value.startswith(value):
            continue
        if item.help == FILES:
            yield "\t\n"
        elif item.help == WORDS:
            words = _words_in_shell(item.value, line, len(incomplete))
            if words and escape(words) == words:
                yield f"{words}\t\n"
        elif _is_word(before + item.value, signed=incomplete.startswith(("-", "+"))):
            yield f"{before}{item.value}\t{_shown(item.help or '')}\n"


def _candidates(
    wins: Command, args: Sequence[str], incomplete: str, context: Context
) -> Iterable[Candidate]:
    """Return what may stand after `args`: names of options, or values of the one at hand."""
    place = next((at for at, word in enumerate(args) if not word.startswith("-")), len(args))
    command, rest = wins, args
    if place < len(args):
        name = args[place] if words_after_support(args[place:]) is None else "support"
        if name not in SUMMARIES:
            return ()
        command, rest = command_named(name), args[place + 1 :]
    values, words = parsed_so_far(command, rest)
    behind = [one for one in command.parameters if args and args[-1] in one.on and not one.is_flag]
    if "--" in args:
        behind = []
    elif incomplete.startswith("-") and not behind:
        return _options(command, values)
    free = (one for one in command.parameters if not one.on)
    taking = behind or [one for at, one in enumerate(free) if one.is_repeated or at >= words]
    if not taking:
        return starmap(Candidate, SUMMARIES.items() if command is wins else ())
    offers = getattr(candidates, taking[0].declared.complete, lambda _: ())
    found = offers(candidates.Cursor(context, command.name, values, incomplete))
    return (Candidate(*((one,) if isinstance(one, str) else one)) for one in found)


def _options(command: Command, values: Mapping[str, Any]) -> Iterator[Candidate]:
    """Yield the names of a command's options, but for those that were typed."""
    for one in command.shown:
        if one.is_repeated or values.get(one.name, one.default) == one.default:
            for name in (*one.on, *one.off):
                yield Candidate(name, one.declared.explained())


def typed(line: str) -> tuple[list[str], str]:
    """Return the words after `wins` in what was typed, and the one at hand, without their quotes.

    What stands before, as in `env TZ=UTC wins`, is none of them. A quote may be open.
    """
    words = _words(line + _CURSOR)
    program = (i for i, word in enumerate(words[:-1], 1) if os.path.basename(word) == "wins")
    *words, incomplete = words[next(program, 1) :] or [_CURSOR]
    return words, incomplete.removesuffix(_CURSOR)


def _words(line: str) -> list[str]:
    """Return the words of a line as a shell splits it; a quote may be open at its end."""
    return _split(line)[0]


def _open_quote(line: str) -> str:
    """Return the quote that is open at the end of a line, "" for none."""
    state = _split(line)[1]
    return state if state in ("'", '"') else ""


def _split(line: str) -> tuple[list[str], str | None]:
    """Return the words of a line, and the state of a shell behind it, which may be a quote."""
    lexer = shlex.shlex(line, posix=True)
    lexer.whitespace_split, lexer.commenters = True, ""
    words: list[str] = []
    try:
        words.extend(iter(lexer.get_token, None))
    except ValueError:
        words.append(lexer.token)
    return words, getattr(lexer, "state", None)


def _words_in_shell(words: str, line: str, typed_of_them: int) -> str:
    """Return words of a win as they are put on a line, "" where they can't be, or would be options.

    Of what is typed of them, bash puts a part on the line alone: what follows the last sign that
    parts words, where no quote is open. What it gets is split at blanks, unless a dash follows one.
    """
    shell = os.environ.get(SHELL, "")
    if not shell or words.startswith("-"):
        return ""
    if not shell.startswith("bash"):
        return words
    quote = _open_quote(line)
    if quote:
        is_whole = not line[: line.rindex(quote)][-1:].strip()
        if not is_whole or ("!" if quote == '"' else quote) in words:
            return ""
        return re.sub(r'([\\"$`])', r"\\\1", words) if quote == '"' else words
    breaks = (words.rfind(sign, 0, typed_of_them) for sign in ":=@" if sign in shell)
    rest = _SPECIAL.sub(r"\\\g<0>", words[max(breaks, default=-1) + 1 :])
    return rest.replace(" ", "\\ ") if " -" in rest else rest


def _is_word(value: str, *, signed: bool) -> bool:
    """Tell whether every shell takes `value` for a word and nothing else, and a person sees it.

    It begins with a letter or a digit but where a dash or a plus was typed (`signed`): no name out
    of a journal becomes an option.
    """
    begins = value[:1].isalnum() or signed
    plain = all(char.isalnum() or char in _SIGNS for char in value)
    return begins and plain and escape(value) == value


def _shown(text: str) -> str:
    """Return what stands beside a candidate, short, and without effect on a terminal."""
    shown = safe(" ".join(text[: 2 * _WIDEST].split()))
    if len(shown) <= _WIDEST:
        return shown
    return escape(shown[: _WIDEST - 1].rstrip()) + "\u2026"  # a joined emoji may have been cut
