# ruff: noqa: E501, RUF001 (drawings)
"""Golden texts of the heatmap."""

import re
from datetime import date, timedelta

import pytest
from support.every import every

from microwins.analysis.heatmap import Heatmap, heatmap, months_up_to
from microwins.model.period import Period, year
from microwins.model.query import Query
from microwins.render import heatmap as drawing
from microwins.render.line import Page, encoded, unstyled
from microwins.render.terminal import drawn

SUNDAY = date(2026, 11, 22)
RHYTHM = (0, 2, 1, 0, 4, 0, 0, 1, 1, 3, 0)
"""How many wins the days of the sample have, over and over."""

YEAR = """\
23 November 2025 to 22 November 2026
     Nov Dec     Jan     Feb     Mar       Apr     May       Jun     Jul     Aug       Sep     Oct     Nov
Mon    · ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒ · · · · · · ▓ ▒ █ · ▒ · ·
Tue    · ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ █ · · · · · ▒ ▓ · ▓ ▒ █ ·
Wed    ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓ · · · ▒ · · · ▒ ▓ · ▓
Thu    ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒ · · · ▒ █ · ▒ · · · ▒
Fri    ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒ · · · · ▓ · ▓ ▒ █ · ▒ ·
Sat    · · ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ · · · · · · ▒ ▓ · ▓ ▒ █
Sun  █ · ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ · · · █ · ▒ · · · ▒ ▓[·]

· none  ▒ 1  ▓ 2–3  █ 4 or more  [ ] today
376 wins on 187 days.
"""


def sample(period: Period, *, week_start: int = 0) -> Heatmap:
    """Return a heatmap of days in a rhythm, with three quiet weeks in September."""
    quiet = Period(date(2026, 9, 5), date(2026, 9, 26))
    days = [
        day
        for day in range(period.start.toordinal(), min(period.end, SUNDAY).toordinal() + 1)
        for _ in range(RHYTHM[day % len(RHYTHM)])
        if date.fromordinal(day) not in quiet
    ]
    return heatmap(days, period, SUNDAY, week_start)


def of(*counts: tuple[date, int], months: int = 1) -> Heatmap:
    """Return the heatmap of the latest months, in which days had so many wins."""
    days = [day.toordinal() for day, wins in counts for _ in range(wins)]
    return heatmap(days, months_up_to(SUNDAY, months), SUNDAY)


def text(result: Heatmap, width: int = 80) -> str:
    """Return a heatmap as it is drawn without colour."""
    return unstyled(drawing.heatmap(result, Page(width)))


def said(result: Heatmap) -> str:
    """Return a heatmap as a screen reader reads it."""
    return unstyled(drawing.heatmap(result, Page(plain=True)), plain=True)


def test_twelve_months() -> None:
    """On a wide terminal a year has one row of weeks, and a bracket on either side of today."""
    assert text(sample(months_up_to(SUNDAY, 12)), 120) == YEAR


def test_half_a_year() -> None:
    """At sixty columns half a year has one row of weeks."""
    assert (
        text(sample(months_up_to(SUNDAY, 6)), 60)
        == """\
23 May to 22 November 2026
     May Jun     Jul     Aug       Sep     Oct     Nov
Mon    · ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒ · · · · · · ▓ ▒ █ · ▒ · ·
Tue    ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ █ · · · · · ▒ ▓ · ▓ ▒ █ ·
Wed    ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓ · · · ▒ · · · ▒ ▓ · ▓
Thu    · · · ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒ · · · ▒ █ · ▒ · · · ▒
Fri    █ · ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒ · · · · ▓ · ▓ ▒ █ · ▒ ·
Sat  ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ · · · · · · ▒ ▓ · ▓ ▒ █
Sun  · · ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ · · · █ · ▒ · · · ▒ ▓[·]

· none  ▒ 1  ▓ 2–3  █ 4 or more  [ ] today
178 wins on 88 days.
"""
    )


