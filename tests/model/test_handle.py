"""The rules of short names for wins."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.clock import NOW
from support.every import every

from microwins.errors import NoSuchWinError
from microwins.model.handle import ending_in, handles, only_match
from microwins.model.ulid import ALPHABET
from microwins.model.win import Win

IDS = st.sets(st.text(ALPHABET[:4], min_size=3, max_size=6), min_size=1, max_size=30)


def find(handle: str, wins: list[Win]) -> Win:
    """Return the win that a handle names among these."""
    names = partial(handles, ids=[win.id for win in wins])
    return only_match(handle, ending_in(handle, wins), names, is_empty=not wins)


def wins_with(*ids: str) -> list[Win]:
    """Return a win for each id."""
    return [Win(name, NOW, f"the one called {name}") for name in ids]


def test_three_characters_are_enough_where_they_differ() -> None:
    """A handle is the end of the id in lower case, as short as it can be."""
    ids = ["01JDA5T3W8Z6Q4N0V7M2KXR9CE", "01JDA5T3W8Z6Q4N0V7M2KXRK3F"]
    assert handles(ids, ids) == {ids[0]: "9ce", ids[1]: "k3f"}


def test_handles_grow_where_ends_are_shared() -> None:
    """Wins that aren't shown count, too: what is typed later must name one win of all."""
    ids = ["01AAAK3F", "01BAAK3F", "01CC9CE"]
    assert handles(ids[:1], ids) == {ids[0]: "aaak3f"}
    assert handles(ids[2:], ids) == {ids[2]: "9ce"}


def test_an_id_that_ends_another_is_its_own_handle() -> None:
    """An id that is the end of a longer one is named by all of it."""
    wins = wins_with("AAK3F", "K3F")
    names = handles([win.id for win in wins], [win.id for win in wins])
    assert names == {"AAK3F": "ak3f", "K3F": "k3f"}
    assert find("k3f", wins).id == "K3F"


@given(IDS)
def test_every_handle_finds_its_win(ids: set[str]) -> None:
    """Whatever the ids, the handle shown for a win names that win, in either case."""
    wins = wins_with(*sorted(ids))
    for name, handle in handles(ids, ids).items():
        assert len(handle) >= 3
        assert find(handle, wins).id == name
        assert find(handle.upper(), wins).id == name


def test_an_ambiguous_handle_lists_what_it_fits() -> None:
    """An end of several ids is an error that gives each one's own handle and text."""
    with pytest.raises(NoSuchWinError) as caught:
        find("K3F", wins_with("01AAAK3F", "01BBBK3F", "01CC9CE"))
    assert caught.value.message == "K3F matches 2 wins. Type one of these instead:"
    assert caught.value.matches == (
        ("ak3f", "the one called 01AAAK3F"),
        ("bk3f", "the one called 01BBBK3F"),
    )
    assert caught.value.exit_code == 3


def test_a_long_list_of_matches_is_its_end() -> None:
    """Of many matches the latest eight are listed, and the number says how many there are."""
    with pytest.raises(NoSuchWinError, match="matches 12 wins") as caught:
        find("k3f", wins_with(*(f"{number:02}K3F" for number in range(12))))
    texts = [text for _, text in caught.value.matches]
    assert texts == [f"the one called {number:02}K3F" for number in range(4, 12)]


@every("handle", ["zzz", "01AAAK3F0", "k3f ", "\x1b[31m", "\udcff\udcff\udcff"])
def test_an_end_of_no_id_says_where_handles_are_shown(handle: str) -> None:
    """A handle of nothing is an error that says which command shows handles."""
    with pytest.raises(NoSuchWinError, match="No win has the handle") as caught:
        find(handle, wins_with("01AAAK3F"))
    assert caught.value.hint.startswith("wins list")
    assert caught.value.exit_code == 3


@pytest.mark.parametrize("handle", ["", "f", "3f"])
def test_less_than_three_characters_are_too_short(handle: str) -> None:
    """Two characters name no win, even where one alone ends so."""
    with pytest.raises(NoSuchWinError, match="3 characters or more"):
        find(handle, wins_with("01AAAK3F"))


def test_an_empty_journal_has_nothing_to_name() -> None:
    """Where there is no win at all, the hint is how to log one."""
    with pytest.raises(NoSuchWinError) as caught:
        find("last", [])
    assert caught.value.hint == "wins log made tea"
