"""Rules of `wins plan`: what is understood, when a plan comes to mind, and what leaves no trace."""

import json
import shlex
from datetime import timedelta
from pathlib import Path

import pytest
from support.clock import NOW, later
from support.running import Terminal, Wins
from support.tone import SHAMING

from microwins.wording import plan as wording

MEDS = "After breakfast: take meds, if you like.\n"
TOMORROW = later(days=1)


def listed(wins: Wins) -> list[str]:
    """Return the plans as they are listed, without handles."""
    return [row[7:] for row in wins("plan").out.splitlines()]


def handle(wins: Wins, words: str) -> str:
    """Return the handle of the plan with these words."""
    plans = json.loads(wins("plan", "--json").out)["plans"]
    return str(next(one["handle"] for one in plans if words in f"{one['cue']}: {one['action']}"))


def test_a_plan_is_made_or_refused(wins: Wins) -> None:
    """The reply shows what was taken for the cue; without one nothing is kept, nor lost."""
    assert wins("plan", "take", "meds", "after", "breakfast").out == (
        "Planned: After breakfast: take meds.\n"
        "When you log a win with \u201cbreakfast\u201d in it, wins will mention this, once a day.\n"
    )
    assert wins("plan", "--at", "9", "pm", "phone", "away").out == (
        "Planned: At 21:00: phone away.\n"
        "When you type wins after 21:00, it will mention this, once a day.\n"
    )
    refused = wins("plan", "every weekday at 8: walk")
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.splitlines()[1:] == [
        "Your words: every weekday at 8: walk",
        "Try: wins plan 'at 08:00: walk'",
    ]
    assert listed(wins) == ["After breakfast: take meds", "At 21:00: phone away"]


def test_it_comes_to_mind_once_a_day(wins: Wins) -> None:
    """A win with the words of the cue brings it, in other forms too, and not twice on one day."""
    wins("plan", "after breakfast: take meds")
    wins("plan", "after a shower: take a breath")
    assert wins("log", "made tea").err == ""
    assert wins("log", "had Br\xe9akfasts").err == MEDS
    assert wins("log", "second breakfast").err == ""
    assert wins("log", "showered").err == "After a shower: take a breath, if you like.\n"
    assert wins("log", "breakfast", "--at", "yesterday 9:00", now=TOMORROW).err == ""
    assert wins("log", "breakfast", now=TOMORROW).err == MEDS


def test_one_line_where_several_fit(wins: Wins) -> None:
    """The cue with the most words is said, and the others have had their turn for the day."""
    wins("plan", "after breakfast: take meds")
    wins("plan", "after big breakfast outside: lie down")
    said = wins("log", "breakfast outside, a big one").err
    assert said == "After big breakfast outside: lie down, if you like.\n"
    assert wins("log", "more breakfast").err == ""


def test_when_it_does_not_come(wins: Wins, config: Path) -> None:
    """Not after the action, for a plan at rest or done, on a hard day, or where tone is quiet."""
    wins("plan", "after breakfast: take meds")
    wins("log", "took my meds")
    assert wins("log", "breakfast").err == ""
    for verb in ("rest", "done"):
        wins("plan", verb, "meds", now=TOMORROW)
        assert wins("log", "breakfast", now=TOMORROW).err == ""
        wins("plan", "wake", handle(wins, "meds") if verb == "rest" else "meds", now=TOMORROW)
    hard = later(days=2)
    assert "wins support" in wins("log", "had breakfast, still want to die", now=hard).err
    assert wins("log", "breakfast", now=hard).err == ""
    config.write_text('tone = "quiet"\n', encoding="utf-8")
    assert wins("log", "breakfast", now=later(days=3)).err == ""
    config.write_text("", encoding="utf-8")
    assert wins("log", "breakfast and meds", now=later(days=4)).err == ""
    assert wins("log", "breakfast", now=later(days=5)).err == MEDS


