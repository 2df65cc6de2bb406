"""Rules of choosing, by the outline, the wins that are read whole."""

from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from support.made_wins import JOURNALS, MONDAY, WEEK, win
from support.win_columns import win_columns_of

from microwins.analysis.highlights import starts_among
from microwins.analysis.index_queries import (
    Earlier,
    earlier_of_each,
    first_of_each_category,
    last_before,
    rarest_in,
    rows_in,
)
from microwins.model.day import DEFAULT_START
from microwins.model.win import Win
from microwins.model.win_columns import WinColumns, text_hash

START = MONDAY.toordinal()


def outline(*wins: Win) -> WinColumns:
    """Return the outline of some wins."""
    return win_columns_of(wins, DEFAULT_START)


def test_the_rows_of_a_period() -> None:
    """Its first day is in it, its end and the small hours before it are not."""
    wins = [
        win(on="2026-11-16", at="03:59"),
        win(on="2026-11-16", at="04:00"),
        win(on="2026-11-23", at="03:59"),
        win(on="2026-11-23", at="04:00"),
    ]
    assert rows_in(outline(*wins), WEEK) == [1, 2]


def test_the_rarest_win_of_a_period() -> None:
    """What was done least in the whole journal is the one worth seeing; never a hidden one."""
    common = [win("showered", "2026-11-16"), win("showered", "2026-10-16")]
    rare, secret = win("met Ana", "2026-11-17"), win("cried", "2026-11-18", hidden=True)
    assert rarest_in(outline(*common, secret, rare), WEEK) == [3]
    assert rarest_in(outline(*common, secret), WEEK) == [0]
    assert rarest_in(outline(secret), WEEK) == []
    assert rarest_in(outline(), WEEK) == []


def test_the_last_day_before_a_period() -> None:
    """All of its wins that aren't hidden; a later day with hidden ones alone is passed over."""
    wins = [
        win(on="2026-11-10"),
        win(on="2026-11-12", at="08:00"),
        win(on="2026-11-12", at="09:00", hidden=True),
        win(on="2026-11-13", hidden=True),
        win(on="2026-11-16"),
        win(on="2026-11-12", at="07:00"),
    ]
    assert last_before(outline(*wins), START) == [1, 5]
    assert last_before(outline(wins[3], wins[4]), START) == []
    assert last_before(outline(), START) == []


def test_when_each_thing_was_done_before() -> None:
    """For each hash its last day with the rows of that, how often, and nothing for what wasn't."""
    wins = [
        win("showered", "2026-11-01"),
        win("showered", "2026-11-08"),
        win("Showered.", "2026-11-08", "10:00"),
        win("showered", "2026-11-16"),
        win("danced", "2026-11-02"),
    ]
    text_hashes = {text_hash("showered"), text_hash("cried")}
    assert earlier_of_each(outline(*wins), text_hashes, START) == {
        text_hash("showered"): Earlier(date(2026, 11, 8), 3, [1, 2])
    }
    assert earlier_of_each(outline(*wins), set(), START) == {}


def test_what_was_a_start_when_it_was_last_won() -> None:
    """The last win of the same words says whether they were a start."""
    start, whole = win("the dishes", partial=True), win("The dishes.", "2026-11-17")
    assert starts_among([start]) == [text_hash("the dishes")]
    assert starts_among([start, whole]) == []
    assert starts_among([whole, win("the dishes", "2026-11-18", partial=True)]) != []


def test_the_first_day_of_each_category() -> None:
    """All wins of it on that day that aren't hidden, since rows have no time."""
    wins = [
        win("danced", "2026-11-03", category="joy"),
        win("showered", "2026-11-02", category="care"),
        win("cried", "2026-11-01", category="care", hidden=True),
        win("shaved", "2026-11-02", "10:00", category="care"),
        win("sang", "2026-11-02", category="joy"),
    ]
    assert sorted(first_of_each_category(outline(*wins))) == [1, 3, 4]


@given(JOURNALS, st.randoms(use_true_random=False))
def test_the_order_of_logging_chooses_no_others(wins: list[Win], random: Random) -> None:
    """The same wins are chosen from a journal that was logged in another order."""
    mixed = wins[:]
    random.shuffle(mixed)

    def chosen(journal: list[Win]) -> list[object]:
        all_of_it = outline(*journal)
        text_hashes = {text_hash(one.text) for one in journal}
        return [
            *(
                sorted(journal[row].id for row in rows)
                for rows in (
                    rows_in(all_of_it, WEEK),
                    rarest_in(all_of_it, WEEK),
                    last_before(all_of_it, START),
                    [
                        row
                        for one in earlier_of_each(all_of_it, text_hashes, START).values()
                        for row in one.rows
                    ],
                    first_of_each_category(all_of_it),
                )
            ),
        ]

    assert chosen(mixed) == chosen(wins)
