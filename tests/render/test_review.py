"""Golden texts and rules of the review: on one screen, or in sentences."""

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.every import every
from support.hostile import HOSTILE, WILD
from support.made_wins import MONDAY, SUNDAY, WEEK, looked_back, often, usual_journal, win
from support.tone import SHAMING

from microwins.analysis.areas import Activity
from microwins.analysis.highlights import Highlight
from microwins.analysis.review import Review
from microwins.model.period import between, month, year
from microwins.render.cells import cells
from microwins.render.line import Page, encoded, unstyled
from microwins.render.review import fitting, highlight_sentence
from microwins.render.review import review as drawing
from microwins.render.terminal import drawn

QUESTION = (5, 20)
CATEGORIES = ("care", "nourish", "order", "move", "connect", "rest", "mind", "work", "joy", "other")


def usual_week() -> Review:
    """Return the review of a week that has something to say in each part."""
    return looked_back(usual_journal(), question=QUESTION)


def shown(result: Review, width: int = 80, *, plain: bool = False) -> str:
    """Return a review as a terminal of ASCII shows it: * for a mark, x for times, - for a dot."""
    page = Page(width, plain)
    return encoded(unstyled(drawing(result, page), plain=plain), "ascii").decode()


def test_a_usual_week() -> None:
    """The days, the areas, what stands out, moods, what is steady, a year ago, a question."""
    assert shown(usual_week()) == (
        "Week of 16 to 22 November 2026 - 20 wins on 6 days - 7 more than the week before\n"
        "  Mon 16  brushed teeth, took my meds, ate breakfast\n"
        "  Tue 17  took my meds, took a walk, the dishes, and 1 more\n"
        "  Wed 18\n"
        "  Thu 19  brushed teeth, took my meds, called the bank\n"
        "  Fri 20  ate breakfast, took my meds, showered, took a walk, saw Ana for tea,\n"
        "          brushed teeth\n"
        "  Sat 21  took my meds, slept through\n"
        "  Sun 22  cleared the table, took my meds\n"
        "\n"
        "  care     10  took my meds x6, brushed teeth x3, showered\n"
        "  connect   2  saw Ana for tea\n"
        "  move      2  took a walk x2\n"
        "  nourish   2  ate breakfast x2\n"
        "  order     2  the dishes, cleared the table\n"
        "  rest      1  slept through\n"
        "  work      1  called the bank\n"
        "\n"
        "  Thursday: your 100th win\n"
        "  First time since 30 September: took a walk\n"
        "  Started earlier, finished on Tuesday: the dishes\n"
        "  Mood from 2 to 5, noted 5 times. On the days that felt best: showered, saw Ana for "
        "tea.\n"
        "  The same week a year ago, Tue 18 Nov 2025: finished the puzzle with Sam.\n"
        "\n"
        "What helped, even a little?\n"
    )


def test_a_usual_week_in_sixty_cells() -> None:
    """A head that is too long stands on two lines, and fewer things are named."""
    lines = shown(usual_week(), 60).splitlines()
    assert lines[:3] == [
        "Week of 16 to 22 November 2026",
        "20 wins on 6 days - 7 more than the week before",
        "  Mon 16  brushed teeth, took my meds, ate breakfast",
    ]
    assert lines[6:8] == [
        "  Fri 20  ate breakfast, took my meds, showered,",
        "          took a walk, saw Ana for tea, brushed teeth",
    ]
    assert "  care     10  took my meds x6, brushed teeth x3, showered" in lines


