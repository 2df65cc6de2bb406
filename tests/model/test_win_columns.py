"""Rules of the outline: every win in a few numbers, and which words are the same."""

from datetime import timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from support.every import every
from support.made_wins import JOURNALS, win
from support.win_columns import win_columns_of

from microwins.model.day import DEFAULT_START, day_of_win
from microwins.model.win import Win
from microwins.model.win_columns import WinColumns, same_words, text_hash


def test_an_outline_has_a_row_for_each_win() -> None:
    """A row is the day, the category, the hash of the words, and whether the win is hidden."""
    wins = [
        win("showered", "2026-11-16", category="care"),
        win("cried", "2026-11-17", category="mind", hidden=True),
        win("Showered.", "2026-11-17", category="care"),
    ]
    outline = win_columns_of(wins, DEFAULT_START)
    monday = wins[0].at.toordinal()
    assert outline.days == [monday, monday + 1, monday + 1]
    assert [outline.categories[kind] for kind in outline.category_ids] == ["care", "mind", "care"]
    assert outline.text_hashes == [text_hash("showered"), text_hash("cried"), text_hash("showered")]
    assert outline.hidden == [0, 1, 0]


def test_an_empty_journal_has_an_empty_outline() -> None:
    """Without wins the columns are there, and empty."""
    assert win_columns_of([], DEFAULT_START) == WinColumns([], [], [], [], [])


@given(JOURNALS, st.integers(0, 12))
def test_the_day_of_a_row_is_that_of_its_win(wins: list[Win], hours: int) -> None:
    """An outline counts days as everything else does, wherever a day begins."""
    start = timedelta(hours=hours)
    outline = win_columns_of(wins, start)
    assert outline.days == [day_of_win(one, start).toordinal() for one in wins]


@given(JOURNALS, st.randoms(use_true_random=False))
def test_rows_say_the_same_in_any_order(wins: list[Win], random: Random) -> None:
    """What a row tells of a win doesn't depend on the wins before it."""
    mixed = wins[:]
    random.shuffle(mixed)

    def told(journal: list[Win]) -> list[tuple[object, ...]]:
        outline = win_columns_of(journal, DEFAULT_START)
        names = [outline.categories[kind] for kind in outline.category_ids]
        columns = (outline.days, names, outline.text_hashes, outline.hidden)
        return sorted(zip(*columns, strict=True))

    assert told(mixed) == told(wins)


@every(
    "one, other",
    [
        ("showered", "Showered"),
        ("showered", "showered."),
        ("showered", "SHOWERED!"),
        ("took  a walk ", "took a walk"),
        ("Stra\xdfe gefegt", "STRASSE gefegt"),
        ("one\ntwo", "one two"),
    ],
)
def test_what_a_person_calls_the_same(one: str, other: str) -> None:
    """Case, spaces and a full stop at the end make no other thing of the same words."""
    assert same_words(one) == same_words(other)
    assert text_hash(one) == text_hash(other)


@every("other", ["shower", "showered?", "took a shower", "2.5", ""])
def test_what_is_another_thing(other: str) -> None:
    """Other words have another hash."""
    assert text_hash(other) != text_hash("showered")
    assert text_hash("2 5") != text_hash("2.5")


def test_a_sign_stays_what_it_is() -> None:
    """A hash may be kept on disk: it is the same in each version, and fits eight bytes."""
    assert text_hash("showered") == 0x442C4B64418611E6
    assert 0 <= text_hash("caf\udce9") < 2**64


def test_signs_of_a_long_life_are_all_different() -> None:
    """Texts that differ in a digit or a letter, as those of a journal do, share no hash."""
    texts = [f"{verb} {number}" for verb in ("read page", "ran", "Ran a") for number in range(9999)]
    assert len({text_hash(text) for text in texts}) == len(texts)
