"""Plain words out of the HTML that other apps put into notes."""

from __future__ import annotations

import re
from html import unescape

_INLINE = "a|b|big|code|em|font|i|s|small|span|strike|strong|sub|sup|tt|u"
_BLOCKS = "blockquote|div|h[1-6]|li|ol|p|ul"
_TAG = re.compile(
    rf"<(?P<end>/?)(?:(?P<line>br)|(?P<item>li)|(?P<block>{_BLOCKS})|{_INLINE})"
    r"""(?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))*\s*/?>""",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});", re.IGNORECASE)
_EDGE = "\0"  # of a block: a line break, unless there is one
_EDGES = re.compile(rf"(^|\n)?{_EDGE}+")
_MANY_BREAKS = re.compile(r"\n{3,}")


def plain(page: str) -> str:
    """Return the words of a page with its line breaks; a `<` or `&` of its own stays."""
    text = _TAG.sub(_instead_of, page.replace("\r\n", "\n").replace(_EDGE, ""))
    text = _EDGES.sub(lambda found: "\n" if found[1] is None else found[1], text)
    text = _ENTITY.sub(lambda found: unescape(found[0]), text).replace("\xa0", " ")
    text = "\n".join(line.strip() for line in text.split("\n"))
    return _MANY_BREAKS.sub("\n\n", text).strip()


def _instead_of(tag: re.Match[str]) -> str:
    """Return what stands for a tag."""
    if tag["line"]:
        return "\n"
    if tag["item"]:
        return _EDGE if tag["end"] else f"{_EDGE}- "
    return _EDGE if tag["block"] else ""
