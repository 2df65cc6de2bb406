"""The rules of taking wins out of lines, damaged ones too."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st
from support.clock import NOW, utc
from support.every import every

from microwins.journal.care.purge import without
from microwins.journal.codec import Version, decode, encode
from microwins.model.win import Win

AT = NOW.replace(microsecond=0)
STAMP = utc("2026-11-22T12:30:12.482913")
SHOWERED = Version("01JA", STAMP, Win("01JA", AT, "showered", "care"), "c1")
WALKED = Version("01JB", STAMP, Win("01JB", AT, "walked", "move"), "c2")
LINE = encode(SHOWERED).encode()
OTHER = encode(WALKED).encode()


@every(
    "data, rest",
    [
        (LINE, None),
        (LINE + b"\r", None),
        (OTHER, OTHER),
        (LINE + OTHER, OTHER),
        (OTHER + LINE, OTHER),
        (b"\0\0" + LINE + OTHER + b"\0", b"\0\0" + OTHER + b"\0"),
        (LINE[:60] + OTHER, OTHER),
        (OTHER + LINE[:60], OTHER),
        (LINE[5:60], None),
        (LINE[:60], None),
        (b"lorem ipsum", b"lorem ipsum"),
    ],
)
def test_a_win_is_taken_out_of_a_line(data: bytes, rest: bytes | None) -> None:
    """What holds the id goes, whole or torn; a record glued to it stays to the byte."""
    assert without(data, {"01JA"}) == rest


def test_a_win_that_mentions_the_id_of_another_stays() -> None:
    """Words about an id aren't the win with that id."""
    about = encode(WALKED._replace(win=Win("01JB", AT, 'found "01JA" in the log'))).encode()
    assert without(about, {"01JA"}) == about
    assert without(b"\0" + about, {"01JA"}) == b"\0" + about


@given(st.text(st.characters(exclude_categories=()), min_size=1, max_size=128))
def test_no_spelling_hides_an_id(name: str) -> None:
    """Any id at all is found in its line and taken out of it, also with a record glued to it."""
    written = encode(Version(name, STAMP, Win(name, AT, "a secret"), "c1")).encode()
    other_spelling = json.dumps(json.loads(written)).encode()
    name = decode(written).id
    for line in (written, other_spelling):
        assert without(line, {name}) is None
        assert without(line + OTHER, {name}) == OTHER
