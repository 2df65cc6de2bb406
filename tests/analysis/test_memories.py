"""The rules of memories."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from support.clock import NEW_YORK
from support.every import every
from support.win_columns import win_columns_of

from microwins.analysis.memories import (
    Memory,
    Occasion,
    anniversaries,
    memories,
    occasions,
    preferred,
)
from microwins.model.day import DEFAULT_START
from microwins.model.win import Win

SUNDAY = date(2026, 11, 22)
TEXTS = ("showered", "called mom", "paid the bill", "took a walk", "made tea", "rested")
DAYS = st.integers(0, 800).map(lambda days: SUNDAY - timedelta(days=days))
JOURNALS = st.lists(st.tuples(DAYS, st.sampled_from(TEXTS), st.booleans()), max_size=30)


def win(day: date, text: str = "showered", hour: int = 9, *, hidden: bool = False) -> Win:
    """Return a win of a day."""
    at = datetime(day.year, day.month, day.day, hour, tzinfo=NEW_YORK)
    return Win(f"{at:%Y%m%d%H}{text}", at, text, hidden=hidden)


def remembered(wins: list[Win], today: date = SUNDAY, most: int = 3) -> list[Memory]:
    """Return the memories of `today` in a journal of these wins."""
    found = occasions(win_columns_of(wins, DEFAULT_START), today, most)
    rows = [row for one in found for row in one.rows]
    read = sorted((wins[row] for row in rows), key=lambda one: (one.at, one.id))
    return memories(found, read, DEFAULT_START)


def told(memory: Memory) -> tuple[str, int, str, list[str], int]:
    """Return a memory in plain values: kind, number, day, texts, more."""
    kind, number, day, rows, more = memory
    return kind, number, day.isoformat(), [row.win.text for row in rows], more


def test_a_week_a_month_and_each_year() -> None:
    """The wins of those days are remembered, the nearest first; other days are simply not there."""
    wins = [
        win(date(2024, 11, 22), "moved in"),
        win(date(2025, 11, 22), "called mom"),
        win(date(2026, 10, 22), "took a walk"),
        win(date(2026, 11, 15), "made tea"),
        win(date(2026, 11, 16), "not a week ago"),
    ]
    assert [told(one) for one in remembered(wins)] == [
        ("week", 1, "2026-11-15", ["made tea"], 0),
        ("month", 1, "2026-10-22", ["took a walk"], 0),
        ("year", 1, "2025-11-22", ["called mom"], 0),
        ("year", 2, "2024-11-22", ["moved in"], 0),
    ]
    assert [told(one)[:3] for one in remembered(wins[:1])] == [("year", 2, "2024-11-22")]


@every(
    "today, month, years",
    [
        ("2026-11-22", "2026-10-22", ["2025-11-22", "2024-11-22", "2023-11-22"]),
        ("2026-11-30", "2026-10-31", ["2025-11-30", "2024-11-30", "2023-11-30"]),
        ("2026-03-31", "2026-02-28", ["2025-03-31", "2024-03-31", "2023-03-31"]),
        ("2024-03-30", "2024-02-29", ["2023-03-30"]),
        ("2026-01-05", "2025-12-05", ["2025-01-05", "2024-01-05", "2023-01-05"]),
        ("2028-02-29", "2028-01-29", [*(f"{y}-02-28" for y in (2027, 2026, 2025)), "2024-02-29"]),
    ],
)
def test_days_that_a_month_lacks(today: str, month: str, years: list[str]) -> None:
    """Where a month is shorter its last day stands for the day of today, in February too."""
    first = date(2023, 6, 1).toordinal()
    days = [day.isoformat() for _, _, day in anniversaries(date.fromisoformat(today), first)]
    assert month in days
    assert [day for day in days if day in years] == years


@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)))
def test_every_day_has_its_month_later_and_its_years_later(day: date) -> None:
    """The 29th of February in each common year, the 31st in each shorter month."""
    after = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    months = [(after, "month", 1)] + [
        (date(day.year + n, day.month, 1), "year", n) for n in range(1, 9)
    ]
    for first, kind, number in months:
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        today = min(first + timedelta(days=day.day - 1), last)
        assert (kind, number, day) in [*anniversaries(today, day.toordinal())]


def test_a_full_day_is_told_by_its_rarest_words() -> None:
    """Three wins stand for a day, each by different words, oldest first; the rest is counted."""
    everyday = [win(SUNDAY - timedelta(days=days), "showered") for days in range(8, 11)]
    a_year_ago = date(2025, 11, 22)
    texts = ["showered", "moved in", "Moved in.", "called mom", "met Ana", "showered"]
    full = [win(a_year_ago, text, hour) for hour, text in enumerate(texts, 9)]
    assert [told(one) for one in remembered([*everyday, *full])][:1] == [
        ("year", 1, "2025-11-22", ["moved in", "called mom", "met Ana"], 3)
    ]


def test_many_years_share_the_screen() -> None:
    """The more days there are to remember, the fewer wins each of them shows, one at least."""
    shown = {}
    for years in (1, 4, 6, 15):
        of_years = [date(2026 - number, 11, 22) for number in range(1, years + 1)]
        wins = [win(day, text) for day in of_years for text in TEXTS]
        shown[years] = {len(one.wins) for one in remembered(wins)}
    assert shown == {1: {3}, 4: {3}, 6: {2}, 15: {1}}


def test_a_day_is_the_persons_own() -> None:
    """A win of the small hours is remembered with the evening that it ended."""
    late = win(date(2025, 11, 23), hour=2)
    assert [told(one)[:3] for one in remembered([late])] == [("year", 1, "2025-11-22")]
    assert remembered([late], date(2026, 11, 23))[0].kind == "picked"


def test_hidden_wins_stay_out() -> None:
    """Neither a day nor the picked win shows or counts what the person hid."""
    a_week_ago = SUNDAY - timedelta(days=7)
    seen, unseen = win(a_week_ago, "made tea"), win(a_week_ago, "cried", hidden=True)
    assert [told(one) for one in remembered([unseen, seen])] == [
        ("week", 1, "2026-11-15", ["made tea"], 0)
    ]
    assert remembered([unseen, win(date(2026, 5, 1), "cried", hidden=True)]) == []


def test_one_win_is_picked() -> None:
    """A win that is more than a week old comes up on days that aren't its own, too."""
    old = win(date(2026, 5, 1), "called mom")
    assert [told(one) for one in remembered([old])] == [
        ("picked", 1, "2026-05-01", ["called mom"], 0)
    ]
    assert remembered([win(SUNDAY - timedelta(days=days)) for days in range(7)]) == []


