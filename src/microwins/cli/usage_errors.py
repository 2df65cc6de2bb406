"""What was typed and can't be parsed, answered with a sentence and what to type instead.

What is suggested does what was meant when it is typed as it stands. It logs no mistake, and changes
nothing that nobody asked for.
"""

from __future__ import annotations

import os

from microwins.cli import synonyms
from microwins.cli.command_table import SUMMARIES, Command, command_named
from microwins.cli.mended_options import KnownOptions, nearest
from microwins.cli.output import on_terminal
from microwins.disk.files import quoted
from microwins.errors import BadInputError, NoHomeError, NotSavedError, WinsError
from microwins.model.category import BUILT_IN
from microwins.model.crisis import NOW, concern
from microwins.model.settings import READERS
from microwins.model.text import safe
from microwins.wording import support as sentences
from microwins.wording import usage as wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from microwins.cli.context import Context
    from microwins.cli.output import Reply

_FEW_LETTERS = 5
_LONGEST_TIME = 5  # words of a time before a command, behind the first
_OF_WHEN = ("--at", "--since", "--until")
_HELP = ("--help", "-h")
_COUNTING = ("undo", "redo")


def no_such_command(args: Sequence[str]) -> BadInputError:
    """Return what to say of a first word that is the name of no command."""
    found = concern(" ".join(args))
    if found:  # nothing proposes to type such words once more
        return BadInputError(sentences.NOT_SAVED if found == NOW else sentences.HOW_TO_SAVE)
    message = wording.NO_SUCH_COMMAND.format(word=args[0])
    thing = _no_such_thing(args)
    if thing:
        return BadInputError(_with_places(thing[0]), thing[1])
    meant = _meant(args)
    typed = "".join(args)
    before = ("", *args)
    words = [
        word
        for word, option in zip(args, before, strict=False)
        if not word.startswith("-") and option not in synonyms.WITH_VALUE
    ]
    maybe_a_win = not typed or len(" ".join(words).split()) > 1 or _is_a_deed(args[0])
    if meant is None and not set(_HELP) & set(args) and maybe_a_win:
        meant = ["log", *(args if typed else ("made", "tea"))]
    return BadInputError(message, _line(meant))


def with_options_behind(argv: Sequence[str]) -> list[str]:
    """Return `argv` with options that were typed before a command behind it, where there is one."""
    own: list[str] = []
    moved: list[str] = []
    waiting = list(argv)
    while waiting and waiting[0].startswith("-") and waiting[0] != "--":
        word = waiting.pop(0)
        kept = own if word.partition("=")[0] in synonyms.OF_THE_GROUP else moved
        kept.append(word)
        if word in synonyms.WITH_VALUE and waiting:
            kept.append(waiting.pop(0))
        end = next((at for at, name in enumerate(waiting[:_LONGEST_TIME]) if name in SUMMARIES), 0)
        if word.partition("=")[0] in _OF_WHEN:
            kept += waiting[:end]
            waiting[:end] = []
    is_command = moved and moved[0].lstrip("-") in SUMMARIES and moved[0] != "--week"
    if not moved or is_command or (waiting[:1] or [""])[0] in synonyms.OF_THE_GROUP:
        return list(argv)
    if not waiting:
        return [*own, "today", "--json"] if moved == ["--json"] else list(argv)
    if waiting[0] == "help":  # which may ask for a person: `wins help me`
        return [*own, *waiting, *moved]
    if waiting[0] in SUMMARIES:
        return [*own, waiting[0], *moved, *waiting[1:]]
    known = moved[0].partition("=")[0] in synonyms.BEFORE_ANY
    return [*own, *waiting, *moved] if known else list(argv)


def is_no_command(args: Sequence[str]) -> bool:
    """Tell whether `args` are two words or more, without any option, that are near no command."""
    words = " ".join(args).split()
    return (
        len(words) > 1
        and not any(word.startswith("-") for word in words)
        and not _no_such_thing(args)
        and not concern(" ".join(args))
        and _meant(args) is None
    )


