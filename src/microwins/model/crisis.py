"""Recognising words that plainly speak of wanting to die or of self-harm, or of having got through.

A win whose words do is never shown by chance; see `is_private`. Nothing of it is ever written.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from microwins.model.win import Win

    Concern = Literal["now", "past"]

NOW: Concern = "now"
"""Somebody wants to die, or harms themselves."""

PAST: Concern = "past"
"""Somebody got through it."""

_MOST = 50_000
"""So many texts are remembered at most: most journals say the same things over and over."""

_APOSTROPHES = "'`\u2019\u2018\u00b4\u02bc\u2032\u201b"
_BREAKS = ".,;:!?\n\r()\N{EM DASH}\N{EN DASH}\N{HORIZONTAL ELLIPSIS}"
_MASKED = tuple(
    (before + sign + after, f"{before}{letter}{after}")
    for before, letter, after in (
        ("k", "i", "ll"),
        ("d", "i", "e"),
        ("su", "i", "c"),
        ("s", "u", "ic"),
    )
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
"""
_TELLING = frozenset(_TELLING_WORDS.split())
"""One of these words stands in whatever is recognised; most wins have none of them."""

_PARTS = ("suic", "sucid", "icid", "dieee")
"""Or one of these letters, within a word."""

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


def is_private(win: Win) -> bool:
    """Tell whether the words of a win are shown only where the person asks for that very win.

    The person hid them, or they speak of the worst days. Whatever looks back, guesses or suggests
    asks here, and leaves them out.
    """
    return win.hidden or concern_of(win) is not None


def _concern(text: str) -> Concern | None:
    plain = _plain(text)
    if _TELLING.isdisjoint(plain.replace("|", " ").split()) and not any(
        part in plain for part in _PARTS
    ):
        return None
    from microwins.model.crisis_phrases import judged  # for words that may be such

    return judged(plain)


def _plain(text: str) -> str:
    """Return the words of a text in lower case, without apostrophes; "|" stands for its stops."""
    if not text.isascii():
        text = text.translate({code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)})
    text = text.casefold()
    for sign in _APOSTROPHES if not text.isascii() or "'" in text or "`" in text else "":
        text = text.replace(sign, "")
    for masked, letters in _MASKED if "!" in text or "*" in text or "1" in text else ():
        text = text.replace(masked, letters)
    if text.replace(" ", "").isalnum():
        return text
    return "".join([c if c.isalnum() else "|" if c in _BREAKS else " " for c in text])
