"""What `wins ask` says: an answer with its words, and how many questions the month has had."""

from __future__ import annotations

from microwins.analysis.patterns.answer import Answer
from microwins.model.record import Record


class Answered(Record):
    """An answer, the sentence that says it, and the number of questions asked this month."""

    answer: Answer
    text: str
    this_month: int

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says: the answer, what was asked, the counts, and the text."""
        found = self.answer
        asked = {name.rstrip("_"): value for name, value in found.question._asdict().items()}
        return {
            "answer": found.answer,
            **asked,
            "counts": found.counts,
            "compared_with": found.compared_with,
            "p": found.p,
            "needed": found.needed,
            "text": self.text,
            "asked_this_month": self.this_month,
        }
