"""The rules of tone: what the program never says, however long ago the last win was."""

import inspect
import re
from collections.abc import Callable, Iterator
from datetime import date
from importlib import import_module
from itertools import product
from pkgutil import iter_modules
from typing import Any

import pytest
from cli.test_app import MISUSES
from support.clock import NOW, later
from support.running import Wins
from support.tone import SHAMING

from microwins import wording
from microwins.cli import fast_path
from microwins.cli.command_table import COMMANDS
from microwins.wording import changes

MODULES = (
    wording,
    *(import_module(f"microwins.wording.{one.name}") for one in iter_modules(wording.__path__)),
)
"""All of the wording, module by module."""

SAMPLES: dict[str, list[Any]] = {
    "number": [1, 2, 7],
    "of": [date(2026, 11, 1 + day) for day in range(7)],
    "at": [NOW],
    "day_name": ["Sat 21 Nov", "Saturday 21 November"],
    "text": ["made tea"],
    "this_year": [0, 2026],
    "start": [date(2025, 1, 1), date(2025, 11, 23)],
    "end": [date(2025, 12, 31), date(2026, 11, 22)],
    "on_days": [1, 2, 7],
    "unit": ["week", "month", "year", "days"],
    "by": ["day", "week", "month", "year"],
    "time": ["07:30"],
    "things": ["showered, took a walk \u00d72"],
}
"""Some values for every parameter of a sentence, by the parameter's name."""


def sentences() -> Iterator[str]:
    """Yield every constant of the wording, and what each of its functions says of the samples."""
    for module in MODULES:
        for name, thing in vars(module).items():
            if not name.startswith("__") and isinstance(thing, str | tuple | dict):
                yield from data(thing)
            elif inspect.isfunction(thing) and thing.__module__ == module.__name__:
                names = list(inspect.signature(thing).parameters)
                if "values" in names:  # it fills in what is data
                    continue
                for values in product(*(SAMPLES[name] for name in names)):
                    yield thing(**dict(zip(names, values, strict=True)))


def data(thing: object) -> Iterator[str]:
    """Yield every sentence in what the wording holds as data."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple | dict):
        for part in thing.values() if isinstance(thing, dict) else thing:
            yield from data(part)


def test_every_sentence_is_looked_at() -> None:
    """The samples reach all that the wording holds."""
    said = set(sentences())
    assert changes.QUESTION in said
    assert "First win today." in said
    assert len(said) > 50


def test_no_sentence_shames() -> None:
    """No sentence holds a word that counts or blames what isn't there, nor shouts."""
    assert [said for said in sorted(set(sentences())) if SHAMING.search(said) or "!" in said] == []


@pytest.fixture
def after_a_while(wins: Wins, monkeypatch: pytest.MonkeyPatch) -> Wins:
    """Return `wins` for somebody whose last win is three weeks old, and who reads along."""
    wins("log", "showered", now=later(days=-40))
    wins("log", "took a walk", "#sunny", now=later(days=-21))
    monkeypatch.setattr(fast_path, "on_terminal", lambda: True)
    return wins


BLAMING = re.compile(rf"{SHAMING.pattern}|!|\b21\b(?! Nov|:00)", re.IGNORECASE)
"""What would shame or shout, and the number of days since the last win."""

COMMAND_LINES = (
    *("", "today", "list", "list shower", "list xyzzy", "list --since today", "log made tea"),
    *("log --partial the dishes", "log --at yesterday rested", "log --mood 1 cried"),
    *("edit last -c joy", "edit last -c move", "delete last", "delete last --for-good"),
    *(
        "undo",
        "undo 9",
        "redo",
        "doctor",
        "doctor --fix",
        "doctor --restore",
        "config",
        "config path",
        "config set tone warm",
    ),
    *("review", "review --last", "review --plain", "review --json", "review --no-question"),
    *(
        "review --month",
        "review --year --plain",
        "review --week 2026-W44",
        "review --month last",
    ),
    *("review --since 2026-10-20", "review --week 2026-W54", "review --since 2027-01-01"),
    *("streak", "streak -c care", "streak -c joy", "streak -t sunny", "streak --json"),
    *("back", "back --plain", "back --shell", "list --hidden", "hide last", "hide --show last"),
    *("nudge", "nudge status", "nudge install", "nudge install --at 3am", "nudge remove"),
    *("heatmap", "heatmap --plain", "heatmap -c joy", "heatmap --year 2019", "heatmap --json"),
    *(
        "heatmap --months 2",
        "streak --plain",
        "today --plain",
        "list --plain",
        "hide last --plain",
    ),
    *("patterns", "patterns --early --why", "patterns --facts", "patterns -c joy"),
    *("patterns --plain", "patterns --json", "patterns --facts --plain"),
    *("ask care morning", "ask move after care", "ask care with move", "ask care weekend"),
    *("ask sunday", "ask mood #sunny", "ask mood care --plain", "ask care night --json"),
    *("ask", "ask cre morning", "ask care with care"),
    *("support", "support --country XX", "help me --plain", "crisis --json"),
    *("share", "share --week", "share --month --for Sam", "share --plain", "share --hide-words"),
    *("status --format {last_time}", "status --format {todays}", "status --always"),
    *("--help", *(f"{name} --help" for group in COMMANDS.values() for name in group)),
)
"""Every command, with what it may be asked by somebody who was away."""


def test_no_command_shames_after_three_weeks(
    after_a_while: Wins, put_back: Callable[[], None]
) -> None:
    """Whatever is asked after a long time, no answer counts the days or blames for them."""
    against = []
    for line in COMMAND_LINES:
        put_back()
        result = after_a_while(*line.split())
        said = result.out + result.err
        against += [(line, said)] if not said or BLAMING.search(said) else []
    assert against == []


def test_no_misuse_is_answered_with_blame(
    after_a_while: Wins, put_back: Callable[[], None]
) -> None:
    """A slip at the keyboard gets a sentence that says what to type, and no blame."""
    against = []
    for argv in MISUSES:
        put_back()
        said = after_a_while(*argv).err
        against += [(argv, said)] if SHAMING.search(said) else []
    assert against == []
