"""The options of `wins doctor`, understood."""

from __future__ import annotations

from collections.abc import Sequence

from microwins.errors import BadInputError
from microwins.wording import doctor as wording
from microwins.wording.grammar import filled


def refuse_mixed(without: Sequence[str], *, fix: bool, restore: bool) -> None:
    """Raise BadInputError for options that don't go together, and for what can't be taken out."""
    if fix and restore:
        raise BadInputError(*wording.FIX_PUTS_BACK)
    wrong = next((one for one in without if one.strip().lower() != "location"), None)
    if wrong is not None:
        raise BadInputError(*filled(wording.WITHOUT, given=wrong or wording.NOTHING))
    if without and not fix:
        raise BadInputError(*wording.WITHOUT_NEEDS_FIX)
