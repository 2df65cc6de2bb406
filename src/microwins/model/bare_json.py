"""JSON by the interpreter's own C code, which needs nothing else.

The package `json` does the same with it, and loads `re` and what that needs first: a quarter of the
time that `wins log` may take. An interpreter without that code, or with another, has the package.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Hook = Callable[..., object] | None

try:
    from _json import encode_basestring, make_encoder, make_scanner
except ImportError:
    make_scanner = None  # type: ignore[assignment,misc]


class _Scanning:
    """What the scanner asks of a decoder."""

    strict = True
    object_hook = array_hook = None
    parse_int = int

    def __init__(self, object_pairs_hook: Hook, parse_constant: Hook, parse_float: Hook) -> None:
        self.object_pairs_hook = object_pairs_hook
        self.parse_constant = parse_constant or float
        self.parse_float = parse_float or float


def decoder(
    *, object_pairs_hook: Hook = None, parse_constant: Hook = None, parse_float: Hook = None
) -> Callable[[str, int], tuple[Any, int]]:
    """Return what `json.JSONDecoder.raw_decode` does with these hooks, as a function.

    It takes a text and where the JSON begins in it, and returns the value and where that ends. It
    raises ValueError for what is no JSON, and what the hooks raise.
    """
    try:
        scan = make_scanner(_Scanning(object_pairs_hook, parse_constant, parse_float))  # type: ignore[arg-type]  # it takes any such object
    except (AttributeError, TypeError):
        from json import JSONDecoder

        return JSONDecoder(
            object_pairs_hook=object_pairs_hook,
            parse_constant=parse_constant,
            parse_float=parse_float,
        ).raw_decode

    def decode(text: str, start: int) -> tuple[Any, int]:
        try:
            value, end = scan(text, start)
        except (
            StopIteration,
            SystemError,
        ):  # for want of the package's error, while that isn't here
            raise ValueError("not JSON") from None
        return value, end

    return decode


def loads(data: bytes) -> Any:
    """Return the value that some bytes are; raises ValueError where they are none, or more."""
    text = data.decode("utf-8", "surrogatepass")
    value, end = decoder()(text, 0)
    if end != len(text):
        raise ValueError("more than one value")
    return value


def encoder() -> Callable[[object], str]:
    """Return a function that writes a value on one line, without spaces, letters as they are.

    It raises ValueError for NaN and infinities, and TypeError for what JSON has no words for.
    """

    def refuse(value: object) -> object:
        raise TypeError(f"{type(value).__name__} is not JSON")

    try:
        write = make_encoder(None, refuse, encode_basestring, None, ":", ",", False, False, False)
    except (NameError, TypeError):
        from json import JSONEncoder

        return JSONEncoder(
            ensure_ascii=False, separators=(",", ":"), allow_nan=False, check_circular=False
        ).encode
    return lambda value: "".join(write(value, 0))
