"""Reading what a person typed for a moment; what isn't sure is refused."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from microwins.dates.grammar import Grammar, Length
from microwins.dates.law import accounts_for
from microwins.dates.reckoning import Found, Reckoner
from microwins.dates.records import DateRules, Moment, fixed, in_zone
from microwins.dates.shortcuts import written_in_full
from microwins.dates.tokens import tokens
from microwins.dates.vocabulary import atoms, vocabulary
from microwins.model.day import day_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from microwins.dates.grammar import Piece
    from microwins.dates.vocabulary import Atom
    from microwins.errors import BadInputError


def read_moment(
    text: str,
    now: datetime,
    rules: DateRules,
    base: date | None = None,
    option: str = "--at",
) -> Moment:
    """Return the moment that `text` means, seen from `now`.

    A time without a day is taken on the day `base`, or else on the person's own today. `option`
    is named in errors: raises BadInputError, with forms that work, for what can't be understood,
    could be two moments, or is in the future.
    """
    meant = _moments(text, now, rules, base)
    if meant.only is not None:
        return meant.only.moment
    raise _refused(text, meant, now, rules, base, option)


def moment_in(text: str, now: datetime, rules: DateRules) -> tuple[Moment | None, bool]:
    """Return the one moment that `text` means, None for none, several or one in the future.

    The second value tells whether it is in the future. Nothing is offered instead, which takes
    longer than the reading.
    """
    meant = _moments(text, now, rules)
    only = meant.only.moment if meant.only else None
    return only, bool(meant.found) and all(one.ahead for one in meant.found)


def means_moment(text: str, now: datetime, rules: DateRules) -> bool:
    """Tell whether `text` means a moment, or several, or one in the future."""
    return bool(_moments(text, now, rules).found)


def lies_ahead(text: str, now: datetime, rules: DateRules) -> bool:
    """Tell whether `text` means a moment, and none that has been."""
    return moment_in(text, now, rules)[1]


def is_today(text: str, rules: DateRules) -> bool:
    """Tell whether `text` is the name of today, and no time of it."""
    return any(
        [piece.kind for piece in reading] == ["day"] and reading[0].value == 0
        for _, readings in readings_of(text, rules)
        for reading in readings
    )


_AN_EVENING = datetime(2001, 1, 1, 23, 59, 59, tzinfo=UTC)
"""The end of a day on which every hour has been, and that no change of clocks disturbs."""
_OF_A_DAY = {"clock", "part", "shade"}


def times_of_day(text: str, rules: DateRules) -> list[str]:
    """Return the times of day that `text` means on any day, as "21:00"; none where it means none.

    A part of the day is its usual hour. Nothing in the phrase is dropped: one that names a day too
    means no time of any day.
    """
    any_day = DateRules(in_zone(UTC), timedelta(0), 0, rules.languages, rules.order)
    for said, readings in readings_of(text, any_day):
        clocks = [one for one in readings if {piece.kind for piece in one} <= _OF_A_DAY]
        moments = [
            found.moment
            for reading in clocks
            for found in Reckoner(_AN_EVENING, any_day).moments(reading)
            if accounts_for(said, found.moment, _AN_EVENING, any_day, None)
        ]
        if moments:
            return sorted({f"{moment.at:%H:%M}" for moment in moments if moment.timed})
    return []


class _Meant:
    """The different moments that a phrase can mean; `lengths` are those said as "2 hours ago"."""

    def __init__(self, found: list[Found], lengths: dict[datetime, str]) -> None:
        self.found = found
        self.lengths = lengths

    @property
    def only(self) -> Found | None:
        """The moment, where it is one and has been."""
        return self.found[0] if len(self.found) == 1 and not self.found[0].ahead else None


def _moments(text: str, now: datetime, rules: DateRules, base: date | None = None) -> _Meant:
    """Return what a phrase can mean, in the first language that makes sense of it."""
    exact = written_in_full(text, rules)
    if exact is not None:
        today = max(now.date(), day_of(now, rules.day_start))
        later = exact.at > now and (exact.timed or exact.at.date() > today)
        return _Meant([Found(exact, later)], {})
    for said, readings in readings_of(text, rules):
        reckoner = Reckoner(now, rules, base)
        result: dict[tuple[datetime, bool, bool], Found] = {}
        lengths: dict[datetime, str] = {}
        for reading in readings:
            for found in reckoner.moments(reading):
                if found.ahead or accounts_for(said, found.moment, now, rules, base):
                    key = (found.moment.at, found.moment.timed, found.ahead)
                    result.setdefault(key, found)
                    if length := _length_of(reading):
                        lengths[found.moment.at] = length
        if result:
            return _Meant(list(result.values()), lengths)
    return _Meant([], {})


def _length_of(reading: list[Piece]) -> str:
    """Return a length of hours and minutes as it is typed, nothing for another reading."""
    length = reading[0].value
    if reading[0].kind != "bare ago" or not isinstance(length, Length):
        return ""
    hours, minutes = divmod(int(length.minutes), 60)
    said = [f"{hours} hours"] if hours else []
    return " ".join([*said, *([f"{minutes} minutes"] if minutes else []), "ago"])


def readings_of(text: str, rules: DateRules) -> Iterator[tuple[list[Atom], list[list[Piece]]]]:
    """Yield what the words of a phrase mean and its readings, in each language that has any."""
    cut = tokens(text)
    for language in rules.languages if cut else ():
        words = vocabulary(language)
        said = atoms(cut, words) if words and cut else None
        if words and said:
            readings = Grammar(said, words, rules.order).readings()
            if readings:
                yield said, readings


def _a_day_before(at: datetime, rules: DateRules) -> datetime:
    """Return the same clock time a day before."""
    return fixed(rules.aware(at.replace(tzinfo=None) - timedelta(days=1)))


def _refused(  # noqa: PLR0913, PLR0917 (what `read_moment` takes, and what it found)
    text: str, meant: _Meant, now: datetime, rules: DateRules, base: date | None, option: str
) -> BadInputError:
    """Return the error of a phrase that means no moment, several, or one to come."""
    from microwins.dates import forms  # never on the road of a phrase that is read
    from microwins.wording import dates as wording

    def works(form: str) -> date | None:
        only = _moments(form, now, rules, base).only
        return only.moment.at.date() if only else None

    said, found = {"option": option, "phrase": forms.shown(text)}, meant.found
    offered: Iterator[str]
    past = [one for one in found if not one.ahead]

    def clear(one: Moment) -> str:
        if one.odd_offset:
            return one.at.isoformat(timespec="minutes")
        form = meant.lengths.get(one.at) or forms.written(one, now, rules, base)
        only = _moments(form, now, rules, base).only
        return form if only and only.moment.at == one.at else one.at.isoformat(timespec="minutes")

    if len(found) > 1 and past:
        offered = (clear(one.moment) for one in past)
        message = wording.MOMENTS.format(**said)
    elif found:
        moment, day = found[0].moment, found[0].own_day
        near = day is not None and 0 <= (day - day_of(now, rules.day_start)).days <= 1
        before = clear(Moment(_a_day_before(moment.at, rules), odd_offset=moment.odd_offset))
        offered = filter(works, [before] if near and moment.timed else [])
        message = wording.MOMENT_AHEAD.format(**said)
    else:
        offered = forms.similar(text, works, rules)
        unclear = wording.NO_MOMENT if said["phrase"] else wording.MOMENT_MISSING
        message = unclear.format(**said)
    return forms.refusal(message, option, offered, tuple(filter(works, forms.GENERAL)))
