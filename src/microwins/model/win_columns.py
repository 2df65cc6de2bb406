"""Of every win the little that looking back at years needs, in columns instead of objects.

Twenty thousand wins as `Win` take a tenth of a second to build. Which day each counts for, in which
area, and whether its words were there before is enough for most of what spans the whole journal.
"""

from __future__ import annotations

from microwins.model.checksum import checksum
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


class WinColumns(Record):
    """All wins in columns of equal length; a row is a win, and the rows are in no promised order.

    `days` are proleptic ordinals, as `date.toordinal` gives them. `category_ids` are indices into
    `categories`. `text_hashes` are those of the wins' words. `hidden` is not 0 for a win
    whose words nobody is to meet by chance; `crisis.privacy` says why.
    """

    days: Sequence[int]
    category_ids: Sequence[int]
    text_hashes: Sequence[int]
    hidden: Sequence[int]
    categories: Sequence[str]


def same_words(text: str) -> str:
    """Return what two texts share that a person would call the same: case and spaces don't count.

    Nor do full stops and exclamation marks at the end.
    """
    return " ".join(text.casefold().split()).rstrip(" .!")


def text_hash(text: str) -> int:
    """Return a number of 64 bits that stands for the words of `text`: the same for the same words.

    Two texts share one by chance in one of ten thousand journals of a million wins. It holds no
    letters, but who has it can find out short words: it is as private as they are.
    """
    return checksum(same_words(text).encode("utf-8", "surrogatepass"))
