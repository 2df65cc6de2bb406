"""The rules of the page: all wins in one file that loads nothing, on any screen."""

import re
from base64 import b64encode
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.browser import Browser, browser
from support.clock import NEW_YORK
from support.every import every
from support.example_wins import EDITION, FULL, HIDDEN, PLAIN
from support.example_wins import HOSTILE as CONTROLLING
from support.hostile import HOSTILE
from support.running import Wins

from microwins.formats import html_
from microwins.formats.escaping import lines
from microwins.formats.export_context import ExportContext
from microwins.model.day import DEFAULT_START
from microwins.model.period import Period
from microwins.model.win import Win
from microwins.results.rows import rows

SVG = "{http://www.w3.org/2000/svg}"

MARKUP = {
    "a script": "<script>document.title = 'owned'</script>",
    "an image": "<img src=x onerror=\"document.title='owned'\">",
    "the end of an attribute": "\"'><svg onload=alert(1)>",
    "the end of the style": "</style><style>*{display:none}</style>",
    "the end of the page": "</div></ul></main></body></html>",
    "comments": "<!-- --> --!> <!--",
    "sections": "<![CDATA[x]]> ]]> <?php ?>",
    "references": "&lt;b&gt; &amp;amp; &#x3c; &copy; &nbsp",
    "a link": "<a href='javascript:alert(1)'>x</a>",
    "another policy": "<meta http-equiv=refresh content='0;url=http://example.org'>",
    "a base": "<base href='http://example.org/'>",
    "long lines": "one\ntwo \t three\r\n\r\nfour",
}
TEXTS = {**HOSTILE, **MARKUP}

OVERFLOWING = """
[...document.querySelectorAll('header *, nav *, main > *, table *, .month *, footer *')]
  .filter(one => one.getBoundingClientRect().right > innerWidth + 1 || one.scrollWidth > innerWidth)
  .map(one => one.outerHTML.slice(0, 100))
"""

FAINT = """
(() => {
  const parts = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = colour => parts(colour).slice(0, 3).map(one => one / 255)
    .map(one => one <= .04045 ? one / 12.92 : ((one + .055) / 1.055) ** 2.4)
    .reduce((sum, one, place) => sum + one * [.2126, .7152, .0722][place], 0);
  const paper = light(getComputedStyle(document.body).backgroundColor);
  const faint = new Set();
  for (const one of document.querySelectorAll('body *')) {
    const text = [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    if (!text || one.localName === 'title' || one.localName === 'desc') continue;
    const style = getComputedStyle(one);
    const ink = light(one.namespaceURI.endsWith('svg') ? style.fill : style.color);
    const contrast = (Math.max(ink, paper) + .05) / (Math.min(ink, paper) + .05);
    if (contrast < 4.5) faint.add(one.localName + ' ' + contrast);
  }
  return [...faint];
})()
"""


def write(*wins: Win, edition: ExportContext = EDITION) -> str:
    """Return the page of some wins."""
    return "".join(html_.write(rows(wins, DEFAULT_START), edition))


def page(*wins: Win, edition: ExportContext = EDITION) -> ET.Element:
    """Return the page of some wins as XML, which it is, too."""
    return ET.fromstring(write(*wins, edition=edition))


def text(element: ET.Element | None) -> str:
    """Return the words of an element, spaces joined; a line break is one."""
    assert element is not None
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip()


def having(root: ET.Element, name: str) -> ET.Element:
    """Return the one element of an id."""
    (found,) = (one for one in root.iter() if one.get("id") == name)
    return found


def headings(root: ET.Element) -> list[str]:
    """Return the headings with their levels."""
    return [f"{one.tag[1]} {text(one)}" for one in root.iter() if re.fullmatch("h[1-6]", one.tag)]


def on(day: date, hour: int = 9, **fields: Any) -> Win:
    """Return a win of a day."""
    at = datetime(day.year, day.month, day.day, hour, 5, tzinfo=NEW_YORK)
    return PLAIN._replace(at=at, **fields)


DAY = date(2026, 11, 20)


