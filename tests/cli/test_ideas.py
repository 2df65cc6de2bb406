"""Rules of `wins ideas` and `wins did`: what is offered, what a number means, one's own list."""

import json
from pathlib import Path

from support.clock import NOW, later
from support.running import Wins

from microwins.disk.paths import JournalPaths
from microwins.journal.journal import Journal
from microwins.model.item import IDEA, Item


def offered(wins: Wins, *words: str, day: int = 0) -> list[str]:
    """Return the words of the ideas that are offered, in order."""
    result = wins("ideas", *words, "--json", now=later(days=day))
    assert (result.code, result.err) == (0, "")
    return [step["text"] for step in json.loads(result.out)["steps"]]


def logged(wins: Wins) -> list[tuple[str, str]]:
    """Return the words and categories of all wins."""
    found = json.loads(wins("list", "--json", now=later(days=9)).out)["wins"]
    return [(win["text"], win["category"]) for win in found]


def test_an_empty_journal_gets_three_ideas(wins: Wins, folder: Path) -> None:
    """Nothing is needed beforehand, nothing is written among the data, and a day has one answer."""
    first = offered(wins)
    assert len(first) == 3
    assert not folder.exists()
    assert offered(wins, "--energy", "1") == offered(wins, "-e", "low") == first
    assert wins("ideas", now=later(hours=9)).out == wins("ideas").out
    assert offered(wins, day=1) != first
    assert offered(wins, "--more")[:3] == first
    assert len(offered(wins, "more")) == 9
    for words in (["-e", "plenty"], ["--area", "care"], ["care"], ["some"], ["-c", "care", "-e3"]):
        assert offered(wins, *words) != first, words
    assert wins("ideas").out == (
        "One thing, if you like:\n  1  let some fresh air in\nOr one of these:\n"
        "  2  open the curtains\n  3  listen for three sounds\n\n"
        "To log one: wins did 1\nA smaller step: wins ideas --smaller 1\n"
    )


def test_did_logs_what_was_seen(wins: Wins) -> None:
    """A number is that of the list last shown today, in words that read well later; else words."""
    wins("ideas")
    assert wins("did", "1").out.startswith("let some fresh air in · other · ")
    assert wins("did", "#3.", "-p", "-m", "2").out.startswith(
        "listened for three sounds (a start) · "
    )
    wins("did", "the", "dishes")
    wins("did", "3", "push-ups")
    wins("did", "1 load of laundry", "-c", "care")
    assert wins("did", "1", "+sun").out.startswith("let some fresh air in #sun · other · ")
    for number in ("#1", "1.", "1)", "1,", "1st", "01", "\N{FULLWIDTH DIGIT ONE}"):
        assert wins("did", number).out.startswith("let some fresh air in · "), number
        wins("undo")
    assert wins("did", "--at", "yesterday", "1").out.endswith(" · Sat 21 Nov\n")
    wins("undo")
    words = [
        ("let some fresh air in", "other"),
        ("listened for three sounds", "mind"),
        ("the dishes", "order"),
        ("3 push-ups", "move"),
        ("1 load of laundry", "care"),
        ("let some fresh air in", "other"),
    ]
    assert logged(wins) == words
    wins("edit", "last", "-c", "joy", "listened for three sounds", now=later(minutes=1))
    wins("did", "3", now=later(minutes=2))
    assert logged(wins)[-1] == ("listened for three sounds", "joy")


def test_a_number_that_was_not_seen_logs_nothing(wins: Wins) -> None:
    """Neither before a list, nor behind its end, nor of yesterday, nor several."""
    assert wins("did", "1").err == (
        "No ideas were shown here today, so 1 isn't clear.\nTry: wins ideas\n"
    )
    wins("ideas")
    wins("ideas", "--area", "garden")
    for words in (["0"], ["4"], ["99"], ["1", "2"], ["1, 2"], ["4."], ["#9"], ["1st and 2nd"]):
        result = wins("did", *words)
        assert (result.code, result.out) == (2, ""), words
    assert wins("did", "1", now=later(days=1)).code == 2
    assert logged(wins) == []


