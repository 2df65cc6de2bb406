"""Sentences about keeping the journal whole: what the doctor finds, mends and brings back."""

from __future__ import annotations
