"""Rules of `wins import`."""

from __future__ import annotations

import errno
import json
import shutil
import time
from pathlib import Path

import pytest
from support.clock import NOW, later
from support.every import every
from support.hostile import HOSTILE, is_tame
from support.recognised import SAMPLES
from support.running import Result, Wins
from support.system_calls import Calls, failing

from microwins.cli import app
from microwins.formats.table import READ, WRITTEN
from microwins.journal.journal import Journal
from microwins.model.win import Win

DONE = """\
x 2026-11-20 called the bank
x 2026-11-20 showered
water the plants
x 2026-11-21 watered the plants +home
"""
SHOWN = """\
This would add 3 wins from 20 to 21 November 2026.
Left out: 1 open task.
Categories:
  home as order: 1
  guessed from the words as care: 1
  guessed from the words as work: 1
Here they are:
  showered \u00b7 care \u00b7 Fri 20 Nov 2026
  called the bank \u00b7 work \u00b7 Fri 20 Nov 2026
  watered the plants #home \u00b7 order \u00b7 Sat 21 Nov 2026
Nothing is saved so far.
To add them:
  wins import todotxt done.txt --apply
"""
MOODS = """\
full_date,date,weekday,time,mood,activities,note_title,note
2026-11-20,20 Nov,Friday,6:50 pm,so-so,shower | walk,,
2026-11-19,19 Nov,Thursday,10:04 AM,good,tea,,
"""


