"""Every sentence that speaks to the person, in one place, for a translator and a reviewer of tone.

Warm, plain, adult. No sentence counts what isn't there. Functions take what varies, so that word
order is free; `count` chooses the plural.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

QUESTION = "What went well? "
A_START = "(a start)"
WELCOME = (
    "A journal of small wins. Anything counts: a shower, a meal, one text sent.",
    "To note one: wins log made tea",
    "Everything else: wins --help",
)
OPEN_PAGE = "Today is open. Anything counts: wins log made tea"
NOTHING_FOUND = "No wins fit that. To note one: wins log made tea"
NOTHING_TO_UNDO = "There is nothing to undo."
NOTHING_TO_REDO = "There is nothing to redo."
UNCHANGED = "Nothing was changed."
GONE_SINCE = "Left as it is: the win was deleted later."
ALL_WELL = "All well: every line of the journal can be read."
DEFAULT = "(default)"


def count(number: int, one: str, many: str) -> str:
    """Return `one` or `many` with its number in it, as gettext's ngettext chooses."""
    return (one if number == 1 else many).format(number)


def day(of: date) -> str:
    """Return a day in full: "Sunday 22 November 2026"."""
    return f"{_DAYS[of.weekday()]} {of.day} {_MONTHS[of.month - 1]} {of.year}"


def short_day(of: date, this_year: int = 0) -> str:
    """Return a day in short: "Sat 21 Nov 2026", without the year where it is `this_year`."""
    year = "" if of.year == this_year else f" {of.year}"
    return f"{weekday(of)[:3]} {of.day} {_MONTHS[of.month - 1][:3]}{year}"


def weekday(of: date) -> str:
    """Return the name of a day of the week."""
    return _DAYS[of.weekday()]


def clock(at: datetime) -> str:
    """Return the wall-clock time, "07:30"."""
    return f"{at.hour:02}:{at.minute:02}"


def counted_for(of: date) -> str:
    """Say which day a win counts for where it isn't the calendar's."""
    return f"counted for {weekday(of)}"


def mood(number: int) -> str:
    """Name a mood from 1 to 5."""
    return f"mood {number}"


def encouragement(today: int) -> str:
    """Say one thing after a win was logged; `today` counts it."""
    return count(today, "First win today.", "{} wins today.")


def how_to_change(category: str) -> str:
    """Say how a guessed category is changed."""
    other = "care" if category == "move" else "move"
    if category == "other":
        return f"To give it a category: wins edit last -c {other}"
    return f"Other than {category}? wins edit last -c {other}"


def total_today(number: int) -> str:
    """Close the list of today's wins."""
    return count(number, "{} win today.", "{} wins today.")


def edited() -> str:
    """Open the line that shows an edited win."""
    return "Now:"


def replaced() -> str:
    """Open the line that shows what a win had become while it was open in an editor."""
    return "While the editor was open, it had become:"


def deleted() -> str:
    """Open the line that shows a deleted win."""
    return "Deleted:"


def how_to_undo() -> str:
    """Say how a deletion is taken back."""
    return "wins undo brings it back."


def deleted_for_good(category: str, on: date) -> str:
    """Confirm that the text of a win was taken out of the log. The text itself is not shown."""
    return f"Deleted for good: {category}, {short_day(on)}."


def still_in(files: Sequence[str]) -> str:
    """Name the files of other machines that hold a text deleted here."""
    return (
        f"Its text is also in {', '.join(files)}, written by another machine or left by a "
        "synchroniser. On the machine that wrote it, wins doctor --fix takes it out."
    )


def out_of_reach(places: Sequence[str]) -> str:
    """Name the places that keep earlier versions of files, out of this program's hands."""
    return (
        f"Earlier versions of your files are kept in {', '.join(places)}, which wins leaves alone: "
        "the text may be there, too."
    )


def unread_may_hold(number: int) -> str:
    """Say that lines which can't be read stay, whatever they hold."""
    return count(
        number,
        "{} line that can't be read stays, and may hold it: wins doctor names it.",
        "{} lines that can't be read stay, and may hold it: wins doctor names them.",
    )


