"""Rules of the words behind `wins plan`: what is a cue, what an action, and what is refused."""

import re
import shlex
from pathlib import Path

import pytest
from support.clock import NOW

from microwins.actions.plan import NewPlan
from microwins.cli.arguments.plan_arguments import plan_request
from microwins.cli.context import Context
from microwins.errors import BadInputError
from microwins.model.plan import Plan
from microwins.wording import plan as wording

UNDERSTOOD = {
    "after breakfast: take meds": "after breakfast: take meds",
    "after breakfast:take meds": "after breakfast: take meds",
    "After Breakfast, take meds": "After Breakfast: take meds",
    "after breakfast then take meds": "after breakfast: take meds",
    "after breakfast I will take meds": "after breakfast: take meds",
    "after breakfast: I'll take meds": "after breakfast: take meds",
    "after breakfast -> take meds": "after breakfast: take meds",
    "take meds after breakfast": "after breakfast: take meds",
    "take meds: after breakfast": "after breakfast: take meds",
    "breakfast: take meds": "breakfast: take meds",
    "if I feel low, then go outside": "if I feel low: go outside",
    "once the kettle is on: stretch": "once the kettle is on: stretch",
    "when I get home: change clothes": "when I get home: change clothes",
    "before bed: fill a glass": "before bed: fill a glass",
    "after every meal: floss": "after every meal: floss",
    "nach dem Fr\xfchst\xfcck: Tabletten": "nach dem Fr\xfchst\xfcck: Tabletten",
    "after reading: open https://example.org/a:b": "after reading: open https://example.org/a:b",
    "at 21:00: phone away": "at 21:00: phone away",
    "at 21:00 phone away": "at 21:00: phone away",
    "at 9pm: phone away": "at 21:00: phone away",
    "at 9:30 pm: phone away": "at 21:30: phone away",
    "9pm: phone away": "at 21:00: phone away",
    "21:00 phone away": "at 21:00: phone away",
    "phone away at 9pm": "at 21:00: phone away",
    "phone away 21:00": "at 21:00: phone away",
    "half past nine: read": "half past nine: read",
    "at noon: eat": "at 12:00: eat",
    "in the evening: read": "in the evening: read",
    "every evening: read": "every evening: read",
    "read every evening": "every evening: read",
    "every day at 8 walk": "at 08:00: walk",
    "walk every day at 8": "at 08:00: walk",
    "after I sat down: breathe": "after I sat down: breathe",
    "after sun cream: hat": "after sun cream: hat",
    "after 2 coffees: stretch": "after 2 coffees: stretch",
    "make tea after lunch": "after lunch: make tea",
    "stop scrolling at 22:00": "at 22:00: stop scrolling",
    "finish the report after coffee": "after coffee: finish the report",
    "at bedtime: read": "at bedtime: read",
    "around 9pm: tea": "at 21:00: tea",
    "every day at 8: walk": "at 08:00: walk",
    "after 9pm: no screens": "after 21:00: no screens",
    "at lunch: sit outside": "at lunch: sit outside",
    "rest after lunch": "after lunch: rest",
    "done with dinner: wash up": "done with dinner: wash up",
    "\u671d\u98df\u306e\u5f8c\uff1a\u85ac": "\u671d\u98df\u306e\u5f8c: \u85ac",
}


