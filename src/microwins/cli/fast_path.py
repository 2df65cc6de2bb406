"""The plain roads: what is typed or started most often, without a parser.

`wins log WORD…` takes half the time of an empty Typer program, and so does `wins status`, which
prompts wait for; `wins back --shell` and `wins nudge --shell`, which stand in the start-up files of
shells, little more. `wins support` is here for another reason: the less it needs, the less can keep
it back.
"""

from __future__ import annotations

import os

from microwins.cli.context import Context, zone_of
from microwins.cli.output import Reply, answer, fault_after_saving, on_terminal, own_fault
from microwins.disk import paths
from microwins.errors import BadInputError, NoHomeError, NotSavedError, WinsError
from microwins.model.day import day_of
from microwins.model.text import as_typed, repaired, split_tags

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date, datetime

    from microwins.actions.log import NewWin
    from microwins.analysis.memories import Memory
    from microwins.render.line import Line, Page


def arguments(argv: Sequence[str]) -> list[str]:
    """Return what was typed after `wins`, as UTF-8 in any locale.

    Bytes that are none are read as Windows-1252, but where they are the name of a file.
    """
    words = list(map(as_typed, argv[1:]))
    letters = map(repaired, words)
    return [word if _is_path(word) else one for word, one in zip(words, letters, strict=True)]


def _is_path(word: str) -> bool:
    if word.isascii():
        return False
    path = word.partition("=")[2] if word.startswith("--") else word
    return os.path.lexists(path) or os.path.isdir(os.path.dirname(path))


def has_fast_path(argv: Sequence[str]) -> bool:
    """Tell whether there is a plain road for the arguments."""
    return _road(argv) is not None


def run(argv: Sequence[str], now: datetime | None = None) -> int:
    """Answer the arguments by their plain road and return the exit code."""
    road = _road(argv)
    if road is None:
        raise ValueError("there is no plain road for these arguments")
    return answer(lambda: (context := Context(now)).remarked(road(context, argv)))


def _road(argv: Sequence[str]) -> Callable[[Context, Sequence[str]], Reply] | None:
    """Return the plain road of the arguments, None where they need the parser."""
    return next((road for fits, road in _ROADS if fits(argv)), None)


def _is_log(argv: Sequence[str]) -> bool:
    """Tell whether the arguments are `log` and words, and no other option than one --at."""
    if len(argv) < 2 or argv[0] != "log":  # noqa: PLR2004 (log and a word)
        return False
    dashed = [place for place, word in enumerate(argv) if word[:1] == "-"]
    return not dashed or (len(dashed) == 1 and _has_time(argv, dashed[0]))


def _has_time(argv: Sequence[str], place: int) -> bool:
    """Tell whether --at stands at a place, with its value."""
    return argv[place][:5] == "--at=" or (argv[place] == "--at" and place < len(argv) - 1)


def _log(context: Context, argv: Sequence[str]) -> Reply:
    """Log the words after `log`, and at the time that --at gives."""
    from microwins.actions.log import NewWin

    words = list(argv[1:])
    place = next((place for place, word in enumerate(words) if word[:1] == "-"), None)
    if place is None:
        return log(context, NewWin(" ".join(words)))
    from microwins.cli.arguments.option_values import read_words, with_time  # 1 ms, for a time

    equals = words[place] != "--at"
    if len(words) > place + 2 - equals:
        from microwins.cli.arguments.unquoted import joined  # 6 ms, where words follow it

        words = joined("log", words, context, {"--at"}, 0)
    end = place + 2 - equals
    time = words[place].removeprefix("--at=") if equals else words[place + 1]
    words[place:end] = []
    new = with_time(NewWin(" ".join(words)), time, context)
    return log(context, new._replace(text=read_words(words)))