def undone(*, there_before: bool, there_now: bool, back: bool) -> str:
    """Open the line that shows what an undo (`back`) or a redo did to one win."""
    if there_now and not there_before:
        return "Back:"
    if there_before and not there_now:
        return "Taken back:" if back else "Deleted:"
    return "As before:" if back else "Changed:"


def of_machine(machine: str) -> str:
    """Say that the change in the next lines was made on another machine."""
    return f"Changed on {machine}:"


def changed_since() -> str:
    """Open the line of a win that stays as it is, since something was done to it later."""
    return "Left as it is, since it was changed later:"


def changed_elsewhere(machine: str, *, back: bool) -> str:
    """Say that nothing of this machine can be undone or redone, and how to do so with others'."""
    done, command = ("undo", "wins undo") if back else ("redo", "wins redo")
    return (
        f"There is nothing to {done} on this machine. The latest change is from {machine}: "
        f"{command} --any-machine"
    )


def how_to_redo() -> str:
    """Say how an undo is taken back."""
    return "wins redo puts it back."


def and_more(number: int) -> str:
    """Stand for rows that are not shown."""
    return count(number, "and {} more win", "and {} more wins")


def fewer_steps(taken: int) -> str:
    """Say that the history ended before the number asked for."""
    return count(taken, "That was the one change there is.", "Those were all {} changes there are.")


def unreadable(number: int) -> str:
    """Remark on lines that could not be read."""
    return count(
        number, "{} line could not be read: wins doctor", "{} lines could not be read: wins doctor"
    )


def unopened(number: int) -> str:
    """Remark on files that could not be opened."""
    return count(
        number,
        "{} file could not be opened: wins doctor",
        "{} files could not be opened: wins doctor",
    )


def settings_ignored() -> str:
    """Say that a win was logged although the settings can't be read."""
    return "The win is logged with the usual settings."


REPORT_A_FAULT = "Set WINS_DEBUG=1 before the next command to see where; please report that."


def saved_not_shown(message: str) -> str:
    """Say that a change is on disk, and why it isn't shown."""
    return f"Saved, but not shown: {message}"


def another_log(old: str, new: str) -> str:
    """Say that this machine writes to another file than before, and why."""
    return (
        f"Another machine or program writes to {old}.jsonl too, so wins from here now go into "
        f"{new}.jsonl. To check that every win is there: wins doctor"
    )


def log_gone(path: str) -> str:
    """Say that the file of this machine's wins is gone, and where to look."""
    return f"The file with this machine's wins, {path}, is gone. To see what is left: wins doctor"


def not_lost(text: str) -> str:
    """Give back what was typed and could not be saved."""
    return f"Your words: {text}"


def tip(hint: str) -> str:
    """Introduce what to type instead; a hint that is a sentence stands by itself."""
    return hint if hint[:1].isupper() else f"Try: {hint}"


# -- review --

_BEFORE = {
    "week": "the week before",
    "month": "the month before",
    "year": "the year before",
    "days": "the days before",
}
_A_YEAR_BEFORE = {
    "week": "The same week a year ago",
    "month": "The same month a year ago",
    "year": "The year before",
    "days": "The same days a year ago",
}
QUESTIONS = (
    "What made the good ones possible?",
    "Which one would you like to remember in a year?",
    "What would you like more of?",
    "Where were you when it went well?",
    "Which of these was harder than it looks?",
    "What helped, even a little?",
    "Which one felt lighter than expected?",
    "What are you glad is done?",
    "Which one surprised you?",
    "What was good for you?",
    "Which one would you tell a friend?",
    "What could stay as it is?",
    "What made a start easier?",
    "When was it quiet?",
    "What was kind to you?",
    "Which one took courage?",
)
QUESTIONS_OF_ONE = (
    "What made it possible?",
    "What helped, even a little?",
    "Where were you when it went well?",
    "How was it afterwards?",
    "What would you like to remember of it?",
)
IDEAS = (
    "If you like, one small thing: a glass of water.",
    "If you like, one small thing: open a window.",
    "If you like, one small thing: one deep breath.",
    "If you like, one small thing: one song.",
    "If you like, one small thing: a minute in the light.",
    "If you like, one small thing: put one object in its place.",
    "If you like, one small thing: stretch once.",
    "If you like, one small thing: something warm to drink.",
)


