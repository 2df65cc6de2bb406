"""The numbers of a list, as people type them: 2, #2, 2., 2nd, 1,3 or 1 and 3 for two."""

from __future__ import annotations

_DIGITS = 9
_NUMBER = r"#?(\d+)(?:st|nd|rd|th)?[.:;!)]*"


def list_numbers(typed: str) -> list[int]:
    """Return the numbers that were typed, nothing where anything else is among them."""
    words = [word for word in typed.lower().replace(",", " ").split() if word not in ("and", "&")]
    if not any(map(str.isdecimal, typed)):
        return []
    import re  # 8 ms, where a number is typed

    found = [re.fullmatch(_NUMBER, word) for word in words]
    numbers = [int(one[1][:_DIGITS]) for one in found if one]
    return numbers if len(numbers) == len(found) else []
