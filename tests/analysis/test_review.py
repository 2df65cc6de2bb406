"""The rules of looking back on a period: its parts, its moods, what stands out, what is asked."""

from datetime import date, time, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from support.every import every
from support.made_wins import (
    JOURNALS,
    MONDAY,
    SUNDAY,
    THIS_WEEK,
    WEEK,
    any_win,
    looked_back,
    often,
    seen,
    win,
)

from microwins.analysis.areas import Activity
from microwins.analysis.review import (
    Bucket,
    Moods,
    Review,
    before,
    moods,
    stretches,
    unit_of,
    year_before,
)
from microwins.model.period import Period, between, month, week, year
from microwins.model.win import Win

PERIODS = [
    (WEEK, "week"),
    (month(SUNDAY), "month"),
    (year(SUNDAY), "year"),
    (between(date(2026, 11, 3), SUNDAY), "days"),
]


def test_a_week_in_numbers() -> None:
    """The period with its last day included, its wins, and the days that had one."""
    result = looked_back([win(), win(at="10:00"), win(on="2026-11-18"), win(on="2026-11-23")])
    assert (result.start, result.end, result.unit) == (MONDAY, SUNDAY, "week")
    assert (result.wins, result.on_days, result.by) == (3, 2, "day")
    assert [one.wins for one in result.stretches] == [2, 0, 1, 0, 0, 0, 0]
    assert [(one.category, one.wins) for one in result.areas] == [("other", 3)]


def test_more_than_the_week_before_is_said() -> None:
    """By how many wins the week is ahead, where the week before was one of the journal's."""
    earlier = [win(on="2026-11-01"), win(on="2026-11-10")]
    assert looked_back([*earlier, *often("showered", "2026-11-16", 5)]).more == 4
    assert looked_back([*earlier, win()]).more is None
    assert looked_back([win(on="2026-11-01"), *often("showered", "2026-11-16", 5)]).more is None


def test_a_week_before_that_the_journal_saw_the_end_of_is_no_match() -> None:
    """Where the first win ever lies in the middle of the week before, nothing is compared."""
    assert looked_back([win(on="2026-11-11"), *often("showered", "2026-11-16", 5)]).more is None


@given(asked=st.sampled_from(PERIODS), wins=JOURNALS)
def test_never_a_comparison_that_falls(asked: tuple[Period, str], wins: list[Win]) -> None:
    """Where the period before held as many wins or more, nothing is compared."""
    result = looked_back(wins, *asked)
    days = [row.day for row in seen(*wins)]
    earlier = sum(day in before(*asked) for day in days)
    if result.more is not None:
        assert result.more == result.wins - earlier
        assert result.more > 0
    if earlier >= result.wins:
        assert result.more is None


@every(
    "period, unit, earlier",
    [
        (WEEK, "week", between(date(2026, 11, 9), date(2026, 11, 15))),
        (week(date(2027, 1, 1)), "week", between(date(2026, 12, 21), date(2026, 12, 27))),
        (month(date(2026, 3, 1)), "month", between(date(2026, 2, 1), date(2026, 2, 28))),
        (month(date(2026, 1, 1)), "month", between(date(2025, 12, 1), date(2025, 12, 31))),
        (year(SUNDAY), "year", between(date(2025, 1, 1), date(2025, 12, 31))),
        (between(MONDAY, MONDAY), "days", between(date(2026, 11, 15), date(2026, 11, 15))),
    ],
)
def test_the_period_before(period: Period, unit: str, earlier: Period) -> None:
    """A week is compared with a week, a month with a month, some days with as many."""
    assert before(period, unit) == earlier


@every(
    "period, unit, earlier",
    [
        (WEEK, "week", between(date(2025, 11, 17), date(2025, 11, 23))),
        (month(date(2024, 2, 1)), "month", between(date(2023, 2, 1), date(2023, 2, 28))),
        (year(SUNDAY), "year", between(date(2025, 1, 1), date(2025, 12, 31))),
        (between(MONDAY, MONDAY), "days", between(date(2025, 11, 17), date(2025, 11, 17))),
    ],
)
def test_the_same_time_a_year_ago(period: Period, unit: str, earlier: Period) -> None:
    """A week that begins on the same weekday, or the same month or year."""
    assert year_before(period, unit) == earlier


