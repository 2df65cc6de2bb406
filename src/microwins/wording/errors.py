"""What is said where something went wrong: lines and files, faults, and what to type instead."""

from __future__ import annotations

TIP = "Try: {hint}"
YOUR_WORDS = "Your words: {text}"
YOUR_LINES = "Your words:\n{text}"
"""For `text` of several lines."""
FAULT = (
    "Something went wrong inside wins: {kind}.",
    "Set WINS_DEBUG=1 and try once more to see where, and please report it.",
)
REPORT_A_FAULT = "Set WINS_DEBUG=1 before the next command to see where, and please report it."
NOT_SHOWN = (
    "wins couldn't write its answer: {why}.",
    "Send it somewhere else. Your journal hasn't changed.",
)
SAVED_NOT_SHOWN = "Saved, but not shown: {why}"
"""`why` is a sentence."""
NOT_SAVED = "Not saved: {why}"
"""`why` is a sentence."""
STOPPED = ("Stopped. Nothing was saved.", "wins log made tea")
BUSY = (
    "wins is busy in another terminal, so nothing changed.",
    "Wait a moment, then type the same line once more.",
)
RELATIVE_FOLDER = (
    "WINS_DIR is {chosen}, so your folder depends on where you type: here it is {folder}. To keep "
    "this one: export WINS_DIR={typed}"
)
UNKNOWN_ZONE = (
    "TZ is {zone}, which isn't a time zone on this system, so times are in UTC. A name looks like "
    "this: export TZ={near}"
)
UNREADABLE = ("Couldn't read {} line: wins doctor", "Couldn't read {} lines: wins doctor")
UNOPENED = ("Couldn't open {} file: wins doctor", "Couldn't open {} files: wins doctor")
ANOTHER_LOG = (
    "Another machine or program writes to {old}.jsonl too, so new wins now go into {new}.jsonl. "
    "To check that every win is there: wins doctor"
)
LOG_GONE = "The file with this machine's wins, {path}, is gone. To see what is left: wins doctor"
