"""How settings are shown."""

from __future__ import annotations

DEFAULT = "(default)"
