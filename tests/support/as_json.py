"""A line of each command that answers in JSON."""

from pathlib import Path

SAMPLES = Path(__file__).parents[1] / "samples"

EXAMPLES = {
    "did": ["did", "the", "dishes", "--json"],
    "ideas": ["ideas", "--json"],
    "log": ["log", "showered", "--json"],
    "again": ["again", "--json"],
    "today": ["today", "--json"],
    "yesterday": ["yesterday", "--json"],
    "week": ["week", "--json"],
    "status": ["status", "--json"],
    "list": ["list", "--json"],
    "last": ["last", "--json"],
    "rename": ["rename", "tag", "sunny", "bright", "--json"],
    "tags": ["tags", "--json"],
    "categories": ["categories", "--json"],
    "undo": ["undo", "--json"],
    "redo": ["redo", "--json"],
    "edit": ["edit", "last", "-c", "joy", "--json"],
    "delete": ["delete", "last", "--json"],
    "review": ["review", "--json"],
    "streak": ["streak", "--json"],
    "heatmap": ["heatmap", "--json"],
    "back": ["back", "--json"],
    "nudge": ["nudge", "--json"],
    "hide": ["hide", "last", "--json"],
    "plan": ["plan", "after breakfast: take meds", "--json"],
    "patterns": ["patterns", "--json"],
    "ask": ["ask", "care", "morning", "--json"],
    "share": ["share", "--json"],
    "export": ["export", "--json"],
    "import": ["import", str(SAMPLES / "daylio.csv"), "--json"],
    "doctor": ["doctor", "--json"],
    "config": ["config", "--json"],
    "help": ["help", "when", "--json"],
    "support": ["support", "--json"],
    "start": ["start", "reading", "--json"],
    "stop": ["stop", "--json"],
}
"""How each command is asked for JSON."""
