"""The rules of guessing a category: which phrase decides, and what counts as the same word."""

import subprocess
import sys
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from support.every import every

from microwins.guessing import guess as guessing
from microwins.guessing import lexicon
from microwins.guessing.guess import guess, kinds, runner_up, stem, words

CATEGORIES = {"nourish", "care", "order", "move", "connect", "rest", "mind", "work", "joy"}


def _phrases(category: str) -> list[str]:
    both = f"{lexicon.PHRASES[category]},{lexicon.FAINT[category]}"
    return [phrase.strip() for phrase in both.split(",")]


@every(
    "text, category",
    [
        ("walked the dog", "move"),
        ("took a walk", "move"),
        ("called mom", "connect"),
        ("texted back three friends", "connect"),
        ("asked my sister for help", "connect"),
        ("took my meds", "care"),
        ("went to the dentist", "care"),
        ("shower", "care"),
        ("showered", "care"),
        ("had a shower", "care"),
        ("took a shower", "care"),
        ("washed my face", "care"),
        ("therapy", "mind"),
        ("said no", "mind"),
        ("paid the bills", "work"),
        ("replied to that email", "work"),
        ("did my homework", "work"),
        ("sent two job applications", "work"),
        ("called the bank", "work"),
        ("the dishes", "order"),
        ("took out the trash", "order"),
        ("took the rubbish out", "order"),
        ("took out the bins", "order"),
        ("drank water", "nourish"),
        ("in bed by eleven", "rest"),
        ("played the guitar", "joy"),
    ],
)
def test_everyday_victories(text: str, category: str) -> None:
    """What people most often log is guessed right."""
    assert guess(text) == category


@every(
    "text, category",
    [
        ("went for a run", "move"),
        ("ran a bath", "care"),
        ("ran errands", "order"),
        ("cleaned the kitchen", "order"),
        ("cleaned my teeth", "care"),
        ("called the landlord", "work"),
        ("called the doctor", "care"),
        ("called my therapist", "mind"),
        ("had a glass of water", "nourish"),
        ("watered the plants", "order"),
        ("got out of bed", "care"),
        ("made my bed", "order"),
        ("went to bed", "rest"),
        ("read a book", "joy"),
        ("booked an appointment", "care"),
    ],
)
def test_company_changes_meaning(text: str, category: str) -> None:
    """A word that means different things is decided by the words around it."""
    assert guess(text) == category


@every(
    "text",
    [
        "didn't drink",
        "didn\N{RIGHT SINGLE QUOTATION MARK}t drink",
        "did not drink",
        "didn't smoke",
        "no self harm",
        "no self-harm",
        "stayed sober",
        "resisted doomscrolling",
        "didn't text my ex",
    ],
)
def test_abstaining_is_a_win_of_the_mind(text: str) -> None:
    """What a person kept from doing counts as mind, not as the thing itself."""
    assert guess(text) == "mind"


@every("text", ["", "   ", "🎉", "1234", "did the thing", "finally", "..."])
def test_nothing_known_is_other(text: str) -> None:
    """Text without a known phrase is "other" rather than a wild guess."""
    assert guess(text) == "other"


@every("text", ["carpetbagger", "spreading", "bedazzled", "showerproof"])
def test_only_whole_words_count(text: str) -> None:
    """A known word inside a longer one says nothing."""
    assert guess(text) == "other"


def test_the_longest_phrase_wins() -> None:
    """A phrase of several words beats a single word that comes before it."""
    assert guess("walk") == "move"
    assert guess("walked over and called my therapist") == "mind"


def test_the_first_of_equally_long_phrases_wins() -> None:
    """Between phrases of the same length the one that is said first decides."""
    assert guess("showered, vacuumed") == "care"
    assert guess("vacuumed, showered") == "order"


def test_circumstances_do_not_decide() -> None:
    """What follows "before", "after" or "instead of" is not what was done."""
    assert guess("after work I cooked") == "nourish"
    assert guess("instead of scrolling I sketched") == "joy"


def test_side_remarks_do_not_decide() -> None:
    """What follows "while" or "before" yields, unless nothing else is known."""
    assert guess("hoovered while listening to a true crime podcast") == "order"
    assert guess("ate lunch before going to bed") == "nourish"
    assert guess("because it rained I sketched") == "joy"


def test_a_faint_phrase_yields_to_a_telling_one() -> None:
    """A verb for any object or a place says something only when nothing else does."""
    assert guess("fixed the sink") == "order"
    assert guess("fixed the build") == "work"
    assert guess("sat on the kitchen floor and cried") == "mind"


def test_looking_after_someone_is_no_circumstance() -> None:
    """The "after" in "look after" doesn't hide the person who was cared for."""
    assert guess("looked after my grandkids") == "connect"
    assert guess("looking after myself") == "care"


def test_case_and_punctuation_do_not_matter() -> None:
    """Capitals, exclamation marks and hyphens change nothing."""
    assert guess("TOOK MY MEDS!!!") == "care"
    assert guess("push-ups") == guess("push ups") == "move"


