"""The rules of an import: what comes in, as what, and that a second run adds nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from support.clock import NEW_YORK, NOW
from support.every import every

from microwins.formats.entry import Entry, LeftOut
from microwins.formats.import_plan import (
    ImportContext,
    ImportOptions,
    Plan,
    derived_id,
)
from microwins.model.day import DEFAULT_START
from microwins.model.period import ALL, Period
from microwins.model.ulid import moment_of
from microwins.model.win import Win
from microwins.results.transfer import Imported, Tally, Trouble
from microwins.wording import reading

AT = NOW - timedelta(days=2)
NOTHING = ImportContext({}, {"garden": ("weeded",)}, DEFAULT_START, NOW)
USUAL = ImportOptions({}, {}, ALL)


def entry(text: str, key: str = "", at: datetime = AT, **more: Any) -> Entry:
    """Return an entry of a file whose category is open."""
    fields: dict[str, Any] = {name: more.pop(name) for name in [*more] if name in Win._fields}
    win = Win("", at, text, "")._replace(**fields)
    place = more.pop("place", "line 1")
    return Entry(place, key or f"{at.replace(tzinfo=None)} {text}", win, **more)


def outcome(
    *found: Entry | LeftOut | Trouble,
    here: ImportContext = NOTHING,
    wishes: ImportOptions = USUAL,
    apply: bool = True,
) -> Imported:
    """Return what an import of some entries comes to."""
    plan = Plan("daylio", here, wishes)
    plan.take(found)
    return plan.outcome("wins import daylio x.csv", apply=apply)


def added(result: Imported) -> list[Win]:
    """Return the wins of an import."""
    return [row.win for row in result.add]


def afterwards(result: Imported) -> ImportContext:
    """Return the journal after an import."""
    return NOTHING._replace(known={win.id: win for win in added(result)})


# -- ids ---------------------------------------------------------------------------------------


def test_a_second_run_adds_nothing() -> None:
    """What came in once is known by its id, whatever became of it in the journal."""
    entries = [entry("showered"), entry("slept", at=AT - timedelta(days=1))]
    first = outcome(*entries)
    assert [win.text for win in added(first)] == ["slept", "showered"]
    second = outcome(*entries, here=afterwards(first))
    assert (second.add, second.here, second.applied) == ([], 2, False)


def test_ids_are_the_same_on_every_machine() -> None:
    """The offset that a machine gives to a wall-clock time is in no id; format and words are."""
    wall = datetime(2026, 11, 20, 7, 30)  # noqa: DTZ001 (a wall clock)
    ids = {
        derived_id("jrnl", "2026-11-20 07:30 a", wall.replace(tzinfo=timezone(timedelta(hours=h))))
        for h in range(-12, 15)
    }
    assert len(ids) == 1
    assert derived_id("csv", "2026-11-20 07:30 a", wall.replace(tzinfo=NEW_YORK)) not in ids
    assert derived_id("jrnl", "2026-11-20 07:30 b", wall.replace(tzinfo=NEW_YORK)) not in ids


def test_ids_sort_by_time() -> None:
    """Imported wins have their place among the others: an id begins with the wall-clock moment."""
    at = datetime(2026, 11, 20, 7, 30, tzinfo=NEW_YORK)
    made = derived_id("jrnl", "a", at)
    assert moment_of(made) == int(at.replace(tzinfo=UTC).timestamp()) * 1000
    assert moment_of(derived_id("jrnl", "a", at.replace(year=1950))) == 0


def test_the_same_thing_twice_is_two_wins() -> None:
    """Equal entries of one file are told apart by their number, at each reading alike."""
    twice = [entry("drank water"), entry("drank water")]
    first = outcome(*twice)
    assert len({win.id for win in added(first)}) == 2
    assert outcome(*twice, here=afterwards(first)).here == 2
    assert len(outcome(*twice, entry("drank water"), here=afterwards(first)).add) == 1


def test_an_id_of_ones_own_is_kept() -> None:
    """A win that this program exported comes in under its id, and once."""
    ours = entry("showered", id="01A", category="care")
    result = outcome(ours, ours)
    assert [win.id for win in added(result)] == ["01A"]
    assert result.here == 1


def test_what_is_here_stays_as_it_is() -> None:
    """A win that was edited here isn't written over, and one that was deleted stays away."""
    mine = Win("01A", AT, "showered, slowly", "care")
    here = NOTHING._replace(known={"01A": mine, "01B": None})
    result = outcome(
        entry("showered", id="01A", category="care"),
        entry("slept", id="01B", category="rest"),
        here=here,
    )
    assert (result.add, result.here, result.differ, result.taken_away) == ([], 1, 1, 1)
    same = outcome(Entry("line 1", "01A", mine), here=here)
    assert (same.here, same.differ) == (1, 0)


