"""Rules of how plans and wins are compared."""

from datetime import timedelta

from support.clock import NOW

from microwins.analysis.plans import (
    beginnings,
    conjunction,
    cue_words,
    days_come_about,
    has_come,
    holds,
    latest_first,
    stems,
)
from microwins.guessing.guess import stem
from microwins.guessing.lexicon import FAINT, IRREGULAR, PHRASES
from microwins.model.folding import joined
from microwins.model.plan import Plan
from microwins.model.win import Win

FOUR = timedelta(hours=4)


def plan(cue: str, action: str = "x", clock: str | None = None) -> Plan:
    """Return a plan that was made now."""
    return Plan("01M8GJ67F9KSS28B8HRJ1J1AA8", NOW, cue, action, clock)


def test_what_a_form_begins_with() -> None:
    """No form of a word is passed over unread: each begins as its stem says."""
    phrases = " ".join([*PHRASES.values(), *FAINT.values()]).replace(",", " ").split()
    forms = {form for word in phrases for form in (word, f"{word}s", f"{word}ed", f"{word}ing")}
    known = (joined(form) for form in (*forms, *IRREGULAR))
    passed = [form for form in known if not any(start in form for start in beginnings(stem(form)))]
    assert passed == []


def test_the_words_of_a_cue() -> None:
    """Those that say something, as they were typed, without what joins them to the action."""
    found = {
        "after breakfast": ["breakfast"],
        "right after I've had my Breakfast": ["Breakfast"],
        "when I get home": ["get", "home"],
        "nach dem Fr\xfchst\xfcck": ["Fr\xfchst\xfcck"],
        "breakfast": ["breakfast"],
        "after a walk in the park with Sam": ["walk", "park", "Sam"],
        "after self-care, a check\u2011in and Tom's e-mail.": [
            *("self-care", "check\u2011in", "Tom's", "e-mail"),
        ],
        "after 7:30/8 bus": ["7", "30", "8", "bus"],
        "after": [],
        "nach ": [],
        "after my": [],
        "\u671d\u3054\u98ef": ["\u671d\u3054\u98ef"],
    }
    assert {cue: list(cue_words(cue).values()) for cue in found} == found
    assert conjunction("As soon as I wake") == "as soon as"


def test_a_win_holds_words_in_any_form() -> None:
    """Case, accents and endings don't count, a part of a word is none, and tags are words."""
    cases = {
        ("showered", "shower"): True,
        ("took a Shower", "showers"): True,
        ("caf\xe9 with Sam", "cafe Sam"): True,
        ("walked the dog", "walking dogs"): True,
        ("carpet cleaned", "pet"): False,
        ("walked", "walk dog"): False,
        ("\u671d\u3054\u98ef\u3092\u98df\u3079\u305f", "\u671d\u3054\u98ef"): True,
        ("tea", ""): False,
        ("self\u2011care", "self-care"): True,
    }
    for (text, words), held in cases.items():
        assert holds(Win("", NOW, text), stems(words)) is held, text
        assert holds(Win("", NOW, text), cue_words(f"after {words}")) is held, text
    assert holds(Win("", NOW, "sat", tags=("garden",)), ["garden"])


def test_when_an_hour_has_come() -> None:
    """A day runs from its start to the next; after midnight it is later than any evening."""
    at = NOW.replace(hour=0, minute=40)
    assert has_come("21:00", at, FOUR)
    assert has_come("00:30", at, FOUR)
    assert not has_come("05:00", NOW.replace(hour=4, minute=59), FOUR)
    plans = [plan(clock, clock=clock) for clock in ("09:00", "00:30", "21:00")]
    assert [one.clock for one in latest_first(plans, FOUR)] == ["00:30", "21:00", "09:00"]


def test_a_day_counts_once() -> None:
    """It counts where all words of the action came after the plan, and none of it was hidden."""
    wins = [
        Win("", NOW + timedelta(days=days), text, hidden=hidden)
        for days, text, hidden in (
            *((-1, "took meds", False), (0, "took my meds", False), (0, "took meds", False)),
            *((1, "meds taken", False), (2, "meds", False), (3, "took meds", True)),
        )
    ]
    assert list(days_come_about([plan("x", "take meds")], wins, FOUR).values()) == [2]
    assert list(days_come_about([plan("x", "\U0001f9d8")], wins, FOUR).values()) == [0]
