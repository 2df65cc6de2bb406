"""Golden texts of answers."""

from collections.abc import Mapping

from support.every import every

from microwins.analysis.patterns.answer import LEANING, UNKNOWN, YES, Answer
from microwins.analysis.patterns.evidence import Subject
from microwins.render import answer as drawing
from microwins.render.line import unstyled

TIME = Subject("time", "order", window="morning")
AFTER = Subject("after", "connect", "move")
TOGETHER = Subject("together", "nourish", "care")
WEEKDAY = Subject("weekday", "move", weekday="saturday")
WHOLE = Subject("weekday", weekday="weekend")
MOOD = Subject("mood", tag="outside")

FOURTEEN = {"in": 14, "of": 20}
OTHERS = {"in": 22, "of": 60}


SOON = (
    "on {} of the {} days with both, connect came within 90 minutes after move ({} would be usual)."
)
HIGHER = (
    "on days with #outside, your mood averages 0.7 higher than on other days of similar size "
    "(20 days with it, 31 without). Either may bring the other."
)


def said(  # noqa: PLR0913 (the fields of an answer)
    question: Subject,
    counts: Mapping[str, float],
    compared_with: Mapping[str, float],
    *,
    answer: str = UNKNOWN,
    p: float | None = None,
    needed: int | None = None,
) -> str:
    """Return the sentence of an answer."""
    return drawing.in_words(Answer(question, answer, counts, compared_with, p, needed))


@every(
    "question, counts, compared_with, sentence",
    [
        (
            TIME,
            FOURTEEN,
            OTHERS,
            (
                "70% of order wins came in the morning (14 of 20), against 37% for everything "
                "else (22 of 60)."
            ),
        ),
        (
            TIME._replace(window="9-12"),
            FOURTEEN,
            {"in": 0, "of": 60},
            (
                "70% of order wins came between 09:00 and 12:00 (14 of 20), against 0% for "
                "everything else (0 of 60)."
            ),
        ),
        (
            AFTER,
            {"in": 13, "of": 15},
            {"usual": 3.7},
            SOON.format(13, 15, "about 4"),
        ),
        (
            AFTER,
            {"in": 6, "of": 6},
            {"usual": 0.2},
            SOON.format(6, 6, "fewer than 1"),
        ),
        (
            TOGETHER,
            FOURTEEN,
            OTHERS,
            (
                "on days with care, nourish came on 70% of days (14 of 20), against 37% of your "
                "other days (22 of 60)."
            ),
        ),
        (
            WEEKDAY,
            FOURTEEN,
            OTHERS,
            (
                "on Saturdays, move came on 70% of days (14 of 20), against 37% of your other days "
                "(22 of 60)."
            ),
        ),
        (
            WHOLE,
            {"kinds": 3.42, "of": 20},
            {"kinds": 2.3, "of": 60},
            "on weekends you have 3.4 kinds of win a day, against 2.3 on your other days.",
        ),
        (
            MOOD,
            {"with": 20, "difference": 0.72},
            {"without": 31},
            HIGHER,
        ),
    ],
)
def test_yes_has_its_counts(
    question: Subject,
    counts: Mapping[str, float],
    compared_with: Mapping[str, float],
    sentence: str,
) -> None:
    """Yes, and leaning yes, say what was counted and what that was compared with."""
    assert said(question, counts, compared_with, answer=YES, p=0.001) == f"Yes: {sentence}"
    leaning = said(question, counts, compared_with, answer=LEANING, p=0.03)
    assert leaning == f"Leaning yes: {sentence}"


@every(
    "question, counts, compared_with, seen",
    [
        (TIME, {"in": 1, "of": 6}, OTHERS, "6 order wins"),
        (TIME, {"in": 1, "of": 1}, OTHERS, "1 order win"),
        (AFTER, {"in": 0, "of": 6}, {"usual": 1}, "6 days that had both"),
        (TOGETHER, {"in": 6, "of": 9}, OTHERS, "6 days that had both"),
        (WEEKDAY, {"in": 1, "of": 5}, OTHERS, "5 Saturdays with a win"),
        (WEEKDAY._replace(weekday="workdays"), {"in": 0, "of": 1}, OTHERS, "1 workday with a win"),
        (
            WHOLE,
            {"kinds": 2.0, "of": 6},
            {"kinds": 2.0, "of": 9},
            "6 weekend days with a win",
        ),
        (MOOD, {"with": 6, "difference": 0}, {"without": 9}, "6 days that had #outside and a mood"),
    ],
)
def test_cannot_tell_is_never_no(
    question: Subject, counts: Mapping[str, float], compared_with: Mapping[str, float], seen: str
) -> None:
    """What there is to go by is counted, whichever way it points, and how much more would do."""
    start, number = f"Too early to say with {seen}.", int(seen.split(maxsplit=1)[0])
    assert said(question, counts, compared_with) == start
    assert said(question, counts, compared_with, p=0.2, needed=3) == (
        f"{start} About {3 * number} are enough."
    )
    assert said(question, counts, compared_with, p=0.7) == f"Nothing stands out in {seen}."


@every(
    "question, counts, compared_with, wanted",
    [
        (TIME, {"in": 0, "of": 0}, OTHERS, "order wins with a time"),
        (AFTER, {"in": 0, "of": 0}, {"usual": 0}, "days with both connect and move"),
        (TOGETHER, {"in": 0, "of": 9}, OTHERS, "days with both nourish and care"),
        (WEEKDAY, {"in": 0, "of": 9}, {"in": 0, "of": 30}, "days with move"),
        (WEEKDAY, {"in": 0, "of": 0}, OTHERS, "Saturdays with a win"),
        (WHOLE, {"kinds": 0, "of": 0}, {"kinds": 2, "of": 9}, "weekend days with a win"),
        (MOOD, {"with": 0, "difference": 0}, {"without": 9}, "days with #outside and a mood"),
    ],
)
def test_where_there_is_nothing_it_says_what_it_takes(
    question: Subject, counts: Mapping[str, float], compared_with: Mapping[str, float], wanted: str
) -> None:
    """Nothing is counted that isn't there: what the question needs is named instead."""
    assert said(question, counts, compared_with) == (
        f"Too early to say. Ask when you have a few {wanted}."
    )


def test_nothing_to_compare_with() -> None:
    """Somebody with one category, or one kind of day, is told why there is no answer."""
    alone = {"in": 0, "of": 0}
    assert said(TIME, FOURTEEN, alone) == (
        "Too early to say with 20 order wins and nothing else to compare with."
    )
    assert said(TOGETHER, FOURTEEN, alone).endswith("both and nothing else to compare with.")
    assert said(WEEKDAY, FOURTEEN, alone).endswith("win and nothing else to compare with.")


def drawn(answer: str) -> str:
    """Return the lines of an answer on the time of day."""
    return unstyled(drawing.asked(Answer(TIME, answer, FOURTEEN, OTHERS, 0.02, None)))


def test_what_luck_may_do() -> None:
    """It stands below a yes, and no other answer has a second line."""
    luck = "\nAbout 1 in 50 answers that lean yes is luck.\n"
    assert drawn(LEANING) == (
        "Leaning yes: 70% of order wins came in the morning (14 of 20), against 37% for everything "
        f"else (22 of 60).{luck}"
    )
    assert drawn(YES).endswith(luck)
    assert drawn(UNKNOWN).count("\n") == 1
