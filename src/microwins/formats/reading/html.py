"""Notes that apps keep as HTML, as plain text."""

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
_EDGE, _BREAK = "\0", "\1"  # the edge of a block breaks a line, unless something else does there
_BREAKS = re.compile(rf"[{_EDGE}{_BREAK}\n]+")
_OWN_SIGNS = str.maketrans("", "", _EDGE + _BREAK)
_MARKED = re.compile(rf"[<&\r\n\xa0{_EDGE}{_BREAK}]")
_MANY_BREAKS = re.compile(r"\n{3,}")


def text_of_html(page: str) -> str:
    """Return the words of a page with its line breaks; a `<` or `&` of its own stays."""
    if not _MARKED.search(page):
        return page.strip()
    text = _TAG.sub(_instead_of, page.translate(_OWN_SIGNS).replace("\r\n", "\n"))
    text = _BREAKS.sub(_line_breaks, text)
    text = _ENTITY.sub(lambda found: unescape(found[0]), text).replace("\xa0", " ")
    text = "\n".join(line.strip() for line in text.split("\n"))
    return _MANY_BREAKS.sub("\n\n", text).strip()


def _instead_of(tag: re.Match[str]) -> str:
    """Return what stands for a tag."""
    if tag["line"]:
        return _BREAK
    if tag["item"]:
        return _EDGE if tag["end"] else f"{_EDGE}- "
    return _EDGE if tag["block"] else ""


def _line_breaks(run: re.Match[str]) -> str:
    """Return the line breaks of a run; beside the edge of a block, the page's own mean nothing."""
    if _EDGE not in run[0]:
        return run[0].replace(_BREAK, "\n")
    signs = run[0].replace("\n", "")
    return "\n" * (signs.count(_BREAK) + signs.startswith(_EDGE))
