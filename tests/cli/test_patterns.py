"""Rules of `wins patterns`."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from support.clock import NEW_YORK, NOW
from support.made_journals import (
    MONDAY,
    WITH,
    clock,
    in_the_morning,
    recorded_at,
    without_pattern,
    won,
)
from support.running import Result, Wins

from microwins.analysis.patterns import patterns
from microwins.journal.codec import Version, encode
from microwins.model.day import DEFAULT_START
from microwins.model.win import Win
from microwins.render.cells import cells
from microwins.wording import lists
from microwins.wording import patterns as wording

KEYS = [
    *("patterns", "level", "hints", "facts", "anchors"),
    *("active_days", "checkpoint", "next_look", "counted_to"),
]
ORDER = "Order mostly happens in the morning: 100% (43 of 43), against 38% for everything else."


@pytest.fixture(autouse=True)
def _usual_width(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw on a page of eighty cells, whatever the terminal of the tests."""
    monkeypatch.setenv("COLUMNS", "80")


QUESTION = {
    "time": "{category} {window}",
    "after": "{category} after {with}",
    "together": "{category} with {with}",
    "weekday": "{category} {weekday}",
    "mood": "mood #{tag}",
}
"""How each kind of hint is asked for; here moods are of tags and weekdays of categories."""


def keep(folder: Path, wins: Iterable[Win]) -> Path:
    """Make a journal of these wins, each noted as it happened, and return its log.

    Those of a made-up journal, which have no words of their own, get some that no other has.
    """
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "laptop-1234.jsonl"
    lines = {
        recorded.id: encode(Version(recorded.id, recorded.at.astimezone(UTC), recorded, "c"))
        for recorded in (recorded_at(one.at, in_own_words(one)) for one in wins)
    }
    log.write_text("".join(f"{lines[name]}\n" for name in sorted(lines)), encoding="utf-8")
    return log


def in_own_words(win: Win) -> Win:
    """Return a win with words that no other moment has, where it has those of a made-up one."""
    if " on day " not in win.text:
        return win
    letters = win.at.strftime("%m%d%H%M").translate(str.maketrans("0123456789", "bcdfghjklm"))
    return win._replace(text=f"{win.category} {letters}")


def after(days: int) -> datetime:
    """Return the evening of the last of so many days of a made-up journal."""
    return datetime.combine(MONDAY + timedelta(days=days - 1), time(23, 50), NEW_YORK)


def told(result: Result) -> dict[str, Any]:
    """Return what `wins patterns` says as JSON."""
    assert (result.code, result.err) == (0, "")
    data: dict[str, Any] = json.loads(result.out)
    return data


def many_patterns(days: int) -> list[Win]:
    """Return a journal with more regularities than anybody would read at once."""
    rng = Random(7)
    windows = {"order": (6, 9), "move": (12, 14), "connect": (17, 20), "rest": (22, 23)}
    wins = [
        won(name, day, clock(60 * rng.randrange(*hours) + rng.randrange(60)))
        for day in range(days)
        for name, hours in windows.items()
        if rng.random() < 0.7
    ]
    for day in range(days):
        for weekday, name in ((0, "work"), (3, "mind"), (5, "garden"), (6, "joy")):
            if rng.random() < (0.95 if day % 7 == weekday else 0.05):
                wins.append(won(name, day, clock(rng.randrange(8 * 60, 22 * 60))))
    return wins


def test_the_first_sight(wins: Wins, folder: Path) -> None:
    """With no journal the sentence for nothing stands there, and nothing is created."""
    assert wins("patterns") == (0, f"{wording.NO_PATTERN}\n", "")
    assert wins("patterns", "--facts") == (0, f"{lists.WITHOUT_WINS['now']}\n", "")
    assert told(wins("patterns", "--json")) == {
        "patterns": 1,
        "level": "pattern",
        "hints": [],
        "facts": {"weeks": 8, "times": {}, "weekdays": {}},
        "anchors": [],
        "active_days": 0,
        "checkpoint": None,
        "next_look": 20,
        "counted_to": None,
    }
    assert not folder.exists()


