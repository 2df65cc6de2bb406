"""The house keeps its shape: a table of arrows, and the few places where things may happen."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import microwins

ROOT = Path(microwins.__file__).parent
MODULES = {path.relative_to(ROOT).as_posix(): path for path in sorted(ROOT.rglob("*.py"))}
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in MODULES.items()}

ARROWS = {
    "errors": set(),
    "wording": set(),
    "model": {"errors", "wording"},
    "support": {"model"},
    "dates": {"errors", "wording", "model"},
    "guessing": {"model"},
    "results": {"model"},
    "disk": {"errors", "wording", "model"},
    "journal": {"errors", "wording", "model", "disk"},
    "journal/index": {"errors", "model", "disk", "journal"},
    "journal/care": {
        *("errors", "wording", "model", "results", "disk", "journal", "journal/index"),
    },
    "analysis": {"errors", "wording", "model", "guessing", "results"},
    "formats": {"errors", "wording", "model", "dates", "guessing", "results", "analysis"},
    "actions": {
        *("errors", "wording", "model", "support", "dates", "guessing", "results", "disk"),
        *("journal", "journal/index", "journal/care", "analysis", "formats"),
    },
    "render": {"errors", "wording", "model", "support", "results", "analysis"},
    "cli": {
        *("__version__", "errors", "wording", "model", "support", "dates", "guessing"),
        *("results", "disk", "analysis", "formats"),
        *("journal", "journal/index", "journal/care", "actions", "render"),
    },
    "__main__": {"cli"},
}
"""What each room may import from, besides itself; the rooms stand in the order of their reading."""

ONLY_IN = {
    "rich": ("render/terminal.py",),
    "typer": ("cli/typer_parser.py", "cli/heard_help.py"),
    "inspect": ("cli/typer_parser.py",),
    "shellingham": ("cli/completion/installation.py",),
    "tomlkit": ("disk/config.py",),
    "tomllib": ("disk/config.py", "cli/arguments/import_maps.py"),
    "sqlite3": (),
    "platformdirs": ("disk/paths.py",),
    "subprocess": ("cli/editor.py", "disk/git_commits.py", "disk/programs.py"),
    "icalendar": ("formats/ics.py",),
    "resvg_py": ("formats/png.py",),
    "tempfile": ("cli/editor.py",),
    "click": (),
    "socket": (),
    "urllib": (),
    "http": (),
    "pathlib": (),
    "typing": (*("cli/typer_parser.py", "cli/progress.py", "actions/import_.py", "formats/"),),
    "dataclasses": (),
}
"""The files that may import a package; TYPE_CHECKING blocks are free to import `typing`."""

CLOCKS = {
    *("datetime.now", "datetime.utcnow", "datetime.today", "date.today"),
    *("time.time", "time.time_ns", "time.localtime", "time.gmtime", "time.ctime"),
}
_MOST_IMPORTS = 6
FORBIDDEN_NAMES = ("manager", "helper", "utils", "util", "service", "handler")
WITHOUT_DISK = ("wording/", "model/", "dates/", "analysis/", "formats/", "render/")


@cache
def nodes(tree: ast.AST) -> list[ast.AST]:
    """Return a tree with all that is in it."""
    return list(ast.walk(tree))


def imported(tree: ast.AST) -> Iterator[str]:
    """Yield the full name of every module that is imported anywhere in `tree`."""
    for node in nodes(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def our_imports(name: str) -> set[str]:
    """Return the modules of ours that a module imports, as `MODULES` calls them."""
    found = set()
    for one in imported(TREES[name]):
        parts = one.split(".")[1:] if one.split(".")[0] == "microwins" else []
        for path in ("/".join(parts), "/".join(parts[:-1])):
            hits = {f"{path}.py", f"{path}/__init__.py"} & MODULES.keys()
            found |= hits
            if hits:
                break
    return found


def room_of(name: str) -> str:
    """Return the room in which a module stands."""
    folder, _, _ = name.rpartition("/")
    return folder if folder in ARROWS else name.split("/", maxsplit=1)[0].removesuffix(".py")


def at_run_time(tree: ast.Module) -> Iterator[ast.stmt]:
    """Yield the statements of a module but for what only a type checker sees."""
    for node in tree.body:
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            yield from node.orelse
        else:
            yield node


@cache
def calls(tree: ast.AST) -> set[str]:
    """Return what is called in `tree`, as it is written."""
    return {ast.unparse(node.func) for node in nodes(tree) if isinstance(node, ast.Call)}


def test_imports_go_one_way() -> None:
    """A room imports from itself and from the rooms that its arrows name, for types too."""
    against = [
        f"{name} -> {other}"
        for name in MODULES
        for other in our_imports(name)
        if name != "__init__.py" and room_of(other) not in ARROWS[room_of(name)] | {room_of(name)}
    ]
    assert against == []


def test_no_modules_import_each_other() -> None:
    """No circle exists, inside of rooms either, for types and for deferred imports too."""
    waiting = {name: our_imports(name) - {name} for name in MODULES}
    while ready := {name for name, needed in waiting.items() if not needed & waiting.keys()}:
        waiting = {name: needed for name, needed in waiting.items() if name not in ready}
    assert sorted(waiting) == []


def test_a_command_is_three_steps() -> None:
    """It understands the words, calls one action and shows one result: six things are enough."""
    long = [
        f"{name}: {len(our_imports(name))}"
        for name in MODULES
        if name.startswith("cli/commands/") and len(our_imports(name)) > _MOST_IMPORTS
    ]
    actions = {
        name: [other for other in our_imports(name) if other.startswith("actions/")]
        for name in MODULES
        if name.startswith("cli/commands/")
    }
    assert long + [name for name, found in actions.items() if len(found) > 1] == []


def test_a_package_is_imported_where_it_belongs() -> None:
    """What costs time or reaches outside is imported by few files, or by none."""
    elsewhere = [
        f"{name} imports {package}"
        for name, tree in TREES.items()
        for package in sorted(
            {one.split(".")[0] for statement in at_run_time(tree) for one in imported(statement)}
        )
        if package in ONLY_IN
        if not name.startswith(ONLY_IN[package] or ("nowhere",))
    ]
    assert elsewhere == []


def test_one_file_reads_the_clock() -> None:
    """The present comes in through the context of a command, and is an argument elsewhere."""
    readers = {name for name, tree in TREES.items() if CLOCKS & calls(tree)}
    assert readers == {"cli/context.py"}


def test_one_file_prints() -> None:
    """Standard output and standard error are written by one file; another one asks a question."""
    using = {
        (name, ast.unparse(node))
        for name, tree in TREES.items()
        for node in nodes(tree)
        if (isinstance(node, ast.Attribute) and node.attr in {"echo", "secho", "print_exc"})
        or (isinstance(node, ast.Name) and node.id in {"print", "input"})
        or (
            isinstance(node, ast.Attribute)
            and node.attr in {"stdout", "stderr"}
            and ast.unparse(node.value) == "sys"
        )
    }
    assert {name for name, _ in using} == {"cli/output.py", "cli/prompt.py"}
    assert [used for name, used in using if name == "cli/prompt.py"] == ["input"]
    writers = {name for name, tree in TREES.items() if "os.write" in calls(tree)}
    assert writers == {"cli/output.py", "disk/files.py"}


def test_no_disk_where_there_is_none() -> None:
    """What a win is, means and looks like is worked out without opening a file."""
    reaching = [
        name
        for name, tree in TREES.items()
        if name.startswith(WITHOUT_DISK)
        and (
            {"os", "shutil", "tempfile"} & {one.split(".")[0] for one in imported(tree)}
            or "open" in calls(tree)
        )
    ]
    assert reaching == []


def test_modules_say_why_they_exist() -> None:
    """Every module opens with a sentence."""
    silent = [
        name
        for name, tree in TREES.items()
        if not (ast.get_docstring(tree) or "").rstrip().endswith(".")
    ]
    assert silent == []


def test_names_are_the_words_of_the_field() -> None:
    """Nothing is called by a word that says nothing."""
    empty = [
        f"{name}: {one}"
        for name, tree in TREES.items()
        for one in (
            name,
            *(
                node.name
                for node in nodes(tree)
                if isinstance(node, (ast.FunctionDef, ast.ClassDef))
            ),
        )
        if any(word in one.lower() for word in FORBIDDEN_NAMES)
    ]
    assert empty == []