def test_the_parts_of_the_page() -> None:
    """A calendar per year, the areas, the months with their days, and an index, in headings."""
    root = page(
        on(date(2025, 12, 31), text="swept", category="order"),
        on(DAY, text="showered"),
        on(DAY, 14, text="sang", category="joy", tags=("choir",)),
        on(date(2026, 11, 21)),
    )
    assert headings(root) == [
        *("1 Wins", "2 Calendar", "3 2026 3 wins on 2 days", "3 2025 1 win", "2 Areas"),
        *("2 Month by month", "3 December 2025", "4 Wednesday 31"),
        *("3 November 2026", "4 Friday 20", "4 Saturday 21"),
        *("2 Index", "3 care", "3 joy", "3 order", "3 Tags"),
    ]
    assert root.get("lang") == "en"
    assert text(root.find("head/title")) == "Wins, 31 December 2025 to 22 November 2026"
    assert text(root.find("body/header")).endswith("to 22 November 2026 4 wins on 3 days.")


def test_a_day() -> None:
    """A win has its time, whether it was a start, its tags, its category, its mood and its note."""
    win = on(
        *(DAY, 14), text="sang #loud", category="joy", tags=("loud", "choir"), mood=4, partial=True
    )
    root = page(win._replace(minutes=20, extra={"note": "In tune.\nMostly."}), on(DAY, timed=False))
    first, second = having(root, "d2026-11-20").findall("ul/li")
    assert text(first) == (
        "14:05sang #loud (a start) #choir \u00b7 20 minutes \u00b7 joy \u00b7 mood 4In tune.Mostly."
    )
    assert [one.get("datetime") for one in root.iter("time")] == [win.at.isoformat()]
    assert text(second) == "showered \u00b7 care"


def test_the_areas() -> None:
    """The fullest area comes first; each has its number and what was done most."""
    wins = [
        *(on(DAY, text="sang", category="joy") for _ in range(3)),
        *(on(DAY, text=words, category="move") for words in ("Ran.", "ran", "danced", "ran")),
        on(DAY, text="weeded", category="garden"),
        on(DAY, text="ate", category="nourish"),
        HIDDEN,
    ]
    table = page(*wins).find("body/main/table")
    assert table is not None
    assert [text(one) for one in table.findall("thead/tr/th")] == ["Area", "Wins", "Most often"]
    assert [[text(cell) for cell in row] for row in table.findall("tbody/tr")] == [
        ["movewalking, sport, stretching, going outside", "4", "Ran. \u00d73"],
        ["joymusic, books, games, making things", "3", "sang \u00d73"],
        ["garden", "1", "weeded"],
        ["mindtherapy, meditation, journaling, crying", "1", ""],
        ["nourisheating, drinking, cooking", "1", "ate"],
    ]
    assert {one.get("scope") for one in table.iter("th")} == {"col", "row"}


def test_every_colour_has_words_beside_it() -> None:
    """A quarter has a title and a description, months below it, and shades with numbers."""
    root = page(*(on(DAY, text=str(n)) for n in range(3)), on(date(2026, 7, 1)))
    key, *quarters = root.iter("svg")
    assert [text(one) for one in key.iter("text")] == ["none", "1", "3 or more wins a day"]
    assert [text(one) for year in quarters for one in year if one.tag in {"title", "desc"}] == [
        *("Calendar of 2026", "July 2026: 1 win."),
        *("Calendar of 2026", "November 2026: 3 wins."),
    ]
    for picture in (key, *quarters):
        assert picture.get("role") == ("img" if picture is key else "group")
        for name in (picture.get("aria-labelledby") or "").split():
            assert text(having(root, name))
    days = [text(title) for year in quarters for rect in year.iter("rect") for title in rect]
    assert days == ["Wed 1 Jul 2026: 1 win", "Fri 20 Nov 2026: 3 wins"]
    (months,) = (one for one in root.iter("ul") if one.get("class") == "months")
    assert [text(one) for one in months] == ["July 1 win", "November 3 wins"]


def test_a_day_in_the_calendar_leads_to_its_wins() -> None:
    """A square with wins is a link to its day, unless all of them are hidden."""
    root = page(on(DAY), HIDDEN._replace(at=on(date(2026, 11, 9)).at))
    links = [one.get("href") for svg in root.iter("svg") for one in svg.iter("a")]
    assert links == ["#d2026-11-20"]


def test_years_share_their_shades() -> None:
    """The same number of wins has the same colour in every year."""
    few, many = date(2025, 5, 1), date(2026, 5, 1)
    root = page(on(few), *(on(many, text=str(n)) for n in range(4)))
    shades = {
        text(title): group.get("class") for group in root.iter("g") for title in group.iter("title")
    }
    assert shades == {"Thu 1 May 2025: 1 win": "s2", "Fri 1 May 2026: 4 wins": "s3"}