def test_what_is_picked_changes_by_the_day() -> None:
    """Over three hundred days each of six different things has its turn, the daily one no more."""
    daily = [win(date(2025, 1, 1) + timedelta(days=days), "showered") for days in range(100)]
    once = [win(date(2025, 6, day), text) for day, text in enumerate(TEXTS[1:], 1)]
    picked = Counter(
        remembered([*daily, *once], date(2027, 1, 1) + timedelta(days=days))[-1].wins[0].win.text
        for days in range(300)
    )
    assert set(picked) == set(TEXTS)
    assert all(30 < times < 80 for times in picked.values())


@given(JOURNALS, st.lists(st.tuples(st.sampled_from(TEXTS), st.integers(0, 6)), max_size=5))
def test_nothing_logged_now_changes_the_memories(
    journal: list[tuple[date, str, bool]], new: list[tuple[str, int]]
) -> None:
    """The memories of a day are the same all day, whatever is logged meanwhile."""
    wins = [win(day, text, hidden=hidden) for day, text, hidden in journal]
    more = [win(SUNDAY - timedelta(days=days), text) for text, days in new]
    assert list(map(told, remembered([*wins, *more]))) == list(map(told, remembered(wins)))


@given(JOURNALS, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(
    journal: list[tuple[date, str, bool]], chance: Random
) -> None:
    """An outline has no order, and the memories don't depend on one."""
    wins = [win(day, text, hidden=hidden) for day, text, hidden in dict.fromkeys(journal)]
    shuffled = chance.sample(wins, len(wins))
    assert list(map(told, remembered(wins))) == list(map(told, remembered(shuffled)))


@given(JOURNALS)
def test_memories_are_wins_of_their_day_that_may_be_seen(
    journal: list[tuple[date, str, bool]],
) -> None:
    """Each memory shows wins of one day, none of them hidden, none younger than a week."""
    wins = [win(day, text, hidden=hidden) for day, text, hidden in journal]
    seen = Counter(one.at.date() for one in wins if not one.hidden)
    for memory in remembered(wins):
        assert memory.day <= SUNDAY - timedelta(days=7)
        assert {row.day for row in memory.wins} == {memory.day}
        assert not any(row.win.hidden for row in memory.wins)
        assert memory.kind == "picked" or len(memory.wins) + memory.more == seen[memory.day]


def test_the_preferred_memory() -> None:
    """Where one is shown it is that of a year ago, then of further years, a month, a week."""
    wins = [
        win(date(2025, 11, 22)),
        win(date(2024, 11, 22)),
        win(date(2026, 10, 22)),
        win(date(2026, 11, 15)),
        win(date(2026, 5, 1)),
    ]
    days = []
    while wins:
        found = preferred(win_columns_of(wins, DEFAULT_START), SUNDAY)
        assert found is not None
        days.append((found.kind, found.number))
        wins = wins[1:]
    assert days == [("year", 1), ("year", 2), ("month", 1), ("week", 1), ("picked", 1)]
    assert preferred(win_columns_of([], DEFAULT_START), SUNDAY) is None


def test_a_journal_from_long_ago() -> None:
    """Wins that were noted for the first years of the calendar are remembered like any other."""
    ancient = Win("1", datetime(2, 11, 22, 9, tzinfo=UTC), "made fire")
    assert [told(one)[:2] for one in remembered([ancient])] == [("year", 2024)]


def test_what_is_gone_or_hidden_meanwhile_is_no_memory() -> None:
    """Between the outline and the wins somebody may have taken one away."""
    occasion = Occasion("week", 1, date(2026, 11, 15), [0])
    assert memories([occasion], [], DEFAULT_START) == []
    at = datetime(2026, 11, 15, 9, tzinfo=UTC)
    assert memories([occasion], [Win("a", at, "cried", hidden=True)], DEFAULT_START) == []
