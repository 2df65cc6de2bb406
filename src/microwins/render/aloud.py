"""Sentences as they are heard: the one place where signs, options, handles and dates become words.

What a person typed stays as it is. A command that is to be typed is said in words where it has
options, whose dashes nobody hears; then it stands on a row of its own, as it is typed.
"""

from __future__ import annotations

import re
from datetime import date

from microwins.wording import aloud as wording
from microwins.wording import dates

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

COMMAND = re.compile(r"(?:^(?!wins .*[:?] wins )|(?<=[:?] ))(?:wins (?:--)?[a-z]|--).*[^.]$")
"""A command to type: it ends a sentence, which may begin with our name, or is all of it."""
_OPTION = re.compile(
    rf"(?<![\w/.-])(?:option )?(?:--([a-z]+(?:-[a-z]+)*)|-([{''.join(wording.SHORT)}]))(?![\w/])"
)
_HANDLE = re.compile(
    r"(wins (?:edit|delete|hide|plan (?:done|rest|wake|remove))(?: --show)?) "
    r"(?!last\b)([0-9a-hjkmnp-tv-z]{3,26})(?![\w-])"
)
_DAY = re.compile(r"(?<![\w/.-])\d{4}-\d\d-\d\d(?![\w/-]|\.\w)")
_TAG = re.compile(r"(?<!\S)#(?=\w)")
_SETTING = re.compile(r"\b(day|week|support|rest)_(start|line|days)\b")


def rows(text: str) -> Iterator[str]:
    """Yield a line in words: a command at its end that has options is said first, then typed."""
    found = COMMAND.search(text)
    if found and ("-" in found.group() or _HANDLE.search(found.group())):
        yield text[: found.start()] + spelled(found.group()).removeprefix(", ")
        yield found.group()
    else:
        yield text


def said(text: str) -> str:
    """Return one of our sentences with signs and options in words, its last command as it is."""
    command = COMMAND.search(text)
    end = command.start() if command else len(text)
    words = text[:end]
    for sign, word in wording.SIGNS.items():
        words = words.replace(sign, word)
    words = _TAG.sub(wording.TAG.format(name=""), _DAY.sub(_day, words))
    return _SETTING.sub(r"\1 \2", _OPTION.sub(_option, words)) + text[end:]


def spelled(command: str) -> str:
    """Return a command in words: options by name, a handle letter by letter, days in full."""
    words = _HANDLE.sub(lambda found: f"{found[1]}, {handle(found[2])}", command)
    words = _OPTION.sub(lambda found: f", {_option(found)}", _DAY.sub(_day, words))
    return _SETTING.sub(r"\1 \2", words.replace(" ,", ",").replace(",,", ","))


def handle(text: str) -> str:
    """Return a handle letter by letter: "handle 4 0 f"."""
    return wording.HANDLE.format(letters=" ".join(text))


def _option(found: re.Match[str]) -> str:
    name = found[1] or wording.SHORT[found[2]]
    return wording.OPTION.format(name=name.replace("-", " "))


def _day(found: re.Match[str]) -> str:
    try:
        return dates.long_day(date.fromisoformat(found[0]))
    except ValueError:
        return found[0]