def test_a_usual_week_in_sentences() -> None:
    """One fact a line, no bar and no sign; a day without wins isn't mentioned."""
    assert shown(usual_week(), plain=True) == (
        "Week of 16 to 22 November 2026: 20 wins on 6 days.\n"
        "7 more than the week before.\n"
        "Monday 16 November, 3 wins: brushed teeth, took my meds, ate breakfast.\n"
        "Tuesday 17 November, 4 wins: took my meds, took a walk, the dishes, and 1 more.\n"
        "Thursday 19 November, 3 wins: brushed teeth, took my meds, called the bank.\n"
        "Friday 20 November, 6 wins: ate breakfast, took my meds, showered, took a walk, "
        "saw Ana for tea, brushed teeth.\n"
        "Saturday 21 November, 2 wins: took my meds, slept through.\n"
        "Sunday 22 November, 2 wins: cleared the table, took my meds.\n"
        "care, 10 wins: took my meds, 6 times; brushed teeth, 3 times; showered.\n"
        "connect, 2 wins: saw Ana for tea.\n"
        "move, 2 wins: took a walk, twice.\n"
        "nourish, 2 wins: ate breakfast, twice.\n"
        "order, 2 wins: the dishes, cleared the table.\n"
        "rest, 1 win: slept through.\n"
        "work, 1 win: called the bank.\n"
        "Thursday: your 100th win.\n"
        "First time since 30 September: took a walk.\n"
        "Started earlier, finished on Tuesday: the dishes.\n"
        "Mood from 2 to 5, noted 5 times. On the days that felt best: showered, saw Ana for "
        "tea.\n"
        "The same week a year ago, Tue 18 Nov 2025: finished the puzzle with Sam.\n"
        "What helped, even a little?\n"
    )


def test_a_week_with_one_win() -> None:
    """One win has its day and its area, and the question is for it as for thirty."""
    assert shown(
        looked_back([win("showered", category="care")], today=MONDAY, question=(1, 1))
    ) == (
        "Week of 16 to 22 November 2026 - 1 win\n"
        "  Mon 16  showered\n"
        "\n"
        "  care  1  showered\n"
        "\n"
        "What helped, even a little?\n"
    )


def test_a_week_without_wins() -> None:
    """No row and no number: the last win there was, and one small idea."""
    result = looked_back([win("made tea", "2026-10-30")], idea=0)
    text = (
        "Your last win before that: made tea, on Fri 30 Oct.\n"
        "If you like, one small thing: a glass of water.\n"
    )
    assert shown(result) == f"Week of 16 to 22 November 2026\n\n{text}"
    assert shown(result, plain=True) == f"Week of 16 to 22 November 2026.\n{text}"


def test_a_week_before_the_journal_began() -> None:
    """Where there was no win before, it says when the journal begins, or how to begin it.

    One that begins with hidden wins has nothing to say of a week after them.
    """
    later = looked_back([win(on="2026-11-24")])
    assert shown(later).endswith("\n\nYour journal starts on 24 November 2026.\n")
    assert shown(looked_back([])).endswith(
        "\n\nThe first win goes here. Anything counts: wins log made tea\n"
    )
    hidden = win(on="2026-10-05", hidden=True)
    assert shown(looked_back([hidden])) == "Week of 16 to 22 November 2026\n"


def test_a_day_without_wins_is_a_quiet_row() -> None:
    """It is its name alone, set back like a remark: no bar, no number, no word of absence."""
    (row,) = [one for one in drawing(usual_week(), Page()) if "Wed 18" in str(one)]
    assert [(span.text, span.role) for span in row.spans] == [("  ", ""), ("Wed 18", "quiet")]


def test_a_start_is_named_as_one() -> None:
    """Something that got part of the way is shown with the words that a start has everywhere."""
    result = looked_back([win("the dishes", partial=True, category="order")])
    assert "  order  1  the dishes (a start)\n" in shown(result)


def test_a_month_says_how_each_area_has_grown() -> None:
    """Each area that has grown has its first win beside one of now, and a row of its own."""
    wins = [
        one
        for name in CATEGORIES
        for one in (
            win(f"began to {name}", "2025-03-03", category=name),
            win(f"went on to {name}", "2026-11-03", category=name),
        )
    ]
    lines = shown(looked_back(wins, month(SUNDAY), "month")).splitlines()
    assert lines[0] == "November 2026 - 10 wins on 1 day"
    place = lines.index("  care     *  1  went on to care")
    assert lines[place + 1] == ("    then: began to care, 3 March 2025; now: went on to care")
    assert sum("then: " in line for line in lines) == len(CATEGORIES)


def test_a_long_time_shows_what_held_a_win() -> None:
    """Years, months and weeks without one have no row."""
    wins = [win("showered", "2024-05-05"), win("showered", "2026-05-05")]
    lines = shown(looked_back(wins, between(date(1990, 1, 1), SUNDAY), "days")).splitlines()
    assert lines[:3] == [
        "1 January 1990 to 22 November 2026 - 2 wins on 2 days",
        "  2024  *  1",
        "  2026  *  1",
    ]
    (first, *_) = shown(looked_back(wins, year(SUNDAY), "year")).splitlines()[1:]
    assert first == "  May  *  1"


