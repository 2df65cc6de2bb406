"""What --map says: of words, of columns and of moods, one by one or in a file."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.clock import NOW
from support.every import every

from microwins.cli.arguments.import_maps import Mapped, mapping
from microwins.errors import BadInputError
from microwins.formats.import_plan import ImportContext, ImportOptions, Plan
from microwins.model.period import ALL
from microwins.render.transfer import word_map
from microwins.results.transfer import SKIP, Tally, plain_word

FIELDS = ("text", "mood", "done", "date-mdy")


def mapped(*maps: str, fields: tuple[str, ...] = FIELDS) -> Mapped:
    """Return what some --map mean, beside a category of the person's own."""
    return mapping(maps, fields, ("garden",))


@every(
    "given, fields, moods, words, scales",
    [
        ("Gym = Move", {}, {}, {"gym": "move"}, {}),
        ("weeds=garden", {}, {}, {"weeds": "garden"}, {}),
        ("a=b=skip", {}, {}, {"a=b": "skip"}, {}),
        ("rain=#Rain", {}, {}, {"rain": "#rain"}, {}),
        ("rain=+rain", {}, {}, {"rain": "#rain"}, {}),
        ("zen=5", {}, {"zen": 5}, {}, {}),
        ("zen=none", {}, {"zen": None}, {}, {}),
        ("Wann=date-mdy", {"wann": "date-mdy"}, {}, {}, {}),
        ("Stand=done", {"stand": "done"}, {}, {"stand": "done"}, {}),
        ("half=start", {}, {}, {"half": "start"}, {}),
        ("mood=1-10", {}, {}, {}, {"mood": (1, 10)}),
        ("Stimmung=0..5", {"stimmung": "mood"}, {}, {}, {"stimmung": (0, 5)}),
        ("mood=10-1", {}, {}, {}, {"mood": (10, 1)}),
        ("mood=-2-2", {}, {}, {}, {"mood": (-2, 2)}),
    ],
)
def test_a_meaning(
    given: str,
    fields: dict[str, str],
    moods: dict[str, int | None],
    words: dict[str, str],
    scales: dict[str, tuple[float, float]],
) -> None:
    """A word has one by what TO is, in whichever case."""
    assert mapped(given) == Mapped(fields, moods, words, scales)


def test_a_word_for_a_mood_and_for_a_kind() -> None:
    """One word may be both in a file; of two meanings of one sort the last counts."""
    found = mapped("tired=2", "tired=skip", "tired=#tired")
    assert (found.moods, found.words) == ({"tired": 2}, {"tired": "#tired"})


@every("given", ["", "x", "=3", "x=", "x=9", "x=#", "x=#12", "x=pottery", "mood=5-5", "words.txt"])
def test_no_meaning(given: str) -> None:
    """What means nothing is refused with what TO may be."""
    with pytest.raises(BadInputError, match=r"--map takes FROM=TO or a file of them \(\.toml\)"):
        mapped(given)


FILE = """\
# what my words mean
headache = "skip"   # 45
"so-so" = 3

[moods]
headache = "none"
'Gr\xfc\xdfe' = "#hello"
5 = 5
"""


def test_a_file(tmp_path: Path) -> None:
    """It has a word a line, under headings or none; what is typed behind it counts more."""
    path = tmp_path / "words.toml"
    path.write_text(FILE, encoding="utf-8-sig")
    found = mapped(str(path), "headache=#ill")
    assert found.words == {"headache": "#ill", "gr\xfc\xdfe": "#hello"}
    assert found.moods == {"so-so": 3, "headache": None, "5": 5}


@every(
    "text, said",
    [
        ("a = 1\nheadache = skip\n", "Can't read line 2 of {}: headache = skip"),
        ("gr\xfc\xdfe = 'skip'\n", "Can't read line 1 of {}: gr\xfc\xdfe = 'skip'"),
        ("sub.word = 'skip'\n", "Can't read line 1 of {}: sub.word = 'skip'"),
        ("word = true\n", "Can't read line 1 of {}: word = true"),
        ("word = ['skip']\n", "Can't read line 1 of {}: word = ['skip']"),
        ("\n\nheadache\n", "Can't read line 3 of {}: headache"),
        ("a = 1\nA = 2\n", "A is in {} twice: on line 1 and on line 2."),
        ("word = 'pottery'\n", "not line 1 of {}: word = 'pottery'."),
        ("word = 9\n", "not line 1 of {}: word = 9."),
        ("rain = 'skip'\nword = '?'\n", "Say what these mean: word."),
    ],
)
def test_a_file_with_a_slip(tmp_path: Path, text: str, said: str) -> None:
    """It is refused with the line, and one that works."""
    path = tmp_path / "words.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadInputError) as error:
        mapped(str(path))
    assert said.format(path) in str(error.value.message)
    assert error.value.hint


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), max_size=4))
def test_what_the_look_writes_is_read(words: list[str]) -> None:
    """Whatever signs are in a word, --words writes it so that --map knows it, on one line."""
    tallies = [Tally(f"x{word}", SKIP, 1) for word in words]
    plan = Plan("daylio", ImportContext({}, {}, timedelta(), NOW), ImportOptions({}, {}, ALL))
    written = "".join(word_map(plan.outcome("x", apply=False)._replace(categories=tallies)))
    assert all(line.isprintable() for line in written.split("\n"))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "words.toml"
        path.write_text(written, encoding="utf-8")
        assert mapped(str(path)).words.keys() == {plain_word(f"x{word}") for word in words}


def test_one_word_that_two_devices_encoded(tmp_path: Path) -> None:
    """--words writes a word once, whether its accent is a sign of its own or not."""
    tallies = [Tally(word, SKIP, 1) for word in ("caf\xe9", "cafe\u0301")]
    plan = Plan("daylio", ImportContext({}, {}, timedelta(), NOW), ImportOptions({}, {}, ALL))
    path = tmp_path / "words.toml"
    path.write_text("".join(word_map(plan.outcome("x", apply=False)._replace(categories=tallies))))
    assert mapped(str(path)).words.keys() == {"caf\xe9"}


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    """That there is none, or no text, is said."""
    (tmp_path / "latin.toml").write_bytes("gr\xfc\xdfe = 1".encode("latin-1"))
    for name, said in (("nowhere.toml", "nowhere.toml"), ("latin.toml", "isn't UTF-8 text.")):
        with pytest.raises(BadInputError, match=said):
            mapped(str(tmp_path / name))
