"""What is said of sharing wins, and on what is shared.

`wins` is a number of wins in words ("5 wins on 3 days"), `text` is what somebody did.
"""

from __future__ import annotations

FOR = "For {name}"
HELD = "{period}: {held}."
AREAS = "Areas: {areas}."
AREA = "{category} {number}"
TAG = "#{name} {number}"
TAGS = "Tags: {tags}."
TAGS_AND_MORE = "Tags: {tags}, and {more} more."
MOOD = "mood {number} of 5"
ONE_MOOD = (
    "Mood {low}, on a scale of 1 (very low) to 5 (very good), noted once.",
    "Mood {low}, on a scale of 1 (very low) to 5 (very good), noted {} times.",
)
MOODS = (
    "Mood from {low} to {high}, on a scale of 1 (very low) to 5 (very good), noted once.",
    "Mood from {low} to {high}, on a scale of 1 (very low) to 5 (very good), noted {} times.",
)
MORE_AREAS = ("{} more area", "{} more areas")
DAYS = "Days"
STRETCHES = {"day": DAYS, "month": "Months", "year": "Years"}
DONE = "What was done"
BELONGS = "What it includes"
SELF_REPORTED = "Self-reported: these are the writer's own notes."

NOT_SENT = "wins sends nothing. To keep this as a file: {line}"
PREVIEW = "This is what will be shared:"
WROTE = (
    "Wrote {} win to {path}. wins sends nothing: passing it on is up to you.",
    "Wrote {} wins to {path}. wins sends nothing: passing it on is up to you.",
)
LAST_STAYS = "The win you logged last stays private. This is the one before it."
_NO_DAYS = "No wins to share on these days."
NOTHING = {
    "wins": "No wins to share so far. To log one: wins log made tea",
    **dict.fromkeys(("week", "month", "year", "days"), _NO_DAYS),
}
"""What is said where there is nothing, by what was asked for."""

IS_HIDDEN = (
    "You hid that win, so it stays with you. To share it, show it first.",
    "wins hide --show {handle}",
)
IS_HARD = (
    "That win is from a very hard day. wins doesn't share it, but you can tell somebody yourself.",
    "wins support",
)
WINS_OR_DAYS = "Name certain wins, or choose by days and areas: the two don't go together."
WITH_WHAT = ("--with adds tags, mood or both, not {given}.", "--with tags,mood")
WORDS_ARE_HIDDEN = "Tags are words too, so --hide-words leaves them out."
NO_SUCH_FORMAT = "wins can't share {name}. It can share: {formats}."
NO_SUCH_ENDING = "wins can't share {ending} files. It can share: {formats}."
DARK_IS_FOR_CARDS = "--dark works with svg and png, not with {name}."
A_PICTURE = "A png picture needs a file, because a terminal can't show it."
THERE_ALREADY = "{path} is already there, so nothing was written."
REPLACE = "{path} is already there. Replace it?"
NOTHING_WRITTEN = "Nothing was written."
FORMATS = {
    "text": "words, for a message",
    "svg": "a card, as a drawing",
    "png": "a card, as a picture",
    "html": "a page to print, for a therapist or a partner",
}
"""What each format is, beside its name."""
