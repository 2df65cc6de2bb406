"""Tiny next steps as they are offered, and the person's own list of them."""

from __future__ import annotations

from microwins.model.crisis import concern
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from microwins.model.crisis_phrases import Concern

OWN, USUAL, BUILT_IN = "own", "usual", "built-in"
"""Where an idea is from: the person's own list, what they often do, or the built-in steps."""


class Idea(Record):
    """A tiny next step, and the win that it becomes: `logged_as`, with a category and tags.

    The category is None where the words tell it. `times` is how often a usual win was logged.
    `partial` says that it is the start of something larger. `smaller` is the next smaller one,
    None for the smallest. `id` is that of an idea of the person's own, `energy` what it takes.
    """

    text: str
    source: str
    logged_as: str
    category: str | None = None
    tags: tuple[str, ...] = ()
    times: int | None = None
    partial: bool = False
    smaller: str | None = None
    energy: str | None = None
    id: str | None = None

    @property
    def is_private(self) -> bool:
        """Tell whether its words speak of the hardest days: nobody meets them by chance."""
        return self.source == OWN and concern(self.text) is not None

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says: what is known of it, without private words."""
        given = {name: value for name, value in self._asdict().items() if value not in (None, ())}
        words = ("text", "logged_as", "smaller") if self.is_private else ()
        for name in (*words, *(() if self.partial else ("partial",))):
            given.pop(name, None)
        return given


class Ideas(Record):
    """Ideas by their numbers, and what was asked for.

    `is_smaller` says that they are a smaller one of one, or that one where it is the smallest.
    `concern` is the gravest thing that today's wins plainly speak of.
    """

    ideas: Sequence[tuple[int, Idea]]
    energy: str | None = None
    category: str | None = None
    is_smaller: bool = False
    concern: Concern | None = None

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says."""
        steps = [{"number": number, **idea.as_fields()} for number, idea in self.ideas]
        return {"energy": self.energy, "category": self.category, "steps": steps}


class OwnIdeas(Record):
    """The person's own list for a bad day, in the order in which it was filled."""

    ideas: Sequence[Idea]

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says."""
        own = [{"number": number, **idea.as_fields()} for number, idea in enumerate(self.ideas, 1)]
        return {"own": own}


class ChangedIdea(Record):
    """An idea of the person's own, and what became of it: "added", "changed", "kept", "removed".

    `concern` is what its words plainly speak of, if of that.
    """

    idea: Idea
    change: str
    concern: Concern | None = None

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says."""
        return {"change": self.change, "idea": self.idea}