def test_a_narrow_terminal_shows_all_weeks_in_several_rows() -> None:
    """No week is left out: where they don't fit, they go on below, and each row tells its year."""
    assert (
        text(sample(months_up_to(SUNDAY, 12)), 40)
        == """\
23 November 2025 to 22 November 2026
2025 Nov Dec     Jan     Feb
Mon    · ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓
Tue    · ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒
Wed    ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒ ·
Thu    ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ █
Fri    ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ ·
Sat    · · ▒ ▓ · ▓ ▒ █ · ▒ · · ·
Sun  █ · ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒

2026 Mar       Apr     May
Mon  ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ █ ·
Tue  ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓
Wed  · · ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒
Thu  · ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒ ·
Fri  ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ █
Sat  ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ ·
Sun  · · · ▒ ▓ · ▓ ▒ █ · ▒ · · ·

2026 Jun     Jul     Aug       Sep
Mon  ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒ · ·
Tue  ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ █ ·
Wed  ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓
Thu  · · ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒
Fri  · ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒ ·
Sat  ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ ·
Sun  ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ ·

2026 Sep   Oct     Nov
Mon  · · · · ▓ ▒ █ · ▒ · ·
Tue  · · · · ▒ ▓ · ▓ ▒ █ ·
Wed  · · · ▒ · · · ▒ ▓ · ▓
Thu  · · · ▒ █ · ▒ · · · ▒
Fri  · · · ▓ · ▓ ▒ █ · ▒ ·
Sat  · · · · · ▒ ▓ · ▓ ▒ █
Sun  · · █ · ▒ · · · ▒ ▓[·]

· none  ▒ 1  ▓ 2–3  █ 4 or more
[ ] today
376 wins on 187 days.
"""
    )


def test_weeks_begin_when_the_person_likes() -> None:
    """The weekdays at the left begin with the first day of the person's week."""
    rows = text(sample(months_up_to(SUNDAY, 2), week_start=6)).splitlines()
    assert [row[:3] for row in rows[2:9]] == ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]


def test_days_to_come_are_blank() -> None:
    """In the year that is on its way, the calendar ends with today."""
    rows = text(sample(year(SUNDAY)), 120).splitlines()
    assert rows[:3] == [
        "2026",
        "     Jan     Feb     Mar       Apr     May       Jun     Jul     Aug       Sep     Oct     Nov",
        "Mon    · · · ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒ · · · ▒ ▓ · ▓ ▒ █ · ▒ · · · · · · ▓ ▒ █ · ▒ · ·",
    ]
    assert rows[-1] == "331 wins on 165 days."


def test_a_single_win() -> None:
    """One win has the fullest shade there is, and one line says what that means."""
    assert (
        text(of((SUNDAY, 1)))
        == """\
23 October to 22 November 2026
       Nov
Mon    · · · ·
Tue    · · · ·
Wed    · · · ·
Thu    · · · ·
Fri  · · · · ·
Sat  · · · · ·
Sun  · · · ·[█]

· none  █ 1  [ ] today
1 win.
"""
    )


def test_few_numbers_have_a_level_each() -> None:
    """Two different numbers are told apart by two shades, each named by its number."""
    assert text(of((SUNDAY, 3), (date(2026, 11, 21), 1))).splitlines()[-2:] == [
        "· none  ▓ 1  █ 3 or more  [ ] today",
        "4 wins on 2 days.",
    ]


def test_the_legend_tells_ranges() -> None:
    """A shade for several numbers is named by the fewest and the most."""
    days = [(SUNDAY - timedelta(days=place), place + 2) for place in range(8)]
    assert (
        text(of(*days)).splitlines()[-2] == "· none  ▒ 2\u20134  ▓ 5\u20137  █ 8 or more  [ ] today"
    )


def test_what_was_counted_stands_in_the_heading() -> None:
    """A category and tags are named beside the days."""
    result = of((SUNDAY, 1))._replace(query=Query(categories=("care",), tags=("home", "sunny")))
    assert text(result).splitlines()[0] == "23 October to 22 November 2026 · care #home #sunny"
    heard = said(result).splitlines()[0]
    assert heard == "23 October to 22 November 2026, care, tag home, tag sunny"


@pytest.mark.parametrize("page", [Page(60), Page(plain=True)])
def test_days_without_wins_alone(page: Page) -> None:
    """Where there is no win, there is no grid of quiet days, but a word on how one gets in."""
    assert unstyled(drawing.heatmap(of(), page)) == (
        "23 October to 22 November 2026\n"
        "No wins on these days so far. Anything counts: wins log made tea\n"
    )


