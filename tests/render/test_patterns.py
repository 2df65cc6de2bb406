"""Golden texts of patterns: a few lines, the steadiest wins, and the table of facts."""

from typing import Any

import pytest
from render.test_hints import CONNECT, ORDER, early

from microwins.analysis.anchors import Anchor
from microwins.analysis.patterns.evidence import Hint
from microwins.analysis.patterns_report import Facts, PatternsReport
from microwins.model.category import BUILT_IN
from microwins.render import patterns as drawing
from microwins.render.cells import cells
from microwins.render.hints import hint, why
from microwins.render.line import Page, unstyled
from microwins.render.terminal import drawn
from microwins.wording import lists
from microwins.wording import patterns as wording

TIMES = ("morning", "afternoon", "evening", "night")
WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
EMPTY = Facts(8, {}, {})
FACTS = Facts(
    8,
    {
        "care": dict(zip(TIMES, (12, 0, 3, 1), strict=True)),
        "order": dict(zip(TIMES, (14, 3, 3, 0), strict=True)),
    },
    {
        "care": dict(zip(WEEK, (2, 2, 3, 2, 3, 2, 2), strict=True)),
        "order": dict(zip(WEEK, (4, 3, 3, 4, 6, 0, 0), strict=True)),
    },
)
TABLE = (
    "The last 8 weeks, counted:\n"
    "         morning  afternoon  evening  night\n"
    "  care        12          \u00b7        3      1\n"
    "  order       14          3        3      \u00b7\n"
    "\n"
    "         Mon  Tue  Wed  Thu  Fri  Sat  Sun\n"
    "  care     2    2    3    2    3    2    2\n"
    "  order    4    3    3    4    6    \u00b7    \u00b7\n"
)
ANCHORS = [Anchor("ate breakfast", "nourish", 52, 60, "08:05"), Anchor("took a walk", "move", 31)]
STEADY = (
    "Steady in the last 60 days:\n"
    "  ate breakfast: on 52 days, usually around 08:05\n"
    "  took a walk: on 31 days\n"
    "After \u201cate breakfast\u201d, if you like: one glass of water.\n"
)


def known(*hints: Hint, anchors: list[Anchor] | None = None, **more: Any) -> PatternsReport:
    """Return what is known of a journal with these hints."""
    fields: dict[str, Any] = {"level": "pattern", "facts": FACTS, "active_days": 70} | more
    return PatternsReport(
        hints=[*hints],
        anchors=ANCHORS if anchors is None else anchors,
        checkpoint=55,
        next_look=77,
        **fields,
    )


def shown(result: PatternsReport, *, why: bool = False, plain: bool = False) -> str:
    """Return patterns as they are written to a pipe, or said."""
    return unstyled(drawing.patterns(result, Page(80, plain), why=why), plain=plain)


def test_hints_and_then_what_is_steady() -> None:
    """A line for each hint in the given order, then the anchors and one offer; no table."""
    first, second = hint(ORDER), hint(CONNECT)
    assert shown(known(ORDER, CONNECT)) == f"{first}\n{second}\n\n{STEADY}"


def test_hints_alone() -> None:
    """Where nothing is steady, nothing is said of it."""
    assert shown(known(ORDER, anchors=[])) == f"{hint(ORDER)}\n"


def test_why() -> None:
    """Under each hint stands what it rests on, further in."""
    rows = shown(known(ORDER, early(CONNECT)), why=True).splitlines()
    for one in (ORDER, early(CONNECT)):
        at = rows.index(hint(one))
        assert rows[at + 1 : at + 3] == [f"  {reason}" for reason in why(one)]


def test_nothing_is_clear() -> None:
    """Without a hint the sentence for nothing stands there, and the table; then the anchors."""
    assert shown(known()) == f"{wording.NO_PATTERN}\n\n{TABLE}\n{STEADY}"
    assert wording.NO_PATTERN == (
        "No clear pattern so far. That's normal: the time of day usually shows after 40 to 60 "
        "wins of a kind."
    )