def test_the_key_tells_a_win_whatever_its_time() -> None:
    """A source's own id holds when the time of its entry was changed, here as there."""
    first = outcome(entry("showered", key="uuid"))
    moved = outcome(
        entry("showered", key="uuid", at=AT - timedelta(hours=1)), here=afterwards(first)
    )
    assert (moved.add, moved.here, moved.differ) == ([], 1, 1)


def test_the_moment_of_the_file_is_in_the_id() -> None:
    """Where a file's moment is shown by another clock here, the id has the file's."""
    wall = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
    tokyo = timezone(timedelta(hours=9))
    ids = {
        added(outcome(entry("a", key="k", at=wall.astimezone(zone), wall=wall)))[0].id
        for zone in (UTC, tokyo, NEW_YORK)
    }
    assert len(ids) == 1


def test_one_id_with_two_contents_is_named() -> None:
    """A row that was copied with its id, and edited, isn't passed over as if it were the same."""
    result = outcome(entry("ran", id="01A"), entry("ran far", id="01A"))
    assert [win.text for win in added(result)] == ["ran"]
    assert result.troubles == [Trouble("line 1", "another line has this id, with other words")]
    assert not result.applied


# -- what is left out --------------------------------------------------------------------------


def test_a_win_has_happened() -> None:
    """What lies ahead is left out; a date without a time may be today's, not tomorrow's."""
    result = outcome(
        entry("now", at=NOW),
        entry("later", at=NOW + timedelta(minutes=1)),
        entry("today", at=NOW.replace(hour=12), timed=False),
        entry("tomorrow", at=NOW.replace(hour=12) + timedelta(days=1), timed=False),
    )
    assert [win.text for win in added(result)] == ["now", "today"]
    assert result.left_out == [Tally(reading.IN_FUTURE, None, 2)]


def test_days_that_are_wanted() -> None:
    """Other days than those asked for are left out, by the person's own days."""
    day = Period(date(2026, 11, 19), date(2026, 11, 20))
    result = outcome(
        entry("night", at=datetime(2026, 11, 20, 1, 0, tzinfo=NEW_YORK)),
        entry("morning", at=datetime(2026, 11, 20, 8, 0, tzinfo=NEW_YORK)),
        wishes=USUAL._replace(period=day),
    )
    assert [win.text for win in added(result)] == ["night"]
    assert result.left_out == [Tally(reading.OTHER_DAYS, None, 1)]


def test_reasons_are_counted() -> None:
    """What a reader leaves out is counted by its reason, the most frequent first."""
    result = outcome(LeftOut("line 1", "a"), LeftOut("line 2", "b"), LeftOut("line 3", "b"))
    assert result.left_out == [Tally("b", None, 2), Tally("a", None, 1)]


def test_trouble_stops_all_of_it_unless_the_rest_is_wanted() -> None:
    """With something that can't be understood nothing is applied, but for --keep-going."""
    found = (entry("showered"), Trouble("line 2", "no date"))
    stopped = outcome(*found)
    assert (stopped.applied, len(stopped.add)) == (False, 1)
    assert stopped.troubles == [Trouble("line 2", "no date")]
    assert outcome(*found, wishes=USUAL._replace(keep_going=True)).applied