def test_an_hour_that_has_passed(wins: Wins) -> None:
    """Bare `wins` says it after its hour, up to the end of the person's own day; no list does."""
    wins("plan", "at 21:00: phone away")
    wins("plan", "at 00:30: lights out")
    evening = NOW.replace(hour=21, minute=5)
    night = evening + timedelta(hours=4)
    assert wins(now=evening - timedelta(minutes=6)).err == ""
    for argv in (["today"], ["list"], ["log", "sat"], ["yesterday"]):
        assert wins(*argv, now=evening).err == "", argv
    data = json.loads(wins("today", "--json", now=evening).out)
    assert data["plan"] == {"cue": "at 21:00", "action": "phone away", "clock": "21:00"}
    assert wins(now=evening).err == "At 21:00: phone away, if you like.\n"
    assert wins(now=evening).err == ""
    assert json.loads(wins("today", "--json", now=evening).out)["plan"] is None
    assert wins(now=night).err == "At 00:30: lights out, if you like.\n"
    wins("log", "put my phone away", now=evening + timedelta(days=1))
    assert wins(now=evening + timedelta(days=1)).err == ""


def test_as_json(wins: Wins) -> None:
    """After a log the plan is a key, and no remark says it once more."""
    wins("plan", "after breakfast: take meds")
    done = wins("log", "breakfast", "--json")
    assert json.loads(done.out)["plan"] == {
        "cue": "after breakfast",
        "action": "take meds",
        "clock": None,
    }
    assert done.err == ""
    assert json.loads(wins("log", "breakfast", "--json").out)["plan"] is None


def test_how_often_it_came_about(wins: Wins) -> None:
    """On how many days the action came, hidden wins left out; where none, nothing is counted."""
    wins("log", "took my meds", now=later(hours=-1))
    wins("plan", "after breakfast: take meds")
    assert listed(wins) == ["After breakfast: take meds"]
    for days in (1, 1, 2, 3):
        wins("log", "took my meds", now=later(days=days))
    wins("log", "meds from the pharmacy", now=later(days=4))
    wins("hide", "last")
    assert listed(wins) == ["After breakfast: take meds \u00b7 on 3 days so far"]
    assert json.loads(wins("plan", "--json").out)["plans"][0]["days"] == 3


def test_done_rest_wake_remove_and_their_undo(wins: Wins) -> None:
    """Each is one change that one undo takes back."""
    wins("plan", "after breakfast: take meds")
    there = "After breakfast: take meds"
    steps = {
        "done": ("Done, and thank you for this one: " + there + ".\n", []),
        "rest": ("Resting: " + there + ".\n", [there + " \u00b7 resting"]),
        "remove": ("Removed: " + there + ".\n", []),
    }
    for verb, (said, left) in steps.items():
        result = wins("plan", verb, handle(wins, "meds"))
        assert result.out.startswith(said)
        shown = [row for row in listed(wins) if row.startswith(there)]
        assert shown == left
        if verb == "done":
            to_wake = result.out.splitlines()[1].partition(": wins ")[2].split()
            assert wins(*to_wake).out == f"Awake: {there}.\n"
            wins("undo")
        if verb == "rest":
            assert wins("plan", "wake", "breakfast").out == f"Awake: {there}.\n"
            assert listed(wins) == [there]
            wins("undo")
        assert wins("undo").code == 0
        assert listed(wins) == [there], verb
    assert wins("undo").out.startswith("Taken back: after breakfast: take meds")
    assert wins("log", "breakfast").err == ""
    wins("undo", "1")
    wins("redo")


def test_the_same_plan_twice(wins: Wins) -> None:
    """It is there once; made anew, one that rests wakes."""
    wins("plan", "after breakfast: take meds")
    assert wins("plan", "After breakfast: Take meds").out.startswith("You have this plan already")
    wins("plan", "rest", "meds")
    assert wins("plan", "after breakfast: take meds").out.startswith("Awake: ")
    assert listed(wins) == ["After breakfast: take meds"]


def test_which_plan(wins: Wins) -> None:
    """What names no plan, or several, changes none, and says what to type."""
    assert wins("plan", "done", "x").err.startswith("You have no plans so far.")
    wins("plan", "after breakfast: take meds")
    wins("plan", "after lunch: take meds")
    several = wins("plan", "done", "meds")
    assert (several.code, several.err.splitlines()[0]) == (
        3,
        "meds matches 2 plans. Type one of these instead:",
    )
    assert wins("plan", "done", "zzz").code == 3
    assert wins("plan", "done").code == 2
    assert wins("plan", "--for-good").code == 2
    assert len(listed(wins)) == 2
    row = several.err.splitlines()[2].split()
    assert wins("plan", "done", *row).out.startswith(
        "Done, and thank you for this one: After lunch"
    )
    assert wins("plan", "rest", row[0], "zzz").code == 3