@given(
    st.dates(date(1900, 1, 1), date(9998, 12, 1)),
    st.integers(1, 9000 * 365),
    st.sampled_from(["week", "month", "year", "days"]),
)
def test_there_is_always_a_time_before(of: date, days: int, unit: str) -> None:
    """However long a period is, those that it is compared with lie before it."""
    end = date.fromordinal(min(of.toordinal() + days, date.max.toordinal()))
    around = {"week": week(of), "month": month(of), "year": year(of), "days": Period(of, end)}
    period = around[unit]
    assert before(period, unit).end == period.start
    assert before(period, unit).start < period.start
    assert year_before(period, unit).end < period.end


def test_one_win_is_a_review_like_any_other() -> None:
    """A week with one win has its day, its area and its question."""
    result = looked_back([win("showered", on="2026-11-18")], question=(7, 1), idea=7)
    assert (result.wins, result.on_days, result.question, result.idea) == (
        1,
        1,
        (7, 1),
        None,
    )
    assert result.last is None


def test_a_week_without_wins_names_the_last_and_one_idea() -> None:
    """It has no rows and no question, and neither counts nor compares anything."""
    result = looked_back([win("made tea", "2026-10-30")], question=(7, 1), idea=7)
    assert result.last
    assert result.last.win.text == "made tea"
    assert (result.stretches, result.areas, result.standouts, result.anchors) == ([], [], [], [])
    assert (result.question, result.idea, result.more, result.begins) == (None, 7, None, None)


def test_a_week_before_the_journal_says_when_that_begins() -> None:
    """Where nothing was won before there is the first day to name, in an empty journal none."""
    result = looked_back([win(on="2026-11-25"), win(on="2026-11-24")], today=date(2026, 11, 26))
    assert (result.last, result.begins) == (None, date(2026, 11, 24))
    assert looked_back([]).begins is None


def test_the_last_win_before_a_period_is_never_hidden() -> None:
    """The words of a hidden win are met in no review, whatever the period."""
    wins = [win("made tea", "2026-10-30"), win("cried", "2026-11-01", hidden=True)]
    result = looked_back(wins)
    assert result.last
    assert result.last.win.text == "made tea"
    assert looked_back(wins[1:]).last is None


def test_the_first_win_of_each_area_is_set_beside_now() -> None:
    """Growth is told of months and years, from the first win ever."""
    wins = [
        win("brushed teeth", "2025-03-03", category="care"),
        win("shaved", "2026-11-04", category="care"),
    ]
    for period, unit in PERIODS[1:3]:
        (area,) = looked_back(wins, period, unit).areas
        assert area.growth
        assert (area.growth.then.win.text, area.growth.then.day) == (
            "brushed teeth",
            date(2025, 3, 3),
        )
        assert area.growth.now.win.text == "shaved"
    (area,) = looked_back(wins, *PERIODS[3]).areas
    assert area.growth is None


def test_anchors_are_those_of_the_end_of_the_period() -> None:
    """What was steady up to then is named; a period without wins names none."""
    wins = often("showered", "2026-10-01", 53)
    assert [one.text for one in looked_back(wins, month(SUNDAY), "month").anchors] == ["showered"]
    assert looked_back(wins, month(date(2027, 2, 1)), "month", today=date(2027, 2, 6)).anchors == []


def test_hidden_wins_are_steady_in_silence() -> None:
    """A steady thing that is hidden is not named."""
    wins = [*often("took my meds", "2026-10-01", 53, hidden=True), win("made tea")]
    assert looked_back(wins, month(SUNDAY), "month").anchors == []


@given(asked=st.sampled_from(PERIODS), wins=JOURNALS, random=st.randoms(use_true_random=False))
def test_the_order_of_logging_changes_no_number(
    asked: tuple[Period, str], wins: list[Win], random: Random
) -> None:
    """The same wins logged in another order make the same review."""
    mixed = wins[:]
    random.shuffle(mixed)
    assert numbers(looked_back(mixed, *asked)) == numbers(looked_back(wins, *asked))


@given(asked=st.sampled_from(PERIODS), wins=JOURNALS, one=any_win(THIS_WEEK, time(4)))
def test_one_more_win_lowers_no_number(
    asked: tuple[Period, str], wins: list[Win], one: Win
) -> None:
    """Wins, days, areas and rows hold as many as before, or more."""
    before_it = looked_back(wins, *asked)
    after_it = looked_back([*wins, one], *asked)
    assert after_it.wins == before_it.wins + 1
    assert after_it.on_days >= before_it.on_days
    areas = {area.category: area.wins for area in after_it.areas}
    assert all(areas[area.category] >= area.wins for area in before_it.areas)
    rows = {row.start: row.wins for row in after_it.stretches}
    assert all(rows[row.start] >= row.wins for row in before_it.stretches)
    assert (after_it.more or 0) >= (before_it.more or 0)


