"""The tables of words: what CLDR says is up to date, and a phrase loads no more than it needs."""

import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from support.date_phrases import meaning, now, phrases, rules

from microwins.dates.languages import LANGUAGES
from microwins.dates.reading import read_moment
from microwins.dates.tokens import tokens
from microwins.dates.vocabulary import vocabulary
from microwins.errors import BadInputError

WRITER = Path(__file__).parent / "write_tables.py"


@pytest.mark.slow
def test_the_tables_are_what_cldr_says() -> None:
    """Names of days and months, and of the days around today, are those of CLDR."""
    pytest.importorskip("babel", minversion="2.19")
    done = subprocess.run([sys.executable, WRITER, "--check"], capture_output=True, check=False)
    assert (done.stdout, done.stderr, done.returncode) == (b"", b"", 0)


def test_words_stand_as_phrases_are_cut() -> None:
    """A word that is written otherwise than phrases are cut would never be found."""
    lost = [
        (language, word)
        for language in LANGUAGES
        if (table := vocabulary(language))
        for word in table.words
        if " ".join(token.text for token in tokens(word) or []) != word
    ]
    assert lost == []


def test_a_phrase_loads_its_own_language_alone() -> None:
    """A phrase in English reads one table, and neither the other ones nor what is slow."""
    code = (
        "import sys; from datetime import datetime;"
        "from microwins.dates.reading import read_moment;"
        "from microwins.dates.records import DateRules;"
        "now = datetime.fromisoformat('2026-11-27T22:30-05:00');"
        "read_moment('yesterday at half past eight', now, DateRules(lambda m: m.astimezone()));"
        "print(*sorted(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    assert [name for name in loaded if name.startswith("microwins.dates.languages.")] == [
        "microwins.dates.languages.en"
    ]
    assert not {"babel", "zoneinfo", "re", "microwins.dates.forms"} & set(loaded)


def test_every_form_that_is_offered_works() -> None:
    """What an error offers instead of a refused phrase is read, whatever was typed."""
    useless = []
    for phrase in phrases():
        if phrase.kind != "at" or phrase.locale == "en_IN" or meaning(phrase) != "refused":
            continue
        at, how = now(phrase.clock), rules(phrase.locale)
        try:
            read_moment(phrase.text, at, how)
        except BadInputError as error:
            words = shlex.split(error.hint.replace(",", " "))
            assert set(words[::2]) == {"--at"}, phrase.text
            forms = words[1::2]
            assert len(forms) in {2, 3}, phrase.text
            for form in forms:
                try:
                    read_moment(form, at, how)
                except BadInputError:
                    useless.append((phrase.text, form))
    assert useless == []