def test_a_plan_by_its_time(wins: Wins) -> None:
    """The time of a plan names it as its words do, and a plan to remove is never made."""
    wins("plan", "at", "9pm:", "brush", "teeth")
    wins("plan", "after lunch: walk")
    there = listed(wins)
    typed = ("remove 9pm", "delete at 9pm", "rm 21:00", "done at 9 pm", "remove --at 9pm")
    wrong = {}
    for line in (*typed, "remove after lunch", "drop --after lunch"):
        said = wins("plan", *line.split())
        if len(listed(wins)) != 1 or wins("undo").code or listed(wins) != there:
            wrong[line] = said
    for line in ("remove 8pm", "delete at 8pm", "drop after dinner", "remove --at 8pm"):
        said = wins("plan", *line.split())
        if said.code != 3 or listed(wins) != there:
            wrong[line] = said
    assert wrong == {}
    assert wins("plan", "rest", "at", "9pm").out.startswith("Resting: At 21:00: brush teeth.")


def test_for_good_leaves_nothing(wins: Wins, home: Path) -> None:
    """The words are in no file any more, the cache included; other plans still come to mind."""
    for _ in range(2):
        wins("plan", "done", "xylophone")
        wins("plan", "after breakfast: whisper to the xylophone")
    wins("plan", "after lunch: take meds")
    wins("log", "breakfast")
    removed = wins("plan", "remove", "xylophone", "--for-good", "--yes")
    assert removed.out.startswith("Removed for good: After breakfast: whisper to the xylophone.")
    files = [path for path in home.rglob("*") if path.is_file()]
    assert [path for path in files if b"xylophone" in path.read_bytes()] == []
    assert wins("log", "breakfast", now=TOMORROW).err == ""
    assert wins("log", "lunch", now=TOMORROW).err == "After lunch: take meds, if you like.\n"
    wins("delete", "lunch", "--for-good", "--yes", now=TOMORROW)
    assert wins("log", "lunch", now=later(days=2)).err == "After lunch: take meds, if you like.\n"


def test_words_of_the_hardest_days(wins: Wins, folder: Path) -> None:
    """They become no plan; from elsewhere they are never said, and can be taken away."""
    refused = wins("plan", "after work: kill myself")
    assert (refused.code, "wins support" in refused.err) == (2, True)
    assert "kill" not in refused.err
    for typed in (["done", "kill", "myself"], ["--after", "work", "kill", "myself"]):
        refused = wins("plan", *typed)
        assert (refused.code, "kill" in refused.err) == (2, False)
    assert not folder.exists() or not list(folder.glob("*.jsonl"))
    wins("plan", "after lunch: take meds")
    (log,) = folder.glob("*.jsonl")
    other = log.read_text(encoding="utf-8").replace("after lunch", "after breakfast")
    other = other.replace("take meds", "kill myself").replace(handle(wins, "meds").upper(), "ZZZ")
    (folder / "phone-0000.jsonl").write_text(other, encoding="utf-8")
    assert wins("log", "breakfast").err == ""
    assert "kill" not in wins("plan").out + wins("plan", "--json").out
    assert wins("plan", "remove", "zzz").out.startswith("Removed: (hidden).\n")


def gone(name: str, day: str) -> str:
    """Return the line that takes something away."""
    return f'{{"v":1,"id":"{name}","gone":true,"stamp":"{day}T00:00:00.000000Z"}}\n'


def test_plans_of_another_machine(wins: Wins, folder: Path, state: Path) -> None:
    """They come to mind once its log is here, and go with it; nothing is read twice for that."""
    wins("log", "made tea")
    wins("plan", "after lunch: rest a little")
    (log,) = folder.glob("*.jsonl")
    line = log.read_text(encoding="utf-8").splitlines()[-1]
    other = line.replace("after lunch", "after breakfast").replace("rest a little", "take meds")
    other = other.replace(json.loads(line)["id"], "01JDA5T3W8Z6Q4N0V7M2KXR9CE")
    phone = folder / "phone-0000.jsonl"
    phone.write_text(gone("01JDA5T3W8Z6Q4N0V7M2KXR9CF", "2026-11-20"), "utf-8")
    assert wins("log", "sat down").err == ""
    with phone.open("a", encoding="utf-8") as file:
        file.write(other + "\n")
    assert wins("log", "breakfast").err == MEDS
    with phone.open("a", encoding="utf-8") as file:
        file.write(gone("01JDA5T3W8Z6Q4N0V7M2KXR9CE", "2026-11-25"))
    assert wins("log", "breakfast", now=TOMORROW).err == ""
    assert wins("log", "lunch", now=TOMORROW).err != ""
    phone.unlink()
    (kept,) = state.glob("plans-*")
    kept.write_bytes(b"half of a fi")
    assert wins("log", "lunch", now=later(days=2)).err != ""