@given(asked=st.sampled_from(PERIODS), wins=JOURNALS)
def test_the_parts_agree(asked: tuple[Period, str], wins: list[Win]) -> None:
    """Rows and areas add up to the wins; the days of a week are as many as it says."""
    result = looked_back(wins, *asked)
    assert sum(row.wins for row in result.stretches) == result.wins
    assert sum(area.wins for area in result.areas) == result.wins
    if result.by == "day":
        assert sum(row.wins > 0 for row in result.stretches) == result.on_days


def numbers(result: Review) -> dict[str, object]:
    """Return a review without the words that wins of one moment may lend each other."""
    told = result._asdict()
    told["areas"] = sorted((area.category, area.wins) for area in result.areas)
    told["standouts"] = [(one.kind, one.number) for one in result.standouts]
    told["year_ago"] = result.year_ago and result.year_ago.win.text.lower().rstrip(".")
    return told


def test_the_period_of_a_win_after_today_is_whole() -> None:
    """A win that a clock dated ahead counts in its week, and in no number twice."""
    result = looked_back([win(on="2026-11-21")], today=MONDAY + timedelta(days=1))
    assert (result.wins, result.on_days, len(result.stretches)) == (1, 1, 6)


@every(
    "days, unit",
    [
        *((1, "day"), (7, "day"), (14, "day")),
        *((15, "week"), (28, "week"), (31, "week"), (91, "week")),
        *((92, "month"), (365, "month"), (732, "month")),
        *((733, "year"), (40_000, "year")),
    ],
)
def test_a_period_is_shown_by_what_fits_a_screen(days: int, unit: str) -> None:
    """A week has days, a month weeks, a year months, and a life years."""
    assert unit_of(Period(SUNDAY, SUNDAY + timedelta(days=days))) == unit


def test_a_week_is_its_days() -> None:
    """Each day has its number of wins and the time of the first; one without wins has neither."""
    rows = seen(
        win("showered", "2026-11-16", "09:41"),
        win("made tea", "2026-11-16", "08:05"),
        win("danced", "2026-11-18", "23:59"),
    )
    shown = stretches(rows, WEEK, date(2026, 11, 19), 0)
    assert [(one.start.day, one.wins, one.first) for one in shown] == [
        (16, 2, "08:05"),
        (17, 0, None),
        (18, 1, "23:59"),
        (19, 0, None),
    ]
    assert all(one.start == one.end for one in shown)


def test_the_small_hours_belong_to_the_evening_before() -> None:
    """A win at 01:20 counts for the day that it ended, and its time is told as the clock had it."""
    rows = seen(win("slept at last", "2026-11-18", "01:20"))
    shown = stretches(rows, WEEK, date(2026, 11, 18), 0)
    assert [(one.wins, one.first) for one in shown] == [(0, None), (1, "01:20"), (0, None)]


def test_a_win_without_a_time_has_none_to_tell() -> None:
    """The first time of a day is that of its first win with a time, if it has one."""
    untimed = win("met Ana", "2026-11-16", "12:00", timed=False)
    rows = seen(untimed, win("danced", "2026-11-16", "19:00"))
    assert stretches(rows, WEEK, date(2026, 11, 16), 0)[0][2:4] == (2, "19:00")
    assert stretches(seen(untimed), WEEK, date(2026, 11, 16), 0)[0][2:4] == (1, None)


def test_a_month_is_its_weeks_cut_off_at_its_ends() -> None:
    """Weeks begin where the person's do, and no time of day is told of them."""
    november = month(SUNDAY)
    rows = seen(win(on="2026-11-01"), win(on="2026-11-02"))
    monday = [
        (one.start.day, one.end.day, one[2:4]) for one in stretches(rows, november, SUNDAY, 0)
    ]
    assert monday == [
        (1, 1, (1, None)),
        (2, 8, (1, None)),
        (9, 15, (0, None)),
        (16, 22, (0, None)),
    ]
    sunday = [one.end.day for one in stretches(rows, november, date(2026, 11, 30), 6)]
    assert sunday == [7, 14, 21, 28, 30]


