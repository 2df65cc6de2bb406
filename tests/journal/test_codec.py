"""The rules of one line of the log: what is written, what is read, and what damage is called."""

from __future__ import annotations

import json
import unicodedata
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.clock import NEW_YORK, NOW, utc
from support.every import every
from support.strategies import in_unicode, versions

from microwins.journal.codec import (
    BadLineError,
    Version,
    decode,
    deletes_for_good,
    encode,
    salvage,
    written_at,
    yielding,
    yields,
)
from microwins.model.item import Item
from microwins.model.win import Win

AT = NOW.replace(microsecond=0)
STAMP = utc("2026-11-22T12:30:12.482913")
SHOWERED = Version("01JA", STAMP, Win("01JA", AT, "showered", "care"), "c1")
WALKED = Version("01JB", STAMP, Win("01JB", AT, "walked", "move"), "c2")
LINE = (
    b'{"v":1,"id":"01JA","at":"2026-11-22T07:30:12-05:00","text":"showered","category":"care",'
    b'"stamp":"2026-11-22T12:30:12.482913Z","change":"c1"}'
)
OTHER = encode(WALKED).encode()

MAJOR_BOMB = 10_000_000


def line(**said: object) -> bytes:
    """Return the line of a shower with other fields; None leaves one out."""
    record = json.loads(LINE) | said
    return json.dumps({name: one for name, one in record.items() if one is not None}).encode()


def expected(version: Version) -> Version:
    """Return the version that reading must give: pairs of surrogates are characters."""
    win = version.win
    if version.item:
        item = version.item
        text = in_unicode(item.text)
        return version._replace(item=item._replace(text=text, kind=in_unicode(item.kind)))
    if win is not None:
        win = win._replace(
            text=in_unicode(win.text),
            category=in_unicode(win.category),
            tags=tuple(map(in_unicode, win.tags)),
            zone=in_unicode(win.zone) if win.zone else None,
        )
    return version._replace(win=win)


def damage(data: bytes) -> str:
    """Return what the damage of an unreadable line is called."""
    with pytest.raises(BadLineError) as raised:
        decode(data)
    return str(raised.value)


# -- writing and reading back ------------------------------------------------------------------


def test_a_version_is_one_json_object() -> None:
    """The form in which a line is written is the one that the manual describes."""
    assert encode(SHOWERED).encode() == LINE
    assert decode(LINE) == SHOWERED


def test_a_win_taken_away_is_a_tombstone() -> None:
    """What takes a win away holds nothing of it but the id."""
    gone = Version("01JA", STAMP, None, "c2")
    assert encode(gone) == (
        '{"v":1,"id":"01JA","stamp":"2026-11-22T12:30:12.482913Z","gone":true,"change":"c2"}'
    )
    assert decode(encode(gone).encode()) == gone


def test_a_step_of_an_undo_names_what_it_takes_back() -> None:
    """An undo and a redo are versions themselves, and say what of."""
    undoing = SHOWERED._replace(change="c3", undoes="c1")
    assert encode(undoing).endswith('"change":"c3","undoes":"c1"}')
    assert decode(encode(undoing).encode()) == undoing
    redoing = SHOWERED._replace(change="c4", redoes="c1")
    assert encode(redoing).endswith('"change":"c4","redoes":"c1"}')
    assert decode(encode(redoing).encode()) == redoing


def test_an_item_is_no_win() -> None:
    """A line with a kind is of something else, and nothing of it is lost, whatever it lacks."""
    item = Item("01JA", "plan", AT, "after tea: a walk", {"cue": ["tea"], "category": "move"})
    version = Version("01JA", STAMP, None, "c1", item=item)
    line = encode(version)
    assert line == (
        '{"v":1,"id":"01JA","kind":"plan","at":"2026-11-22T07:30:12-05:00",'
        '"text":"after tea: a walk","cue":["tea"],"category":"move",'
        '"stamp":"2026-11-22T12:30:12.482913Z","change":"c1"}'
    )
    assert decode(line.encode()) == version
    lacking = b'"stamp":"2026-11-22T12:30:12Z"}'
    for said in (
        *('"kind":"plan"', '"kind":5', '"kind":[]', '"kind":"later","at":"soon","text":null'),
        *('"kind":"Win","text":"x"', '"kind":"plan","at":"2026-11-22T07:30:12","text":"x"'),
    ):
        found = decode(b'{"v":1,"id":"01JA",%s,%s' % (said.encode(), lacking))
        assert found.item, said
        assert (found.win, deletes_for_good(found)) == (None, False), said
        assert all(part in encode(found) for part in said.split(",")), said
        assert decode(encode(found).encode()) == found, said


