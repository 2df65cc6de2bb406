"""The rules of what versions add up to, whatever their order, and of the stacks of undo."""

from __future__ import annotations

from datetime import UTC, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st
from support.clock import NOW, later, utc

from microwins.journal.codec import Version, encode, version_of
from microwins.journal.versions import Change, History, in_order, latest_versions
from microwins.model.item import Item
from microwins.model.win import Win

AT = NOW.replace(microsecond=0)
FIRST = utc("2026-11-22T12:30:12.000000")


def win(text: str, name: str = "A") -> Win:
    """Return a win with an id."""
    return Win(name, AT, text)


def version(second: int, state: Win | None, change: str | None = "c", **more: str) -> Version:
    """Return a version of the win A (or of the one that `state` names), stamped at a second."""
    name = state.id if state else more.pop("of", "A")
    return version_of(name, FIRST + timedelta(seconds=second), state, change, **more)


# -- folding -----------------------------------------------------------------------------------


def test_the_newest_stamp_is_the_win() -> None:
    """Of all versions of an id the last one written counts, wherever it stands."""
    versions = [version(2, win("showered")), version(3, win("bathed")), version(1, win("washed"))]
    assert latest_versions(versions) == {"A": (FIRST + timedelta(seconds=3), win("bathed"))}


def test_a_win_taken_away_is_none() -> None:
    """A tombstone hides the versions before it, and a later version brings the win back."""
    versions = [version(1, win("showered")), version(2, None)]
    assert latest_versions(versions)["A"][1] is None
    assert in_order(latest_versions(versions)) == []
    assert in_order(latest_versions([*versions, version(3, win("showered"))])) == [win("showered")]


def test_a_tie_goes_to_the_greater_line() -> None:
    """Two versions with one stamp give the same win whichever is read first."""
    one, two = version(1, win("bathed")), version(1, win("showered"))
    assert encode(one) < encode(two)
    assert (
        latest_versions([one, two])
        == latest_versions([two, one])
        == {"A": (FIRST, win("showered"))} | {"A": (FIRST + timedelta(seconds=1), win("showered"))}
    )


def test_a_tie_of_equal_moments_goes_to_the_greater_line() -> None:
    """07:30 in New York and 12:30 in London are one moment but not one win."""
    one, two = version(1, win("showered")), version(1, Win("A", AT.astimezone(UTC), "showered"))
    assert one.win == two.win
    greater = max(one, two, key=encode)
    for versions in ([one, two], [two, one]):
        assert repr(latest_versions(versions)["A"][1]) == repr(greater.win)


def test_wins_are_in_the_order_in_which_they_happened() -> None:
    """Oldest first by the moment, not by the wall clock, and by id where the moments are one."""
    dublin = timezone(timedelta(0))
    wins = [
        Win("D", AT, "second"),
        Win("A", later(hours=1), "last"),
        Win("B", AT, "first of the same moment"),
        Win("C", AT.astimezone(dublin) - timedelta(hours=1), "an hour before, at 11:30 in Dublin"),
    ]
    folded = latest_versions(Version(one.id, FIRST, one) for one in wins)
    assert [one.id for one in in_order(folded)] == ["C", "B", "D", "A"]


few_stamps = st.integers(0, 1).map(lambda second: FIRST + timedelta(seconds=second))
offsets = st.sampled_from([-12, -5, 0, 14]).map(lambda hours: timezone(timedelta(hours=hours)))
states: st.SearchStrategy[Win | Item | None] = st.none() | st.builds(
    Win,
    id=st.just(""),
    at=st.builds(AT.astimezone, offsets),
    text=st.sampled_from(["showered", "walked"]),
    extra=st.sampled_from([{}, {"x": 1}, {"x": True}, {"x": 1.0}, {"x": 1, "y": 2}]),
)
states |= st.builds(Item, st.just(""), st.just("plan"), st.just(AT), st.sampled_from(["tea", "a"]))
some_versions = st.lists(
    st.builds(
        lambda name, stamp, state, change: version_of(
            name, stamp, state._replace(id=name) if state else None, change
        ),
        st.sampled_from("AB"),
        few_stamps,
        states,
        st.none() | st.sampled_from("cd"),
    ),
    max_size=8,
)


@given(st.data(), some_versions)
def test_order_and_repetition_change_nothing(data: st.DataObject, versions: list[Version]) -> None:
    """Any order of the same lines, some of them several times, folds to the same wins."""
    mixed = data.draw(st.permutations(versions))
    again = data.draw(st.lists(st.sampled_from(versions))) if versions else []
    assert repr(sorted(latest_versions([*mixed, *again]).items())) == repr(
        sorted(latest_versions(versions).items())
    )


# -- undo and redo -----------------------------------------------------------------------------