def test_a_smaller_one_takes_the_number(wins: Wins) -> None:
    """Smaller, and smaller, down to the smallest; the number is what was seen last."""
    wins("ideas", "--area", "care")
    first = json.loads(wins("ideas", "care", "--json").out)["steps"][0]
    assert wins("ideas", "--smaller").out.startswith(f"  1  {first['smaller']}\n")
    while "smallest" not in (
        said := wins("ideas", "--smaller", "1").out.replace("as small", "smallest")
    ):
        assert said.startswith("  1  ")
    wins("did", "1")
    assert logged(wins)[0][1] == "care"
    assert logged(wins)[0][0] != first["logged_as"]
    assert wins("ideas", "--smaller", "2.").out.startswith("  2  ")
    assert wins("ideas", "--smaller", "9").code == 2
    assert wins("ideas", "-e", "3", "--smaller", "2").out.startswith("  2  ")


def test_the_own_list(wins: Wins) -> None:
    """It is filled on a good day and comes first on a bad one; undo works both ways."""
    assert "Your own list is empty." in wins("ideas", "list").out
    assert wins("ideas", "add", "open", "the window").out == (
        "Added to your list: open the window\n"
    )
    assert wins("ideas", "add", "Open the window.").out.startswith("Already on your list: ")
    wins("ideas", "add", "-e", "some", "--area", "connect", "write to Sam", now=later(minutes=1))
    assert offered(wins)[0] == "open the window"
    assert "write to Sam" not in offered(wins, "--more")
    assert {*offered(wins, "-e", "2")[:2]} == {"open the window", "write to Sam"}
    assert offered(wins, "-e", "2", "--area", "connect")[0] == "write to Sam"
    assert wins("ideas", "--smaller", "1").out.startswith("  1  write to Sam (a start)\n")
    wins("did", "1", now=later(minutes=2))
    assert wins("list").out.splitlines()[-1].endswith("write to Sam (a start) · connect")
    wins("undo", now=later(minutes=3))
    wins("ideas", "list", now=later(minutes=3))
    assert wins("ideas", "remove", "#2", now=later(minutes=4)).out == (
        "Taken off your list: write to Sam\nwins undo brings it back.\n"
    )
    assert "write to Sam" not in wins("ideas", "list", now=later(minutes=5)).out
    wins("undo", now=later(minutes=6))
    assert "write to Sam" in wins("ideas", "list", now=later(minutes=7)).out
    assert wins("ideas", "remove", "WINDOW", now=later(minutes=8)).code == 0
    wins("ideas", now=later(minutes=9))
    for words in (
        ["remove", "3"],
        ["remove", "xyzzy"],
        ["remove", "rite"],
        ["remove"],
        ["add"],
        ["add", " "],
        ["x y"],
        ["ad"],
        ["add", "1"],
        ["1", "2"],
    ):
        result = wins("ideas", *words, now=later(minutes=10))
        assert (result.code, result.out, "Try: wins ideas" in result.err) == (2, "", True), words


def test_an_idea_that_is_not_kept(wins: Wins, folder: Path) -> None:
    """A whole page is none, nor is one kept where there can be no journal; its words come back."""
    page = "open the window " * 40
    folder.parent.mkdir(parents=True)
    folder.touch()  # where the folder would be
    for words, said in ((page, "An idea holds up to 500"), ("open the window", "wins can't read")):
        refused = wins("ideas", "add", words)
        assert refused.err.startswith(said)
        assert f"Your words: {words.strip()}" in refused.err


def test_what_is_usual_comes_with_its_true_count(wins: Wins) -> None:
    """A win that is usual at this hour is offered until it is logged, and never a private one."""
    for day in range(-12, 0):
        wins("log", "Took my tea outside", "+sun", now=later(days=day))
        wins("log", "saw my secret friend", now=later(days=day))
        wins("hide", "last", now=later(days=day))
        wins("log", "did not want to kill myself", now=later(days=day))
    result = wins("ideas").out
    assert "  1  Took my tea outside · You have done this 12 times.\n" in result
    assert "secret" not in result + wins("ideas", "--more").out
    assert "kill" not in result + wins("ideas", "--more").out
    assert "tea" not in wins("ideas", now=later(hours=10)).out
    wins("ideas")
    assert wins("did", "1").out.startswith("Took my tea outside #sun · ")
    assert "tea" not in wins("ideas").out


