"""Rules of `wins ask`."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from support.clock import NOW, later
from support.running import Wins

from microwins.journal.journal import Journal
from microwins.model.win import Win

LEANS = (
    "Yes: 75% of order wins came in the morning (30 of 40), against 20% for everything else "
    "(8 of 40).\n"
)
COUNTED = "Counted up to Saturday 21 November 2026.\n"


def won(category: str, days_ago: int, hour: int, **more: bool) -> Win:
    """Return a win of a day before `NOW`, whose time the person gave."""
    at = (NOW - timedelta(days=days_ago)).replace(hour=hour, minute=0, second=0, microsecond=0)
    return Win("", at, f"told nobody about {category}", category, **more)  # type: ignore[arg-type]  # flags alone


@pytest.fixture
def a_look(journal: Journal) -> Journal:
    """Return 40 days, up to a look, in which order comes in the morning, and move rather later."""
    journal.add(
        [
            *(won("order", day, 8 if day % 4 else 15) for day in range(1, 41)),
            *(won("move", day, 15 if day % 5 else 8) for day in range(1, 41)),
        ],
        NOW,
    )
    return journal


@pytest.mark.usefixtures("a_look")
def test_an_answer_with_its_counts(wins: Wins) -> None:
    """A clear answer says what was counted, what with, and what luck may do."""
    assert wins("ask", "order", "morning") == (
        0,
        LEANS + "About 1 in 50 answers that lean yes is luck.\n" + COUNTED,
        "",
    )
    assert wins("ask", "Does order come in the morning?").out.startswith(LEANS)


@pytest.mark.usefixtures("a_look")
def test_an_answer_is_never_no(wins: Wins) -> None:
    """What the journal doesn't show it can't tell, and says what there is to go by."""
    assert wins("ask", "move", "morning").out == "Nothing stands out in 40 move wins.\n" + COUNTED
    assert wins("ask", "nourish", "with", "care").out.startswith(
        "Too early to say. Ask when you have a few days with both nourish and care.\n"
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
        f"Too early to say. Ask when you have a few {takes}.\n",
        "",
    )
    assert not folder.exists()


@pytest.mark.usefixtures("a_look")
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
        "counted_to": "2026-11-21",
        "needed": None,
        "text": LEANS.strip(),
    }
    after = json.loads(wins("ask", "connect", "after", "move", "--json").out)
    assert (after["answer"], after["category"], after["with"]) == ("unknown", "connect", "move")
    assert after["p"] is None


@pytest.mark.usefixtures("a_look")
def test_in_sentences(wins: Wins) -> None:
    """Plain mode says the same lines, which are sentences anyway."""
    usual = wins("ask", "move", "saturday").out
    assert wins("ask", "move", "saturday", "--plain").out == usual


def test_a_category_of_ones_own(wins: Wins, journal: Journal, config: Path) -> None:
    """One of the settings or of the journal can be asked about; else it is a strange word."""
    assert wins("ask", "garden", "morning").err.startswith("wins ask doesn't know the word garden.")
    config.write_text('categories = ["garden"]\n')
    assert "garden" in wins("ask", "garden", "morning").out
    config.unlink()
    journal.add([won("garden", day, 8) for day in range(1, 6)], NOW)
    assert wins("ask", "garden", "morning").out.startswith(
        "Too early to say with 5 garden wins and nothing else to compare with.\n"
    )


def test_hidden_wins_count(wins: Wins, journal: Journal) -> None:
    """A win that is kept out of memories is counted, and its words are in no answer."""
    journal.add([won("order", day, 8, hidden=True) for day in range(1, 9)], NOW)
    journal.add([won("move", day, 15) for day in range(1, 9)], later(seconds=1))
    result = wins("ask", "order", "morning")
    assert result.out.startswith("Too early to say with 8 order wins. About 16 are enough.")
    assert "nobody" not in result.out + wins("ask", "order", "morning", "--json").out


def test_a_slip_gets_three_questions_of_ones_own(wins: Wins, journal: Journal, state: Path) -> None:
    """They are about what the journal has most of, and work as printed; nothing is counted."""
    journal.add([won("garden", day, 8) for day in range(1, 9)], NOW)
    journal.add([won("move", day, 15) for day in range(1, 6)], later(seconds=1))
    felt = won("move", 3, 17)._replace(mood=4, tags=("sunny",))
    hidden = felt._replace(tags=("secret",), hidden=True)
    journal.add([felt, *(hidden for _ in range(9))], later(seconds=2))
    result = wins("ask", "gardn", "satuday")
    assert (result.code, result.out) == (2, "")
    message, *hints = result.err.splitlines()
    assert message == "wins ask doesn't know the word gardn."
    assert hints == [
        "Try: wins ask garden saturday",
        "Try: wins ask garden morning",
        "Try: wins ask move after garden",
    ]
    assert "Try: wins ask mood +sunny" in wins("ask").err.splitlines()
    for hint in hints + wins("ask").err.splitlines()[1:]:
        assert wins(*hint.removeprefix("Try: wins ").split()).code == 0
    assert not (state / "asked").exists()


@pytest.mark.usefixtures("a_look")
def test_lines_that_cannot_be_read_are_remarked_on(wins: Wins, folder: Path) -> None:
    """A bad line costs no answer, and is told on stderr."""
    (log,) = folder.glob("*.jsonl")
    log.write_text(log.read_text(encoding="utf-8") + "gibberish\n", encoding="utf-8")
    result = wins("ask", "order", "morning")
    assert result.out.startswith(LEANS)
    assert result.err == "Couldn't read 1 line: wins doctor\n"
