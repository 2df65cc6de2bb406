"""The contract of every format in the table, whoever wrote it."""

import sys
from collections.abc import Iterator
from datetime import date
from types import SimpleNamespace

import pytest
from support.every import every
from support.example_wins import EDITION, FULL, HIDDEN, HOSTILE, PLAIN
from support.recognised import SAMPLES

from microwins.errors import BadInputError
from microwins.formats.table import (
    FORMATS,
    READ,
    WRITTEN,
    Format,
    format_named,
    format_of,
    of_file,
    reader,
    writer,
)
from microwins.model.day import DEFAULT_START
from microwins.model.win import Win
from microwins.results.rows import Row, rows

WHOLE = {"html", "svg"}
"""Formats that begin with a calendar of all wins, so that they can't be written as wins come."""

SHARED = [name for name in WRITTEN if FORMATS[name].shared]

any_written = pytest.mark.parametrize("name", WRITTEN)


def written(name: str, *wins: Win) -> str:
    """Return some wins in a format."""
    return "".join(writer(name)(rows(wins, DEFAULT_START, with_hidden_words=True), EDITION))


@any_written
def test_an_empty_journal_can_be_written(name: str) -> None:
    """No wins at all are no error."""
    assert "Traceback" not in written(name)


@any_written
def test_what_is_written_is_safe_to_cat(name: str) -> None:
    """What could drive a terminal or turn its text about is not there, whatever was logged."""
    text = written(name, FULL, HOSTILE)
    assert all(char in {"\n", "\r", "\t", "\u200d"} or char.isprintable() for char in text)


@any_written
def test_lone_surrogates_can_be_encoded(name: str) -> None:
    """A byte that was no UTF-8 when it was typed doesn't stop the export."""
    assert written(name, PLAIN._replace(text="caf\udce9")).encode()


@any_written
def test_wins_are_written_as_they_come(name: str) -> None:
    """The first win is out before the third is asked for, so that a big journal needs no room."""
    if name in WHOLE:
        return
    asked: list[str] = []

    def one_by_one() -> Iterator[Row]:
        for text in ("first", "second", "third"):
            asked.append(text)
            yield Row(PLAIN._replace(text=text), date(2026, 11, 21))

    chunks = writer(name)(one_by_one(), EDITION)
    assert any("first" in chunk for chunk in chunks)
    assert "third" not in asked


@every("name", SHARED)
def test_hidden_words_stay_out_of_what_is_passed_on(name: str) -> None:
    """A page or a calendar that others may see holds neither text nor tags of a hidden win."""
    text = written(name, PLAIN, HIDDEN)
    assert HIDDEN.text not in text
    assert HIDDEN.tags[0] not in text


def test_a_writer_that_forgets_leaks_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Private words leave before a writer sees them: a new one can't give away what it isn't told.

    Words of the worst days do where nobody asked for them.
    """
    leaky = SimpleNamespace(write=lambda rows, _edition: map(repr, rows))
    monkeypatch.setitem(sys.modules, "microwins.formats.leaky", leaky)
    monkeypatch.setitem(FORMATS, "leaky", Format(written=True, shared=True))
    hidden = HIDDEN._replace(extra={"note": "a long story"})
    text = written("leaky", PLAIN, hidden)
    assert (PLAIN.text in text, hidden.id in text) == (True, True)
    hard = PLAIN._replace(text="wanted to kill myself", tags=("secret",), extra=hidden.extra)
    row = Row(hard, date(2026, 11, 21), with_hidden_words=True, by_chance=True)
    text += "".join(writer("leaky")([row], EDITION))
    told = (hidden.text, "secret", "note", "a long story", hard.text)
    assert [words for words in told if words in text] == []


@pytest.mark.parametrize("name", [name for name in WRITTEN if name not in SHARED])
def test_data_keep_what_is_hidden(name: str) -> None:
    """What a program reads, or a backup, has hidden wins too."""
    assert HIDDEN.text in written(name, PLAIN, HIDDEN)


@pytest.mark.parametrize("find", [writer, reader])
def test_a_format_that_there_is_not(find: object) -> None:
    """An unknown name gets the list of those that there are, and the nearest as a hint."""
    with pytest.raises(BadInputError) as error:
        find("jsnl")  # type: ignore[operator]
    assert " ".join(WRITTEN if find is writer else READ) in error.value.message
    assert "json" in error.value.hint


def test_turned_letters_are_put_right() -> None:
    """A slip of two fingers is answered with the format of these letters."""
    with pytest.raises(BadInputError) as error:
        writer("cvs")
    assert error.value.hint == "wins export --format csv"


def test_every_format_is_recognised() -> None:
    """A file is known by what it holds, under any name; git reads no files."""
    assert set(SAMPLES) == set(READ) - {"json", "git"}
    for wanted, samples in SAMPLES.items():
        for sample in samples:
            data = sample.encode() if isinstance(sample, str) else sample
            for name in ("", "export", "wins.csv", "x.json", "notes.md"):
                known = format_of(data, name)
                assert {"json": "jsonl"}.get(known or "", known) == wanted, (known, name, sample)


def test_what_nobody_recognises() -> None:
    """Any text is nothing; where nothing in it says more, the ending of the name does."""
    for text in (
        "",
        "\n",
        "tea\n",
        "tea, then a walk\n",
        "[home]\nx=1\n",
        "PK,tea\n",
        "a,b\n1,2\n",
    ):
        assert format_of(text.encode(), "") is None, text
        assert format_of(text.encode(), "page.html") is None, text
        assert format_of(text.encode(), "x.CSV") == "csv", text


def test_other_names_of_formats() -> None:
    """A format is known by what people call it, however that is spelled."""
    names: dict[str, str | None] = {
        "todo.txt": "todotxt",
        "day-one": "dayone",
        "Day One": "dayone",
        "uhabits": "loop",
    }
    names |= {"HabitBull": "csv", "CSV": "csv", "markdwn": None, "": None}
    assert {name: format_named(name) for name in names} == names


@any_written
def test_a_file_name_tells_its_format(name: str) -> None:
    """Each ending belongs to one format, in upper case too."""
    assert FORMATS[name].endings
    for ending in FORMATS[name].endings:
        assert of_file(f"some.where/wins.{ending.upper()}") == name
    assert of_file("wins") is None
    assert of_file("wins.exe") is None