def test_no_pattern_yet_but_the_table(wins: Wins) -> None:
    """While there is no pattern the sentence is followed by the table that --facts gives."""
    wins("log", "made tea")
    table = wins("patterns", "--facts").out
    assert table == (
        "Your first week, counted:\n"
        "           morning  afternoon  evening  night\n"
        "  nourish        1          \u00b7        \u00b7      \u00b7\n"
        "\n"
        "           Mon  Tue  Wed  Thu  Fri  Sat  Sun\n"
        "  nourish    \u00b7    \u00b7    \u00b7    \u00b7    \u00b7    \u00b7    1\n"
    )
    assert wins("patterns").out == f"{wording.NO_PATTERN}\n\n{table}"


@pytest.mark.parametrize("kind", WITH)
def test_each_kind_is_told(wins: Wins, folder: Path, kind: str) -> None:
    """A regularity of each kind is one line for people, and one hint with its counts in JSON."""
    keep(folder, WITH[kind](120))
    data = told(wins("patterns", "--json", now=after(120)))
    (hint,) = data["hints"]
    assert (hint["kind"], hint["level"]) == (kind, "pattern")
    assert hint["counts"]
    assert hint["compared_with"]
    assert 0 < hint["p"] < 0.01
    assert wins("patterns", now=after(120)).out.splitlines()[0] == hint["text"]


def test_the_keys_of_json(wins: Wins, folder: Path) -> None:
    """The object has these keys, in this order, and so has each hint."""
    keep(folder, in_the_morning(60))
    data = told(wins("patterns", "--json", now=after(60)))
    assert list(data) == KEYS
    assert data["hints"] == [
        {
            "kind": "time",
            "level": "pattern",
            "category": "order",
            "with": None,
            "tag": None,
            "window": "morning",
            "weekday": None,
            "counts": {"in": 43, "of": 43},
            "compared_with": data["hints"][0]["compared_with"],
            "p": data["hints"][0]["p"],
            "asked": 30,
            "alpha": 0.04,
            "text": ORDER,
        }
    ]
    assert (data["active_days"], data["checkpoint"], data["next_look"]) == (59, 57, 62)
    assert set(data["facts"]) == {"weeks", "times", "weekdays"}


def test_what_comes_after_what(wins: Wins, folder: Path) -> None:
    """In JSON `category` is what comes, and `with` what it comes after."""
    keep(folder, WITH["after"](120))
    (hint,) = told(wins("patterns", "--json", now=after(120)))["hints"]
    assert (hint["category"], hint["with"]) == ("connect", "move")
    assert hint["text"].endswith("If you like, try connect after move.")


def test_early_signs_are_asked_for(wins: Wins, folder: Path) -> None:
    """In the first weeks there is no pattern; with --early a sign that says it may fade."""
    keep(folder, in_the_morning(25))
    assert wins("patterns", now=after(25)).out.startswith(wording.NO_PATTERN)
    (sign,) = told(wins("patterns", "--early", "--json", now=after(25)))["hints"]
    assert sign["level"] == "early"
    assert sign["text"].startswith("So far, order mostly happens in the morning: ")
    assert sign["text"].endswith("It's early, so this may fade.")
    assert wins("patterns", "--early", now=after(25)).out.startswith(f"{sign['text']}\n")


@pytest.mark.parametrize("days", [60, 90, 120, 200])
def test_early_signs_follow_and_repeat_nothing(wins: Wins, folder: Path, days: int) -> None:
    """With --early the patterns come first, as without; no sign is about what a pattern is."""
    keep(folder, [*WITH["weekday"](days), *WITH["mood"](days), *in_the_morning(days)])
    shown = told(wins("patterns", "--json", now=after(days)))
    both = told(wins("patterns", "--early", "--json", now=after(days)))
    assert both["level"] == "early"
    assert both["hints"][: len(shown["hints"])] == shown["hints"]
    levels = [hint["level"] for hint in both["hints"]]
    assert levels == sorted(levels, reverse=True)
    about = [
        tuple(hint[key] for key in ("kind", "category", "with", "tag")) for hint in both["hints"]
    ]
    assert len(set(about)) == len(about)


