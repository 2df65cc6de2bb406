"""Rules of what is told of patterns."""

from typing import Any

from support.every import every

from microwins.analysis.patterns.evidence import Hint
from microwins.analysis.patterns_report import about

NOTHING: dict[str, Any] = dict.fromkeys(("category", "with_", "tag", "window", "weekday"))


def hint(kind: str, **fields: Any) -> Hint:
    """Return a hint of a kind, about what `fields` say."""
    counts: dict[str, float] = {"in": 14, "of": 20}
    return Hint(
        **{"kind": kind, "level": "pattern", **NOTHING, **fields},
        counts=counts,
        compared_with={"in": 22, "of": 60},
        p=0.0001,
        tests_in_family=24,
        alpha=0.04,
    )


ORDER = hint("time", category="order", window="morning")
CONNECT = hint("after", category="connect", with_="move")
OUTSIDE = hint("mood", tag="outside")
WEEKENDS = hint("weekday", weekday="weekend")
ALL = [ORDER, CONNECT, OUTSIDE, WEEKENDS]


@every(
    "category, those",
    [
        (None, ALL),
        ("order", [ORDER]),
        ("connect", [CONNECT]),
        ("move", [CONNECT]),
        ("joy", []),
    ],
)
def test_hints_about_a_category(category: str | None, those: list[Hint]) -> None:
    """A category has a part in what it is about and in what it comes after; in their order."""
    assert about(ALL, category) == those
