"""Lines as this program writes them, taken apart a block at a time: a third of the time of JSON.

Nearly every line of a log is in the exact form of `encode`, without an escape in it. One regular
expression finds all of them in a block. A line that differs in the least goes to `decode`, and a
property test holds that the two say the same.
"""

from __future__ import annotations

import re
from datetime import datetime
from sys import intern

from microwins.journal.codec import BadLineError, Version, decode, moment
from microwins.model.bare_json import decoder
from microwins.model.win import LONGEST_ID, MINUTES, NOTHING_MORE, Win

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import tzinfo

# Both see bytes as letters (Latin-1), so that a line takes a byte a letter whatever is in it. Dots
# and sets of one character are what the engine is fastest at. These may run over a newline, which
# shows in the number of rows. What else they let through is refused by whoever makes sense of it.
_ANY = r'[^"]'
_PLAIN = r"[!#-\[\]-~]"
ROW = re.compile(
    rf'^(?:\{{"v":1,"id":"({_PLAIN}{{1,{LONGEST_ID}}}+)"'
    rf',"at":"([12]{_ANY}{{9}}T..:..:..)([-+Z][0-9:.]*+)"'
    rf',"text":"(?:([ !#-\[\]-~]*+)"|({_ANY}*+(?:(?<=\\)"{_ANY}*+)*+)")'
    rf',"category":"({_ANY}++"(?:,"tags":\[[^\]]++\])?+(?:,"mood":[1-5])?+'
    rf'(?:,"minutes":[1-9][0-9]{{0,3}}+)?+(?:,"partial":true)?+(?:,"hidden":true)?+(?:,"zone":"{_ANY}++")?+(?:,"time":false)?+)'
    rf',"stamp":"([12]{_ANY}{{9}}T..:..:..\.......Z)"(?:,"change":"({_PLAIN}++)")?+\}}$|(.++))',
    re.MULTILINE,
)
_WORD = r'[^"\\\x00-\x1f]'
_TAG = r'[^]"\\\x00-\x1f]'
CIRCUMSTANCES = re.compile(
    rf'({_WORD}++)"(?:,"tags":\["({_TAG}*+(?:","{_TAG}*+)*+)"\])?+(?:,"mood":(.))?+'
    rf'(?:,"minutes":(?P<minutes>[0-9]++))?+(,"partial":true)?+(,"hidden":true)?+(?:,"zone":"({_WORD}++)")?+(?P<untimed>,"time":false)?+'
)
MOST_SPELLINGS = 50_000
"""So many spellings are kept at most."""


class Offsets(dict[str, "tzinfo | None"]):
    """The zone for each spelling of an offset that was met."""

    def __missing__(self, written: str) -> tzinfo | None:
        self[written] = zone = moment("2026-01-01T00:00:00" + written).tzinfo
        return zone


class Circumstances(dict[str, tuple[object, ...]]):
    """The fields of a win after its text, for each spelling of them that was met."""

    def __missing__(self, written: str) -> tuple[object, ...]:
        found = CIRCUMSTANCES.fullmatch(_text(written))
        if not found:
            raise BadLineError
        category, tags, mood, minutes, partial, hidden, zone, untimed = found.groups()
        if minutes and int(minutes) not in MINUTES:
            raise BadLineError
        if len(self) >= MOST_SPELLINGS:
            self.clear()
        self[written] = fields = (
            intern(category),
            tuple(map(intern, tags.split('","'))) if tags is not None else (),
            int(mood) if mood else None,
            int(minutes) if minutes else None,
            partial is not None,
            hidden is not None,
            intern(zone) if zone else None,
            untimed is None,
            NOTHING_MORE,
        )
        return fields


_offsets = Offsets()
circumstances = Circumstances()


def decode_block(block: bytes) -> list[Version]:
    """Return the versions in some lines, exactly one a line; each line ends with a newline.

    Raises ValueError where a line is none or several, or where anything is strange: each line has
    to be read by itself then.
    """
    rows = ROW.findall(block.decode("latin-1"))
    if len(rows) != block.count(b"\n"):
        raise BadLineError
    read = datetime.fromisoformat
    combine = datetime.combine
    new = tuple.__new__  # what a record's constructor comes to, in a quarter of its time
    versions = []
    for name, wall, offset, plain, rich, met, stamp, change, other in rows:
        if other:
            versions.append(decode(other.encode("latin-1")))
            continue
        at = read(wall)
        at = combine(at, at.time(), _offsets[offset])
        text = words_in(rich) if rich else plain
        win = new(Win, (name, at, text) + circumstances[met])
        versions.append(new(Version, (name, read(stamp), win, change or None, None, None, None)))
    return versions


_json = decoder()


def words_in(written: str) -> str:
    """Return what stands between the quotes of a text; raises ValueError where that is no text."""
    words = _text(written)
    if "\\" in words or not words.isprintable():
        quoted = f'"{words}"'
        words, end = _json(quoted, 0)
        if end != len(quoted):
            raise BadLineError
    return words


def _text(written: str) -> str:
    """Return the letters that some bytes are in UTF-8; raises ValueError where they aren't."""
    return written.encode("latin-1").decode()
