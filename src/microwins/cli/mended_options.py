"""Options as people type them, turned into those that a command has."""

from __future__ import annotations

from microwins.cli import synonyms

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from microwins.cli.command_table import Command

_FEW_LETTERS = 5
_SHORTEST = 3
_FAR = 3


class KnownOptions:
    """The options of one command, and what others are that somebody types for it."""

    def __init__(self, command: Command) -> None:
        self._name = command.name
        self._spellings = [one.on for one in command.parameters]
        self._takes_value = {
            name: not one.is_flag and not one.may_stand_alone
            for one in command.shown
            for name in (*one.on, *one.off)
        }

    def __contains__(self, name: str) -> bool:
        """Tell whether the command has an option of this name."""
        return name in self._takes_value

    def lacks_dash(self, word: str) -> bool:
        """Tell whether a word with one dash is the name of a long option: -tag for --tag."""
        name = f"-{word.partition('=')[0].lower()}"
        if word.startswith("--") or len(word) <= _SHORTEST - 1:
            return False
        return name in self._takes_value or any(
            name in names for names in (synonyms.OPTIONS, synonyms.IN_FULL, synonyms.WORDS)
        )

    def mended(self, words: Sequence[str]) -> list[str] | None:
        """Return what stands after the command with its options as they are called here.

        None where one isn't understood, nor like any.
        """
        found: list[tuple[bool, list[str]]] = []
        dashed = False
        waiting = list(words)
        while waiting:
            word = waiting.pop(0)
            if word == "--":
                found.append((False, waiting))
                dashed = True
                break
            if word == "-" or not word.startswith("-"):
                found.append((False, [word]))
            elif not word[1:].lstrip("-")[:1].isalpha():  # "-5 degrees" and "->" are words
                found.append((False, [word]))
                dashed = True
            elif (option := self._option(word, waiting)) is None:
                return None
            else:
                found.append((option[:1] != [""], option[option[:1] == [""] :]))
        if dashed:
            options = [part for part in found if part[0]]
            typed = [part for part in found if not part[0]]
            handles = typed[: self._name == "edit"]
            found = [*handles, *options, (False, ["--"]), *typed[len(handles) :]]
        return [word for _, words in found for word in words]

    def with_another(self, words: Sequence[str], hint: str) -> list[str] | None:
        """Return what stands after the command with the value that `hint` has for an option of it.

        None where that would be another thing than was meant, as an example is.
        """
        option, _, value = hint.partition(" ")
        same = next((names for names in self._spellings if option in names), ())
        places = [place for place, word in enumerate(words) if word.partition("=")[0] in same]
        if len(places) != 1:
            return None
        (place,) = places
        name, sign, given = words[place].partition("=")
        end = place + (1 if sign else 2)
        given = given if sign else "".join(words[place + 1 : end])
        if option == "-c":
            return [*words[:place], name, value, *words[end:]]
        if option == "--mood" and given.lower() in synonyms.MOODS:
            return [*words[:place], name, synonyms.MOODS[given.lower()], *words[end:]]
        if name == "-m" and self._name in ("log", "did") and given[:1].isalpha():  # git's message
            return [*words[:place], given, *words[end:]]
        return None

    def _option(self, word: str, waiting: list[str]) -> list[str] | None:
        """Return what an option stands for, taking its value from `waiting`.

        None for nothing that is known. What is no option, but words, stands behind a "".
        """
        name, sign, value = word.partition("=")
        if sign:
            waiting.insert(0, value)
        if self.lacks_dash(name):
            name = f"-{name}"
        known = name.lower()
        if name in self._takes_value:
            return self._with_value(name, waiting, given=bool(sign))
        if not name.startswith("--") and self._takes_value.get(name[:2]):
            return [word]
        if known in synonyms.IN_FULL:
            return self._in_full(known, waiting)
        ours = self._ours(known, waiting)
        if ours:
            return self._with_value(ours, waiting, given=bool(sign))
        return self._without_any(known, waiting, given=bool(sign))

    def _without_any(self, name: str, waiting: list[str], *, given: bool) -> list[str] | None:
        """Return what an option stands for that none of ours is like in meaning."""
        if name in synonyms.WORDS or name in synonyms.WORDS_OF.get(self._name, ()):
            return ["", *_first(waiting)]
        if name.lstrip("-") in synonyms.VERBS_OF.get(self._name, ()):
            return ["", name.lstrip("-")]
        if name in synonyms.DAYS and "--since" in self._takes_value:
            number = "".join(_first(waiting)) or "7"
            return ["--since", f"{number}{name[2]}"]
        if name in synonyms.DROPPED_WITH_VALUE:
            if given or "".join(waiting[:1]).lower() in synonyms.DROPPED_WITH_VALUE[name]:
                waiting[:1] = []
            return []
        if name in synonyms.DROPPED:
            asked = self._name in synonyms.CHANGING - {"import"} and name in synonyms.NOT_DROPPED
            return None if asked else []
        near = self._nearest(name)
        return self._with_value(near, waiting, given=given) if near else None

    def _in_full(self, name: str, waiting: list[str]) -> list[str] | None:
        """Return what stands for an option without a value, with the file behind a format."""
        for form in synonyms.IN_FULL[name]:
            if not form or form[0] in self._takes_value:
                output = form[:1] == ("--format",) and _is_file(waiting)
                return [*form, *(("--output", *_first(waiting)) if output else ())]
        return self._without_any(name, waiting, given=False)

    def _ours(self, name: str, waiting: Sequence[str]) -> str | None:
        """Return the option of ours that another one means here, None for none."""
        meant = [one for one in synonyms.OPTIONS.get(name, ()) if one in self._takes_value]
        return "--output" if "--output" in meant and _is_file(waiting) else next(iter(meant), None)

    def _nearest(self, name: str) -> str | None:
        """Return the option that `name` begins, or that is a slip of the keys away from it."""
        long = [one for one in self._takes_value if one.startswith("--")]
        begun = [one for one in long if name.startswith("--") and one.startswith(name)]
        near = nearest(name.strip("-"), [one.strip("-") for one in long])
        return begun[0] if len(begun) == 1 else (f"--{near}" if near else None)

    def _with_value(self, option: str, waiting: list[str], *, given: bool) -> list[str] | None:
        """Return an option with its value, taken from `waiting`; None where that isn't there."""
        if not self._takes_value[option] and not given:
            return [option]
        if not given and (not waiting or waiting[0].startswith("-")):
            return None
        values = _first(waiting)
        if option in synonyms.ONE_BY_ONE:
            values = [name for name in values[0].split(",") if name]
        return [word for value in values for word in (option, value)]