def test_ask_agrees(wins: Wins, folder: Path) -> None:
    """Asked about a hint, `wins ask` has its counts up to the same day, and of a pattern says yes.

    What came since the latest look is in neither.
    """
    days = 145
    since = [won("order", days, "09:00"), won("move", days, "09:30")]
    offenders = []
    for made in WITH.values():
        keep(folder, [*made(days), *since])
        shown = told(wins("patterns", "--early", "--json", now=after(days + 1)))
        assert shown["hints"]
        for hint in shown["hints"]:
            question = QUESTION[hint["kind"]].format_map(hint).split()
            answer = told(wins("ask", *question, "--json", now=after(days + 1)))
            same = ("category", "with", "tag", "window", "weekday", "counts", "compared_with", "p")
            if (
                any(answer[name] != hint[name] for name in same)
                or answer["counted_to"] != shown["counted_to"]
                or (hint["level"] == "pattern" and answer["answer"] != "yes")
            ):
                offenders.append((hint, answer))
    assert not offenders


def test_five_lines_strongest_first(wins: Wins, folder: Path) -> None:
    """Of many patterns a person reads the five strongest, with --early as well."""
    made = many_patterns(150)
    keep(folder, made)
    found = patterns(made, DEFAULT_START).patterns
    assert len(found) > 5
    for options in ([], ["--early"]):
        hints = told(wins("patterns", "--json", *options, now=after(150)))["hints"]
        assert [(one["kind"], one["category"]) for one in hints] == [
            (one.kind, one.category) for one in found[:5]
        ]
        rows = wins("patterns", *options, now=after(150)).out.splitlines()
        assert rows[:5] == [one["text"] for one in hints]
        assert rows[5:] == ["Counted up to Saturday 23 May 2026."]


def test_the_steadiest_wins_follow(wins: Wins, folder: Path) -> None:
    """After the hints stand three anchors at most, with their usual times, and one offer."""
    daily = {"ate breakfast": "08:05", "fed the cat": "07:30", "read a page": "22:40"}
    steady = [
        won("joy", day, at)._replace(text=text, category="other")
        for day in range(60)
        for text, at in daily.items()
    ]
    walks = [won("move", day)._replace(text="took a walk") for day in range(0, 60, 2)]
    keep(folder, [*in_the_morning(60), *steady, *walks])
    rows = wins("patterns", now=after(60)).out.splitlines()
    at = rows.index("Steady in the last 60 days:")
    assert rows[at - 1] == ""
    assert rows[at + 1 : -1] == [
        "  ate breakfast: on 60 days, usually around 08:05",
        "  fed the cat: on 60 days, usually around 07:30",
        "  read a page: on 60 days, usually around 22:40",
    ]
    assert rows[-1] == "After \u201cate breakfast\u201d, if you like: one stretch."
    assert told(wins("patterns", "--json", now=after(60)))["anchors"][0] == {
        "text": "ate breakfast",
        "category": "other",
        "days": 60,
        "of": 60,
        "usually": "08:05",
    }


def test_hidden_words_stay_out(wins: Wins, folder: Path) -> None:
    """Hidden wins count in hints and facts; their words and those of an anchor are nowhere."""
    made = [one._replace(hidden=one.category == "order") for one in in_the_morning(60)]
    secret = [won("joy", day)._replace(text="told nobody", hidden=True) for day in range(60)]
    keep(folder, [*made, *secret])
    for options in ([], ["--why", "--early"], ["--facts"], ["--json"], ["--plain"]):
        result = wins("patterns", *options, now=after(60))
        assert result.code == 0
        assert "nobody" not in result.out
    data = told(wins("patterns", "--json", now=after(60)))
    assert [hint["category"] for hint in data["hints"]] == ["order", "joy"]
    assert data["anchors"] == []
    assert sum(data["facts"]["weekdays"]["joy"].values()) >= 56


def test_why(wins: Wins, folder: Path) -> None:
    """Each line is followed by its counts, their comparison, the questions, and luck."""
    keep(folder, in_the_morning(60))
    hint, counted, luck, *rest = wins("patterns", "--why", now=after(60)).out.splitlines()
    assert hint == ORDER
    assert counted.startswith("  43 of 43 order wins came in the morning; of everything else, ")
    assert " Compared with when your other wins came in the same weeks" in counted
    assert luck == (
        "  30 questions like this were asked at once. In about 1 of 75 journals without any "
        "pattern, luck alone would show such a line."
    )
    assert len(rest) == 1


def test_facts_claim_nothing(wins: Wins, folder: Path) -> None:
    """The table has each category in its fixed place, whatever patterns there are."""
    keep(folder, many_patterns(150))
    result = wins("patterns", "--facts", now=after(150))
    head, columns, *rows = result.out.splitlines()
    assert head == "The last 8 weeks, counted:"
    assert columns.split() == ["morning", "afternoon", "evening", "night"]
    named = [row.split()[0] for row in rows if row]
    order = ["order", "move", "connect", "rest", "mind", "work", "joy", "garden"]
    assert named == [*order, "Mon", *order]
    assert "tends" not in result.out


