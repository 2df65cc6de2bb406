"""Hints of the latest look, kept so that they are worked out once, and not in every review."""

from __future__ import annotations

import json

from microwins.journal import shelf
from microwins.model.text import to_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from microwins.journal.log import Place


def kept_findings(place: Place, fingerprint: str) -> Any:
    """Return what was kept under a fingerprint, as JSON has it; None where there is no such."""
    try:
        kept = json.loads(shelf.kept(place, shelf.HINTS))
        return kept["findings"] if kept["fingerprint"] == fingerprint else None
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def keep_findings(place: Place, fingerprint: str, findings: Any) -> None:
    """Keep something that JSON knows under a fingerprint, in the place of what was kept before."""
    data = to_json({"fingerprint": fingerprint, "findings": findings}).encode()
    shelf.keep(place, shelf.HINTS, data, lambda: True)
