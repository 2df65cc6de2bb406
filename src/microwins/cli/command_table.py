"""The commands: a file in `commands/` with a function `run` each, and a word in `COMMANDS`."""

from __future__ import annotations

from microwins.cli.arguments.declarations import Option, Parameter, parameters
from microwins.cli.arguments.options import PLAIN_HELP
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

COMMANDS = {
    "Everyday": {
        "log": "Note what went well.",
        "again": "Log something once more, by its number.",
        "did": "Note an idea that you did, or anything else.",
        "today": "Show what went well today, or another day.",
        "yesterday": "Show what went well yesterday.",
        "week": "List the wins of this week, or another.",
        "status": "Show today's count in one line.",
        "list": "List wins with their handles, newest last.",
        "last": "Say when you last did something.",
        "undo": "Take back your latest change, or several.",
        "redo": "Put back what an undo took back.",
        "edit": "Change words, time, category, tags or mood.",
        "delete": "Delete a win; 'wins undo' brings it back.",
    },
    "Looking back": {
        "review": "Look back on a week, and see what it held.",
        "streak": "See how your wins add up, day by day.",
        "heatmap": "See a year of days at a glance.",
        "back": "See what you did a week, a month, years ago.",
        "hide": "Keep a win out of sight. It counts the same.",
    },
    "Understanding": {
        "patterns": "See when your wins tend to come.",
        "ask": "Ask a question about when your wins come.",
    },
    "The next one": {
        "ideas": "Get a tiny next step, and two more.",
        "start": "Start a timer for five minutes.",
        "stop": "End the timer, and log it.",
        "plan": "Name a cue for something you want to do.",
        "nudge": "Get one gentle line on a day without a win.",
    },
    "With others": {
        "share": "Share a win as a message, a card or a page.",
        "support": "Find somebody to talk to right now.",
    },
    "Coming and going": {
        "export": "Write wins for other programs, oldest first.",
        "import": "Bring in wins from another program's file.",
    },
    "Keeping": {
        "tags": "See your tags, and count their wins.",
        "categories": "See the categories, and count their wins.",
        "rename": "Give a category or a tag another name.",
        "doctor": "Check the journal for damage.",
        "config": "Show the settings, or change one.",
        "help": "Read the manual, a page at a time.",
    },
}
"""The commands by group, in the order of --help, each with its summary.

That is the first line of its function's docstring, too: to list them, none is imported.
"""

SUMMARIES = {name: said for group in COMMANDS.values() for name, said in group.items()}
PLAIN = Parameter("plain", bool, default=False, declared=Option("--plain", help=PLAIN_HELP))
HELP = Parameter(
    "help", bool, default=False, declared=Option("--help", "-h", help="Show this message and exit.")
)
"""What any command takes, besides its own: our parser leaves help to Typer."""


class Command(Record):
    """A command: its name, the function that answers, and the options and arguments of that.

    Every command takes --plain, which is known before anything is parsed.
    """

    name: str
    run: Callable[..., Any]
    parameters: Sequence[Parameter]

    @property
    def shown(self) -> list[Parameter]:
        """All parameters, as --help lists them: those that are needed once are the last."""
        shown = [*self.parameters, HELP]
        return sorted(shown, key=lambda one: "completion" in one.name)

    @property
    def valued(self) -> set[str]:
        """The names of the options that have a value."""
        return {name for one in self.parameters if not one.is_flag for name in one.on}

    @property
    def alone(self) -> set[str]:
        """The names of those whose value may be left out."""
        return {name for one in self.parameters if one.may_stand_alone for name in one.on}


def command_named(name: str) -> Command:
    """Return the command of a name that is one of `SUMMARIES`."""
    run = __import__(module_of(name), fromlist=["run"]).run  # importlib would cost 1 ms
    return Command(name, run, [*parameters(run), PLAIN])


def module_of(name: str) -> str:
    """Return the module of a command: named as it is typed, with an underscore for a keyword."""
    return f"microwins.cli.commands.{name}{'_' if name == 'import' else ''}"
