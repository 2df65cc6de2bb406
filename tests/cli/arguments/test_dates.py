"""How a person's phrases are read follows the environment and the settings."""

from datetime import timedelta
from pathlib import Path

import pytest
from support.clock import NOW
from support.every import every

from microwins.cli.arguments.dates import date_rules
from microwins.cli.context import Context

pytestmark = pytest.mark.usefixtures("home")


@every(
    "variables, languages, order",
    [
        ({}, ("en",), ""),
        ({"LANG": "C.UTF-8"}, ("en",), ""),
        ({"LANG": "POSIX"}, ("en",), ""),
        ({"LANG": "en_US.UTF-8"}, ("en",), "month"),
        ({"LANG": "en_GB.UTF-8"}, ("en",), "day"),
        ({"LANG": "de_DE.UTF-8"}, ("de", "en"), "day"),
        ({"LANG": "en_US.UTF-8", "LC_TIME": "de_AT"}, ("de", "en"), "day"),
        ({"LANG": "de_DE", "LC_TIME": "", "LC_ALL": "fr_FR.UTF-8"}, ("fr", "en"), "day"),
    ],
)
def test_the_locale_names_the_languages(
    variables: dict[str, str], languages: tuple[str, ...], order: str
) -> None:
    """LC_ALL goes before LC_TIME and LANG; English is always read, and nothing else is."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("LC_ALL", "LC_TIME", "LANG"):
            patch.delenv(name, raising=False)
        for name, value in variables.items():
            patch.setenv(name, value)
        rules = date_rules(Context(NOW))
    assert (rules.languages, rules.order) == (languages, order)


def test_the_settings_say_when_a_day_and_a_week_begin(config: Path) -> None:
    """Bad settings are no reason to refuse a win: the usual ones hold."""
    config.write_text('day_start = "06:00"\nweek_start = "sunday"\n')
    rules = date_rules(Context(NOW))
    assert (rules.day_start, rules.week_start) == (timedelta(hours=6), 6)
    config.write_text("day_start = [")
    assert date_rules(Context(NOW)).day_start == timedelta(hours=4)
