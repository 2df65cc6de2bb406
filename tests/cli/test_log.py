"""Rules of `wins log`."""

import builtins
import json
import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from support.clock import NOW, later
from support.every import every
from support.running import Terminal, Wins

from microwins.cli import fast_path
from microwins.journal import win_count
from microwins.journal.journal import Journal
from microwins.model.win import Win
from microwins.wording import changes as wording

KIB = 1024


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let `wins log` believe that a person reads along."""
    monkeypatch.setattr(fast_path, "on_terminal", lambda: True)


def saved(folder: Path) -> list[dict[str, Any]]:
    """Return the lines of the one log in `folder`."""
    (log,) = folder.glob("*.jsonl")
    return [json.loads(line) for line in log.read_bytes().splitlines()]


def test_words_become_a_win(wins: Wins, folder: Path) -> None:
    """Words after log are saved, and confirmed with their category and time."""
    assert wins("log", "took", "a", "shower") == (0, "took a shower · care · 07:30\n", "")
    (log,) = folder.glob("*.jsonl")
    assert '"text":"took a shower","category":"care"' in log.read_text()


def test_what_a_line_holds(wins: Wins, folder: Path) -> None:
    """A plain win is saved to the second, with the zone, and with nothing that says nothing."""
    wins("log", "showered")
    (line,) = saved(folder)
    assert len(line.pop("id")) == 26
    assert len(line.pop("change")) == 16
    assert line == {
        "v": 1,
        "at": "2026-11-22T07:30:12-05:00",
        "text": "showered",
        "category": "care",
        "zone": "America/New_York",
        "stamp": "2026-11-22T12:30:12.482913Z",
    }


def test_tags_and_a_mood(wins: Wins, folder: Path) -> None:
    """Tags come from the text and from --tag, a mood from --mood, and both are confirmed."""
    result = wins(
        "log", "took", "a", "walk", "#sunny", "--mood", "4", "-t", "+Home", "-t", "#sunny"
    )
    assert result.out == "took a walk #sunny #home · move · mood 4 · 07:30\n"
    (line,) = saved(folder)
    assert (line["text"], line["tags"], line["mood"]) == ("took a walk", ["sunny", "home"], 4)


def test_a_plus_at_the_end_is_a_tag_that_shells_leave_alone(wins: Wins, folder: Path) -> None:
    """It is one like a #, and a sign that makes no tag is named."""
    assert wins("log", "took", "a", "walk", "+sunny").out == "took a walk #sunny · move · 07:30\n"
    assert (saved(folder)[0]["text"], saved(folder)[0]["tags"]) == ("took a walk", ["sunny"])
    assert wins("log", "salt", "+pepper", "on", "eggs", now=later(seconds=1)).err == ""
    said = "stayed a word. A tag begins with a letter, then has letters, digits, - or _.\n"
    assert wins("log", "learnt", "#c++", now=later(seconds=2)).err == f"#c++ {said}"
    assert "#1, #a/b stayed words. " in wins("log", "#1", "and", "#a/b", now=later(seconds=3)).err


ASKED = "Was it yesterday? wins edit last --at yesterday\n"


@every(
    "text, err",
    [
        *(
            (text, ASKED)
            for text in (
                "yesterday: cleaned",
                "Yesterday I cleaned",
                "yesterday, cleaned the bath",
                "yesterday - cleaned",
                "yesterday 21:00 cleaned",
                "last night at 9pm slept",
                "yesterday evening we cooked",
                "Yesterday I\u2019ve cleaned",
                "last night: slept",
                "Last night I slept",
                "gestern: geputzt",
                "Gestern Abend habe ich geputzt",
                "gestern bin ich gelaufen",
                "hier : rangé",
                "hier j\u2019ai rangé",
                "ayer: limpié",
                "ieri ho pulito",
                "ontem eu limpei",
                "gisteren heb ik gewandeld",
                "i går städade jag",
                "昨日\uff1a掃除",
                "昨天我散步了",
                "вчера я гулял",
            )
        ),
        *(
            (text, "")
            for text in (
                "yesterday's dishes",
                "yesterday was hard and I ate",
                "yesterday on my walk",
                "yesterday 3 laps",
                "read the book yesterday: the end",
                "last nights of May",
                "today: cleaned",
                "hierarchy: sorted",
                "I cleaned",
            )
        ),
    ],
)
def test_a_sentence_about_yesterday_is_logged_and_asked_about(
    wins: Wins, text: str, err: str
) -> None:
    """It is a win of now, with the line that moves it; nothing is asked where a time was typed."""
    assert wins("log", text).err == err
    assert wins("log", *text.split()).err == err
    assert wins("log", "--at", "yesterday", text).err == ""


