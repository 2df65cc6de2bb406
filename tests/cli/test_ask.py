"""Rules of `wins ask`."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from support.clock import NOW, later
from support.running import Wins

from microwins.journal.journal import Journal
from microwins.model.win import Win

LEANS = "Yes: 30 of 40 order wins came in the morning; of your other wins, 8 of 40.\n"


def won(category: str, days_ago: int, hour: int, **more: bool) -> Win:
    """Return a win of a day before `NOW`, whose time the person gave."""
    at = (NOW - timedelta(days=days_ago)).replace(hour=hour, minute=0, second=0, microsecond=0)
    return Win("", at, f"told nobody about {category}", category, **more)  # type: ignore[arg-type]  # flags alone


@pytest.fixture
def forty_days(journal: Journal) -> Journal:
    """Return a journal in which order comes in the morning, and move rather later."""
    journal.add(
        [
            *(won("order", day, 8 if day % 4 else 15) for day in range(1, 41)),
            *(won("move", day, 15 if day % 5 else 8) for day in range(1, 41)),
        ],
        NOW,
    )
    return journal


@pytest.mark.usefixtures("forty_days")
def test_an_answer_with_its_counts(wins: Wins) -> None:
    """A clear answer says what was counted, what with, and how many questions there were."""
    assert wins("ask", "order", "morning") == (
        0,
        LEANS + "1 question this month. About 1 in 50 answers that lean yes is luck.\n",
        "",
    )
    assert wins("ask", "Does order come in the morning?").out.startswith(LEANS)


@pytest.mark.usefixtures("forty_days")
def test_an_answer_is_never_no(wins: Wins) -> None:
    """What the journal doesn't show it can't tell, and says what there is to go by."""
    assert wins("ask", "move", "morning").out == (
        "Can't tell from this so far: what you ask about doesn't stand out in 40 move wins.\n"
        "1 question this month.\n"
    )
    assert wins("ask", "nourish", "with", "care").out.startswith(
        "Can't tell from this so far: it takes days with both nourish and care.\n"
    )


@pytest.mark.parametrize(
    ("question", "takes"),
    [
        ("order morning", "order wins with a time"),
        ("connect after move", "days with both connect and move"),
        ("nourish with care", "days with both nourish and care"),
        ("move weekend", "days with move"),
        ("saturday", "Saturdays with a win"),
        ("mood #outside", "days with #outside and a mood"),
        ("mood move", "days with move and a mood"),
    ],
)
def test_the_first_sight(wins: Wins, folder: Path, question: str, takes: str) -> None:
    """With no journal every question has an answer, and no journal is created."""
    assert wins("ask", *question.split()) == (
        0,
        f"Can't tell from this so far: it takes {takes}.\n1 question this month.\n",
        "",
    )
    assert not folder.exists()


@pytest.mark.usefixtures("forty_days")
def test_as_json(wins: Wins) -> None:
    """With --json the question, its answer, the counts and the sentence are an object."""
    data = json.loads(wins("ask", "order", "morning", "--json").out)
    assert 0 < data.pop("p") < 0.01
    assert data == {
        "ask": 1,
        "answer": "yes",
        "kind": "time",
        "category": "order",
        "with": None,
        "tag": None,
        "window": "morning",
        "weekday": None,
        "counts": {"in": 30, "of": 40},
        "compared_with": {"in": 8, "of": 40},
        "needed": None,
        "text": LEANS.strip(),
        "asked_this_month": 1,
    }
    after = json.loads(wins("ask", "connect", "after", "move", "--json").out)
    assert (after["answer"], after["category"], after["with"]) == ("unknown", "connect", "move")
    assert (after["p"], after["asked_this_month"]) == (None, 2)


@pytest.mark.usefixtures("forty_days")
def test_in_sentences(wins: Wins) -> None:
    """Plain mode says the same two lines, which are sentences anyway."""
    usual = wins("ask", "move", "saturday").out
    assert wins("ask", "move", "saturday", "--plain").out == usual.replace(
        "1 question", "2 questions"
    )


def test_a_category_of_ones_own(wins: Wins, journal: Journal, config: Path) -> None:
    """One of the settings or of the journal can be asked about; else it is a strange word."""
    assert wins("ask", "garden", "morning").err.startswith("wins ask doesn't know garden.")
    config.write_text('categories = ["garden"]\n')
    assert "garden" in wins("ask", "garden", "morning").out
    config.unlink()
    journal.add([won("garden", day, 8) for day in range(1, 6)], NOW)
    assert wins("ask", "garden", "morning").out.startswith(
        "Can't tell from this so far: 5 garden wins, and nothing else to compare with.\n"
    )


def test_hidden_wins_count(wins: Wins, journal: Journal) -> None:
    """A win that is kept out of memories is counted, and its words are in no answer."""
    journal.add([won("order", day, 8, hidden=True) for day in range(1, 9)], NOW)
    journal.add([won("move", day, 15) for day in range(1, 9)], later(seconds=1))
    result = wins("ask", "order", "morning")
    assert result.out.startswith("Can't tell from this so far: 8 order wins. About twice as many")
    assert "nobody" not in result.out + wins("ask", "order", "morning", "--json").out


def test_questions_are_counted_by_month(wins: Wins, state: Path) -> None:
    """The count begins anew with a month; the file says nothing of what was asked."""
    for number in (1, 2, 3):
        assert json.loads(wins("ask", "sat", "--json").out)["asked_this_month"] == number
    assert wins("ask", "sat", now=later(days=9)).out.endswith("\n1 question this month.\n")
    assert (state / "asked").read_text() == "2026-12 1\n"


def test_what_is_no_question_counts_nothing(wins: Wins, state: Path) -> None:
    """A slip is answered with what can be asked, and isn't a question."""
    result = wins("ask", "ordr", "morning")
    assert (result.code, result.out) == (2, "")
    message, hint = result.err.splitlines()
    assert message.startswith("wins ask doesn't know ordr. It knows the categories nourish care")
    assert hint == "Try: wins ask order morning"
    assert wins("ask").code == 2
    assert not (state / "asked").exists()


@pytest.mark.usefixtures("forty_days")
def test_a_count_that_cannot_be_kept(wins: Wins, state: Path) -> None:
    """Where the state folder can't be written the answer is the same."""
    (state / "asked").mkdir(parents=True)
    result = wins("ask", "order", "morning")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(LEANS)


@pytest.mark.usefixtures("forty_days")
def test_lines_that_cannot_be_read_are_remarked_on(wins: Wins, folder: Path) -> None:
    """A bad line costs no answer, and is told on stderr."""
    (log,) = folder.glob("*.jsonl")
    log.write_text(log.read_text(encoding="utf-8") + "gibberish\n", encoding="utf-8")
    result = wins("ask", "order", "morning")
    assert result.out.startswith(LEANS)
    assert result.err == "1 line could not be read: wins doctor\n"
