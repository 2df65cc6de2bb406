"""The house keeps its shape: a table of arrows, and the few places where things may happen."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import microwins

ROOT = Path(microwins.__file__).parent
MODULES = {path.relative_to(ROOT).as_posix(): path for path in sorted(ROOT.rglob("*.py"))}
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in MODULES.items()}

ARROWS = {
    "errors": set(),
    "voice": set(),
    "model": {"errors"},
    "dates": {"errors", "model"},
    "journal": {"errors", "model"},
    "analysis": {"errors", "model"},
    "formats": {"errors", "voice", "model", "analysis"},
    "render": {"errors", "voice", "model", "analysis"},
    "cli": {"__version__", "errors", "voice", "model", "analysis", "journal", "formats", "render"},
    "__main__": {"cli"},
}
"""What each room may import from, besides itself."""

ONLY_IN = {
    "rich": ("render/terminal.py",),
    "typer": (
        *("cli/app.py", "cli/parsing.py", "cli/options.py", "cli/commands/"),
        *("cli/candidates.py", "cli/completion.py"),
    ),
    "shellingham": ("cli/installation.py",),
    "dateparser": ("cli/when.py",),
    "tomlkit": ("journal/settings.py",),
    "tomllib": ("journal/settings.py",),
    "sqlite3": ("journal/sorting.py",),
    "platformdirs": ("journal/places.py",),
    "subprocess": ("cli/editor.py", "cli/repository.py"),
    "tempfile": ("cli/editor.py",),
    "click": (),
    "socket": (),
    "urllib": (),
    "http": (),
    "pathlib": (),
    "typing": ("cli/options.py", "cli/commands/"),
    "dataclasses": (),
}
"""The files that may import a package; TYPE_CHECKING blocks are free to import `typing`."""

CLOCKS = {
    *("datetime.now", "datetime.utcnow", "datetime.today", "date.today"),
    *("time.time", "time.time_ns", "time.localtime", "time.gmtime", "time.ctime"),
}
FORBIDDEN_NAMES = ("manager", "helper", "utils", "util", "service", "handler")
WITHOUT_DISK = ("voice/", "model/", "dates/", "analysis/", "formats/", "render/")


def imported(tree: ast.AST) -> Iterator[str]:
    """Yield the full name of every module that is imported anywhere in `tree`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def at_run_time(tree: ast.Module) -> Iterator[ast.stmt]:
    """Yield the statements of a module but for what only a type checker sees."""
    for node in tree.body:
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            yield from node.orelse
        else:
            yield node


def calls(tree: ast.AST) -> Iterator[str]:
    """Yield what is called in `tree`, as it is written."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func)


@pytest.mark.parametrize("name", [name for name in MODULES if name != "__init__.py"])
def test_imports_go_one_way(name: str) -> None:
    """A room imports from itself and from the rooms that its arrows name, for types too."""
    room = name.split("/", maxsplit=1)[0].removesuffix(".py")
    ours = [one.split(".")[1] for one in imported(TREES[name]) if one.startswith("microwins.")]
    assert set(ours) <= ARROWS[room] | {room}


@pytest.mark.parametrize(("package", "places"), ONLY_IN.items())
def test_a_package_is_imported_where_it_belongs(package: str, places: tuple[str, ...]) -> None:
    """What costs time or reaches outside is imported by few files, or by none."""
    importing = {
        name
        for name, tree in TREES.items()
        for statement in at_run_time(tree)
        for one in imported(statement)
        if one.split(".")[0] == package
    }
    assert [name for name in importing if not name.startswith(places or ("nowhere",))] == []


def test_one_file_reads_the_clock() -> None:
    """The present comes in through the context of a command, and is an argument elsewhere."""
    readers = {name for name, tree in TREES.items() if CLOCKS & set(calls(tree))}
    assert readers == {"cli/context.py"}


def test_one_file_prints() -> None:
    """Standard output and standard error are written by one file; another one asks a question."""
    using = {
        (name, ast.unparse(node))
        for name, tree in TREES.items()
        for node in ast.walk(tree)
        if (isinstance(node, ast.Attribute) and ast.unparse(node) in {"sys.stdout", "sys.stderr"})
        or (isinstance(node, ast.Name) and node.id in {"print", "input"})
        or (isinstance(node, ast.Attribute) and node.attr in {"echo", "secho", "print_exc"})
    }
    assert {name for name, _ in using} == {"cli/output.py", "cli/commands/log.py"}
    assert [used for name, used in using if name == "cli/commands/log.py"] == ["input"]
    writers = {name for name, tree in TREES.items() if "os.write" in calls(tree)}
    assert writers == {"cli/output.py", "journal/files.py"}


@pytest.mark.parametrize("name", [name for name in MODULES if name.startswith(WITHOUT_DISK)])
def test_no_disk_where_there_is_none(name: str) -> None:
    """What a win is, means and looks like is worked out without opening a file."""
    assert not {"os", "shutil", "tempfile"} & {one.split(".")[0] for one in imported(TREES[name])}
    assert "open" not in calls(TREES[name])


def test_modules_say_why_they_exist() -> None:
    """Every module opens with a sentence."""
    silent = [
        name
        for name, tree in TREES.items()
        if not (ast.get_docstring(tree) or "").rstrip().endswith(".")
    ]
    assert silent == []


@pytest.mark.parametrize("name", MODULES)
def test_names_are_the_words_of_the_field(name: str) -> None:
    """Nothing is called by a word that says nothing."""
    names = {name} | {
        node.name
        for node in ast.walk(TREES[name])
        if isinstance(node, (ast.FunctionDef, ast.ClassDef))
    }
    assert [one for one in names for word in FORBIDDEN_NAMES if word in one.lower()] == []
