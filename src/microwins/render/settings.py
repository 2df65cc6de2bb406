"""The settings as a person reads them, and what a change did."""

from __future__ import annotations

from collections.abc import Iterator
from shlex import quote

from microwins.model.settings import CATEGORIES
from microwins.render.line import Line, Page, Span, line
from microwins.results.settings import OneSetting, SettingChange, SettingsInForce
from microwins.wording import config as wording
from microwins.wording.grammar import count


def settings(result: SettingsInForce, page: Page) -> Iterator[Line]:
    """Draw each setting with its value, then where they are kept; a plain page has sentences."""
    if page.plain:
        for key, value in result.settings.items():
            said = wording.SAME if key in result.chosen else wording.AS_BEFORE
            yield line(said.format(key=key, value=_in_words(value)))
        yield line(wording.KEPT_IN.format(path=result.path))
        return
    width = max(map(len, result.settings))
    for key, value in result.settings.items():
        spans = [Span(key.ljust(width) + "  ", "head"), Span(_in_words(value))]
        if key not in result.chosen:
            spans.append(Span(f" {wording.DEFAULT}", "quiet"))
        yield Line(tuple(spans), hang=width + 2)
    yield line(Span(result.path, "quiet"))


def setting(result: OneSetting, page: Page) -> Iterator[Line]:
    """Draw the value of one setting alone, for a script; a plain page says what it is of."""
    value = _in_words(result.value)
    yield line(wording.SAME.format(key=result.key, value=value) if page.plain else value)


def changed(result: SettingChange) -> Iterator[Line]:
    """Draw a change in one line, with what was there before: no undo takes it back."""
    said = wording.NOW if result.value != result.before else wording.SAME
    if result.key == CATEGORIES:
        said = wording.CATEGORIES
    elif not result.chosen:
        said = wording.AS_BEFORE
    said = said.format(key=result.key, value=_in_words(result.value))
    if result.key != CATEGORIES and result.value != result.before:
        said += " " + wording.WAS.format(before=_in_words(result.before))
    yield line(said)


def remarks(result: SettingChange) -> Iterator[str]:
    """Yield what a change did to past wins and to words, with what puts it back."""
    if result.moved:
        yield count(result.moved, *wording.MOVED, before=result.before)
    for name, words in result.dropped.items():
        if words or result.left[name]:
            back = " ".join(map(quote, (name, *words)))
            yield wording.DROPPED.format(name=name, back=back)
        if result.left[name]:
            yield count(result.left[name], *wording.LEFT, name=name)


def _in_words(value: object) -> str:
    if isinstance(value, dict):
        return (
            ", ".join(
                f"{name} ({', '.join(words)})" if words else name for name, words in value.items()
            )
            or wording.NONE
        )
    return str(value).lower() if isinstance(value, bool) else str(value)
