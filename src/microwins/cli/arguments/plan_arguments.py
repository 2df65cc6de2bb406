"""The words of `wins plan`, understood: a new plan with its cue, or what to do with one."""

from __future__ import annotations

import re

from microwins.actions.plan import NewPlan, PlanRequest
from microwins.analysis.plans import CONJUNCTIONS, conjunction, cue_words
from microwins.cli.arguments.dates import date_rules
from microwins.dates.reading import means_moment, times_of_day
from microwins.disk.files import quoted
from microwins.errors import BadInputError
from microwins.model.crisis import NOW, concern
from microwins.model.folding import joined
from microwins.model.plan import minutes_of
from microwins.model.settings import WEEKDAYS
from microwins.model.text import repaired
from microwins.wording import plan as wording
from microwins.wording import support as sentences

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from microwins.cli.context import Context

    Ask = Callable[[str], str]

_MOST = 300
"""So many letters has a plan at most: it is said in one line."""

_VERBS = {
    **dict.fromkeys(("done", "end", "finish", "finished", "complete"), "done"),
    **dict.fromkeys(("rest", "pause", "sleep", "snooze", "stop"), "rest"),
    **dict.fromkeys(("wake", "resume", "restart", "unrest"), "wake"),
    **dict.fromkeys(("remove", "rm", "delete", "del", "drop"), "remove"),
}
_LISTING = ("list", "ls", "show", "all")
_ADDING = ("add", "new", "create")

_WORD = re.compile(r"\w|[^\x00-\x7f]")
_LETTER = re.compile(r"\w")
_COLON = re.compile(r":(?=\s)|(?<!\d):(?!//)|:(?![\d/])|\uff1a")
_ARROW = re.compile(r"\s+(?:->|=>|\u2192|[-\u2013\u2014])\s+")
_THEN = re.compile(r"\s*[,;]\s*(?:then\s+)?|\s+then\s+", re.IGNORECASE)
_I_WILL = re.compile(
    r"\s+(?=(?:i|we)(?:['\u2019]ll| will| want to| am going to| would like to)\s)", re.IGNORECASE
)
_OPENING = re.compile(
    r"(?:(?:then|i|we)\s+)?(?:(?<=\s)|(?:i|we)['\u2019]ll\s+)?(?:will |want to |am going to |"
    r"would like to )?",
    re.IGNORECASE,
)
_IN_FRONT_OF_A_CUE = (
    "right after|straight after|just after|after|right before|just before|before|whenever|when|"
    "once|as soon as|nach|sobald|wenn"
)
_BEHIND = re.compile(rf"(.*?\w\S*)\s+((?:{_IN_FRONT_OF_A_CUE})\s.*)", re.IGNORECASE)
_BEFORE = ("before", "right before", "just before", "bevor", "vor", "avant", "antes de", "voor")
_DAYS = "|".join(WEEKDAYS)
_SHORT = "|".join([*(day[:3] for day in WEEKDAYS), "tues", "thurs", "thur"])
"""Some of them are words too: "after I sat down", "after sun cream"."""
_EACH_DAY = re.compile(r"\s*\b(?:(?:every|each|any) (?:single )?day|daily)\b\s*", re.IGNORECASE)
_EACH = re.compile(
    r"^(?:every|each|jede[nrsm]?|chaque|cada|ogni|elke|varje|hver)\s+(?=\S)", re.IGNORECASE
)
_OTHER_EACH = re.compile(r"(?:jede[nrsm]?|chaque|cada|ogni|elke|varje|hver)\s", re.IGNORECASE)
_OF_A_CALENDAR = re.compile(
    rf"\b(?:(?:every|each) (?:other|second|third|\d+|single|day|morning|noon|afternoon|evening|"
    rf"night|hour|week|weekday|workday|weekend|month|year|{_DAYS}|{_SHORT})|daily|nightly|hourly|weekly|"
    rf"monthly|yearly|weekdays?|workdays?|weekends?|(?:{_DAYS})s?|"
    rf"on (?:{_SHORT})s?)\b"
)
_OF_ONE_DAY = re.compile(
    r"\b(?:today|tonight|tomorrow|yesterday|(?:next|this|last|coming) (?:week|weekend|month|year|"
    rf"morning|noon|afternoon|evening|night|{_DAYS}))\b"
)
_WITH_A_CUE = re.compile(r"(.*\w)\s+((?:with|during|while|if|on|in|at)\s+.*\w.*)", re.IGNORECASE)
_LIKE_A_TIME = re.compile(
    r"^(?:(?:at|by|until|till|from|between|for|within|in|around|about|um) )?\d[\d:.h]*"
    r"(?: ?(?:am|pm|oclock|uhr|min|mins|minutes?|hours?|and|or|to|bis)\b.*)?$"
    r"|\b\d{1,2}(?:[:.]\d\d)? ?[ap]m\b|\b\d{1,2}:\d\d\b"
)
"""A cue that no win has in its words, and that is no time of day either."""
_LONGEST_TIME = 6
_TO_A_TIME = re.compile(r"(.+?\w)\s+(?:at|around|by|um)\s+(\S.*)", re.IGNORECASE)
_HALF_AN_HOUR, _DAY = 30, 24 * 60


