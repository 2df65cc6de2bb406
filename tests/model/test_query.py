"""The rules of choosing wins."""

from datetime import date, datetime, timedelta
from typing import Any

from support.clock import NEW_YORK

from microwins.model.period import day
from microwins.model.query import Query
from microwins.model.win import Win


def win(text: str = "showered", hour: int = 9, **more: Any) -> Win:
    """Return a win of Sunday 22 November."""
    return Win(text, datetime(2026, 11, 22, hour, 0, tzinfo=NEW_YORK), text, **more)


def test_nothing_asked_for_is_everything() -> None:
    """An empty query chooses all wins, in their order."""
    wins = [win("b"), win("a"), win("c")]
    assert Query().choose(wins) == wins


def test_words_are_found_in_any_case_and_inside_words() -> None:
    """Each word must stand somewhere in the text, also as a part of a longer word."""
    assert Query(words=("SHOWER",)).matches(win("showered"))
    assert Query(words=("walk", "park")).matches(win("a walk in the Park"))
    assert not Query(words=("walk", "sea")).matches(win("a walk in the park"))
    assert Query(words=("stra\u00dfe",)).matches(win("swept the STRASSE"))


def test_category_and_tags_must_all_fit() -> None:
    """A win has one category, and each tag that was asked for."""
    one = win(category="care", tags=("home", "tired"))
    assert Query(category="care", tags=("home", "tired")).matches(one)
    assert not Query(category="move").matches(one)
    assert not Query(tags=("home", "sunny")).matches(one)


def test_a_period_is_of_days_as_they_count() -> None:
    """A win at 01:00 is found under the day before, as it counts, unless days start earlier."""
    late = win(hour=1)
    assert Query(period=day(date(2026, 11, 21))).matches(late)
    assert not Query(period=day(date(2026, 11, 22))).matches(late)
    assert Query(period=day(date(2026, 11, 22)), day_start=timedelta(0)).matches(late)


def test_hidden_wins_are_asked_for_or_left_out() -> None:
    """They are chosen like any other, or alone, or not at all."""
    seen, unseen = win("showered"), win("cried", hidden=True)
    assert Query().choose([seen, unseen]) == [seen, unseen]
    assert Query(hidden=True).choose([seen, unseen]) == [unseen]
    assert Query(hidden=False).choose([seen, unseen]) == [seen]
