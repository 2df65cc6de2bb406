"""What a timer says while it runs, when it is over, and where it was ended."""

from __future__ import annotations

QUESTION = "What would you like to start? "
FOR_EXAMPLE = "wins start the dishes"
NOTHING_TO_START = ("What would you like to start?", FOR_EXAMPLE)
A_NUMBER = (
    "{typed} could be minutes, or the number of an idea. What would you like to start?",
    "wins start --minutes 5 the dishes",
)
STAYED_WORDS = (
    "{typed} stayed part of your words: without --minutes {minutes}, a timer runs for five minutes."
)
STARTED = (": {} minute, until {time}.", ": {} minutes, until {time}.")
"""Stands behind the words that somebody typed, as the next but one does."""
HOW_TO_END = "wins stop"
TO_END_IT = "When you are done, or want to stop: wins stop"
TO_STOP_EARLY = "Ctrl-C stops it whenever you like. A start counts."
LEFT = ("{} minute left", "{} minutes left")
TIME_IS_UP = "time is up"
IN_A_LINE = ": {left}"
QUARTERS = (
    "A quarter of the time has passed.",
    "Half of the time has passed.",
    "Three quarters of the time have passed.",
)
"""Said at each quarter where nobody sees a bar."""

THAT_WAS = ("That was {minutes} minute.", "That was {minutes} minutes.")
"""`minutes` is a word or a number."""
LOG_IT = "Log it?"
HOW_TO_ANSWER = "[Y/n/more]"
HOW_TO_ANSWER_ALOUD = "Type y or Enter for yes, n for no, or more to go on."
OTHER_ANSWERS = "Type y, n, more, or how many more minutes."
TOO_MUCH = "A timer can run for four hours at most."

RUNS_ALREADY = (
    "A timer for {words} is running, with {} minute left.",
    "A timer for {words} is running, with {} minutes left.",
)
IS_OVER_ALREADY = "The time for {words} is up, and it isn't logged so far."
NONE_RUNS = "No timer is running. To start one: wins start the dishes"
NOT_THE_TIMER = "No timer for {words} is running."
ENDED_ELSEWHERE = "That timer was ended in another terminal."
LOGGED_BEFORE = "That was logged before."
NOTHING_LOGGED = "All right, nothing was logged."
TO_LOG_IT = "If you change your mind:"
IS_KEPT = "The timer is kept. To log it once that works: wins stop"
RUNS_ON = "The timer keeps running. To end it: wins stop"
