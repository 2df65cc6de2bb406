"""What is said beside a win whose words may not be kept as they were meant."""

from __future__ import annotations

from microwins.model.text import odd_tags
from microwins.wording import words as wording
from microwins.wording.grammar import count, listed


def remarks_on(text: str, *, dated: bool = True) -> list[str]:
    """Return what to say of the words of a win: which look like tags, and whether it was yesterday.

    That is asked where no time was typed for it: else it is `dated`.
    """
    said = []
    if odd := odd_tags(text):
        wordings = wording.STAYED_A_WORD, wording.STAYED_WORDS
        said.append(count(len(odd), *wordings, words=listed(odd)))
    if not dated:
        from microwins.dates.openings import is_about_yesterday  # 1 ms, where it may be

        if is_about_yesterday(text):
            said.append(wording.WAS_IT_YESTERDAY)
    return said