def test_other_machines_ideas_are_offered(wins: Wins, folder: Path, state: Path) -> None:
    """The list is one on all machines; what only a later version knows does no harm."""
    phone = Journal(JournalPaths(str(folder), str(state), "phone"))
    with phone.transaction(NOW) as change:
        extra = {"energy": "cosmic", "category": 7}
        change.add_item(Item("", IDEA, NOW, "call Sam\x1b[31m", extra))
        for text in ("", " ", "open the window", "Open the window."):
            change.add_item(Item("", IDEA, later(minutes=1), text))
    assert len(wins("ideas", "list").out.splitlines()) == 5
    assert wins("ideas", "remove", "window", now=later(minutes=2)).code == 0
    assert "window" not in wins("ideas", "list", now=later(minutes=3)).out
    result = wins("ideas")
    assert "call Sam" in result.out.splitlines()[1]
    assert "\x1b" not in result.out


def test_words_of_the_worst_day_are_kept_and_not_offered(wins: Wins) -> None:
    """They are nowhere to be met, and can be taken off; somebody to call is named."""
    result = wins("ideas", "add", "kill myself")
    assert result.code == 0
    assert "You can talk to someone now" in result.err
    assert "kill" not in wins("ideas", "--more").out
    for words in (["--json", "--more"], ["list"], ["list", "--json"], ["remove", "1"]):
        result = wins("ideas", *words)
        assert (result.code, "kill" in result.out) == (0, False), words
        assert wins("did", "1").code == (0 if "--more" in words else 2), words
    assert "empty" in wins("ideas", "list").out
    refused = wins("ideas", "kill myself")
    assert (refused.code, "kill" in refused.err) == (2, False)


def test_bare_wins_names_nothing_that_went_out_of_sight(wins: Wins) -> None:
    """An idea that was shown and then removed or hidden isn't met again, nor a hidden one."""
    for day in (-2, -1):
        wins("log", "called Alex", now=later(days=day))
    wins("ideas", "add", "open the window")
    assert "An idea, if you like: open the window\n" in wins().out
    wins("ideas", "remove", "1")
    assert "window" not in wins().out
    wins("ideas")
    assert "An idea, if you like: called Alex · You have done this 2 times.\n" in wins().out
    for day in (-2, -1):
        wins("hide", "last", now=later(minutes=day))
    assert "Alex" not in wins().out
    wins("ideas", "add", "kill myself")
    wins("ideas", "list")
    assert "hidden" not in wins().out


def test_bare_wins_names_one_on_an_empty_day(wins: Wins, config: Path) -> None:
    """None before the first win, none beside a win, none in a quiet tone or after hard days."""
    assert "idea" not in wins().out
    wins("log", "tea")
    assert "idea" not in wins().out
    assert wins(now=later(days=1)).out.splitlines()[2:] == [
        f"An idea, if you like: {offered(wins, day=1)[0]}",
        "To log it: wins did 1",
    ]
    assert wins("did", "1", now=later(days=1)).code == 0
    assert "idea" not in wins(now=later(days=1)).out
    day = json.loads(wins("today", "--json", now=later(days=3)).out)
    assert day["idea"]["text"]
    config.write_text('tone = "quiet"\n')
    assert "idea" not in wins(now=later(days=3)).out
    config.write_text("")
    wins("log", "I want to die", now=later(days=3))
    assert "idea" not in wins(now=later(days=5)).out
    assert "idea" in wins(now=later(days=9)).out


def test_a_damaged_list_is_none(wins: Wins, state: Path) -> None:
    """What is remembered may be of a later version, or broken: then nothing was shown."""
    wins("ideas")
    (file,) = state.glob("shown-ideas-*")
    idea = {"text": 5, "source": "own", "logged_as": "x"}
    for text in ("{", "null", '["null"]', '["[]"]', json.dumps([json.dumps(idea)]), '["{}"]'):
        file.write_text(text)
        assert (wins("did", "1").code, wins("ideas", "--smaller").code) == (2, 0), text
