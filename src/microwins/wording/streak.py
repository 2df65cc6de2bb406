"""What adds up: wins, days and weeks with a win, and runs of them."""

from __future__ import annotations

FIRST_WIN = "The first win goes here. Anything counts: wins log made tea"
FIRST_WIN_OF = "The first win goes here: wins log {flags} one small thing"
"""`flags` are the options that name an area: "-c care"."""
NEW_JOURNAL = "This journal is new. Looking back comes later."

WINS_IN_ALL = ("{} win in all.", "{} wins in all.")
DAYS_WITH_A_WIN = ("{} day with a win.", "{} days with a win.")
WEEKS_WITH_A_WIN = ("{} week with a win.", "{} weeks with a win.")
"""Each opens with its number: they stand in a column."""
OF_LAST_DAYS = "A win on {number} of the last {days} days."
OF_FIRST_DAYS = "A win on {number} of your first {days} days."
TODAY = "today"
"""Behind the dots of the latest days."""
RUN = ("A run of {} day with a win since {day}.", "A run of {} days with a win since {day}.")
DAYS_OFF = "Days off in between don't break it."
LONGEST_RUN = (
    "Longest run: {} day with a win, {days}.",
    "Longest run: {} days with a win, {days}.",
)
