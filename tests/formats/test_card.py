"""The card: valid, inert, readable, and said in words, whatever was logged."""

import re
from xml.etree import ElementTree as ET

from support.cards import SHARED, WEEK, rich, several
from support.every import every

from microwins.formats import card

SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {f"{SVG}{name}" for name in ("svg", "title", "desc", "rect", "g", "path", "circle", "text")}

ATTRIBUTES = {
    *("aria-labelledby", "cx", "cy", "d", "fill", "fill-rule", "font-family", "font-size", "id"),
    *("height", "r", "role", "rx", "text-anchor", "transform", "viewBox", "width", "x", "y"),
}


@every("name", SHARED)
def test_a_card_is_valid_and_inert(name: str) -> None:
    """It is a picture with a title and a description, and nothing in it runs or loads."""
    text = card.svg(SHARED[name], dark=name == "week")
    assert not re.search(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a\u202d\u202e\u2066-\u2069]", text
    )
    picture = ET.fromstring(text.encode())
    assert picture.attrib["role"] == "img"
    assert {one.tag for one in picture.iter()} <= DRAWN
    assert {name for one in picture.iter() for name in one.attrib} <= ATTRIBUTES
    assert not [one for one in picture.iter() if "url(" in "".join(one.attrib.values())]
    assert picture.findtext(f"{SVG}title")
    assert picture.findtext(f"{SVG}desc")


def test_what_is_said_is_what_is_seen() -> None:
    """The alternative text has all that the card shows, and no word more."""
    said = card.alternative_text(rich("made tea"))
    assert said == (
        "made tea. For Sam. Sunday 22 November 2026, care, a start, 20 minutes, mood 3, #music, "
        "#outside."
    )
    assert f">{said}</desc>" in card.svg(rich("made tea"), dark=True)
    said = card.alternative_text(several(WEEK))
    assert said.startswith(
        "9 wins on 7 days. Week of 16 to 22 November 2026. mood 2 to 4. showered."
    )
    assert said.endswith("and 3 more. care 2, order 2, move 2, connect 1, nourish 1, rest 1.")
    assert len(card.alternative_text(SHARED["64 KB"])) < 1000
    assert "60 wins on 7 days" in card.alternative_text(SHARED["areas alone"])


def test_words_are_readable() -> None:
    """Ink and quiet ink have a contrast of 4.5 and more, and no letter is smaller than 38."""

    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05

    for dark in (False, True):
        cards = ("all of a win", "week", "areas alone", "hostile week")
        text = "".join(card.svg(SHARED[name], dark=dark) for name in cards)
        paper = re.findall(r'<rect fill="(#\w+)"', text)[0]
        inks = {*re.findall(r'<g fill="(#\w+)">(?:<path transform="[^"]+scale|<text)', text)}
        assert len(inks) == 2
        for ink in inks:
            assert max(light(ink), light(paper)) / min(light(ink), light(paper)) >= 4.5
        sizes = [float(size) * 1000 for size in re.findall(r"scale\((\S+?),", text)]
        sizes += map(float, re.findall(r'font-size="(\S+?)"', text))
        assert min(sizes) >= 38
