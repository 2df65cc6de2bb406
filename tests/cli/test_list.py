"""Rules of `wins list`."""

import json
from pathlib import Path

import pytest
from support.clock import NOW, later
from support.every import every
from support.running import Terminal, Wins

from microwins.cli.commands import list as list_


@pytest.fixture(autouse=True)
def _week(wins: Wins) -> None:
    """Log a few days of wins."""
    wins("log", "showered", "#tired", now=later(days=-3))
    wins("log", "took a walk", "--tag", "sunny", "--mood", "4", now=later(days=-2))
    wins("log", "danced", now=later(days=-1).replace(hour=23))
    wins("log", "slept on the sofa", now=NOW.replace(hour=1))
    wins("log", "took a shower", "#sunny", "#home")


def texts(out: str) -> list[str]:
    """Return the texts in a listing as JSON."""
    return [win["text"] for win in json.loads(out)["wins"]]


def test_wins_stand_under_their_days(wins: Wins) -> None:
    """Each day is a heading, and each win has a handle that can be typed."""
    lines = wins("list").out.splitlines()
    assert [line for line in lines if not line.startswith(" ")] == [
        *("Thursday 19 November 2026", ""),
        *("Friday 20 November 2026", ""),
        *("Saturday 21 November 2026", ""),
        "Sunday 22 November 2026",
    ]
    handle, time, *rest = lines[1].split()
    assert (time, rest) == ("07:30", ["showered", "#tired", "·", "care"])
    assert wins("edit", handle, "-c", "joy").out.startswith("Now: showered #tired · joy")


@every(
    "filters, found",
    [
        ("shower", ["showered", "took a shower"]),
        ("SHOWER took", ["took a shower"]),
        ("--category care", ["showered", "took a shower"]),
        ("-c move", ["took a walk", "danced"]),
        ("--tag sunny", ["took a walk", "took a shower"]),
        ("-t sunny -t #home", ["took a shower"]),
        ("--since saturday", ["danced", "slept on the sofa", "took a shower"]),
        ("--since today", ["took a shower"]),
        ("--until yesterday", ["showered", "took a walk", "danced", "slept on the sofa"]),
        ("--since 2026-11-20 --until 2026-11-20", ["took a walk"]),
        ("--limit 2", ["slept on the sofa", "took a shower"]),
        ("-n 1 shower", ["took a shower"]),
        ("shower --category care --since monday --tag sunny --limit 20", ["took a shower"]),
        ("nothing like it", []),
        ("#SUNNY", ["took a walk", "took a shower"]),
        ("+sunny", ["took a walk", "took a shower"]),
        ("#sun", []),
        ("-w a", ["took a walk", "took a shower"]),
        ("walk --word", ["took a walk"]),
        ("-w show", []),
        ("--not took --not dance", ["showered", "slept on the sofa"]),
        ("--not #sunny", ["showered", "danced", "slept on the sofa"]),
        ("--no-tag sunny --no-tag tired", ["danced", "slept on the sofa"]),
        ("-c move -c care", ["showered", "took a walk", "danced", "took a shower"]),
        ("-t tired -t home --any-tag", ["showered", "took a shower"]),
        ("--any-tag -t tired -t home", ["showered", "took a shower"]),
        ("--any-tag tired --any-tag home", ["showered", "took a shower"]),
        ("--mood 4-5", ["took a walk"]),
        ("--mood 3+", ["took a walk"]),
        ("-m 1-3", []),
        ("--mood 1,4", ["took a walk"]),
        ("--mood 3to5", ["took a walk"]),
        ("-c move,care -t sunny,home", ["took a shower"]),
        ("--no-tag sunny,tired", ["danced", "slept on the sofa"]),
        ("--partial", []),
    ],
)
def test_filters_must_all_fit(wins: Wins, filters: str, found: list[str]) -> None:
    """Words, category, tags and days narrow the list together; the limit keeps the newest."""
    assert texts(wins("list", *filters.split(), "--json").out) == found


def test_the_same_filters_are_everywhere(wins: Wins) -> None:
    """What a list shows an export holds, and a review, a streak and a heatmap count, by name."""
    wins("log", "--partial", "-m", "5", "caf\u00e9 with mum\u2019s friend")
    for typed, number, name in (
        ("cafe mums", 1, '"cafe" "mums"'),
        ("#home", 1, "#home"),
        ("-c move -c care", 4, "move or care"),
        ("-t tired -t home --any-tag", 2, "#tired or #home"),
        ("-w a --not show", 2, 'the word "a" not the word "show"'),
        ("--no-tag sunny -m 4-5", 1, "not #sunny mood 4 to 5"),
        ("--partial", 1, "starts"),
    ):
        filters = typed.split()
        assert len(texts(wins("list", *filters, "--json").out)) == number, typed
        assert len(wins("export", *filters).out.splitlines()) == number, typed
        for command in ("streak", "heatmap"):
            data = json.loads(wins(command, *filters, "--json").out)
            assert data["wins"] == number, typed
            assert " ".join(data["filters"]) == name
            assert name in wins(command, *filters).out
        assert json.loads(wins("review", *filters, "--json").out)["filters"]
        assert name in wins("review", *filters).out


def test_words_that_nothing_fits_invite_to_nothing(wins: Wins) -> None:
    """A review, a streak and a heatmap of what isn't there say so, by the name of the filters."""
    for command in ("review", "streak", "heatmap"):
        out = wins(command, "xyzzy", "-c", "care").out
        assert '"xyzzy"' in out
        assert out.endswith('No wins match "care", "xyzzy".\n'), command


def test_nothing_found_is_said(wins: Wins) -> None:
    """An empty list is a sentence, not an error."""
    assert wins("list", "xyzzy") == (0, 'No wins match "xyzzy".\n', "")


