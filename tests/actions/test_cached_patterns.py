"""The rules of noticing: patterns are worked out once for each look, whoever asks."""

import json
from pathlib import Path
from typing import Any

import pytest
from support.clock import later
from support.running import Wins

from microwins.actions import cached_patterns, review
from microwins.analysis.patterns import patterns


def hints(wins: Wins, **clock: float) -> list[dict[str, Any]]:
    """Return the hints that `wins patterns --json` has."""
    found: list[dict[str, Any]] = json.loads(wins("patterns", "--json", now=later(**clock)).out)[
        "hints"
    ]
    return found


@pytest.mark.usefixtures("year")
def test_what_was_noticed_is_kept(wins: Wins, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second time nothing is worked out, and the answer is the same."""
    first = hints(wins)
    assert first

    def barred(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(cached_patterns, "patterns", barred)
    assert hints(wins) == first
    wins("log", "showered", now=later(hours=1))
    assert hints(wins, hours=2) == first
    assert first[0]["text"] in wins("patterns").out


@pytest.mark.usefixtures("year")
def test_a_change_before_the_look_is_noticed(wins: Wins, state: Path) -> None:
    """An edit of a win that the look has seen makes another fingerprint, hence another look."""
    hints(wins)
    (kept,) = state.glob("hints-*")
    before = json.loads(kept.read_bytes()[4:])["fingerprint"]
    handle = wins("list", "--until", "2026-09-01", "--limit", "1").out.split()[4]
    assert wins("edit", handle, "-c", "joy").code == 0
    hints(wins)
    assert json.loads(kept.read_bytes()[4:])["fingerprint"] != before


@pytest.mark.usefixtures("year")
def test_no_hint_outlives_a_deletion_for_good(
    wins: Wins, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was worked out from a win that goes meanwhile, or elsewhere, is kept nowhere."""
    handle = wins("list", "--until", "2026-09-01", "--limit", "1").out.split()[4]

    def slow(*args: Any) -> Any:
        found = patterns(*args)
        assert wins("delete", "--for-good", handle).code == 0
        return found

    with monkeypatch.context() as patch:
        patch.setattr(cached_patterns, "patterns", slow)
        wins("patterns")
    assert [*state.glob("hints-*")] == []
    hints(wins)
    (kept,) = state.glob("hints-*")
    old = kept.read_bytes()
    handle = wins("list", "--until", "2026-09-01", "--limit", "1").out.split()[4]
    wins("delete", "--for-good", handle)
    kept.write_bytes(old)
    assert wins("review").code == 0
    assert not kept.exists() or kept.read_bytes() != old


def test_a_young_journal_has_nothing_to_keep(wins: Wins, state: Path) -> None:
    """Before the first look there is neither a hint nor a file."""
    wins("log", "showered")
    assert hints(wins) == []
    assert [*state.glob("hints-*")] == []


@pytest.mark.usefixtures("year")
def test_a_review_shows_two_of_them_at_most(wins: Wins) -> None:
    """Those that concern areas of the period, and in a week of long ago none."""
    told = json.loads(wins("review", "--json").out)
    areas = {area["category"] for area in told["areas"]}
    assert 1 <= len(told["hints"]) <= 2
    assert all(hint["category"] in {None, *areas} for hint in told["hints"])
    assert told["hints"][0]["text"] in wins("review").out
    ahead = wins("review", "--last", "--json", now=later(days=800)).out
    assert json.loads(ahead)["hints"] == []


@pytest.mark.usefixtures("year")
def test_a_review_waits_for_no_long_look(wins: Wins, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a year holds very many wins, a review has the hints that `wins patterns` has kept."""
    monkeypatch.setattr(review, "_WORTH_NOTICING", 10)
    assert json.loads(wins("review", "--json").out)["hints"] == []
    hints(wins)
    assert json.loads(wins("review", "--json").out)["hints"] != []
