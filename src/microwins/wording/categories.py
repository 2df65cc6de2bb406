"""What the built-in categories hold."""

from __future__ import annotations

ABOUT = {
    "nourish": "meals, cooking, water",
    "care": "washing, teeth, medication, getting dressed",
    "order": "dishes, laundry, tidying up",
    "move": "walks, stretching, sport",
    "connect": "calls, messages, time with people",
    "rest": "sleep, naps, time off",
    "mind": "therapy, breathing, writing it down",
    "work": "jobs, studying, bills, mail",
    "joy": "music, games, making things",
    "other": "everything else",
}
"""What each built-in category holds, for somebody who meets its name."""
