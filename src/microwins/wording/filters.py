"""What wins are chosen by, as a heading names it."""

from __future__ import annotations

OR = " or "
NOT = "not {what}"
WORD = '"{word}"'
WHOLE_WORD = 'the word "{word}"'
STARTS = "starts"
MORE_THAN_A_DAY = "{words} is more than one day."
DAY_AHEAD = "{words} is in the future, and a win is something that has already happened."
A_TIME = "{words} is a time, but words look in the text of your wins."
A_NUMBER = "{words} is a number, but words look in the text of your wins."
TO_FIND_THE_WORD = "{line}\n{search}"
PICK_ONE = ("Pick one: --{first} or --{second}.", "wins {command} --{second}")
HOW_MANY_MONTHS = (
    "How many months? A whole number, from 1 to {most}.",
    "wins heatmap --months 6",
)
DAYS_ALREADY = (
    "--since and --until already say which days.",
    "wins {command} --since 2026-11-01 --until 2026-11-15",
)
LAST_ONE = ("--last means the {unit} before this one.", "wins review --{unit} --last")
NO_FIRST_DAY = ("--until needs a first day, too.", "--since {day}")
SINCE_AHEAD = ("--since {since} is in the future.", "--since {day}")
TOO_FAR = ("{far} is too far away to look at.", "--since {day}")
ONE_MOOD = "mood {low}"
MOODS = "mood {low} to {high}"
