"""What phrases mean beyond the table: zones, daylight saving, the day that hasn't ended, errors."""

from contextlib import suppress
from datetime import date

import pytest
from support.date_phrases import HOME, now, rules, shown

from microwins.dates.periods import read_day, read_days, read_period
from microwins.dates.reading import read_moment
from microwins.errors import BadInputError

BERLIN, DUBLIN, KOLKATA, SHANGHAI = (
    *("Europe/Berlin", "Europe/Dublin", "Asia/Kolkata", "Asia/Shanghai"),
)


def at(text: str, clock: str = "A", locale: str = "en_US", zone: str = HOME) -> str:
    """Return what a phrase means, with its offset."""
    return read_moment(text, now(clock, zone), rules(locale, zone)).at.isoformat()


def hint(text: str, clock: str = "A", locale: str = "en_US") -> str:
    """Return what a refused phrase is answered with."""
    with pytest.raises(BadInputError) as caught:
        read_moment(text, now(clock), rules(locale))
    return caught.value.hint


def test_a_zone_is_the_one_of_the_place() -> None:
    """An abbreviation is the place's own zone, or the one undisputed meaning, or refused."""
    assert at("yesterday 9pm IST", zone=KOLKATA) == "2026-11-26T21:00:00+05:30"
    assert at("2026-07-01 21:00", zone=DUBLIN) == "2026-07-01T21:00:00+01:00"
    assert at("1 july 9pm IST", zone=DUBLIN) == "2026-07-01T21:00:00+01:00"
    assert at("yesterday 9pm CST", zone=SHANGHAI) == "2026-11-26T21:00:00+08:00"
    assert at("yesterday 9pm CST", zone="America/Chicago") == "2026-11-26T21:00:00-06:00"
    assert at("yesterday 9am CET", "B") == "2026-11-22T09:00:00+01:00"
    assert at("yesterday 9pm EDT") == "2026-11-26T21:00:00-04:00"
    assert at("nov 20 21:00 UTC-6") == "2026-11-20T21:00:00-06:00"
    assert hint("yesterday 9pm CST").startswith(
        "--at 2026-11-26T21:00-06:00, --at 2026-11-26T21:00+08:00"
    )
    found = read_moment("nov 20 21:00 UTC-6", now(), rules())
    assert found.odd_offset
    assert not read_moment("nov 20 21:00 EST", now(), rules()).odd_offset


def test_elapsed_time_is_elapsed() -> None:
    """Two hours ago is two hours ago through both changes of the clocks, however it is spelled."""
    spring, autumn = "2026-03-08T04:00", "2026-11-01T03:00"
    for text in ("2h ago", "two hours ago", "2 hours ago", "2h", "120 minutes ago"):
        assert at(text, spring) == "2026-03-08T01:00:00-05:00"
        assert at(text, autumn) == "2026-11-01T01:00:00-05:00"
    assert at("3 hours ago", autumn) == "2026-11-01T01:00:00-04:00"


def test_a_time_that_was_twice_or_never_names_its_offset() -> None:
    """In the gap and in the overlap the reply has to say which offset was taken."""
    how = rules()
    overlap = read_moment("01:30", now("2026-11-01T09:00"), how)
    gap = read_moment("02:30", now("2026-03-08T09:00"), how)
    assert (overlap.at.isoformat(), overlap.odd_offset) == ("2026-11-01T01:30:00-04:00", True)
    assert (gap.at.isoformat(), gap.odd_offset) == ("2026-03-08T02:30:00-05:00", True)
    assert not read_moment("07:30", now("2026-11-01T09:00"), how).odd_offset


def test_an_error_offers_what_was_meant() -> None:
    """The forms in an error are made from the phrase, and each of them works."""
    offers = {
        ("23:00", "B"): "'yesterday 23:00'",
        ("13h", "A"): "'13 hours ago', --at 13:00",
        ("yesterday 8-9", "A"): "'yesterday 08:00', --at 'yesterday 09:00'",
        ("breakfast yesterday", "A"): "yesterday",
        ("sunday 22", "A"): "'2026-11-22 22:00', --at 2026-11-22",
    }
    for (text, clock), offered in offers.items():
        assert hint(text, clock).startswith(f"--at {offered}"), text
    assert hint("10/11/2026", locale="C").startswith("--at 2026-11-10, --at 2026-10-11")


def test_a_length_can_be_counted_from_another_day() -> None:
    """A week ago yesterday is eight days ago; the other way round, the two disagree."""
    assert at("a week ago yesterday").startswith("2026-11-19")
    assert at("gestern vor einer Woche um 8", locale="de_DE").startswith("2026-11-19T08:00")
    for text in ("yesterday 2 days ago", "2 hours ago yesterday", "monday 2 days ago"):
        assert hint(text)