def test_a_year_is_its_months_up_to_now() -> None:
    """Months that lie ahead are not there."""
    shown = stretches(seen(win(on="2026-02-28")), year(SUNDAY), SUNDAY, 0)
    assert len(shown) == 11
    assert shown[1] == Bucket(date(2026, 2, 1), date(2026, 2, 28), 1)


def test_a_win_dated_ahead_is_shown() -> None:
    """Where a clock ran ahead the days go on up to the last win."""
    shown = stretches(seen(win(on="2026-11-21")), WEEK, date(2026, 11, 17), 0)
    assert [one.wins for one in shown] == [0, 0, 0, 0, 0, 1]


@given(
    st.one_of(JOURNALS, st.lists(any_win(st.dates(date(2, 2, 1), date(9998, 12, 1))), max_size=4)),
    st.dates(date(2, 2, 1), date(9998, 11, 1)),
    st.integers(1, 900),
    st.dates(date(2, 2, 1), date(9998, 12, 30)),
    st.integers(0, 6),
)
def test_the_parts_cover_the_period_up_to_today(
    wins: list[Win], start: date, days: int, today: date, week_start: int
) -> None:
    """They follow upon each other, hold each win once, and end with today or the last win."""
    period = Period(start, min(start + timedelta(days=days), date(9998, 12, 31)))
    rows = [row for row in seen(*wins) if row.day in period]
    shown = stretches(rows, period, today, week_start)
    assert sum(one.wins for one in shown) == len(rows)
    last = min(max([today, *(row.day for row in rows)]), period.end - timedelta(days=1))
    days_shown = [
        one.start + timedelta(days=after)
        for one in shown
        for after in range((one.end - one.start).days + 1)
    ]
    assert days_shown == [start + timedelta(days=after) for after in range((last - start).days + 1)]


def test_little_noted_is_nothing_said() -> None:
    """One note, or two, are no range."""
    assert moods(seen(win("showered"))) is None
    assert moods(seen(*often("showered", "2026-11-16", 2, mood=2))) is None
    assert moods([]) is None


def test_the_range_and_what_the_best_days_had() -> None:
    """A day feels as its highest note; what other days had less of is named first."""
    rows = seen(
        win("showered", "2026-11-16", "08:00"),
        win("stayed in bed", "2026-11-16", "09:00", mood=1),
        win("showered", "2026-11-18", "08:00", mood=2),
        win("saw Ana", "2026-11-18", "18:00", mood=5),
        win("watered the plants", "2026-11-18", "19:00"),
    )
    assert moods(rows) == Moods(
        3, 1, 5, [Activity("saw Ana", 1), Activity("watered the plants", 1)]
    )


def test_days_that_all_felt_the_same_have_no_best() -> None:
    """One day, or several alike, are a range alone."""
    one_day = [
        win("showered", mood=3),
        *(win("saw Ana", at=at, mood=5) for at in ("18:00", "20:00")),
    ]
    assert moods(seen(*one_day)) == Moods(3, 3, 5, [])
    alike = seen(*often("showered", "2026-11-16", 3, mood=4))
    assert moods(alike) == Moods(3, 4, 4, [])


def test_days_without_a_note_are_no_worse() -> None:
    """A day on which nothing was noted is compared with nothing."""
    rows = seen(*often("showered", "2026-11-16", 3, mood=3), win("saw Ana", "2026-11-20"))
    assert moods(rows) == Moods(3, 3, 3, [])


def test_a_range_of_low_moods_is_left_alone() -> None:
    """Where no note was fair, moods have nothing good to say."""
    assert moods(seen(*often("showered", "2026-11-16", 3, mood=2))) is None


def test_hidden_wins_are_felt_and_not_named() -> None:
    """The mood of a hidden win is in the range; its words are not among the best."""
    rows = seen(
        win("showered", "2026-11-16", mood=2),
        win("told Ana everything", "2026-11-18", mood=5, hidden=True),
        win("slept", "2026-11-18", "22:00", mood=5),
    )
    assert moods(rows) == Moods(3, 2, 5, [Activity("slept", 1)])


@given(JOURNALS)
def test_a_range_and_no_average(wins: list[Win]) -> None:
    """Lowest and highest are notes that were made, and their number is that of the notes."""
    noted = [one.mood for one in wins if one.mood is not None]
    found = moods(seen(*wins))
    if found is None:
        assert len(noted) < 3 or max(noted) < 3
    else:
        assert (found.noted, found.low, found.high) == (len(noted), min(noted), max(noted))
        assert len(found.best) <= 2