def test_a_year_without_wins_has_no_calendar() -> None:
    """Between two years with wins, one without is not drawn; nor is a half of a year."""
    root = page(on(date(2023, 5, 1)), on(DAY))
    years = [one for one in headings(root) if one.startswith("3 20")]
    assert years == ["3 2026 1 win", "3 2023 1 win"]
    assert len({one.get("viewBox") for one in root.iter("svg")}) == 2


def test_every_link_leads_to_a_place_on_the_page() -> None:
    """Links go to places of this page, each of which is there once."""
    many = [on(DAY - timedelta(days=n), tags=("home",)) for n in range(40)]
    root = page(*many, on(DAY, text="else", category="joy", tags=("x",)), HIDDEN, PLAIN)
    names = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(names) == len(set(names))
    links = [one.get("href") or "" for one in root.iter("a")]
    assert len(links) > 80
    assert {link[0] for link in links} == {"#"}
    assert {link[1:] for link in links} <= set(names)


def test_the_index_finds_every_day() -> None:
    """What was done leads to each of its days, however it was written; many days are folded."""
    wins = [
        *(on(date(2025, 12, n), text="Showered.") for n in range(25, 32)),
        on(date(2025, 12, 31), text="sang", tags=("choir",)),
        on(DAY, text="showered"),
        on(DAY, 10, text="Sang"),
    ]
    root = page(*wins)
    care, tags = having(root, "a1"), having(root, "tags")
    sang, showered = care.findall("ul/li")
    assert text(sang) == "sang 2025: 31 Dec; 2026: 20 Nov"
    assert text(showered.find("details/summary")) == "Showered. on 8 days"
    assert [one.get("href") for one in showered.iter("a")] == [
        *(f"#d2025-12-{n}" for n in range(25, 32)),
        "#d2026-11-20",
    ]
    assert text(tags.find("ul/li")) == "#choir 2025: 31 Dec"


def test_hidden_wins_count() -> None:
    """They are in every number, and have neither words nor a day of their own."""
    root = page(PLAIN, HIDDEN)
    assert "2 wins on 2 days" in text(root.find("body/header"))
    assert "4 Sunday 22" not in headings(root)
    assert "3 November 2026" in headings(root)
    alone = page(HIDDEN)
    assert "2 Index" not in headings(alone)
    assert [text(one) for one in alone.iter("a")] == [
        *("Calendar", "Areas", "Month by month", "November", "Calendar"),
    ]


def test_a_page_without_wins() -> None:
    """Where there is no win there is a page."""
    root = page()
    assert headings(root) == ["1 Wins"]
    assert text(root.find("body/main")).startswith("No wins on this page.")


def test_the_days_that_were_asked_for() -> None:
    """The page names days, category and tags that were asked for, and draws no others."""
    edition = EDITION._replace(
        period=Period(date(2026, 6, 1), date(2026, 7, 1)), chosen_by="care #home"
    )
    root = page(on(date(2026, 6, 10)), edition=edition)
    assert text(root.find("head/title")) == "Wins, 1 to 30 June 2026 \u00b7 care #home"
    _, year = root.iter("svg")
    assert len(list(year.iter("rect"))) == 30


def test_days_stand_in_their_order() -> None:
    """After a flight to the west, wins of an earlier day may come later; the page has each once."""
    wins = [on(DAY + timedelta(days=1), text="landed"), on(DAY, text="dined there")]
    days = [one for one in headings(page(*wins)) if one.startswith("4")]
    assert days == ["4 Friday 20", "4 Saturday 21"]