def plan_request(
    words: Sequence[str], options: Mapping[str, str | None], context: Context
) -> PlanRequest:
    """Return what is wanted; `options` are the cues that were typed, by their conjunctions.

    A cue that is lacking is asked for on a terminal. Raises BadInputError for a plan that can't be
    understood, with the words.
    """
    from microwins.cli.asking import can_ask
    from microwins.cli.prompt import answer

    ask = answer if can_ask() else None
    cues = {name: repaired(value) for name, value in options.items() if value is not None}
    words = [repaired(word) for word in words]
    first = words[0].lower() if words else ""
    _refuse_hard_words(" ".join([*words, *cues.values()]))
    rest = " ".join(words[1:])
    if cues and len(words) == 1 and _VERBS.get(first) in ("done", "remove"):
        words = [first, *(f"{name} {cues[name]}" for name in cues)]
        cues = {}
    if first in _ADDING and not cues and conjunction(rest):
        words = words[1:]
    elif not cues:
        if not words or (first in _LISTING and len(words) == 1):
            return PlanRequest("list")
        if first in _VERBS:
            return _with_a_verb(first, words, context)
    return PlanRequest("make", new=_Reading(context, ask).plan(" ".join(words), cues))


def _with_a_verb(verb: str, words: Sequence[str], context: Context) -> PlanRequest:
    """Return what to do with a plan; where none is meant it is a new one: "rest after lunch"."""
    meant, new = _VERBS[verb], None
    if len(words) > 1 and (verb != "done" or words[1].lower() == "with"):
        try:
            new = _Reading(context, None).plan(" ".join(words), {})
        except BadInputError:
            new = None
    if new and meant == "remove" and new.action.lower() == verb:
        new = None  # which is nothing to do
    if new and verb != meant:  # another word for it, which begins a deed more often
        return PlanRequest("make", new=new)
    named = " ".join(words[1:])
    times = times_of_day(named, date_rules(context)) if _may_be_a_time(named) else []
    clock = times[0] if len(times) == 1 else None
    return PlanRequest(meant, tuple(words[1:]), new, clock)