def question(turn: int, number: int) -> str:
    """Return the question that closes a review of so many wins; each whole `turn` is a week's."""
    questions = QUESTIONS_OF_ONE if number == 1 else QUESTIONS
    return questions[turn % len(questions)]


def idea(turn: int) -> str:
    """Return a small idea for a period without wins, by turns."""
    return IDEAS[turn % len(IDEAS)]


def month(of: date) -> str:
    """Return the name of a month."""
    return _MONTHS[of.month - 1]


def long_day(of: date) -> str:
    """Return a day without its weekday: "3 March 2025"."""
    return f"{of.day} {month(of)} {of.year}"


def day_and_month(of: date) -> str:
    """Return a day of a year that is clear: "30 September"."""
    return f"{of.day} {month(of)}"


def from_to(start: date, end: date) -> str:
    """Return the days from `start` to `end`, saying month and year once where that is enough."""
    if start == end:
        return long_day(end)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {long_day(end)}"
    first = day_and_month(start) if start.year == end.year else long_day(start)
    return f"{first} to {long_day(end)}"


def period(start: date, end: date, unit: str) -> str:
    """Return the name of a period that was asked for as a week, a month, a year or some days."""
    if unit == "month":
        return f"{month(start)} {start.year}"
    if unit == "year":
        return str(start.year)
    days = from_to(start, end)
    return f"Week of {days}" if unit == "week" else days


def held(number: int, on_days: int) -> str:
    """Say how many wins a period held, and on how many days."""
    wins = count(number, "{} win", "{} wins")
    return wins if number == 1 else f"{wins} on {count(on_days, '{} day', '{} days')}"


def more_than_before(number: int, unit: str) -> str:
    """Say that a period held so many more wins than the one before."""
    return f"{number} more than {_BEFORE[unit]}"


def first_at(time: str) -> str:
    """Say when the first win of a day was."""
    return f"first {time}"


def stretch(start: date, end: date, by: str, this_year: int) -> str:
    """Name a part of a period in short: "Mon 16", "16 to 22 Nov", "November", "2025".

    A month of `this_year` needs no year.
    """
    if by == "day":
        return f"{weekday(start)[:3]} {start.day:>2}"
    if by == "month":
        return month(start) if start.year == this_year else f"{month(start)} {start.year}"
    if by == "year":
        return str(start.year)
    if start == end:
        return f"{end.day} {month(end)[:3]}"
    if start.month == end.month:
        return f"{start.day} to {end.day} {month(end)[:3]}"
    return f"{start.day} {month(start)[:3]} to {end.day} {month(end)[:3]}"


def stretch_said(start: date, end: date, by: str, number: int, first: str | None) -> str:
    """Say what a part of a period held; `first` is the time of its first win, if that is known."""
    name = from_to(start, end) if by == "week" else period(start, end, by)
    name = f"{weekday(start)}, {day_and_month(start)}" if by == "day" else name
    time = f", the first at {first}" if first else ""
    return f"{name}: {count(number, '{} win', '{} wins')}{time}."


def ended(text: str) -> str:
    """Return a sentence with a stop, unless it ends with one of its own."""
    return text if text.rstrip(")\u201d\"'")[-1:] in tuple(".!?\u2026") else f"{text}."


def held_said(name: str, held: str) -> str:
    """Say what a period held, or its name alone."""
    return f"{name}: {held}." if held else f"{name}."


def done(text: str, number: int) -> str:
    """Return what was done, and how often where that is more than once."""
    return text if number == 1 else f"{text} \u00d7{number}"


def done_said(text: str, number: int) -> str:
    """Say what `done` shows."""
    often = {1: "", 2: ", twice"}.get(number, f", {number} times")
    return text + often


def listed(things: Sequence[str]) -> str:
    """Join things, by semicolons where one of them has a comma."""
    return ("; " if any("," in one for one in things) else ", ").join(things)


def and_others(number: int) -> str:
    """Stand for things done that there is no room for."""
    return f"and {number} more"


def growth(before: str, on: date, now: str) -> str:
    """Set the first win of an area beside one of now."""
    return f"then: {before}, {long_day(on)}; now: {now}"


def wins_reached(number: int, when: str) -> str:
    """Say that there were so many wins in all; `when` is a day's name."""
    return f"{when}: {count(number, '{} win', '{} wins')} in all"


