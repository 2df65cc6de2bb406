"""The rules of Markdown: it reads well as text and as a page, and what was typed stays text."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from support.clock import NEW_YORK, NOW
from support.every import every
from support.example_wins import EDITION, FULL, HIDDEN, PLAIN
from support.hostile import HOSTILE

from microwins.formats import markdown
from microwins.formats.escaping import lines
from microwins.formats.export_context import ExportContext
from microwins.model.day import DEFAULT_START
from microwins.model.period import Period
from microwins.model.win import Win
from microwins.results.rows import rows

MORNING = datetime(2026, 11, 20, 7, 30, tzinfo=NEW_YORK)

DIALECTS = {
    "commonmark": MarkdownIt("commonmark", {"html": True}),
    "like GitHub's": MarkdownIt("gfm-like", {"html": True}),
    "everything on": MarkdownIt("default", {"html": True, "linkify": True}).enable("linkify"),
}

SIGNS = {
    "a heading": "# big",
    "headings": "####### seven\n###### six",
    "a list": "- one\n* two\n+ three",
    "a numbered list": "1. one\n2) two",
    "a number": "12. of November",
    "a task": "[ ] todo\n- [x] done",
    "a quotation": "> said\n>> twice",
    "an underline": "title\n===\nother\n---",
    "rules": "***\n---\n___\n- - -",
    "emphasis": "*a* **b** _c_ __d__ ***e*** a*b*c snake_case_name",
    "code": "`a` ``b`` ```c``` ~~~",
    "a fence": "```sh\nrm -rf\n```\n~~~\nx\n~~~",
    "indented code": "    four\n\ttab\n        eight",
    "struck through": "~~gone~~ ~also~",
    "links": "[a](http://example.org) ![b](c.png) [d][e] [f]\n[e]: http://example.org 'x'",
    "addresses": "http://example.org https://a.b/c?d=e&f=g www.example.org example.org/x ftp://x.org",
    "hosts": "readme.md x.com 1.2.com //example.org mailto:sam@example.org sam@example.org",
    "links in angles": "<http://example.org> <sam@example.org>",
    "HTML": "<script>alert(1)</script><b>x</b><!-- c --><?p?><![CDATA[x]]><!DOCTYPE html></div>",
    "a hidden line": "<div>\n\n*x*\n</div>",
    "references": "&amp; &lt;b&gt; &#35; &#x2a; &copy; AT&T a & b",
    "hearts": "<3 a < b > c",
    "tables": "| a | b |\n|---|---|\n| 1 | 2 |",
    "a table without edges": "a | b\n--|--\n1 | 2",
    "a table of one column": "a\n:-:\nb",
    "footnotes": "said[^1]\n\n[^1]: so ^[inline]",
    "backslashes": "\\ \\\\ \\* \\# c:\\dir\\",
    "a definition": "word\n: meaning",
    "mathematics": "$x$ $$y$$ \\(z\\)",
    "attributes": "# a {#b .c} {{ page }} {% raw %}",
    "names of emoji": ":smile: :+1: 7:30",
    "marks of others": "==marked== %%hidden%% ++more++ H~2~O x^2^",
    "spaces": "  two  between  ",
    "breaks with spaces": "a  \nb   \n  c",
    "empty lines": "\n\na\n\n\nb\n\n",
    "no words": "",
    "a wide space": "\u3000a\n\u3000b\n\xa0c",
    "ends of lines": "a\\\nb\r\nc\rd",
}


def write(*wins: Win, edition: ExportContext = EDITION) -> str:
    """Return some wins as a page."""
    return "".join(markdown.write(rows(wins, DEFAULT_START), edition))


def win(text: str, **fields: Any) -> Win:
    """Return a win of one morning."""
    return Win("01A", MORNING, text, "care", **fields)


def items(page: str, dialect: MarkdownIt) -> list[str]:
    """Return the plain text of each item of a list, and refuse anything in it that isn't text."""
    found: list[str] = []
    for token in dialect.parse(page):
        if token.type == "list_item_open":
            found.append("")
        elif token.type == "inline" and token.level == 3:
            assert not found[-1]
            found[-1] = "".join(map(plain, token.children or ()))
        else:
            assert token.type in {
                *("heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline"),
                *("bullet_list_open", "bullet_list_close", "list_item_close"),
            }
    return found


def plain(token: Any) -> str:
    """Return the text of a token within a line; a sign of anything else fails."""
    if token.type == "hardbreak":
        return "\n"
    assert token.type == "text", token.type
    return str(token.content)


