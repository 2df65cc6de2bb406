"""Words and sentences on pages, in calendars and on pictures that leave the terminal."""

from __future__ import annotations

from microwins.wording.dates import AHEAD

# -- pages --

WINS = "Wins"
CALENDAR = "Calendar"
AREAS = "Areas"
AREA = "Area"
MOST_OFTEN = "Most often"
MONTHS = "Month by month"
INDEX = "Index"
TAGS = "Tags"
ON_THIS_PAGE = "On this page"
HOW_TO_FIND = "Everything you did, by area and by tag. Each day links to its wins."
SHADES = "What the shades mean"
WITHOUT_WINS = {
    "past": "No wins on this page.",
    "now": "No wins on this page.",
    "ahead": AHEAD,
}
"""What an empty page says, by when its days are."""

ON_DAYS = ("on {} day", "on {} days")
WRITTEN = "Written by wins on {day}."
CLOCK_AND_ZONE = "{time}, {zone}"
"""What the person's own clock showed, and where: "07:30, Europe/Lisbon"."""

# -- calendars that are drawn --

WINS_A_DAY = ("{wins} win a day", "{wins} wins a day")
"""Closes a legend: "3 or more wins a day"."""

WINS_ON = ("{day}: {} win", "{day}: {} wins")
WINS_IN = ("{month}: {} win.", "{month}: {} wins.")
CALENDAR_OF = "Calendar of {year}"
