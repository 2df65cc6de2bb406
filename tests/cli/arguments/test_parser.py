"""Our own parser and Typer's read the same declarations, and take the same request from a line."""

from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from support.clock import NOW
from typer import TyperException

from microwins.cli.app import WINS
from microwins.cli.arguments.declarations import Parameter
from microwins.cli.arguments.parser import parsed, prepared, with_omitted_values, with_options
from microwins.cli.command_table import HELP, SUMMARIES, Command, command_named
from microwins.cli.completion import candidates
from microwins.cli.context import Context
from microwins.cli.typer_parser import HelpAskedError, reply, values_of
from microwins.errors import BadInputError

NAMES = sorted(SUMMARIES)
WORDS = ["walked", "care", "7", "a b", "caf\xe9", "+sunny", "=", "{today}", "last"]
ODD = [
    *("", "-", "--", "---", "-x", "--x", "--x=1", "--mo", "--moo", "-pm", "-3", "--=", "--json=1"),
    *("-mp", "--mood", "-m", "-c", "--week", "--at", "--help", "-h", "--limit", "-n0", "--limit=x"),
    *("--whole", "--partial", "-tag", "-m=4", "1h", "30", "min", "ago", "0", " 5", "2.5"),
    *("-p-", "-p-json", "-p--", "-p=", "-w-", "9999999999", "+5", "-n+5", "+", "+0", "\u0667"),
]


def right_option(parameter: Parameter) -> st.SearchStrategy[list[str]]:
    """Return the ways of typing an option rightly, alone, with a value, or joined with it."""
    names = st.sampled_from([*parameter.on, *parameter.off])
    if parameter.is_flag:
        return names.map(lambda name: [name])
    is_number = parameter.kind in (int, int | None)
    values = st.sampled_from(["1", "20", "+3", "9999999999"] if is_number else WORDS)

    def typed(name: str, value: str, joined: bool) -> list[str]:
        if not joined:
            return [name, value]
        return [f"{name}={value}"] if name.startswith("--") else [f"{name}{value}"]

    return st.builds(typed, names, values, st.booleans())


@st.composite
def right_lines(draw: st.DrawFn, command: Command) -> list[str]:
    """Draw a line that is typed rightly: options in any order among words, then words alone."""
    options = [one for one in command.parameters if one.on]
    arguments = [one for one in command.parameters if not one.on]
    most = 3 if any(one.is_repeated for one in arguments) else len(arguments)
    is_number = any(one.kind is int for one in arguments)
    words = draw(st.lists(st.sampled_from(["3"] if is_number else WORDS), max_size=most))
    pieces = [[word] for word in words]
    chosen = draw(st.lists(st.sampled_from(options), max_size=4))
    pieces += [draw(right_option(option)) for option in chosen]
    line = [word for piece in draw(st.permutations(pieces)) for word in piece]
    flags = [name[1:] for one in options if one.is_flag for name in one.on if name[:2] != "--"]
    if flags:
        line += [f"-{''.join(draw(st.lists(st.sampled_from(flags), min_size=1, max_size=2)))}"]
    return [*line, "--"] if draw(st.booleans()) else line


@st.composite
def any_lines(draw: st.DrawFn, command: Command) -> list[str]:
    """Draw a line of what stands in right ones and of what is wrong."""
    names = [name for one in command.parameters for name in (*one.on, *one.off)]
    typed = st.sampled_from([*names, *WORDS, *ODD])
    joined = st.builds("{}{}{}".format, typed, st.sampled_from(["", "="]), typed)
    return draw(st.lists(typed | joined, max_size=6))


def by_typer(command: Command, line: list[str], context: Context) -> dict[str, Any] | None:
    """Return the value of each parameter as Typer has it, None for a refusal or for help."""
    try:
        return values_of(command, line, context)
    except (TyperException, HelpAskedError):
        return None


def by_both(command: Command, args: list[str]) -> list[dict[str, Any] | None]:
    """Return what our own parser and Typer's make of a line, None for both where they don't get it.

    That is so where it isn't sure how far a phrase goes.
    """
    context = Context(NOW)
    try:
        line = prepared(command, args, context)
    except BadInputError:
        return [None, None]
    try:
        found = parsed(command, line, context)
    except BadInputError:
        found = None
    return [found, by_typer(command, line, context)]


@settings(max_examples=100)
@given(st.data(), st.sampled_from(NAMES))
def test_a_line_that_is_right_is_never_left_to_typer(data: st.DataObject, name: str) -> None:
    """Whatever is typed rightly is parsed by ourselves, as Typer would."""
    command = command_named(name)
    args = data.draw(right_lines(command))
    found = parsed(command, with_omitted_values(command, args), Context(NOW))
    assert found is not None, args
    ours, by_typer = by_both(command, args)
    assert (args, ours) == (args, by_typer)


@settings(max_examples=100)
@given(st.data(), st.sampled_from(NAMES))
def test_both_parsers_take_the_same_request(data: st.DataObject, name: str) -> None:
    """Of any line both make the same request, or neither makes one."""
    command = command_named(name)
    args = data.draw(any_lines(command))
    ours, by_typer = by_both(command, args)
    assert (args, ours) == (args, by_typer)


def test_nothing_is_added_behind_a_double_dash() -> None:
    """What looks like an option there is words, and is given no value."""
    for name in NAMES:
        command = command_named(name)
        for option in command.alone:
            line = ["tea", option, "--", option]
            assert with_omitted_values(command, line) == ["tea", option, "this", "--", option]


def test_a_value_may_look_like_an_option() -> None:
    """What stands behind an option is its value, as it was typed, unless it may stand alone."""
    for name, line, value in (
        ("list", ["--not", "--week"], {"without": ["--week"]}),
        ("list", ["--not", "-m=3"], {"without": ["-m=3"]}),
        ("edit", ["last", "--category", "-m=-"], {"category": "-m=-"}),
        ("list", ["--week", "-m=3"], {"week": "this", "mood": "3"}),
    ):
        ours, by_typer = by_both(command_named(name), line)
        assert ours == by_typer
        assert ours
        assert ours.items() >= value.items()
        assert ours.get("words") in (None, ["last"])


def test_a_number_may_be_greater_than_any_journal() -> None:
    """All that there is, asked for by so many digits, is no mistake."""
    line = [f"-n{'9' * 5000}"]
    found = parsed(command_named("list"), line, Context(NOW))
    assert found
    assert found["limit"] > 10**9


@settings(max_examples=50)
@given(st.lists(st.sampled_from([*ODD, "--plain", "--version", *WORDS]), max_size=4))
def test_wins_itself(line: list[str]) -> None:
    """What stands before a command is parsed as Typer would, up to the first word."""
    values, words, is_right = with_options(WINS.parameters, line, among_words=False)
    before = line[: len(line) - len(words)]
    assert (values if is_right else None) == by_typer(WINS, before, Context(NOW))


def test_what_typer_understands_is_run(home: Path) -> None:
    """Were our own parser to leave a right line to Typer, it would be answered all the same."""
    assert home.is_dir()
    answered = reply(command_named("list"), ["--json", "--limit", "3"], Context(NOW))
    assert (answered.name, answered.as_json) == ("list", True)


def test_declarations_lead_somewhere() -> None:
    """Each name of candidates is that of a function, and each help can be filled in."""
    commands = [*map(command_named, NAMES), WINS]
    declared = [one.declared for command in commands for one in (*command.parameters, HELP)]
    assert [
        one.complete for one in declared if not hasattr(candidates, one.complete or "tags")
    ] == []
    assert [one.help for one in declared if not one.explained()] == []
