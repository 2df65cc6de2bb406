"""Rules of `wins support`: whom to call, text or write to, here, whatever else is broken."""

import json
import os
import re
from pathlib import Path

import pytest
from support.clock import later
from support.running import Result, Terminal, Wins

from microwins.cli.support import contact_here
from microwins.support.countries import country_names
from microwins.support.lines import LINES
from microwins.wording.support import LOOK

HERE = {
    ("America/New_York", ""): "call or text 988",
    ("US/Pacific", "en_GB.UTF-8"): "call or text 988",
    ("Europe/London", ""): "call 116 123",
    ("Europe/Belfast", ""): "call 116 123",
    ("Eire", ""): "call 116 123",
    (":/usr/share/zoneinfo/posix/Europe/Dublin", ""): "call 116 123",
    ("Asia/Jakarta", ""): "chat at healing119.id",
    ("UTC", "en_US.UTF-8"): "call or text 988",
    ("UTC", "C.UTF-8"): LOOK,
    ("EST5EDT", "de"): LOOK,
    ("Antarctica/Troll", "en_US"): LOOK,
}
"""What somebody can do in a time zone, with a locale."""

WAYS = (
    *("support", "crisis", "sos", "emergency", "help crisis", "help me"),
    *("Support", "CRISIS", "Sos", "Emergency", "Help Crisis", "HELP ME", "help sos"),
    *("--plain support", "--plain crisis", "--plain help me", "support please", "sos help me now"),
    *("crisis --nonsense", "support --country", "emergency --country Narnia", "help me please"),
    *("help me add", "sos remove 1", "crisis add Sam", "i need help", "help now delete"),
    *("hotline", "lifeline", "988", "911", "help hotline", "helpme", "help please", "i need help"),
)
"""What somebody types who needs a person now; no slip keeps the answer back."""

LONGEST = 40
UNKIND = re.compile(r"committed|attempt|suicid|die\b|kill|method|[!?]", re.IGNORECASE)


@pytest.mark.usefixtures("home")
def test_what_somebody_can_do_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """The country of the time zone goes before that of the locale, and neither has to be known."""
    for (zone, locale), words in HERE.items():
        monkeypatch.setenv("TZ", zone)
        monkeypatch.setenv("LANG", locale)
        assert contact_here() == words, (zone, locale)


