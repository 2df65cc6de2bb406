"""Text as shapes: nothing of it is lost, and no line is wider than its room."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from support.every import every
from support.hostile import HOSTILE

from microwins.formats import lettering

LATIN = (
    "Příliš žluťoučký kůň úpěl ďábelské ódy; ľúbiť, ŕ, ĺ",
    "Zażółć gęślą jaźń „ćma”",
    "Árvíztűrő tükörfúrógép",
    "şımarık çocuğa İĞ",
    "Đã rửa bát, tưới cây và gọi điện cho mẹ lúc buổi tối",
    "Ķēniņš ģērbās; ąčęėįšųūž; õäöü; ășîâț",
    "ðþæøåœß«»¿¡ ĉĝĥĵŝŭ ŵŷ ʼ–—…",
    "Помыла посуду, щёки, съел; їжак ґанок; ћевап џеп љ њ; ў; ә ғ қ ң ө ұ ү һ і",
    "Ελλάδα, έπλυνα τα πιάτα· ΐ",
)

SHORT = [text for text in HOSTILE.values() if len(text) < 300]


def squeezed(text: str) -> str:
    """Return a text without spaces."""
    return "".join(text.split())


@every("text", [*LATIN, *(unicodedata.normalize("NFD", text) for text in LATIN)])
def test_these_letters_are_outlines(text: str) -> None:
    """What Europe and Vietnam write needs no font of the system, composed or not."""
    (line, kind) = lettering.block(text, 20, 2000, 1).lines[0]
    shape = lettering.drawn(line, kind, 20, (0, 2000), 20)
    assert "<text" not in shape
    assert shape.count("M") >= len(squeezed(line))


@every("text", ["שלום Sam 3", "مرحبا", "नमस्ते", "日本", "🐕", "x\u0323\u0301", "👩‍👩‍👧", "می‌روم"])
def test_other_letters_are_text(text: str) -> None:
    """What has no outline stands in the picture as it was typed."""
    (line, kind) = lettering.block(text, 20, 2000, 1).lines[0]
    assert unicodedata.normalize("NFC", text) in lettering.drawn(line, kind, 20, (0, 2000), 20)


def test_a_line_is_read_from_where_its_words_begin() -> None:
    """A paragraph in Hebrew or Arabic stands at the right, with its Latin words and numbers."""
    kinds = {
        text: lettering.block(text, 20, 2000, 1).lines[0][1]
        for text in ("שלום Sam 3", "3 מיילים", "read שלום", "नमस्ते", "tea", "3 日本 🐕")
    }
    assert list(kinds.values()) == ["end", "end", "start", "start", "", ""]


@given(st.text(max_size=60) | st.sampled_from(SHORT), st.integers(200, 900))
def test_lines_have_room_and_lose_nothing(text: str, room: int) -> None:
    """All that is shown stands in the lines, in its order, and what is cut ends with "…"."""
    block = lettering.block(text, 40, room, 1000)
    assert not block.is_cut
    assert squeezed(block.shown) == squeezed("".join(line for line, _ in block.lines))
    assert all(lettering.width(line, 40) <= room for line, _ in block.lines)
    short = lettering.block(text, 40, room, 1)
    assert short.is_cut == (len(block.lines) > 1)
    assert not short.is_cut or short.shown.endswith("…")
    assert all(lettering.width(line, 40) <= room for line, _ in short.lines)
