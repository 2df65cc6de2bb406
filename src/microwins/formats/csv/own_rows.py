"""Rows of the table that this program writes, read back letter by letter."""

from __future__ import annotations

from collections.abc import Iterable

from microwins.formats.csv.formula_guard import cell, unguarded
from microwins.formats.entry import Entry, Reading, Trouble
from microwins.formats.reading.dates import Moment, iso_moment, moment_of, placed, unclear
from microwins.formats.reading.fields import extra_of, truncated, with_note
from microwins.formats.reading.json_ import NotJsonError, value_of
from microwins.model.strict_json import is_deep
from microwins.model.win import LONGEST_ID, MOODS, NOTHING_MORE, Win
from microwins.wording import reading as reasons

COLUMNS = (
    *("day", "at", "time", "text", "category", "tags", "mood", "partial", "hidden", "zone"),
    *("id", "more"),
)
"""The header of what is written."""

_MOODS = {str(mood): mood for mood in MOODS}
_YES = {"true", "yes", "y", "x", "1"}


def written_tags(tags: Iterable[str], *, raw: bool) -> str:
    """Return tags as a cell holds them."""
    return cell(" ".join(f"#{tag}" for tag in tags), raw=raw)


def tags_in(text: str) -> tuple[str, ...]:
    """Return the tags that stand in a cell."""
    return tuple(word.removeprefix("#") for word in unguarded(text).split())


def own_entry(place: str, cells: dict[str, str], reading: Reading) -> Entry | Trouble:
    """Return the win of a row, whose cells by the names of their columns are used up.

    A cell that was changed in a spreadsheet counts as it stands there now.
    """
    take = cells.pop
    try:
        more = value_of(cells["more"]) if cells["more"].strip() else {}
    except NotJsonError as error:
        return Trouble(place, error.why)
    if not isinstance(more, dict) or is_deep(more):
        return Trouble(place, reasons.TOO_DEEP if isinstance(more, dict) else reasons.NOT_JSON)
    moment = _moment(take("at"), take("day", ""), more)
    if isinstance(moment, str):
        return Trouble(place, moment)
    text, name, category, zone = (
        _exact(field, take(field, ""), more) for field in ("text", "id", "category", "zone")
    )
    when = placed(moment, reading)
    if when is None or not text.strip():
        return Trouble(place, reasons.unclear_day(moment.key) if text.strip() else reasons.NO_TEXT)
    tags = _exact_tags(take("tags", ""), more)
    mood, partial, hidden = (take(field, "").strip() for field in ("mood", "partial", "hidden"))
    for derived in ("more", "time"):
        take(derived, None)
    if len(name) > LONGEST_ID:
        cells["id"], name = name, ""
    more |= extra_of(cells)
    short, note = truncated(text)
    if note:
        more["note"] = with_note(more, note)
    win = Win(
        *(name, when[0], short, category, tags, _MOODS.get(mood), is_yes(partial), is_yes(hidden)),
        zone=zone or when[1],
        timed=moment.timed,
        extra=more or NOTHING_MORE,
    )
    feeling = mood if mood and mood not in _MOODS else None
    return Entry(place, name or f"{moment.key}\n{text}", win, feeling=feeling, wall=moment.at)


def is_yes(word: str) -> bool:
    """Tell whether a cell says yes."""
    return word.lower() in _YES


def _moment(at: str, day: str, more: dict[str, object]) -> Moment | str:
    """Return when it was, the exact noon of a day out of `more`; or what is unclear, in words."""
    written = at.strip() or day.strip()
    exact = iso_moment(more.pop("at", None))
    if exact and f"{exact.at.date()}" == written:
        return exact._replace(timed=False)
    moment = iso_moment(written) or moment_of(written)
    return moment if isinstance(moment, Moment) else unclear(moment, written)


def _exact(field: str, text: str, more: dict[str, object]) -> str:
    """Return the text of a cell: the exact one out of `more` where the cell stands for it."""
    exact = more.get(field)
    if isinstance(exact, str):
        del more[field]
        if text in {cell(exact, raw=False), cell(exact, raw=True)}:
            return exact
    return unguarded(text)


def _exact_tags(text: str, more: dict[str, object]) -> tuple[str, ...]:
    """Return the tags of a cell: the exact ones out of `more` where the cell stands for them."""
    exact = more.get("tags")
    if isinstance(exact, list) and all(isinstance(tag, str) for tag in exact):
        del more["tags"]
        if text in {written_tags(exact, raw=False), written_tags(exact, raw=True)}:
            return tuple(exact)
    return tags_in(text)
