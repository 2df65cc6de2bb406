"""What is answered to words of wanting to die or of self-harm, and where such words are shown."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from support.as_json import EXAMPLES
from support.clock import NOW
from support.every import every
from support.running import Terminal, Wins

from microwins.cli import fast_path
from microwins.journal.journal import Journal
from microwins.model.win import Win

TALK = "You can talk to someone now: call or text 988. More: wins support\n"
IF_HARD = "If it gets hard: wins support\n"
WORST = "I want to die"
THROUGH = "didn't hurt myself today"


# -- the line ----------------------------------------------------------------------------------


@pytest.mark.parametrize("options", [(), ("-m", "2"), ("--json",), ("--plain",)])
def test_words_are_kept_and_one_line_follows(wins: Wins, options: tuple[str, ...]) -> None:
    """The line is the last of stderr and all of it; the words stand in the log as typed."""
    result = wins("log", *options, WORST)
    assert (result.code, result.err) == (0, TALK)
    assert WORST in result.out
    assert result.out.count("\n") == 1
    result = wins("log", *options, THROUGH)
    assert (result.code, result.err) == (0, IF_HARD)
    kept = json.loads(wins("list", "--json").out)["wins"]
    assert [(win["text"], win["category"]) for win in kept] == [(WORST, "other"), (THROUGH, "mind")]


def test_the_category_is_the_one_that_was_given(wins: Wins) -> None:
    """With -c it is that; neither is one guessed from words that were logged before."""
    wins("log", "-c", "mind", WORST)
    wins("log", WORST)
    kept = json.loads(wins("list", "--json").out)["wins"]
    assert [win["category"] for win in kept] == ["mind", "other"]


def test_nothing_else_is_said_on_a_terminal(terminal: Terminal) -> None:
    """There is no count and no hint after it, at the prompt neither; one got through has both."""
    terminal("log", "made", "tea")
    for screen in (terminal("log", *WORST.split()), terminal("log", typed=f"{WORST}\n")):
        *_, reply, closing, end = screen.rows
        assert reply.startswith(f"{WORST} \u00b7 other \u00b7 ")
        assert (closing + "\n", end) == (TALK, "")
    *_, count, closing, _ = terminal("log", *THROUGH.split()).rows
    assert count.startswith("4 wins today.")
    assert closing + "\n" == IF_HARD


@pytest.mark.slow
def test_a_pipe_and_an_editor_are_answered(
    wins_process: Wins, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Words from standard input and from $EDITOR are words like others; so is an edit."""
    assert wins_process("log", "-", stdin=f"{WORST}\n").err == TALK
    wins_process("log", "made tea")
    assert wins_process("edit", "last", "-m", "3").err == ""
    assert wins_process("edit", "last", *WORST.split()).err == TALK
    assert wins_process("edit", "last", "-m", "2").err == ""
    editor = home / "editor"
    editor.write_text(f'#!/bin/sh\nprintf %s "{THROUGH}" > "$1"\n', encoding="utf-8")
    editor.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(editor))
    assert wins_process("edit", "last").err == IF_HARD


@every("said", [WORST, "kill myself", "end it all", THROUGH, "lgo I want to die"])
def test_an_unknown_command_offers_no_line_to_type(wins: Wins, said: str) -> None:
    """It says that nothing was saved, and whom to call; nothing proposes to log the words."""
    for argv in (said.split(), [said]):
        result = wins(*argv)
        assert (result.code, result.out) == (2, "")
        first, closing = result.err.splitlines(keepends=True)
        assert first.startswith("That isn't saved")
        assert closing == (IF_HARD if said == THROUGH else TALK)


def test_what_is_taken_back_is_not_repeated(wins: Wins) -> None:
    """An undo and a redo name such a win without its words."""
    wins("log", WORST)
    for command in ("undo", "redo"):
        said = wins(command)
        assert said.code == 0
        assert WORST not in said.out + said.err
        assert WORST not in wins(command, "--json").out


