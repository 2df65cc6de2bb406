"""What is said of wins that other devices put into the journal's folder."""

from __future__ import annotations

CAME_IN = ("{} win came in from {file}{days}.", "{} wins came in from {file}{days}.")
"""`days` is empty, or one of the two below."""
OF_A_DAY = ", for {day}"
OF_DAYS = ", for {first} to {last}"
UNCLEAR = (
    "{} line in {file} isn't clear. To see what to do: wins doctor",
    "{} lines in {file} aren't clear. To see what to do: wins doctor",
)
SHORTER = (
    "{file} is shorter than it was. Lines in the same words as earlier ones are taken for those, "
    "so let your device begin a new file, such as {new}."
)
UNREAD = "wins can't read {file}. To see why: wins doctor"
NOT_TAKEN_IN = "New lines in your inbox are waiting. {why}"
"""`why` is a sentence."""