def test_every_area_has_its_words() -> None:
    """However many there are, the fullest comes first, and each says what was done."""
    more = [win(f"something for {name}", "2026-11-18", category=name) for name in CATEGORIES]
    full = looked_back([*usual_journal(), *more], question=QUESTION)
    text = shown(full)
    places = [text.index(f"\n  {area.category}") for area in full.areas]
    assert len(places) == len(CATEGORIES)
    assert places == sorted(places)
    assert "  joy       1  something for joy\n" in text


def test_a_full_week_names_a_few_things_of_each_day() -> None:
    """Up to about twenty things are named, else the first of each day, and how many more."""
    days = [*range(16, 23)]
    wins = [win(f"thing {n}", f"2026-11-{day}", f"10:0{n}") for day in days for n in range(6)]
    text = shown(looked_back(wins))
    assert text.count("thing 0, thing 1, thing 2, and 3 more\n") == len(days)
    said = shown(looked_back(wins), plain=True)
    assert "Sunday 22 November, 6 wins: thing 0, thing 1, thing 2, and 3 more.\n" in said
    one_day = shown(looked_back([win(f"thing {n:02}", at=f"10:{n:02}") for n in range(30)]))
    assert "thing 19, and 10 more\n" in one_day.replace("\n          ", " ")


def test_what_is_hidden_is_drawn_nowhere() -> None:
    """A hidden win is in every number; its words are in no form of the review."""
    result = looked_back([win("told Ana", hidden=True), win("showered", at="10:00")])
    for plain in (False, True):
        assert "2 wins on 1 day" in shown(result, plain=plain)
        assert "Ana" not in shown(result, plain=plain)
    alone = looked_back([win("told Ana", category="mind", hidden=True)])
    assert "\n  Mon 16  1 win\n\n  mind  1\n" in shown(alone)
    assert "\nMonday 16 November, 1 win.\n" in shown(alone, plain=True)
    assert "\nmind, 1 win.\n" in shown(alone, plain=True)


def test_sentences_name_a_few_things_of_each_area() -> None:
    """Nobody can skim what is read aloud, so a year's things are told by the six most frequent."""
    wins = [win(f"thing {number}", at=f"10:0{number}") for number in range(9)]
    assert "thing 4, thing 5, and 3 more.\n" in shown(looked_back(wins), plain=True)


@every("width", [40, 60, 80, 120])
def test_rows_stay_within_the_page(width: int) -> None:
    """Bars and names are cut to the width, however wide their letters; sentences are wrapped."""
    words = "\u6563\u6b69\u3092\u3057\u305f" * 9
    wins = [
        *often(words, "2026-11-01", 22, category="\u5bb6\u65cf"),
        *(win("made tea \U0001f375", at=f"10:{minute}") for minute in range(10, 60)),
        win("\u05e9\u05ea\u05d9\u05ea\u05d9 \u05de\u05d9\u05dd " * 20, at="11:00"),
        win("made tea\nand drank it", at="11:30"),
    ]
    for period, unit in ((WEEK, "week"), (month(SUNDAY), "month")):
        drawing_of = [*drawing(looked_back(wins, period, unit), Page(width))]
        text = drawn(drawing_of, width, colour=False)
        assert all(cells(row) <= width for row in text.splitlines())
        bars = [row for row in text.splitlines() if "\u25aa" in row]
        assert len({cells(row[: row.index("\u25aa")]) for row in bars}) <= 2
        assert "made tea \u23ce and drank it" in unstyled(drawing_of) or unit == "month"


@every("name", HOSTILE)
def test_hostile_words_are_shown_as_words(name: str) -> None:
    """Whatever a win or a category holds, a review is lines of its own and drives nothing."""
    wins = [win(HOSTILE[name], "2026-11-18", category=HOSTILE[name], mood=5), win(mood=2)]
    wins += [win("made tea", "2026-10-01"), win(HOSTILE[name], "2025-11-18")]
    for page in (Page(80), Page(80, plain=True)):
        text = unstyled(drawing(looked_back(wins), page), plain=page.plain)
        assert not WILD.search(text)
        assert not re.search(r"(?m)^ *09:00", text)