@pytest.mark.parametrize(
    "argv",
    [
        *(["log", "-x", WORST], ["ask", WORST], ["today", WORST], ["edit", "zzz", WORST]),
        *(["again", "kms"], ["today", "kms", "--json"], ["log", "kms", "-x"]),
    ],
    ids=" ".join,
)
def test_no_error_leaves_such_words_alone(wins: Wins, argv: list[str]) -> None:
    """Wherever the words are typed and can't be understood, the line is the last."""
    result = wins(*argv)
    assert result.code
    assert result.err.endswith(TALK)


def test_words_that_could_not_be_saved_come_back_with_the_line(wins: Wins, folder: Path) -> None:
    """The disk refuses: the words are printed, and whom to call, by both roads."""
    wins("log", "made tea")
    (log,) = folder.glob("*.jsonl")
    log.unlink()
    log.mkdir()
    for argv in (["log", WORST], ["log", "-m", "2", WORST]):
        result = wins(*argv)
        assert result.code == 74
        assert f"Your words: {WORST}\n" in result.err
        assert result.err.endswith(TALK)


def test_settings(wins: Wins, config: Path) -> None:
    """A quiet tone keeps the line, a bad config.toml too; `support_line = false` turns it off."""
    for settings in ('tone = "quiet"', "tone = 3"):
        config.write_text(settings, encoding="utf-8")
        assert wins("log", WORST).err.endswith(TALK)
    config.write_text("", encoding="utf-8")
    assert wins("config", "set", "support_line", "false").code == 0
    assert wins("log", WORST).err == ""
    assert wins(*WORST.split()).err == "That isn't saved.\n"
    assert "wins support" not in wins("today").out
    assert wins("config", "set", "support_line", "maybe").code == 2


def test_everyday_words_have_no_line(wins: Wins) -> None:
    """What only sounds like it is answered as ever."""
    for text in ("killed it at the gym", "died laughing", "met the deadline"):
        assert wins("log", text).err == ""
        assert wins(text).err.endswith(f"wins log '{text}'\n")


# -- where the words are -----------------------------------------------------------------------


@pytest.fixture
def hard_days(journal: Journal) -> list[str]:
    """Fill the journal with such words, so that each thing that may name a win would name one.

    They are the steadiest, the rarest, the first and the last, return after long, were a start
    before, have the best mood, fill the fullest day and a day a year ago, and are the tenth.
    """
    said = (WORST, THROUGH, "cut myself again", "got through wanting to die")
    start = NOW.replace(microsecond=0) + timedelta(hours=1)
    wins = []
    for ago in (*range(1, 70), 364, 365, 366, 372, 730):
        for number, text in enumerate(said):
            at = start - timedelta(days=ago, hours=number)
            partial = ago > 7
            wins.append(Win("", at, text, "rest", ("suicidal",), 5, partial))
    wins += [Win("", start - timedelta(days=ago), "made tea", tags=("tea",)) for ago in (3, 4, 400)]
    wins += [Win("", start - timedelta(minutes=9), text, "rest") for text in said]
    journal.add(wins, NOW)
    return ["want to die", "hurt myself", "cut myself", "wanting to die", "suicidal"]


READ = {
    "status": [["status", "-f", "{last}"], ["status", "-f", "{last_time} {last}", "--always"]],
    "review": [
        *(["review", f"--{name}"] for name in ("week", "month", "year", "last")),
        ["review", "--since", "2024-01-01"],
        ["review", "--week", "2026-W44"],
        ["review", "--week", "2025-W23"],
        ["review", "--last", "--year"],
    ],
    "patterns": [["patterns", "--early", "--why"], ["patterns", "-c", "rest"]],
    "streak": [["streak"], ["streak", "-c", "rest"]],
    "heatmap": [["heatmap"], ["heatmap", "--year"]],
    "back": [["back"], ["back", "--shell"]],
    "nudge": [["nudge"], ["nudge", "--shell"], ["nudge", "status"]],
    "ask": [["ask", "rest", "morning"], ["ask", "mood", "rest"]],
}
SHOWN_IN = {"list", "today", "yesterday", "week", "export"}
CHANGING = {"log", "edit", "hide", "delete", "undo", "redo", "rename"}
"""They answer to what somebody does to that very win."""