class _Reading:
    """Reads what a person types of a new plan."""

    def __init__(self, context: Context, ask: Ask | None) -> None:
        self._now = context.now
        self._rules = date_rules(context)
        self._ask = ask

    def plan(self, typed: str, cues: dict[str, str]) -> NewPlan:
        """Return the plan; raises BadInputError where it has no cue or action, with the words."""
        text = " ".join(typed.split())
        whole = " ".join([text, *cues.values()])
        if len(whole) > _MOST:
            message = wording.TOO_LONG.format(most=_MOST, size=len(whole))
            raise BadInputError(message, 'wins plan "after breakfast: take meds"', whole)
        if len(cues) > 1:
            raise self._refused(wording.ONE_CUE, text, self._lines(text, *_examples()))
        return self._with_option(text, *cues.popitem()) if cues else self._understood(text)

    def _with_option(self, text: str, name: str, value: str) -> NewPlan:
        """Return the plan of an action and a cue that was typed as the value of an option."""
        cue = " ".join(value.split()).strip(" ,;:")
        if conjunction(cue) != name:
            cue = f"{name} {cue}".strip()
        if name == "at" and cue != name and not self._times(cue):
            lines = self._lines(text, cue, "at 21:00")
            raise self._refused(wording.NO_TIME.format(typed=value), text, lines)
        return self._made(cue, text)

    def _understood(self, text: str) -> NewPlan:
        """Return the plan that a text says, its cue before or behind the action."""
        if parts := _separated(text):
            return self._made(*parts)
        if _may_be_a_time(text) and self._times(text):
            return self._made(text, "")
        parts = self._begun_with_a_time(text)
        if not parts and not conjunction(text):
            parts = self._ended_with_a_cue(text)
        cue, action = parts or ("", text)
        if _OF_A_CALENDAR.search(joined(action)) or _OF_ONE_DAY.search(joined(action)):
            left = " ".join(_OF_A_CALENDAR.sub(" ", action).split()).removesuffix(" on")
            raise self._refused(wording.NO_CALENDAR, text, self._without_days(cue or text, left))
        if parts:
            return self._made(*parts)
        if conjunction(text):
            lines = _with_colons(text.rstrip(",;"))
            raise self._refused(wording.WHERE_IT_ENDS, text, lines)
        return self._asked_for_a_cue(text)

    def _asked_for_a_cue(self, text: str) -> NewPlan:
        if self._ask is None:
            lines = self._lines(text, *_examples())
            if with_one := _WITH_A_CUE.fullmatch(text):
                lines[:0] = self._lines(with_one[1], with_one[2])
            if _WORD.search(text):
                lines.append(wording.OR_A_WIN.format(words=_shell(text)))
            raise self._refused(wording.NO_CUE, text, lines)
        cue = " ".join(self._ask(wording.ASK_FOR_A_CUE).split()).strip(" ,;:")
        if not _WORD.search(cue):
            raise self._refused(wording.NO_CUE, text, self._lines(text, *_examples()))
        if not conjunction(cue) and not times_of_day(cue, self._rules):
            cue = f"after {cue}"
        return self._made(cue, text)

    def _begun_with_a_time(self, text: str) -> tuple[str, str] | None:
        words = text.split()
        for size in range(min(_LONGEST_TIME, len(words) - 1), 0, -1):
            phrase = " ".join(words[:size])
            if _may_be_a_time(phrase) and self._times(_of_any_day(phrase)):
                return phrase, " ".join(words[size:])
        return None

    def _ended_with_a_cue(self, text: str) -> tuple[str, str] | None:
        words = text.split()
        for size in range(min(_LONGEST_TIME, len(words) - 1), 0, -1):
            phrase = " ".join(words[-size:])
            if _may_be_a_time(phrase) and times_of_day(_of_any_day(phrase), self._rules):
                return phrase, " ".join(words[:-size])
        found = _BEHIND.fullmatch(text)
        if not found or _BEHIND.fullmatch(found[2]) or joined(found[1]) in ("look", "looking"):
            return None
        return found[2], found[1]

    def _made(self, cue: str, action: str) -> NewPlan:
        """Return the plan of a cue and an action; raises BadInputError for what is none."""
        cue = cue.strip(" ,;:")
        action = action.strip(" ,;:")
        said = _OPENING.match(action)
        if said and said.end() and _WORD.search(action[said.end() :]):
            action = action[said.end() :]
        if not _WORD.search(action):
            if self._ask is not None:
                action = " ".join(self._ask(wording.ASK_FOR_AN_ACTION).split())
            if not _WORD.search(action):
                hint = f"wins plan {quoted(f'{cue}: take meds')}"
                raise BadInputError(wording.NO_ACTION, hint, cue)
        if not _LETTER.search(_rest(cue)) or joined(cue) in CONJUNCTIONS:
            raise self._refused(wording.NO_CUE, action, self._lines(action, *_examples()))
        _refuse_hard_words(f"{cue}: {action}")
        return self._with_clock(cue, action)

    def _with_clock(self, cue: str, action: str) -> NewPlan:
        """Return the plan, with its time of day where the cue is one."""
        whole = f"{cue}: {action}"
        begun = conjunction(cue)
        if _OF_ONE_DAY.search(joined(cue)):
            raise self._refused(wording.NO_CALENDAR, whole, self._without_days(cue, action))
        times = self._times(_of_any_day(cue))
        if len(times) > 1:
            lines = self._lines(action, *(f"at {time}" for time in times))
            raise self._refused(wording.TWO_TIMES.format(typed=cue), whole, lines)
        if times:
            return self._at(cue, begun, times[0], action)
        calendar = (
            _OF_A_CALENDAR.search(joined(cue))
            or _OTHER_EACH.match(cue)
            or any(means_moment(phrase, self._now, self._rules) for phrase in (cue, _rest(cue)))
        )
        if calendar:
            raise self._refused(wording.NO_CALENDAR, whole, self._without_days(cue, action))
        both = _TO_A_TIME.fullmatch(cue)
        if both and (times := times_of_day(f"at {both[2]}", self._rules)):
            lines = self._lines(action, both[1], f"at {times[0]}")
            raise self._refused(wording.TWO_CUES, whole, lines)
        if _LIKE_A_TIME.search(joined(cue)) or _rest(cue).isdigit():
            hours = times_of_day(f"at {_rest(cue)}", self._rules)
            lines = self._lines(action, *(f"at {hour}" for hour in hours))
            lines = lines or self._without_days(cue, action)
            raise self._refused(wording.NO_TIME.format(typed=cue), whole, lines)
        words = tuple(cue_words(cue).values())
        if not words:
            raise self._refused(wording.WHERE_IT_ENDS, whole, _with_colons(f"{cue} {action}"))
        return NewPlan(cue, action, None, words)

    def _at(self, cue: str, begun: str, time: str, action: str) -> NewPlan:
        """Return a plan with its time; raises BadInputError for one before a time."""
        whole = f"{cue}: {action}"
        if begun in _BEFORE:
            earlier = ((minutes_of(time) or 0) - _HALF_AN_HOUR) % _DAY
            lines = self._lines(action, f"at {earlier // 60:02}:{earlier % 60:02}")
            raise self._refused(wording.BEFORE_A_TIME.format(time=time), whole, lines)
        if any(char.isdigit() for char in cue) or begun in ("at", "um"):
            cue = f"after {time}" if begun == "after" else f"at {time}"
        return NewPlan(cue, action, time)

    def _times(self, cue: str) -> list[str]:
        """Return the times of day that a cue means, with its conjunction or without."""
        found = times_of_day(cue, self._rules)
        return found or (times_of_day(_rest(cue), self._rules) if conjunction(cue) else [])

    def _without_days(self, cue: str, action: str) -> list[str]:
        """Return lines for a cue that names days: with the time in it, where there is one."""
        words = cue.split()
        for start in range(len(words)):
            for end in range(len(words), start, -1):
                phrase = " ".join(words[start:end])
                if _names_an_hour(phrase) or phrase == "tonight" or conjunction(phrase) == "at":
                    times = times_of_day(phrase, self._rules)
                    if times:
                        return self._lines(action, f"at {times[0]}")
        return self._lines(action, *_examples())

    @staticmethod
    def _lines(action: str, *cues: str) -> list[str]:
        """Return lines to type for an action, one with each of these cues."""
        plans = (f"{cue}: {action or 'take meds'}" for cue in cues)
        return [f"wins plan {quoted(plan)}" for plan in plans]

    @staticmethod
    def _refused(message: str, text: str, lines: Sequence[str]) -> BadInputError:
        return BadInputError(message, "\n".join(lines), text)


