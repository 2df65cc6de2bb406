"""The settings as a person reads them."""

from __future__ import annotations

from collections.abc import Iterator

from microwins.model.settings import SettingsInForce
from microwins.render.line import Line, Span, line
from microwins.wording import config as wording


def settings(result: SettingsInForce) -> Iterator[Line]:
    """Draw each setting with its value, then where they are kept."""
    width = max(map(len, result.settings))
    for key, value in result.settings.items():
        spans = [Span(key.ljust(width) + "  ", "head"), Span(_in_words(value))]
        if key not in result.chosen:
            spans.append(Span(f" {wording.DEFAULT}", "quiet"))
        yield Line(tuple(spans), hang=width + 2)
    yield line(Span(result.path, "quiet"))


def _in_words(value: object) -> str:
    if isinstance(value, dict):
        return (
            ", ".join(
                f"{name} ({', '.join(words)})" if words else name for name, words in value.items()
            )
            or "none"
        )
    return str(value).lower() if isinstance(value, bool) else str(value)