def log(context: Context, new: NewWin, *, as_json: bool = False) -> Reply:
    """Save a win and return what to say about it; raises what the action raises.

    An unexpected error is a NotSavedError, which gives the text back.
    """
    from microwins.actions import log as action
    from microwins.model.crisis import concern_of
    from microwins.model.win import Win
    from microwins.render import changes

    settings = context.settings
    new = new._replace(
        text=repaired(new.text),
        zone=zone_of(new.at),
        counted=on_terminal() and settings.tone != "quiet",
    )
    text, tags = split_tags(new.text.strip())
    found = concern_of(Win("", context.now, text, tags=(*tags, *new.tags)))
    closing: list[str] = []
    if found:
        from microwins.cli.support import support_line  # 1 ms, on very hard days

        closing = support_line(found, settings)
    try:
        logged = action.log(context.journal, settings, context.now, new)
    except NoHomeError as error:
        from microwins.wording.errors import NOT_SAVED

        unsaved = NotSavedError(NOT_SAVED.format(why=error.message), error.hint, new.text)
        unsaved.closing = closing
        raise unsaved from error
    except WinsError as error:
        error.closing = [*context.remarks(), *closing]
        raise
    except Exception as error:
        fault = own_fault(error)
        from microwins.wording.errors import NOT_SAVED

        unsaved = NotSavedError(NOT_SAVED.format(why=fault.message), fault.hint, new.text)
        unsaved.closing = [*context.remarks(), *closing]
        raise unsaved from error
    remarks = context.remarks(saved=True)
    if logged.fault:
        fault = fault_after_saving(logged.fault)
        remarks += [fault.message, fault.hint]
    if logged.plan and not as_json:
        from microwins.render.plans import offers  # 1 ms, once a day

        closing += offers(logged.plan)
    dated = bool(new.at) or not text[:_LONGEST_DAY].lower().startswith(_DAYS_BEFORE)
    if not found and ("#" in text or "+" in text or not dated):
        from microwins.cli.word_remarks import remarks_on  # 1 ms, for few words

        remarks += remarks_on(text, dated=dated)
    return Reply(
        *("log", logged),
        draw=changes.logged,
        as_json=as_json,
        styled=False,
        remarks=[*remarks, *closing],
        saved=True,
    )


_LONGEST_DAY = len("afgelopen nacht")
_DAYS_BEFORE = (
    *("yesterday", "last night", "gestern", "letzte nacht", "hier", "la nuit", "ayer", "anoche"),
    *("ieri", "ontem", "gister", "afgelopen nacht", "i går", "igår", "eilen", "viime yö"),
    *("wczoraj", "včera", "вчера", "вчора", "dün", "昨", "어제", "어젯밤"),
)
"""What words begin with that may be about yesterday, and are looked at more closely then."""


def _is_glimpse(argv: Sequence[str]) -> bool:
    """Tell whether the arguments are `back --shell`."""
    return list(argv) == ["back", "--shell"]


def _glimpse(context: Context, _argv: Sequence[str]) -> Reply:
    """Show the memory of the day."""
    return memory_of_the_day(context)


def memory_of_the_day(context: Context, *, as_json: bool = False) -> Reply:
    """Return the memory of the day, or silence where it was shown or there is none.

    An error is silence, too: the terminal was opened for something else. Raises BadInputError
    for JSON, which is no line for a person to read.
    """
    if as_json:
        from microwins.wording.usage import NOT_FOR_JSON  # 0.2 ms, on the way to an error

        raise BadInputError(*NOT_FOR_JSON)
    context.quiet = True
    try:
        settings = context.settings
        if not _was_shown(day_of(context.now, settings.day_start)):
            from microwins.actions import back as action

            memory = action.memory_of_the_day(context.journal, settings, context.now)
            if memory is not None:
                return Reply("back", memory, lay_out=_drawn, styled=False, saved=True)
    except Exception:
        if os.environ.get("WINS_DEBUG"):
            raise
    return Reply("back")


def _was_shown(today: date) -> bool:
    """Tell whether a shell showed a memory today: most do not even load the journal for that."""
    from microwins.disk.memory_of_the_day import shown_today

    return shown_today(paths.state_folder(), paths.journal_folder(), today)


def _drawn(memory: Memory, page: Page) -> Iterable[Line]:
    """Return the lines of a memory; silence where they can't be drawn."""
    from microwins.render.memories import glimpse

    try:
        return list(glimpse(memory, page))
    except Exception:
        if os.environ.get("WINS_DEBUG"):
            raise
        return ()


def _is_nudge(argv: Sequence[str]) -> bool:
    """Tell whether the arguments are `nudge --shell`."""
    return list(argv) == ["nudge", "--shell"]


def _nudge(context: Context, _argv: Sequence[str]) -> Reply:
    """Show the nudge of the day."""
    return nudge_for_shell(context)


