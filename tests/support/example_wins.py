"""Wins that every format has to cope with, and what a writer is told besides them."""

from datetime import datetime

from support.clock import NEW_YORK, NOW

from microwins.formats.export_context import ExportContext
from microwins.model.win import Win

AT = datetime(2026, 11, 22, 1, 20, tzinfo=NEW_YORK)
EDITION = ExportContext(NOW)

PLAIN = Win("01A", AT, "showered", "care")
"""Counts for the day before its date."""

FULL = Win(
    id="01B",
    at=AT.replace(hour=12),
    text="the dishes, \u5bb6\u65cf and \U0001f468\u200d\U0001f469\u200d\U0001f467",
    category="order",
    tags=("home", "tired"),
    mood=2,
    partial=True,
    zone="America/New_York",
    timed=False,
    extra={"weather": {"rain": [1, 2.5, None]}},
)
"""Has every field but `hidden`, and one that this program doesn't know."""

HIDDEN = Win("01D", AT.replace(hour=13), "told nobody", "mind", ("secret",), hidden=True)

HOSTILE = Win("01C", AT, 'a"b\\c\n\x1b]52;c;eA==\x07\u202e\u200b\u2028\x9b31m\x00', "other")
