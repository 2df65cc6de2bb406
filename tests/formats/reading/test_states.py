"""The rules of words for whether a thing was done."""

from itertools import combinations

from support.every import every

from microwins.formats.entry import DONE, START
from microwins.formats.reading.states import (
    _WORDS,
    AMOUNTS,
    COMPLETIONS,
    DUES,
    STATES,
    plain,
    state_of,
)
from microwins.wording import reading as reasons


@every(
    "state, words",
    [
        (DONE, "Done, TRUE, x, 1, ✓, ✔️, ✅, [x], 100 %, completed_auto, YES_MANUAL, ✅ Done"),
        (
            DONE,
            "Erledigt, terminé, Sí, Concluído, gedaan, Zrobione, hotovo, Выполнено, 完了, 已完成",
        ),
        (START, "Partial, half done, teilweise, 部分完成"),
        (reasons.OPEN_TASKS, "Open, To Do, needsAction, In progress, Not started, À faire, 未着手"),
        (reasons.NOT_DONE, "no, FALSE, 0, -, ☐, [ ], 0%, missed_auto, not done, nein, нет"),
        (reasons.SKIPPED, "SKIP, skipped_manually, N/A, Übersprungen"),
        (reasons.CANCELLED, "Cancelled, canceled, Won't do, Abgebrochen, 取消"),
        (reasons.IMPLIED, "YES_AUTO"),
        (None, "-1, 2, 50 %, perhaps, x2, ?, ○, ✗"),
    ],
)
def test_what_words_say(state: str | None, words: str) -> None:
    """Each says it in any case, and nobody guesses at a word that nobody knows."""
    for word in words.split(", "):
        assert (word, state_of(word)) == (word, state)
        assert state_of(f" {word.upper()} ") == state


def test_amounts() -> None:
    """Anything above nothing was done, and what is below is unclear."""
    texts = ("0", "0.0", "3", "2,5", "30min", "-1", "yes", "no")
    said = {text: state_of(text, amount=True) for text in texts}
    assert said == {
        **dict.fromkeys(("0", "0.0", "no"), reasons.NOT_DONE),
        **dict.fromkeys(("3", "2,5", "30min", "yes"), DONE),
        "-1": None,
    }


def test_no_word_says_two_things() -> None:
    """Words stand as they are compared, each with one meaning; no day has two."""
    words = {state: set(words.split()) for state, words in _WORDS.items()}
    assert [word for some in words.values() for word in some if plain(word) != word] == []
    assert [some & more for some, more in combinations(words.values(), 2) if some & more] == []
    assert not (STATES | AMOUNTS | COMPLETIONS) & DUES
    assert not STATES & AMOUNTS
