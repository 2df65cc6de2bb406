"""Recognising words that plainly speak of wanting to die or of self-harm, or of having got through.

A win whose words do is never shown by chance; see `privacy`. Nothing of it is ever written.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from microwins.model.crisis_phrases import Concern
    from microwins.model.win import Win

NOW: Concern = "now"
"""Somebody wants to die, or harms themselves."""

PAST: Concern = "past"
"""Somebody got through it."""

_MOST = 50_000
"""So many texts are remembered at most: most journals say the same things over and over."""

SHOWN, HIDDEN, HARD = range(3)
"""What `privacy` says of a win: that there is none, that the person hid it, or of its words."""

_LONGEST = 64 * 1024
_PIECE = 800
_STEP = 600
"""A long text is looked at in pieces of so many letters, each so many after the last."""

_APOSTROPHES = "\u2019\u2018\u00b4\u02bc\u2032\u201b"
_BREAKS = "\u2014\u2013\u2026"
_ASCII = {
    **{code: " " for code in range(128) if not chr(code).isalnum()},
    **dict.fromkeys(map(ord, ".,;:!?\n\r()"), "|"),
    **dict.fromkeys(map(ord, "'`"), ""),
}
_MASKED = tuple(
    (before + sign + after, before + letter + after)
    for before, letter, after in map(str.split, ("k i ll", "d i e", "su i c", "s u ic"))
    for sign in "!1*"
)
"""Words that people write so that no program knows them."""

_TELLING_WORDS = """
die died dying dead ded death dies diee unalive unaliving kill killing killed kil kms ctb myself
meself mysef myslef mself self selfharm selfharmed selfharming selfinjury harm harmed harming
cut cutting slit slitting wrist wrists overdose overdosed overdosing pills meds tablets bottle
live living alive life lives exist existing existence here around disappear disappeared vanish
born wake waking woke woken sleep asleep end ending ended goodbye jump jumping bridge traffic
train bus truck tree cliff cant cannot can wish without anymore longer miss care gone nobody
noone stop point killmyself wanttodie endmylife wannadie 988 741741 samaritans crisis lifeline
attempt urge urges breathing world reason reasons dont purpose deliberately intentionally carved
carving crash roof balcony ledge overpass tracks building sh noose gun bullet will hit hits
bleed blade surviving
brains wall burned burnt burning pain suffering over
"""
_TELLING = frozenset(_TELLING_WORDS.split())
"""One of these words stands in whatever is recognised; most wins have none of them."""

_known: dict[str, Concern | None] = {}


def concern(text: str) -> Concern | None:
    """Return NOW or PAST where `text` plainly speaks of it, None for any other text."""
    try:
        return _known[text]
    except KeyError:
        pass
    if len(_known) >= _MOST:
        _known.clear()
    _known[text] = found = _concern(text)
    return found


def concern_of(win: Win) -> Concern | None:
    """Return what `concern` does, of the words of a win and its tags."""
    found = concern(win.text)
    if not win.tags or found == NOW:
        return found
    of_tags = {concern(tag) for tag in win.tags}
    return NOW if NOW in of_tags else found or (PAST if PAST in of_tags else None)


def privacy(win: Win) -> int:
    """Return SHOWN for a win whose words may be met by chance, else why they are kept from that.

    Whatever looks back, guesses, suggests or shares asks here, and leaves private words out. They
    stand where the person asked for that very win, and where all wins of a day or of the journal
    are listed.
    """
    if concern_of(win) is not None:
        return HARD
    return HIDDEN if win.hidden else SHOWN


def _concern(text: str) -> Concern | None:
    plain = _plain(text[:_LONGEST])
    if _TELLING.isdisjoint(plain.replace("|", " ").split()) and not (
        "suic" in plain or "icid" in plain or "sucid" in plain or "dieee" in plain
    ):
        return None
    from microwins.model.crisis_phrases import judged  # for words that may be such

    found = {judged(plain[start : start + _PIECE]) for start in range(0, len(plain), _STEP)}
    return NOW if NOW in found else PAST if PAST in found else None


def _plain(text: str) -> str:
    """Return the words of a text in lower case, without apostrophes; "|" stands for its stops."""
    if not text.isascii():
        text = text.translate({code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)})
    text = text.casefold()
    if "!" in text or "*" in text or "1" in text:
        for masked, letters in _MASKED:
            text = text.replace(masked, letters)
    text = text.translate(_ASCII)
    if text.isascii():
        return text
    for sign in _APOSTROPHES:
        text = text.replace(sign, "")
    return "".join([c if c.isalnum() or c == "|" else "|" if c in _BREAKS else " " for c in text])
