"""Sentences about coming and going: exports, imports, and pages that leave the terminal."""

from __future__ import annotations