def test_nothing_at_all() -> None:
    """Where there are no wins either, the one sentence is enough."""
    assert shown(known(anchors=[], facts=EMPTY), why=True) == f"{wording.NO_PATTERN}\n"


def test_facts_alone() -> None:
    """The table claims nothing: each category in its place, and a dot for none."""
    assert unstyled(drawing.facts_alone(known(ORDER), Page())) == TABLE


def test_facts_of_nothing() -> None:
    """Where there is nothing to count, there is a line on what to type."""
    nothing = known(anchors=[], facts=EMPTY)
    assert unstyled(drawing.facts_alone(nothing, Page())) == f"{lists.WITHOUT_WINS['now']}\n"


def test_wins_without_times_have_one_table() -> None:
    """Where no win has a time there is no table of dots."""
    untimed = FACTS._replace(times={name: dict.fromkeys(TIMES, 0) for name in FACTS.times})
    table = unstyled(drawing.facts(untimed, Page())).splitlines()
    assert table == [TABLE.splitlines()[0], *TABLE.splitlines()[5:]]


def test_plain_it_is_one_fact_a_line() -> None:
    """A screen reader gets sentences without columns; what has no count isn't named."""
    assert shown(known(), plain=True) == (
        f"{wording.NO_PATTERN}\n"
        "The last 8 weeks, counted:\n"
        "Care: morning 12, evening 3, night 1.\n"
        "Order: morning 14, afternoon 3, evening 3.\n"
        "Care: Monday 2, Tuesday 2, Wednesday 3, Thursday 2, Friday 3, Saturday 2, Sunday 2.\n"
        "Order: Monday 4, Tuesday 3, Wednesday 3, Thursday 4, Friday 6.\n"
        "Steady in the last 60 days:\n"
        "ate breakfast: on 52 days, usually around 08:05.\n"
        "took a walk: on 31 days.\n"
        "After \u201cate breakfast\u201d, if you like: one glass of water.\n"
    )


def test_reasons_are_there_in_plain_mode_as_well() -> None:
    """With --why a screen reader reads each reason as a sentence of its own."""
    rows = shown(known(ORDER, anchors=[]), why=True, plain=True).splitlines()
    assert rows == [hint(ORDER), *why(ORDER)]


def test_one_offer_by_turns() -> None:
    """One small thing is offered, for the steadiest win; another when there is a new day."""
    offers = [
        [row for row in shown(known(active_days=days)).splitlines() if "if you like" in row]
        for days in range(70, 77)
    ]
    assert {len(rows) for rows in offers} == {1}
    assert len({rows[0] for rows in offers}) == len(wording.OFFERS)
    assert all(
        rows[0].startswith("After \u201cate breakfast\u201d, if you like: ") for rows in offers
    )


def test_an_anchor_is_named_in_short() -> None:
    """A text that goes on is named by its beginning, in the list and in the offer."""
    long = Anchor("wrote to my sister " * 20, "connect", 40)
    for row in shown(known(ORDER, anchors=[long])).splitlines()[2:]:
        assert len(row) < len(long.text)


@pytest.mark.parametrize("width", [60, 80, 120])
def test_it_fits(width: int) -> None:
    """Whatever the counts and the names of one's own categories, no row is wider than the page."""
    names = [*BUILT_IN, "a" * 24]
    facts = Facts(
        8,
        {name: dict.fromkeys(TIMES, 999) for name in names},
        {name: dict.fromkeys(WEEK, 999) for name in names},
    )
    for hints in ([], [ORDER, early(CONNECT)]):
        lines = drawing.patterns(known(*hints, facts=facts), Page(width), why=True)
        rows = drawn(lines, width, colour=False).splitlines()
        assert [row for row in rows if cells(row) > width] == []
        if not hints:
            assert len([row for row in rows if row.endswith(" 999")]) == 2 * len(names)
