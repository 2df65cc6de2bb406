"""The rules of the heatmap: which days it spans, what a shade means, and where a day stands."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from support.every import every

from microwins.analysis.heatmap import (
    SHADES,
    Heatmap,
    Level,
    Month,
    grid,
    heatmap,
    legend,
    levels,
    month_starts,
    months,
    months_up_to,
    shade,
    since_the_first,
)
from microwins.model.period import Period, week, year

SUNDAY = date(2026, 11, 22)

counts_of_days = st.lists(st.integers(1, 40), min_size=1)
ordinals = st.lists(st.integers(SUNDAY.toordinal() - 500, SUNDAY.toordinal() + 20))


def of(*counts: tuple[date, int], period: Period | None = None) -> Heatmap:
    """Return the heatmap of days with so many wins each, by default of November."""
    days = [day.toordinal() for day, wins in counts for _ in range(wins)]
    return heatmap(days, period or Period(date(2026, 11, 1), date(2026, 12, 1)), SUNDAY)


def november(day: int) -> date:
    """Return a day of November 2026, which began on a Sunday."""
    return date(2026, 11, day)


def test_days_outside_the_period_are_not_counted() -> None:
    """The first day of a period counts, the day after it doesn't, and days stand in their order."""
    result = of(
        (november(30), 2), (date(2026, 10, 31), 5), (november(1), 1), (date(2026, 12, 1), 3)
    )
    assert result.days == {november(1): 1, november(30): 2}
    assert list(result.days) == [november(1), november(30)]
    assert result.wins == 3


def test_what_json_says() -> None:
    """The last day is told rather than the day after it, and quiet days aren't listed."""
    assert of((november(3), 5), (november(9), 1)).as_fields() == {
        "start": november(1),
        "end": november(30),
        "category": None,
        "tags": [],
        "filters": [],
        "wins": 6,
        "on_days": 2,
        "levels": [1, 5],
        "days": {november(3): 5, november(9): 1},
    }


@every(
    "today, number, first",
    [
        (SUNDAY, 12, date(2025, 11, 23)),
        (SUNDAY, 1, date(2026, 10, 23)),
        (SUNDAY, 11, date(2025, 12, 23)),
        (date(2026, 8, 31), 6, date(2026, 3, 1)),
        (date(2026, 3, 30), 1, date(2026, 3, 1)),
        (date(2028, 2, 29), 12, date(2027, 3, 1)),
        (date(2027, 2, 28), 12, date(2026, 3, 1)),
        (date(2026, 12, 31), 12, date(2026, 1, 1)),
    ],
)
def test_months_up_to_today(today: date, number: int, first: date) -> None:
    """So many months end with today; where a month has no such day, they begin with the next."""
    assert months_up_to(today, number) == Period(first, today + timedelta(days=1))


@every(
    "counts, bounds",
    [
        ([], []),
        ([1], [1]),
        ([7], [7]),
        ([2, 2, 2], [2]),
        ([1, 1, 1, 9], [1, 9]),
        ([1, 2, 3], [1, 2, 3]),
        ([1, 1, 1, 1, 1, 2, 3, 4], [1, 3, 4]),
        ([1, 2, 3, 4, 5, 6, 7, 8], [3, 6, 8]),
        ([1, 1, 1, 1, 1, 1, 2, 3, 4, 5, 6, 7], [1, 4, 7]),
        ([1, 2, 3, 4, 9, 9, 9, 9, 9, 9], [4, 9]),
    ],
)
def test_levels(counts: list[int], bounds: list[int]) -> None:
    """Thirds of the days; up to three numbers have a level each, and equal days aren't parted."""
    assert levels(counts) == bounds


@given(counts_of_days)
def test_levels_are_the_persons_own(counts: list[int]) -> None:
    """Bounds rise up to the fullest day, there are at most three, and each is a number that is."""
    bounds = levels(counts)
    assert bounds == sorted(set(bounds))
    assert bounds[-1] == max(counts)
    assert len(bounds) <= SHADES
    assert set(bounds) <= set(counts)
    assert bounds == levels(sorted(counts, reverse=True))


@given(st.sets(st.integers(1, 400), min_size=SHADES))
def test_levels_of_different_days_are_thirds(counts: set[int]) -> None:
    """Where no two days are alike, no level holds more than one day more than another."""
    bounds = levels(counts)
    sizes = [
        sum(1 for count in counts if low < count <= high)
        for low, high in zip([0, *bounds], bounds, strict=False)
    ]
    assert len(sizes) == SHADES
    assert max(sizes) - min(sizes) <= 1


@every(
    "bounds, shades",
    [([3], [3]), ([1, 3], [2, 3]), ([1, 2, 3], [1, 2, 3])],
)
def test_the_fullest_day_has_the_fullest_shade(bounds: list[int], shades: list[int]) -> None:
    """Fewer levels are spread over all shades, so that one win alone is no faint one."""
    assert [shade(bound, bounds) for bound in bounds] == shades
    assert shade(0, bounds) == 0