def test_a_journal_without_plans(wins: Wins, state: Path) -> None:
    """Nothing is kept for plans where there are none."""
    wins("log", "made tea")
    wins("plan")
    wins()
    assert list(state.glob("plan*")) == []


def test_a_cache_that_cannot_be_written(wins: Wins, state: Path) -> None:
    """It is in nobody's way: the win is saved, and the plan comes where that can be noted."""
    wins("plan", "after breakfast: take meds")
    (kept,) = state.glob("plans-*")
    kept.unlink()
    kept.mkdir()
    assert wins("log", "breakfast") == (0, "breakfast \u00b7 nourish \u00b7 07:30\n", MEDS)


def test_a_plan_that_cannot_be_kept(wins: Wins, folder: Path) -> None:
    """Its words come back."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.touch()
    for typed in (["tea: sit"], ["rest", "after", "tea"], ["tea: sit", "--for-good"]):
        refused = wins("plan", *typed)
        assert refused.code != 0
        assert "\nYour words: " in refused.err, refused.err


def test_steady_wins_as_cues(wins: Wins, year: Path) -> None:
    """Without plans, lines to type; each makes a plan that one of these wins brings to mind."""
    assert year.exists()
    rows = wins("plan").out.splitlines()
    assert rows[0] == wording.STEADY[0]
    assert len(rows) == 3
    for row in rows[1:-1]:
        line = shlex.split(row)
        assert wins(*line[1:]).code == 0, row
        cue = line[2].partition(":")[0]
        assert wins("log", cue, now=TOMORROW).err.endswith(", if you like.\n"), row


def test_tab(wins: Wins, monkeypatch: pytest.MonkeyPatch) -> None:
    """Verbs and cues, behind a verb the handles of the plans it is for, behind a cue usual wins."""
    monkeypatch.setenv("_WINS_SHELL", "fish")
    wins("log", "made tea")
    wins("plan", "after breakfast: take meds")
    name = handle(wins, "meds")
    for line, values in {
        "wins plan ": ["done", "rest", "wake", "remove", "after", "before", "when", "at"],
        "wins plan re": ["rest", "remove"],
        "wins plan done ": [name],
        "wins plan wake ": [],
        "wins plan after ": ["made tea"],
        "wins plan after made t": ["tea"],
        "wins plan at ": [],
    }.items():
        monkeypatch.setenv("_WINS_COMPLETE", line)
        rows = wins().out.splitlines()
        assert [row.partition("\t")[0] for row in rows] == values, line
        monkeypatch.delenv("_WINS_COMPLETE")


@pytest.mark.slow
def test_on_a_terminal(terminal: Terminal, wins: Wins) -> None:
    """A cue that lacks is asked for, and so is a plan; Enter keeps nothing."""
    asked = terminal("plan", "take", "meds", typed="breakfast\n")
    assert "Planned: After breakfast: take meds." in asked.rows
    terminal("plan", "phone", "away", typed="9pm\n")
    terminal("plan", "nap", typed="\n")
    assert listed(wins) == ["After breakfast: take meds", "At 21:00: phone away"]
    assert "Done, and thank you" in terminal("plan", "done", typed="2\n").written
    assert listed(wins) == ["At 21:00: phone away"]
    assert "Nothing changed." in terminal("plan", "rest", typed="\n").written
    terminal("plan", "remove", "phone", "--for-good", typed="n\n")
    assert listed(wins) == ["At 21:00: phone away"]
    wins("plan", "after supper: phone in the drawer")
    for typed in ("\n", "2\n"):
        several = terminal("plan", "remove", "phone", typed=typed).written
        assert "phone away" in several
        assert "phone in the drawer" in several
    assert len(listed(wins)) == 1, "Enter chose none"
    assert terminal("plan", "remove", "phone", "--for-good", typed="y\n").code == 0
    assert wins("plan").out.startswith("No plans so far.")


def test_nothing_shames() -> None:
    """No sentence counts what isn't there."""
    said = [one for one in vars(wording).values() if isinstance(one, str)]
    assert [one for one in said if SHAMING.search(one)] == []