def test_nothing_has_nothing_to_undo() -> None:
    """A journal without changes has neither an undo nor a redo."""
    assert History([]).taken_back() is None
    assert History([]).put_back() is None
    imported = History([version(1, win("showered"), None)])
    assert imported.taken_back() is None


def test_undoing_restores_what_was_before() -> None:
    """The latest change is the one to take back, with each win as it was."""
    showered, bathed = win("showered"), win("bathed")
    history = History([version(1, showered, "log"), version(2, bathed, "edit")])
    assert history.taken_back() == Change("edit", (("A", bathed, showered),))
    history.add(version(3, showered, "undo", undoes="edit"))
    assert history.taken_back() == Change("log", (("A", showered, None),))
    assert history.put_back() == Change("edit", (("A", showered, bathed),))
    history.add(version(4, None, "undo2", undoes="log"))
    assert history.taken_back() is None
    assert history.put_back() == Change("log", (("A", None, showered),))
    history.add(version(5, showered, "redo", redoes="log"))
    assert history.put_back() == Change("edit", (("A", showered, bathed),))
    assert history.taken_back() == Change("log", (("A", showered, None),))


def test_a_change_of_several_wins_is_one_step() -> None:
    """What one command did to several wins is taken back together."""
    a, b = win("showered", "A"), win("walked", "B")
    versions = [
        version(1, a, "import"),
        version(2, b, "import"),
        version(3, None, "delete", of="A"),
        version(4, None, "delete", of="B"),
    ]
    history = History(versions)
    assert history.taken_back() == Change("delete", (("A", None, a), ("B", None, b)))


def test_a_new_change_ends_redo() -> None:
    """What was undone can't be put back after something else was written."""
    history = History([version(1, win("showered"), "log"), version(2, None, "u", undoes="log")])
    assert history.put_back() is not None
    history.add(version(3, win("walked", "B"), "log2"))
    assert history.put_back() is None
    assert history.taken_back() == Change("log2", (("B", win("walked", "B"), None),))


def test_changes_of_all_machines_are_one_history() -> None:
    """The latest change is undone, whichever file it stands in, however the files are read."""
    here = [version(1, win("showered"), "log"), version(4, win("bathed"), "edit")]
    there = [version(2, win("walked", "B"), "log2"), version(3, None, "delete", of="B")]
    for versions in (here + there, there + here, list(reversed(here + there))):
        history = History(versions)
        assert history.done == ["log", "log2", "delete", "edit"]


def test_what_was_deleted_for_good_is_not_brought_back() -> None:
    """A change whose wins are gone for good is stepped over, and the ones before it can be undone.

    Another machine's file may still hold their versions.
    """
    erased = [version(2, win("secret", "B"), "log2"), version(5, None, None, of="B")]
    history = History([version(1, win("showered"), "log"), *erased])
    assert history.taken_back() == Change("log", (("A", win("showered"), None),))
    undone = [version(3, None, "u", undoes="log2", of="B"), *erased]
    assert History(undone).put_back() is None


def test_a_change_is_restored_as_far_as_it_is_left() -> None:
    """Of a change of two wins, one of them deleted for good since, the other comes back."""
    a, b = win("showered", "A"), win("secret", "B")
    versions = [
        version(1, a, "import"),
        version(2, b, "import"),
        version(3, None, "delete", of="A"),
        version(4, None, "delete", of="B"),
        version(5, None, None, of="B"),
    ]
    assert History(versions).taken_back() == Change("delete", (("A", None, a),))


def test_an_undo_whose_change_has_not_arrived_is_stepped_over() -> None:
    """An undo that was synchronised before what it undoes leaves something to undo here."""
    versions = [version(1, win("showered"), "log"), version(2, None, "u", undoes="x", of="B")]
    history = History(versions)
    assert history.put_back() is None
    assert history.taken_back() == Change("log", (("A", win("showered"), None),))


@given(st.data(), some_versions)
def test_any_order_has_one_history(data: st.DataObject, versions: list[Version]) -> None:
    """What undo would do doesn't depend on the order in which lines are read."""
    mixed = data.draw(st.permutations(versions))
    one, two = History(versions), History(mixed)
    assert one.done == two.done
    assert repr(one.taken_back()) == repr(two.taken_back())


@given(some_versions)
def test_the_history_ends_where_folding_does(versions: list[Version]) -> None:
    """What undo takes for the present is what every reader sees."""
    history = History(versions)
    folded = latest_versions(versions)
    step = history.taken_back()
    if step is not None:
        assert [now for _, now, _ in step.contents] == [folded[one[0]][1] for one in step.contents]
    for name, (stamp, _) in folded.items():
        assert history.newest_stamp(name) == stamp