def test_it_may_load_and_run_nothing() -> None:
    """The policy allows its one style by its hash, and no address is on the page."""
    written = write(PLAIN, FULL)
    (style,) = re.findall(r"<style>(.*?)</style>", written, re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert (
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        f"base-uri 'none'; form-action 'none'; style-src 'sha256-{digest}'\"/>"
    ) in written
    assert written.index("Content-Security-Policy") < written.index("<style>")
    assert "://" not in written
    assert "url(" not in style
    assert "@import" not in style
    root = ET.fromstring(written)
    assert not {"script", "link", "img", "iframe", "object", "form", "base"} & {
        one.tag for one in root.iter()
    }
    names = {name for one in root.iter() for name in one.keys()}  # noqa: SIM118 (not a dict)
    assert not [name for name in names if name == "style" or name.startswith("on")]


@every("words", TEXTS.values())
def test_text_stays_text(words: str) -> None:
    """What was typed is shown letter by letter, and is no element anywhere on the page."""
    hostile = on(DAY, text=words, category=words or "x", tags=(words,), extra={"note": words})
    root, usual = page(hostile), page(on(DAY, tags=("t",), extra={"note": "n"}))
    (shown,) = having(root, "d2026-11-20").findall("ul/li/div/bdi")
    for one in shown.iter("br"):
        one.text = "\n"
    said = "\n".join(lines(words)).replace("\uffff", "\\uffff")  # which XML can't have
    assert "".join(shown.itertext()) == said
    assert {one.tag for one in root.iter()} <= {one.tag for one in usual.iter()} | {"br"}


@given(st.text(), st.text())
def test_any_text_is_a_page(words: str, kind: str) -> None:
    """Whatever was logged, the page is whole."""
    assert page(on(DAY, text=words, category=kind, tags=(kind,))).tag == "html"


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Return a browser for the tests of this file."""
    with browser(tmp_path_factory.mktemp("chromium") / "profile") as started:
        yield started


def hostile_page() -> str:
    """Return a page of the worst that can be logged."""
    return write(
        CONTROLLING,
        *(on(DAY, text=words, extra={"note": words}) for words in TEXTS.values()),
        *(on(DAY, text=f"{words}.", category=words, tags=(words,)) for words in TEXTS.values()),
    )


@pytest.mark.slow
@pytest.mark.usefixtures("year")
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_drawn_by_chromium(
    chromium: Browser, wins: Wins, tmp_path: Path, width: int, dark: bool
) -> None:
    """On a phone and on a desk nothing is wider than the window, nothing is said on the console.

    Nor is anything loaded, and all words can be read on their background, in light and darkness.
    """
    pages = {
        "year": wins("export", "--format", "html").out,
        "one": write(PLAIN),
        "none": write(),
        "hostile": hostile_page(),
        "long": write(*(on(DAY - timedelta(days=n // 9), text=f"{n}") for n in range(3500))),
    }
    for name, written in pages.items():
        path = tmp_path / f"{name}.html"
        path.write_text(written, encoding="utf-8")
        chromium.open(path, width, dark=dark)
        assert chromium.value("innerWidth") == width
        assert chromium.value("document.documentElement.scrollWidth") <= width
        assert chromium.value("document.title").startswith("Wins, ")
        if name != "hostile":  # of a hundred marks on one letter, a window shows what it can
            assert chromium.value(OVERFLOWING) == []
        assert chromium.value(FAINT) == []
        assert chromium.value("matchMedia('(prefers-color-scheme: dark)').matches") is dark
        paper = chromium.value("getComputedStyle(document.body).backgroundColor")
        assert paper == ("rgb(27, 28, 25)" if dark else "rgb(253, 252, 248)")
        assert chromium.told == []
        assert chromium.asked == [path.as_uri()]


@pytest.mark.slow
def test_the_browser_would_tell(chromium: Browser, tmp_path: Path) -> None:
    """What the policy keeps out would be seen: a script, an image, a style and a wide word are."""
    path = tmp_path / "page.html"
    for harm in (
        "<script>document.title = 'owned'</script>",
        "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' alt=''/>",
        "<p style='color:red'>x</p>",
    ):
        path.write_text(write(PLAIN).replace("<footer>", f"{harm}<footer>"), encoding="utf-8")
        chromium.open(path, 390)
        assert len(chromium.told) == 1
        assert "Content Security Policy" in chromium.told[0]
        assert chromium.value("document.title").startswith("Wins, ")
    wide = f"<header><nobr>{'wide' * 100}</nobr>"
    path.write_text(write(PLAIN).replace("<header>", wide), encoding="utf-8")
    chromium.open(path, 390)
    assert chromium.value("innerWidth") > 390  # a phone zooms out to show it all
    chromium.open(path, 1280)
    assert chromium.value(OVERFLOWING)
    faint = write(PLAIN).replace("#676359", "#9a9a9a")
    path.write_text(re.sub(r"<meta http-equiv[^>]*>", "", faint), encoding="utf-8")
    chromium.open(path, 1280)
    assert chromium.value(FAINT)
