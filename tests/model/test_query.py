"""The rules of choosing wins."""

from datetime import date, datetime, timedelta
from typing import Any

from support.clock import NEW_YORK

from microwins.model.period import day
from microwins.model.query import Query
from microwins.model.win import Win


def win(text: str = "showered", hour: int = 9, **more: Any) -> Win:
    """Return a win of Sunday 22 November."""
    return Win(text, datetime(2026, 11, 22, hour, 0, tzinfo=NEW_YORK), text, **more)


def test_nothing_asked_for_is_everything() -> None:
    """An empty query chooses all wins, in their order."""
    wins = [win("b"), win("a"), win("c")]
    assert Query().choose(wins) == wins


def fits(query: Query, one: Win) -> bool:
    """Tell whether a query chooses a win."""
    return query.choose([one]) == [one]


def found(text: str, *words: str, tags: tuple[str, ...] = (), whole: bool = False) -> bool:
    """Tell whether words are found in a win of this text."""
    return fits(Query(words=words, whole_words=whole), win(text, tags=tags))


ALIKE = """
SHOWER showered, stra\u00dfe STRASSE, strasse Stra\u00dfe, STRASSE stra\u1e9ee, pho ph\u1edf
cafe Caf\u00e9, cafe Cafe\u0301, caf\u00e9 cafe, cafe\u0301 caf\u00e9, zolty \u017c\u00f3\u0142ty
don't don\u2019t, dont don't, don\u2019t dont, don`t don\u00b4t, mums mum's, naive na\u00efve
email E-mail, e-mail email, e\u2011mail E\u2013Mail, coop co\u00adop, email e\u200bmail
10-15 10\u201315, cafe \uff23\uff21\uff26\uff25, file \ufb01le, m2 m\u00b2, tm \u2122
istanbul \u0130STANBUL, ilik \u0131l\u0131k, \u0131l\u0131k ILIK, smorrebrod sm\u00f8rrebr\u00f8d
\u03c3\u03bf\u03c6\u03cc\u03c2 \u03a3\u039f\u03a6\u039f\u03a3, \u043c\u0435\u0434 \u043c\u0451\u0434
\u0437\u0430\u043c\u043e\u043a \u0437\u0430\u0301\u043c\u043e\u043a
\u0439\u043e\u0434 \u0418\u0306\u041e\u0414
\ud55c\uae00 \u1112\u1161\u11ab\u1100\u1173\u11af, \u304c\u30ac \u304b\u3099\uff76\uff9e
\u05e9\u05dc\u05d5\u05dd \u05e9\u05b8\u05c1\u05dc\u05d5\u05b9\u05dd
\u0633\u0644\u0627\u0645 \u0633\u064e\u0644\u064e\u0640\u0627\u0645
\u0627\u062d\u0645\u062f \u0623\u062d\u0645\u062f
\u2764 \u2764\ufe0f, aether \u00c6ther, ' ', - -, c++ c++
"""
"""Words, and texts in which they are found: any keyboard, form and case."""

UNLIKE = """
\u0439\u043e\u0434 \u0438\u043e\u0434, \u0438\u0442\u0438 \u0439\u0442\u0438
\u0457\u0436 \u0456\u0436
\u304b \u304c, \uac00 \uac01, c++ c, walk work
"""
"""Letters that marks make others stay others."""


def pairs(table: str) -> list[list[str]]:
    """Return the words of a table, each with its text."""
    return [pair.split(" ") for pair in table.strip().replace("\n", ", ").split(", ")]


def test_words_are_found_however_they_are_typed() -> None:
    """Case, accents, composition, width, apostrophes and hyphens don't count, and parts do."""
    assert [word for word, text in pairs(ALIKE) if not found(f"a {text} b", word)] == []
    assert [word for word, text in pairs(UNLIKE) if found(f"a {text} b", word)] == []
    assert found("a walk in the Park", "walk", "park")
    assert not found("a walk in the park", "walk", "sea")
    assert found("did 20 push\u2011ups", "push ups")
    assert found("took\u00a0a\nlong  walk", "took a long walk")


def test_a_word_may_be_a_whole_one() -> None:
    """It stands between signs or spaces, with or without the parts that joints give a word."""
    whole = """
art Art!, art (art), mum mum's, mums mum\u2019s, mail e-mail, email e-mail, dont don't
eau l'eau, cafe caf\u00e9, \u8336 \u559d\u8336\u4e86, 10 10-15
"""
    part = "art start, art party, don don't, can can\u2019t, art art1, cafe caf\u00e9s"
    found_whole = [word for word, text in pairs(whole) if found(f"a {text} b", word, whole=True)]
    assert found_whole == [word for word, _ in pairs(whole)]
    assert [word for word, text in pairs(part) if found(f"a {text} b", word, whole=True)] == []
    assert found("took a walk", "took a", whole=True)


def test_a_tag_is_that_tag_alone() -> None:
    """#run and +run are the tag run: neither a longer tag nor a word."""
    for word in ("#run", "+run", "#Run", "#r\u00fan"):
        assert found("x", word, tags=("run",)), word
        assert not found("I run", word, tags=("running", "park-run")), word
    assert found("salt & #12", "#12")
    assert found("x", "run", tags=("running",))
    assert found("x", "run", tags=("park-run",), whole=True)


def test_categories_tags_moods_and_starts_must_all_fit() -> None:
    """A win has one of the categories and each of the tags, or one of them, and none unwanted."""
    one = win(category="care", tags=("home", "tired"), mood=4, partial=True)
    fitting = (
        Query(categories=("care",), tags=("home", "tired")),
        Query(categories=("move", "care"), moods=(4, 5), partial=True),
        Query(tags=("home", "sunny"), any_tag=True),
        Query(no_tags=("sunny",), without=("walk", "#sunny")),
    )
    others = (
        *(Query(categories=("move",)), Query(tags=("home", "sunny")), Query(moods=(1,))),
        *(Query(no_tags=("sunny", "home")), Query(without=("walk", "shower"))),
        *(Query(tags=("sunny",), any_tag=True), Query(without=("#home",))),
    )
    assert [query for query in fitting if not fits(query, one)] == []
    assert [query for query in others if fits(query, one)] == []
    assert not fits(Query(partial=True), win())
    assert fits(Query(without=("art",), whole_words=True), win("started"))


def test_a_period_is_of_days_as_they_count() -> None:
    """A win at 01:00 is found under the day before, as it counts, unless days start earlier."""
    late = win(hour=1)
    assert fits(Query(period=day(date(2026, 11, 21))), late)
    assert not fits(Query(period=day(date(2026, 11, 22))), late)
    assert fits(Query(period=day(date(2026, 11, 22)), day_start=timedelta(0)), late)


def test_hidden_wins_are_asked_for_or_left_out() -> None:
    """They are chosen like any other, or alone, or not at all."""
    seen, unseen = win("showered"), win("cried", hidden=True)
    assert Query().choose([seen, unseen]) == [seen, unseen]
    assert Query(hidden=True).choose([seen, unseen]) == [unseen]
    assert Query(hidden=False).choose([seen, unseen]) == [seen]
