"""The rules of the page that is shared: one sheet of paper that loads nothing."""

import re
from base64 import b64decode
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from support.browser import browser
from support.hostile import HOSTILE
from support.shared_wins import made_up, of_texts, shared

from microwins.formats import share_page
from microwins.results.share import Shared, SharedWin

MARKUP = ("<script>alert(1)</script>", "'\"><img src=x>", "</style></body>", "&lt; &copy; ]]>")
PAPER = {"A4": (8.27, 11.69), "letter": (8.5, 11)}


def page(of: Shared) -> str:
    """Return the page of what is shared."""
    return "".join(share_page.write(of))


def test_any_words_are_text() -> None:
    """It is XML whatever was typed, with the words as they are and no element of theirs."""
    texts = [*HOSTILE.values(), *MARKUP]
    known = {one.tag for one in ET.fromstring(page(of_texts(["tea"])).partition("\n")[2]).iter()}
    against = []
    for text in texts:
        for shown in (of_texts([text], text), of_texts([text] * 60, text)):
            tree = ET.fromstring(page(shown).partition("\n")[2])
            extra = {one.tag for one in tree.iter()} - known - {"br", "td", "li", "span", "ul"}
            against += [(text, extra)] if extra else []
    assert against == []


def test_it_can_be_heard() -> None:
    """It has a language, one main heading, headings in order, and tables with scopes."""
    for shown in (of_texts(["tea"], "Sam"), made_up(1), made_up(5)):
        text = page(shown)
        assert '<html lang="en">' in text
        levels = [int(level) for level in re.findall(r"<h(\d)", text)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert max(after - before for before, after in pairwise(levels)) <= 1
        assert re.findall(r"<th(?! scope=)", text.replace("<thead", "")) == []
        assert "<script" not in text
        assert "http:" not in text


def test_nothing_can_fall() -> None:
    """Days without a win aren't there, and moods are a range."""
    wins = [
        SharedWin(
            day=of_texts(["tea"]).first.replace(day=day), text="tea", category="joy", mood=mood
        )
        for day, mood in ((2, 1), (9, 5))
    ]
    text = page(shared(wins))
    assert re.findall(r"<h3><span>\w+</span> (\d+) \w+", text) == ["2", "9"]
    assert "Mood from 1 to 5" in text
    assert "mood 1" not in text
    assert page(shared([win._replace(text="") for win in wins])).count("tea") == 0


@pytest.mark.slow
def test_it_is_one_sheet(tmp_path: Path) -> None:
    """Whatever it holds, it is printed on one sheet, and nothing sticks out on a phone."""
    path = tmp_path / "page.html"
    against: list[object] = []
    with browser(tmp_path / "profile") as one:
        for seed in range(24):
            path.write_text(page(made_up(seed)), encoding="utf-8")
            one.open(path, 360)
            wide = one.value("document.documentElement.scrollWidth")
            against += [(seed, one.told, one.asked[1:], wide)] if wide > 360 or one.told else []
            for name, (width, height) in PAPER.items():
                printed = one.call("Page.printToPDF", paperWidth=width, paperHeight=height)
                sheets = len(re.findall(rb"/Type /Page\b", b64decode(printed["data"])))
                against += [(seed, name, sheets)] if sheets != 1 else []
    assert against == []
