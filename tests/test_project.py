"""What stands beside the code is true: versions, tests that are named, hooks, findings."""

import re
import subprocess
import tomllib
from importlib.metadata import version
from pathlib import Path

from support.running import Wins

import microwins

ROOT = Path(__file__).parent.parent
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
ACROSS = {
    *("analysis/patterns/detectors", "analysis/patterns/keepers", "analysis/patterns/measured"),
    *("cli/bytes", "cli/handles", "cli/hard_days", "cli/heard", "cli/hostile", "cli/manual"),
    *("cli/import_refusals", "cli/roads", "cli/shells", "cli/timer", "cli/unopened"),
    *("dates/changed_zones", "dates/phrases", "dates/tables"),
    *("formats/calendars", "formats/other_programs", "formats/readers", "formats/readers_keep"),
    *("formats/reading/done", "guessing/accuracy"),
    *("journal/concurrency", "journal/crash", "journal/deleted_for_good", "journal/faults"),
    *("journal/fuzz", "journal/signals", "journal/synchronisers", "manual/recipes"),
}
"""Tests of what a room promises as a whole, whichever of its modules keeps it."""
FINDINGS = sorted((ROOT / "findings").glob("*"))


def rows(heading: str) -> list[list[str]]:
    """Return the cells of the table below a heading of CONTRIBUTING.md, without its head."""
    section = CONTRIBUTING.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [line.strip("| ").split(" | ") for line in lines[2:]]


def test_one_place_says_which_version_this_is(wins: Wins) -> None:
    """The package, what is installed, the command and the newest entry of the changelog agree."""
    said = microwins.__version__
    assert wins("--version").out == f"wins {said}\n"
    assert version("microwins") == said
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## \[(.+?)\]", changelog, re.MULTILINE)[:2] == ["Unreleased", said]


def test_every_test_that_is_named_is_there() -> None:
    """Each past fault has the test that CONTRIBUTING.md names, under that very name."""
    there = "\n".join(path.read_text(encoding="utf-8") for path in ROOT.glob("tests/**/test_*.py"))
    named = [
        test.strip("`") for _, test in rows("Faults that were found, and the tests that hold them")
    ]
    assert len(named) >= 15
    assert [test for test in named if f"def {test}(" not in there] == []


def test_every_place_that_is_named_is_there() -> None:
    """Each folder and file to which a change goes exists."""
    places = [re.findall(r"`(\S+?)`", where) for _, where, *_ in rows("Where a change goes")]
    assert all(places)
    house = ROOT / "src" / "microwins"
    assert [one for found in places for one in found if not (house / one).exists()] == []


def test_tests_stand_where_the_source_does() -> None:
    """Each file of tests has the folder and the name of a module, of a command, or of its room."""
    house, tests = ROOT / "src" / "microwins", ROOT / "tests"
    modules = {
        path.relative_to(house).with_suffix("").as_posix().rstrip("_").replace("/commands/", "/")
        for path in house.rglob("*.py")
    } | {f"{path.relative_to(house)}/{path.name}" for path in house.iterdir()}
    found = {
        path.relative_to(tests).with_name(path.stem.removeprefix("test_")).as_posix()
        for path in tests.glob("*/**/test_*.py")
    }
    assert sorted(found - modules - ACROSS - {"support/every"}) == []
    assert sorted(ACROSS - found) == []


def test_every_python_that_is_promised_is_tested() -> None:
    """The classifiers name the Pythons on which the gate runs the tests."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    promised = re.findall(r"Python :: (3\.\d+)", "\n".join(project["classifiers"]))
    gate = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    others = re.findall(r"^ *for version in (.+);", gate, re.MULTILINE)[0].split()
    assert promised == [project["requires-python"].strip(">="), *others]


def test_findings_can_be_run_anywhere() -> None:
    """Each is a plain shell script that pins what it installs and cleans up after itself."""
    for path in FINDINGS:
        script = path.read_text(encoding="utf-8")
        assert path.suffix == ".sh", path
        assert script.startswith("#!/bin/sh\n#"), path
        assert "\nset -eu\n" in script, path
        assert re.search(r"trap .* EXIT", script), path
        assert re.search(r"==\d|apt-get .*=\d|@\d|--version \| grep", script), path
        assert not re.search(r"\bwins\b|index-url|https?://(?!.*example)", script), path
        subprocess.run(["sh", "-n", str(path)], check=True)
