"""What is said of wins that other devices put into the journal's folder."""

from __future__ import annotations

CAME_IN = ("{} win came in from {file}{days}.", "{} wins came in from {file}{days}.")
"""`days` is empty, or one of the two below."""
OF_A_DAY = ", for {day}"
OF_DAYS = ", for {first} to {last}"
UNCLEAR = (
    "{} line in {file} didn't come in. To see why: wins doctor",
    "{} lines in {file} didn't come in. To see why: wins doctor",
)
REWRITTEN = (
    "{file} was rewritten. A line with the words of an earlier one doesn't come in, so let your "
    "device start a new file, such as {new}."
)
UNREAD = "wins can't read {file}. To see why: wins doctor"
NOT_TAKEN_IN = "New lines in your inbox are waiting. {why}"
"""`why` is a sentence."""
