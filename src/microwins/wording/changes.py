"""Replies of the commands that change the journal: log, edit, delete, hide, undo and redo.

What ends in a colon opens a line that shows a win.
"""

from __future__ import annotations

QUESTION = "What went well? "
NOTHING_TO_LOG = ("Nothing to log.", "wins log made tea")
TOO_LONG = (
    "A win holds up to 64 KiB of text, and this is {size} KiB.",
    'wins log "the gist of it", and keep the rest in a file of your own',
)
COUNTED_FOR = "counted for {weekday}"
"""Said where a win late at night counts for the day before."""
WHY_COUNTED_FOR = "Your day starts at {time}, so this one is {weekday}'s."
"""Said of the first such win of a night."""
TODAY = ("First win today.", "{} wins today.")
ANOTHER_CATEGORY = "Or is it {instead}? wins edit last -c {instead}"
NO_CATEGORY = "Or is it something else? wins edit last -c {instead}"
TO_GIVE_A_CATEGORY = "To give it a category: wins edit last -c {instead}"
NTH_WIN = "That was your {ordinal} win."
NTH_DAY = "That was your {ordinal} day with a win."

WHERE_TO_LOOK = "To see your day: wins. To look back on a week: wins review"
"""Said once, of the very first win."""
WARM = {
    "first": (
        "That counts.",
        "Nicely done.",
        "Good to see it written down.",
        "You'll be glad to find this later.",
    ),
    "start": (
        "A start is a win.",
        "Starting is the hard part.",
        "That part is done.",
        "You got going.",
    ),
    "low": (
        "It counts on a low day too.",
        "That took something.",
        "You did it all the same.",
        "Go gently today.",
    ),
    "tenth": (
        "That's a full day.",
        "All in one day.",
        "Quite a day.",
    ),
}
"""Said now and then: of the day's first win, a start, a low mood, the day's tenth win.

No sentence comes twice on one day, and none compares.
"""

EDITED = "Now:"
UNCHANGED = "Nothing changed."
REPLACED = "While your editor was open, this win was changed to:"
GONE_MEANWHILE = (
    "That win was deleted while your editor was open.",
    "To log your words as a new win: wins log, then paste them.",
)

DELETED = "Deleted:"
DELETED_FOR_GOOD = "Deleted for good:"
HOW_TO_UNDO = "wins undo brings it back."
TIMER_WENT = "A timer for the same words was running. It is gone, too."
STILL_IN = (
    "Its text is also in {files}, from another machine or a sync program. To take it out there, "
    "type this on the machine that wrote it: wins doctor --fix"
)
OUT_OF_REACH = (
    "Earlier versions of your files are kept in {places}. wins leaves those alone, so the text may "
    "be there too."
)
IN_INBOX = (
    "It came in from {lines}, and wins leaves that file alone. To remove the line there too, "
    "delete it in an editor."
)
UNREAD_MAY_HOLD = (
    "{} line can't be read and was left alone. It may hold the text too: wins doctor",
    "{} lines can't be read and were left alone. They may hold the text too: wins doctor",
)

BACK = "Back:"
TAKEN_BACK = "Taken back:"
CHANGED_BACK = "Changed back:"
CHANGED = "Changed:"
CHANGED_ON = "Changed on {machine}:"
CHANGED_SINCE = "Changed later, so it stays:"
GONE_SINCE = "That was deleted later, so it stays deleted."
NOTHING_TO_UNDO = "Nothing to undo."
NOTHING_TO_REDO = "Nothing to redo."
UNDO_ELSEWHERE = (
    "Nothing to undo on this machine. The latest change is from {machine}. To undo that one: "
    "wins undo --any-machine"
)
REDO_ELSEWHERE = (
    "Nothing to redo on this machine. The latest change is from {machine}. To redo that one: "
    "wins redo --any-machine"
)
HOW_TO_REDO = ("wins redo puts it back.", "wins redo {} puts them back.")
FEWER_STEPS = ("That's everything: {} change.", "That's everything: {} changes.")
"""Said where more changes were asked for than there are."""

ITEM_KINDS = {
    "plan": "a plan",
    "idea": "an idea of yours",
    "support": "your own line in wins support",
}
"""What stands behind the words of what is no win."""

HIDDEN = "Hidden: {category}, {day}."
ALREADY_HIDDEN = "Already hidden: {category}, {day}."
SHOWN = "Shown: {category}, {day}."
NOT_HIDDEN = "Not hidden: {category}, {day}."
HOW_TO_SHOW = "It counts as before. To bring it back: wins hide --show {handle}"
