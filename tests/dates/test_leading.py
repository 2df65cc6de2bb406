"""A moment in front of words: read, refused where there is no such moment, or words."""

from datetime import timedelta

from support.clock import NEW_YORK, NOW
from support.every import every

from microwins.dates.leading import FUTURE, UNCLEAR, split_moment
from microwins.dates.records import DateRules, in_zone, rules_of_locale

READ = {
    "07:30 showered +home": ("2026-11-22T07:30:00-05:00", "showered +home"),
    "7:30 AM showered": ("2026-11-22T07:30:00-05:00", "showered"),
    "7:30\u202fAM showered": ("2026-11-22T07:30:00-05:00", "showered"),
    "7am: ran": ("2026-11-22T07:00:00-05:00", "ran"),
    "22:00 - walked": ("2026-11-21T22:00:00-05:00", "walked"),
    "07:38 a clock that goes before": ("2026-11-22T07:38:00-05:00", "a clock that goes before"),
    "2026-11-20 07:30 took a walk": ("2026-11-20T07:30:00-05:00", "took a walk"),
    "2026-11-20\t07:30:15\twalked": ("2026-11-20T07:30:15-05:00", "walked"),
    "2026-11-20T07:30+01:00 walked": ("2026-11-20T07:30:00+01:00", "walked"),
    "20261120T0730 walked": ("2026-11-20T07:30:00-05:00", "walked"),
    "2026/11/20 7:30 pm walked": ("2026-11-20T19:30:00-05:00", "walked"),
    "Nov 20, 2026 at 7:30 AM showered": ("2026-11-20T07:30:00-05:00", "showered"),
    "Friday, 20 November 2026 at 07:30 showered": ("2026-11-20T07:30:00-05:00", "showered"),
    "[2026-11-20 07:30] walked": ("2026-11-20T07:30:00-05:00", "walked"),
    "(07:30) walked": ("2026-11-22T07:30:00-05:00", "walked"),
    "- 2026-11-20 07:30 walked": ("2026-11-20T07:30:00-05:00", "walked"),
    "- [x] 2026-11-20 07:30 walked": ("2026-11-20T07:30:00-05:00", "walked"),
    "Fri Nov 20 07:30:00 UTC 2026 walked": ("2026-11-20T07:30:00+00:00", "walked"),
    "Sun Nov  1 07:30:05 AM EST 2026 walked": ("2026-11-01T07:30:05-05:00", "walked"),
    "Fri 20 Nov 07:30:00 2026 walked": ("2026-11-20T07:30:00-05:00", "walked"),
    "Nov 20 07:30 PT session": ("2026-11-20T07:30:00-05:00", "PT session"),
    "2026-11-20 07:30 UTC walked": ("2026-11-20T07:30:00+00:00", "walked"),
    "2026-11-20T07:30:00+01:00[Europe/Paris] ran": ("2026-11-20T07:30:00+01:00", "ran"),
    "2026-11-20 07:30 EAT lunch": ("2026-11-20T07:30:00-05:00", "EAT lunch"),
    "11-20-2026 07.30 walked": ("2026-11-20T07:30:00-05:00", "walked"),
    "2026-11-20_07:30 walked": ("2026-11-20T07:30:00-05:00", "walked"),
    "20261120 07:30 walked": ("2026-11-20T07:30:00-05:00", "walked"),
    "20261120-073005 walked": ("2026-11-20T07:30:05-05:00", "walked"),
    "2026年11月20日 07:30 walked": ("2026-11-20T07:30:00-05:00", "walked"),
    "20261120 walked": (None, "walked"),
    "2026-11-20 10.50 km walked": (None, "10.50 km walked"),
    "2026-11-20 took a walk": (None, "took a walk"),
    "2026-11-20 monday meeting": (None, "monday meeting"),
    "2026-11-20 3 walks": (None, "3 walks"),
    "20.11.2026, walked": (None, "walked"),
}
"""Lines with the moment in front, None for noon of the twentieth without a time; and the words."""

WORDS = (
    *("showered", "10 pushups", "5/7 tasks", "walked 2000 steps", "yesterday 20:00 walked"),
    *("7:30-8:00 walk", "monday 07:30 ran", "Did chapter 12, 2026 edition", "1/2/3 jumped"),
    *("2 walks at 07:30", "v1.2.2026 released", "3:1 won", "may 2026 be good", "Psalm 23 07:30"),
    *(
        "10:30 km run",
        "3:45 min plank",
        "1:30 mins of sun",
        "- walked",
        "[x] walked",
        "(at last) walked",
        "12:30-13:00 nap",
        "20261999 is a number",
    ),
)
WRONG = {
    **dict.fromkeys(("25:00 x", "7:61 x", "13 pm x", "2026-13-45 x", "2026-02-30 x"), UNCLEAR),
    **dict.fromkeys(("03/04/2026 x", "2026-11-20 25:00 x", "2026/99/99 x"), UNCLEAR),
    **dict.fromkeys(("2026-11-20T07-30 x", "2026-11-20-07:30 x", "Nov 23 07:30 x"), UNCLEAR),
    **dict.fromkeys(
        ("2027-01-01 x", "2026-11-22 09:00 x", "Nov 22 09:00 x", "2026-11-23 x"), FUTURE
    ),
}

HERE = DateRules(in_zone(NEW_YORK), timedelta(hours=4))


@every("line", READ)
def test_a_moment_is_read(line: str) -> None:
    """Its day and its time count, and what is behind it is the words."""
    at, words = READ[line]
    moment, rest, wrong = split_moment(line, NOW, NOW, HERE)
    assert moment is not None
    assert (rest, wrong, moment.timed) == (words, "", at is not None)
    assert moment.at.isoformat() == (at or "2026-11-20T12:00:00-05:00")


@every("line", WORDS)
def test_other_words_are_words(line: str) -> None:
    """What is no day with its year and no time of day stays as it is typed."""
    assert split_moment(line, NOW, NOW, HERE) == (None, line, "")


@every("line", WRONG)
def test_what_seems_to_be_a_moment_is_refused(line: str) -> None:
    """A day that there isn't, may be two or is to come is no moment, and no words either."""
    assert split_moment(line, NOW, NOW, HERE)[::2] == (None, WRONG[line])


def test_the_own_language_and_order() -> None:
    """A day in words, or in numbers, is read as people write it there."""
    languages, order = rules_of_locale("de_DE.UTF-8")
    german = DateRules(in_zone(NEW_YORK), timedelta(hours=4), 0, languages, order)
    for line in ("20. Nov. 2026 um 07:30 geduscht", "20.11.26, 07:30 geduscht"):
        moment, words, wrong = split_moment(line, NOW, NOW, german)
        assert moment is not None, line
        assert (f"{moment.at:%F %R}", words, wrong) == ("2026-11-20 07:30", "geduscht", ""), line