def test_as_json(wins: Wins) -> None:
    """With --json each win has its fields, its day, and its handle."""
    data = json.loads(wins("list", "walk", "--json").out)
    (win,) = data.pop("wins")
    assert data == {"list": 1}
    assert win["id"].lower().endswith(win["handle"])
    assert (win["category"], win["tags"], win["mood"]) == ("move", ["sunny"], 4)
    assert win["day"] == "2026-11-20"


@every("filters", ["--limit 0", "--limit x", "--since gibberish", "--until 7", "-c mvoe", "-t 12"])
def test_filters_that_cannot_be(wins: Wins, filters: str) -> None:
    """A filter that can't be understood is an error with a hint, and nothing is listed."""
    result = wins("list", *filters.split())
    assert (result.code, result.out) == (2, "")
    assert "\nTry: " in result.err


def test_swapped_days(wins: Wins) -> None:
    """An end before the start is refused with both days named."""
    result = wins("list", "--since", "today", "--until", "yesterday")
    assert result.code == 2
    assert result.err == (
        "--until yesterday (2026-11-21) comes before --since today (2026-11-22).\n"
        "Try: --since 2026-11-21 --until 2026-11-22\n"
    )


def test_unreadable_lines_are_remarked_upon_once(wins: Wins, folder: Path) -> None:
    """Lines that can't be read stop nothing; their number and the doctor are named on stderr."""
    (log,) = folder.glob("*.jsonl")
    log.write_bytes(b"junk\n" + log.read_bytes() + b"more junk\n")
    result = wins("list", "walk")
    assert result.code == 0
    assert "took a walk" in result.out
    assert result.err == "Couldn't read 2 lines: wins doctor\n"


def test_a_week_a_month_or_a_year_is_listed_as_it_is_reviewed(wins: Wins) -> None:
    """What `review` takes `list` and `export` take, and two of these at once get a sentence."""
    wins("log", "--at", "2026-10-20", "raked the leaves")
    wins("log", "showered")
    october = ("--month", "october"), ("--month", "2026-10"), ("--week", "43"), ("--month", "last")
    for option in october:
        assert "raked" in wins("list", *option).out, option
        assert "showered" not in wins("list", *option).out, option
    assert "raked" in wins("list", "--year").out
    assert "raked" not in wins("export", "--week").out
    result = wins("list", "--week", "--month")
    assert result.code == 2
    assert "Try: wins list --month" in result.err
    assert "Try: wins export --since" in wins("export", "--since", "monday", "--week").err


YEARS = {"2023": "No wins on this page.", "2027": "These days are in the future."}


def test_days_ahead_are_said_to_lie_ahead(wins: Wins) -> None:
    """Nobody is invited to note a win in them; one that is there, by a fast clock, is listed."""
    wins("log", "made tea")
    for days in ("--week 2026-W50", "--month 2027-01", "--year 2027", "--since 2026-12-01"):
        assert wins("list", *days.split()).out == "These days are in the future.\n"
        for form in ("jsonl", "csv", "json"):
            exported = wins("export", "--format", form, *days.split())
            assert (exported.code, exported.err) == (0, "These days are in the future.\n")
    for form in ("html", "markdown", "svg"):
        pages = {year: wins("export", "--format", form, "--year", year).out for year in YEARS}
        assert {year: said in pages[year] for year, said in YEARS.items()} == dict.fromkeys(
            YEARS, True
        )
    for days in ("--year 2023", "--until 2023-05-05", "--week 2026-W20"):
        assert wins("list", *days.split()).out == "No wins on these days.\n"
    assert "in the future" in wins("heatmap", "--year", "2027").out
    assert "No wins on these days." in wins("heatmap", "--year", "2023").out
    assert "wins log" not in wins("heatmap", "--year", "2023", "--plain").out
    wins("log", "made soup", now=later(days=20))
    assert "made soup" in wins("list", "--since", "2026-12-01").out
    assert wins("export", "--since", "2026-11-22").err == ""


def test_a_terminal_shows_two_weeks(wins: Wins, monkeypatch: pytest.MonkeyPatch) -> None:
    """By itself a list has the latest two weeks and says so; all else has all, counted."""
    wins("log", "raked the leaves", now=later(days=-14))
    wins("log", "swept", now=later(days=-13))
    assert "raked" in wins("list").out
    monkeypatch.setattr(list_, "on_terminal", lambda: True)
    out = wins("list").out
    assert out.startswith("Monday 9 November 2026\n")
    assert out.endswith("\n\n6 wins.\nThese are the latest two weeks. All 7: wins list --all\n")
    assert wins("list", now=later(days=900)).out == out
    for options in (["--all"], ["--limit", "20"], ["--since", "2026-11-01"], ["--not", "x"]):
        assert wins("list", *options).out.endswith("\n\n7 wins.\n"), options
    assert "raked" in wins("list", "leaves").out
    assert "raked" in wins("list", "--json").out
    wins("delete", "last")
    assert "All 6: " in wins("list").out


def test_two_weeks_on_a_real_terminal(wins: Wins, terminal: Terminal) -> None:
    """What is seen is the latest two weeks, up to the last win."""
    wins("log", "raked the leaves", now=later(days=-30))
    rows = terminal("list").rows
    assert "All 6: wins list --all" in rows[-2]


def test_a_category_that_there_never_was(wins: Wins) -> None:
    """Whoever looks for wins is led to the categories that there are, and to a near one."""
    assert wins("list", "-c", "zoo").err.endswith("\nTry: wins categories\n")
    assert wins("list", "-c", "ordre").err.endswith("\nTry: wins list -c order\n")