OPTIONS = {
    "--after breakfast take meds": "after breakfast: take meds",
    "take meds --after breakfast": "after breakfast: take meds",
    "--before bed fill a glass": "before bed: fill a glass",
    "--when home stretch": "when home: stretch",
    "--at 9pm phone away": "at 21:00: phone away",
    "--at noon rest": "at 12:00: rest",
    "--after lunch add salt": "after lunch: add salt",
}
REFUSED = {
    "take meds": wording.NO_CUE,
    "every weekday at 8: walk": wording.NO_CALENDAR,
    "every monday: call mum": wording.NO_CALENDAR,
    "on fridays: call mum": wording.NO_CALENDAR,
    "on sat: call mum": wording.NO_CALENDAR,
    "jeden Montag: putzen": wording.NO_CALENDAR,
    "weekly: sweep": wording.NO_CALENDAR,
    "every weekday at 8": wording.NO_CALENDAR,
    "walk every weekday at 8": wording.NO_CALENDAR,
    "walk on mondays": wording.NO_CALENDAR,
    "every monday walk": wording.NO_CALENDAR,
    "call mum tomorrow": wording.NO_CALENDAR,
    "in 10 minutes: call mum": wording.NO_CALENDAR,
    "between 8 and 9: tea": "between 8 and 9 isn't a time of day.",
    "by 10pm: sleep": "by 10pm isn't a time of day.",
    "9: tea": "9 isn't a time of day.",
    "after 9: tea": "after 9 isn't a time of day.",
    "when it is 9pm: tea": "when it is 9pm isn't a time of day.",
    "for 10 minutes: rest": "for 10 minutes isn't a time of day.",
    "at 8 or 9: tea": "at 8 or 9 isn't a time of day.",
    "take meds with breakfast": wording.NO_CUE,
    "every other day: sweep": wording.NO_CALENDAR,
    "tomorrow at 8: call mum": wording.NO_CALENDAR,
    "tonight: call mum": wording.NO_CALENDAR,
    "2026-12-01: call mum": wording.NO_CALENDAR,
    "after work on friday: rest": wording.NO_CALENDAR,
    "before 22:00: phone away": "A plan is mentioned once its time has passed",
    "when I get home at 6: change clothes": wording.TWO_CUES,
    "at 25:00: rest": "at 25:00 isn't a time of day.",
    "--at foo rest": "foo isn't a time of day.",
    "--after my walk stretch": wording.WHERE_IT_ENDS,
    "--after breakfast --at 9pm rest": wording.ONE_CUE,
    "after breakfast take meds": wording.WHERE_IT_ENDS,
    "after breakfast,": wording.WHERE_IT_ENDS,
    "after breakfast:": wording.NO_ACTION,
    "21:30": wording.NO_ACTION,
    "in the evening": wording.NO_ACTION,
    "--after breakfast": wording.NO_ACTION,
    ": take meds": wording.NO_CUE,
    "\U0001f373: take meds": wording.NO_CUE,
    "after \U0001f373: take meds": wording.NO_CUE,
    "--at '' take meds": wording.NO_CUE,
}


def read(words: list[str], options: dict[str, str | None]) -> str:
    """Return the plan that is understood, its cue and action in one."""
    new = plan_request(words, options, Context(NOW)).new
    assert isinstance(new, NewPlan)
    return Plan("", NOW, new.cue, new.action).text


def taken_apart(typed: str) -> tuple[list[str], dict[str, str | None]]:
    """Return the words and the options of a line, each with a value of one word."""
    words = shlex.split(typed)
    names = [place for place, word in enumerate(words) if word.startswith("--")]
    options: dict[str, str | None] = {words[at][2:]: words[at + 1] for at in names}
    taken = {place for at in names for place in (at, at + 1)}
    return [word for place, word in enumerate(words) if place not in taken], options


def test_what_is_understood(home: Path) -> None:
    """A plan is taken as it was meant, quoted or not."""
    assert home.is_dir()
    for split in (False, True):
        found = {typed: read(typed.split() if split else [typed], {}) for typed in UNDERSTOOD}
        assert found == UNDERSTOOD
    assert {typed: read(*taken_apart(typed)) for typed in OPTIONS} == OPTIONS


def test_what_is_refused(home: Path) -> None:
    """What isn't sure gives the words back, and each line that is offered makes a plan."""
    assert home.is_dir()
    for typed, message in REFUSED.items():
        with pytest.raises(BadInputError) as refused:
            read(*taken_apart(typed))
        error = refused.value
        assert error.message.startswith(message), (typed, error.message)
        assert error.text
        lines = re.findall(r"^wins plan (.*)$", error.hint, re.MULTILINE)
        assert lines, typed
        for line in lines:
            assert read(shlex.split(line), {}), (typed, line)
