"""Every way in which a phrase can be read: each reading takes all of its words, each once.

A reading is a list of pieces: a clock time, a weekday, a date, a part of the day, a length ago …,
in any order. Where a language allows two readings, both are given, and who asks has to choose.
"""

from __future__ import annotations

from microwins.dates.records import DAY_FIRST, MONTH_FIRST
from microwins.dates.vocabulary import MARK, NUMBER, ZONE, Atom

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from microwins.dates.vocabulary import Vocabulary

MOST_READINGS = 40
_MOST_ATOMS = 24
_MOST_STEPS = 4000

MINUTES = {"second": 1 / 60, "minute": 1, "hour": 60}
DAYS = {"day": 1, "week": 7, "fortnight": 14}
MONTHS = {"month": 1, "year": 12}

THIS_WEEK, LAST_WEEK = 10, 9
"""Which weekday is meant, where its week is said in the same word."""

IN_FRONT = -2
"""Tells of a length that "ago" stands in front of it: what it is counted from comes first."""

_PARTS = {"part", "thispart", "lastpart", "beforelastpart"}

CENTURIES = range(1900, 3000)


class Clock:
    """A clock time as it was said: see `Grammar.clock`; `padded` says that it began with a zero."""

    __slots__ = ("half", "hour", "minute", "padded", "said", "second")

    def __init__(  # noqa: PLR0913, PLR0917 (a record, without the cost of one: 0.3 ms)
        self, hour: int, minute: int, second: int, said: str, half: str, padded: bool
    ) -> None:
        self.hour = hour
        self.minute = minute
        self.second = second
        self.said = said
        self.half = half
        self.padded = padded


class Length:
    """A length of time: by the clock (`minutes`), in days, or in months.

    `bare` says that it may stand without "ago".
    """

    __slots__ = ("bare", "days", "minutes", "months")

    def __init__(
        self, minutes: float = 0, days: float = 0, months: float = 0, *, bare: bool = False
    ) -> None:
        self.minutes = minutes
        self.days = days
        self.months = months
        self.bare = bare

    def plus(self, other: Length, *, bare: bool) -> Length:
        """Return both lengths in one."""
        return Length(
            self.minutes + other.minutes,
            self.days + other.days,
            self.months + other.months,
            bare=bare,
        )


class Piece:
    """What some words of a phrase say: `kind` and a value that depends on it."""

    __slots__ = ("kind", "value", "which")

    def __init__(self, kind: str, value: object, which: int | None = None) -> None:
        self.kind = kind
        self.value = value
        self.which = which