@every(
    "forms",
    [
        "walk walks walked walking",
        "bake bakes baked baking",
        "tidy tidies tidied tidying",
        "hug hugs hugged hugging",
        "wash washes washed washing",
        "exercise exercises exercised exercising",
        "organise organises organised organising",
        "visit visits visited visiting",
        "cry cries cried crying",
        "write writes wrote written writing",
        "eat eats ate eaten eating",
        "take takes took taken taking",
        "go goes went gone going",
        "sleep sleeps slept sleeping",
        "dish dishes",
        "tooth teeth",
        "movie movies",
        "headache headaches",
    ],
)
def test_forms_of_a_word_share_a_stem(forms: str) -> None:
    """Every form of a word is the same word to the guess."""
    assert len({stem(form) for form in forms.split()}) == 1


@every("pair", ["bread read", "bed be", "car care", "note not", "wing win"])
def test_different_words_keep_different_stems(pair: str) -> None:
    """Stemming never turns one common word into another."""
    assert len({stem(word) for word in pair.split()}) == 2


def test_own_category_beats_the_built_in_at_equal_length() -> None:
    """The person's own words win over the list, even where the list's word comes first."""
    own = {"garden": ["tomatoes", "compost heap"]}
    assert guess("watered tomatoes", own) == "garden"
    assert guess("turned the compost heap", own) == "garden"


def test_a_longer_built_in_phrase_beats_a_shorter_own_one() -> None:
    """Own phrases come first only among phrases of the same length."""
    assert guess("brushed my teeth", {"dental": ["teeth"]}) == "care"


def test_own_category_is_known_by_its_name() -> None:
    """The name of an own category is one of its phrases, and its words may be in any form."""
    assert guess("worked on my side projects", {"side-project": []}) == "side-project"


def test_own_phrases_are_taken_at_their_word() -> None:
    """An own phrase about one person doesn't stand for the whole family."""
    own = {"parents": ["mom"], "siblings": ["sister"]}
    assert guess("my sister laughed", own) == "siblings"
    assert guess("called my uncle", own) == "connect"


def test_an_own_phrase_of_fillers_matches_nothing() -> None:
    """An own phrase that says nothing doesn't swallow every win."""
    assert guess("showered", {"odd": ["the", ""]}) == "care"


@given(st.text())
def test_any_text_gets_a_category(text: str) -> None:
    """Whatever is typed, there is an answer and it is one of the categories."""
    assert guess(text) in CATEGORIES | {"other"}


@given(st.text(alphabet="abdegilmnoprstuwy", min_size=1, max_size=12))
def test_stemming_leaves_something(word: str) -> None:
    """A stem is never empty."""
    assert stem(word)


def test_the_lexicon_covers_each_category() -> None:
    """Every category but "other" has at least 120 phrases, none of them listed twice."""
    assert set(lexicon.PHRASES) == set(lexicon.FAINT) == CATEGORIES
    for category in CATEGORIES:
        phrases = _phrases(category)
        assert len(phrases) >= 120
        assert len(phrases) == len(set(phrases)), category


def test_no_phrase_stands_in_two_categories() -> None:
    """A phrase means one thing."""
    counts = Counter(phrase for category in CATEGORIES for phrase in set(_phrases(category)))
    assert [phrase for phrase, count in counts.items() if count > 1] == []


@every("category", sorted(CATEGORIES))
def test_phrases_are_stored_as_text_is_seen(category: str) -> None:
    """Each phrase is spelt as `guess` sees it (else it never matches), in up to four words."""
    wrong = {p: " ".join(kinds(words(p))) for p in _phrases(category)}
    assert {phrase: seen for phrase, seen in wrong.items() if phrase != seen} == {}
    assert all(phrase.count(" ") < guessing.LONGEST_PHRASE for phrase in wrong)


def test_word_tables_are_stored_as_stems() -> None:
    """Irregular forms lead to stems, families are made of stems, and so are circumstances."""
    results = {*lexicon.IRREGULAR.values(), *lexicon.FAMILIES, *lexicon.FAMILIES.values()}
    heads = {*lexicon.CIRCUMSTANCES, *lexicon.ASIDES, *lexicon.JOINED.values()}
    assert {w: stem(w) for w in results | heads if stem(w) != w} == {}


def test_guessing_loads_nothing_heavy() -> None:
    """Logging waits for this import, so it brings in no module that costs milliseconds."""
    code = (
        "import sys; from microwins.guessing.guess import guess; guess('showered');"
        "print(*{'re', 'typing', 'dataclasses', 'enum', 'pathlib'} & set(sys.modules))"
    )
    run = subprocess.run(
        [sys.executable, "-S", "-c", code],
        env={"PYTHONPATH": guessing.__file__.rsplit("/microwins/", 1)[0]},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.split() == []


@every(
    "text, other",
    [
        ("showered", None),
        ("took a walk", None),
        ("called mum", None),
        ("cooked dinner after work", None),
        ("xyzzy", None),
        ("", None),
        ("read the kids two bedtime stories", "rest"),
        ("went for a walk and called mum", "move"),
        ("boiled water", "other"),
        ("weeded", None),
        ("weeded and read a book", "garden"),
    ],
)
def test_a_doubtful_guess_has_another_that_is_likely(text: str, other: str | None) -> None:
    """Where words beside each other name two, or one faintly; the person's own words are sure."""
    assert runner_up(text, {"garden": ["weeded"]}) == other
