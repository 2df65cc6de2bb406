"""What is said of completion in shells: where it is now, and what to do next."""

from __future__ import annotations

INSTALLED = "Completion for {shell} is in {path}"
LINE_ADDED = "One line at the end of {path} loads it."
LINE_THERE = "{path} already loads it."
NOT_ON_PATH = "For it to work, wins has to be on your PATH, and it isn't."
TRY_IT = "Open a new terminal, type wins and a space, and press TAB."
LAST = "the newest one you logged"
NOT_INSTALLED = ("Completion isn't installed: {why}.", "ls -ld {path}")
NO_LINE_ADDED = ("wins couldn't add a line to {path}: {why}.", "Add it there: {line}")
NO_SUCH_SHELL = (
    "wins has completion for {shells}, not for {shell}.",
    "wins {option} {example}",
)
UNKNOWN_SHELL = (
    "wins can't tell which shell this is. It has completion for {shells}.",
    "wins {option} {example}",
)
SHELLS = "{others} and {last}"

PLAN_VERBS = {
    "done": "End a plan, with thanks.",
    "rest": "Let a plan sleep for a while.",
    "wake": "Wake a resting plan.",
    "remove": "Take a plan away.",
}
PLAN_CUES = {
    "after": "What it follows: after breakfast: take meds",
    "before": "What comes next: before bed: phone away",
    "when": "What it goes with: when home: open a window",
    "at": "A time of day: at 21:00: phone away",
}
"""What a plan may begin with."""
