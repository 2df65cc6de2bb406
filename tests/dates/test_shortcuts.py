"""The forms that are typed most mean without a grammar what they mean with it."""

from itertools import product

import pytest
from support.date_phrases import now as clock
from support.date_phrases import phrases, rules, shown

from microwins.dates.reading import read_moment
from microwins.dates.records import DateRules, Moment
from microwins.dates.shortcuts import read_shortcut
from microwins.errors import BadInputError

CLOCKS = (
    *("A", "B", "C", "2026-11-28T03:30", "2026-11-28T04:00"),
    *("2026-03-08T04:00", "2026-11-01T01:45", "2026-11-01T09:00"),
)
TIMES = (
    *(
        "8:30",
        "08:30",
        "00:15",
        "0:00",
        "23:59",
        "24:00",
        "8:5",
        "8:60",
        "08:30:15",
        "1:30",
        "2:30",
    ),
    *("9pm", "9 pm", "9:15 PM", "12am", "12:30am", "12pm", "0am", "13pm", "8am pm", "9", "am", ""),
)
AROUND = (
    *("{}", "at {}", "yesterday {}", "{} yesterday", "yesterday at {}", "today {}", "at at {}"),
    *("at {} yesterday", "at yesterday {}", "yesterday {} today", "{} at yesterday", "{} {}"),
)
LENGTHS = (
    "2 hours",
    "1 hour",
    "90 min",
    "5 m",
    "02 hours",
    "0 minutes",
    "100 h",
    "hours",
    "2",
    "h",
)


def both(text: str, at: str, how: DateRules) -> tuple[str, str]:
    """Return what a phrase means by its shortcut, "" where it has none, and by the grammar."""

    def told(found: Moment) -> str:
        return f"{shown(found)} {found.at.utcoffset()} {found.clock_alone} {found.odd_offset}"

    short = read_shortcut(text, clock(at), how)
    try:
        return told(short) if short else "", told(read_moment(text, clock(at), how))
    except BadInputError:
        return told(short) if short else "", "refused"


@pytest.mark.slow
def test_a_shortcut_means_what_the_grammar_makes_of_it() -> None:
    """Days and times in every order, lengths and the table of phrases, at every clock."""
    texts = [frame.format(time, time) for frame, time in product(AROUND, TIMES)]
    texts += [f"{length} ago" for length in LENGTHS]
    texts += ["2026-11-20T07:30", "20261120T0730", "2026-11-20 07:30+01:00", "2026-W47-5 08:00"]
    cases = [(text, at, "en_US") for text, at in product(texts, CLOCKS)]
    cases += [(one.text, one.clock, one.locale) for one in phrases() if one.kind == "at"]
    known = {locale: rules(locale) for _, _, locale in cases}
    found = [(case, both(case[0], case[1], known[case[2]])) for case in cases]
    assert [(case, read) for case, read in found if read[0] not in {"", read[1]}] == []
    assert sum(bool(read[0]) for _, read in found) > 300
