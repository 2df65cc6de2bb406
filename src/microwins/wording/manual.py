"""What `wins help` and each `--help` say besides a command's own words; pages are in `manual/`."""

from __future__ import annotations

TOPICS = {
    "commands": "Every command, and what it does.",
    "choosing": "Finding wins: words, tags, days, handles.",
    "categories": "The ten areas, your own, tags and moods.",
    "when": "How to say when: times, days, weeks.",
    "ideas": "A tiny next step, and your own list.",
    "timer": "A timer where stopping early counts.",
    "review": "Looking back: weeks, runs, memories.",
    "patterns": "When your wins come, and how sure that is.",
    "plan": "Naming a cue for something you want to do.",
    "config": "The settings, and what each does.",
    "prompt": "Wins in your prompt, and the TAB key.",
    "nudge": "One gentle line in the evening, if you like.",
    "import": "Bringing in wins from other programs.",
    "export": "Files, pages and tables of your wins.",
    "share": "A win as a message, a card or a page.",
    "json": "What other programs read; exit codes.",
    "files": "Where your wins are kept, and in what form.",
    "sync": "One journal on several machines.",
    "inbox": "Wins from your phone, watch or scripts.",
    "privacy": "Who can read what; hiding and deleting.",
    "plain": "Sentences for a screen reader; colours.",
    "support": "Whom to call, and how that is checked.",
}
"""The pages of the manual with what each is about, in the order in which they are listed."""

WINS = """Note small wins, and see them.

{verbatim}  wins log took a shower
  wins
  wins review

wins by itself shows today. Nothing is sent anywhere."""
FOOT = (
    "Examples and options of a command: wins log --help",
    "The manual, a page at a time: wins help, wins help when",
    "Somebody to talk to, on a very hard day: wins support",
)
"""What stands above the commands in `wins --help`, and below the options."""

PAGES = "Pages"
COMMANDS = "Commands"
HOW_TO_OPEN = "To open a page: wins help when"
HOW_TO_SEE_OPTIONS = "Examples and options of a command: wins help log"
WHERE_TO_TURN = "If today is very hard, wins support says whom to call."
NO_SUCH_PAGE = "There is no help page called {word}."

MOODS = "1 is very low, 3 in between, 5 very good"
QUOTES = (
    "Put quotes around words with any of # ' \" & ( ) ; | < > ? * $ ` \\ or an exclamation mark, "
    "which mean something to the shell: \"mum's tea\", 'cost $5'."
)
"""Ends the help of an argument that takes words."""
QUOTES_TO_FIND = f'{QUOTES} A tag is "#sunny" or +sunny.'
CATEGORIES = "Categories"
AREAS = {
    "nourish": "eating, drinking, cooking",
    "care": "washing, teeth, clean clothes, medicine, doctors",
    "order": "tidying, laundry, dishes, shopping, repairs",
    "move": "walking, sport, stretching, going outside",
    "connect": "calling, writing, meeting people",
    "rest": "sleeping, lying down, sitting in the sun",
    "mind": "therapy, meditation, journaling, crying",
    "work": "jobs, study, email, bills, forms",
    "joy": "music, books, games, making things",
    "other": "anything else",
}
"""What belongs to each category that is built in."""
