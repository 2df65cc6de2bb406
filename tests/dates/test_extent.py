"""Rules of the words behind an option that nobody quoted: where the phrase of when ends."""

from datetime import UTC, datetime

from support.clock import NEW_YORK
from support.every import every

from microwins.dates.extent import Extent, extent
from microwins.dates.periods import means_day, means_period
from microwins.dates.reading import means_moment
from microwins.dates.records import DateRules, in_zone

NOW = datetime(2026, 11, 22, 21, 30, 12, tzinfo=NEW_YORK)


def rules(*languages: str) -> DateRules:
    """Return how a person's phrases are read whose locale is of some languages."""
    return DateRules(in_zone(UTC), languages=(*languages, "en"))


SURE = """
2h ago | walked
yesterday 21:00 | texted back
8 am | took meds
8 p.m. | walked
8 am, | took meds
2h ago: | walked
yesterday, 21:00: | texted
last night | slept well
half past eight | did it
quarter to nine | did it
nov 20 | called
nov 20 at 9 | called mum
20 nov | called
mar 3 | called
an hour ago | ate
half an hour ago | ate
a couple of hours ago | ate
two hours ago | ate
2h 30m ago | walked
1 hour 30 minutes ago | ran
30 min | walk
half an hour | walk
3 days ago | fixed the bike
the day before yesterday | walked
8am on monday | called
18:00 monday | called
21:00 yesterday | texted
07:30 today | felt fine
yesterday 9 am | meds
yesterday at 9 | meds
yesterday noon | ate
last night at midnight | ate
8:00 | first run
yesterday | late lunch
9 o'clock | called
two days ago at 9 | ate
last sat | with mum
last sunday | lunch
18:00 | sat with mum
18:00 | sun salutations
18:00 | march for peace
18:00 | mar y sol
18:00 | may be enough
18:00 | second helping
18:00 | am proud
2h ago | second helping
18:00 | met Ana
18:00 | est called
yesterday | am proud
yesterday | a friend came
yesterday | one load of washing
yesterday | texted
8 | took meds
yesterday evening |
12:30 am |
"""
UNSURE = """
monday / morning / called mum
last night / midnight / snack
last night / late / dinner
yesterday / 3 / miles run
yesterday / two / loads of washing
yesterday / 2130 / called
12:30 / am / proud
2h / back / exercises
2h / 30m / walked
8am / mon / called
18:00 / EST / called
friday / the 20th / called
nov 20 / 2026 / called
18:00 / / pm walked
2h ago / / yesterday walked
/ 8 sat / with mum
/ 20 may / called mum
/ 8 second / helpings
"""


def moment(phrase: str, *languages: str, before: bool = False) -> Extent:
    """Return how far a phrase goes behind --at."""
    known = rules(*languages)
    words = phrase.split()
    return extent(
        words, lambda text: means_moment(text, NOW, known), known.languages, before=before
    )


@every("line", SURE.strip().splitlines())
def test_what_goes_on_with_a_time(line: str) -> None:
    """What is whole goes on with few words, and with none that a win may well begin with."""
    time, _, words = line.partition("|")
    assert moment(f"{time} {words}") == Extent(len(time.split()))


@every("line", UNSURE.strip().splitlines())
def test_what_is_not_sure(line: str) -> None:
    """Words that may be of when, or of the win, are told as either."""
    time, more, words = (part.split() for part in line.split("/"))
    found = moment(" ".join((*time, *more, *words)))
    assert found == Extent(len(time), len(time) + len(more))


@every(
    "language, line",
    [
        ("de", "gestern 21:00 | angerufen"),
        ("de", "gestern um 9 | angerufen"),
        ("de", "vor 2 stunden | angerufen"),
        ("de", "8 uhr | aufgestanden"),
        ("de", "letzte nacht | geschlafen"),
        ("de", "gestern | ein Brief"),
        ("de", "18:00 | so gut gegessen"),
        ("fr", "il y a 2 heures | mangé"),
        ("fr", "hier à 9 | mangé"),
        ("fr", "hier 21h30 | mangé"),
        ("es", "ayer a las 9 | comí"),
        ("es", "hace 2 horas | comí"),
    ],
)
def test_other_languages(language: str, line: str) -> None:
    """The language of the locale is read as English is."""
    time, _, words = line.partition("|")
    assert moment(f"{time} {words}", language) == Extent(len(time.split()))


def test_a_part_of_the_day_in_another_language() -> None:
    """What isn't sure in English is no surer elsewhere."""
    assert moment("gestern abend angerufen", "de") == Extent(1, 2)


def test_words_of_the_win_in_front() -> None:
    """Behind them a word of when isn't taken for one of the win in silence."""
    assert moment("18:00 sat", before=True) == Extent(1, 2)
    assert moment("yesterday am", before=True) == Extent(1, 1)
    assert moment("yesterday 3", before=True) == Extent(2)
    assert moment("18:00 with mum", before=True) == Extent(1)


def test_what_was_quoted_is_a_phrase_or_none() -> None:
    """A word with a space in it is the whole value, or the words of a win."""
    means = lambda text: means_moment(text, NOW, rules())  # noqa: E731
    for words in (["nov 20", "at", "9"], ["yesterday", "evening walk"], ["yesterday", "", "3"]):
        assert extent(words, means, ("en",)) == Extent(1)


def test_days_and_periods() -> None:
    """Behind --since and --week a unit goes on with what is whole without it, too."""

    def day(text: str) -> bool:
        return means_day(text, NOW, rules())

    def week(text: str) -> bool:
        return means_period(text, NOW, rules(), "week")

    for means, time, words in (
        (day, "last week", "yoga"),
        (day, "20 nov", "yoga"),
        (day, "2 weeks ago", "yoga"),
        (day, "20 nov 2025", "yoga"),
        (day, "last 7 days", ""),
        (day, "monday", "yoga"),
        (day, "november", "yoga"),
        (week, "last week", "yoga"),
        (week, "last", "yoga"),
    ):
        found = extent(f"{time} {words}".split(), means, ("en",), units=True)
        assert found == Extent(len(time.split())), time
