"""The entries of a JSON document, as diaries export them: a list, by itself or as `entries`."""

from __future__ import annotations

from microwins.errors import BadInputError
from microwins.formats.reading.strict import NotJsonError, value_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def entries_of(text: str, program: str, hint: str) -> list[Any]:
    """Return the entries of a document, none of an empty file.

    Raises BadInputError, with the hint, where it isn't one that `program` writes.
    """
    text = text.lstrip("\ufeff")
    if not text.strip():
        return []
    try:
        value = value_of(text)
    except NotJsonError as error:
        where = f" (at line {error.line}: {error.why})" if error.line else f" ({error.why})"
        raise BadInputError(f"The file isn't the JSON of {program}{where}.", hint) from error
    entries = value.get("entries") if isinstance(value, dict) else value
    if not isinstance(entries, list):
        raise BadInputError(f"The file holds no entries of {program}.", hint)
    return entries
