"""Patterns in words: each with its counts and what they were compared with."""

from __future__ import annotations

from microwins.wording.dates import WEEKDAYS, by_the_clock
from microwins.wording.grammar import count, opened

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_WINDOWS = {
    "morning": "in the morning",
    "noon": "around noon",
    "afternoon": "in the afternoon",
    "evening": "in the evening",
    "night": "at night",
}
_SLOTS = {"weekend": "on weekends", "workdays": "on workdays"}
_COMPARED = {
    "time": "when your other wins came in the same weeks; a daily rhythm alone makes no pattern",
    "after": "your other days with the first of the two, and what else follows it",
    "together": "days of the same four weeks, and how your other kinds of win go together",
    "weekday": "the other days of the same weeks, and your other kinds of win on those days",
    "mood": "days of similar size in the same weeks; a mood goes from 1 to 5",
}
_OFTEN = {
    1.5: "about one and a half times as likely",
    2: "about twice as likely",
    2.5: "about two and a half times as likely",
}
EARLY = "Early, and may fade."
NO_PATTERN = (
    "No pattern is clear so far. That is normal: time of day usually shows after 40 to 60 wins "
    "of a kind."
)
EITHER_WAY = "That may run either way."
ANCHORS = "Steady in the last 60 days:"
OFFERS = (
    "one glass of water",
    "one window opened",
    "one long breath",
    "one thing put in its place",
    "one stretch",
    "one line to a friend",
    "one minute in the light",
)


def window(hours: str) -> str:
    """Say when a window of the day is; one without a name is its hours, "15-20"."""
    start, _, end = hours.partition("-")
    times = [by_the_clock(f"{hour:0>2}:00") for hour in (start, end)]
    return _WINDOWS.get(hours) or f"between {times[0]} and {times[1]}"


def slot(weekdays: str) -> str:
    """Say on which days of the week."""
    return _SLOTS.get(weekdays) or f"on {weekdays.capitalize()}s"


def share(part: int, whole: int) -> str:
    """Return a part of a whole in percent."""
    if not part:
        return "none"
    return f"{round(100 * part / whole)}%" if 100 * part > whole else "1% or less"


def counted(part: int, whole: int) -> str:
    """Return a part of a whole as the two counts."""
    return f"{part or 'none'} of {whole}"


def so_far(text: str) -> str:
    """Return an early sign from the words of a pattern."""
    return f"So far, {text} {EARLY}"


def other_wins(left_out: int) -> str:
    """Name the wins that a time of day is compared with, some of which may be left out."""
    return "other wins without a time of their own" if left_out else "your other wins"


def time_pattern(  # noqa: PLR0913, PLR0917 (two shares)
    category: str, when: str, part: int, whole: int, others: str, left_out: int
) -> str:
    """Say that a category tends to come in a window of the day."""
    compared = f"{other_wins(left_out)}: {others}"
    return f"{category} tends to come {when}: {part} of {whole} ({compared})."


def after_pattern(category: str, before: str, part: int, whole: int, usual: int) -> str:
    """Say that one category tends to come soon after another."""
    expected = f"about {usual}" if usual else "fewer than 1"
    return (
        f"on {part} of {whole} days with both, {category} came within 90 minutes after {before} "
        f"({expected} would be usual)."
    )


def after_invitation(category: str, before: str) -> str:
    """Invite to arrange for what came after."""
    return f"If you like: after {before}, {category}."


def together_pattern(  # noqa: PLR0913, PLR0917 (two shares, and how they compare)
    category: str,
    before: str,
    likely: str,
    part: int,
    whole: int,
    other_part: int,
    other_whole: int,
) -> str:
    """Say that two categories tend to come on the same days."""
    return (
        f"on days with {before}, {category} is {likely}: on {part} of {whole}, "
        f"on your other days on {counted(other_part, other_whole)}."
    )


def often(ratio: float) -> str:
    """Return how many times as likely, to the half; a ratio of 0 stands for one without bound."""
    if not ratio:
        return "much more likely"
    half = round(2 * ratio) / 2
    if half <= 1:
        return "more likely"
    return _OFTEN.get(half) or f"about {round(ratio)} times as likely"


def weekday_pattern(  # noqa: PLR0913, PLR0917 (two shares)
    category: str, when: str, part: int, whole: int, other_part: int, other_whole: int
) -> str:
    """Say that a category comes more on some days of the week."""
    return (
        f"{category} comes more {when}: on {part} of {whole} days, "
        f"on other days on {counted(other_part, other_whole)}."
    )


def kinds_pattern(when: str, kinds: float, days: int, other_kinds: float, other_days: int) -> str:
    """Say that some days of the week have more kinds of win."""
    return (
        f"{when} there are more kinds of win: {kinds:.1f} a day ({days} days), "
        f"on other days {other_kinds:.1f} ({other_days} days)."
    )


def mood_pattern(what: str, difference: float, days: int, other_days: int) -> str:
    """Say that mood notes are higher on days with something."""
    return (
        f"on days with {what} your mood notes average {difference:.1f} higher, among days of "
        f"similar size ({days} days with it, {other_days} without). {EITHER_WAY}"
    )


def why_counted(family: str) -> str:
    """Say what the counts of a kind of hint were compared with."""
    return f"Compared with {_COMPARED[family]}."


def why_luck(asked: int, chance: int) -> str:
    """Say how many questions were asked at once, and how often luck alone would show a line."""
    questions = count(asked, "{} question", "{} questions")
    return (
        f"Asked at once: {questions} of this kind. Of journals with no pattern in them, "
        f"about 1 in {chance} would show such a line by luck."
    )


def anchor(text: str, days: int, usually: str | None) -> str:
    """Name a steady win, on how many days it was there, and when usually."""
    when = f", usually around {by_the_clock(usually)}" if usually else ""
    return f"{text}: on {count(days, '{} day', '{} days')}{when}"


def offer(text: str, turn: int) -> str:
    """Offer something small to hang on a steady win, by turns."""
    return f"After \u201c{text}\u201d, if you like: {OFFERS[turn % len(OFFERS)]}."


def facts_head(weeks: int, usual: int) -> str:
    """Open the table of facts; a young journal has fewer weeks than `usual`."""
    if weeks < usual:
        return count(weeks, "Your first week, counted:", "Your first {} weeks, counted:")
    return f"The last {weeks} weeks, counted:"


def fact(category: str, counts: Sequence[tuple[str, int]]) -> str:
    """Say how often a category came at which times; what has no count isn't named."""
    named = (
        f"{opened(name) if opened(name) in WEEKDAYS else name} {number}" for name, number in counts
    )
    return f"{category}: {', '.join(named)}."


def column(heading: str) -> str:
    """Return the heading of a column: a time of day, or a weekday in short."""
    return heading[:3].capitalize() if heading.capitalize() in WEEKDAYS else heading


def time_counted(  # noqa: PLR0913, PLR0917 (two shares)
    category: str,
    when: str,
    part: int,
    whole: int,
    other_part: int,
    other_whole: int,
    left_out: int,
) -> str:
    """Give the counts of a category in a window of the day, and of other wins."""
    return (
        f"{part} of {whole} {category} wins came {when}; of {other_wins(left_out)}, "
        f"{other_part or 'none'} of {other_whole}."
    )