class Grammar:
    """The readings of one phrase in one language."""

    def __init__(self, found: list[Atom], words: Vocabulary, order: str) -> None:
        self._atoms = found
        self._words = words
        self._order = order
        self._steps = 0

    def readings(self) -> list[list[Piece]]:
        """Return every reading, none where words are left over or there are too many."""
        result: list[list[Piece]] = []
        if len(self._atoms) <= _MOST_ATOMS:
            self._walk(0, [], result)
        return result if len(result) <= MOST_READINGS and self._steps < _MOST_STEPS else []

    def _walk(self, at: int, taken: list[Piece], result: list[list[Piece]]) -> None:
        self._steps += 1
        if self._steps >= _MOST_STEPS or len(result) > MOST_READINGS:
            return
        if at == len(self._atoms):
            result.append(taken)
            return
        if taken and self._mark(at, ",") and at + 1 < len(self._atoms):
            self._walk(at + 1, taken, result)
            return
        for piece, after in self._pieces(at):
            if all(piece.kind != other.kind for other in taken):
                self._walk(after, [*taken, piece], result)

    def _pieces(self, at: int) -> Iterator[tuple[Piece, int]]:
        yield from self.ago(at)
        yield from self.clock(at)
        yield from self.date(at)
        yield from self.weekday(at)
        yield from self.day(at)
        yield from self.part(at)
        yield from self.shade(at)
        yield from self.zone(at)
        yield from self.period(at)

    # What stands at a place.

    def _means(self, at: int, kind: str) -> object | None:
        return self._atoms[at].means.get(kind) if at < len(self._atoms) else None

    def _has(self, at: int, *kinds: str) -> bool:
        return 0 <= at < len(self._atoms) and any(kind in self._atoms[at].means for kind in kinds)

    def _mark(self, at: int, mark: str, *, glued: bool = False) -> bool:
        return self._means(at, MARK) == mark and (not glued or self._atoms[at].glued)

    def _digits(self, at: int, *widths: int) -> int | None:
        """Return the number in digits at a place, where it is written with so many."""
        if at < len(self._atoms) and self._atoms[at].width in (widths or (1, 2)):
            return int(self._atoms[at].text)
        return None

    def _glued_digits(self, at: int, *widths: int) -> int | None:
        return self._digits(at, *widths) if self._glued(at) else None

    def _glued(self, at: int) -> bool:
        return at < len(self._atoms) and self._atoms[at].glued

    def _word_number(self, at: int) -> Iterator[tuple[int, int]]:
        """Yield the whole numbers that are spelled out from a place on."""
        value = self._means(at, NUMBER)
        if not isinstance(value, int) or self._atoms[at].width:
            return
        tens = value >= 20 and value % 10 == 0  # noqa: PLR2004 (twenty, thirty …)
        joined = at + 1 + (tens and self._has(at + 1, "plus"))
        unit = self._means(joined, NUMBER)
        if tens and isinstance(unit, int) and 1 <= unit <= 9 and not self._atoms[joined].width:  # noqa: PLR2004
            yield value + unit, joined + 1
            if joined == at + 1:
                return
        yield value, at + 1

    def _number(self, at: int) -> Iterator[tuple[int, int]]:
        digits = self._digits(at)
        if digits is not None:
            yield digits, at + 1
        else:
            yield from self._word_number(at)

    def _skip(self, at: int, *kinds: str) -> int:
        while self._has(at, *kinds):
            at += 1
        return at

    # Lengths.

    def ago(self, at: int) -> Iterator[tuple[Piece, int]]:
        """Yield "2 hours ago", "vor 2 Stunden"; "in 2 hours"; and a bare "2h"."""
        before, future = self._has(at, "before"), self._has(at, "future")
        start = self._skip(at + 1 if before or future else at, "about")
        for length, after in self._length(start, {}):
            if before and (self._has(after, "ago") or self._means(at, "before") != "with ago"):
                yield Piece("ago", length, IN_FRONT), after + self._has(after, "ago")
            if future:
                yield Piece("ahead", length), after
            if not before and not future:
                if self._has(after, "ago"):
                    yield Piece("ago", length), after + 1
                if length.bare and not length.days and not length.months:
                    yield Piece("bare ago", length), after

    def _length(self, at: int, used: dict[str, bool]) -> Iterator[tuple[Length, int]]:
        for unit, length, after in self._one_length(at):
            if unit in used:
                continue
            yield length, after
            more = self._skip(after, "and", "plus")
            for rest, end in self._length(more, {**used, unit: True}):
                yield length.plus(rest, bare=length.bare and rest.bare), end

    def _one_length(self, at: int) -> Iterator[tuple[str, Length, int]]:
        """Yield the unit, the length and the end of "2 hours", "half an hour", "1h30"."""
        span = at + 1 if self._means(at, NUMBER) == 1 and not self._digits(at) else at
        minutes = self._means(span, "span")
        if isinstance(minutes, int):
            yield "hour", Length(minutes, bare=True), span + 1
        days = self._means(span, "dayspan")
        if isinstance(days, int):
            yield "day", Length(days=days), span + 1
        yield from self._part_of_hour(at)
        alone = self._unit(at) if not self._has(at - 1, NUMBER) else None
        if alone is not None and (self._has(at - 1, "before") or self._has(at + 1, "ago")):
            yield alone, _length_of(1, alone, bare=False), at + 1  # час назад
        if alone == "hour":  # hace hora y media
            yield from self._and_a_half(at + 1, "hour", Length(60), bare=False)
        for amount, after in self._amount(at):
            unit = self._unit(after)
            if unit is None:
                continue
            weak = not self._has(after, "hour") or self._means(after, "hour") == "weak"
            bare = self._has(after, "unit") and (weak or amount <= 12)  # noqa: PLR2004 (13h)
            bare = bare and not (unit == "hour" and is_clock_like(self._atoms[at]))
            length = _length_of(amount, unit, bare=bare)
            yield unit, length, after + 1
            if unit == "hour":
                half = self._means(after + 1, "andhalf")
                if isinstance(half, int):
                    yield unit, length.plus(Length(half), bare=bare), after + 2
                o_clock = self._has(after, "hour") and self._means(after, "hour") != "formal"
                stands_alone = bare and not o_clock
                yield from self._and_a_half(after + 1, unit, length, bare=stands_alone)
                minutes = self._digits(after + 1, 2)
                padded = minutes is not None and self._atoms[after + 1].text[0] == "0"
                glued = self._glued(after) and self._glued(after + 1)
                apart = any("before" in atom.means for atom in self._atoms)  # il y a 1 h 15
                if minutes is not None and (glued or apart) and not padded:
                    end = after + 2 + (self._unit(after + 2) == "minute")
                    yield unit, length.plus(Length(minutes), bare=bare), end

    def _unit(self, at: int) -> str | None:
        unit = self._means(at, "unit")
        if isinstance(unit, str):
            return unit
        return "hour" if self._means(at, "hour") not in {None, "clock"} else None

    def _part_of_hour(self, at: int) -> Iterator[tuple[str, Length, int]]:
        at += self._means(at, NUMBER) == 1 and not self._digits(at)
        minutes = self._means(at, "fraction")
        if isinstance(minutes, int):
            after = self._skip(at + 1, "small")
            after += self._means(after, NUMBER) == 1 and not self._digits(after)
            if self._unit(after) == "hour":
                yield "hour", Length(minutes, bare=True), after + 1

    def _and_a_half(
        self, at: int, unit: str, length: Length, *, bare: bool
    ) -> Iterator[tuple[str, Length, int]]:
        if self._has(at, "and", "plus"):
            at = self._skip(at, "and", "plus")
            at += self._means(at, NUMBER) == 1 and not self._digits(at)
            minutes = self._means(at, "fraction")
            if isinstance(minutes, int):
                yield unit, length.plus(Length(minutes), bare=bare), at + 1

    def _amount(self, at: int) -> Iterator[tuple[float, int]]:
        """Yield "2", "1.5", "two", "anderthalb", "two and a half"."""
        whole = self._digits(at, 1, 2, 3, 4)
        if whole is not None and is_padded(self._atoms[at]):
            return  # 0730 hours
        if whole is not None:
            yield whole, at + 1
            tenth = self._glued_digits(at + 2, 1, 2)
            if tenth is not None and (
                self._mark(at + 1, ".", glued=True) or self._mark(at + 1, ",", glued=True)
            ):
                yield float(f"{whole}.{self._atoms[at + 2].text}"), at + 3
        elif isinstance(self._means(at, NUMBER), float):
            yield self._atoms[at].number or 0, at + 1
        for amount, after in self._number(at):
            if whole is None:
                yield amount, after
            andhalf = self._means(after, "andhalf")
            if isinstance(andhalf, int) and self._unit(after + 1) == "hour":
                yield amount + andhalf / 60, after + 1
            if self._has(after, "and", "plus"):
                half = after + 1
                half += self._means(half, NUMBER) == 1 and not self._digits(half)
                minutes = self._means(half, "fraction")
                if isinstance(minutes, int) and self._unit(half + 1) == "hour":
                    yield amount + minutes / 60, half + 1

    # Clock times.

    def clock(self, at: int) -> Iterator[tuple[Piece, int]]:
        """Yield clock times.

        How they are said: "exact" (7:30, 8am, 9 uhr), "words" (half past eight), "dot" (7.30),
        "compact" (0730), "weak" (13h in English), "bare" (8), and "at" for what stands behind "at".
        """
        start = self._skip(at, "at", "about")
        start += self._mark(start, "@") or self._mark(start, "~")
        said_at = start > at
        before = self._means(start, "ampm")
        start += before is not None
        for hour, minute, second, said, after in self._core(start):
            if not (0 <= hour <= 24 and 0 <= minute <= 59 and 0 <= second <= 59):  # noqa: PLR2004
                continue
            padded = self._atoms[start].text.startswith("0") and hour > 0
            halves = [(str(before), after)] if before else self._half_of_day(after)
            for half, end in halves:
                how = "exact" if half or said == "exact" else "at" if said_at else said
                if before and hour == 12 and self._words.language == "ja":  # noqa: PLR2004
                    continue  # noon or midnight, depending on whom one asks
                if half and not (before is None) <= hour <= 12:  # noqa: PLR2004 (午前0時)
                    continue
                if hour == 24 and (minute or second):  # noqa: PLR2004 (the end of a day)
                    continue
                yield Piece("clock", Clock(hour, minute, second, how, half, padded)), end

    def _half_of_day(self, at: int) -> Iterator[tuple[str, int]]:
        half = self._means(at, "ampm")
        if half is None and self._glued(at):
            half = self._means(at, "shortpm")
        if isinstance(half, str):
            yield half, at + 1
        else:
            yield "", at

    def _core(self, at: int) -> Iterator[tuple[int, int, int, str, int]]:
        """Yield hour, minute, second, how it is said, and where it ends."""
        yield from self._compact(at)
        hour = self._digits(at)
        if hour is not None:
            for mark, said in ((":", "exact"), (".", "dot")):
                minute = self._glued_digits(at + 2, 2)
                if minute is None or not self._mark(at + 1, mark, glued=True):
                    continue
                second = self._glued_digits(at + 4, 2)
                if second is not None and self._mark(at + 3, mark, glued=True) and mark == ":":
                    yield hour, minute, second, said, at + 5
                elif not self._mark(at + 3, ".", glued=True) or not self._glued(at + 3):
                    word = self._has(at + 3, "hour") or self._means(at + 3, "unit") == "hour"
                    if word:
                        yield hour, minute, 0, "exact", at + 4
                    elif mark == ":" or not self._mark(at + 3, "."):
                        yield hour, minute, 0, said, at + 3
        for number, after in self._number(at):
            yield from self._from_hour(at, number, after)
        yield from self._turned(at)

    def _compact(self, at: int) -> Iterator[tuple[int, int, int, str, int]]:
        digits = self._digits(at, 3, 4)
        if digits is None:
            return
        hour, minute = divmod(digits, 100)
        if self._has(at + 1, "ampm") or (self._has(at + 1, "shortpm") and self._glued(at + 1)):
            yield hour, minute, 0, "exact", at + 1
        elif self._atoms[at].width == len("0730"):
            if self._has(at + 1, "hour") or self._means(at + 1, "unit") == "hour":
                yield hour, minute, 0, "exact", at + 2
            else:
                yield hour, minute, 0, "compact", at + 1

    def _from_hour(
        self, at: int, hour: int, after: int
    ) -> Iterator[tuple[int, int, int, str, int]]:
        """Yield what may follow an hour: its word, minutes, a half, minutes to the next."""
        word = self._means(after, "hour")
        if word is not None:
            yield hour, 0, 0, "weak" if word == "weak" else "exact", after + 1
            yield from self._minutes_behind(hour, after + 1, weak=word == "weak")
            yield from self._plus_minus(after + 1, hour, "exact")
            return
        yield hour, 0, 0, "bare", after
        half = self._means(after, "andhalf")
        if isinstance(half, int):
            yield hour, half, 0, "words", after + 1 + self._has(after + 1, "hour")
        yield from self._behind_both(hour, after)
        if self._digits(at) is None:
            for minute, end in self._word_number(after):
                if minute >= 10:  # noqa: PLR2004 (eight thirty)
                    yield hour, minute, 0, "words", end
        yield from self._plus_minus(after, hour, "words")

    def _behind_both(self, hour: int, at: int) -> Iterator[tuple[int, int, int, str, int]]:
        """Yield minutes behind an hour with "past" or "to" behind them: "dokuza çeyrek kala"."""
        minutes = self._means(at, "fraction")
        amounts = [(minutes, at + 1)] if isinstance(minutes, int) else list(self._number(at))
        for amount, after in amounts:
            for kind, sign in (("pastpost", 1), ("topost", -1)):
                if self._has(after, kind) and 0 < amount < 60:  # noqa: PLR2004 (minutes)
                    yield *_moved(hour, sign * amount), 0, "words", after + 1

    def _minutes_behind(
        self, hour: int, at: int, *, weak: bool
    ) -> Iterator[tuple[int, int, int, str, int]]:
        """Yield the minutes behind the word for an hour; a weak one has them as in 7h05."""
        minute = self._digits(at, 2)
        padded = minute is not None and self._glued(at) and self._atoms[at].text[0] == "0"
        sure = padded or hour > 12 or not weak  # noqa: PLR2004 (19h30, but 1h30 is a length)
        if minute is not None and not self._mark(at + 1, ":") and sure:
            end = at + 1
            end += self._has(end, "minute") or self._means(end, "unit") == "minute"
            yield hour, minute, 0, "exact", end
        if not weak:
            for kind in ("fraction", "andhalf"):
                part = self._means(at, kind)
                if isinstance(part, int):
                    yield hour, part, 0, "exact", at + 1
            for minute, end in self._word_number(at):
                yield hour, minute, 0, "exact", self._skip(end, "minute")
            single = self._digits(at, 1)
            if single is not None and self._has(at + 1, "minute"):
                yield hour, single, 0, "exact", at + 2
            elif single is not None and not self._has(at + 1, "unit", "ord", "month", MARK):
                yield hour, single, 0, "exact", at + 1

    def _plus_minus(
        self, at: int, hour: int, said: str
    ) -> Iterator[tuple[int, int, int, str, int]]:
        """Yield "y media", "e un quarto", "moins le quart", "menos diez" behind an hour."""
        for kind, sign in (("plus", 1), ("minus", -1)):
            if not self._has(at, kind):
                continue
            start = self._skip(at + 1, "small", "the")
            if self._means(start, NUMBER) == 1 and self._has(start + 1, "fraction"):
                start += 1
            minutes = self._means(start, "fraction")
            if isinstance(minutes, int):
                yield *_moved(hour, sign * minutes), 0, said, start + 1
            for number, end in self._number(start):
                both = sign > 0 and number % 5 and number <= 12  # noqa: PLR2004 (at 8 and 9)
                if 0 < number < 60 and not both:  # noqa: PLR2004 (minutes)
                    yield *_moved(hour, sign * number), 0, said, self._skip(end, "minute")

    def _turned(self, at: int) -> Iterator[tuple[int, int, int, str, int]]:
        """Yield "half past eight", "zehn vor halb neun", "dreiviertel acht", "half eight"."""
        start = at
        if self._means(at, NUMBER) == 1 and self._has(at + 1, "fraction"):
            start = at + 1
        minutes = self._means(start, "fraction")
        amounts: list[tuple[int, int]] = []
        if isinstance(minutes, int):
            amounts.append((minutes, start + 1))
            if self._words.half < 0 and minutes == 45:  # noqa: PLR2004 (dreiviertel acht)
                yield from self._whole(start + 1, -15)
            if self._words.quarter and minutes == 15:  # noqa: PLR2004 (viertel acht)
                yield from self._whole(start + 1, self._words.quarter)
        else:
            amounts += self._number(at)
        yield from self._half_hour(at)
        yield from self._from_front(at)
        for amount, after in amounts:
            end = after + (self._means(after, "unit") == "minute")
            for kind, sign in (("past", 1), ("to", -1)):
                if self._means(end, kind) == "range" and self._could_be_range(at, amount, end):
                    continue
                if self._has(end, kind) and 0 < amount < 60:  # noqa: PLR2004 (minutes)
                    behind = self._skip(end + 1, "at", "the")
                    yield from self._whole(behind, sign * amount)
                    for hour, minute, _, said, stop in self._half_hour(behind):
                        yield *_moved(hour, minute + sign * amount), 0, said, stop

    def _could_be_range(self, at: int, amount: int, end: int) -> bool:
        """Tell whether "8 to 9" may be from eight to nine: "ten to nine" and "20 to 9" can't."""
        hour = next((number for number, _ in self._number(end + 1)), 0)
        said = self._has(end - 1, "unit", "fraction")
        spelled = self._digits(at) is None or amount > hour
        return not said and (amount % 5 != 0 or not spelled)

    def _from_front(self, at: int) -> Iterator[tuple[int, int, int, str, int]]:
        """Yield "za kwadrans dziewiąta", "čtvrt na osm", "meio-dia e meia" and "полдевятого"."""
        clock = self._means(at, "clock")
        if isinstance(clock, int):
            yield *divmod(clock, 100), 0, "words", at + 1
        minutes = self._means(at, "fraction")
        if isinstance(minutes, int) and self._has(at + 1, "towards"):
            yield from self._whole(at + 2, minutes - 60)
        if self._has(at, "lacking"):
            minutes = self._means(at + 1, "fraction")
            amounts = (
                [(minutes, at + 2)] if isinstance(minutes, int) else list(self._number(at + 1))
            )
            for amount, after in amounts:
                if 0 < amount < 60:  # noqa: PLR2004 (minutes)
                    yield from self._whole(self._skip(after, "minute"), -amount)
        part = self._means(at, "part")
        if part in {"noon", "midnight"}:
            others = sum(bool(_PARTS & set(atom.means)) for atom in self._atoms) - 1
            if others:  # last night at midnight
                yield 12 if part == "noon" else 24, 0, 0, "exact", at + 1
            yield from self._plus_minus(at + 1, 12 if part == "noon" else 24, "exact")

    def _half_hour(self, at: int) -> Iterator[tuple[int, int, int, str, int]]:
        if self._words.half and self._means(at, "fraction") == 30:  # noqa: PLR2004 (half)
            yield from self._whole(at + 1, self._words.half)

    def _whole(self, at: int, minutes: int) -> Iterator[tuple[int, int, int, str, int]]:
        """Yield the hour that minutes are counted from."""
        part = self._means(at, "part")
        if part in {"noon", "midnight"} and minutes:
            yield *_moved(12 if part == "noon" else 24, minutes), 0, "exact", at + 1
        for hour, after in self._number(at):
            if 1 <= hour <= 24:  # noqa: PLR2004 (hours)
                end = after + self._has(after, "hour")
                yield *_moved(hour, minutes), 0, "words", end

    # Days.

    def date(self, at: int) -> Iterator[tuple[Piece, int]]:
        """Yield dates with and without year, and the bare day of a month."""
        start = self._skip(at, "small", "the", "dayword")
        article = any(self._has(place, "the", "dayword") for place in range(at, start))
        yield from self._numeric(start)
        yield from self._signed(start)
        yield from self._day_and_month(start)
        yield from self._month_and_day(start)
        for day, after, ordinal in self._day_number(start):
            named = article and not self._has(start, "nth")
            if ordinal or (
                named and not (self._has(start, "first") and self._has(after, "weekday"))
            ):
                yield Piece("dom", day), after
            elif start == at and self._digits(at) and self._beside_weekday(at, after, day):
                yield Piece("bare dom", day), after

    def _beside_weekday(self, at: int, after: int, day: int) -> bool:
        """Tell whether a number can be a day: "sunday 22", but not "sunday 8 in the evening"."""
        beside = (at > 0 and self._has(at - 1, "weekday")) or self._has(after, "weekday")
        return beside and not (day <= 12 and any(self.part(after)))  # noqa: PLR2004 (hours)

    def _day_number(self, at: int) -> Iterator[tuple[int, int, bool]]:
        """Yield a day of a month, its end, and whether it can be nothing else."""
        first = self._means(at, "first")
        if isinstance(first, int):
            yield first, at + 1, False
        nth = self._means(at, "nth")
        if isinstance(nth, int):
            yield nth, at + 1, False
        for day, after in self._number(at):
            if not 1 <= day <= 31:  # noqa: PLR2004 (days of a month)
                continue
            colon = self._mark(after, ":", glued=True) and self._glued(after + 1)  # den 20:e
            if self._has(after + colon, "ord") and (self._glued(after) or not self._digits(at)):
                yield day, after + colon + 1, True
            elif self._mark(after, ".", glued=True):
                if not self._glued_digits(after + 1):
                    yield day, after + 1, True
            elif self._has(after, "daymark"):
                yield day, after + 1, True
            else:
                yield day, after, False

    def _year(self, at: int) -> tuple[int | None, int]:
        """Return the year that stands at a place, behind "of" or a comma, and its end."""
        start = self._skip(at, "small")
        start += start == at and self._mark(at, ",")
        year = self._digits(start, 4)
        if year is not None and year in CENTURIES and not self._mark(start + 1, ":"):
            return year, start + 1 + self._has(start + 1, "yearmark")
        return None, at

    def _day_and_month(self, at: int) -> Iterator[tuple[Piece, int]]:
        for day, after, _ in self._day_number(at):
            place = self._skip(after, "small")
            month = self._means(place, "month")
            if isinstance(month, int):
                place += 1
                year, end = self._year(place)
                if year is not None:
                    yield Piece("date", (year, month, day)), end
                else:
                    yield Piece("date", (None, month, day)), place

    def _month_and_day(self, at: int) -> Iterator[tuple[Piece, int]]:
        month = self._means(at, "month")
        if not isinstance(month, int):
            return
        for day, after, _ in self._day_number(self._skip(at + 1, "the")):
            year, end = self._year(after)
            yield Piece("date", (year, month, day)), end

    def _signed(self, at: int) -> Iterator[tuple[Piece, int]]:
        """Yield 2026年11月20日 and its like."""
        year, start = None, at
        if self._digits(at, 4) is not None and self._has(at + 1, "yearmark"):
            year, start = self._digits(at, 4), at + 2
        for month, after in self._number(start):
            if 1 <= month <= 12 and self._has(after, "monthmark"):  # noqa: PLR2004 (months)
                for day, end in self._number(after + 1):
                    if self._has(end, "daymark"):
                        yield Piece("date", (year, month, day)), end + 1

    def _numeric(self, at: int) -> Iterator[tuple[Piece, int]]:
        """Yield 2026-11-20, 20.11.2026, 11/20/2026, 20.11. and 11/20."""
        mark = self._means(at + 1, MARK)
        if mark not in {"-", "/", "."} or not self._atoms[at + 1].glued:
            return
        spaced = mark == "." and not self._glued(at + 2) and self._mark(at + 3, ".", glued=True)
        first = self._digits(at, 1, 2, 4)
        second = self._digits(at + 2) if spaced else self._glued_digits(at + 2)
        if first is None or second is None:
            return
        third = self._digits(at + 4, 4) if spaced else self._glued_digits(at + 4, 1, 2, 4)
        if third is not None and self._mark(at + 3, str(mark), glued=True):
            yield from self._three(at, first, second, third, str(mark))
            return
        if self._atoms[at].width > len("11") or mark == "-":
            return
        dotted = mark == "." and self._mark(at + 3, ".", glued=True)
        short = self._atoms[at + 2].width == 1
        if mark == "." and not dotted and (short or self._order == MONTH_FIRST):
            return
        for day, month in self._ordered(first, second, str(mark)):
            yield Piece("date", (None, month, day)), at + 3 + dotted

    def _three(
        self, at: int, first: int, second: int, third: int, mark: str
    ) -> Iterator[tuple[Piece, int]]:
        end = at + 5
        if self._atoms[at].width == len("2026"):
            if self._atoms[at + 4].width <= len("20"):
                yield Piece("date", (first, second, third)), end
            return
        short = self._atoms[at + 4].width < len("2026")
        if short and (mark == "-" or self._atoms[at + 4].width == 1):
            return
        for day, month in self._ordered(first, second, mark):
            year = third + 2000 if short else third
            yield Piece("date", (year, month, day)), end + self._mark(end, ".", glued=True)

    def _ordered(self, first: int, second: int, mark: str) -> Iterator[tuple[int, int]]:
        """Yield day and month, in the order of the place, or in both where there is no telling."""
        if mark == "." or self._order != MONTH_FIRST:
            yield first, second
        if mark != "." and self._order != DAY_FIRST and first != second:
            yield second, first
        if mark != "." and self._order == MONTH_FIRST and first == second:
            yield first, second

    def weekday(self, at: int) -> Iterator[tuple[Piece, int]]:
        """Yield a weekday, with "last" or "this" on either side."""
        start = self._skip(at, "small", "the")
        weeks = (("lastweek", LAST_WEEK), ("thisweek", THIS_WEEK), ("pastday", -1), ("nextday", 1))
        for kind, week in weeks:
            number = self._means(start, kind)
            if isinstance(number, int):
                yield Piece("weekday", number, week), start + 1
        which = self._which(start)
        place = self._skip(start + (which is not None), "small") if which is not None else start
        number = self._means(place, "weekday")
        if isinstance(number, int):
            behind = self._which(place + 1)
            if which is None:
                yield Piece("weekday", number), place + 1
                if behind is not None:
                    yield Piece("weekday", number, behind), place + 2
            else:
                yield Piece("weekday", number, which), place + 1

    def _which(self, at: int) -> int | None:
        for kind, which in (("last", -1), ("this", 0), ("next", 1)):
            if self._has(at, kind):
                return which
        return None

    def day(self, at: int) -> Iterator[tuple[Piece, int]]:
        """Yield "yesterday", "earlier today", "now"."""
        if self._has(at, "now"):
            yield Piece("now", None), at + 1
        start = self._skip(at, "small")
        earlier = self._has(start, "earlier")
        offset = self._means(start + earlier, "day")
        if isinstance(offset, int) and (offset == 0 or not earlier):
            if earlier:
                yield Piece("earlier", None), start + 1 + earlier
            else:
                yield Piece("day", offset), start + 1

    def part(self, at: int) -> Iterator[tuple[Piece, int]]:
        """Yield "in the morning", "this evening", "last night", "anoche"."""
        start = self._skip(at, "small", "the", "at", "about")
        which = self._which(start)
        place = start + (which is not None)
        part = self._means(place, "part")
        if isinstance(part, str):
            behind = self._which(place + 1)
            if which is None and behind is not None:
                yield Piece("part", part, behind), place + 2
            yield Piece("part", part, which), place + 1
        for kind, day in (("thispart", 0), ("lastpart", -1), ("beforelastpart", -2)):
            value = self._means(start, kind)
            if isinstance(value, str):
                yield Piece("part", value, day), start + 1

    def shade(self, at: int) -> Iterator[tuple[Piece, int]]:
        """Yield what "early" says of this morning, "late" of last night, and "earlier"."""
        start = self._skip(at, "small", "the")
        shade = "earlier" if self._has(start, "earlier") else self._means(start, "shade")
        if isinstance(shade, str):
            yield Piece("shade", shade), start + 1

    def zone(self, at: int) -> Iterator[tuple[Piece, int]]:
        """Yield "CET", "+02:00", "UTC-5"."""
        name, start = self._means(at, ZONE), at
        if isinstance(name, str):
            yield Piece("zone", name), at + 1
            if name.upper() not in {"UTC", "GMT"}:
                return
            start = at + 1
        named = start > at
        sign = next((mark for mark in ("+-" if named else "+") if self._mark(start, mark)), None)
        hours = self._glued_digits(start + 1, 1, 2, 4)
        if sign is None or hours is None:
            return
        wide = self._atoms[start + 1].width == len("0200")
        hours, minutes = divmod(hours, 100) if wide else (hours, 0)
        end = start + 2
        more = self._glued_digits(end + 1, 2)
        if not wide and more is not None and self._mark(end, ":", glued=True):
            minutes, end = more, end + 2
        elif not wide and not named and self._atoms[start + 1].width == 1:
            return
        if hours <= 14 and minutes <= 59:  # noqa: PLR2004 (offsets)
            yield Piece("zone", (hours * 60 + minutes) * (-1 if sign == "-" else 1)), end

    # Periods.

    def period(self, at: int) -> Iterator[tuple[Piece, int]]:
        """Yield months, years, weeks, "this month", "last 7 days", "2w"."""
        start = self._skip(at, "small", "the")
        month = self._means(start, "month")
        if isinstance(month, int):
            year, end = self._year(start + 1)
            yield Piece("month", (year, month), self._which(at)), end
            if year is not None:
                yield Piece("month", (None, month)), start + 1
        year = self._digits(start, 4)
        if year is not None and year in CENTURIES:
            yield Piece("year", year), start + 1 + self._has(start + 1, "yearmark")
            number = self._glued_digits(start + 2, 1, 2)
            if self._mark(start + 1, "-", glued=True) and number is not None:
                yield Piece("month", (year, number)), start + 3
            dash = start + 1 + self._mark(start + 1, "-")
            week = self._digits(dash + 1, 1, 2)
            if self._has(dash, "weekword") and week is not None:
                yield Piece("week", (year, week)), dash + 2
            if self._has(start + 1, "yearmark"):
                for number, after in self._number(start + 2):
                    if self._has(after, "monthmark"):
                        yield Piece("month", (year, number)), after + 1
        yield from self._numbered_week(start)
        yield from self._slashed_month(start)
        yield from self._this_or_last(start)
        yield from self._so_many(start)

    def _numbered_week(self, start: int) -> Iterator[tuple[Piece, int]]:
        if self._has(start, "weekword"):
            week = self._digits(start + 1, 1, 2)
            if week is not None:
                year, end = self._year(start + 2)
                yield Piece("week", (year, week)), end
        week = self._digits(start, 1, 2)
        if week is not None and self._has(start + 1, "weekmark"):
            yield Piece("week", (None, week)), start + 2

    def _slashed_month(self, start: int) -> Iterator[tuple[Piece, int]]:
        for number, after in self._number(start):
            if 1 <= number <= 12 and self._has(after, "monthmark"):  # noqa: PLR2004 (months)
                yield Piece("month", (None, number)), after + 1  # 11月
        month, year = self._digits(start), self._glued_digits(start + 2, 4)
        mark = self._means(start + 1, MARK)
        if month is not None and year is not None and mark in {"/", "."}:
            yield Piece("month", (year, month)), start + 3

    def _this_or_last(self, start: int) -> Iterator[tuple[Piece, int]]:
        for kind, which in (("thisunit", 0), ("lastunit", -1)):
            unit = self._means(start, kind)
            if isinstance(unit, str):
                yield Piece("unit", unit, which), start + 1
        named_before = self._which(start)
        place = self._skip(start + 1, "small", "the") if named_before is not None else start
        unit = self._means(place, "unit")
        if unit in {"week", "month", "year"}:
            behind = self._which(place + 1)
            if named_before is not None:
                yield Piece("unit", unit, named_before), place + 1
            elif behind is not None:
                yield Piece("unit", unit, behind), place + 2
            else:
                yield Piece("lone unit", unit), place + 1
        start = self._skip(start, "at", "small", "the")
        named_before = self._which(start)
        place = start if named_before is None else start + 1
        if self._has(place, "weekend"):
            behind = None if named_before is not None else self._which(place + 1)
            end = place + 1 + (behind is not None)
            yield Piece("weekend", "weekend", behind if named_before is None else named_before), end

    def _so_many(self, start: int) -> Iterator[tuple[Piece, int]]:
        """Yield "last 7 days", "les 7 derniers jours", "2w"."""
        before = self._has(start, "last")
        place = start + before
        number = self._digits(place, 1, 2, 3)
        options = [(number, place + 1)] if number is not None else list(self._word_number(place))
        for amount, after in options:
            between = not before and self._has(after, "last")
            unit = self._means(after + between, "unit")
            end = after + between + 1
            if isinstance(unit, str) and unit in {*DAYS, *MONTHS}:
                behind = not before and not between and self._has(end, "last")
                said = "last" if before or between or behind else "so many"
                yield Piece(said, (amount, unit)), end + behind


def is_padded(atom: Atom) -> bool:
    """Tell whether a number begins with a zero that it doesn't need."""
    return atom.width > 1 and atom.text.startswith("0")


def is_clock_like(atom: Atom) -> bool:
    """Tell whether a number of hours is rather a clock time: "0730 hours"."""
    return atom.width == len("0730") or is_padded(atom)


def _length_of(amount: float, unit: str, *, bare: bool) -> Length:
    """Return so many of a unit."""
    if unit in MINUTES:
        return Length(minutes=amount * MINUTES[unit], bare=bare)
    if unit in DAYS:
        return Length(days=amount * DAYS[unit], bare=bare)
    return Length(months=amount * MONTHS[unit], bare=bare)


def _moved(hour: int, minutes: int) -> tuple[int, int]:
    """Return the clock time so many minutes from an hour; before one o'clock comes twelve."""
    total = hour * 60 + minutes
    if hour == 1 and minutes < 0:
        total += 12 * 60
    return divmod(total % (24 * 60), 60) if total != 24 * 60 else (24, 0)
