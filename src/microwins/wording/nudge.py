"""The one gentle line on a day without a win, and what is said of the timer behind it.

The lines stand in a notification, too: no sign in them means something to a desktop or a shell.
"""

from __future__ import annotations

NUDGES = (
    "If something went well today, even a small thing, you can keep it: wins log",
    "A glass of water counts. So does getting out of bed. If you like: wins log",
    "If there was a kind moment today, you can write it down: wins log",
    "Part of something counts too. If you did a bit of anything today: wins log",
    "Some days, a small thing is a lot. If there was one today: wins log",
    "Rest counts. So does asking for help. If you want to note it: wins log",
    "If you would like to keep one thing from today: wins log",
)
"""One is chosen by the day. They suit a very hard day, too."""
TITLE = "wins"

NIGHT = "It's night, and rest comes first. You can note something in the morning."
LOGGED = "You've noted something today, so there's no nudge."
NUDGED = "A nudge came today."
RESTS = "Nudges are taking a break until {day}."

INSTALLED = {
    "systemd": "A systemd timer is set up: {when}.",
    "cron": "Lines in your crontab are set up: {when}.",
}
NOT_INSTALLED = "No nudge is set up. To set one up: wins nudge install --at 20:00"
NOT_THERE = "It starts {program}, which is gone. To set it up again: {line}"
NOT_WAITING = "Its timer isn't running. To start it: {line}"

WHEN = "{days} at {times}"
EVERY_DAY = "every day"
DAYS = "{first} to {last}"
SOME_DAYS = "on {days}"

PLANNED = "One gentle line would come {when}, if nothing is logged by then."
WRITES = {
    "systemd": "For that, wins would write two files and start a systemd timer:",
    "cron": "For that, your crontab would get these lines; the rest stays as it is:",
}
LINK = "systemd adds a link to the timer:"
STATE = "For shells, wins notes the times here:"
GOES = "This would go:"
CRONTAB = "the lines of wins in your crontab"
SET_IT_UP = "Set it up?"
NOT_APPLIED = "This is a preview. To set it up: {line}"
SET_UP = "Set up: one gentle line {when}, if nothing is logged by then."
UNCHANGED = "Already set up: one gentle line {when}, if nothing is logged by then."
TO_REMOVE = "To take it away: wins nudge remove"
NO_DESKTOP = "There is no desktop here to show it on. A shell or tmux can show it: wins help nudge"
ODD_CLOCK = "cron goes by this machine's clock, which isn't set to {zone}."
NOT_SET_UP = "Nothing was set up."

REMOVED = "Taken away: {path}"
NONE_REMOVED = "No nudge was set up, so nothing changed."

NOTHING = "nothing"
NO_TIME = ("{given} isn't a clear time of day.", "--at 20:00")
AT_NIGHT = (
    (
        "{time} is at night, when sleep does more good than a nudge. Choose a time from 06:00 to "
        "22:00."
    ),
    "--at {near}",
)
NO_DAYS = ("{given} doesn't name days of the week.", "--days mon-fri")
UNKNOWN = ("After wins nudge you can type install, remove or status, not {words}.", "{line}")
WITHOUT_MORE = ("wins nudge {action} takes no other words.", "wins nudge {action}")
SHELL_ALONE = ("--shell goes by itself.", "wins nudge --shell")
NOT_FOR_JSON = ("--shell writes one line for a person to read.", "wins nudge --json")

NO_SCHEDULER = (
    "This machine has neither a systemd for users nor cron. A shell or tmux can show a nudge.",
    "wins help nudge",
)
LINE_END_IN_A_PATH = (
    (
        "A path in this setup has a line end in it, and cron can't hold that. Give WINS_DIR or the "
        "program another place first."
    ),
    "wins help nudge",
)
CRONTAB_UNREAD = (
    "Your crontab can't be read, so wins leaves it alone: {why}",
    "To see what it says yourself: crontab -l",
)
CRONTAB_BUSY = (
    "Another program holds your crontab. Nothing was changed.",
    "wins nudge status",
)
CRONTAB_REFUSES = (
    "Your crontab wasn't changed as planned: {why}",
    "To see what it holds now: crontab -l",
)
HALF_A_BLOCK = (
    (
        "Your crontab has half of the marks around the lines of wins, so wins can't tell which "
        "lines are its own. Nothing was changed."
    ),
    "To take out what begins with # >>> wins nudge or # <<< wins nudge: crontab -e",
)
ANOTHER_UNIT = (
    "{path} is there, and wins didn't write it. Nothing was changed.",
    "wins help nudge",
)
UNITS_REFUSED = (
    "systemd didn't take the timer, so nothing changed: {why}",
    "To see what it knows: systemctl --user status",
)
NO_REASON = "it doesn't say why"
TOOK_TOO_LONG = "it took too long"