def _first(waiting: list[str]) -> list[str]:
    """Take the first of what waits, nothing where nothing does."""
    first = waiting[:1]
    waiting[:1] = []
    return first


def _is_file(waiting: Sequence[str]) -> bool:
    """Tell whether the next word may be the name of a file: it has an ending of letters."""
    stem, dot, ending = waiting[0].rpartition(".") if waiting else ("", "", "")
    return bool(stem and dot and ending.isalpha())


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the one of `known` that is a slip of the keys away from `word`, None for none."""
    if len(word) < _SHORTEST:
        return None
    slips = [(_slips(word, name), place, name) for place, name in enumerate(known)]
    least, _, name = min(slips, default=(_FAR, 0, ""))
    allowed = 1 if min(len(word), len(name)) < _FEW_LETTERS else 2
    return name if least <= allowed else None


def _slips(word: str, name: str) -> int:
    """Return how many letters differ, are too many or change places; at most `_FAR`."""
    if abs(len(word) - len(name)) >= _FAR:
        return _FAR
    before: list[int] = []
    row = list(range(len(name) + 1))
    for i, letter in enumerate(word, 1):
        earlier, before, row = before, row, [i]
        for j, there in enumerate(name, 1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != there))
            if i > 1 and j > 1 and (letter, word[i - 2]) == (name[j - 2], there):
                least = min(least, earlier[j - 2] + 1)
            row.append(least)
    return min(row[-1], _FAR)
