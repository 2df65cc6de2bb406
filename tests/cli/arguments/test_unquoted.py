"""Rules of phrases of when that nobody quoted, and of the lines that say what isn't sure."""

import shlex

from support.clock import NOW, later
from support.every import every
from support.running import Terminal, Wins

EVENING = NOW.replace(hour=21, minute=45)


@every(
    "line, said",
    [
        ("log --at 2h ago walked", "walked · move · Sun 22 Nov 19:45"),
        ("log --at 2h ago, walked", "walked · move · Sun 22 Nov 19:45"),
        ("log --at yesterday: walked", "walked · move · Sat 21 Nov"),
        ("log walked --at 2h ago", "walked · move · Sun 22 Nov 19:45"),
        ("log --at yesterday 21:00 walked far", "walked far · move · Sat 21 Nov 21:00"),
        ("log walked --at yesterday 21:00 -c joy", "walked · joy · Sat 21 Nov 21:00"),
        ("log -c joy --at=8 pm walked", "walked · joy · 20:00"),
        ("log --at 18:00 sat with mum", "sat with mum · connect · 18:00"),
        ("log --at 18:00 am proud -m 4", "am proud · mind · mood 4 · 18:00"),
        ("log --at 8 am -- 2 eggs", "2 eggs · nourish · 08:00"),
        ("log --at 'yesterday' 'morning pages'", "morning pages · mind · Sat 21 Nov"),
        ("log walked --at 18:00 with mum", "walked with mum · move · 18:00"),
        ("log --at yesterday 3 I want to die", "3 I want to die · other · Sat 21 Nov"),
    ],
)
def test_the_words_behind_a_time(wins: Wins, line: str, said: str) -> None:
    """Those that are of when go to the time, the others to the win, and the reply names both."""
    result = wins(*shlex.split(line), now=EVENING)
    assert result.out == f"{said}\n", result.err


@every(
    "line, lines",
    [
        (
            "log --at yesterday 3 miles run",
            ["wins log miles run --at 'yesterday 3'", "wins log 3 miles run --at yesterday"],
        ),
        (
            'log -m 4 --at 18:00 pm "mum\'s" -- -x',
            ["wins log -m 4 pm 'mum'\"'\"'s' --at 18:00 -- -x"],
        ),
        (
            "log walked -c move --at 18:00 sat --mood 4",
            [
                "wins log walked -c move --mood 4 --at '18:00 sat'",
                "wins log walked -c move sat --mood 4 --at 18:00",
            ],
        ),
        ("log --at 9 may called", ["wins log called --at '9 may'"]),
        ("log --at 1h 30 walked", ["wins log 30 walked --at 1h"]),
        (
            "edit last --at yesterday evening walk",
            [
                "wins edit last walk --at 'yesterday evening'",
                "wins edit last evening walk --at yesterday",
            ],
        ),
        (
            "again --at yesterday 1",
            ["wins again --at 'yesterday 1'", "wins again 1 --at yesterday"],
        ),
        (
            "list --since november 20 tea",
            ["wins list tea --since 'november 20'", "wins list 20 tea --since november"],
        ),
    ],
)
def test_what_is_not_sure_is_refused_with_a_line_for_each_reading(
    wins: Wins, line: str, lines: list[str]
) -> None:
    """Nothing is done then, and each line, typed as it stands, does what it says."""
    wins("log", "tea", now=later(hours=-1))
    before = wins("export").out
    result = wins(*shlex.split(line), now=EVENING)
    option = next(word for word in line.split() if word.startswith(("--at", "--since")))
    assert (result.code, result.out) == (2, "")
    assert result.err.splitlines() == [
        f"It isn't clear where the time after {option} ends. Nothing was done.",
        *(f"Try: {one}" for one in lines),
    ]
    assert wins("export").out == before
    for one in lines:
        assert wins(*shlex.split(one)[1:], now=EVENING).code == 0
    wins("delete", "last")


def test_on_a_terminal_it_is_asked(terminal: Terminal, wins: Wins) -> None:
    """A number chooses one of the readings; Enter refuses as elsewhere, and saves nothing."""
    screen = terminal("log", "--at", "yesterday", "9", "miles", "run", typed="1\n")
    assert (screen.code, "\n".join(screen.rows).count("miles run \u00b7 ")) == (0, 1), (
        screen.written
    )
    assert "09:00" in screen.rows[-2] + screen.rows[-3]
    screen = terminal("log", "--at", "yesterday", "9", "miles", "run", typed="2\n")
    assert "9 miles run \u00b7 " in "".join(screen.rows)
    screen = terminal("log", "--at", "yesterday", "9", "miles", "run", typed="\n")
    assert (screen.code, screen.written.count("Try: ")) == (2, 2)
    assert len(wins("export").out.splitlines()) == 2
