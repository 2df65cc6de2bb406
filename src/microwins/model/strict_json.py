"""Strict JSON, as the journal has it: no key twice, no number that JSON has no way to write."""

from __future__ import annotations

from microwins.model.bare_json import decoder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

DEEPEST = 32
"""So many lists and objects may stand in one another: far fewer than exhaust the stack."""

KEY_TWICE = "a key twice"


def strict_decoder(error: Callable[[str], ValueError]) -> Callable[[str, int], tuple[Any, int]]:
    """Return a decoder of strict JSON; what is legal to Python alone raises `error` of its kind.

    It takes a text and where the JSON begins in it; see `bare_json.decoder`.
    """

    def no_duplicates(pairs: list[tuple[str, object]]) -> dict[str, object]:
        record = dict(pairs)
        if len(record) != len(pairs):
            raise error(KEY_TWICE)
        return record

    def no_constant(name: str) -> float:
        raise error(f"{name} is not JSON")

    def finite(digits: str) -> float:
        value = float(digits)
        if value in (float("inf"), float("-inf")):
            raise error("a number out of reach")
        return value

    return decoder(object_pairs_hook=no_duplicates, parse_constant=no_constant, parse_float=finite)


def is_deep(record: dict[str, object]) -> bool:
    """Tell whether a field of a record holds more lists and objects in one another than allowed."""
    nested = [value for value in record.values() if type(value) is dict or type(value) is list]
    return any(_is_deeper(value, DEEPEST) for value in nested)


def _is_deeper(value: object, levels: int) -> bool:
    if type(value) is dict:
        value = list(value.values())
    if type(value) is not list:
        return False
    return not levels or any(_is_deeper(one, levels - 1) for one in value)