def nudge_for_shell(context: Context, *, as_json: bool = False) -> Reply:
    """Return the nudge of the day, or silence where there is none now; errors as for a memory."""
    if as_json:
        from microwins.wording.nudge import NOT_FOR_JSON  # 0.2 ms, on the way to an error

        raise BadInputError(*NOT_FOR_JSON)
    context.quiet = True
    try:
        from microwins.actions import nudge as action

        settings = context.settings
        if not action.is_silent(settings, context.now):
            context.catch_up()
            day = action.speak(context.journal, settings, context.now, show=lambda _: True)
            if day is not None:
                from microwins.render.nudge import of_day

                return Reply("nudge", day, draw=of_day, styled=False, saved=True)
    except Exception:
        if os.environ.get("WINS_DEBUG"):
            raise
    return Reply("nudge")


def _is_status(argv: Sequence[str]) -> bool:
    """Tell whether the arguments are `status`, alone or with a layout."""
    command, *layout = argv or [""]
    return command == "status" and _layout(layout) is not None


def _status(context: Context, argv: Sequence[str]) -> Reply:
    """Show how things stand."""
    return status(context, *_layout(argv[1:]) or ())


def status(
    context: Context, layout: str | None = None, *, zero: bool = False, as_json: bool = False
) -> Reply:
    """Return how things stand in the person's `layout`, or in the usual one.

    A bad setting is no reason to leave a prompt without it. Raises BadInputError for a layout that
    can't be filled in.
    """
    from microwins.actions import status as action
    from microwins.render import status as drawing

    layout = drawing.USUAL if layout is None else layout
    context.quiet = True
    settings = context.settings
    context.catch_up()
    placed = drawing.PLACEHOLDERS  # a prompt waits for no more than it shows
    asked = placed if as_json else [name for name in placed if f"{{{name}}}" in layout]
    result = action.status(context.journal, settings, context.now, asked)
    lines = list(drawing.status(result, layout, zero=zero))
    return Reply("status", result, lambda _result: lines, as_json=as_json, styled=False)


def _layout(words: Sequence[str]) -> Sequence[str] | None:
    """Return the layout that --format gives, nothing where there is none; None for other words."""
    match words:
        case []:
            return []
        case ["--format" | "-f", layout]:
            return [layout]
        case [layout] if layout.startswith("--format="):
            return [layout.removeprefix("--format=")]
        case [layout] if "{" in layout:
            return [layout]
    return None


def layout_among(words: str | None) -> str | None:
    """Return the layout that was typed without --format; raises BadInputError for other words."""
    if words and "{" not in words:
        from microwins.wording.usage import TOO_MANY_WORDS  # 0.2 ms, on the way to an error

        message = TOO_MANY_WORDS.format(name="status", words=words)
        raise BadInputError(message, "wins status --help")
    return words


def words_after_support(argv: Sequence[str]) -> Sequence[str] | None:
    """Return what stands after the words that ask for somebody to talk to, None where none do."""
    asked = [word.lower() for word in argv]
    if asked[:1] == ["help"] and asked[1:] and asked[1] in _AFTER_HELP:
        return argv[2:]
    if " ".join(asked) in _CALLS_FOR_HELP:
        return ()
    return argv[1:] if asked and asked[0] in _SUPPORT else None


def _is_support(argv: Sequence[str]) -> bool:
    """Tell whether the arguments ask for somebody to talk to, and not for the help of that."""
    rest = words_after_support(argv)
    return rest is not None and not {"--help", "-h"} & set(rest)


def _support(context: Context, argv: Sequence[str]) -> Reply:
    """Say whom to call, or keep a line of the person's own."""
    from microwins.cli.support import answer_words

    return answer_words(argv[0], words_after_support(argv) or (), context)


_CRISIS = frozenset(
    [
        "crisis",
        "sos",
        "emergency",
        "hotline",
        "helpline",
        "lifeline",
        "samaritans",
        "988",
        "911",
        "999",
        "112",
        "741741",
    ]
)
_AFTER_HELP = _CRISIS | {"me", "please", "now"}
_SUPPORT = _CRISIS | {"support", "help me", "helpme", "help-me"}
_CALLS_FOR_HELP = ("please help", "please help me", "need help", "i need help")
"""What somebody types who needs a person now: after `help`, with more behind it, and alone."""

_ROADS = (
    (_is_log, _log),
    (_is_status, _status),
    (_is_glimpse, _glimpse),
    (_is_nudge, _nudge),
    (_is_support, _support),
)
"""What each plain road is for, and the function that answers."""