@given(counts_of_days)
def test_more_wins_never_have_a_fainter_shade(counts: list[int]) -> None:
    """Shades rise with the wins of a day, and every day with wins has one."""
    bounds = levels(counts)
    shades = [shade(count, bounds) for count in sorted(counts)]
    assert shades == sorted(shades)
    assert shades[0] >= 1
    assert shades[-1] == SHADES


def test_the_legend_tells_what_days_had() -> None:
    """Each level is told by the fewest and the most wins of a day that has it."""
    days = [(november(day), wins) for day, wins in enumerate((2, 3, 4, 5, 7, 8, 9, 12), start=1)]
    assert legend(of(*days)) == [Level(1, 2, 4), Level(2, 5, 8), Level(3, 9, 12)]
    assert legend(of((november(1), 1), (november(2), 9))) == [Level(2, 1, 1), Level(3, 9, 9)]
    assert legend(of()) == []


def shown(of_heatmap: Heatmap) -> list[str]:
    """Return the grid as rows of text, a day a sign: its shade, or a space where there is none."""
    rows = zip(*grid(of_heatmap), strict=True)
    return ["".join(" " if cell is None else str(cell.shade) for cell in row) for row in rows]


def test_the_grid_has_a_week_in_each_column() -> None:
    """Days outside the period and days to come are blank, and weeks to come aren't there."""
    assert shown(of((november(1), 1), (november(17), 2))) == [
        " 000",
        " 003",
        " 000",
        " 000",
        " 000",
        " 000",
        "2000",
    ]


def test_weeks_begin_when_the_person_likes() -> None:
    """With Sunday as the first day of the week, a Sunday opens its column."""
    result = of((november(1), 1), (november(16), 2))._replace(week_start=6)
    assert shown(result) == ["2000", "003 ", "000 ", "000 ", "000 ", "000 ", "000 "]


def test_a_win_on_a_day_to_come_is_shown() -> None:
    """A clock that ran ahead hides no win; the days before it are blank all the same."""
    assert shown(of((november(24), 1))) == [
        " 000 ",
        " 0003",
        " 000 ",
        " 000 ",
        " 000 ",
        " 000 ",
        "0000 ",
    ]


@given(ordinals, st.integers(0, 6), st.sampled_from([1, 2, 6, 12, 24]))
def test_every_day_of_the_period_stands_once(days: list[int], week_start: int, number: int) -> None:
    """The grid of months up to today has each of their days in its place, with all its wins."""
    period = months_up_to(SUNDAY, number)
    result = heatmap(days, period, SUNDAY, week_start)
    cells = [cell for column in grid(result) for cell in column if cell]
    assert [cell.day.toordinal() for cell in cells] == list(
        range(period.start.toordinal(), period.end.toordinal())
    )
    assert sum(cell.wins for cell in cells) == result.wins
    for column in grid(result):
        assert len(column) == 7
        for place, cell in enumerate(column):
            assert cell is None or cell.day.weekday() == (week_start + place) % 7


def test_a_year_to_come_has_no_weeks() -> None:
    """Of days that are all to come there is nothing to show."""
    assert grid(heatmap([], year(date(2027, 1, 1)), SUNDAY)) == []


def test_months_begin_where_their_first_day_stands() -> None:
    """A month is told in the column that holds its first day; the first in the first column."""
    result = heatmap([], Period(date(2026, 9, 25), november(23)), SUNDAY)
    assert list(month_starts(grid(result))) == [
        (0, date(2026, 9, 25)),
        (1, date(2026, 10, 1)),
        (5, november(1)),
    ]
    later = grid(result)[3:]
    assert next(month_starts(later)) == (0, date(2026, 10, 12))


def test_months_with_wins() -> None:
    """Each month tells its days with wins and the first of the fullest; others aren't there."""
    period = Period(date(2026, 8, 1), november(23))
    result = of(
        *((date(2026, 8, 4), 2), (date(2026, 8, 9), 2)),
        *((november(3), 5), (november(4), 1), (november(20), 5)),
        period=period,
    )
    assert months(result) == [
        Month(date(2026, 8, 4), on_days=2, most=2, fullest=None),
        Month(november(3), on_days=3, most=5, fullest=november(3)),
    ]


@given(ordinals)
def test_the_order_of_wins_changes_nothing(days: list[int]) -> None:
    """The rows of an outline are in no promised order."""
    period = week(SUNDAY)
    assert heatmap(days, period, SUNDAY) == heatmap(reversed(days), period, SUNDAY)


def test_a_young_journal_has_a_short_calendar() -> None:
    """Months before the first win aren't part of a calendar that nobody chose the length of."""
    year = Period(date(2025, 11, 23), date(2026, 11, 23))
    young = [date(2026, 10, 9).toordinal(), date(2026, 11, 2).toordinal()]
    assert since_the_first(year, young) == Period(date(2026, 10, 1), year.end)
    assert since_the_first(year, [date(2024, 1, 1).toordinal()]) == year
    assert since_the_first(year, []) == year
