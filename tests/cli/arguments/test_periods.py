"""Rules of naming a period: this week and the one before, a number, some days."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.clock import NOW
from support.every import every

from microwins.cli.arguments.options import THIS
from microwins.cli.arguments.parser import with_omitted_values
from microwins.cli.arguments.periods import requested_period
from microwins.cli.command_table import command_named
from microwins.cli.context import Context
from microwins.errors import BadInputError


@pytest.fixture(autouse=True)
def _at_home(home: Path) -> None:
    """Read nobody's settings but those of a test."""
    assert home.is_dir()


def days(**options: Any) -> tuple[str, str, str]:
    """Return the unit that the options name, with the first and the last day."""
    period, unit, *_ = requested_period(Context(NOW), **options)
    return unit, str(period.start), str(period.end - timedelta(days=1))


def refusal(**options: Any) -> tuple[str, str | None]:
    """Return what is said of options that can't be, and what to type instead."""
    with pytest.raises(BadInputError) as caught:
        requested_period(Context(NOW), **options)
    return caught.value.message, caught.value.hint


@every(
    "options, named",
    [
        ({}, ("week", "2026-11-16", "2026-11-22")),
        ({"last": True}, ("week", "2026-11-09", "2026-11-15")),
        ({"week_of": "this"}, ("week", "2026-11-16", "2026-11-22")),
        ({"week_of": "last"}, ("week", "2026-11-09", "2026-11-15")),
        ({"week_of": "this", "last": True}, ("week", "2026-11-09", "2026-11-15")),
        ({"week_of": "2026-W46"}, ("week", "2026-11-09", "2026-11-15")),
        ({"week_of": "2026-w6"}, ("week", "2026-02-02", "2026-02-08")),
        ({"week_of": " 2026W46 "}, ("week", "2026-11-09", "2026-11-15")),
        ({"week_of": "2026-W53"}, ("week", "2026-12-28", "2027-01-03")),
        ({"week_of": "2026-W01"}, ("week", "2025-12-29", "2026-01-04")),
        ({"month_of": "this"}, ("month", "2026-11-01", "2026-11-30")),
        ({"month_of": "this", "last": True}, ("month", "2026-10-01", "2026-10-31")),
        ({"month_of": "2024-02"}, ("month", "2024-02-01", "2024-02-29")),
        ({"month_of": "2026-2"}, ("month", "2026-02-01", "2026-02-28")),
        ({"year_of": "this"}, ("year", "2026-01-01", "2026-12-31")),
        ({"year_of": "last"}, ("year", "2025-01-01", "2025-12-31")),
        ({"year_of": "2025"}, ("year", "2025-01-01", "2025-12-31")),
        ({"week_of": "46"}, ("week", "2026-11-09", "2026-11-15")),
        ({"week_of": "week 48"}, ("week", "2025-11-24", "2025-11-30")),
        ({"month_of": "november"}, ("month", "2026-11-01", "2026-11-30")),
        ({"since": "november"}, ("days", "2026-11-01", "2026-11-22")),
        ({"since": "week 46", "until": "2026-W46"}, ("days", "2026-11-09", "2026-11-15")),
        ({"since": "2026-11-20"}, ("days", "2026-11-20", "2026-11-22")),
        ({"since": "last month"}, ("days", "2026-10-01", "2026-11-22")),
        ({"since": "last month", "until": "last month"}, ("days", "2026-10-01", "2026-10-31")),
        ({"since": "monday", "until": "today"}, ("days", "2026-11-16", "2026-11-22")),
        ({"since": "today"}, ("days", "2026-11-22", "2026-11-22")),
        ({"since": "2026-11-20", "until": "2026-12-24"}, ("days", "2026-11-20", "2026-12-24")),
        ({"since": "1900-01-01"}, ("days", "1900-01-01", "2026-11-22")),
    ],
)
def test_what_options_name(options: dict[str, Any], named: tuple[str, str, str]) -> None:
    """Each way of naming a period gives its unit and its days, on a Sunday in November."""
    assert days(**options) == named


def test_the_small_hours_of_monday_belong_to_the_old_week() -> None:
    """What this week is follows the person's own day."""
    late = Context(NOW.replace(day=23, hour=1, minute=20))
    assert requested_period(late).period.start == date(2026, 11, 16)


def test_a_week_may_begin_on_sunday(config: Path) -> None:
    """Week 46 is then the seven days around its Thursday, and this week begins today."""
    config.write_text('week_start = "sunday"\n')
    assert days() == ("week", "2026-11-22", "2026-11-28")
    assert days(last=True) == ("week", "2026-11-15", "2026-11-21")
    assert days(week_of="2026-W46") == ("week", "2026-11-08", "2026-11-14")
    assert days(since="last week", until="last week") == ("days", "2026-11-15", "2026-11-21")