def days_reached(number: int, when: str) -> str:
    """Say that there were so many days with a win in all."""
    return f"{when}: {count(number, '{} day', '{} days')} with a win in all"


def became_whole(text: str, when: str) -> str:
    """Say that something done in part before was done whole."""
    return f"from a start to the whole: {text} ({when})"


def first_since(text: str, on: date, this_year: int) -> str:
    """Say that something came round after a long time."""
    when = day_and_month(on) if on.year == this_year else long_day(on)
    return f"{text}, the first since {when}"


def first_ever(text: str) -> str:
    """Say that something was done for the first time."""
    return f"first: {text}"


def fullest_day(when: str, number: int) -> str:
    """Name the day that held most."""
    return f"the fullest day: {when}, with {count(number, '{} win', '{} wins')}"


def moods(number: int, low: int, high: int) -> str:
    """Give the range of moods."""
    noted = count(number, "noted once", "noted {} times")
    return f"Mood {low}, {noted}." if low == high else f"Mood from {low} to {high}, {noted}."


def felt_best(things: str) -> str:
    """Name what the days that felt best had in them."""
    return ended(f"The days that felt best had: {things}")


def steady(things: str) -> str:
    """Name the steadiest wins."""
    return ended(f"Steady these weeks: {things}")


def a_year_ago(unit: str, text: str, of: date) -> str:
    """Recall a win of the same time a year before."""
    return ended(f"{_A_YEAR_BEFORE[unit]}, {short_day(of)}: {text}")


def last_won(text: str, of: date, this_year: int) -> str:
    """Name the last win before a period that has none."""
    return ended(f"The latest win before, {short_day(of, this_year)}: {text}")


def begins(on: date) -> str:
    """Say on which day the journal begins."""
    return f"This journal begins on {long_day(on)}."


def area_said(category: str, number: int, things: str) -> str:
    """Say how many wins an area had, and what was done."""
    wins = count(number, "{} win", "{} wins")
    return ended(f"{category}, {wins}: {things}" if things else f"{category}, {wins}")


def growth_said(category: str, grown: str) -> str:
    """Say what `growth` shows, of a category."""
    return ended(f"{category}, {grown}")


# -- streak --

FIRST_WIN = "The first win goes here. Anything counts: wins log made tea"
REST_DAYS = "Rest days between are part of it."


def first_win(flags: str) -> str:
    """Say how an area gets its first win; `flags` are the options that name the area."""
    return f"The first win goes here: wins log {flags} one small thing"


def wins_in_all(number: int) -> str:
    """Say how many wins there are; opens with the number, which stands in a column."""
    return count(number, "{} win in all.", "{} wins in all.")


def days_with_a_win(number: int) -> str:
    """Say how many days have a win; opens with the number."""
    return count(number, "{} day with a win.", "{} days with a win.")


def weeks_with_a_win(number: int) -> str:
    """Say how many weeks have a win; opens with the number."""
    return count(number, "{} week with a win.", "{} weeks with a win.")


def of_last_28_days(number: int) -> str:
    """Say how many of the last 28 days have a win."""
    return f"A win on {number} of the last 28 days."


def lasting_run(number: int, since: date, this_year: int) -> str:
    """Say how many days with a win the run has that lasts."""
    begin = day_and_month(since) if since.year == this_year else long_day(since)
    return count(
        number,
        f"A run of {{}} day with a win since {begin}.",
        f"A run of {{}} days with a win since {begin}.",
    )


def longest_run(number: int, start: date, end: date) -> str:
    """Say how many days with a win the longest run had, and when it was."""
    days = from_to(start, end)
    return count(
        number,
        f"Longest run: {{}} day with a win, {days}.",
        f"Longest run: {{}} days with a win, {days}.",
    )


def that_makes_wins(number: int) -> str:
    """Say on its day that a round number of wins was reached."""
    return count(number, "That makes {} win in all.", "That makes {} wins in all.")


def that_makes_days(number: int) -> str:
    """Say on its day that a round number of days with a win was reached."""
    return count(
        number, "That makes {} day with a win in all.", "That makes {} days with a win in all."
    )


# -- back and hide --