@pytest.fixture
def done(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a todo.txt in the current folder, with three tasks that are done."""
    path = home / "done.txt"
    path.write_text(DONE, encoding="utf-8")
    monkeypatch.chdir(home)
    return path


def texts(wins: Wins) -> list[str]:
    """Return the texts of all wins, in alphabetical order."""
    return sorted(json.loads(line)["text"] for line in wins("export").out.splitlines())


# -- looking first -----------------------------------------------------------------------------


def test_a_look_changes_nothing(wins: Wins, done: Path, folder: Path, state: Path) -> None:
    """Without --apply it says what would come in, and not even a folder is made."""
    assert wins("import", "todotxt", done.name) == (0, SHOWN, "")
    assert not folder.exists()
    assert not state.exists()


def test_a_look_as_json(wins: Wins, done: Path) -> None:
    """Programs get the same facts."""
    found = json.loads(wins("import", "todotxt", done.name, "--json").out)
    first = found.pop("first")
    assert found == {
        "import": 1,
        "format": "todotxt",
        "applied": False,
        "add": 3,
        "start": "2026-11-20",
        "end": "2026-11-21",
        "here": 0,
        "differ": 0,
        "taken_away": 0,
        "left_out": [{"why": "open tasks", "number": 1}],
        "troubles": [],
        "categories": [
            {"from": "home", "to": "order", "number": 1},
            {"from": None, "to": "care", "number": 1},
            {"from": None, "to": "work", "number": 1},
        ],
        "words": [],
        "doubtful": [],
        "states": [],
        "moods": [],
        "proposed": {},
        "not_met": [],
    }
    assert [one["day"] for one in first] == ["2026-11-20", "2026-11-20", "2026-11-21"]


def test_days_that_are_asked_for(wins: Wins, done: Path) -> None:
    """--since and --until choose days; what is left out is counted."""
    result = wins("import", "todotxt", done.name, "--since", "2026-11-21")
    assert result.out.startswith("This would add 1 win from 21 November 2026.\n")
    assert "Left out: 2 wins on other days, 1 open task.\n" in result.out
    assert "--since 2026-11-21 --apply" in result.out


# -- adding ------------------------------------------------------------------------------------


def test_added_as_one_change(wins: Wins, done: Path) -> None:
    """--apply adds them; one undo takes all of them back, and one redo puts them back."""
    wins("log", "made tea")
    result = wins("import", "todotxt", done.name, "--apply")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("Added 3 wins from 20 to 21 November 2026.\n")
    assert result.out.endswith("wins undo takes them out.\n")
    everything = ["called the bank", "made tea", "showered", "watered the plants"]
    assert texts(wins) == everything
    wins("undo")
    assert texts(wins) == ["made tea"]
    wins("redo")
    assert texts(wins) == everything


def test_a_second_run_adds_nothing(wins: Wins, done: Path, folder: Path) -> None:
    """Whatever became of them, wins that came in once don't come in once more."""
    wins("import", "todotxt", done.name, "--apply")
    wins("edit", "last", "watered them all", "-c", "joy")
    before = {path: path.read_bytes() for path in folder.iterdir()}
    result = wins("import", "todotxt", done.name, "--apply")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("Nothing new here.\n3 wins are in your journal already.\n")
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_a_file_without_wins_has_none(wins: Wins, home: Path) -> None:
    """It isn't said to hold what is here already."""
    (home / "notes.org").write_text("* a heading\n", encoding="utf-8")
    result = wins("import", "org", str(home / "notes.org"))
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("No wins found.\n")


@pytest.mark.parametrize("for_good", [[], ["--for-good"]])
def test_what_was_deleted_stays_so(wins: Wins, done: Path, for_good: list[str]) -> None:
    """A win that was deleted here is no new one."""
    wins("import", "todotxt", done.name, "--apply")
    wins("delete", "last", *for_good)
    result = wins("import", "todotxt", done.name, "--apply")
    assert (
        "2 wins are in your journal already.\nYou deleted 1 win. It stays deleted.\n" in result.out
    )
    assert len(texts(wins)) == 2


def test_every_format_comes_in_once(
    wins: Wins, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of any program is looked at, comes in, and has nothing new then, in no other zone."""
    against = []
    for name, (sample, *_) in SAMPLES.items():
        file = home / "export"
        file.write_bytes(sample.encode() if isinstance(sample, str) else sample)
        looks = [
            json.loads(wins("import", str(file), "--json", *more).out)
            for more in ([], ["--apply"], ["--apply"])
        ]
        monkeypatch.setenv("TZ", "Asia/Tokyo")
        time.tzset()
        looks.append(json.loads(wins("import", str(file), "--json").out))
        monkeypatch.setenv("TZ", "America/New_York")
        time.tzset()
        added = looks[0]["add"]
        told = [(look["format"], look["add"], look["here"]) for look in looks]
        if not added or told != [(name, added, 0), (name, added, 0), *[(name, 0, added)] * 2]:
            against.append(told)
    assert against == []


def test_an_import_that_was_undone_can_come_in_once_more(wins: Wins, done: Path) -> None:
    """Undoing an import isn't deleting its wins: trying it with another map is what undo is for."""
    wins("import", "todotxt", done.name, "--apply")
    wins("undo")
    wins("import", "todotxt", done.name, "--map", "home=joy", "--apply")
    assert len(texts(wins)) == 3
    assert '"category":"joy"' in wins("export", "-c", "joy").out
    wins("undo")
    assert texts(wins) == []
    wins("redo")
    assert len(texts(wins)) == 3


def test_from_standard_input(wins: Wins, wins_process: Wins) -> None:
    """An export goes through a pipe into an empty journal, and is the same there."""
    wins("log", "showered", "#home", "--mood", "4")
    wins("log", "--at", "2026-11-20", "--partial", "the dishes", now=later(minutes=1))
    wins("hide", "last", now=later(minutes=2))
    exported = wins("export").out
    there = {"WINS_DIR": str(Path.home() / "there")}
    result = wins_process("import", "-", "--apply", stdin=exported, **there)
    assert (result.code, result.err) == (0, "")
    assert wins_process("export", **there).out == exported


def test_what_is_known_differently_stays(wins: Wins, home: Path) -> None:
    """A win that reads otherwise here is named, and isn't written over."""
    wins("log", "showered")
    (home / "old.jsonl").write_text(wins("export").out)
    wins("edit", "last", "showered, slowly", now=later(minutes=1))
    result = wins("import", "jsonl", str(home / "old.jsonl"), "--apply")
    assert "1 win reads differently in your journal. Your version stays.\n" in result.out
    assert texts(wins) == ["showered, slowly"]


# -- words of the file -------------------------------------------------------------------------


@pytest.fixture
def moods(home: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the name of a file with a mood that this program doesn't know."""
    (home / "daylio.csv").write_text(MOODS, encoding="utf-8")
    monkeypatch.chdir(home)
    return "daylio.csv"


def test_a_mood_without_a_number_waits_for_one(wins: Wins, moods: str) -> None:
    """A look names it; nothing is added until it has one, so that no mood goes amiss."""
    look = wins("import", "daylio", moods)
    assert (look.code, look.err) == (0, "")
    assert "Moods:\n  so-so has no number: 2\n  good as 4: 1\n" in look.out
    assert look.out.endswith(
        "Give each mood a number from 1 to 5, or none:\n"
        "  wins import daylio daylio.csv --map so-so=3\n"
    )
    result = wins("import", "daylio", moods, "--apply")
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "wins doesn't know these moods: so-so. Give each a number from 1 to 5, or none.\n"
        "Try: wins import daylio daylio.csv --map so-so=3 --apply\n"
    )
    assert texts(wins) == []


@pytest.mark.parametrize(("number", "mood"), [("2", 2), ("none", None)])
def test_a_mood_is_mapped(wins: Wins, moods: str, number: str, mood: int | None) -> None:
    """--map gives a mood its number, or leaves it off; the usual five can be given another."""
    maps = ["--map", f"So-so={number}", "--map", "good=5", "--map", "walk=joy"]
    assert wins("import", "daylio", moods, "--apply", *maps).code == 0
    found = {one["text"]: one for one in map(json.loads, wins("export").out.splitlines())}
    assert found["shower"].get("mood") == mood
    assert found["tea"]["mood"] == 5
    assert found["walk"]["category"] == "joy"


def test_each_mood_gets_its_option(wins: Wins, moods: str, home: Path) -> None:
    """What is to be typed names all moods that wait for a number, quoted for a shell."""
    (home / moods).write_text(MOODS.replace("good", "oh well"), encoding="utf-8")
    said = wins("import", "daylio", moods).out
    assert said.endswith(f"wins import daylio {moods} --map so-so=3 --map 'oh well=?'\n")
    result = wins("import", "daylio", moods, "--map", "so-so=3", "--map", "oh well=?", "--apply")
    assert (result.code, texts(wins)) == (2, [])
    assert result.err.startswith("Say what these mean: oh well. In place of each ?, put a number")
    assert result.err.endswith("Try: --map 'oh well=skip'\n")
    result = wins("import", "daylio", moods, "--map", "so-so=9")
    assert result.err.endswith("Try: --map so-so=3\n")


@every("one", ["", "x", "=3", "x=", "x=9", "x=garden", "x=text"])
def test_a_map_that_means_nothing(wins: Wins, moods: str, one: str) -> None:
    """What isn't FROM=TO, or leads nowhere, gets the list of what TO may be."""
    result = wins("import", "daylio", moods, "--map", one)
    assert (result.code, result.out) == (2, "")
    assert "TO is a category (nourish care" in result.err


STATES = """\
full_date,time,mood,activities,note_title,note
2026-11-20,18:50,so-so,headache | rain | walk,,long day
2026-11-19,10:04,good,rain | tea,,
2026-11-18,10:04,zen,yoga | read | sewed | sang | cooked | ran | swam | wrote | slept | drew,,
2026-11-17,10:04,zen,phoned | baked,,
"""


@pytest.fixture
def states(home: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the name of a file with words that are no wins."""
    (home / "states.csv").write_text(STATES, encoding="utf-8")
    monkeypatch.chdir(home)
    return "states.csv"


def test_words_that_may_be_no_wins_come_first(wins: Wins, states: str) -> None:
    """They are shown before the others, with what to type; --all shows every word."""
    said = wins("import", states).out
    shown = said[said.index("These may not be wins") : said.index("Moods:\n")]
    assert shown.startswith(
        "These may not be wins (moods, symptoms, weather, habits to cut down):\n"
        "  rain as other: 2\n"
        "  headache as care: 1\n"
        "To leave a word out: --map rain=skip\n"
        "To make it a tag of the wins beside it: --map 'headache=#headache'\n"
        "Categories:\n"
    )
    assert shown.endswith("  and 2 more (--all shows them)\n")
    every_word = wins("import", states, "--all").out
    assert "more (--all" not in every_word
    assert every_word.count(": 1\n") == said.count(": 1\n") + 2


def test_words_are_left_out_and_become_tags(wins: Wins, states: str) -> None:
    """As --map says; the look counts them, and a second run says nothing of maps."""
    maps = ["--map", "headache=skip", "--map", "Rain=#rain", "--map", "zen=5", "--map", "so-so=3"]
    look = wins("import", states, *maps).out
    assert "Left out: 1 win mapped to skip.\n" in look
    assert "  rain as #rain: 2\n  headache is left out: 1\n" in look
    assert wins("import", states, *maps, "--apply").code == 0
    found = {one["text"]: one for one in map(json.loads, wins("export").out.splitlines())}
    assert not {"headache", "rain"} & found.keys()
    assert (found["walk"]["tags"], found["walk"]["note"]) == (["rain"], "long day")
    assert wins("import", states, *maps).out == (
        "Nothing new here.\n14 wins are in your journal already.\n"
        "Left out: 1 win mapped to skip.\nCategories:\n  rain as #rain: 2\n"
        "  headache is left out: 1\n"
    )


def test_a_file_of_words_to_start_from(wins: Wins, states: str, home: Path) -> None:
    """--words prints what each becomes; a ? in it stops, and once it is answered --map takes it."""
    look = wins("import", states, "--json").out
    written = wins("import", states, "--words").out
    assert "\n[doubtful]  # these may not be wins" in written
    assert '"headache" = "care"  # 1\n' in written
    assert '"zen" = "?"  # 12\n"so-so" = 3  # 3\n"good" = 4  # 2\n' in written
    (home / "words.toml").write_text(written, encoding="utf-8")
    stopped = wins("import", states, "--map", "words.toml", "--apply")
    assert (stopped.code, stopped.out) == (2, "")
    assert stopped.err.endswith('Try: "zen" = "skip"\n')
    (home / "words.toml").write_text(written.replace('"?"', "5"), encoding="utf-8")
    found = json.loads(wins("import", states, "--map", "words.toml", "--json").out)
    assert found["categories"] == json.loads(look)["categories"]
    assert (found["proposed"], json.loads(look)["proposed"]) == ({}, {"zen": "?", "so-so": "3"})
    assert wins("import", states, "--map", "words.toml", "--apply").code == 0


SCALED = "date,text,mood\n11/18/26,ran,7\n11/19/26,swam,10\n11/20/26,read,3\n"


def test_moods_on_another_scale_wait_for_it(wins: Wins, home: Path) -> None:
    """They are named, none is taken for one of ours, and the command that is shown maps them."""
    (home / "m.csv").write_text(SCALED)
    look = wins("import", str(home / "m.csv")).out
    assert "  10, on a scale that wins doesn't know: 1\n" in look
    assert look.endswith(f"  wins import csv {home}/m.csv --map mood=1-10\n")
    assert wins("import", str(home / "m.csv"), "--apply").code == 2
    wins("import", str(home / "m.csv"), "--map", "mood=1-10", "--map", "3=1", "--apply")
    moods = {one["text"]: one["mood"] for one in map(json.loads, wins("export").out.splitlines())}
    assert moods == {"ran": 4, "swam": 5, "read": 1}
    (home / "m.csv").write_text(SCALED.replace("10\n", "6\n"))
    unsure = wins("import", str(home / "m.csv"), "--map", "mood=?")
    assert (unsure.code, unsure.err.endswith("Try: --map mood=1-10\n")) == (2, True)


def test_own_categories_are_targets(wins: Wins, moods: str, config: Path) -> None:
    """A category of the person's own is one like any other."""
    config.write_text('categories = ["garden"]\n')
    maps = ["--map", "so-so=none", "--map", "walk=garden"]
    wins("import", "daylio", moods, "--apply", *maps)
    assert json.loads(wins("export", "-c", "garden").out)["text"] == "walk"


def test_a_map_of_nothing_is_named(wins: Wins, done: Path) -> None:
    """A slip in --map doesn't pass without a word."""
    result = wins("import", "todotxt", done.name, "--map", "hoem=joy")
    assert "Mapped, but not in the file: hoem.\n" in result.out


NOTES = """\
full_date,date,weekday,time,mood,activities,note_title,note
2026-11-20,20 Nov,Friday,18:50,awful,,,all went wrong
2026-11-19,19 Nov,Thursday,18:50,dreadful day,,No,and no again
2026-11-18,18 Nov,Wednesday,18:50,awful,tea,,a note beside what was done
2026-11-17,17 Nov,Tuesday,18:50,good,,,saw the sea
2026-11-16,16 Nov,Monday,18:50,hm,,,nothing to say
"""


def test_notes_alone_under_low_moods(wins: Wins, home: Path) -> None:
    """They are counted and come in; --notes skip leaves them out, and no other note."""
    source = home / "daylio.csv"
    source.write_text(NOTES, encoding="utf-8")
    asked = ["import", str(source), "--map", "hm=2"]
    look = wins(*asked)
    assert "3 notes have no activity, and one of the two lowest moods." in look.out
    assert "hm=2 --map 'dreadful day=1'" in look.out
    assert json.loads(wins(*asked, "--json").out)["low_notes"] == 3
    asked[2:] = ["--map", "hm=none", "--map", "dreadful day=1", "--notes", "Skip"]
    look = wins(*asked)
    assert "Left out: 2 notes in low moods." in look.out
    assert "have no activity" not in look.out
    assert "--notes skip --apply" in look.out
    assert wins(*asked, "--apply").code == 0
    assert texts(wins) == ["nothing to say", "saw the sea", "tea"]
    asked[2:] = ["--map", "tea=skip", "--map", "hm=none", "--map", "dreadful day=1"]
    assert "3 notes have no activity" in wins(*asked).out
    table = home / "table.csv"
    table.write_text("date,text\n2026-11-20,tea\n", encoding="utf-8")
    for words, said in (
        ([str(table), "--notes", "skip"], "--notes skip works with daylio, not with csv."),
        ([str(table), "--with", "location"], "--with location works with dayone. From csv, "),
        ([str(source), "--map", "tea=note"], "--map tea=note works with csv and json, not with "),
        (["daylio", str(source), "--notes", "none"], "--notes takes skip, not none."),
        (["csv", str(source), "--notes", "skip"], "--notes skip works with daylio, not with csv."),
    ):
        refused = wins("import", *words)
        assert refused.code == 2
        assert refused.err.splitlines()[0].startswith(said)


# -- what can't be -----------------------------------------------------------------------------


def test_all_or_nothing(wins: Wins, done: Path) -> None:
    """A line that can't be understood is named, and nothing comes in, but for --keep-going."""
    done.write_text(DONE + "x 2026-02-30 slept\n", encoding="utf-8")
    result = wins("import", "todotxt", done.name, "--apply")
    assert (result.code, result.err) == (1, "")
    assert "Couldn't read 1 entry:\n  line 5: " in result.out
    assert "\nNothing is saved so far.\nTo see the rest without these:\n" in result.out
    assert texts(wins) == []
    command = result.out.rstrip().rpartition("wins import ")[2].split()
    kept = wins("import", *command, "--apply")
    assert (kept.code, len(texts(wins))) == (0, 3)
    assert "  line 5: " in kept.out


def test_a_file_of_another_kind(wins: Wins, done: Path) -> None:
    """Where nothing can be understood that is said, and no option that would change nothing."""
    done.write_text("x 2026-02-30 slept\n", encoding="utf-8")
    said = wins("import", "todotxt", done.name).out
    assert said.startswith("wins couldn't read anything here.\n")
    assert "--keep-going" not in said
    assert "Left out 1 entry" in wins("import", "todotxt", done.name, "--keep-going").out


def test_many_places(wins: Wins, done: Path) -> None:
    """Twenty places are listed, and the others counted; JSON has all."""
    done.write_text("x 2026-02-30 slept\n" * 50, encoding="utf-8")
    result = wins("import", "todotxt", done.name)
    assert result.out.count("  line ") == 20
    assert "  and 30 more (--json lists all)\n" in result.out
    assert len(json.loads(wins("import", "todotxt", done.name, "--json").out)["troubles"]) == 50


@pytest.mark.parametrize("where", ["nowhere.txt", ".", "", "latin1.txt"])
def test_a_file_that_cannot_be_read(wins: Wins, done: Path, where: str) -> None:
    """No such file, a folder, or bytes that are no text: a sentence each, and what to do."""
    (done.parent / "latin1.txt").write_bytes("x 2026-11-20 caf\xe9".encode("latin-1"))
    result = wins("import", "todotxt", where)
    assert (result.code, result.out) == (2, "")
    assert len(result.err.splitlines()) == 2


@pytest.mark.parametrize(
    ("argv", "err"),
    [
        (["jrnl"], "wins import jrnl needs a file, or - for standard input.\n"),
        (["git"], "wins import git needs a file, or - for standard input.\n"),
        (["daylo"], "wins can't import daylo. It can import: jsonl json"),
        ([], "wins import needs a file, or - for standard input.\n"),
    ],
)
def test_a_file_that_is_not_named(wins: Wins, argv: list[str], err: str) -> None:
    """A format by itself asks for its file, and what is neither gets the list of formats."""
    result = wins("import", *argv)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(err)
    assert "\nTry: " in result.err


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_two_names_for_one_format(wins: Wins, home: Path, form: str) -> None:
    """A file that came in as json is known as jsonl, too."""
    (home / "x.json").write_text('[{"text":"slept in","date":"2026-11-20"}]')
    wins("import", "json", str(home / "x.json"), "--apply")
    assert "1 win is in your journal already." in wins("import", form, str(home / "x.json")).out


def test_columns_are_told_by_map(wins: Wins, home: Path) -> None:
    """A column of csv that nobody knows is named by --map."""
    path = home / "x.csv"
    path.write_text("Zeit,Tat\n2026-11-20,geschwommen\n")
    assert wins("import", "csv", str(path)).code == 2
    maps = ["--map", "Zeit=date", "--map", "Tat=text"]
    result = wins("import", "csv", str(path), *maps, "--apply")
    assert result.out.startswith("Added 1 win from 20 November 2026.\n")


def test_two_imports_at_once_are_one(wins: Wins, done: Path, journal: Journal) -> None:
    """What another terminal has added since it was looked at isn't added once more."""
    wins("import", "todotxt", done.name, "--apply")
    there = journal.read().wins
    assert journal.add(there, later(minutes=1), imported=True) == []
    wins("undo")
    assert journal.read().wins == []


ZONED = """\
date,title
2026-03-01T12:00:00Z,ran
1700000000,swam
2026-03-08 02:30,woke in the hour that isn't there
2026-03-09 00:00:00,slept
"""


@pytest.mark.slow
def test_ids_are_the_same_wherever_the_file_is_read(wins_process: Wins, home: Path) -> None:
    """What came in on one machine is known on another, in whatever zone that is."""
    (home / "x.csv").write_text(ZONED)
    here = {"TZ": "America/New_York"}
    wins_process("import", "csv", str(home / "x.csv"), "--apply", **here)
    known = {json.loads(line)["id"] for line in wins_process("export").out.splitlines()}
    for zone in ("Asia/Tokyo", "UTC", "America/New_York"):
        there = {"TZ": zone, "WINS_DIR": str(home / zone)}
        wins_process("import", "csv", str(home / "x.csv"), "--apply", **there)
        found = [json.loads(line) for line in wins_process("export", **there).out.splitlines()]
        assert {one["id"] for one in found} == known
        assert [one["at"][:16] for one in found if "woke" in one["text"]] == ["2026-03-08T02:30"]


def test_a_file_that_grows_adds_what_is_new(wins: Wins, home: Path) -> None:
    """Whether 00:00 is a time depends on all rows; whether a row is known, on itself alone."""
    path = home / "x.csv"
    rows = "date,title\n2026-03-01 00:00:00,ran\n2026-03-02 00:00:00,swam\n"
    path.write_text(rows)
    wins("import", "csv", str(path), "--apply")
    path.write_text(rows + "2026-03-03 09:30:00,walked\n")
    result = wins("import", "csv", str(path), "--apply")
    assert result.out.startswith(
        "Added 1 win from 3 March 2026.\n2 wins are in your journal already.\n"
    )


def test_a_file_needs_no_format(wins: Wins, done: Path) -> None:
    """The format is found in the file, and told in what is to be typed next."""
    for argv in ([done.name], ["todo.txt", done.name], [done.name, "TodoTxt"]):
        assert wins("import", *argv) == (0, SHOWN, ""), argv
    assert wins("import", done.name, "--map", "home=joy", "--apply").code == 0
    assert len(texts(wins)) == 3


@every("form", ["docx", *sorted(set(WRITTEN) - set(READ))])
def test_a_format_that_is_not_read(wins: Wins, done: Path, form: str) -> None:
    """What can't be imported gets the list of what can."""
    result = wins("import", form, done.name)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"wins can't import {form}. It can import: {' '.join(READ)}.\n")


def test_what_lies_ahead_is_left_out(wins: Wins, done: Path) -> None:
    """A win has happened: a date to come is counted and left out."""
    done.write_text("x 2026-11-30 slept\n", encoding="utf-8")
    assert "Left out: 1 win in the future.\n" in wins("import", "todotxt", done.name).out


def test_damage_of_the_journal_is_remarked_upon(wins: Wins, done: Path, folder: Path) -> None:
    """What can't be read of the journal is said on stderr, as everywhere."""
    folder.mkdir(parents=True)
    (folder / "laptop-12ab.jsonl").write_bytes(b"junk\n")
    result = wins("import", "todotxt", done.name)
    assert (result.code, result.err) == (0, "Couldn't read 1 line: wins doctor\n")


@pytest.mark.slow
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_a_disk_that_refuses(
    wins: Wins, done: Path, journal: Journal, capfd: pytest.CaptureFixture[str], code: int
) -> None:
    """At any call that fails, all of the wins are there and the exit code is 0, or none is."""
    at, count = 0, 1
    while at < count:
        shutil.rmtree(done.parent / ".local", ignore_errors=True)
        wins("log", "made tea")
        with Calls(at, failing(code)) as calls:
            ended = app.run(["import", "todotxt", done.name, "--apply"], NOW)
        capfd.readouterr()
        number = len(journal.read().wins)
        assert number == (4 if ended == 0 else 1), f"call {at} ended with {ended}"
        at += 1
        count = calls.count
    assert at > 20


@pytest.mark.slow
def test_no_text_drives_the_terminal(wins: Wins, home: Path) -> None:
    """Whatever a file holds, and whatever it is called, is shown harmless."""
    for number, text in enumerate(HOSTILE.values()):
        path = home / f"{number}.jsonl"
        one = {"text": text, "date": "2026-11-20", "category": text[:40], "tags": [text], text: 1}
        path.write_text(json.dumps(one) + "\n" + text.replace("\n", " ") + "\n", "utf-8", "replace")
        for result in (
            wins("import", "jsonl", str(path)),
            wins("import", "jsonl", str(path), "--keep-going", "--apply"),
            wins("import", "jsonl", str(home / text[:20].replace("/", "").replace("\0", ""))),
            wins("import", "jsonl", str(path), "--map", f"{text}={text}"),
        ):
            assert is_tame(result.out + result.err)
            assert "fault of its own" not in result.err
    assert len(texts(wins)) >= len(HOSTILE) - 5


def test_words_used_before_go_before_the_list(wins: Wins, done: Path) -> None:
    """A category that the person used for the same words is taken, as in `wins log`."""
    wins("log", "called the bank", "-c", "mind")
    result = wins("import", "todotxt", done.name)
    assert "called the bank \u00b7 mind" in result.out


def shown(result: Result) -> list[str]:
    """Return the lines of a look that tell of wins."""
    return [line.strip() for line in result.out.splitlines() if "\u00b7" in line]


def test_a_win_without_a_time(wins: Wins, done: Path) -> None:
    """A date alone is a win of its day, and has no time anywhere."""
    wins("import", "todotxt", done.name, "--apply")
    assert json.loads(wins("list", "showered", "--json").out)["wins"][0]["time"] is False
    assert "07:" not in wins("list").out


@pytest.mark.slow
def test_a_large_file_comes_in_whole(wins: Wins, home: Path) -> None:
    """Thousands of wins are one change, too, and the person hears of it while it lasts."""
    path = home / "many.jsonl"
    path.write_text(
        "".join(f'{{"text":"win {n}","at":"2026-11-20T07:30:00"}}\n' for n in range(12_000))
    )
    result = wins("import", "jsonl", str(path), "--apply")
    assert result.code == 0
    assert "Saving 12000 wins.\n" in result.err
    assert len(texts(wins)) == 12_000
    wins("undo")
    assert texts(wins) == []


def test_a_win_of_today_is_today(wins: Wins, home: Path) -> None:
    """What comes in for today is among today's wins."""
    (home / "x.jsonl").write_text('{"text":"slept in","at":"2026-11-22T07:00"}\n')
    wins("import", "jsonl", str(home / "x.jsonl"), "--apply")
    assert "07:00  slept in" in wins("today").out
    assert wins("status").out == "1 today\n"


def test_the_journal_holds_what_came_in(journal: Journal, wins: Wins, done: Path) -> None:
    """In the log an imported win is one like any other, with the zone that it was read in."""
    wins("import", "todotxt", done.name, "--apply")
    found = next(win for win in journal.read().wins if win.text == "showered")
    at = NOW.replace(day=20, hour=12, minute=0, second=0, microsecond=0)
    assert found == Win(found.id, at, "showered", "care", zone="America/New_York", timed=False)


def test_what_came_in_is_backed_up_at_once(wins: Wins, done: Path, folder: Path) -> None:
    """The work of years may be in an import: the backup of the day is made once more."""
    wins("log", "made tea")
    wins("log", "slept", now=later(minutes=1))
    wins("import", "todotxt", done.name, "--apply", now=later(minutes=2))
    (log,) = folder.glob("*.jsonl")
    log.unlink()
    assert texts(wins) == []
    wins("doctor", "--restore")
    assert len(texts(wins)) == 5


# -- folders of notes --------------------------------------------------------------------------


def test_a_folder_of_notes(wins: Wins, home: Path) -> None:
    """A vault is read by its notes' days; where notes move or grow, what is new is added."""
    vault = home / "vault"
    for name in (".obsidian", ".trash", "daily", "logseq", "done"):
        (vault / name).mkdir(parents=True)
    note = vault / "daily/2026-11-20.md"
    note.write_text("## Morning\n- [x] took meds\n- [ ] walk\n", encoding="utf-8")
    (vault / "home.md").write_text(
        "- [x] tidied \u2705 2026-11-21\n- [x] no day\n", encoding="utf-8"
    )
    (vault / "words.md").write_text("Nothing to tick.\n", encoding="utf-8")
    for aside in (".trash/a.md", "logseq/a.md", "a.sync-conflict-20261120-1.md", "a.txt"):
        (vault / aside).write_text("- [x] aside \u2705 2026-11-21\n", encoding="utf-8")
    look = wins("import", str(vault))
    assert look.out.startswith("This would add 2 wins from 20 to 21 November 2026.\n")
    assert "Left out: 1 done task without a date, 1 other file, 1 open task.\n" in look.out
    assert "--map name=date" in look.out
    assert f"wins import markdown {vault} --apply" in look.out
    wins("import", "obsidian", str(vault), "--map", "morning=care", "--apply")
    assert texts(wins) == ["tidied", "took meds"]
    note.rename(vault / "done/2026-11-20.md")
    (vault / "home.md").write_text(
        "# Above\n\n- [x] new \u2705 2026-11-22\n- [x] tidied \u2705 2026-11-21\n"
    )
    again = wins("import", str(vault), "--apply")
    assert "Added 1 win from 22 November 2026.\n2 wins are in your journal already.\n" in again.out
    (vault / "latin.md").write_bytes(b"caf\xe9\n- [x] x\n")
    assert "  latin.md: This file isn't UTF-8 text" in wins("import", str(vault)).out
    own = wins("export", "--format", "markdown").out
    (home / "wins.md").write_text(own, encoding="utf-8")
    assert "wins export --format jsonl" in wins("import", str(home / "wins.md")).err


def test_a_folder_without_notes(wins: Wins, home: Path) -> None:
    """A folder of other files is told, with the format of what is in it."""
    (home / "diary").mkdir()
    (home / "none").mkdir()
    (home / "diary/20.txt").write_text("[2026-11-20 07:30] Had tea.\n", encoding="utf-8")
    for typed, way in (
        (["markdown", "diary"], "wins import jrnl"),
        (["none"], "ls"),
        (["org", "none"], "ls"),
    ):
        result = wins("import", *typed[:-1], str(home / typed[-1]))
        assert (result.code, result.out) == (2, "")
        assert result.err.startswith("wins found no notes that it can read in ")
        assert f"Try: {way} {home / typed[-1]}" in result.err
    assert wins("import", str(home / "diary")).out.startswith("This would add 1 win")
