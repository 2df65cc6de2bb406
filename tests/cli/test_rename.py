"""Rules of `wins rename`: one change of all wins, and of the settings with them."""

import json
import shlex
import tomllib
from pathlib import Path

from support.clock import later
from support.every import every
from support.running import Wins

OWN = (
    "# mine\n[categories]\n# the beds\n"
    'garden = ["dig", "garden gnome"]  # words\nmusic = ["sang"]\n'
)


def fields(wins: Wins, *filters: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return text, category and tags of the wins in an export."""
    rows = map(json.loads, wins("export", *filters).out.splitlines())
    return [(row["text"], row["category"], tuple(row.get("tags", ()))) for row in rows]


def test_a_category_moves_with_its_wins_and_words(wins: Wins, config: Path) -> None:
    """All wins change at once, hidden ones too, and the file keeps its comments and order."""
    config.write_text(OWN)
    wins("log", "dug the beds", "-c", "garden")
    wins("log", "weeded", "-c", "garden", now=later(seconds=1))
    wins("hide", "last", now=later(seconds=2))
    wins("log", "sang", now=later(seconds=3))
    result = wins("rename", "Category", "Garden", "to", "yard", now=later(seconds=4))
    assert (result.code, result.err) == (0, "")
    assert result.out == (
        "garden is now yard: 2 wins.\n"
        "These words now belong to yard: dig, garden gnome.\n"
        "To undo this, settings included: wins rename category yard garden\n"
    )
    assert [one[1] for one in fields(wins)] == ["yard", "yard", "music"]
    assert config.read_text() == OWN.replace("\ngarden =", "\nyard =")
    assert "dig it \u00b7 yard" in wins("log", "dig it", now=later(seconds=5)).out
    wins("undo", "2", now=later(seconds=6))
    assert {one[1] for one in fields(wins)} == {"garden", "music"}
    wins("redo", now=later(seconds=7))
    assert wins("rename", "category", "yard", "garden", now=later(seconds=8)).code == 0
    assert config.read_text() == OWN


def test_a_category_joins_another(wins: Wins, config: Path) -> None:
    """Its words join those of an own one; of a built-in one they are named, with the line back."""
    config.write_text(OWN)
    wins("log", "dug", "-c", "garden")
    wins("log", "sang", now=later(seconds=1))
    assert wins("rename", "category", "garden", "music", now=later(seconds=2)).out == (
        "garden is now part of music: 1 win.\n"
        "These words now belong to music: dig, garden gnome.\n"
        "wins undo brings it back.\n"
        "To put garden back in the settings: wins config add category garden dig 'garden gnome'\n"
    )
    own = tomllib.loads(config.read_text())["categories"]
    assert own == {"music": ["sang", "dig", "garden gnome"]}
    assert config.read_text().startswith("# mine\n[categories]\n")
    out = wins("rename", "category", "music", "joy", now=later(seconds=3)).out
    assert out.startswith("music is now part of joy: 2 wins.\nmusic is no longer in")
    assert not tomllib.loads(config.read_text()).get("categories")
    again = shlex.split(out.splitlines()[-1].partition("settings: ")[2])
    assert wins(*again[1:]).code == 0
    assert "sang" in wins("config", "get", "categories").out


def test_a_category_that_is_in_the_log_alone(wins: Wins, config: Path) -> None:
    """What was taken out of the settings can be renamed still, and nothing is put there."""
    config.write_text('categories = ["garden"]\n')
    wins("log", "dug", "-c", "garden")
    assert wins("rename", "category", "garden", "garden2").code == 0
    wins("undo", now=later(seconds=1))
    out = wins("rename", "category", "garden2", "garden", now=later(seconds=2)).out
    assert out.startswith("garden2 is now part of garden.\n")
    config.write_text("")
    assert wins("rename", "category", "garden", "move").out == (
        "garden is now part of move: 1 win.\nwins undo brings it back.\n"
    )
    assert config.read_text() == ""
    assert fields(wins) == [("dug", "move", ())]


@every(
    "text",
    [
        'categories = ["garden", "music"]  # garden first\ntone = "warm"\n',
        'categories = [\n  "music", # m\n  "garden", # the garden\n]\n',
        'categories = "garden, music"\n',
        'categories = {garden = ["garden"], music = []} # g\n',
        'categories.garden = ["dig"]\ncategories.music = []\n',
        '[categories]\n"garden" = ["dig"]\nmusic = [] # garden\n',
    ],
)
def test_every_form_of_the_settings(wins: Wins, config: Path, text: str) -> None:
    """The name changes and all else stays, and what is merged has all words."""
    config.write_text(text)
    wins("log", "dug", "-c", "garden")
    wins("rename", "category", "garden", "h\u00f6fe", now=later(seconds=1))
    for comment in ("# garden first", "# m\n", "# the garden", "# g\n", "# garden\n"):
        assert (comment in text) == (comment in config.read_text())
    assert "h\u00f6fe" in wins("config", "get", "categories").out
    wins("rename", "category", "h\u00f6fe", "music", now=later(seconds=2))
    said = wins("config", "get", "categories").out
    assert "music" in said
    assert "h\u00f6fe" not in said
    assert ("dig" in text) == ("dig" in said)
    assert set(fields(wins)) == {("dug", "music", ())}


def test_a_tag_changes_in_the_words_too(wins: Wins) -> None:
    """Case and signs don't matter; a tag that is there takes in the other, each once."""
    for number, words in enumerate(
        ("went to the #park with mum +sun", "read #parking #park", "ran +park +green", "#park")
    ):
        wins("log", words, "-c", "joy", now=later(seconds=number))
    wins("hide", "last")
    result = wins("rename", "tag", "#Park", "+Green", now=later(seconds=9))
    assert result == (0, "#park is now part of #green: 4 wins.\nwins undo brings it back.\n", "")
    assert fields(wins) == [
        ("went to the #green with mum", "joy", ("green", "sun")),
        ("read", "joy", ("parking", "green")),
        ("ran", "joy", ("green",)),
        ("#green", "joy", ("green",)),
    ]
    wins("undo", now=later(seconds=10))
    assert len(fields(wins, "#park")) == 4
    out = wins("rename", "+park", "wood", now=later(seconds=11)).out
    assert out.startswith("#park is now #wood: 4 wins.\n")
    data = json.loads(wins("rename", "tag", "wood", "park", "--json", now=later(seconds=12)).out)
    assert list(data.items()) == [
        *(("rename", 1), ("kind", "tag"), ("from", "wood"), ("to", "park")),
        *(("wins", 4), ("merged", False), ("words", [])),
    ]


@every(
    "typed, said, line",
    [
        (
            "category care wash",
            "care is built in, so it keeps its name.",
            "wins config add category wash",
        ),
        ("category gardn yard", "There is no category gardn.", "wins rename category garden yard"),
        ("category garden garden", "It's already called garden.", "wins categories"),
        ("category garden a!", "A category is one word", "wins rename category garden music"),
        ("tag suny bright", "No win has the tag suny.", "wins rename tag sunny bright"),
        ("tag sunny sunny", "It's already called sunny.", "wins tags"),
        ("tag sunny 12", "A tag is one word", "wins rename tag sunny bright"),
        ("sunny bright", "Say category or tag", "wins rename tag sunny bright"),
        ("Garden yard", "Say category or tag", "wins rename category Garden yard"),
        ("tag", "Say category or tag", "wins rename tag sunny bright"),
        ("tag a b c", "Say category or tag", "wins rename tag sunny bright"),
    ],
)
def test_what_cannot_be_renamed(wins: Wins, config: Path, typed: str, said: str, line: str) -> None:
    """It is refused with a line that works, nothing is changed, and no private tag is offered."""
    config.write_text('categories = ["garden"]\n')
    wins("log", "walked +sunny")
    wins("log", "cried +sunyy", now=later(seconds=1))
    wins("hide", "last")
    before = fields(wins), config.read_text()
    result = wins("rename", *typed.split())
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(said)
    assert f"\nTry: {line}" in result.err
    assert (fields(wins), config.read_text()) == before


def test_settings_that_cannot_be_read(wins: Wins, config: Path) -> None:
    """Where the settings can't be understood nothing is renamed."""
    config.write_text('categories = ["garden"]\n')
    wins("log", "dug", "-c", "garden")
    config.write_text('categories = ["garden", 7]\n')
    assert wins("rename", "category", "garden", "yard").code == 2
    assert fields(wins) == [("dug", "garden", ())]