@given(
    st.lists(
        st.builds(
            Activity,
            st.text("ab \u5bb6\u0301\U0001f375", min_size=1),
            st.integers(1, 300),
            st.booleans(),
        ),
        max_size=30,
    ),
    st.integers(40, 120),
)
def test_as_many_things_as_there_is_room_for(things: list[Activity], width: int) -> None:
    """What is named and what isn't add up, and the words take no more than their room."""
    text = fitting(things, width)
    assert cells(text) <= width
    more = re.search(r"and (\d+) more$", text)
    if not more:
        assert text.count("\u00d7") == sum(one.times > 1 for one in things)
    else:
        assert 0 < int(more[1]) < len(things)


def test_a_thing_that_is_cut_keeps_its_number() -> None:
    """Of a long text the end is left out, and how often it was done stays."""
    laundry = Activity("folded the laundry that had been on the chair for a week", 29)
    assert fitting([laundry, Activity("showered", 1)], 40) == (
        "folded the laundry that\u2026 \u00d729, and 1 more"
    )
    start = laundry._replace(times=2, partial=True)
    assert fitting([start], 40) == "folded the laundry that ha\u2026 (a start) \u00d72"


@pytest.mark.slow
def test_an_area_of_a_life_is_drawn_as_fast_as_one_of_a_week() -> None:
    """Of a great many things those that can't fit aren't tried."""
    things = [Activity(f"thing {number}", 1) for number in range(100_000)]
    assert fitting(things, 40) == "thing 0, thing 1, and 99998 more"


@every("plain", [False, True])
@every("unit", ["week", "month", "year"])
def test_no_word_of_it_shames(unit: str, *, plain: bool) -> None:
    """Not with wins and not without, in no form and for no period."""
    around: Any = {"week": between(MONDAY, SUNDAY), "month": month(SUNDAY), "year": year(SUNDAY)}
    for wins in (usual_journal(), usual_journal()[:9], usual_journal()[:1], []):
        text = shown(looked_back(wins, around[unit], unit), plain=plain)
        assert not SHAMING.search(text)
        assert "!" not in text
        assert not re.search(r"\b0\b", text)


def test_sentences_have_no_signs() -> None:
    """Nothing of what is read aloud is a drawing, and nothing stands in columns."""
    page = Page(80, plain=True)
    text = unstyled(drawing(usual_week(), page), plain=True)
    assert text.isascii()
    assert "  " not in text
    assert all(line[-1] in ".?" for line in text.splitlines())


WALK = Highlight("return", SUNDAY, "took a walk", "move", since=date(2026, 9, 30))


@every(
    "one, said",
    [
        (Highlight("wins", SUNDAY, number=100), "Sunday: your 100th win"),
        (Highlight("days", MONDAY, number=30), "Monday: your 30th day with a win"),
        (
            Highlight("whole", MONDAY, "the dishes", "order"),
            "Started earlier, finished on Monday: the dishes",
        ),
        (WALK, "First time since 30 September: took a walk"),
        (WALK._replace(since=date(2025, 3, 3)), "First time since 3 March 2025: took a walk"),
        (Highlight("first", SUNDAY, "called the bank", "work"), "First time: called the bank"),
        (Highlight("best", SUNDAY, number=6), "Fullest day: Sunday, with 6 wins"),
    ],
)
def test_each_kind_has_its_words(one: Highlight, said: str) -> None:
    """In a week a day has its weekday; a day of another year has that year."""
    assert highlight_sentence(one, MONDAY, SUNDAY) == said


@pytest.mark.parametrize("start", [date(2026, 11, 1), date(2026, 11, 15)])
def test_where_weekdays_come_round_a_day_has_its_date(start: date) -> None:
    """In more than a week there are two Sundays."""
    best = Highlight("best", SUNDAY, number=6)
    assert highlight_sentence(best, start, SUNDAY) == "Fullest day: 22 November, with 6 wins"


def test_over_years_a_day_has_its_year() -> None:
    """Where the days looked at span more than one year, a date without one could be either's."""
    reached = Highlight("wins", SUNDAY, number=100)
    assert (
        highlight_sentence(reached, date(2024, 1, 1), SUNDAY) == "22 November 2026: your 100th win"
    )