def test_a_look_applies_nothing() -> None:
    """Without --apply, and where nothing is new, nothing is applied."""
    assert not outcome(entry("showered"), apply=False).applied
    assert not outcome().applied


# -- categories and moods ----------------------------------------------------------------------


@every(
    "text, kind, category",
    [
        ("showered", None, "care"),  # guessed from the words
        ("showered", "Move", "move"),  # named by the file
        ("showered", "garden", "garden"),  # one of the person's own
        ("showered", "Sports", "joy"),  # as --map says
        ("made tea", "gibberish", "rest"),  # as used before for these words
        ("xyzzy", "took a walk", "move"),  # guessed from its kind
        ("xyzzy", None, "other"),
    ],
)
def test_how_a_category_is_found(text: str, kind: str | None, category: str) -> None:
    """The person's map goes before names, names before use, and use before a guess."""
    here = NOTHING._replace(known={"01A": Win("01A", AT, "Made tea", "rest"), "01B": None})
    result = outcome(
        entry(text, kind=kind), here=here, wishes=USUAL._replace(words={"sports": "joy"})
    )
    assert [win.category for win in added(result)] == [category]
    assert result.categories == [Tally(kind, category, 1)]


def test_a_category_that_the_file_knows_stays() -> None:
    """An export of another machine may have categories that this one hasn't."""
    result = outcome(entry("x", category="pottery"))
    assert added(result)[0].category == "pottery"
    assert result.categories == [Tally("pottery", "pottery", 1)]


def test_a_map_goes_before_the_category_of_the_file() -> None:
    """--map changes a category that the file names, and a word that the file hasn't is named."""
    wishes = USUAL._replace(words={"work": "mind", "wokr": "joy"}, moods={"great": 5})
    result = outcome(entry("x", category="work"), wishes=wishes)
    assert added(result)[0].category == "mind"
    assert result.categories == [Tally("work", "mind", 1)]
    assert result.not_met == ["great", "wokr"]


def test_moods() -> None:
    """A mood's word becomes the number that --map gives, or the reader; else it waits for one."""
    result = outcome(
        entry("a", feeling="so-so"),
        entry("b", feeling="Great"),
        entry("c", feeling="meh", mood=3),
        entry("d", feeling="none of it"),
        entry("e", mood=2),
        wishes=USUAL._replace(moods={"great": 5, "none of it": None}),
    )
    moods = {win.text: win.mood for win in added(result)}
    assert moods == {"a": None, "b": 5, "c": 3, "d": None, "e": 2}
    assert result.unmapped == ["so-so"]
    assert set(result.moods) == {
        Tally("so-so", None, 1),
        Tally("Great", 5, 1),
        Tally("meh", 3, 1),
        Tally("none of it", None, 1),
    }


def occasion(*texts: str, page: str = "", **more: Any) -> list[Entry]:
    """Return the entries of an entry of a mood app: its activities, the note with the first."""
    extra = {"note": page, "scales": {"sleep": 7}} if page else {}
    return [
        entry(text, kind=text, extra={} if n else extra, page="" if n else page, **more)
        for n, text in enumerate(texts)
    ]


def mapped(**words: str) -> ImportOptions:
    """Return the wish that words become something."""
    return USUAL._replace(words=words)