def test_it_reads_well() -> None:
    """Months and days are headings, wins are items with their time, tags, category and mood."""
    page = write(
        win("showered"),
        Win("01B", MORNING + timedelta(minutes=75), "wrote a page", "work", ("home",), 4, 20),
        Win("01C", MORNING, "the dishes", "order", partial=True, timed=False),
        Win("01D", MORNING + timedelta(days=1), "sat in the sun #garden", "joy", ("garden",)),
        Win("01E", MORNING + timedelta(days=12), "called Mom", "connect"),
    )
    assert (
        page
        == """\
# Wins

20 to 22 November 2026

## November 2026

### Friday 20 November

- 07:30 showered \u00b7 care
- 08:45 wrote a page #home \u00b7 20 minutes \u00b7 work \u00b7 mood 4
- the dishes (a start) \u00b7 order

### Saturday 21 November

- 07:30 sat in the sun #garden \u00b7 joy

## December 2026

### Wednesday 2 December

- 07:30 called Mom \u00b7 connect

5 wins on 3 days.
"""
    )


def test_what_was_asked_for_is_named() -> None:
    """The page says which days it covers and what its wins were chosen by."""
    edition = ExportContext(NOW, Period(date(2025, 1, 1), date(2026, 1, 1)), "care #home #a_b")
    assert write(win("showered"), edition=edition).startswith(
        "# Wins\n\n2025 \u00b7 care #home #a\\_b\n"
    )


def test_a_page_without_wins() -> None:
    """Where there is no win the page is a page."""
    assert write() == ("# Wins\n\n22 November 2026\n\nNo wins on this page.\n")


def test_a_text_of_several_lines_is_one_item() -> None:
    """A line break is one on the page, and an indentation is kept."""
    assert "- 07:30 one\\\n  &#32; two\\\n  \\\n  three \u00b7 care\n" in write(
        win("one\n  two\n\nthree")
    )


def test_a_note_stands_below() -> None:
    """What was imported with a win as its note follows on lines of its own."""
    (item,) = items(
        write(win("went out", extra={"note": "It rained.\n# A lot."})), DIALECTS["commonmark"]
    )
    assert item == "07:30 went out \u00b7 care\nIt rained.\n# A lot."


def test_hidden_wins_count_and_have_no_line() -> None:
    """Neither words nor category of a hidden win are there, nor a heading for its day alone."""
    page = write(PLAIN, HIDDEN)
    assert "mind" not in page
    assert "22 November\n" not in page
    assert page.endswith("2 wins on 2 days.\n")


@every("dialect", DIALECTS.values())
@every("text", [*HOSTILE.values(), *SIGNS.values()])
def test_text_stays_text(text: str, dialect: MarkdownIt) -> None:
    """What looks like Markdown or HTML is shown letter by letter, with a time before it or not."""
    said = "\n".join(lines(text))
    found = items(write(win(text), win(text, timed=False)), dialect)
    assert found == [f"07:30 {said} \u00b7 care", f"{said} \u00b7 care".lstrip(" ")]


@pytest.mark.parametrize("dialect", DIALECTS.values(), ids=DIALECTS)
@given(
    text=st.text(st.sampled_from("ab1 .\n\t\\`*_[](){}<>#+-=|~^$&!:/@;\"'%\xa0x"), max_size=30)
    | st.text(st.characters(), max_size=20),
    timed=st.booleans(),
)
@example(text="http://a.b", timed=False)
def test_any_text_stays_text(dialect: MarkdownIt, text: str, timed: bool) -> None:
    """So is any mixture of signs, and any letters."""
    said = "\n".join(lines(text))
    clock = "07:30 " if timed else ""
    (found,) = items(write(win(text, timed=timed)), dialect)
    assert found == f"{clock}{said} \u00b7 care" or not (said or timed)


@pytest.mark.parametrize("dialect", DIALECTS.values(), ids=DIALECTS)
def test_categories_and_tags_stay_text(dialect: MarkdownIt) -> None:
    """Categories, tags and notes come from files, too."""
    hostile = "*x*\n# <b>"
    win = FULL._replace(category=hostile, tags=(hostile,), extra={"note": hostile})
    (found,) = items(write(win), dialect)
    shown = "*x* \u23ce # <b>"
    assert found == f"{FULL.text} (a start) #{shown} \u00b7 {shown} \u00b7 mood 2\n{hostile}"
