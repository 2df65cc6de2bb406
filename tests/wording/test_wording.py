"""The rules of the sentences that speak to the person; test_tone holds what none of them says."""

from datetime import date, datetime

from support.clock import NOW

from microwins.wording import changes, dates, errors, grammar, lists


def test_plurals_agree() -> None:
    """One is one and several are several."""
    assert grammar.count(1, *changes.TODAY) == "First win today."
    assert grammar.count(2, *changes.TODAY) == "2 wins today."
    assert grammar.count(1, *lists.TOTAL_TODAY) == "1 win today."
    assert grammar.count(1, *errors.UNREADABLE) == "Couldn't read 1 line: wins doctor"
    assert grammar.count(2, *errors.UNREADABLE) == "Couldn't read 2 lines: wins doctor"


def test_days_and_times_in_words() -> None:
    """A day is written in full in headings and short in replies, a time with two digits each."""
    assert dates.day(date(2026, 11, 1)) == "Sunday 1 November 2026"
    assert dates.short_day(date(2026, 11, 21)) == "Sat 21 Nov 2026"
    assert dates.short_day(date(2026, 11, 21), 2026) == "Sat 21 Nov"
    assert dates.clock(datetime(2026, 11, 1, 4, 5, tzinfo=NOW.tzinfo)) == "04:05"