def test_a_time_that_cannot_be_read_gives_the_words_back(wins: Wins) -> None:
    """By the plain road and by the parser, a slip in a time costs no word of the win."""
    for more in ((), ("--mood", "3")):
        result = wins("log", "walked", "far", "--at", "lst", *more)
        assert (result.code, "\nYour words: walked far\n" in result.err) == (2, True), more


def test_another_time(wins: Wins, folder: Path) -> None:
    """The time that was meant is saved and echoed."""
    result = wins("log", "--at", "yesterday 21:00", "texted", "back", "three", "friends")
    assert result.out == "texted back three friends · connect · Sat 21 Nov 21:00\n"
    (line,) = saved(folder)
    assert line["at"] == "2026-11-21T21:00:00-05:00"
    assert "time" not in line


def test_a_day_without_a_time(wins: Wins, folder: Path) -> None:
    """Where only the day is known no time is shown, and noon stands in for it."""
    assert wins("log", "met Ana", "--at", "2026-11-20").out == "met Ana · connect · Fri 20 Nov\n"
    (line,) = saved(folder)
    assert (line["at"], line["time"]) == ("2026-11-20T12:00:00-05:00", False)


def test_a_start_counts(wins: Wins, folder: Path) -> None:
    """A win that got part of the way is a start, in a word and without a number."""
    assert wins("log", "--partial", "the", "dishes").out == "the dishes (a start) · order · 07:30\n"
    assert saved(folder)[0]["partial"] is True


def test_the_category_that_was_given(wins: Wins, config: Path) -> None:
    """What the person says goes before every guess, in any case, and may be a name of theirs."""
    config.write_text('categories = ["garden"]\n')
    assert wins("log", "-c", "REST", "showered").out == "showered · rest · 07:30\n"
    assert wins("log", "-c", "garden", "dug").out == "dug · garden · 07:30\n"


def test_the_category_that_was_used_before(wins: Wins) -> None:
    """The same words get the category that they had last, in any case, also after an edit."""
    wins("log", "Showered")
    assert wins("log", "showered", now=later(seconds=1)).out == "showered · care · 07:30\n"
    wins("edit", "last", "-c", "joy", now=later(seconds=2))
    assert wins("log", "SHOWERED", now=later(seconds=3)).out == "SHOWERED · joy · 07:30\n"
    assert (
        wins("log", "showered twice", now=later(seconds=4)).out == "showered twice · care · 07:30\n"
    )


def test_the_small_hours_count_for_the_day_before(wins: Wins) -> None:
    """Where the day isn't the calendar's, the reply says which day a win counts for."""
    night = NOW.replace(hour=1, minute=20)
    assert wins("log", "danced", now=night).out == "danced · move · 01:20 · counted for Saturday\n"
    assert wins("log", "--at", "03:59", "woke up").out.endswith(" · 03:59 · counted for Saturday\n")
    assert wins("log", "--at", "04:00", "woke up").out.endswith(" · 04:00\n")


