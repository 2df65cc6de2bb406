"""Named tuples with types, without the six milliseconds that importing `typing` costs.

`wins log` builds a few records in a process that lives for thirty milliseconds. A type checker
sees `typing.NamedTuple`; at run time a class of the same behaviour is built on `namedtuple`.
"""

from __future__ import annotations

from collections import namedtuple

__all__ = ["Record"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any
    from typing import NamedTuple as Record
else:

    class _RecordType(type):
        """Turns the annotations of a class into the fields of a named tuple, methods kept."""

        def __new__(mcs, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(mcs, name, bases, body)
            fields = list(body.get("__annotations__", ()))
            defaults = [body.pop(field) for field in fields if field in body]
            base = namedtuple(  # noqa: PYI024 (this stands in for typing.NamedTuple)
                name, fields, defaults=defaults, module=body["__module__"]
            )
            return type(name, (base,), {"__slots__": (), **body})

    class Record(metaclass=_RecordType):
        """Base of an immutable record: fields are annotations, defaults are assignments."""
