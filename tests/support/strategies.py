"""What Hypothesis draws: any text, wins, and versions of wins."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from hypothesis import strategies as st
from support.clock import utc

from microwins.journal.codec import version_of
from microwins.model.item import KINDS, Item
from microwins.model.win import Win

KNOWN = (
    *("v", "id", "at", "text", "category", "tags", "mood", "minutes", "partial"),
    *("hidden", "zone", "time"),
    *("stamp", "change", "undoes", "redoes", "gone"),
)


any_text = st.text(st.characters(exclude_categories=()))


some_text = any_text.filter(bool)


moments = st.datetimes(
    datetime.fromisoformat("0002-01-01"),
    datetime.fromisoformat("9998-12-31"),
    timezones=st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes))),
).map(lambda moment: moment.replace(fold=0))


stamps = st.datetimes(
    datetime.fromisoformat("0002-01-02"), datetime.fromisoformat("9989-12-30")
).map(lambda moment: utc(moment.isoformat()))


numbers = st.integers() | st.floats(allow_nan=False, allow_infinity=False)


json_values = st.recursive(
    st.none() | st.booleans() | numbers | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


wins = st.builds(
    Win,
    id=st.text(min_size=1, max_size=128),
    at=moments,
    text=any_text,
    category=some_text,
    tags=st.lists(any_text, max_size=3).map(tuple),
    mood=st.none() | st.integers(1, 5),
    minutes=st.none() | st.integers(1, 1440),
    partial=st.booleans(),
    hidden=st.booleans(),
    zone=st.none() | some_text,
    timed=st.booleans(),
    extra=st.dictionaries(st.text().filter(lambda key: key not in KNOWN), json_values, max_size=3),
)


_OF_A_LINE = ("v", "id", "kind", "at", "text", "stamp", "change", "undoes", "redoes", "gone")


items = st.builds(
    Item,
    id=st.text(min_size=1, max_size=128),
    kind=st.sampled_from(KINDS) | some_text.filter(lambda kind: kind != "win"),
    at=moments,
    text=any_text,
    extra=st.dictionaries(
        st.text().filter(lambda key: key not in _OF_A_LINE), json_values, max_size=3
    ),
)


changes = st.none() | st.text()


versions = st.builds(
    lambda content, stamp, gone, change, undoes, redoes: version_of(
        content.id, stamp, None if gone else content, change, undoes, redoes
    ),
    wins | items,
    stamps,
    st.booleans(),
    changes,
    changes,
    changes,
)


def in_unicode(value: str) -> str:
    """Return text with each pair of surrogates as the character that it stands for."""
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def in_letters(win: Win) -> Win:
    """Return a win with each pair of surrogates as the character that it stands for."""
    return win._replace(
        text=in_unicode(win.text),
        category=in_unicode(win.category),
        tags=tuple(map(in_unicode, win.tags)),
        zone=in_unicode(win.zone) if win.zone else None,
    )
