"""The law of when: all that was said is in the result, and nothing else."""

from contextlib import suppress
from datetime import timedelta
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.date_phrases import meaning, now, phrases, rules, shown

from microwins.dates.languages import LANGUAGES
from microwins.dates.law import accounts_for
from microwins.dates.periods import read_days, read_period
from microwins.dates.reading import read_moment
from microwins.dates.records import Moment
from microwins.dates.tokens import tokens
from microwins.dates.vocabulary import atoms, vocabulary
from microwins.errors import BadInputError

DAYS = {
    "": "2026-11-27",
    "today": "2026-11-27",
    "yesterday": "2026-11-26",
    "the day before yesterday": "2026-11-25",
    "monday": "2026-11-23",
    "last friday": "2026-11-20",
    "on the 5th": "2026-11-05",
    "3 days ago": "2026-11-24",
    "nov 20": "2026-11-20",
    "20 november 2025": "2025-11-20",
    "friday nov 20": "2026-11-20",
    "2026-10-31": "2026-10-31",
}
TIMES = {
    "07:30": "07:30",
    "7.45": "07:45",
    "8am": "08:00",
    "9:15 pm": "21:15",
    "at 8": "08:00",
    "at nine": "09:00",
    "half past eight": "08:30",
    "quarter to nine": "08:45",
    "8 in the evening": "20:00",
    "3 in the afternoon": "15:00",
    "in the morning at 7:30": "07:30",
    "12 o'clock": "12:00",
    "noon": "12:00",
    "12am": "00:00",
}


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_phrase_of_parts_is_the_sum_of_its_parts(order: tuple[int, int]) -> None:
    """Any day with any time, in either order, is that time on that day."""
    wrong = []
    for day, date in DAYS.items():
        for time, clock in TIMES.items():
            text = " ".join((day, time)[place] for place in order).strip()
            read = shown(read_moment(text, now("2026-11-27T22:30"), rules()))
            if read != f"{date}T{clock}":
                wrong.append((text, read))
    assert wrong == []


@pytest.mark.slow
def test_another_moment_breaks_the_law() -> None:
    """For no phrase of the table would the law let a neighbouring moment pass.

    A part of the day holds several hours, what isn't timed has no hour, and midnight can be of
    either day: these may.
    """
    shifts = [timedelta(hours=1), timedelta(hours=-1), timedelta(minutes=30), timedelta(days=1)]
    shifts += [timedelta(days=-1), timedelta(days=30), timedelta(days=-366), timedelta(days=-28)]
    lawful = []
    for phrase in phrases():
        if phrase.kind != "at" or meaning(phrase) == "refused" or phrase.locale == "en_IN":
            continue
        at, how = now(phrase.clock), rules(phrase.locale)
        found = read_moment(phrase.text, at, how)
        cut = tokens(phrase.text) or []
        for language in how.languages:
            words = vocabulary(language)
            said = atoms(cut, words) if words else None
            if said is None or not accounts_for(said, found, at, how):
                continue
            vague = any("part" in kind for atom in said for kind in atom.means)
            night = found.timed and (found.at.hour < 4 or found.odd_offset)
            for shift in shifts:
                if night and abs(shift) == timedelta(days=1):
                    continue
                if (vague or not found.timed) and abs(shift) < timedelta(days=1):
                    continue
                other = Moment(found.at + shift, timed=found.timed, odd_offset=found.odd_offset)
                if accounts_for(said, other, at, how):
                    lawful.append((phrase.text, shown(other)))
            if found.timed and accounts_for(said, Moment(found.at, timed=False), at, how):
                lawful.append((phrase.text, "without its time"))
    assert lawful == [], lawful


def words() -> list[str]:
    """Return the words of all languages, numbers and marks."""
    tables = [table for name in sorted(LANGUAGES) if (table := vocabulary(name))]
    known = list(chain.from_iterable(table.words for table in tables))
    numbers = ["1", "2", "7", "8", "9", "11", "12", "15", "20", "22", "30", "45", "2026", "0730"]
    marks = [
        ":",
        ".",
        "-",
        "/",
        ",",
        "+",
        "h",
        "am",
        "pm",
        "'",
        "T",
        "CET",
        "IST",
        "20.11.",
        "20. 11.",
        "'25",
        "1\u00b0",
        "7:30",
    ]
    return [*known, *(numbers + marks) * 12]


def check(text: str, locale: str, clock: str) -> None:
    """Read a phrase in every way there is: a lawful moment, or a refusal with forms that work."""
    at, how = now(clock), rules(locale)
    try:
        found = read_moment(text, at, how)
    except BadInputError as error:
        offers = error.hint.startswith("--at ")
        assert offers, text
    else:
        assert found.at.utcoffset() is not None
        assert found.at <= at or not found.timed
        assert found.at.date() <= max(at.date(), at.astimezone(found.at.tzinfo).date())
        if not (text[:4].isdigit() and ("-" in text or text[:8].isdigit())):  # ISO 8601
            tables = [table for name in how.languages if (table := vocabulary(name))]
            said = [atoms(tokens(text) or [], table) for table in tables]
            assert any(one and accounts_for(one, found, at, how) for one in said), text
    with suppress(BadInputError):
        read_period(text, at, how)
        read_days(text, text, at, how)


LOCALES = st.sampled_from([f"{name}_XX" for name in sorted(LANGUAGES)] + ["en_US", "C"])
PIECES = st.lists(st.sampled_from(words()), min_size=1, max_size=6)


@settings(max_examples=2 * settings().max_examples)
@given(
    PIECES.map(" ".join) | PIECES.map("".join) | st.text(max_size=20),
    LOCALES,
    st.sampled_from("ABC"),
)
def test_any_text_is_a_lawful_moment_or_refused(text: str, locale: str, clock: str) -> None:
    """Whatever is typed, the answer is a moment that holds all of it, or a sentence."""
    check(text, locale, clock)


@pytest.mark.slow
def test_twenty_thousand_phrases() -> None:
    """The same for 20,000 phrases of the words of all languages, in every order."""
    from random import Random

    random = Random(20261127)
    known, locales = words(), [f"{name}_XX" for name in sorted(LANGUAGES)] + ["en_US", "C"]
    for _ in range(20_000):
        locale = random.choice(locales)
        table = vocabulary(locale[:2].lower()) if random.random() < 0.8 else None
        own = [*table.words, *known[-300:]] if table else known
        pieces = random.choices(own, k=random.randint(1, 6))
        check(random.choice([" ", " ", ""]).join(pieces), locale, random.choice("ABC"))