@every(
    "texts, words, expected, left_out",
    [
        (["walk", "headache"], {"headache": "skip"}, {"walk": ()}, {reading.MAPPED_OUT: 1}),
        (["Headache", "walk"], {"headache": "skip"}, {"walk": ()}, {reading.MAPPED_OUT: 1}),
        (["rain", "walk", "tea"], {"rain": "#rain"}, {"walk": ("rain",), "tea": ("rain",)}, {}),
        (["rain"], {"rain": "#rain"}, {}, {reading.TAGS_ALONE: 1}),
        (
            ["rain", "headache"],
            {"rain": "#rain", "headache": "skip"},
            {},
            {reading.MAPPED_OUT: 1, reading.TAGS_ALONE: 1},
        ),
    ],
)
def test_words_that_are_no_wins(
    texts: list[str], words: dict[str, str], expected: dict[str, Any], left_out: dict[str, int]
) -> None:
    """What is skipped stays out and is counted; a tag is one of the other wins of its entry."""
    other = entry("tea", key="other", at=AT - timedelta(hours=1), place="line 2")
    result = outcome(*occasion(*texts), other, wishes=mapped(**words))
    found = {win.text: win.tags for win in added(result) if win.at == AT}
    assert found == expected
    assert {one.source: one.number for one in result.left_out} == left_out
    assert (result.not_met, len(added(result))) == ([], len(expected) + 1)
    assert {(one.source or "").lower(): one.becomes for one in result.categories}.items() >= (
        words.items()
    )


def test_no_note_goes_with_a_word_that_goes() -> None:
    """It is kept with the first win that stays, or is one in its own words, once."""
    skip = mapped(headache="skip", rain="#rain")
    note = "long day\nbut then"
    for texts, text, rest in (
        (["headache", "walk"], "walk", note),
        (["headache"], "long day", "but then"),
        (["rain"], "long day", "but then"),
    ):
        found = occasion(*texts, page=note, feeling="meh", mood=3)
        result = outcome(*found, wishes=skip)
        (win,) = added(result)
        assert (win.text, win.mood, win.extra["note"]) == (text, 3, rest)
        assert win.extra["scales"] == {"sleep": 7}
        assert win.tags == (("rain",) if texts == ["rain"] else ())
        assert outcome(*found, wishes=skip, here=afterwards(result)).add == []


def test_a_category_of_the_file_that_is_skipped_or_a_tag() -> None:
    """Where a word says of what kind a thing was, all of that kind goes, or has the tag."""
    entries = [entry("lifted", kind="Gym"), entry("made tea", kind="Rest", place="line 2")]
    skipped = outcome(*entries, wishes=mapped(gym="skip"))
    assert [win.text for win in added(skipped)] == ["made tea"]
    tagged = outcome(*entries, wishes=mapped(gym="#gym"))
    assert {win.text: win.tags for win in added(tagged)} == {"made tea": (), "lifted": ("gym",)}
    by_text = outcome(*entries, wishes=mapped(lifted="skip", gym="move"))
    assert [win.text for win in added(by_text)] == ["made tea"]


def test_words_that_read_like_no_wins() -> None:
    """They are named, until the person says what they become."""
    found = (entry("rain", kind="rain"), entry("walk", kind="walk"), entry("tired"), entry("tired"))
    assert outcome(*found).doubtful == ["tired", "rain"]
    assert outcome(*found, wishes=mapped(rain="joy", tired="#tired")).doubtful == []
    assert outcome(*found).words == [Tally("tired", "other", 2)]


def test_words_that_may_be_tags() -> None:
    """Some win has them beside its own words, or stands beside them."""
    alone = [entry("rain", kind="rain"), entry("tired", kind="sleep", place="line 2")]
    assert outcome(*alone).may_be_tags.keys() == {"sleep"}
    beside = [entry(kind, kind=kind, place="line 2") for kind in ("walk", "Cold / flu", "12")]
    assert outcome(*alone, *beside).may_be_tags == {
        "sleep": "sleep",
        "walk": "walk",
        "Cold / flu": "cold-flu",
    }


