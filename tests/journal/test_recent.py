"""The rules of what is recent: the ends of the logs say of a day what all of them do."""

from __future__ import annotations

from datetime import UTC, timedelta, timezone
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.clock import NOW
from support.log_lines import BLOCK, read, version, written

from microwins.disk.paths import JournalPaths
from microwins.journal import reader
from microwins.journal import recent as recently
from microwins.journal.codec import Version, version_of
from microwins.journal.journal import Journal
from microwins.journal.recent import recent
from microwins.journal.versions import in_order, latest_versions
from microwins.model.day import day_of_win, first_moment
from microwins.model.item import Item
from microwins.model.win import Win

TODAY = first_moment(NOW.date())


def imported(number: int) -> Version:
    """Return a win of long ago that came in today, `number` seconds after now."""
    name = f"01A{number:023}"
    win = Win(name, NOW - timedelta(days=400 + number), f"imported {number} {'x' * 200}")
    return Version(name, NOW.astimezone(UTC) + timedelta(seconds=number), win, "import")


def texts(*paths: Path) -> set[str]:
    """Return the texts of all wins that are found at the ends of some logs."""
    found = in_order(latest_versions(recent([*map(str, paths)], TODAY)))
    return {win.text for win in found}


def test_what_an_import_wrote_about_other_days_is_passed_over(tmp_path: Path) -> None:
    """Thousands of lines of long ago that were written today aren't read to know today."""
    path = tmp_path / "laptop-1a2b.jsonl"
    before, after = version(-1, "before"), version(600, "after")
    path.write_bytes(written(before, *map(imported, range(9000)), after))
    found = recent([str(path)], TODAY)
    assert len(found) < 1500
    assert {"before", "after"} <= {one.win.text for one in found if one.win}


def test_what_happened_to_a_win_of_today_is_not_passed_over(tmp_path: Path) -> None:
    """A deletion and a change of day are seen though they stand among what is passed over."""
    path, other = tmp_path / "laptop-1a2b.jsonl", tmp_path / "desk-1a2b.jsonl"
    moved, gone = version(1, "moved to another day"), version(2, "deleted wins")
    there = moved.win and moved.win._replace(at=NOW - timedelta(days=90))
    changes = [
        Version(moved.id, moved.stamp + timedelta(hours=1), there, "edit"),
        Version(gone.id, gone.stamp + timedelta(hours=1), None, "delete"),
    ]
    much = [*map(imported, range(4000))]
    path.write_bytes(written(moved, gone, version(3, "as it was"), *much))
    other.write_bytes(written(*much[:2000], *changes, *much[2000:]))
    found = in_order(latest_versions(recent([str(path), str(other)], TODAY)))
    today = [win.text for win in found if day_of_win(win) == NOW.date()]
    assert today == ["as it was"]


def test_lines_in_another_form_are_always_read(tmp_path: Path) -> None:
    """What somebody wrote by hand among many lines is found, too."""
    path = tmp_path / "laptop-1a2b.jsonl"
    by_hand = written(version(5, "by hand")).replace(b'"at":', b'"at": ')
    much = [*map(imported, range(4000))]
    path.write_bytes(written(*much[:2000]) + by_hand + written(*much[2000:]))
    assert "by hand" in texts(path)


ZONES = [timezone(timedelta(hours=hours)) for hours in (-12, -5, 0, 5.75, 14)]
travels = st.lists(
    st.tuples(
        st.integers(0, 3),  # the device
        st.integers(1, 30 * 3600),  # seconds since the last win
        st.sampled_from(ZONES),  # where the person is
        st.integers(0, 40 * 3600),  # how long before it was logged it happened
        st.booleans(),  # whether its time is known
        st.integers(0, 900),  # the length of the text
        st.sampled_from(["log", "log", "log", "edit", "delete", "plan"]),
    ),
    min_size=1,
    max_size=30,
)


class Lengths(NamedTuple):
    """How much is read at once, in bytes, and how many digits an id has."""

    block: int
    digits: int


lengths = st.builds(Lengths, st.integers(300, 3000), st.sampled_from([4, 23]))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(travels, st.sampled_from([0, 4, 12]), lengths)
def test_today_from_the_ends_is_today(
    tmp_path: Path,
    travel: list[tuple[int, int, timezone, int, bool, int, str]],
    start: int,
    long: Lengths,
) -> None:
    """Wherever the person went, the ends of the logs give today's wins as reading all of it does.

    Each device's stamps rise; the person moves between the ends of the earth, logs late, edits and
    deletes from any device, and asks for today wherever they were last.
    """
    day_start = timedelta(hours=start)
    now = NOW
    logs: dict[int, list[Version]] = {}
    latest: dict[str, Version] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "_BLOCK", long.block)
        patch.setattr(recently, "_FEW", long.block)
        for number, (device, pause, zone, ago, timed, length, what) in enumerate(travel):
            now = (now + timedelta(seconds=pause)).astimezone(zone)
            at = now - timedelta(seconds=ago)
            if not timed:
                at = (at - day_start).replace(hour=12, minute=0, second=0)
            name = f"01J{number:0{long.digits}}"
            if what == "plan":
                plan = Item(name, "plan", at, "x" * length, {"times": [{"x": 1, "at": "2026"}]})
                version = version_of(name, now.astimezone(UTC), plan, "c")
                logs.setdefault(device, []).append(version)
                continue
            if what != "log" and latest:
                name = next(reversed(latest))
            gone = what == "delete" and name in latest
            win = None if gone else Win(name, at, f"{number} {'x' * length}", timed=timed)
            latest[name] = Version(name, now.astimezone(UTC), win, "c")
            logs.setdefault(device, []).append(latest[name])
        paths = []
        for device, versions in logs.items():
            paths.append(tmp_path / f"device-{device}.jsonl")
            paths[-1].write_bytes(written(*versions))
        today = (now.replace(tzinfo=None) - day_start).date()
        ends = recent([*map(str, paths)], first_moment(today, day_start))
        whole, _ = read(*paths)
    of_ends, of_whole = (
        [win for win in in_order(latest_versions(some)) if day_of_win(win, day_start) == today]
        for some in (ends, whole)
    )
    assert of_ends == of_whole


@pytest.mark.slow
def test_a_year_of_real_days_reads_the_same_from_the_ends(folder: Path, state: Path) -> None:
    """Over several blocks and two devices, each of the last days is the same by both roads."""
    devices = [
        Journal(JournalPaths(str(folder), str(state / host), host)) for host in ("laptop", "desk")
    ]
    for hour in range(0, 365 * 24, 7):
        now = NOW + timedelta(hours=hour)
        devices[hour % 2].add([Win("", now, f"a win {hour} {'x' * 400}")], now)
    assert sum(path.stat().st_size for path in folder.iterdir()) > 8 * BLOCK
    whole = devices[0].read().wins
    for back in range(5):
        today = (NOW + timedelta(days=364 - back)).date()
        ends = devices[0].since(first_moment(today))
        mine = [win for win in whole if day_of_win(win) == today]
        assert [win for win in ends if day_of_win(win) == today] == mine
        assert len(mine) >= 3
        assert len(ends) < len(whole)
