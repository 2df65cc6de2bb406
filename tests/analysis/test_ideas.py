"""The built-in steps keep to their rules, and what is chosen is true, stable and varied."""

import re
from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

from support.tone import SHAMING

from microwins.analysis.ideas import ENERGIES, Wanted, built_in, chosen, own_idea, smaller
from microwins.analysis.usual import Usual
from microwins.model.category import BUILT_IN
from microwins.model.crisis import concern
from microwins.results.ideas import Idea
from microwins.wording.steps import STEPS

DAY = date(2026, 11, 22)
ROOM = 40 - len("  1  ")
PEOPLE = r"somebody|someone|friend|people|call|send|sent|ask|reply|answer|group|meet|talk|visit"
LONG = r"hours?|half|(three|four|five|ten|fifteen|twenty|thirty) minutes|pages?|chapter|song|nap"
UNKIND = re.compile(
    r"\b(buy|pay|shop|order in|subscri\w+|ticket|garden|drive|car|bus|dog|cat|pet|husband|wife|"
    r"partner|kids?|child\w*|mum|mom|dad|mother|father|family|walk\w*|run|ran|running|stand|stairs|"
    r"climb\w*|jog|gym|push-?ups?|squats?|workout|calor\w+|diet\w*|healthy|vegetable\w*|sugar|"
    r"weigh\w*|scales?|mirror|body|skin|fat|thin|meals? plan|portion|pills?|meds?|medicine|dose|"
    r"tablets?|knife|knives|blade|razor|shave|scissors|cut|needle|pin|rope|cord|bridge|roof|balcony|"
    r"ledge|lean out|match|candle|fire|burn|bleach|alcohol|beer|wine|smoke|grave|funeral|loved|"
    r"simply|should|must|(need|have|try) to|simple|easily|productive|goal|progress|if you can)\b"
)
"""What costs, what somebody may not have or be, what may hurt, and what presses."""


def test_every_step_keeps_to_the_rules() -> None:
    """Each is short, kind, its own and safe, and so is each smaller one, and how it is logged."""
    every = [idea for chain in built_in() for idea in chain]
    against = [
        (idea.text, words)
        for idea in every
        for words in (idea.text, idea.logged_as)
        if len(words) > ROOM + 3 * (words != idea.text)
        or SHAMING.search(words)
        or UNKIND.search(words)
        or concern(words)
        or not re.fullmatch("[a-z][a-zA-Z ,'-]*[a-zI]", words)
        or re.search(r"\b(you|your)\b" if words != idea.text else r"\b(my|I|me)\b", words)
    ]
    assert against == []
    for texts in ([idea.text for idea in every], [idea.logged_as for idea in every]):
        assert [text for text, number in Counter(texts).items() if number > 1] == []
    assert 140 <= len(built_in()) <= 160


def test_at_low_energy_nothing_is_long_or_needs_anybody() -> None:
    """Where there is little strength, a step takes two minutes at most, and nobody else."""
    demanding = re.compile(rf"\b({PEOPLE}|{LONG})\b")
    allowed = {"play a minute of a song you like", "think of a song you like", "open a blank page"}
    assert [
        idea.text
        for chain in built_in()
        for idea in chain
        if idea.energy == "low" and idea.text not in allowed and demanding.search(idea.text)
    ] == []


def test_each_area_has_steps_at_each_energy_and_each_has_a_smaller_one() -> None:
    """About five each; nothing inside a step is the step, and all ends somewhere."""
    assert list(STEPS) == list(BUILT_IN)
    for area, by_energy in STEPS.items():
        assert list(by_energy) == list(ENERGIES), area
    counts = Counter((chain[0].category, chain[0].energy) for chain in built_in())
    assert {key: number for key, number in counts.items() if key[0] != "other" and number < 5} == {}
    assert min(counts.values()) >= 3
    for chain in built_in():
        assert len(chain) > 1, chain
        inside: Idea | None = chain[0]
        walked = []
        while inside:
            walked.append(inside)
            inside = smaller(inside)
        assert walked == list(chain)


def test_the_same_question_has_one_answer_a_day_and_another_tomorrow() -> None:
    """These are written down: neither a machine nor a version of Python may change them."""
    assert [idea.text for idea in chosen(Wanted(), (), (), (), DAY)] == [
        "let some fresh air in",
        "open the curtains",
        "listen for three sounds",
    ]
    days = [DAY + timedelta(days=number) for number in range(60)]
    firsts = [chosen(Wanted(), (), (), (), day)[0] for day in days]
    assert len(set(firsts)) > 25
    assert sum(one == two for one, two in pairwise(firsts)) < 5
    for day in days:
        three = chosen(Wanted(), (), (), (), day)
        assert len({idea.category for idea in three}) == 3
        assert chosen(Wanted(limit=9), (), (), (), day)[:3] == three


def test_own_ideas_come_first_then_what_is_usual_now() -> None:
    """What was logged isn't offered, nothing stands twice, and energy and category are kept to."""
    own = [
        own_idea("open the window", "1", "order", None),
        own_idea("lie on the floor", "2", "rest", "some"),
        own_idea("want to die", "3", "other", None),
    ]
    usual = [
        Usual("Made the bed.", "order", ("home",), 31, 20, 15, is_now=True, logged_today=False),
        Usual("slept", "rest", (), 50, 20, 0, is_now=False, logged_today=False),
        Usual("had tea", "nourish", (), 60, 20, 15, is_now=True, logged_today=True),
        Usual("fed the cat", "order", (), 12, 20, 16, is_now=True, logged_today=False),
    ]

    def texts(wanted: Wanted, *logged: str) -> list[str]:
        return [idea.text for idea in chosen(wanted, own, usual, logged, DAY)]

    assert texts(Wanted())[:2] == ["open the window", "Made the bed."]
    assert texts(Wanted(), "Open the WINDOW")[0] == "Made the bed."
    assert {*texts(Wanted("some"))[:2]} == {"open the window", "lie on the floor"}
    everything = texts(Wanted("some", "order", limit=99))
    assert everything[:2] == ["open the window", "Made the bed."]
    assert "make the bed" not in everything
    assert texts(Wanted("some", "rest", limit=99))[0] == "lie on the floor"
    assert "wash the cups" not in texts(Wanted("some", "order", limit=99), "washed cups")
    assert "take a short shower" not in texts(Wanted("some", "care", limit=99), "Showered!")
    assert texts(Wanted(category="garden")) == []


def test_the_smaller_one_of_an_own_idea_is_its_start() -> None:
    """An idea that nobody has made smaller begins, and a start is the smallest."""
    start = smaller(own_idea("call the bank", "1", "work", None))
    assert start is not None
    assert (start.partial, smaller(start)) == (True, None)