@every("kind", ['"win"', "null", '""'])
def test_a_win_may_say_so(kind: str) -> None:
    """A line that calls itself a win is one, as is one with a file's own word for it."""
    said = LINE.replace(b',"at"', b',"kind":%s,"at"' % kind.encode(), 1)
    found = decode(said)
    assert found.win
    assert found.win.text == SHOWERED.win.text  # type: ignore[union-attr]  # it is one
    assert decode(encode(found).encode()) == found
    imported = SHOWERED._replace(win=found.win._replace(extra={"kind": "Yoga"}))
    assert decode(encode(imported).encode()) == imported


@given(versions)
def test_whatever_is_written_is_read_back(version: Version) -> None:
    """Any version at all round-trips, to the letter, the offset and the type of each value."""
    written = encode(version)
    read = decode(written.encode())
    assert repr(read) == repr(expected(version))
    assert encode(read) == written


@given(versions)
def test_a_line_is_one_line_and_safe_to_cat(version: Version) -> None:
    """No text breaks a line or holds a character that drives a terminal."""
    written = encode(version)
    assert "\n" not in written
    kinds = {unicodedata.category(char) for char in written} - {"Cf"}
    assert kinds.isdisjoint({"Cc", "Cs", "Zl", "Zp"})
    assert not set("\u202e\u2066\u200b\u2028\u0085\x7f\x1b").intersection(written)


def test_letters_and_emoji_stand_as_they_are() -> None:
    """A person can read the file: letters of every script, and emoji held together, are written."""
    words = "Zähne geputzt, 散歩, مشيت \N{FAMILY}\N{HEAVY BLACK HEART}\ufe0f"
    assert words in encode(SHOWERED._replace(win=Win("01JA", AT, words)))


@every(
    "text, written",
    [
        ("bell\a", '"bell\\u0007"'),
        ("\x1b[2J", '"\\u001b[2J"'),
        ("a\x7fb", '"a\\u007fb"'),
        ("a\x85b", '"a\\u0085b"'),
        ("a\u2028b", '"a\\u2028b"'),
        ("a\u202eb", '"a\\u202eb"'),
        ("a\u200bb", '"a\\u200bb"'),
        ("a\udce4b", '"a\\udce4b"'),
        ("two\nlines", '"two\\nlines"'),
        ('"quoted" \\ slashed', '"\\"quoted\\" \\\\ slashed"'),
    ],
)
def test_what_controls_or_hides_is_written_as_an_escape(text: str, written: str) -> None:
    """The file is safe to `cat`, and the text is the same when it is read."""
    version = SHOWERED._replace(win=Win("01JA", AT, text))
    assert f'"text":{written},' in encode(version)
    assert decode(encode(version).encode()) == version


# -- reading what others wrote -----------------------------------------------------------------


@every(
    "data",
    [
        LINE + b"\n",
        LINE + b"\r\n",
        b"\xef\xbb\xbf" + LINE,
        b"  \t" + LINE + b"  ",
        line(),
        LINE.replace(b'{"v":1,', b"{"),
        json.dumps(json.loads(LINE), sort_keys=True, indent=1).replace("\n", " ").encode(),
    ],
)
def test_the_form_of_a_line_does_not_matter(data: bytes) -> None:
    """A line end of Windows, a byte order mark, spaces and another order of keys change nothing."""
    assert decode(data) == SHOWERED


def test_unknown_fields_are_carried_along() -> None:
    """What another version of wins wrote survives being read and written by this one."""
    extra = {"weather": {"sky": ["grey", None, 1.5]}, "with": "Mika"}
    version = decode(line(v=7, **extra))
    assert version.win == SHOWERED.win._replace(extra=extra) if SHOWERED.win else False
    assert json.loads(encode(version)) == json.loads(LINE) | extra


@every(
    "name, value",
    [
        ("tags", "sunny"),
        ("tags", ["sunny", 3]),
        ("mood", 9),
        ("mood", 3.0),
        ("mood", True),
        ("mood", "good"),
        ("mood", [3]),
        ("partial", "yes"),
        ("hidden", 1),
        ("zone", {"name": "Europe/Dublin"}),
        ("time", 0),
    ],
)
def test_a_value_of_the_wrong_kind_is_left_alone(name: str, value: object) -> None:
    """A known field with a value that means nothing here hides no win, and isn't dropped."""
    version = decode(line(**{name: value}))
    assert version.win is not None
    assert version.win._replace(extra={}) == SHOWERED.win
    assert json.loads(encode(version))[name] == value


@every("value", [7, "", ["care"], {"name": "care"}])
def test_a_category_of_the_wrong_kind_is_other(value: object) -> None:
    """A category that is no name counts as other, and what stood there is kept beside it."""
    win = decode(line(category=value)).win
    assert win is not None
    assert (win.category, win.extra) == ("other", {"category": value})


def test_a_missing_category_is_other() -> None:
    """A win needs no category to be read."""
    win = decode(line(category=None)).win
    assert win is not None
    assert (win.category, dict(win.extra)) == ("other", {})