def _refuse_hard_words(typed: str) -> None:
    """Raise BadInputError for words of the hardest days, which nothing repeats."""
    if found := concern(typed):
        raise BadInputError(sentences.NOT_SAVED if found == NOW else sentences.HOW_TO_SAVE)


def _separated(text: str) -> tuple[str, str] | None:
    """Return the cue and the action in a text with something between, None where there is none."""
    begins = conjunction(text)
    for separator in (_COLON, _ARROW, *((_THEN, _I_WILL) if begins else ())):
        for found in separator.finditer(text):
            cue, action = text[: found.start()], text[found.end() :]
            if _WORD.search(cue) and (_WORD.search(action) or separator is _COLON):
                is_behind = not begins and _BEHIND.fullmatch(f"x {action}")
                return (action, cue) if is_behind else (cue, action)
    return None


def _of_any_day(phrase: str) -> str:
    """Return a phrase without what says that it is for every day, as any time of day is."""
    return _EACH.sub("", _EACH_DAY.sub(" ", phrase).strip())


def _may_be_a_time(phrase: str) -> bool:
    return bool(conjunction(phrase) or _EACH.match(phrase) or _names_an_hour(phrase))


def _examples() -> Iterator[str]:
    return (one.partition(": ")[0] for one in wording.EXAMPLES)


def _rest(cue: str) -> str:
    """Return a cue without what it begins with."""
    begun = conjunction(cue)
    return " ".join(cue.split()[len(begun.split()) :])


def _names_an_hour(phrase: str) -> bool:
    """Tell whether a phrase has digits as a clock has them, and isn't a bare number."""
    return any(char.isdigit() for char in phrase) and not phrase.strip().isdigit()


def _with_colons(text: str) -> list[str]:
    """Return lines to type for a text with its colon behind two first words that say something."""
    words = text.split()
    ends = [end for end in range(1, len(words)) if cue_words(" ".join(words[:end]))][:2]
    plans = (f"{' '.join(words[:end])}: {' '.join(words[end:])}" for end in ends)
    return [f"wins plan {quoted(plan)}" for plan in plans] or [
        f"wins plan {quoted(f'{text}: take meds')}"
    ]


def _shell(text: str) -> str:
    return " ".join(map(quoted, text.split()))