def test_no_command_offers_the_words_back(wins: Wins, hard_days: list[str]) -> None:
    """Of all commands, in each form, the lists of days and `export` alone show them."""
    showing = set()
    for name in EXAMPLES:
        if name in CHANGING:
            continue
        for argv in READ.get(name, [EXAMPLES[name][:-1]]):
            forms = [argv, [*argv, "--plain"]]
            forms += [[*argv, "--json"]] if "--shell" not in argv else []
            for form in forms:
                result = wins(*form)
                said = (result.out + result.err).lower()
                assert result.code in (0, 1), form
                if any(words in said for words in hard_days):
                    showing.add(name)
    assert showing == SHOWN_IN


def test_nothing_that_tab_offers_has_them(
    wins: Wins, hard_days: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Handles are offered without such words, and tags of such wins aren't."""
    for line in ("wins edit ", "wins delete ", "wins hide ", "wins list --tag ", "wins ask mood "):
        monkeypatch.setenv("_WINS_COMPLETE", line)
        said = wins().out
        assert said
        assert not [words for words in hard_days if words in said.lower()]


def test_no_total_leaves_them_out(wins: Wins, hard_days: list[str]) -> None:
    """They count like any win."""
    assert hard_days
    all_of_them = json.loads(wins("streak", "--json").out)["wins"]
    assert all_of_them == len(json.loads(wins("list", "--json").out)["wins"])
    assert wins("status").out == "4 today\n"


def test_today_closes_with_the_line(wins: Wins) -> None:
    """It is there while the day holds such words, the plainer of the two, and no count is."""
    wins("log", "made tea")
    assert wins("today").out.endswith("1 win today.\n")
    wins("log", THROUGH)
    assert wins("today").out.endswith(f"mind\n{IF_HARD}")
    wins("log", WORST)
    for shown in (wins("today"), wins()):
        assert shown.out.endswith(f"other\n{TALK}")
        assert "3 wins" not in shown.out
    assert "988" not in wins("today", "--json").out
    assert wins("today", now=NOW + timedelta(days=1)).out.endswith("wins log made tea\n")


def test_no_milestone_counts_them(
    wins: Wins, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The tenth win of all that is named is the tenth of the others."""
    at = NOW.replace(microsecond=0)
    earlier = [Win("", at - timedelta(days=2), f"win {number}") for number in range(8)]
    journal.add([*earlier, Win("", at - timedelta(days=1), WORST)], NOW)
    monkeypatch.setattr(fast_path, "on_terminal", lambda: True)
    assert "10th" not in wins("log", "made tea").out
    assert "10th" not in wins("log", THROUGH).out
    assert "That was your 10th win." in wins("log", "showered").out


def test_a_handle_of_several_names_them_without_words(
    wins: Wins, journal: Journal, home: Path
) -> None:
    """What a handle fits, what an import would add and what TAB offers is shown as "(hidden)"."""
    at = NOW.replace(microsecond=0)
    ids = ("01KAMCM1P0000000000000AABC", "01KAMCM1P0000000000000BABC")
    journal.add([Win(name, at, WORST) for name in ids], NOW)
    result = wins("edit", "abc", "-m", "3")
    assert result.code == 3
    assert "(hidden)" in result.err
    assert WORST not in result.err
    done = home / "done.txt"
    done.write_text(f"x 2026-11-20 {WORST}\nx 2026-11-20 made tea\n", encoding="utf-8")
    for form in ((), ("--json",), ("--plain",)):
        said = wins("import", "todotxt", str(done), *form).out
        assert "made tea" in said
        assert WORST not in said


def test_a_page_has_them_under_their_day_alone(wins: Wins, hard_days: list[str]) -> None:
    """The page has a line for each, and neither its areas nor its index name them."""
    page = wins("export", "--format", "html").out
    areas = page.partition('id="areas"')[2].partition('id="months"')[0]
    index = page.partition('id="index"')[2]
    assert WORST in page
    for part in (areas, index):
        assert part
        assert not [words for words in hard_days if words in part]