@every(
    "data, kind",
    [
        (b"", "not a record"),
        (b"lorem ipsum", "not a record"),
        (b"[]", "not a record"),
        (b"null", "not a record"),
        (b"<<<<<<< HEAD", "a merge marker"),
        (b"=======", "a merge marker"),
        (b">>>>>>> theirs", "a merge marker"),
        (b"||||||| base", "a merge marker"),
        (LINE[:-1], "not JSON"),
        (LINE[:60], "not JSON"),
        (LINE.replace(b"showered", b"shower\xe4d"), "not UTF-8"),
        (LINE.replace(b"showered", b"shower\xed\xa0\x80"), "not UTF-8"),
        (LINE.replace(b"showered", b"show\ter"), "not JSON"),
        (LINE.replace(b"showered", b"show\0er"), "not JSON"),
        (LINE.replace(b'"showered"', b"NaN"), "NaN is not JSON"),
        (LINE.replace(b'"care"', b"-Infinity"), "-Infinity is not JSON"),
        (LINE.replace(b'"care"', b"1e999"), "a number out of reach"),
        (LINE.replace(b'"care"', b"9" * 5000), "not JSON"),
        (LINE + LINE, "more than one record"),
        (LINE + b"\0", "more than one record"),
        (LINE.replace(b'"change"', b'"text":"other","change"'), "a key twice"),
        (LINE.replace(b'"c1"', b'"c1","x":{"a":1,"a":1}'), "a key twice"),
        (line(v=0), "an unknown format"),
        (line(v="1"), "an unknown format"),
        (line(v=True), "an unknown format"),
        (line(id=None), "no id"),
        (line(id=""), "no id"),
        (line(id=5), "no id"),
        (line(id="x" * 129), "no id"),
        (line(stamp=None), "no stamp"),
        (line(stamp=1700000000), "no stamp"),
        (line(stamp="2026-11-22T12:30:12"), "no stamp"),
        (line(stamp="0001-01-01T00:00:00Z"), "no stamp"),
        (line(at=None), "no time that can be read"),
        (line(at="this morning"), "no time that can be read"),
        (line(at="2026-02-30T10:00:00Z"), "no time that can be read"),
        (line(at="2026-11-22T07:30:12"), "a time without its offset"),
        (line(at="9999-12-31T23:59:59-05:00"), "a time out of reach"),
        (line(text=None), "no text"),
        (line(text=["showered"]), "no text"),
    ],
)
def test_damage_has_a_name(data: bytes, kind: str) -> None:
    """A line that is no version says in a few words what is wrong with it."""
    assert damage(data) == kind


@pytest.mark.slow
@every(
    "bomb",
    [
        b'{"v":1,"x":' + b"[" * MAJOR_BOMB,
        b'{"v":1,"x":' + b'{"x":' * (MAJOR_BOMB // 5),
        b'{"v":' * (MAJOR_BOMB // 5),
        b"[" * MAJOR_BOMB,
        b'{"v":1,"x":' + b"9" * MAJOR_BOMB + b"}",
        b'{"v":1,"x":0.' + b"9" * MAJOR_BOMB + b"}",
        b'{"v":1,"x":"' + b"\\u0000" * (MAJOR_BOMB // 6),
        LINE[:-1] + b',"x":' + b"[" * 500 + b"]" * 500 + b"}",
    ],
)
def test_a_bomb_is_a_bad_line_like_any_other(bomb: bytes) -> None:
    """Ten megabytes made to exhaust a reader are refused, and hide no record behind them."""
    with pytest.raises(BadLineError):
        decode(bomb)
    assert salvage(bomb + OTHER)[0] == [WALKED]


def test_what_can_be_read_can_be_written() -> None:
    """No nesting that is let in exhausts the stack of whoever writes it again later."""
    deepest = b"1"
    while True:
        try:
            version = decode(LINE[:-1] + b',"x":' + deepest + b"}")
        except BadLineError:
            break
        deepest = b"[" + deepest + b"]"
    assert len(deepest) > 21
    assert json.loads(encode(version))["x"]


def test_an_offset_is_read_as_it_was_written() -> None:
    """A win keeps the wall clock of the place where it was logged."""
    win = decode(LINE).win
    assert win is not None
    assert (win.at.isoformat(), win.at.tzinfo) == ("2026-11-22T07:30:12-05:00", NEW_YORK)


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


def test_what_yields_to_any_other_version() -> None:
    """Of two such versions the one that was written first counts; each tells when that was."""
    first, second = (yielding(STAMP + timedelta(seconds=number)) for number in (0, 1))
    assert second < first < utc("1970-01-01")
    assert [yields(one) for one in (first, second, STAMP)] == [True, True, False]
    assert (written_at(first), written_at(STAMP)) == (STAMP, STAMP)
    assert decode(encode(SHOWERED._replace(stamp=first)).encode()).stamp == first
    for odd in (utc("0002-01-01"), utc("1869-12-31"), utc("1970-01-01")):
        assert written_at(odd) == odd
