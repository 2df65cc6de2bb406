"""Strict JSON, as the journal itself has it: what is let in here can be written again."""

from __future__ import annotations

import json

from microwins.wording import reading as reasons

DEEPEST = 32
"""How many lists and objects may stand in one another in a field of a win."""


class NotJsonError(ValueError):
    """Text that isn't JSON; its words say why, `line` is where, from 1 (0 where it isn't known)."""

    def __init__(self, why: str, line: int = 0) -> None:
        super().__init__(why)
        self.why = why
        self.line = line


def value_of(text: str) -> object:
    """Return what a whole text says; raises NotJsonError."""
    start = len(text) - len(text.lstrip())
    value, end = value_at(text, start)
    if text[end:].strip():
        raise NotJsonError(reasons.NOT_JSON, text.count("\n", 0, end) + 1)
    return value


def value_at(text: str, start: int) -> tuple[object, int]:
    """Return the value that begins at `start`, and where it ends; raises NotJsonError."""
    try:
        return _DECODER.raw_decode(text, start)
    except RecursionError:
        raise NotJsonError(reasons.TOO_DEEP) from None
    except NotJsonError:
        raise
    except json.JSONDecodeError as error:
        raise NotJsonError(reasons.NOT_JSON, error.lineno) from None
    except ValueError:  # a number of more digits than Python reads
        raise NotJsonError(reasons.NOT_JSON) from None


def is_deep(record: dict[str, object]) -> bool:
    """Tell whether a field of a record holds more lists and objects in one another than allowed."""
    return any(
        _is_deeper(value, DEEPEST) for value in record.values() if type(value) in {dict, list}
    )


def _is_deeper(value: object, levels: int) -> bool:
    if type(value) is dict:
        value = list(value.values())
    if type(value) is not list:
        return False
    return not levels or any(_is_deeper(one, levels - 1) for one in value)


def _no_duplicates(pairs: list[tuple[str, object]]) -> dict[str, object]:
    record = dict(pairs)
    if len(record) != len(pairs):
        raise NotJsonError(reasons.KEY_TWICE)
    return record


def _no_constant(_name: str) -> float:
    raise NotJsonError(reasons.NOT_JSON)


def _finite(digits: str) -> float:
    value = float(digits)
    if value in {float("inf"), float("-inf")}:
        raise NotJsonError(reasons.NOT_JSON)
    return value


_DECODER = json.JSONDecoder(
    object_pairs_hook=_no_duplicates, parse_constant=_no_constant, parse_float=_finite
)
