"""Reads the whole journal and says what is wrong with it; changes nothing."""

from __future__ import annotations

from microwins.model.finding import Finding, Findings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from microwins.journal.journal import Journal


def examine(journal: Journal) -> Findings:
    """Return a finding for each line, or part of one, that could not be read.

    Raises JournalUnreadableError where the folder can't be listed.
    """
    return Findings([Finding(*one) for one in journal.read().unreadable])
