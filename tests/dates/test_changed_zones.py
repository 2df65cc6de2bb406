"""Time zones that changed in 2026: phrases and logs under the rules of before and of now.

`zones/` holds four zones of the time zone database (public domain) as its versions 2025.2 and
2026.6 have them.
"""

import csv
import io
import json
import time
import zoneinfo
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support.date_phrases import now, rules
from support.running import Wins

from microwins.dates.reading import read_moment

BEFORE, SINCE = "2025.2", "2026.6"
ZONES = Path(__file__).parent / "zones"
Rules = Callable[[str, str], None]


@pytest.fixture
def under(monkeypatch: pytest.MonkeyPatch, home: Path) -> Iterator[Rules]:
    """Return a function that puts a person in a zone, under the rules of a version."""
    assert home.is_dir()

    def put(version: str, zone: str) -> None:
        monkeypatch.setenv("TZDIR", str(ZONES / version))
        for name in ("UTC0", zone):  # the C library reads a zone anew when its name has changed
            monkeypatch.setenv("TZ", name)
            time.tzset()
        zoneinfo.reset_tzpath(to=[str(ZONES / version)])
        zoneinfo.ZoneInfo.clear_cache()

    yield put
    zoneinfo.reset_tzpath()
    zoneinfo.ZoneInfo.clear_cache()


@pytest.mark.parametrize(
    ("zone", "before", "since", "name"),
    [
        ("America/Vancouver", "-08:00", "-07:00", "MST"),
        ("America/Edmonton", "-07:00", "-06:00", "CST"),
        ("America/Winnipeg", "-06:00", "-05:00", "EST"),
        ("Africa/Casablanca", "+01:00", "+00:00", ""),
    ],
)
def test_a_moment_has_the_offset_of_the_rules(
    under: Rules, zone: str, before: str, since: str, name: str
) -> None:
    """The offset follows the database, and an abbreviation is what the place now calls its own."""
    for version, offset in ((BEFORE, before), (SINCE, since)):
        under(version, zone)
        at, how = now("A", zone), rules("en_CA", zone)
        for text in ("yesterday 21:00", "2026-11-26 21:00", "nov 26 at 9pm"):
            assert read_moment(text, at, how).at.isoformat() == f"2026-11-26T21:00:00{offset}"
        assert read_moment("2h ago", at, how).at.isoformat() == f"2026-11-27T20:30:00{offset}"
    if name:
        found = read_moment(f"yesterday 9pm {name}", at, how)
        assert found.at.isoformat() == f"2026-11-26T21:00:00{since}"
        assert not found.odd_offset


def test_a_log_under_both_rules_keeps_each_clock(under: Rules, wins: Wins) -> None:
    """What was logged at 21:00 is shown, edited and exported at 21:00 under either rules."""
    under(BEFORE, "America/Vancouver")
    wins("log", "walked", "--at", "2026-11-20T21:00")
    under(SINCE, "America/Vancouver")
    wins("log", "swept", "--at", "2026-11-20T21:00")
    offsets = {"walked": "-08:00", "swept": "-07:00"}
    for version in (BEFORE, SINCE):
        under(version, "America/Vancouver")
        listed = json.loads(wins("list", "--json").out)["wins"]
        assert {win["text"]: win["at"] for win in listed} == {
            text: f"2026-11-20T21:00:00{offset}" for text, offset in offsets.items()
        }
        assert {win["day"] for win in listed} == {"2026-11-20"}
        rows = csv.DictReader(io.StringIO(wins("export", "--format", "csv").out))
        assert {row["text"]: (row["day"], row["time"]) for row in rows} == dict.fromkeys(
            offsets, ("2026-11-20", "21:00")
        )
        assert wins("export", "--format", "ics").out.count("DESCRIPTION:21:00") == 2
        assert wins("list").out.count("21:00") == 2
    ids = {win["text"]: win["id"] for win in listed}
    wins("edit", ids["walked"], "walked far")
    wins("edit", ids["swept"], "swept all")
    after = json.loads(wins("list", "--json").out)["wins"]
    assert {win["text"]: win["at"][11:] for win in after} == {
        "walked far": "21:00:00-08:00",
        "swept all": "21:00:00-07:00",
    }
    review = json.loads(wins("review", "--week", "2026-W47", "--json").out)
    assert review["wins"] == 2
