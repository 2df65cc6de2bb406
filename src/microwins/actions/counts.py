"""How many wins each category and each tag has."""

from __future__ import annotations

from collections import Counter

from microwins.actions.reading import index_of, lookup
from microwins.model.category import BUILT_IN
from microwins.results.counts import Counts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from microwins.journal.journal import Journal
    from microwins.model.settings import Settings


def counts(journal: Journal, settings: Settings, kind: str) -> Counts:
    """Return the categories or the tags by their wins, the most first.

    `kind` is "category" or "tag". Hidden wins count like any other, but a tag that stands at
    nothing but private words isn't named.
    """
    return _tags(journal, settings) if kind == "tag" else _categories(journal, settings)


def _categories(journal: Journal, settings: Settings) -> Counts:
    columns = index_of(journal, settings).columns
    numbers = Counter(columns.category_ids)
    counted = {columns.categories[kind]: number for kind, number in numbers.items()}
    others = [name for name in (*BUILT_IN, *settings.categories) if name not in counted]
    return Counts("category", _most_first(counted), others)


def _tags(journal: Journal, settings: Settings) -> Counts:
    return Counts("tag", _most_first(lookup(journal, settings.day_start).tag_counts()))


def _most_first(numbers: dict[str, int]) -> dict[str, int]:
    return dict(sorted(numbers.items(), key=lambda one: (-one[1], one[0])))
