"""Patterns in words: each with its counts and what they were compared with.

`category` and `before` are names of categories ("care"), `when` is one of WINDOWS or SLOTS ("in the
morning"), `share` and `others` are shares ("78%") of the counts beside them.
"""

from __future__ import annotations

WINDOWS = {
    "morning": "in the morning",
    "noon": "around noon",
    "afternoon": "in the afternoon",
    "evening": "in the evening",
    "night": "at night",
}
HOURS = "between {start} and {end}"
"""A time of day without a name."""
SLOTS = {"weekend": "on weekends", "workdays": "on workdays"}
WEEKDAY_SLOT = "on {weekday}s"

ONE_OR_LESS = "1% or less"
FEWER_THAN_ONE = "fewer than 1"
ABOUT = "about {number}"

SO_FAR = "So far, {text} It's early, so this may fade."
"""An early sign, from the sentence of a pattern."""
EVERYTHING_ELSE = "everything else"
ELSE_WITHOUT_A_TIME = "everything else that has no set time"
"""What a time of day is compared with where other categories have a time of their own."""

TIME_MOSTLY = (
    "{category} mostly happens {when}: {share} ({part} of {whole}), against {others} for {rest}."
)
TIME_MORE = (
    "{category} happens more {when}: {share} ({part} of {whole}), against {others} for {rest}."
)
TIME_IN_FULL = (
    "{part} of {whole} {category} wins came {when}; of {rest}, {other_part} of {other_whole}."
)
COUNTED = "{share} ({part} of {whole})"
AFTER = (
    "on {part} of the {whole} days with both, {category} came within 90 minutes after {before} "
    "({usual} would be usual)."
)
INVITATION = "If you like, try {category} after {before}."
TOGETHER = (
    "on days with {before}, {category} is {likely}: {share} ({part} of {whole}), "
    "against {others} ({other_part} of {other_whole}) on your other days."
)
WEEKDAY = (
    "{category} happens more {when}: {share} of those days ({part} of {whole}), "
    "against {others} of your other days ({other_part} of {other_whole})."
)
KINDS = (
    "{when} you have more kinds of win: {kinds:.1f} a day ({days} days), "
    "against {other_kinds:.1f} on your other days ({other_days} days)."
)
MOOD = (
    "on days with {what}, your mood averages {difference:.1f} higher than on other days of "
    "similar size ({days} days with it, {other_days} without). {either_way}"
)
EITHER_WAY = "Either may bring the other."

MUCH_MORE_LIKELY = "much more likely"
MORE_LIKELY = "more likely"
TIMES_AS_LIKELY = {
    1.5: "about one and a half times as likely",
    2: "about twice as likely",
    2.5: "about two and a half times as likely",
}
MANY_TIMES_AS_LIKELY = "about {number} times as likely"

COMPARED_WITH = {
    "time": "Compared with when your other wins came in the same weeks. A daily rhythm alone makes "
    "no pattern.",
    "after": "Compared with your other days with {before}, and with what else comes after it.",
    "together": "Compared with days of the same four weeks, and with how your other kinds of win "
    "go together.",
    "weekday": "Compared with the other days of the same four weeks, and with your other kinds of "
    "win on those days.",
    "kinds": "Compared with the other days of the same week.",
    "mood": "Compared with days of similar size in the same weeks. A mood goes from 1 to 5.",
}
LUCK = (
    "{} question like this was asked. {by_luck}",
    "{} questions like this were asked at once. {by_luck}",
)
BY_LUCK = "In about 1 of {chance} journals without any pattern, luck alone would show such a line."
COUNTED_UP_TO = "Counted up to {day}."

NO_PATTERN = (
    "No clear pattern so far. That's normal: the time of day usually shows after 40 to 60 wins "
    "of a kind."
)

ANCHORS = "Steady in the last 60 days:"
ANCHOR = ("{text}: on {} day", "{text}: on {} days")
ANCHOR_AT = (
    "{text}: on {} day, usually around {time}",
    "{text}: on {} days, usually around {time}",
)
OFFER = "After \u201c{text}\u201d, if you like: {offer}."
OFFERS = (
    "one glass of water",
    "one window opened",
    "one long breath",
    "one thing put in its place",
    "one stretch",
    "one line to a friend",
    "one minute in the light",
)

FIRST_WEEKS = ("Your first week, counted:", "Your first {} weeks, counted:")
LAST_WEEKS = "The last {weeks} weeks, counted:"
FACT = "{category}: {counts}."