def test_the_first_of_a_night_says_why(wins: Wins, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where somebody reads along, one reply a night says why it counts for the day before."""
    monkeypatch.setattr(fast_path, "on_terminal", lambda: True)
    why = "Your day starts at 04:00, so this one is Saturday's."
    wins("log", "had dinner", now=NOW.replace(day=21, hour=20))
    night = NOW.replace(hour=1, minute=20)
    assert why in wins("log", "danced", now=night).out
    assert why not in wins("log", "sang", now=night.replace(minute=30)).out


def test_a_day_may_start_at_midnight(wins: Wins, config: Path) -> None:
    """With another start of the day nothing differs, and nothing is said."""
    config.write_text('day_start = "00:00"\n')
    night = NOW.replace(hour=1, minute=20)
    assert wins("log", "danced", now=night).out == "danced · move · 01:20\n"


@pytest.mark.usefixtures("watched")
def test_a_second_line_for_somebody_who_reads(wins: Wins) -> None:
    """On a terminal a line counts the wins of the day, and explains a doubtful guess alone."""
    assert wins("log", "showered").out.startswith(
        "showered · care · 07:30\nFirst win today. To see"
    )
    assert wins("log", "read the kids two bedtime stories", now=later(minutes=1)).out == (
        "read the kids two bedtime stories · connect · 07:31\n"
        "2 wins today. Or is it rest? wins edit last -c rest\n"
    )
    assert wins("log", "xyzzy", now=later(minutes=2)).out == (
        "xyzzy · other · 07:32\n3 wins today. To give it a category: wins edit last -c move\n"
    )


@pytest.mark.usefixtures("watched")
def test_what_was_chosen_or_is_known_is_no_guess(wins: Wins) -> None:
    """Neither a category that was given nor one used before for the same words is explained."""
    words = "read the kids two bedtime stories"
    assert "edit last" not in wins("log", "-c", "rest", words).out
    assert wins("log", words).out.endswith("rest · 07:30\n2 wins today.\n")


@pytest.mark.usefixtures("watched")
def test_an_open_category_is_explained_while_the_journal_is_young(wins: Wins) -> None:
    """From the tenth win on nothing is said where no word is known; of two that fit, it is."""
    replies = [wins("log", f"x{n}y", now=later(minutes=n)).out for n in range(12)]
    assert ["wins edit last" in reply for reply in replies] == [True] * 9 + [False] * 3
    late = wins("log", "read the kids two bedtime stories", "--at", "yesterday 20:00")
    assert late.out.endswith("\nOr is it rest? wins edit last -c rest\n")


@pytest.mark.usefixtures("watched")
def test_the_count_is_of_the_day_of_now(wins: Wins) -> None:
    """Yesterday's wins aren't counted today, and a win logged for another day isn't counted."""
    wins("log", "-c", "care", "showered", now=later(days=-1))
    assert wins("log", "-c", "care", "showered").out.splitlines()[1].startswith("First win today.")
    late = wins("log", "-c", "care", "--at", "yesterday", "flossed", now=later(minutes=1))
    assert late.out == "flossed · care · Sat 21 Nov\n"


@pytest.mark.usefixtures("watched")
def test_a_warm_word_now_and_then(wins: Wins, config: Path) -> None:
    """A start, a low mood, a first and a tenth win may have one; other wins and hard days not."""
    wins("log", "showered", now=later(days=-1))
    typed = ["", "-p", "-p", "-m 2", "-p", "", "", "", "", ""]
    lines = [
        wins("log", "-c", "care", *options.split(), f"x{n}y", now=later(minutes=n)).out
        for n, options in enumerate(typed)
    ]
    warm = [line.partition("today. ")[2].strip() for line in lines]
    kinds = ["first", "start", "", "low", "start", "", "", "", "", "tenth"]
    for kind, words in zip(kinds[1:], warm[1:], strict=True):
        assert words in (wording.WARM[kind] if kind else [""])
    assert len({*warm} - {""}) == len([words for words in warm if words])
    wins("undo", "9")
    wins("log", "I want to die", now=later(minutes=11))
    assert wins("log", "-p", "-c", "care", "washed", now=later(minutes=12)).out.endswith(
        "\n3 wins today.\n"
    )
    config.write_text('tone = "quiet"\n')
    assert wins("log", "-p", "the dishes", now=later(minutes=13)).out.count("\n") == 1


@pytest.mark.usefixtures("watched")
def test_the_first_reply_names_what_shows_wins(wins: Wins) -> None:
    """It is said once, of a win of another day, too."""
    first = wins("log", "-c", "care", "--at", "yesterday", "showered").out.splitlines()
    assert first[1:] == [wording.WHERE_TO_LOOK]
    assert wording.WHERE_TO_LOOK not in wins("log", "made tea").out


@pytest.mark.usefixtures("watched")
def test_a_quiet_tone_leaves_the_confirmation_alone(wins: Wins, config: Path) -> None:
    """With a quiet tone there is one line, on a terminal too."""
    config.write_text('tone = "quiet"\n')
    assert wins("log", "showered").out == "showered · care · 07:30\n"


def test_on_a_terminal_it_asks(terminal: Terminal, folder: Path) -> None:
    """Without words, `wins log` asks on one line, saves the answer, and says the second line."""
    screen = terminal("log", typed="took a shower\n")
    assert screen.code == 0
    assert screen.rows[0].startswith(wording.QUESTION)
    assert any(row.startswith("took a shower · care · ") for row in screen.rows)
    assert any(row.startswith("First win today.") for row in screen.rows)
    assert [line["text"] for line in saved(folder)] == ["took a shower"]


def test_on_a_terminal_a_quiet_tone_is_quiet(terminal: Terminal, config: Path) -> None:
    """The question is asked, the answer is confirmed, and that is all."""
    config.write_text('tone = "quiet"\n')
    screen = terminal("log", typed="took a shower\n")
    assert screen.code == 0
    assert any(row.startswith("took a shower · care · ") for row in screen.rows)
    assert not any("today" in row for row in screen.rows)


def test_an_answer_of_nothing_saves_nothing(terminal: Terminal, folder: Path) -> None:
    """Ctrl-D and a lone Return end the question with a sentence and without a win."""
    for typed in ("\x04", "\n"):
        screen = terminal("log", typed=typed)
        assert screen.code == 2
        assert any("wins log made tea" in row for row in screen.rows)
    assert not list(folder.glob("*.jsonl"))


def test_text_from_standard_input(wins_process: Wins, folder: Path) -> None:
    """A dash, or nothing where nobody types, reads the text from standard input."""
    assert wins_process("log", "-", stdin="  called mom\n").out.startswith(
        "called mom · connect · "
    )
    assert wins_process("log", "-m", "3", stdin="one\ntwo\n").out.startswith("one ⏎ two · ")
    assert [line["text"] for line in saved(folder)] == ["called mom", "one\ntwo"]


def test_words_that_begin_with_a_dash(wins: Wins) -> None:
    """After two dashes any word is a word, and the error before says so."""
    refused = wins("log", "-5", "degrees", "and", "went", "out")
    assert refused.code == 2
    assert "wins log -- -5" in refused.err
    assert wins("log", "--", "-5 degrees and went out").out.startswith("-5 degrees and went out · ")


def test_as_json(wins: Wins) -> None:
    """With --json the win is an object with all its fields and its day."""
    result = wins("log", "showered", "--json")
    data = json.loads(result.out)
    assert data["log"] == 1
    assert data["win"]["text"] == "showered"
    assert data["win"]["day"] == "2026-11-22"


@every(
    "typed, minutes",
    [
        *((("20",), 20), (("20m",), 20), (("20", "min"), 20), (("1h",), 60), (("1h30",), 90)),
        *((("1.5h",), 90), (("1:30",), 90), (("half an hour",), 30), (("1440",), 1440)),
        *(
            (("\uff12\uff10",), 20),
            (("1", "Hour"), 60),
            (("1", "h", "30"), 90),
            (("1h 30 min",), 90),
            (("45 minutes",), 45),
        ),
        *((("half", "an", "hour"), 30), (("1", "h", "30", "min."), 90)),
    ],
)
def test_minutes(wins: Wins, typed: tuple[str, ...], minutes: int) -> None:
    """However somebody writes how long it took, the reply says it in minutes."""
    assert wins("log", "read", "--minutes", *typed).out.startswith(f"read · {minutes} minutes · ")


@every("minutes", ["0", "", "odd", "3.5", "-1", "1441", "25h", "20s", "999999"])
def test_bad_minutes(wins: Wins, folder: Path, minutes: str) -> None:
    """What is no number of minutes within a day is refused, and the words come back."""
    result = wins("log", f"--minutes={minutes}", "read", "the paper")
    assert result == (
        2,
        "",
        (
            f"Minutes are a whole number from 1 to 1440, not {minutes or 'nothing'}.\n"
            "Your words: read the paper\nTry: --minutes 20\n"
        ),
    )
    assert not folder.exists()


@every("mood", ["9", "0", "", "odd", "3.5", "-1", "3 4"])
def test_a_bad_mood(wins: Wins, folder: Path, mood: str) -> None:
    """A mood out of range is refused with what a mood is."""
    result = wins("log", f"--mood={mood}", "showered")
    assert result == (
        2,
        "",
        (
            f"A mood is a number from 1 to 5, not {mood or 'nothing'}.\n"
            "Your words: showered\nTry: --mood 3\n"
        ),
    )
    assert not folder.exists()


@every("at", ["tomorrow", "7", "november", "2025"])
def test_a_bad_time(wins: Wins, folder: Path, at: str) -> None:
    """A future time, a bare number, a lone month or a lone year get the accepted forms."""
    result = wins("log", "--at", at, "showered")
    assert (result.code, result.out) == (2, "")
    assert (
        f"--at {at} is in the future" in result.err or f"--at {at} isn't a clear time" in result.err
    )
    assert "Try: --at " in result.err
    assert not folder.exists()


def test_an_unknown_category(wins: Wins, folder: Path) -> None:
    """A category that there isn't gets the list, and the line with the nearest."""
    result = wins("log", "-c", "mvoe", "walked")
    assert (result.code, result.out) == (2, "")
    assert "There is no category mvoe. The categories are: nourish care" in result.err
    assert "Try: wins log -c move walked" in result.err
    assert not folder.exists()


def test_an_option_left_empty_takes_no_word(wins: Wins, folder: Path) -> None:
    """-t= walked home has an empty tag, as --tag= has: no word of the text becomes its value."""
    said = {"c": "A category needs a name.", "t": "not nothing.", "m": "not nothing."}
    long = {"c": "--category=", "t": "--tag=", "m": "--mood="}
    wrong = [
        (option, result.err)
        for name, sentence in said.items()
        for option in (f"-{name}=", long[name])
        for result in [wins("log", option, "3", "loads")]
        if (result.code, result.out) != (2, "")
        or sentence not in result.err
        or "Your words: 3 loads" not in result.err
    ]
    assert not wrong
    assert not folder.exists()
    assert wins("log", "a", "-t=b", "--", "-t=b").out.startswith("a -t=b #b")


def test_what_an_area_is_about(wins: Wins) -> None:
    """A word for wins of an area offers its category first, and then what else may be meant."""
    wins("log", "soup")
    own = "wins config add category food"
    meant = {
        "log -c food soup": ["wins log -c nourish soup", own],
        "edit last -c food": ["wins edit last -c nourish", own],
        "ideas --area=exercise": ["wins ideas --area move", "wins config add category exercise"],
        "list -c food": ["wins list -c nourish", "wins categories"],
        "start -c xyzzy x": ["wins config add category xyzzy"],
    }
    offered = {line: wins(*line.split()).err.split("\nTry: ")[1:] for line in meant}
    assert {line: [one.rstrip("\n") for one in lines] for line, lines in offered.items()} == meant


@pytest.mark.parametrize("words", [[""], ["  ", "\n"], ["--", ""], ["--mood", "3", " "]])
def test_no_words(wins: Wins, folder: Path, words: list[str]) -> None:
    """Nothing but space is no win."""
    assert wins("log", *words) == (2, "", "Nothing to log.\nTry: wins log made tea\n")
    assert not folder.exists()


def test_a_very_long_text(wins: Wins, wins_process: Wins, folder: Path) -> None:
    """Text of 64 KiB is saved whole; beyond that the sentence names the size, not the text."""
    exact = "x" * 64 * KIB
    assert wins("log", exact).code == 0
    assert saved(folder)[0]["text"] == exact
    for result in (wins("log", exact + "y"), wins_process("log", "-", stdin=exact + "y" * 9000)):
        assert (result.code, result.out) == (2, "")
        assert "64 KiB" in result.err
        assert "xxx" not in result.err
    assert wins("log", "\N{SNOWMAN}" * 22 * KIB).code == 2
    assert len(saved(folder)) == 1


@pytest.mark.parametrize("words", [["showered"], ["--mood", "3", "showered"], ["-c", "care", "x"]])
def test_a_malformed_setting_costs_no_win(
    wins: Wins, config: Path, folder: Path, words: list[str]
) -> None:
    """With a config.toml that can't be read the win is saved, and the line of the slip is named."""
    config.write_text('tone = "warm"\nday_start = 4:\n')
    result = wins("log", *words)
    assert result.code == 0
    assert " · care · " in result.out
    assert "line 2" in result.err
    assert str(config) in result.err
    assert len(result.err.splitlines()) == 1
    assert len(saved(folder)) == 1


def test_a_setting_that_cannot_be_costs_no_win(wins: Wins, config: Path) -> None:
    """A value that its key can't have is named with its line, too."""
    config.write_text('# mine\ntone = "loud"\n')
    result = wins("log", "showered")
    assert result.out == "showered · care · 07:30\n"
    assert "tone is warm or quiet, not loud (line 2 of " in result.err


def test_words_behind_much_space_are_not_cut(wins_process: Wins) -> None:
    """What comes from a pipe is read whole before it is found too long, never cut in silence."""
    text = "hello" + " " * 70_000 + "important"
    result = wins_process("log", "-", stdin=text)
    assert (result.code, result.out) == (2, "")
    assert "69 KiB" in result.err


def test_a_fault_of_our_own_gives_the_words_back(
    wins: Wins, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever goes wrong in the program itself, nobody sees a traceback, and no word is gone."""
    monkeypatch.setattr("microwins.guessing.guess.guess", lambda *_: 1 / 0)
    result = wins("log", "zzz")
    assert (result.code, result.out) == (74, "")
    assert result.err.splitlines() == [
        "Not saved: Something went wrong inside wins: ZeroDivisionError.",
        "Your words: zzz",
        "Set WINS_DEBUG=1 and try once more to see where, and please report it.",
    ]


def test_a_category_of_settings_that_cannot_be_read(wins: Wins, config: Path) -> None:
    """A category that may stand in malformed settings is taken at its word."""
    config.write_text('categories = ["garden"]\ntone = [', encoding="utf-8")
    assert wins("log", "weeded", "-c", "garden").out == "weeded · garden · 07:30\n"


@pytest.mark.usefixtures("watched")
def test_no_fault_after_the_save_turns_it_into_a_failure(
    wins: Wins, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once a win was confirmed the exit code is 0, whatever breaks in what is said besides."""
    monkeypatch.setattr("microwins.actions.log.first_moment", lambda *_: 1 / 0)
    code, out, err = wins("log", "showered")
    assert (code, out) == (0, "showered · care · 07:30\n")
    said = "Saved, but not shown: Something went wrong inside wins: ZeroDivisionError.\n"
    assert err.startswith(said)
    monkeypatch.setattr("microwins.wording.dates.clock", lambda _: 1 / 0)
    code, out, err = wins("log", "walked", now=later(minutes=1))
    assert (code, out) == (1, "")
    assert err.startswith(said)


def test_the_own_log_is_opened_twice_and_the_folder_listed_once(
    wins: Wins, folder: Path, watched: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is learnt under the lock is used again; it is opened to append, and to count today."""
    for words in ("slept", "read"):  # with the second one comes the backup of the day
        wins("log", words)
    (log,) = folder.iterdir()
    calls: list[str] = []

    assert watched is None

    def noting(call: Callable[..., Any]) -> Callable[..., Any]:
        def noted(path: Any, *args: Any, **more: Any) -> Any:
            calls.append(str(path))
            return call(path, *args, **more)

        return noted

    with monkeypatch.context() as patch:
        for module, name in ((os, "open"), (os, "listdir"), (builtins, "open")):
            patch.setattr(module, name, noting(getattr(module, name)))
        said = wins("log", "made", "tea").out
    assert "\n3 wins today.\n" in said
    assert (calls.count(str(log)), calls.count(str(folder))) == (2, 1)


@every(
    "at, reply, spoken",
    [
        ("06:30", "06:30", "at 06:30"),
        ("today", "Sun 22 Nov 07:30", "Sunday 22 November, at 07:30"),
        ("yesterday 21:00", "Sat 21 Nov 21:00", "Saturday 21 November, at 21:00"),
        ("monday", "Mon 16 Nov", "Monday 16 November"),
        (
            "nov 3 2025 at 8",
            "Mon 3 Nov 2025 08:00",
            "Monday 3 November 2025, at 08:00",
        ),
        (
            "yesterday 9pm UTC-6",
            "Sat 21 Nov 21:00 \u00b7 UTC-06:00",
            "Saturday 21 November, at 21:00, UTC minus 06:00",
        ),
        (
            "2026-11-20T07:30+05:30",
            "Fri 20 Nov 07:30 \u00b7 UTC+05:30",
            "Friday 20 November, at 07:30, UTC plus 05:30",
        ),
        (
            "2026-11-01 01:30",
            "Sun 1 Nov 01:30 \u00b7 UTC-04:00 \u00b7 counted for Saturday",
            "Sunday 1 November, at 01:30, UTC minus 04:00, counted for Saturday",
        ),
    ],
)
def test_what_was_understood_is_shown(wins: Wins, at: str, reply: str, spoken: str) -> None:
    """The day where more than a clock time was typed, and an offset that isn't clear from here."""
    assert wins("log", "x", "--at", at).out == f"x \u00b7 other \u00b7 {reply}\n"
    assert wins("log", "x", "--at", at, "--plain").out == f"x, other, {spoken}\n"


def test_a_moment_ahead_is_offered_a_day_earlier(wins: Wins) -> None:
    """Said in the morning, 23:00 was yesterday's, and the line that is offered logs that."""
    refused = wins("log", "x", "--at", "23:00")
    assert refused.err.startswith(
        "--at 23:00 is in the future, and a win is something that has already happened.\n"
    )
    assert "Try: --at 'yesterday 23:00', " in refused.err
    assert "Sat 21 Nov 23:00" in wins("log", "x", "--at", "yesterday 23:00").out


@pytest.mark.usefixtures("watched")
def test_the_tenth_win_is_named_where_it_is_logged(wins: Wins, journal: Journal) -> None:
    """Once, whatever day it is for; deletions and imports count as they should, and so do edits."""
    at = NOW.replace(microsecond=0)
    journal.add([Win("", at - timedelta(days=2), f"win {number}") for number in range(8)], NOW)
    said = "That was your 10th win."
    assert said not in wins("log", "made tea").out
    wins("delete", "last")
    assert said not in wins("log", "made soup").out
    wins("edit", "last", "-c", "move")
    assert said in wins("log", "--at", "yesterday 21:00", "showered").out
    assert said not in wins("today").out
    assert said not in wins("log", "took a walk").out
    wins("undo", "2")
    assert said in wins("log", "took a walk").out
    journal.add([Win("", at, f"row {number}") for number in range(39)], NOW)
    assert wins("log", "showered").out.splitlines()[1].startswith("That was your 50th win.")


def test_a_terminal_says_which_win_it_was(terminal: Terminal, journal: Journal) -> None:
    """By a real hand: the ninth has its count, the tenth its number, and the eleventh its count."""
    at = NOW.replace(year=2024, microsecond=0)
    journal.add([Win("", at, f"win {number}") for number in range(8)], NOW)
    said = [terminal("log", "showered").rows[1] for _ in range(3)]
    assert said[0].startswith("First win today.")
    assert said[1:] == ["That was your 10th win.", "3 wins today."]


@pytest.mark.usefixtures("watched")
def test_the_seventh_day_is_named_with_its_first_win(wins: Wins) -> None:
    """Days are counted, too, whatever lies between them."""
    for ago in range(12, 0, -2):
        assert "That was your" not in wins("log", "made tea", now=later(days=-ago)).out
    assert "That was your 7th day with a win." in wins("log", "made tea").out
    assert "your" not in wins("log", "made tea", now=later(minutes=1)).out


@pytest.mark.usefixtures("watched")
def test_a_long_journal_leaves_milestones_to_reviews(
    wins: Wins, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits for a count of years."""
    monkeypatch.setattr(win_count, "_SHORT", 1000)
    at = NOW.replace(microsecond=0)
    journal.add([Win("", at - timedelta(days=2), f"win {number}") for number in range(9)], NOW)
    assert "First win today." in wins("log", "made tea").out


@pytest.mark.usefixtures("watched")
def test_a_log_that_cannot_be_opened_costs_no_count(
    wins: Wins, journal: Journal, folder: Path
) -> None:
    """The wins of the day are counted as far as they can be read."""
    at = NOW.replace(microsecond=0)
    journal.add([Win("", at - timedelta(days=2), f"win {number}") for number in range(9)], NOW)
    (folder / "desktop-9f3e.jsonl").symlink_to(folder / "nowhere")
    assert "First win today." in wins("log", "made tea").out