@pytest.mark.parametrize("start", ["monday", "wednesday", "saturday", "sunday"])
def test_every_week_has_a_number(config: Path, start: str) -> None:
    """Wherever weeks begin, the 53 numbers of a year name weeks that follow upon each other."""
    config.write_text(f'week_start = "{start}"\n')
    weeks = [
        requested_period(Context(NOW), week_of=f"2026-W{number}").period for number in range(1, 54)
    ]
    assert all(one.days == 7 for one in weeks)
    assert [one.end for one in weeks[:-1]] == [one.start for one in weeks[1:]]


@every(
    "unit, value, form",
    [
        *(("week", value, "2026-W46") for value in ("2026-W54", "2026-W0", "foo", "", "54", "W54")),
        *(("week", value, "2026-W46") for value in ("2025-W53", "0001-W01", "9999-W53")),
        ("week", "2026-11", "2026-W44, --week 2026-W46"),
        *(("month", value, "2026-10") for value in ("2026-13", "2026-00", "noon", "")),
        *(("month", value, "2026-10") for value in ("0001-01", "9999-12", "2026-10-05")),
        *(
            ("year", value, "2026")
            for value in ("99999", "0", "0000", "1899", "9999", "", "26", "x")
        ),
    ],
)
def test_a_number_that_names_nothing(unit: str, value: str, form: str) -> None:
    """A week, month or year that there isn't is refused by its name, with one that there is."""
    assert refusal(**{f"{unit}_of": value}) == (
        (f"--{unit} {value} isn't a clear {unit}." if value else f"--{unit} needs a {unit}."),
        f"--{unit} {form}, --{unit} last",
    )


@every(
    "options, message, hint",
    [
        (
            {"week_of": "this", "month_of": "this"},
            "Pick one: --week or --month.",
            "wins review --month",
        ),
        (
            {"last": True, "week_of": "2026-W46"},
            "--last means the week before this one.",
            "wins review --week --last",
        ),
        (
            {"last": True, "year_of": "2025"},
            "--last means the year before this one.",
            "wins review --year --last",
        ),
        (
            {"last": True, "since": "monday"},
            "--since and --until already say which days.",
            "wins review --since 2026-11-01 --until 2026-11-15",
        ),
        (
            {"month_of": "this", "until": "today"},
            "--since and --until already say which days.",
            "wins review --since 2026-11-01 --until 2026-11-15",
        ),
        ({"until": "today"}, "--until needs a first day, too.", "--since 2026-11-09"),
        ({"since": "2026-11-23"}, "--since 2026-11-23 is in the future.", "--since 2026-11-09"),
        (
            {"since": "2026-11-20", "until": "2026-11-19"},
            "--until 2026-11-19 comes before --since 2026-11-20.",
            "--since 2026-11-19 --until 2026-11-20",
        ),
        (
            {"since": "0001-01-01"},
            "0001-01-01 is too far away to look at.",
            "--since 2026-11-09",
        ),
        (
            {"since": "2026-11-01", "until": "9999-12-31"},
            "9999-12-30 is too far away to look at.",
            "--since 2026-11-09",
        ),
    ],
)
def test_options_that_cannot_be(options: dict[str, Any], message: str, hint: str) -> None:
    """What contradicts itself is refused with a sentence and with what to type."""
    assert refusal(**options) == (message, hint)


@every("value", ["", "gibberish", "7", "2026-02-30"])
def test_days_that_cannot_be_read(value: str) -> None:
    """A day is read as everywhere else, and its option is named where it can't be."""
    assert refusal(since=value)[0].startswith("--since ")
    assert refusal(since="monday", until=value)[0].startswith("--until ")


@given(st.text("0123456789-wW ", max_size=9), st.sampled_from(["week_of", "month_of", "year_of"]))
def test_whatever_is_typed_is_a_period_or_a_refusal(value: str, option: str) -> None:
    """No number makes a fault of it, and the period that it makes is of its kind."""
    try:
        found = requested_period(Context(NOW), **{option: value})  # type: ignore[arg-type]  # all are strings
    except BadInputError:
        return
    assert (
        found.period.days in {"week": (7,), "month": range(28, 32), "year": (365, 366)}[found.unit]
    )


@every(
    "typed, meant",
    [
        ("--week", ["--week", THIS]),
        ("--week --json", ["--week", THIS, "--json"]),
        ("--json --month", ["--json", "--month", THIS]),
        ("--week 2026-W46 --json", ["--week", "2026-W46", "--json"]),
        ("--week=2026-W46", ["--week=2026-W46"]),
        ("--last --month", ["--last", "--month", THIS]),
        ("--week --month", ["--week", THIS, "--month", THIS]),
        ("--since monday", ["--since", "monday"]),
        ("", []),
    ],
)
def test_an_option_without_a_value_means_this_one(typed: str, meant: Sequence[str]) -> None:
    """Where no value follows an option that may stand alone, the word for the present does."""
    assert with_omitted_values(command_named("review"), typed.split()) == meant
