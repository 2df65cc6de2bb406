"""Rules of joining: the same thing done often is one thing with its number."""

from hypothesis import given
from support.made_wins import JOURNALS, often, win

from microwins.analysis.areas import Activity, joined
from microwins.model.win import Win
from microwins.model.win_columns import same_words


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
