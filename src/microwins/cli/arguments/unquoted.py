"""A phrase of when without quotes: which of the words after its option belong to it.

`wins log --at 2h ago walked` reaches the parser as a time of one word, and two words of a win.
"""

from __future__ import annotations

from microwins.cli.arguments.dates import date_rules
from microwins.disk.files import quoted
from microwins.errors import BadInputError
from microwins.model.crisis import concern
from microwins.wording import words as wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from microwins.cli.context import Context
    from microwins.dates.extent import Extent

UNITS = {"--week": "week", "--month": "month", "--year": "year"}
OPTIONS = ("--at", "--since", "--until", *UNITS)
"""The options whose value is a phrase of when."""
_BY_NUMBER = {"again": "perhaps", "did": "words"}
"""What takes the number of what was shown: `wins did --at yesterday 1`, which needs one."""


def joined(
    command: str, args: Sequence[str], context: Context, valued: Collection[str], words_from: int
) -> list[str]:
    """Return what was typed after `command`, each phrase of when in one piece.

    `valued` are the options that have a value; `words_from` is how many arguments the command has
    before the words of a win, -1 for one that takes no such words. Raises BadInputError, with a
    line to type for each reading, where it isn't sure how far a phrase goes.
    """
    line = list(args)
    place = arguments = 0
    while place < len(line) and line[place] != "--":
        option, equals, value = line[place].partition("=")
        start = place + (not equals)
        if option not in valued or start >= len(line):
            arguments += not option.startswith("-")
            place += 1
            continue
        phrase = [value if equals else line[start]]
        while start + len(phrase) < len(line) and not line[start + len(phrase)].startswith("-"):
            phrase.append(line[start + len(phrase)])
        if option in OPTIONS and len(phrase) > 1 and not phrase[0].startswith("-"):
            found = _extent(option, phrase, context, before=arguments > words_from)
            whole = found.words == len(phrase) and phrase[-1].isdecimal()
            if whole and command in _BY_NUMBER and not arguments and not found.perhaps:
                shorter = _extent(option, phrase[:-1], context, before=False).words
                if shorter == len(phrase) - 1:
                    found = found._replace(**{_BY_NUMBER[command]: shorter})
            size = max(found.words, found.perhaps) if words_from < 0 else found.words
            if found.perhaps and words_from >= 0:
                rest = line[:place], line[start + len(phrase) :]
                size = _asked(command, option, phrase, found, rest)
            said = " ".join(phrase[:size]).rstrip(",:;")
            line[start : start + size] = [f"{option}={said}" if equals else said]
        place = start + 1
    return line


def _extent(option: str, phrase: Sequence[str], context: Context, *, before: bool) -> Extent:
    """Return how far the phrase behind an option goes."""
    from microwins.dates.extent import extent  # 5 ms, where no quotes tell

    now, rules = context.now, date_rules(context)

    def means(text: str) -> bool:
        if option == "--at":
            from microwins.dates.reading import means_moment

            return means_moment(text, now, rules)
        from microwins.dates.periods import means_day, means_period

        if option in UNITS:
            return means_period(text, now, rules, UNITS[option])
        return means_day(text, now, rules)

    units = option != "--at"
    return extent(phrase, means, rules.languages, units=units, before=before)


def _asked(
    command: str,
    option: str,
    phrase: Sequence[str],
    found: Extent,
    rest: tuple[Sequence[str], Sequence[str]],
) -> int:
    """Return how far a phrase goes between the `rest` of the line; raises BadInputError.

    Words of the hardest days aren't kept waiting.
    """
    before, behind = rest
    sizes = sorted({found.perhaps, found.words} - {0}, reverse=True)
    if concern(" ".join((*before, *phrase, *behind))):
        return sizes[-1]
    lines = [
        _line(
            command,
            [*before, *phrase[size:], *behind],
            option,
            " ".join(phrase[:size]).rstrip(",:;"),
        )
        for size in sizes
    ]
    from microwins.cli.asking import can_ask, chosen  # 9 ms, where it isn't sure

    if can_ask():
        place = chosen(wording.WHERE_A_TIME_MAY_END.format(option=option), lines)
        if place is not None:
            return sizes[place]
    raise BadInputError(wording.WHERE_A_TIME_ENDS.format(option=option), "\n".join(lines))


def _line(command: str, words: list[str], option: str, phrase: str) -> str:
    """Return a command as it is typed in a shell, with nothing behind the phrase of when."""
    end = words.index("--") if "--" in words else len(words)
    return " ".join(map(quoted, ["wins", command, *words[:end], option, phrase, *words[end:]]))