MEMORIES_TO_COME = "Memories gather here from a week on. To note a win: wins log made tea"
HIDDEN_WORDS = "(hidden)"


def ago(kind: str, number: int) -> str:
    """Say how many weeks, months or years ago a memory is, or that it was picked."""
    if kind == "week":
        return count(number, "A week ago", "{} weeks ago")
    if kind == "month":
        return count(number, "A month ago", "{} months ago")
    return count(number, "A year ago", "{} years ago") if kind == "year" else "Picked for today"


def part_of(shown: int, number: int) -> str:
    """Say that so many of a day's wins are shown."""
    return count(number, f"{shown} of {{}} win", f"{shown} of {{}} wins")


def glimpse(kind: str, number: int, on: date, text: str) -> str:
    """Tell one memory in a sentence."""
    return f"{ago(kind, number)}, {short_day(on)}: {text}"


def hidden(category: str, on: date, *, is_hidden: bool, changed: bool) -> str:
    """Confirm that a win is hidden or shown, without its words."""
    now = "Hidden" if is_hidden else "Shown"
    before = "Hidden before" if is_hidden else "Not hidden"
    return f"{now if changed else before}: {category}, {short_day(on)}."


def how_to_show(handle: str) -> str:
    """Say that a hidden win counts, and how it is shown."""
    return f"It counts as before. wins hide --show {handle} brings it back."


# -- heatmap --

CALENDAR_OPEN = "This calendar is open. Anything counts: wins log made tea"
A_QUIET_DAY = "quiet"
FEWER = "fewer"
MORE_WINS = "more wins"


def short_month(of: date) -> str:
    """Return the name of a month in short: "Nov"."""
    return month(of)[:3]


def short_weekday(of: date) -> str:
    """Return the name of a day of the week in short: "Sun"."""
    return weekday(of)[:3]


def calendar(start: date, end: date) -> str:
    """Name the days of a calendar: "2025" for a year, else its first and last day."""
    whole = start.year == end.year and f"{start:%m-%d}/{end:%m-%d}" == "01-01/12-31"
    return str(end.year) if whole else from_to(start, end)


def numbers(low: int, high: int) -> str:
    """Give a number, or the numbers from `low` to `high`."""
    return str(high) if low == high else f"{low}\u2013{high}"


def wins_a_day(number: int) -> str:
    """Say how many wins each day with wins had."""
    return count(number, "{} win a day", "{} wins a day")


def total_in_calendar(number: int, on_days: int) -> str:
    """Say how many wins a calendar holds, on how many days."""
    return f"{held(number, on_days)}."


def ordinal(number: int) -> str:
    """Return the name of a day of the month: "3rd"."""
    ending = "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def month_of(of: date, this_year: int) -> str:
    """Return the name of a month: "November 2025", without the year where it is `this_year`."""
    return month(of) if of.year == this_year else f"{month(of)} {of.year}"


def day_in_month(name: str, on: date, number: int) -> str:
    """Say of a month that one day of it had wins, and how many."""
    wins = count(number, "a win", "{} wins")
    return f"{name}: 1 day with {wins}, on the {ordinal(on.day)}."


def days_alike_in_month(name: str, on_days: int, number: int) -> str:
    """Say of a month how many of its days had wins, equally many each."""
    days = count(on_days, "{} day", "{} days")
    return f"{name}: {days} with {count(number, 'a win', '{} wins each')}."


def days_in_month(name: str, on_days: int, on: date, number: int) -> str:
    """Say of a month how many of its days had wins, and how many the fullest had."""
    days = count(on_days, "{} day", "{} days")
    return f"{name}: {days} with wins, most on the {ordinal(on.day)} ({number})."


# -- patterns and questions --

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
    return _WINDOWS.get(hours) or f"between {start:0>2}:00 and {end:0>2}:00"


def slot(weekdays: str) -> str:
    """Say on which days of the week."""
    return _SLOTS.get(weekdays) or f"on {weekdays.capitalize()}s"


def opened(text: str) -> str:
    """Return a sentence with its first letter large."""
    return text[:1].upper() + text[1:]


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
    when = f", usually around {usually}" if usually else ""
    return f"{text}: on {count(days, '{} day', '{} days')}{when}"