def test_in_sentences() -> None:
    """For a screen reader each month with wins is a sentence, with its year if there are two."""
    assert (
        said(sample(months_up_to(SUNDAY, 12)))
        == """\
23 November 2025 to 22 November 2026
November 2025: 4 days with wins, most on the 23rd, with 4 wins.
December 2025: 18 days with wins, most on the 4th, with 4 wins.
January 2026: 16 days with wins, most on the 6th, with 4 wins.
February 2026: 16 days with wins, most on the 8th, with 4 wins.
March 2026: 16 days with wins, most on the 2nd, with 4 wins.
April 2026: 17 days with wins, most on the 4th, with 4 wins.
May 2026: 16 days with wins, most on the 7th, with 4 wins.
June 2026: 17 days with wins, most on the 9th, with 4 wins.
July 2026: 17 days with wins, most on the 1st, with 4 wins.
August 2026: 17 days with wins, most on the 3rd, with 4 wins.
September 2026: 4 days with wins, most on the 27th, with 4 wins.
October 2026: 17 days with wins, most on the 8th, with 4 wins.
November 2026: 12 days with wins, most on the 10th, with 4 wins.
376 wins on 187 days.
"""
    )


def test_sentences_for_few_wins() -> None:
    """One day is named; days with equally many wins have no fullest; quiet months aren't told."""
    result = of(
        *((date(2026, 4, 3), 1), (date(2026, 6, 1), 4), (date(2026, 7, 11), 1)),
        *((date(2026, 7, 12), 1), (date(2026, 9, 2), 3), (date(2026, 9, 13), 3)),
        *((date(2026, 11, 21), 2), (SUNDAY, 1)),
        months=8,
    )
    assert (
        said(result)
        == """\
23 March to 22 November 2026
April: 1 day with a win, on the 3rd.
June: 1 day with 4 wins, on the 1st.
July: 2 days with a win.
September: 2 days with 3 wins each.
November: 2 days with wins, most on the 21st, with 2 wins.
16 wins on 8 days.
"""
    )


def test_ascii_has_a_sign_for_each_shade() -> None:
    """Where the output knows ASCII alone, five signs are five signs."""
    assert (
        encoded(text(sample(months_up_to(SUNDAY, 2))), "ascii").decode()
        == """\
23 September to 22 November 2026
       Oct     Nov
Mon    - % + # - + - -
Tue    - + % - % + # -
Wed  - + - - - + % - %
Thu  - + # - + - - - +
Fri  - % - % + # - + -
Sat  - - - + % - % + #
Sun  # - + - - - + %[-]

- none  + 1  % 2-3  # 4 or more  [ ] today
64 wins on 31 days.
"""
    )


@every("width", [20, 27, 40, 57, 58, 60, 80, 110, 111, 120, 200, 400])
@every("months", [1, 6, 12, 36])
def test_every_width(width: int, months: int) -> None:
    """No row but a sentence is wider than the terminal, and every day of the period is there."""
    result = sample(months_up_to(SUNDAY, months))
    rows = text(result, width).splitlines()
    assert max(len(row) for row in rows[1:-1]) <= max(width, len("· none  ▒ 1"))
    days = [row[5:] for row in rows if row[:3] in {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}]
    assert sum(row.count("·") for row in days) == result.period.days - len(result.days)
    fullest = sum(wins > result.levels[-2] for wins in result.days.values())
    assert sum(row.count("█") for row in days) == fullest
    assert [row for row in days if "[" in row] == [row for row in days if row.endswith("]")]


def test_shades_have_colours() -> None:
    """In sixteen colours all shades are green, the first one dim; else each has its own."""
    lines = list(drawing.heatmap(sample(months_up_to(SUNDAY, 6)), Page(80)))
    few = drawn(lines, 80, colour=True)
    many = drawn(lines, 80, colour=True, palette="truecolor")
    assert set(re.findall(r"\x1b\[([\d;]+m[▒▓█])", few)) == {"2;32m▒", "32m▓", "32m█"}
    assert len(set(re.findall(r"\x1b\[38;2;([\d;]+)m[▒▓█]", many))) == 3
    assert re.sub(r"\x1b\[[\d;]*m", "", many) == drawn(lines, 80, colour=False) == unstyled(lines)
