"""How notes kept as HTML are read."""

from hypothesis import given
from hypothesis import strategies as st
from support.every import every

from microwins.formats.reading.html import text_of_html


@every(
    "page, words",
    [
        ("one<br>two<br/>three<BR />four", "one\ntwo\nthree\nfour"),
        ("<div>one</div><div>two</div>", "one\ntwo"),
        ("<p>one</p>\n<p>two</p>", "one\ntwo"),
        ("<div>one</div><div><br></div><div>two</div>", "one\n\ntwo"),
        ("<ul><li>milk</li><li>tea</li></ul>then", "- milk\n- tea\nthen"),
        ("a <b>bold</b> <font color=\"#f00\">red</font> <i class='x'>word</i>", "a bold red word"),
        ("one<br><div>two</div>", "one\ntwo"),
        (
            "Tea &amp; cake &lt;3 &#228; &#xE4; &quot;x&quot;&nbsp;y",
            'Tea & cake <3 \xe4 \xe4 "x" y',
        ),
        ("A & B, &nonsense; R&D &copy2024", "A & B, &nonsense; R&D &copy2024"),
        (
            "I <3 you, 1 < 2 > 0, a<b and b>c, <me@x.org>",
            "I <3 you, 1 < 2 > 0, a<b and b>c, <me@x.org>",
        ),
        ("&lt;b&gt;", "<b>"),
        ("  one  \r\n\r\n\r\n\r\ntwo ", "one\n\ntwo"),
        ("", ""),
    ],
)
def test_the_words_of_html(page: str, words: str) -> None:
    """In notes, tags become line breaks, entities characters, and what is no tag stays."""
    assert text_of_html(page) == words


@given(st.text(st.characters(codec="utf-8", exclude_characters="<&\0\xa0", categories=("L", "N"))))
def test_words_without_tags_stay(text: str) -> None:
    """Where there is neither tag nor entity, letters and digits are as they were."""
    assert text_of_html(text) == text
