"""The words of `wins config`, understood: what to do, with which setting or category."""

from __future__ import annotations

from collections.abc import Sequence

from microwins.actions.config import ConfigRequest
from microwins.disk.files import quoted
from microwins.errors import BadInputError
from microwins.model.settings import CATEGORIES, READERS
from microwins.wording import config as wording

_KINDS = ("category", "categories")
_MEANT = {
    **dict.fromkeys(("list", "ls", "show", "all"), ""),
    **dict.fromkeys(("print", "read"), "get"),
    **dict.fromkeys(("reset", "clear", "default"), "unset"),
    **dict.fromkeys(("change", "edit"), "set"),
    **dict.fromkeys(("new", "create"), "add"),
    **dict.fromkeys(("delete", "rm", "del"), "remove"),
    **dict.fromkeys(("where", "file"), "path"),
}


def config_request(action: str | None, key: str | None, values: Sequence[str]) -> ConfigRequest:
    """Return what is asked for; raises BadInputError for words that mean nothing here."""
    wanted: ConfigRequest | None = None
    match _joined([word for word in (action, key, *values) if word is not None]):
        case []:
            wanted = ConfigRequest("show")
        case ["path"]:
            wanted = ConfigRequest("path")
        case ["get" | "unset" as verb, name]:
            wanted = ConfigRequest(verb, name)
        case ["set", name] if "=" in name:
            wanted = config_request("set", *_both(name))
        case ["set", name, value, *more]:
            own = name.lower() == CATEGORIES
            whole = (", " if own else " ").join((value, *more))
            wanted = ConfigRequest("set", name, (whole.lower() if own else whole,))
        case ["add", kind, name, *words] if kind.lower() in _KINDS:
            wanted = ConfigRequest("add", name.lower(), tuple(words))
        case ["remove", kind, name] if kind.lower() in _KINDS:
            wanted = ConfigRequest("remove", name.lower())
        case [verb, *given]:
            raise _not_understood(verb, given)
    return wanted or ConfigRequest("show")


def _joined(words: Sequence[str]) -> list[str]:
    """Return the words with the name of a setting in one: it is heard as several."""
    for place in range(len(words[:2])):
        name = "_".join(words[place : place + 2]).lower()
        if name.partition("=")[0] in READERS and name != words[place].lower():
            return [*words[:place], name, *words[place + 2 :]]
    return list(words)


def _both(text: str) -> tuple[str, list[str]]:
    """Return the name and the value in "name=value"."""
    name, _, value = text.partition("=")
    return name.strip(), [value.strip()]


def _not_understood(verb: str, given: Sequence[str]) -> BadInputError:
    """Return what to say of words that mean nothing here, and what was meant."""
    if verb in wording.NEEDS:
        message = wording.NEEDS[verb]
        line = wording.EXAMPLES[verb]
        if verb == "set" and given[:1] and given[0] in READERS:
            line = f"get {given[0]}"
        elif verb == "remove" and given[:1] and given[0] in READERS:
            line = f"unset {given[0]}"
        elif verb in ("add", "remove") and given[:1] and given[0].lower() not in _KINDS:
            line = f"{verb} category {quoted(given[0].lower())}"
        return BadInputError(message, f"wins config {line}")
    key, sign, value = verb.lower().replace("-", "_").partition("=")
    words = [*([value] if sign else ()), *given]
    line = ""
    if key in READERS:
        line = " ".join(["set" if words else "get", key, *map(quoted, words)])
    elif meant := _MEANT.get(verb.lower()):
        if given[:1] and given[0] in READERS and meant == "remove":
            meant = "unset"
        line = " ".join([meant, *map(quoted, given)]) if given or meant == "path" else ""
    return BadInputError(wording.UNKNOWN.format(action=verb), f"wins config {line}".strip())