def offer(text: str, turn: int) -> str:
    """Offer something small to hang on a steady win, by turns."""
    return f"After \u201c{text}\u201d, if you like: {OFFERS[turn % len(OFFERS)]}."


def facts_head(weeks: int) -> str:
    """Open the table of facts."""
    return f"The last {weeks} weeks, counted:"


def fact(category: str, counts: Sequence[tuple[str, int]]) -> str:
    """Say how often a category came at which times; what has no count isn't named."""
    named = (
        f"{opened(name) if opened(name) in _DAYS else name} {number}" for name, number in counts
    )
    return f"{category}: {', '.join(named)}."


def column(heading: str) -> str:
    """Return the heading of a column: a time of day, or a weekday in short."""
    return heading[:3].capitalize() if heading.capitalize() in _DAYS else heading


YES, LEANING = "Yes", "Leaning yes"
LUCK = "About 1 in 50 answers that lean yes is luck."


def answer(word: str, said: str) -> str:
    """Return an answer that says yes, or leans to it."""
    return f"{word}: {said}"


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


def days_counted(  # noqa: PLR0913, PLR0917 (two shares)
    category: str, when: str, part: int, whole: int, other_part: int, other_whole: int
) -> str:
    """Give the counts of a category on days of some kind, and on all other days."""
    return (
        f"{when}, {category} came on {part} of {whole}; on your other days, "
        f"on {other_part or 'none'} of {other_whole}."
    )


def on_days_with(category: str) -> str:
    """Say on which days: those with a category."""
    return f"on days with {category}"


def kinds_counted(when: str, kinds: float, other_kinds: float) -> str:
    """Give the kinds of win a day has on some days of the week, and on the others."""
    return f"{when} you have {kinds:.1f} kinds of win a day; on your other days, {other_kinds:.1f}."


def not_known(seen: str, times: int | None) -> str:
    """Say that the journal can't tell, from what, and about how much more would do."""
    said = f"Can't tell from this so far: {seen}."
    if times is None:
        return said
    return f"{said} About {'twice' if times <= 2 else f'{times} times'} as many would do."  # noqa: PLR2004 (twice)


def seen_wins(number: int, category: str) -> str:
    """Count the wins of a category that there are to go by."""
    return count(number, "{} " + category + " win", "{} " + category + " wins")


def seen_both(number: int) -> str:
    """Count the days that had both of what was asked about."""
    return count(number, "{} day with both", "{} days with both")


def seen_days(number: int, what: str) -> str:
    """Count the days that had what was asked about."""
    return count(number, "{} day with " + what, "{} days with " + what)


def seen_slot(number: int, weekdays: str) -> str:
    """Count the days of a slot of the week that there are to go by."""
    return f"{number} {_slot_days(number, weekdays)} with a win"


def _slot_days(number: int, weekdays: str) -> str:
    """Return what so many days of a slot of the week are called."""
    one = {"weekend": "weekend day", "workdays": "workday"}.get(weekdays, weekdays.capitalize())
    return count(number, one, f"{one}s")


def and_a_mood(what: str) -> str:
    """Name a tag or category where it goes with a mood note."""
    return f"{what} and a mood"


def wanted_wins(category: str) -> str:
    """Name the wins that a question on the time of day needs."""
    return f"{category} wins with a time"


def wanted_both(category: str, before: str) -> str:
    """Name the days that a question on two categories needs."""
    return f"days with both {category} and {before}"


def wanted_days(what: str) -> str:
    """Name the days that a question on a category or tag needs."""
    return f"days with {what}"


def wanted_slot(weekdays: str) -> str:
    """Name the days that a question on a slot of the week needs."""
    return f"{_slot_days(2, weekdays)} with a win"


def it_takes(things: str) -> str:
    """Say what a question needs, of which the journal has nothing."""
    return f"it takes {things}"


def nothing_beside(seen: str) -> str:
    """Say that there is something to go by, and nothing to hold it against."""
    return f"{seen}, and nothing else to compare with"


def nothing_stands_out(seen: str) -> str:
    """Say that there is much to go by, and no clear difference in what was asked of it."""
    return f"what you ask about doesn't stand out in {seen}"


def questions_asked(number: int) -> str:
    """Say how many questions were asked this month."""
    return count(number, "{} question this month.", "{} questions this month.")
