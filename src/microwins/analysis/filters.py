"""What wins were chosen by, in words, as a heading names it."""

from __future__ import annotations

from collections.abc import Iterator

from microwins.model.query import Query, tag_meant
from microwins.wording import filters as wording


def filters(query: Query) -> Iterator[tuple[str, str]]:
    """Yield each filter of a query but its days, as it is said and with its role in a drawing."""
    if query.categories:
        yield wording.OR.join(query.categories), "kind"
    tags = [f"#{tag}" for tag in query.tags]
    for tag in [wording.OR.join(tags)] if query.any_tag and tags else tags:
        yield tag, "tag"
    words = wording.WHOLE_WORD if query.whole_words else wording.WORD
    for word in query.words:
        yield _word(word, words)
    for word in query.without:
        text, role = _word(word, words)
        yield wording.NOT.format(what=text), role
    for tag in query.no_tags:
        yield wording.NOT.format(what=f"#{tag}"), "tag"
    if query.moods:
        low, high = min(query.moods), max(query.moods)
        yield (wording.ONE_MOOD if low == high else wording.MOODS).format(low=low, high=high), ""
    if query.partial:
        yield wording.STARTS, ""


def _word(word: str, as_word: str) -> tuple[str, str]:
    tag = tag_meant(word)
    return (f"#{tag}", "tag") if tag else (as_word.format(word=word), "")


def filter_fields(query: Query) -> dict[str, object]:
    """Return what JSON says of the filters of a query.

    `category` is the one that was asked for, None for none or several.
    """
    return {
        "category": query.categories[0] if len(query.categories) == 1 else None,
        "tags": list(query.tags),
        "filters": [text for text, _ in filters(query)],
    }