def offered_win(context: Context, args: Sequence[str]) -> Reply:
    """Return the answer to words that are no command, once a person says that they are a win.

    Raises WinsError for no, and what `no_such_command` returns without a terminal to ask on.
    """
    from microwins.actions.log import NewWin
    from microwins.cli.asking import can_ask
    from microwins.cli.fast_path import log

    if not (can_ask() and on_terminal()):
        raise no_such_command(args)
    from microwins.cli.prompt import confirmed

    words = " ".join(args)
    if not confirmed(wording.LOG_THAT.format(words=safe(words))):
        raise WinsError(wording.NOT_LOGGED)
    return log(context, NewWin(words))


def _meant(args: Sequence[str]) -> list[str] | None:
    """Return the line that is meant, without `wins`, None where no command is near."""
    if len(args) == 1 and " " in args[0].strip():
        whole = args[0].split()
        return _meant(whole) if whole[0].lower() in SUMMARIES else None
    first, *rest = args
    name = first.lower()
    if name in SUMMARIES:
        return [name, *rest]
    if name == "wins" and rest and rest[0].lower() in SUMMARIES:
        return _meant(rest)
    found = _meant_by_name(first, rest)
    if found or name in synonyms.OF_A_DEED | synonyms.OPENERS | synonyms.NO_SUCH_THING.keys():
        return found
    near = nearest(name, [*SUMMARIES, *filter(_is_long, synonyms.MEANT)])
    return _meant([near, *rest]) if near and not _is_a_deed(name) else None


def _meant_by_name(first: str, rest: Sequence[str]) -> list[str] | None:
    """Return the line that a word which is no command means, None where it may begin a win."""
    name = first.lower()
    thing = [word for word in rest if word.lower() not in synonyms.BETWEEN]
    key = thing[0].lower() if thing else ""
    line = synonyms.MEANT.get(first) or synonyms.MEANT.get(name)
    if name in synonyms.OPENERS and (key in SUMMARIES or key in synonyms.MEANT):
        return _meant(thing)
    if name in synonyms.SHOWING:
        return ["list", *thing] if thing else ["today"]
    if name in synonyms.JOURNALS and rest:
        return ["log", *rest]
    if name == "tag" and len(rest) == len(("handle", "tag")):
        return ["edit", rest[0], "-t", rest[1]]
    plain = [word for word in rest if not word.startswith("-")]
    known = (
        not plain or key in (*READERS, "last") or (len(plain) == 1 and name in synonyms.ONE_MORE)
    )
    if line is None or (name in synonyms.OF_A_DEED and not known):
        return None
    return _filled(line, rest)


def _no_such_thing(args: Sequence[str]) -> tuple[str, str] | None:
    """Return a sentence and what to type for a word that names what there isn't, else None."""
    name = args[0].lower()
    if name in SUMMARIES or (len(args) > 1 and name not in synonyms.ALWAYS):
        return None
    return synonyms.NO_SUCH_THING.get(name)


def _filled(line: str, rest: Sequence[str]) -> list[str]:
    return [one for word in line.split() for one in (rest if word == "{rest}" else (word,))]


def _is_long(word: str) -> bool:
    return len(word) >= _FEW_LETTERS


def _is_a_deed(word: str) -> bool:
    """Tell whether a word that looks like a command's is known as one of a win: dog, lit, ran."""
    from microwins.guessing.guess import guess  # 2 ms, on the way to an error

    return guess(word) != "other"


def _with_places(said: str) -> str:
    """Return a sentence with the folders that it names filled in."""
    if "{" not in said:
        return said
    from microwins.disk import paths

    try:
        backups = os.path.join(paths.state_folder(), paths.BACKUPS)
        return said.format(folder=paths.journal_folder(), backups=backups)
    except WinsError:
        return said.format(folder="~", backups="~")


def _line(meant: Sequence[str] | None) -> str:
    """Return the line to type, its options mended, or the way to the help."""
    if meant is None:
        return "wins --help"
    name, *rest = meant
    if name not in SUMMARIES:
        return " ".join(["wins", *meant])
    if name in _COUNTING:
        rest = [word.lstrip("-") if word[1:].isdecimal() else word for word in rest]
    mended = KnownOptions(command_named(name)).mended(rest)
    if (
        mended is None
        and name == "today"
        and (listed := KnownOptions(command_named("list")).mended(rest))
    ):
        return " ".join(["wins list", *map(quoted, listed)])
    if mended is None:
        return f"wins {name} --help"
    return " ".join(["wins", name, *map(quoted, mended)])


