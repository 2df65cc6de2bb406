"""The rules of damaged lines: what is found in them, and what goes when a win is deleted."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st
from support.clock import NOW, utc
from support.every import every

from microwins.journal.codec import Version, decode, encode
from microwins.journal.damage import salvage, without
from microwins.model.win import Win

AT = NOW.replace(microsecond=0)
STAMP = utc("2026-11-22T12:30:12.482913")
SHOWERED = Version("01JA", STAMP, Win("01JA", AT, "showered", "care"), "c1")
WALKED = Version("01JB", STAMP, Win("01JB", AT, "walked", "move"), "c2")
LINE = encode(SHOWERED).encode()
OTHER = encode(WALKED).encode()


# -- salvage -----------------------------------------------------------------------------------


@every(
    "data, found, junk",
    [
        (LINE, [SHOWERED], b""),
        (LINE + OTHER, [SHOWERED, WALKED], b""),
        (b"\0\0\0\0" + LINE + b"\n", [SHOWERED], b"\0\0\0\0"),
        (LINE[:70] + OTHER, [WALKED], LINE[:70]),
        (LINE[:3] + OTHER, [WALKED], LINE[:3]),
        (b"lorem " + LINE + b" ipsum " + OTHER + b" dolor", [SHOWERED, WALKED], None),
        (LINE + b",", [SHOWERED], b","),
        (b"[" + LINE + b"," + OTHER + b"]", [SHOWERED, WALKED], b"[,]"),
        (b"\xff\xfe" + LINE + b"\xe4", [SHOWERED], b"\xff\xfe\xe4"),
        (LINE.replace(b"showered", b"\xff") + OTHER, [WALKED], None),
        (b"lorem ipsum", [], b"lorem ipsum"),
        (b'{"v":{"v":{"v":' + LINE, [SHOWERED], b'{"v":{"v":{"v":'),
        (b" \r\n", [], b""),
    ],
)
def test_a_good_record_is_found_among_junk(
    data: bytes, found: list[Version], junk: bytes | None
) -> None:
    """Whatever stands before, between or behind intact records doesn't hide them."""
    versions, rest = salvage(data)
    assert versions == found
    if junk is not None:
        assert rest == junk


@given(st.lists(st.sampled_from([LINE, OTHER])), st.binary().filter(lambda junk: b"{" not in junk))
def test_no_junk_hides_a_record(records: list[bytes], junk: bytes) -> None:
    """Records with any bytes at all between them are all found."""
    found, _ = salvage(junk + b"".join(record + junk for record in records))
    assert found == [decode(record) for record in records]


# -- taking one win out ------------------------------------------------------------------------


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
