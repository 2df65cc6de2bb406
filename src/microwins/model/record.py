"""Named tuples with types, without the six milliseconds that importing `typing` costs.

`wins log` knows thirty records and builds a few, in a process that lives for thirty milliseconds. A
type checker sees `typing.NamedTuple`; at run time a class of the same behaviour is built, whose
constructor is compiled when it is first called: that is most of what `namedtuple` does.
"""

from __future__ import annotations

from _collections import _tuplegetter  # type: ignore[import-not-found]  # as `namedtuple` does

__all__ = ["Record"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Self
    from typing import NamedTuple as Record
else:

    class _Tuple(tuple):
        """What all records share."""

        __slots__ = ()

        def __new__(cls, *args: Any, **more: Any) -> Self:
            """Return a record, and leave a constructor that checks its arguments for the next."""
            owner = next(one for one in cls.__mro__ if "_fields" in vars(one))
            values = "".join(f"{name}, " for name in cls._fields)
            code = f"lambda _cls, {values}: _new(_cls, ({values}))"
            new = eval(code, {"_new": tuple.__new__, "__builtins__": {}})  # noqa: S307 (as namedtuple does)
            new.__defaults__ = tuple(cls._field_defaults.values())
            owner.__new__ = new
            return new(cls, *args, **more)

        @classmethod
        def _make(cls, values: Any) -> Self:
            record = tuple.__new__(cls, values)
            if len(record) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(record)}")
            return record

        def _replace(self, **changed: Any) -> Self:
            record = tuple.__new__(type(self), map(changed.pop, self._fields, self))
            if changed:
                raise ValueError(f"Got unexpected field names: {list(changed)!r}")
            return record

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            fields = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
            return f"{type(self).__name__}({fields})"

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

    class _RecordType(type):
        """Turns the annotations of a class into the fields of a named tuple, methods kept."""

        def __new__(mcs, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(mcs, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            body["_field_defaults"] = {name: body.pop(name) for name in fields if name in body}
            body["_fields"] = body["__match_args__"] = fields
            for place, field in enumerate(fields):
                body[field] = _tuplegetter(place, None)
            return type(name, (_Tuple,), {"__slots__": (), **body})

    class Record(metaclass=_RecordType):
        """Base of an immutable record: fields are annotations, defaults are assignments."""
