"""The rules of preparation: days as bits, episodes, what is counted."""

from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from support.made_journals import MONDAY, clock, looked_at, recorded_at, won

from microwins.analysis.patterns.dataset import batched, days_in, numbered, recorded


def test_days_are_bits_from_a_monday() -> None:
    """Weeks are seven bits from a Monday on, whichever weekday the journal begins on."""
    data = looked_at([won("move", 3), won("care", 8), won("move", 8)])
    thursday, tuesday = days_in(data.active)
    assert (thursday % 7, tuesday) == (3, thursday + 5)
    assert (days_in(data.on["move"]), days_in(data.on["care"])) == ([thursday, tuesday], [tuesday])
    assert [days_in(week) for week in data.weeks] == [[thursday], [tuesday]]


def test_empty_months_take_no_room() -> None:
    """A stray win of long ago is in a week of its own, on its weekday, and months away."""
    day = MONDAY.toordinal()
    numbers = numbered([1, day, day + 1, day + 40])
    assert numbers[1] == 0
    assert (numbers[day] % 7, numbers[day + 1] - numbers[day]) == (0, 1)
    assert numbers[day + 40] - numbers[day] == 40
    assert 28 < numbers[day] < 4 * 28


@given(st.sets(st.integers(1, 800_000), max_size=20))
def test_numbers_keep_order_weekday_and_neighbours(days: set[int]) -> None:
    """Days stay in order and on their weekday; near ones as far apart, far ones far apart."""
    numbers = numbered(days)
    ordered = sorted(days)
    assert all(number % 7 == (day - 1) % 7 for day, number in numbers.items())
    for one, next_one in pairwise(ordered):
        apart = numbers[next_one] - numbers[one]
        assert apart == next_one - one or 28 < apart < 3 * 28 < next_one - one + 28


def test_a_win_after_midnight_belongs_to_the_evening() -> None:
    """The person's own day has it, 21 hours and 20 minutes after its start."""
    data = looked_at([won("rest", 1, "01:20")])
    assert [*data.episodes["rest"].values()] == [[21 * 60 + 20]]


def test_within_an_hour_of_the_last_one_is_one_episode() -> None:
    """Wins of one kind an hour apart are one, however many; a minute more begins another."""
    times = ["08:00", "09:00", "10:00", "11:01"]
    data = looked_at([*(won("order", 0, at) for at in times), won("move", 0, "08:30")])
    assert data.episodes == {"order": {0: [4 * 60, 7 * 60 + 1]}, "move": {0: [4 * 60 + 30]}}


def test_a_sitting_says_the_day_and_no_time() -> None:
    """Wins typed together have no episode and are on their day; a time given is believed."""
    typed = [won(name, 0, f"22:0{minute}") for minute, name in enumerate(("move", "care", "joy"))]
    morning = won("order", 0, "08:00")
    given = recorded_at(typed[0].at + timedelta(minutes=1), morning)
    data = looked_at([*typed, given])
    assert data.episodes == {"order": {0: [4 * 60]}}
    assert list(map(days_in, data.on.values())) == [[0]] * 4


def test_a_win_without_a_time_has_a_day() -> None:
    """Where the source had a date alone, noon is nobody's time."""
    data = looked_at([won("move", 2, timed=False)])
    assert (data.episodes, days_in(data.active)) == ({}, [2])


def test_the_eight_most_used_are_looked_at() -> None:
    """Of ten categories the two least used are left out, unless they are asked about."""
    wins = [
        won(f"own-{one}", day, clock(6 * 60 + 70 * one))
        for one in range(10)
        for day in range(12 - one)
    ]
    assert list(looked_at(wins).on) == [f"own-{one}" for one in range(8)]
    assert list(looked_at(wins, wanted=["own-9", "new"]).on)[8:] == ["own-9", "new"]
    assert list(looked_at(wins).episodes) == [f"own-{one}" for one in range(10)]


def test_what_a_day_holds() -> None:
    """Wins, kinds, the mean of the moods that were noted, and tags."""
    wins = [
        won("move", 0, "08:00", mood=2, tags=("rain",)),
        won("move", 0, "12:00", mood=5, tags=("rain", "home")),
        won("care", 0, "16:00"),
    ]
    data = looked_at(wins)
    assert (data.wins, data.kinds, data.moods) == ({0: 3}, {0: 2}, {0: 3.5})
    assert data.tags == {"rain": 1, "home": 1}


MINUTE = 60_000

moments = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 2)), max_size=25).map(
    lambda those: [(minute * MINUTE, kind) for minute, kind in those]
)


def test_a_win_logged_as_it_happened() -> None:
    """Up to two minutes between a win and its recording are those that logging takes."""
    win = won("move", 0, "07:30")
    assert recorded(win) == win.at.timestamp() * 1000
    late = recorded_at(win.at + timedelta(minutes=2), win)
    assert recorded(late) == (win.at.timestamp() + 120) * 1000


def test_a_time_that_was_given() -> None:
    """A win recorded later has its time from the person, who knew it."""
    win = won("move", 0, "07:30")
    assert recorded(recorded_at(win.at + timedelta(seconds=121), win)) is None


def test_an_id_of_elsewhere_is_as_old_as_its_win() -> None:
    """An import that says nothing of its recording is taken by its own times."""
    win = won("move", 0)._replace(id="import-17")
    assert recorded(win) == win.at.timestamp() * 1000


def test_three_of_two_kinds_within_ten_minutes_are_a_batch() -> None:
    """Ten minutes from the first to the third, two kinds: typed in one sitting."""
    sitting = [(0, 1), (4 * MINUTE, 2), (10 * MINUTE, 1)]
    assert batched(sitting) == {0, 4 * MINUTE, 10 * MINUTE}


def test_a_burst_of_one_kind_is_no_batch() -> None:
    """Three of one kind are one thing done thrice; two wins are two."""
    assert batched([(0, 1), (MINUTE, 1), (2 * MINUTE, 1)]) == set()
    assert batched([(0, 1), (MINUTE, 2)]) == set()
    assert batched([(0, 1), (MINUTE, 2), (11 * MINUTE, 3)]) == set()


@given(moments)
def test_a_batch_is_what_its_definition_says(those: list[tuple[int, int]]) -> None:
    """A moment is in a batch where some ten minutes around it hold three wins of two kinds."""
    expected = set()
    for start, _ in those:
        inside = [one for one in those if start <= one[0] <= start + 10 * MINUTE]
        if len(inside) > 2 and len({kind for _, kind in inside}) > 1:
            expected |= {moment for moment, _ in inside}
    assert batched(those) == expected