def test_what_lies_before_or_after_is_no_moment() -> None:
    """Before, after, until and from eight o'clock, ranges and plans are none, in any language."""
    refused = {
        "en_US": (
            "before 8",
            "after 8pm",
            "until 8",
            "by 8",
            "from 8",
            "eight to nine",
            "9 to 5",
            "5 to 8",
        ),
        "de_DE": ("vor 8 Uhr", "nach 8", "bis 8", "ab 8 Uhr", "von 8 Uhr bis 9 Uhr", "seit Montag"),
        "fr_FR": ("avant 8h", "après 8h", "jusqu'à 8h", "dès 8h", "depuis lundi", "à lundi"),
        "es_ES": (
            "a las 8 y 9",
            "antes de las 8",
            "después de las 8",
            "hasta las 8",
            "desde el lunes",
        ),
        "it_IT": ("prima delle 8", "dopo le 8", "fino alle 8", "dalle 8", "da lunedì"),
        "pt_BR": ("antes das 8", "depois das 8", "até as 8", "das 8 às 9", "desde segunda"),
        "nl_NL": ("voor 8 uur", "na 8 uur", "tot 8 uur", "vanaf 8 uur", "over 8 uur"),
        "sv_SE": ("före 8", "efter 8", "till 8", "för 2 timmar", "till måndag"),
        "da_DK": ("før 8", "efter 8", "for 2 timer"),
        "pl_PL": ("przed 8", "po 8", "do 8", "na 8", "od poniedziałku"),
        "ru_RU": ("до 8", "после 8", "к 8", "на понедельник"),
        "ja_JP": ("8時前", "8時まで", "8時から", "2時間後"),
        "zh_CN": ("8点前", "8点后", "8点到9点", "2小时后"),
        "ko_KR": ("8시 전", "8시까지", "8시부터", "2시간 후"),
        "tr_TR": ("8'den önce", "8'e kadar", "2 saat sonra"),
    }
    read = []
    for locale, texts in refused.items():
        for text in texts:
            with suppress(BadInputError):
                read.append((text, read_moment(text, now(), rules(locale))))
    assert read == []


def test_a_clock_time_alone_can_be_of_another_day() -> None:
    """While a win is edited, a time alone means its day; a day that is named stays that day."""
    how, base = rules(), date(2026, 11, 3)
    assert shown(read_moment("18:00", now(), how, base)) == "2026-11-03T18:00"
    assert shown(read_moment("02:00", now(), how, base)) == "2026-11-04T02:00"
    assert shown(read_moment("half past eight", now(), how, base)) == "2026-11-03T08:30"
    assert shown(read_moment("yesterday 18:00", now(), how, base)) == "2026-11-26T18:00"
    assert read_moment("18:00", now(), how, base).clock_alone
    assert not read_moment("yesterday 18:00", now(), how, base).clock_alone


def test_the_day_that_has_not_ended() -> None:
    """Until the day starts, yesterday is the day before the evening just past."""
    assert at("yesterday 21:00", "C") == "2026-11-26T21:00:00-05:00"
    assert at("last night at 11", "C") == "2026-11-27T23:00:00-05:00"
    with pytest.raises(BadInputError, match="more than one time"):
        at("yesterday 00:15", "C")


def test_weekdays_make_the_latest_stretch() -> None:
    """On a Friday, Monday to Sunday is this week, and Friday to Monday the last weekend."""

    def days(since: str, until: str) -> tuple[str, str]:
        found = read_days(since, until, now(), rules())
        return found.start.isoformat(), found.last_day.isoformat()

    assert days("monday", "sunday") == ("2026-11-23", "2026-11-29")
    assert days("friday", "monday") == ("2026-11-20", "2026-11-23")
    assert days("saturday", "sunday") == ("2026-11-21", "2026-11-22")
    assert days("thursday", "tuesday") == ("2026-11-19", "2026-11-24")
    assert days("november", "january") == ("2025-11-01", "2026-01-31")
    assert days("last week", "last week") == ("2026-11-16", "2026-11-22")
    assert days("2026-11", "2026-11") == ("2026-11-01", "2026-11-30")
    with pytest.raises(BadInputError) as caught:
        days("nov 20", "nov 10")
    assert caught.value.hint == "--since 2026-11-10 --until 2026-11-20"


def test_periods_are_named_alike_everywhere() -> None:
    """A period after --since is its first day, after --until its last; --at refuses one."""
    how = rules()
    for text, first, last in (
        ("november", "2026-11-01", "2026-11-30"),
        ("2026-W48", "2026-11-23", "2026-11-29"),
        ("week 48", "2026-11-23", "2026-11-29"),
        ("2w", "2026-11-14", "2026-11-27"),
        ("last 7 days", "2026-11-21", "2026-11-27"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("this year", "2026-01-01", "2026-12-31"),
        ("sunday 22", "2026-11-22", "2026-11-22"),
    ):
        assert read_day(text, now(), how).isoformat() == first, text
        assert read_day(text, now(), how, "--until", last=True).isoformat() == last, text
        with pytest.raises(BadInputError):
            read_moment(text, now(), how)
    week, unit = read_period("48", now(), how, unit="week", option="--week")
    assert (week.start.isoformat(), unit) == ("2026-11-23", "week")
    month, unit = read_period("last", now(), how, unit="month", option="--month")
    assert (month.start.isoformat(), unit) == ("2026-10-01", "month")
    with pytest.raises(BadInputError, match="--month 48 isn't a clear month"):
        read_period("48", now(), how, unit="month", option="--month")
    with pytest.raises(BadInputError):
        read_day("48", now(), how)
    sunday_first = rules(week_start=6)
    assert read_day("this week", now(), sunday_first).isoformat() == "2026-11-22"


def test_any_start_of_the_day() -> None:
    """What is said at night follows the person's own start of the day."""
    how = rules(day_start=0)
    assert read_day("today", now("C"), how).isoformat() == "2026-11-28"
    assert shown(read_moment("yesterday 00:15", now("C"), how)) == "2026-11-27T00:15"
