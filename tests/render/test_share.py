"""Rules of what is shared as words."""

from support.hostile import HOSTILE
from support.shared_wins import of_texts

from microwins.render import share
from microwins.render.line import unstyled


def test_hostile_words_stay_words() -> None:
    """What was typed can't drive a terminal, in the words, a tag or the name of whom it is for."""
    against = []
    for name, text in HOSTILE.items():
        shown = of_texts([text], text)
        for draw in (share.shared, share.page):
            out = unstyled(draw(shown))
            driving = {char for char in out if ord(char) in (*range(32), *range(0x7F, 0xA0))}
            driving |= set(out) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068")
            against += [(name, out)] if driving - {"\n"} else []
    assert against == []