def test_every_way_leads_here(wins: Wins, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All that is likely to be typed is answered with somebody to call, and writes nothing."""
    for plain_mode in ("", "1"):
        monkeypatch.setenv("WINS_PLAIN", plain_mode)
        for way in WAYS:
            code, out, _ = wins(*way.split())
            assert code == 0, way
            assert out.startswith("If you are in danger right now, call 911.\n"), way
            assert "988" in out, way
            assert "741741" in out, way
    assert wins("help me").out == wins("support").out
    assert list(home.iterdir()) == []


def test_what_it_says(wins: Wins) -> None:
    """Danger first, then people, the way to reach them before their names, and the day at last."""
    rows = wins("support").out.splitlines()
    assert rows[0] == "If you are in danger right now, call 911."
    assert rows[4:7] == [
        "United States",
        "  Call or text 988, or chat at 988lifeline.org",
        "    988 Suicide and Crisis Lifeline, free, day and night",
    ]
    assert rows[-2].startswith("Numbers checked on 28 November 2026. If one doesn't answer, ")
    assert rows[-1].endswith("findahelpline.com.")


def test_where_somebody_is(wins: Wins, monkeypatch: pytest.MonkeyPatch) -> None:
    """The time zone's country stands first, a locale's other one second, in the usual order."""

    def countries(zone: str, **locales: str) -> list[str]:
        with monkeypatch.context() as patched:
            for name, value in {"TZ": zone, **locales}.items():
                patched.setenv(name, value)
            return [one["country"] for one in json.loads(wins("support", "--json").out)["places"]]

    assert countries("Europe/Berlin") == ["DE"]
    assert countries("Europe/Berlin", LANG="de_DE.UTF-8") == ["DE"]
    assert countries("Europe/Berlin", LANG="en_US.UTF-8") == ["DE", "US"]
    assert countries("Europe/Berlin", LANG="en_US", LC_MESSAGES="fr_FR") == ["DE", "FR"]
    assert countries("Europe/Berlin", LANG="en_US", LC_ALL="pt_BR.UTF-8") == ["DE", "BR"]
    assert countries("Europe/Berlin", LANG="en_US", LC_ALL="C.UTF-8") == ["DE"]
    assert countries("UTC", LANG="en_IE.UTF-8") == ["IE"]
    assert countries("UTC", LANG="C") == ["US", "GB", ""]
    assert countries("nonsense") == ["US", "GB", ""]


def test_two_places(wins: Wins, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where somebody may be in one of two countries, each number says of which it is."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    said = wins("support").out
    assert said.startswith("If you are in danger right now, call 112 (Germany) or 911 (United St")
    assert said.index("0800 1110111") < said.index("741741")


def test_nowhere_that_is_known(wins: Wins, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing tells the country, and in one without a line, there is still where to look."""
    monkeypatch.setenv("TZ", "UTC")
    nowhere = wins("support").out
    assert "call 911 (United States) or 999 (United Kingdom)\nor the local number" in nowhere
    assert "988, or chat" in nowhere
    assert "Call 116 123" in nowhere
    assert "Everywhere else\n  See findahelpline.com\n" in nowhere
    assert "For your country: wins support --country Canada\n" in nowhere
    monkeypatch.setenv("TZ", "Africa/Nairobi")
    kenya = wins("support").out
    assert "call 999." in kenya
    assert "Kenya\n  See findahelpline.com\n" in kenya


def test_another_country(wins: Wins) -> None:
    """A country is named by letters or name; an unknown one gets a sentence, and still lines."""
    named = wins("support", "--country", "GB")
    assert "116 123" in named.out
    assert "988" not in named.out
    for words in (["--country=gb"], ["--country", "United Kingdom"], ["UK"], ["GB"], ["britain"]):
        assert wins("support", *words) == named
    for typed in ("--country united kingdom", "united kingdom", "uk", "in england"):
        assert wins("support", *typed.split()) == named, typed
    unknown = wins("crisis", "--country", "Narnia")
    assert "Narnia" in unknown.err
    assert "wins support --country GB" in unknown.err
    assert unknown.out == wins("support").out
    assert "For another country: wins support --country Canada\n" in unknown.out
    assert wins("--plain", "support", "--country", "GB") == wins(
        "support", "--country=uk", "--plain"
    )


def test_words(wins: Wins) -> None:
    """No place is answered with a count, a method, a question, or a word that blames."""
    names = {one.name for lines in LINES.values() for one in lines}
    for country in country_names():
        said = wins("support", "--country", country).out
        for name in sorted(names, key=len, reverse=True):
            said = said.replace(name, "")
        assert not UNKIND.search(said), country


def test_no_number_is_broken(wins: Wins, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a narrow page each number stands whole on one line, and no line is too long for it."""
    monkeypatch.setenv("COLUMNS", str(LONGEST))
    for country, lines in LINES.items():
        rows = wins("support", "--country", country).out.splitlines()
        assert [row for row in rows if len(row) > LONGEST and "wins support" not in row] == []
        for one in lines:
            for number in filter(None, (one.call.partition(",")[0], one.text, one.whatsapp)):
                assert any(number in row for row in rows), (country, number)


def test_plain_mode_is_sentences(wins: Wins) -> None:
    """For the ear there are no indents and no blank rows, and every number is there."""
    for country, lines in LINES.items():
        rows = wins("support", "--country", country, "--plain").out.splitlines()
        assert [row for row in rows if not row or row != row.strip() or "  " in row] == []
        said = "\n".join(rows)
        for one in lines:
            assert all(part in said for part in (one.name, one.call, one.text, one.word))


def test_json(wins: Wins) -> None:
    """Programs get the same with its sources."""
    data = json.loads(wins("support", "--json", "--country", "IE").out)
    assert list(data) == ["support", "places", "directory", "checked"]
    assert data["directory"] == "findahelpline.com"
    (place,) = data["places"]
    assert (place["country"], place["name"], place["emergency"]) == ("IE", "Ireland", "112")
    assert place["lines"][0]["call"] == "116 123"
    assert list(place["lines"][0]["sources"]) == ["own", "public", "others"]
    peru = json.loads(wins("support", "--json", "--country", "PE").out)
    assert peru["places"][0]["emergency"] is None


@pytest.mark.slow
def test_nothing_else_has_to_work(wins_process: Wins, home: Path, config: Path) -> None:
    """No home, a broken file of settings and a journal that can't be read keep nothing back."""
    config.write_text("this is = = no toml", encoding="utf-8")
    (home / "journal").write_text("a file where the folder would be")
    usual = wins_process("support")
    assert usual.code == 0
    assert usual.err == ""
    for environment in (
        {"HOME": ""},
        {"HOME": "/nonexistent"},
        {"WINS_DIR": str(home / "journal")},
        {"SUDO_UID": "1", "SUDO_USER": "somebody"},
        {"LC_ALL": "C"},
        {"TERM": "dumb"},
        {"PYTHONIOENCODING": "ascii"},
    ):
        result: Result = wins_process("sos", **environment)
        assert (result.code, result.err) == (0, ""), environment
        assert "988" in result.out


def test_a_slip_is_said_first(terminal: Terminal) -> None:
    """Who asks for a country that isn't known reads so before the lines of another one."""
    rows = terminal("support", "--country", "Narnia", "--nonsense", columns=120).rows
    first = next(at for at, row in enumerate(rows) if "danger" in row)
    assert [at for at, row in enumerate(rows) if "Narnia" in row or "--nonsense" in row] == [0, 1]
    assert first == 2


def test_on_a_terminal(terminal: Terminal) -> None:
    """A person in front of a narrow terminal sees whole numbers, and no colour is waited for."""
    screen = terminal("support", "--country", "NO", columns=LONGEST)
    assert screen.code == 0
    assert "\x1b" not in screen.written
    assert "  Call 22 40 00 40" in screen.rows


# -- one's own people and steps ----------------------------------------------------------------

SAM = "Sam +43 (0)660 / 12 34 567"
DANGER = "If you are in danger right now, call 911."


@pytest.fixture
def own(wins: Wins) -> Wins:
    """Return a journal with a person and a step."""
    wins("support", "add", SAM)
    wins("support", "add", "walk", "round", "the", "block", now=later(minutes=1))
    return wins


def test_own_lines_come_first(own: Wins, monkeypatch: pytest.MonkeyPatch) -> None:
    """What somebody chose on a good day stands right below the line for danger, as it was typed."""
    rows = own("support").out.splitlines()
    assert rows[:4] == [DANGER, f"  1  {SAM}", "  2  walk round the block", ""]
    assert "wins support add" not in own("support").out
    assert own("help", "me", "--country", "GB").out.splitlines()[1] == rows[1]
    heard = own("support", "--plain").out.splitlines()
    assert heard[:3] == [DANGER, f"1: {SAM}", "2: walk round the block"]
    said = json.loads(own("support", "--json").out)["own"]
    assert [(one["number"], one["text"]) for one in said] == [(1, SAM), (2, rows[2][5:])]
    monkeypatch.setenv("COLUMNS", str(LONGEST))
    text = f"Ana in the small house {SAM[4:]} or 0664 99 88 77 6"
    own("support", "add", text, now=later(minutes=2))
    narrow = ["  3  Ana in the small house", f"     {SAM[4:]} or", "     0664 99 88 77 6", ""]
    assert own("support").out.splitlines()[4:8] == narrow


def test_adding(wins: Wins) -> None:
    """A line is kept once, an undo takes it back, and an option that there isn't refuses it."""
    added = wins("support", "add", "Sam", "555 0100")
    assert added == (0, "Added: Sam 555 0100\nwins support shows it near the top.\n", "")
    again = wins("--plain", "support", "add", " sam  555 0100", "--json")
    assert json.loads(again.out)["is_new"] is False
    for words in ([], [""], [" \t"], ["--json"]):
        nothing = wins("support", "add", *words)
        assert (nothing.code, nothing.out) == (2, ""), words
        assert 'wins support add "Sam 555 0100"' in nothing.err
    odd = wins("support", "add", "--loud", "Sam's song")
    assert odd.code == 2
    assert """wins support add -- --loud 'Sam'"'"'s song'""" in odd.err
    long = wins("support", "add", "x" * 501)
    assert (long.code, "x" * 501 in long.err) == (2, True)
    assert wins("support", "add", "--", "--loud").code == 0
    assert wins("undo").out.startswith("Taken back: --loud · your own line in wins support\n")
    assert wins("list").out.count("Sam") == 0
    assert "Sam" in wins("redo").out + wins("undo", "2").out
    assert DANGER + "\n\n" in wins("support").out
    hard = wins("support", "add", "Ana 555 0199, when I want to die")
    assert "You can talk to someone now" in hard.err
    assert "Ana" not in wins("undo").out


def test_words_without_a_verb_are_not_lost_in_silence(wins: Wins) -> None:
    """What seems to be a line of one's own is given back with what keeps it; the page is there."""
    for typed, meant in {
        "Sam 555 0100": "wins support add Sam 555 0100",
        "ad Sam's song": """wins support add 'Sam'"'"'s' song""",
        "remov 1 2": "wins support remove 1 2",
    }.items():
        code, out, err = wins("support", *typed.split())
        assert (code, out.startswith(DANGER)) == (0, True), typed
        assert err.rstrip().endswith(meant), typed
    for typed in ("please help me", "now", "in england", "add"):
        assert "To change" not in wins("support", *typed.split()).err, typed


def test_the_first_win_after_an_own_line(wins: Wins, terminal: Terminal) -> None:
    """Who begins with their own people is told where to look, as anybody is at the first win."""
    wins("support", "add", SAM)
    assert any("To see your day" in row for row in terminal("log", "showered").rows)


def test_removing(own: Wins, folder: Path) -> None:
    """A line goes by its number in any script or by its words, and for good out of the file."""
    own("support", "add", "Sam's dog")
    for words in ("4", "0", "43 4", "dance", "3 4", "am", "lock", "s"):
        assert own("support", "remove", *words.split()).code == 3, words
    assert "  1  Sam +43" in own("support", "remove", "sam").err
    own("undo")
    assert own("support", "remove").code == 2
    assert own("support", "remove", "#\u0662.").out.startswith("Deleted: walk round the block")
    own("undo")
    assert own("support", "remove", "Block walk").out.startswith("Deleted: walk round the block")
    gone = json.loads(own("support", "remove", "SAM", "--for-good", "--json").out)
    assert (gone["for_good"], gone["wins"], len(gone["items"])) == (True, [], 1)
    assert "+43" not in "".join(path.read_text() for path in folder.iterdir())
    assert "+43" not in own("undo", "9", "--json").out
    assert own("support", "remove", "1").err.startswith("You have no lines of your own")


def test_own_lines_of_other_machines(own: Wins, folder: Path) -> None:
    """What two machines have is one line, goes as one, and control characters do nothing."""
    (log,) = folder.glob("*.jsonl")
    lines = log.read_text().replace('"id":"01', '"id":"00').replace("walk", r"walk\u001b[2J\nnot")
    (folder / "desktop-0000.jsonl").write_text(lines)
    shown = own("support").out
    assert shown.count(SAM) == 1
    assert "\x1b" not in shown
    assert r"walk\u001b[2J ⏎ not round" in shown
    own("support", "remove", "sam")
    assert SAM not in own("support").out
    (folder / "laptop-0000.jsonl").write_text('{"id":"a","kind":"support","stamp":"2026-01-01"}\n')
    (folder / "phone-0000.jsonl").mkdir()
    os.mkfifo(folder / "tablet-0000.jsonl")
    assert own("support").out == shown.replace(f"  1  {SAM}\n  2", "  1").replace("  3  ", "  2  ")


def test_the_line_after_hard_words_names_a_person(own: Wins) -> None:
    """Who has chosen somebody is told of them first; a step without a number isn't a person."""
    assert own("log", "I want to die").err == (
        f"You can talk to someone now: {SAM}, or call or text 988. More: wins support\n"
    )
    own("support", "remove", "1")
    assert "now: call or text 988." in own("log", "I want to die").err