def test_one_category(wins: Wins, folder: Path) -> None:
    """With -c there is what concerns that category: hints with a part of it, facts, anchors."""
    keep(folder, WITH["after"](120))
    whole = wins("patterns", now=after(120)).out.splitlines()[0]
    for name in ("connect", "move"):
        assert wins("patterns", "-c", name, now=after(120)).out.splitlines()[0] == whole
    data = told(wins("patterns", "--category", "care", "--json", now=after(120)))
    assert data["hints"] == []
    assert list(data["facts"]["times"]) == list(data["facts"]["weekdays"]) == ["care"]
    assert wins("patterns", "-c", "care", now=after(120)).out.startswith(wording.NO_PATTERN)


def test_no_pattern_no_hint(wins: Wins, folder: Path) -> None:
    """A journal that chance made is told as one without a pattern."""
    keep(folder, without_pattern(120))
    result = wins("patterns", now=after(120))
    assert result.out.startswith(f"{wording.NO_PATTERN}\nCounted up to ")


def test_the_same_from_what_was_kept(wins: Wins, folder: Path) -> None:
    """Asked twice the answer is the same to the letter, and so after the journal went on."""
    keep(folder, in_the_morning(60))
    first = [wins("patterns", *way, now=after(60)).out for way in ([], ["--why"], ["--json"])]
    assert [wins("patterns", *way, now=after(60)).out for way in ([], ["--why"], ["--json"])] == (
        first
    )
    wins("log", "sang", now=after(60))
    assert told(wins("patterns", "--json", now=after(60)))["hints"] == json.loads(first[2])["hints"]


def test_the_order_of_lines_does_not_matter(wins: Wins, folder: Path, state: Path) -> None:
    """However the lines of the log came together, the answer is the same to the letter."""
    log = keep(folder, many_patterns(90))
    expected = wins("patterns", "--early", "--json", now=after(90)).out
    lines = log.read_bytes().splitlines(keepends=True)
    for seed in range(3):
        Random(seed).shuffle(lines)
        log.write_bytes(b"".join(lines[100:]))
        (folder / "desktop-abcd.jsonl").write_bytes(b"".join(lines[:100]))
        for kept in state.glob("hints-*"):
            kept.unlink()
        assert wins("patterns", "--early", "--json", now=after(90)).out == expected


def test_a_damaged_journal_is_remarked_upon(wins: Wins, folder: Path) -> None:
    """What can be read is looked at; the doctor is named on stderr, in JSON as well."""
    log = keep(folder, in_the_morning(60))
    log.write_bytes(b"junk\n" + log.read_bytes())
    for options in ([], ["--facts"], ["--json"]):
        result = wins("patterns", *options, now=after(60))
        assert result.code == 0
        assert result.out
        assert result.err == "Couldn't read 1 line: wins doctor\n"


def test_it_leaves_the_journal_as_it_was(wins: Wins, folder: Path) -> None:
    """Looking for patterns writes nothing among the person's data."""
    log = keep(folder, in_the_morning(60))
    before = log.read_bytes()
    wins("patterns", "--early", "--why", now=after(60))
    assert [path.name for path in folder.iterdir()] == [log.name]
    assert log.read_bytes() == before


def test_sixty_columns_are_enough(
    wins: Wins, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a narrow terminal every row fits; what goes on does so further in."""
    keep(folder, many_patterns(150))
    for name, value in {"FORCE_COLOR": "1", "NO_COLOR": "1", "COLUMNS": "60"}.items():
        monkeypatch.setenv(name, value)
    for options in ([], ["--why", "--early"], ["--facts"], ["-c", "care"]):
        rows = wins("patterns", *options, now=after(150)).out.splitlines()
        assert rows
        assert [row for row in rows if cells(row) > 60] == []


def test_an_unknown_category(wins: Wins) -> None:
    """A category that there isn't is answered with those that there are."""
    result = wins("patterns", "-c", "ordre", now=NOW)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(
        "There is no category ordre. The categories are: nourish care order"
    )
    assert "Try: wins patterns -c order" in result.err
