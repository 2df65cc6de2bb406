"""A picture: drawn by resvg, with no letter lost; and it looks as it does in a browser."""

import base64
import sys
from pathlib import Path

import pytest
from support.browser import browser
from support.cards import SHARED, one, rich
from support.every import every

from microwins.errors import WinsError
from microwins.formats import card

UNASSIGNED = "\u0378"
"""No font has this letter."""


def test_a_picture_has_its_size() -> None:
    """It is 1080 pixels wide and high."""
    picture = card.png(one("took a shower"), dark=False)
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert [int.from_bytes(picture[at : at + 4]) for at in (16, 20)] == [1080, 1080]


@every("text", [f"tea {UNASSIGNED}", f"a{UNASSIGNED}b \u0661", f"\u0661 {UNASSIGNED}"])
def test_no_letter_is_left_out_in_silence(text: str) -> None:
    """What no font here has is named, with what to type instead."""
    with pytest.raises(WinsError) as error:
        card.png(one(text), dark=False)
    assert UNASSIGNED in error.value.message
    assert error.value.hint == "--format svg"


def test_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """It says how to install it, and the SVG needs none."""
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(WinsError) as error:
        card.png(one("took a shower"), dark=False)
    assert "pipx inject microwins resvg-py" in error.value.message
    assert error.value.hint == "pip install 'microwins[png]'"
    assert card.svg(one("took a shower"), dark=False).startswith("<?xml")


@pytest.mark.slow
def test_it_is_the_same_everywhere_and_nothing_leaves_the_card(tmp_path: Path) -> None:
    """A browser and resvg agree on each pixel but for the edges of letters, and the margin is bare.

    What no font of this machine has can't be compared, nor can what each draws in its own colours.
    """
    resvg_py = pytest.importorskip("resvg_py")
    off = []
    with browser(tmp_path / "browser") as page:
        page.open(Path("/dev/null"), 1080)
        for name, shared in {
            **SHARED,
            "Greek": rich("έπλυνα", "Ђорђе"),
            "Czech": rich("žluťoučký kůň"),
        }.items():
            text = card.svg(shared, dark=name == "week")
            drawn = base64.b64encode(resvg_py.svg_to_bytes(svg_string=text)).decode()
            svg = base64.b64encode(text.encode()).decode()
            differing, outside = page.value(COMPARE % (svg, drawn))
            allowed = 0.02 if "<text" in text else 0.001
            if differing > allowed or outside:
                off.append((name, differing, outside))
    assert off == []


COMPARE = """
(async () => {
    const load = async (type, data) => {
        const image = new Image();
        image.src = `data:${type};base64,${data}`;
        await image.decode();
        const canvas = new OffscreenCanvas(1080, 1080), pen = canvas.getContext("2d");
        pen.drawImage(image, 0, 0);
        return pen.getImageData(0, 0, 1080, 1080).data;
    };
    const [one, two] = [await load("image/svg+xml", "%s"), await load("image/png", "%s")];
    let differing = 0, outside = 0;
    for (let at = 0; at < one.length; at += 4) {
        const x = at / 4 %% 1080, y = Math.floor(at / 4 / 1080);
        if (Math.abs(one[at] - two[at]) > 64) differing++;
        if (Math.min(x, y, 1079 - x, 1079 - y) < 24)
            if (Math.abs(one[at] - one[0]) > 8 || Math.abs(two[at] - one[0]) > 8) outside++;
    }
    return [differing / 1080 / 1080, outside];
})()
"""
"""Returns how many of the pixels differ, as a part of all, and how many in the margin are drawn."""