def test_a_word_for_a_state_waits() -> None:
    """A thing comes in once its state is known, as a whole or a start, or stays out."""
    found = [entry(word, state=word) for word in ("abgehakt", "halb", "liegt", "neu")]
    waiting = outcome(entry("tea"), *found)
    assert [win.text for win in added(waiting)] == ["tea"]
    assert {one.source for one in waiting.states} == {"abgehakt", "halb", "liegt", "neu"}
    known = mapped(abgehakt="done", halb="start", liegt="skip")
    result = outcome(*found, wishes=known)
    assert {win.text: win.partial for win in added(result)} == {"abgehakt": False, "halb": True}
    assert (result.left_out, result.not_met) == ([Tally(reading.MAPPED_OUT, None, 1)], [])
    assert result.states == [Tally("neu", None, 1)]


def test_moods_on_another_scale() -> None:
    """One number out of ours says that none is on it, whichever journal it meets; a scale helps."""
    found = [entry(f"n{n}", feeling=f"{n}", mood=n if 1 <= n <= 5 else None) for n in range(11)]
    ours = outcome(*found[1:6])
    assert ({win.text: win.mood for win in added(ours)}, ours.unmapped) == (
        {f"n{n}": n for n in range(1, 6)},
        [],
    )
    for here in (NOTHING, afterwards(outcome(*found[6:]))):
        assert len(outcome(*found, here=here).unmapped) == 11 - len(here.known)
    scaled = outcome(*found, wishes=USUAL._replace(scales={"mood": (0, 10)}, moods={"10": 4}))
    moods = [win.mood for win in sorted(added(scaled), key=lambda win: int(win.text[1:]))]
    assert (moods, scaled.unmapped) == ([1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 4], [])
    feelings = {win.text: win.extra.get("feeling") for win in added(scaled)}
    assert (feelings["n1"], feelings["n7"]) == (None, "7")
    beyond = USUAL._replace(scales={"mood": (0, 10)})
    assert outcome(entry("a", feeling="11"), wishes=beyond).unmapped == ["11"]
    zen = entry("a", feeling="zen", mood=5)
    assert outcome(zen, wishes=beyond).not_met == ["mood"]
    none = outcome(*found, zen, wishes=USUAL._replace(moods={"mood": None}))
    assert ({win.mood for win in added(none)}, none.unmapped, none.not_met) == ({None}, [], [])


def test_a_second_run_meets_all_words() -> None:
    """A word is in a file whether its wins are here already or not, and whatever its days."""
    found = [*occasion("rain", "walk", feeling="zen"), entry("x", kind="Gym", state="ok")]
    wishes = USUAL._replace(
        words={"rain": "#rain", "walk": "move", "gym": "joy", "ok": "done", "slip": "skip"},
        moods={"zen": 4, "zne": 3},
    )
    first = outcome(*found, wishes=wishes)
    other = wishes._replace(period=Period(date(2020, 1, 1), date(2020, 1, 2)))
    assert first.not_met == ["slip", "zne"]
    for again in (wishes, other):
        assert outcome(*found, here=afterwards(first), wishes=again).not_met == ["slip", "zne"]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["a", "b", "\udce9"]), st.integers(0, 2), st.none() | st.just("x")
        )
    )
)
def test_nothing_goes_amiss(drawn: list[tuple[str, int, str | None]]) -> None:
    """Each entry is added or left out and counted, and once it is in, it is in."""
    entries = [entry(text, at=AT - timedelta(days=n), kind=kind) for text, n, kind in drawn]
    first = outcome(*entries)
    assert len(first.add) == len(entries)
    assert len({win.id for win in added(first)}) == len(entries)
    second = outcome(*reversed(entries), here=afterwards(first))
    assert (len(second.add), second.here) == (0, len(entries))


def test_what_goes_along_has_an_end() -> None:
    """Millions of letters in one line would make every look at the log slow: they are named."""
    long = entry("x", extra={"note": "n" * 1_100_000})
    result = outcome(long, entry("y"))
    assert [win.text for win in added(result)] == ["y"]
    assert result.troubles == [Trouble("line 1", "more than a million letters for one win")]
