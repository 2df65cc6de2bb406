"""Words that find nothing, where a category, a tag or days of that name are meant."""

from __future__ import annotations

from microwins.cli.arguments.dates import date_rules
from microwins.cli.arguments.options import THIS, Filters
from microwins.disk.files import quoted
from microwins.errors import BadInputError
from microwins.model.category import BUILT_IN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from microwins.cli.context import Context

_WITH_DAYS = ("list", "export", "review", "share")
_UNITS = ("week", "month", "year")


def otherwise(context: Context, filters: Filters) -> tuple[Filters | None, str] | None:
    """Return what the words may mean instead of words of a win: filters, and the line with them.

    None instead of the filters where a category or days are named, so that the line is worth saying
    even where it finds nothing. None at all where neither is named, nor a tag.
    """
    own = context.settings.categories
    typed = list(filters.words or ())
    categories = [word.lower() for word in typed if word.lower() in (*BUILT_IN, *own)]
    left = [word.lstrip("#+") for word in typed if word.lower() not in categories]
    days = _days(context, left) if context.argv[0] in _WITH_DAYS and left else {}
    if not categories and not days and left == typed:
        return None
    options = [part for name in categories for part in ("-c", name)]
    for name, value in days.items():
        options += [f"--{name}", *([] if value == THIS else [value])]
    kept = [word for word in context.argv if word not in typed]
    line = [*kept, *([] if days else left), *options]
    sure = bool(categories or days)
    found = None if sure else filters._replace(words=left)
    return found, " ".join(["wins", *map(quoted, line)])


def _days(context: Context, words: Sequence[str]) -> dict[str, str]:
    """Return the options that name the days which `words` do, none where they don't."""
    phrase = " ".join(words).lower()
    which, _, unit = phrase.rpartition(" ")
    if unit in _UNITS and which in ("", THIS, "last"):
        return {unit: which or THIS}
    if phrase == "last":
        return {"week": phrase}
    from microwins.dates.periods import read_days  # 10 ms, where words find nothing

    try:
        read_days(phrase, phrase, context.now, date_rules(context))
    except BadInputError:
        return {}
    return {"since": phrase, "until": phrase}