def usage(error: Any, command: Command, context: Context) -> BadInputError:
    """Return Typer's complaint about a line in our words; none of the person's own are in it."""
    name = command.name
    argv = [name, *context.typed] if name else context.argv
    option, hint = error.option_name, f"wins {name} --help".replace("  ", " ")
    message = wording.NO_SUCH_OPTION.format(line=f"wins {name}".strip(), option=option)
    named = [one for one in command.shown if option in (*one.on, *one.off)]
    if named:
        said = wording.TAKES_NO_VALUE if named[0].is_flag else wording.NEEDS_A_VALUE
        message = said.format(option=option)
    elif not name:
        hint = _line(_without_command(option, argv))
    else:
        if name == "list" and option in (*synonyms.DROPPED_WITH_VALUE, "--reverse"):
            message = f"{message} {wording.IS_SORTED}"
        hint = "wins --version" if option in ("--version", "-V") else _line(argv)
        if name in ("log", "did", "edit") and {"--", "--help"} & set(hint.split()):
            message = f"{message} {wording.DASHES}"
    if concern(" ".join(argv)):
        return BadInputError(message, f"wins {name} --help".replace("  ", " "))
    return BadInputError(message, hint)


def no_number(command: Command, context: Context) -> BadInputError:
    """Return what to say where a command takes a number, and something else was typed."""
    is_enough = command.name in _COUNTING and not concern(" ".join(context.typed))  # "undo last"
    return BadInputError(wording.HOW_MANY, f"wins {command.name}{'' if is_enough else ' --help'}")


def too_many_words(command: Command, rest: Sequence[str], context: Context) -> BadInputError:
    """Return what to say of the `rest` of the words, which a command doesn't take."""
    name, extra = command.name, " ".join(rest)
    hint = f"wins {name} --help"
    is_area = extra.lower() in BUILT_IN and "-c" in KnownOptions(command)
    if is_area and not concern(" ".join(context.typed)):
        hint = _line([name, *(word for word in context.typed if word != extra), "-c", extra])
    return BadInputError(wording.TOO_MANY_WORDS.format(name=name, words=extra), hint)


def lacking_dash(name: str, option: str, args: Sequence[str], known: KnownOptions) -> BadInputError:
    """Return what to say of a long option with one dash, typed behind the command `name`."""
    line = None if concern(" ".join(args)) else known.mended(args)
    message = wording.NO_SUCH_OPTION.format(line=f"wins {name}", option=option)
    return BadInputError(message, " ".join(["wins", name, *map(quoted, line or ["--help"])]))


def completed(hint: str, argv: Sequence[str]) -> str:
    """Return the hint with the whole line that is meant where it begins with an option."""
    if not {*argv[:1]} & SUMMARIES.keys() or concern(" ".join(argv)):
        return hint
    option, *others = hint.split("\n")
    line = KnownOptions(command_named(argv[0])).with_another(argv[1:], option)
    if line:
        option = " ".join(["wins", argv[0], *map(quoted, line)])
    return "\n".join([option, *others])


def without_home(error: NoHomeError, argv: Sequence[str]) -> WinsError:
    """Return what to say where there is no home: a change wasn't saved, and its words are given."""
    if not {*argv[:1]} & synonyms.CHANGING:
        return error
    words: list[str] = []
    waiting = list(argv[2:]) if argv[0] == "edit" else []
    while waiting:
        word = waiting.pop(0)
        if word in synonyms.WITH_VALUE:
            waiting[:1] = []
        elif not word.startswith("-"):
            words.append(word)
    from microwins.wording.errors import NOT_SAVED

    return NotSavedError(NOT_SAVED.format(why=error.message), error.hint, " ".join(words))


def _without_command(option: str, argv: Sequence[str]) -> Sequence[str] | None:
    """Return the line that is meant by an option without a command, None where that isn't known."""
    rest = list(argv[list(argv).index(option) + 1 :]) if option in argv else []
    if option in synonyms.MEANT:
        return _meant([option])
    if option in synonyms.WITH_VALUE and rest:
        return ["list", *argv]
    word = option.lstrip("-").lower()
    if word in SUMMARIES or word in synonyms.MEANT:
        return _meant([word, *rest])
    return None
