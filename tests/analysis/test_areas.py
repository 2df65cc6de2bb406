"""Rules of the areas: their counts, what was done in each, joined, and how each has grown."""

from hypothesis import given
from support.made_wins import JOURNALS, often, seen, win

from microwins.analysis.areas import Activity, areas, joined
from microwins.model.win import Win
from microwins.model.win_columns import same_words

TEETH = seen(win("brushed teeth", "2025-03-03", category="care"))[0]


def test_the_fullest_area_comes_first() -> None:
    """An area has its number of wins and what they were; those as full go by their names."""
    rows = seen(
        win("took a walk", category="move"),
        win("made tea", category="nourish"),
        *often("showered", "2026-11-16", 3, category="care"),
    )
    assert [(one.category, one.wins, one.done) for one in areas(rows)] == [
        ("care", 3, [Activity("showered", 3)]),
        ("move", 1, [Activity("took a walk", 1)]),
        ("nourish", 1, [Activity("made tea", 1)]),
    ]


def test_no_wins_have_no_areas() -> None:
    """An area is there because something was done in it."""
    assert areas([]) == []


def test_hidden_wins_count_and_their_words_are_left_out() -> None:
    """An area may hold more wins than are named."""
    (area,) = areas(seen(win("showered"), win("cried", hidden=True)))
    assert (area.wins, area.done) == (2, [Activity("showered", 1)])


def test_growth_is_told_where_it_is_asked_for() -> None:
    """The first win of an area stands beside the latest that the period has brought."""
    rows = seen(
        win("sent the application", "2026-11-17", category="care"),
        win("Brushed teeth.", "2026-11-18", category="care"),
    )
    (area,) = areas(rows, {"care": TEETH}, {"sent the application"})
    assert area.growth
    assert area.growth.then == TEETH
    assert area.growth.now.win.text == "sent the application"
    assert areas(rows)[0].growth is None


def test_where_nothing_is_new_nothing_is_set_beside_then() -> None:
    """A small thing beside a greater one of then could be read as its opposite."""
    rows = seen(win("showered", "2026-11-18", category="care"))
    assert areas(rows, {"care": TEETH}, {"called the dentist"})[0].growth is None


def test_there_is_no_growth_within_the_first_days() -> None:
    """The same thing as then is no growth, nor is anything else in the period that began it."""
    same = seen(win("brushed teeth", category="care"))
    assert areas(same, {"care": TEETH})[0].growth is None
    first = seen(win("showered", category="care"), win("shaved", at="10:00", category="care"))
    assert areas(first, {"care": first[0]}, {"shaved"})[0].growth is None
    assert areas(seen(win("danced", category="joy")), {"care": TEETH}, {"danced"})[0].growth is None


def test_growth_names_no_hidden_win() -> None:
    """Where all that is new was hidden, nothing is said of it."""
    rows = seen(win("cried", category="care", hidden=True))
    assert areas(rows, {"care": TEETH}, {"cried"})[0].growth is None


@given(JOURNALS)
def test_each_win_is_in_one_area(wins: list[Win]) -> None:
    """The numbers of the areas add up to the wins, and nothing that is named is hidden alone."""
    found = areas(seen(*wins))
    assert sum(one.wins for one in found) == len(wins)
    assert len({one.category for one in found}) == len(found)
    shown = {same_words(one.text) for one in wins if not one.hidden}
    assert {same_words(one.text) for area in found for one in area.done} == shown


def test_the_same_things_are_joined() -> None:
    """The most frequent comes first, and what was done as often stays in its order."""
    wins = [win("made tea"), *often("brushed teeth", "2026-11-16", 3), win("danced")]
    assert joined([*wins, *often("showered", "2026-11-16", 4)]) == [
        Activity("showered", 4),
        Activity("brushed teeth", 3),
        Activity("made tea", 1),
        Activity("danced", 1),
    ]


def test_case_spaces_and_a_full_stop_make_no_other_thing() -> None:
    """A thing has the name that it had first."""
    wins = [win("Took a walk."), win("took a walk"), win("took  a WALK")]
    assert joined(wins) == [Activity("Took a walk.", 3)]


def test_a_thing_is_a_start_where_each_of_them_was() -> None:
    """One whole among starts is enough for the whole."""
    started = win("the dishes", partial=True)
    assert joined([started, started]) == [Activity("the dishes", 2, partial=True)]
    assert joined([started, win("the dishes")]) == [Activity("the dishes", 2)]


def test_hidden_words_stay_hidden() -> None:
    """What was hidden is not among the things done, nor does it name one of them."""
    assert joined([win("cried", hidden=True)]) == []
    assert joined([win("Cried!", hidden=True), win("cried")]) == [Activity("cried", 1)]


@given(JOURNALS)
def test_each_win_that_may_be_seen_is_counted_once(wins: list[Win]) -> None:
    """The times add up to the wins, and no two things are the same."""
    done = joined(wins)
    assert sum(one.times for one in done) == sum(not one.hidden for one in wins)
    assert len({same_words(one.text) for one in done}) == len(done)
    assert [one.times for one in done] == sorted((one.times for one in done), reverse=True)
