"""How fast `wins` is and how much memory it takes, each figure with its bound beside it.

    python tests/bench/bench.py [--quick] [--lines 1000000] [--only NAME]...

Run by hand, with the interpreter whose `microwins` is to be measured. Times are the CPU seconds of
whole processes as the system counts them: the best of several runs, taken in turn with those that
they are compared with, so that a busy machine troubles both alike. Ends with 1 where a bound is
missed.
"""

from __future__ import annotations

import argparse
import os
import pty
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cached_property, partial
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from microwins.formats.table import WRITTEN

FEW = 20
MANY = 20_000
KNOWN = "showered"
"""Words that the person of every journal but the empty one has used before."""
NEW = "showered at the pool"
"""Words that only the word list can place."""

BACKED_UP = 40_000
"""Wins that make a log of ten megabytes."""

IMPORTED = 200_000
"""Wins in the largest files that come in, and of a century."""

MACHINES = 50
"""Files of machines in a folder that many share."""

JOURNALS = Path(__file__).with_name("journals.py")
FOREIGN = Path(__file__).with_name("foreign.py")
MODULE = (sys.executable, "-m", "microwins")
SCRIPT = (str(Path(sys.executable).with_name("wins")),)
WINS = SCRIPT if Path(*SCRIPT).exists() else MODULE

ENVIRONMENT = {"TZ": "America/New_York", "LANG": "C.UTF-8"}
TYPER_PROGRAM = """\
import typer


def main(word: str) -> None:
    print(word)


typer.run(main)
"""
CONFIG = """\
day_start = "05:00"
categories = ["garden", "music"]
"""

READING = (
    ("list", "--limit", "20"),
    ("list",),
    ("list", "--json"),
    ("export",),
    ("export", "--format", "json"),
    ("doctor",),
    ("today",),
)
"""The commands that read the journal. The first reads all of it and writes next to nothing."""

LOOKING_BACK = (("review",), ("review", "--json"), ("streak",), ("ideas",), ("again",))

FOUND = (
    *(("list", "--limit", "20"), ("list", "pool"), ("ask", "order", "morning"), ("tags",)),
    *(("edit", "last", "-m", "4"), ("delete", "last"), ("undo",), ("again",), ("last", "showered")),
)
"""What the index finds in a long journal."""

TYPED = ("wins edit ", "wins log sh", "wins list --tag ")
"""Where TAB asks for handles, words and tags."""

THE_NEXT_ONE = (("again",), ("ideas",), ("plan",), ("nudge",), ("share",), ("support",))
LOGGING_IT = (
    ("again", "1"),
    ("did", "1"),
    ("start", "reading"),
    ("plan", "after breakfast: take meds"),
)


STARTS = {
    0.36: ("log x", "log showered at the pool #home", "status"),
    0.5: (
        *("log -m 4 x", "edit last -m 4", "undo", "redo", "delete last", "hide last", "again 1"),
        *("did 1", "start reading", "plan after breakfast: take meds"),
        *("today", "", "yesterday", "week", "last"),
    ),
    0.6: (
        *("list", "list sun", "streak", "heatmap", "back", "ask order morning", "config", "again"),
        *("ideas", "plan", "nudge", "share", "tags", "categories", "doctor", "support", "help"),
        *("help json", "list --plain", "list --json", "streak --json", "heatmap --json"),
        *("back --json", "ask order morning --json", "config --json", "again --json"),
        *("ideas --json", "today --json", "status --json", "tags --json"),
    ),
    0.75: ("review", "patterns", "export", "review --json", "patterns --json"),
    1.2: ("--help", "list --help", "list --limt 3", "lst"),
}
"""How each command is typed, by what it may take on a journal of days, in Typer programs."""
TABS = ("wins ", "wins list --", "wins edit ", "wins list -t ")


class Cost(NamedTuple):
    """What a process took: CPU seconds, and MiB of memory at its peak."""

    cpu: float
    peak: float


class Figure(NamedTuple):
    """A number that was measured and the greatest that it may be; None where it is a remark."""

    what: str
    number: float
    bound: float | None = None
    unit: str = ""

    def missed(self) -> bool:
        """Tell whether the number is greater than it may be."""
        return self.bound is not None and self.number > self.bound

    def line(self) -> str:
        """Return the figure as a row of the table."""
        bound = "" if self.bound is None else f"at most {self.bound:g}{self.unit}"
        verdict = "  MISSED" if self.missed() else ""
        return f"  {self.what:<66}{self.number:>9.3f}{self.unit:<4}  {bound}{verdict}".rstrip()


def cost(
    env: dict[str, str], *argv: str, terminal: bool = False, ends: tuple[int, ...] = (0,)
) -> Cost:
    """Run a program, its output thrown away or on a terminal of its own, and return its cost.

    Any other code than those of `ends` stops the bench.

    A started program inherits the peak of whoever starts it. So this script must stay small, and
    leaves the writing of journals to another process.
    """
    if terminal:
        screen, stream = pty.openpty()
    else:
        screen = stream = os.open(os.devnull, os.O_RDWR)
    dup = [(os.POSIX_SPAWN_DUP2, stream, fd) for fd in (0, 1, 2)]
    child = os.posix_spawn(argv[0], argv, env, file_actions=dup)
    _, status, usage = os.wait4(child, 0)
    for fd in {screen, stream}:
        os.close(fd)
    code = os.waitstatus_to_exitcode(status)
    if code not in ends:
        sys.exit(f"{' '.join(argv[1:])} ended with {code}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 1024**2)


def best(runs: int, *cases: Callable[[], Cost]) -> list[Cost]:
    """Return the least CPU time and the greatest peak of each case, all run in turn."""
    rounds = [[case() for case in cases] for _ in range(runs)]
    return [
        Cost(min(one.cpu for one in costs), max(one.peak for one in costs))
        for costs in zip(*rounds, strict=True)
    ]


class Home:
    """A home folder, and in it a journal of so many wins, the last of them `KNOWN`."""

    def __init__(self, folder: Path, wins: int) -> None:
        folder.mkdir()
        self.folder = folder
        self.env = {**ENVIRONMENT, "HOME": str(folder)}
        cost(self.env, *WINS, "log", "made a journal")
        (self.log,) = (folder / ".local" / "share" / "microwins").glob("*.jsonl")
        with self.log.open("wb") as file:
            if wins > 1:
                subprocess.run([sys.executable, JOURNALS, str(wins - 1)], stdout=file, check=True)
        self.forget("device-*")  # since a log that another program wrote to gets a name of its own
        if wins:
            cost(self.env, *WINS, "log", KNOWN)
        self.size = self.log.stat().st_size

    def forget(self, kept: str = "index-*") -> None:
        """Remove what was kept of the journal."""
        for file in (self.folder / ".local" / "state" / "microwins").glob(kept):
            file.unlink()

    def tab(self, typed: str) -> Cost:
        """Press TAB behind what is typed."""
        return cost({**self.env, "_WINS_COMPLETE": typed, "_WINS_SHELL": "fish"}, *WINS)

    def run(self, *words: str, program: tuple[str, ...] = WINS, terminal: bool = False) -> Cost:
        """Run `wins` on the journal as it was made, whatever other runs wrote to it."""
        if self.log.stat().st_size != self.size:
            os.truncate(self.log, self.size)
        return cost(self.env, *program, *words, terminal=terminal)


class Bench:
    """What is compared; journals are written when they are first needed."""

    def __init__(self, folder: Path, runs: int, lines: int) -> None:
        self.folder = folder
        self.runs = runs
        self.lines = lines
        (folder / "hello.py").write_text(TYPER_PROGRAM)

    def typer(self) -> Cost:
        """Run a one-command Typer program that prints its argument."""
        env = ENVIRONMENT | self.typer_of_then
        return cost(env, sys.executable, str(self.folder / "hello.py"), "hi")

    @cached_property
    def typer_of_then(self) -> dict[str, str]:
        """What leads Python to Typer 0.28, the last without pydantic, if another is installed."""
        if version("typer").startswith("0.28."):
            return {}
        target = str(self.folder / "typer")
        install = (
            sys.executable,
            "-m",
            "pip",
            "install",
            "-q",
            "--target",
            target,
            "typer==0.28.*",
        )
        subprocess.run(install, check=True)
        return {"PYTHONPATH": target}

    @cached_property
    def none(self) -> Home:
        """A journal without a line."""
        return Home(self.folder / "none", 0)

    @cached_property
    def few(self) -> Home:
        """A journal of some days."""
        return Home(self.folder / "few", FEW)

    @cached_property
    def many(self) -> Home:
        """A journal of nine years."""
        return Home(self.folder / "many", MANY)

    @cached_property
    def untouched(self) -> Home:
        """A journal like `many`, which nothing is logged to while it is looked back at."""
        return Home(self.folder / "untouched", MANY)

    @cached_property
    def changed(self) -> Home:
        """A journal like `untouched`, with changes since its index was kept."""
        home = Home(self.folder / "changed", MANY)
        home.run("streak")
        for words in (("edit", "last", "-m", "4"), ("delete", "last"), ("undo",)):
            cost(home.env, *WINS, *words)
        home.size = home.log.stat().st_size
        return home

    @cached_property
    def backed_up(self) -> Home:
        """A journal of ten megabytes with a backup of each of the last days."""
        return Home(self.folder / "backed-up", BACKED_UP)

    @cached_property
    def endless(self) -> Home:
        """A journal longer than anybody's."""
        return Home(self.folder / "endless", self.lines)


def log(bench: Bench) -> Iterator[Figure]:
    """Compare `wins log` with an empty Typer program."""
    programs = {"wins": SCRIPT, "python -m microwins": MODULE}
    if WINS is MODULE:
        del programs["wins"]
    for name, program in programs.items():
        typer, known, new = best(
            bench.runs,
            bench.typer,
            partial(bench.few.run, "log", KNOWN, program=program),
            partial(bench.few.run, "log", NEW, program=program),
        )
        yield Figure(f"{name} log, words used before / Typer", known.cpu / typer.cpu, 0.36)
        yield Figure(f"{name} log, words never used / Typer", new.cpu / typer.cpu, 0.36)


def start(bench: Bench) -> Iterator[Figure]:
    """Compare every command on a journal of days with an empty Typer program."""
    home = bench.few

    def typed(line: str) -> Cost:
        home.run("undo" if line == "redo" else "ideas")
        home.forget("timer-*")
        return cost(home.env, *WINS, *line.split(), ends=(0, 2) if bound > 1 else (0,))

    def completed(line: str) -> Cost:
        return cost({**home.env, "_WINS_COMPLETE": line}, *WINS)

    for bound, lines in STARTS.items():
        cases = [partial(typed, line) for line in lines]
        cases += [partial(completed, line) for line in TABS] if bound > 1 else []
        names = [*(f"wins {line}" for line in lines), *(f"TAB after {line!r}" for line in TABS)]
        typer, *costs = best(bench.runs, bench.typer, *cases)
        for name, took in zip(names, costs, strict=False):
            yield Figure(f"{name} / Typer", took.cpu / typer.cpu, bound)


def endless(bench: Bench) -> Iterator[Figure]:
    """Compare `wins log` on an endless journal with the same on an empty one."""
    none, few, known, new = best(
        bench.runs,
        partial(bench.none.run, "log", KNOWN),
        partial(bench.few.run, "log", KNOWN),
        partial(bench.endless.run, "log", KNOWN),
        partial(bench.endless.run, "log", NEW),
    )
    what = f"wins log on {bench.lines:,} lines"
    yield Figure(f"{what}, words used before / on no line", known.cpu / none.cpu, 1.15)
    yield Figure(f"{what}, words never used / on no line", new.cpu / none.cpu, 1.15)
    yield Figure(f"{what}, words used before / on {FEW}, as well", known.cpu / few.cpu)


def status(bench: Bench) -> Iterator[Figure]:
    """Compare `wins status` with an empty Typer program, and on an endless journal."""
    typer, few, all_of_it, week = best(
        bench.runs,
        bench.typer,
        partial(bench.few.run, "status"),
        partial(bench.endless.run, "status", "--format", "{today} {last} {last_time}"),
        partial(bench.endless.run, "status", "--format", "{today} {week}"),
    )
    yield Figure("wins status / Typer", few.cpu / typer.cpu, 0.36)
    yield Figure(f"wins status on {bench.lines:,} lines / Typer", all_of_it.cpu / typer.cpu, 0.5)
    yield Figure("the same, with the week", week.cpu / typer.cpu)


def export(bench: Bench) -> Iterator[Figure]:
    """Measure exports of an endless journal, and of one of years in every format."""
    (whole,) = best(1, partial(bench.endless.run, "export"))
    yield Figure(f"wins export on {bench.lines:,} wins", whole.cpu, None, " s")
    yield Figure("memory", whole.peak, 150, " MiB")
    typer, jsonl = best(bench.runs, bench.typer, partial(bench.many.run, "export"))
    yield Figure(f"wins export on {MANY:,} wins / Typer", jsonl.cpu / typer.cpu, 2)
    for name in WRITTEN:
        (took,) = best(1, partial(bench.many.run, "export", "--format", name))
        yield Figure(f"wins export --format {name} on {MANY:,} wins", took.cpu, None, " s")
        yield Figure("memory", took.peak, 60, " MiB")


def machines(bench: Bench) -> Iterator[Figure]:
    """Compare `wins log` in a folder of many machines with the same in a folder of one."""
    alone, shared = (Home(bench.folder / f"machines-{number}", 400) for number in (1, MACHINES))
    lines = bench.many.log.read_bytes().splitlines(keepends=True)
    for number in range(1, MACHINES):
        log = shared.log.with_name(f"machine{number}-{number:04x}.jsonl")
        log.write_bytes(b"".join(lines[400 * number : 400 * number + 400]))
    for words in (KNOWN, NEW):
        one, many = best(bench.runs, *(partial(home.run, "log", words) for home in (alone, shared)))
        what = f"wins log {words}, {MACHINES} files of machines / one"
        yield Figure(what, many.cpu / one.cpu, 1.3)


def century(bench: Bench) -> Iterator[Figure]:
    """Measure a journal of 200,000 wins: its export, and what keeps it whole."""
    home = Home(bench.folder / "century", IMPORTED)
    whole, empty = home.folder / "whole.jsonl", home.folder / "empty.jsonl"
    shutil.copyfile(home.log, whole)
    empty.touch()
    for name in ("jsonl", "json"):
        (took,) = best(3, partial(home.run, "export", "--format", name))
        yield Figure(f"wins export --format {name} on {IMPORTED:,} wins", took.cpu, 2, " s")
        yield Figure("memory", took.peak, 200, " MiB")
    (copy,) = (home.folder / ".local" / "state" / "microwins" / "backups").iterdir()
    for words, log, kept in (
        (("doctor", "--restore"), empty, whole),
        (("delete", "last", "--for-good", "--yes"), whole, empty),
        (("rename", "tag", "rain", "wet"), whole, empty),
    ):
        shutil.copyfile(log, home.log)
        shutil.copyfile(kept, copy)
        home.forget("device-*")
        took = cost(home.env, *WINS, *words)
        what = f"wins {' '.join(words)} on {IMPORTED:,} wins"
        yield Figure(what, took.cpu, None, " s")
        yield Figure("memory", took.peak, 300, " MiB")


def today(bench: Bench) -> Iterator[Figure]:
    """Compare `wins today` on a journal of years with the same on one of days."""
    few, many, all_of_it = best(
        bench.runs, *(partial(home.run, "today") for home in (bench.few, bench.many, bench.endless))
    )
    yield Figure(f"wins today on {MANY:,} wins / on {FEW}", many.cpu / few.cpu, 1.5)
    yield Figure(f"wins today on {bench.lines:,} wins / on {FEW}", all_of_it.cpu / few.cpu)


def back(bench: Bench) -> Iterator[Figure]:
    """Compare looking back at years with looking back at days, and at an endless journal."""
    for words in LOOKING_BACK:
        what = f"wins {' '.join(words)}"
        few, many = best(
            bench.runs, *(partial(home.run, *words) for home in (bench.few, bench.untouched))
        )
        yield Figure(f"{what} on {MANY:,} wins / on {FEW}", many.cpu / few.cpu, 1.6)
        for kept in (False, True):
            if not kept:
                bench.endless.forget()
            (took,) = best(1, partial(bench.endless.run, *words))
            index = "with its index" if kept else "without an index"
            yield Figure(f"{what} on {bench.lines:,} wins, {index}", took.cpu, 9, " s")
            yield Figure("memory", took.peak, 1024, " MiB")


def found(bench: Bench) -> Iterator[Figure]:
    """Compare what the index finds in years with the same in days, and right after changes."""
    homes = bench.few, bench.untouched
    for words in FOUND:
        few, many = best(bench.runs, *(partial(home.run, *words) for home in homes))
        what = f"wins {' '.join(words)}"
        yield Figure(f"{what} on {MANY:,} wins / on {FEW}", many.cpu / few.cpu, 1.5)
    for typed in TYPED:
        few, many = best(bench.runs, *(partial(home.tab, typed) for home in homes))
        yield Figure(f"TAB after {typed!r}, the same", many.cpu / few.cpu, 1.5)
    for words in (("list", "--limit", "20"), *LOOKING_BACK):
        same, changed = best(
            bench.runs, *(partial(home.run, *words) for home in (bench.untouched, bench.changed))
        )
        what = f"wins {' '.join(words)} after an edit, a delete and an undo / without"
        yield Figure(what, changed.cpu / same.cpu, 1.1)


def the_next_one(bench: Bench) -> Iterator[Figure]:
    """Compare what helps with the next win with `wins list`, on journals of days and of years."""

    def anew(home: Home, *words: str) -> Cost:
        home.forget("timer-*")
        return home.run(*words)

    for wins, homes in ((FEW, (bench.few, bench.few)), (MANY, (bench.untouched, bench.many))):
        for home, commands in zip(homes, (THE_NEXT_ONE, LOGGING_IT), strict=True):
            home.run("ideas")
            cases = [partial(anew, home, *words) for words in commands]
            listed, *costs = best(bench.runs, partial(home.run, *READING[0]), *cases)
            for words, took in zip(commands, costs, strict=True):
                what = f"wins {' '.join(words)} / wins list, on {wins:,} wins"
                yield Figure(what, took.cpu / listed.cpu, 1)


def understanding(bench: Bench) -> Iterator[Figure]:
    """Measure patterns worked out anew, and an answer, beyond `wins today` on the same journal."""
    home = bench.untouched

    def anew() -> Cost:
        home.forget("hints-*")
        return home.run("patterns")

    today, found, kept, answered = best(
        bench.runs,
        partial(home.run, "today"),
        anew,
        partial(home.run, "patterns"),
        partial(home.run, "ask", "order", "morning"),
    )
    what = f"on {MANY:,} wins, beyond wins today"
    yield Figure(f"wins patterns {what}", found.cpu - today.cpu, 0.3, " s")
    yield Figure(f"the same, kept {what}", kept.cpu - today.cpu, 0.3, " s")
    yield Figure(f"wins ask order morning {what}", answered.cpu - today.cpu, 0.3, " s")


def shell(bench: Bench) -> Iterator[Figure]:
    """Compare what a shell that starts waits for with `wins log`."""
    home = bench.untouched

    def glimpse() -> Cost:
        home.forget("back-shown-*")
        return home.run("back", "--shell")

    usual, shown, silent = best(
        bench.runs,
        partial(bench.many.run, "log", KNOWN),
        glimpse,
        partial(home.run, "back", "--shell"),
    )
    yield Figure(f"wins back --shell on {MANY:,} wins / wins log", shown.cpu / usual.cpu, 2)
    yield Figure("the same, silent / wins log", silent.cpu / usual.cpu, 1)


def backups(bench: Bench) -> Iterator[Figure]:
    """Compare `wins log` on the first change of a day, which copies the log, with a later one."""
    home = bench.backed_up
    kept = home.folder / ".local" / "state" / "microwins" / "backups"
    home.run("log", KNOWN)
    (today,) = kept.iterdir()
    start, day = today.name[: -len("2026-11-22.jsonl")], date.fromisoformat(today.name[-16:-6])

    def first(days: int) -> Cost:
        """Run it where the copies of so many days before are there."""
        for path in kept.iterdir():
            path.unlink()
        for back in range(1, days + 1):
            shutil.copyfile(home.log, kept / f"{start}{day - timedelta(days=back)}.jsonl")
            os.truncate(kept / f"{start}{day - timedelta(days=back)}.jsonl", home.size)
        return home.run("log", KNOWN)

    new, thinned, later = best(
        bench.runs, partial(first, 1), partial(first, 8), partial(home.run, "log", KNOWN)
    )
    what = f"wins log on {home.size / 1e6:.0f} MB, the first of a day"
    yield Figure(f"{what} / a later one", new.cpu / later.cpu, 1.15)
    yield Figure(f"{what}, one copy to go / a later one", thinned.cpu / later.cpu)


def reading(bench: Bench) -> Iterator[Figure]:
    """Measure the commands that read the journal: time and memory."""
    sizes = ((bench.many, MANY, 5, 0.25, 60), (bench.endless, bench.lines, 1, 8, 1024))
    for home, wins, runs, seconds, memory in sizes:
        cases = [partial(home.run, *words) for words in READING]
        typer, *costs = best(min(runs, bench.runs), bench.typer, *cases)
        yield Figure("a Typer program, to tell how busy the machine is", typer.cpu, None, " s")
        for words, took in zip(READING, costs, strict=True):
            what = f"wins {' '.join(words)} on {wins:,} wins"
            yield Figure(what, took.cpu, seconds if words == READING[0] else None, " s")
            yield Figure(f"{what}, memory", took.peak, memory, " MiB")


def importing(bench: Bench) -> Iterator[Figure]:
    """Measure imports of many lines: our own exports, tables, and a backup of years."""
    sources = Home(bench.folder / "sources", IMPORTED)
    for name, file in (("jsonl", "wins.jsonl"), ("csv", "wins.csv")):
        sources.run("export", "--format", name, "--output", str(sources.folder / file))
    subprocess.run([sys.executable, FOREIGN, str(IMPORTED), str(sources.folder)], check=True)
    for name in ("wins.jsonl", "wins.csv", "notes.csv", "daylio.csv"):
        look, saved = (
            Home(bench.folder / f"{name}-{number}", 0).run(
                "import", str(sources.folder / name), *options
            )
            for number, options in enumerate(((), ("--apply",)))
        )
        what = f"wins import of {IMPORTED:,} wins, {name}"
        yield Figure(what, look.cpu, None, " s")
        yield Figure(f"{what}, --apply / a look", saved.cpu / look.cpu, 2)
        yield Figure(f"{what}, memory", saved.peak, 300, " MiB")
    (look,) = best(bench.runs, partial(bench.none.run, "import", str(sources.folder / "b.daylio")))
    yield Figure("wins import of a backup of 20,000 entries of Daylio", look.cpu, 3, " s")


def remarks(bench: Bench) -> Iterator[Figure]:
    """Measure what has no bound: settings, a person at a terminal, help, undoing."""
    chosen = Home(bench.folder / "chosen", FEW)
    config = chosen.folder / ".config" / "microwins" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text(CONFIG)
    typer, usual, settings, terminal, help_, few, many = best(
        bench.runs,
        bench.typer,
        partial(bench.few.run, "log", KNOWN),
        partial(chosen.run, "log", KNOWN),
        partial(bench.few.run, "log", KNOWN, terminal=True),
        partial(bench.few.run, "--help"),
        partial(bench.few.run, "undo"),
        partial(bench.many.run, "undo"),
    )
    yield Figure("wins log with settings of one's own / without", settings.cpu / usual.cpu)
    yield Figure("wins log on a terminal / into a file", terminal.cpu / usual.cpu)
    yield Figure("wins log on a terminal / Typer", terminal.cpu / typer.cpu)
    yield Figure("wins --help / Typer", help_.cpu / typer.cpu)
    yield Figure(f"wins undo on {MANY:,} wins / on {FEW}", many.cpu / few.cpu)


FIGURES = {
    one.__name__: one
    for one in (
        *(log, start, endless, status, today, back, found, the_next_one, understanding),
        *(shell, backups),
        *(reading, export, importing, machines, century, remarks),
    )
}


def main() -> None:
    """Measure what was asked for and print it."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    asked.add_argument("--quick", action="store_true", help="few runs, and 50,000 lines")
    asked.add_argument("--lines", type=int, help="how long the endless journal is")
    asked.add_argument("--only", choices=FIGURES, action="append", help="this group of figures")
    options = asked.parse_args()
    runs, lines = (5, 50_000) if options.quick else (21, 1_000_000)
    python = ".".join(map(str, sys.version_info[:3]))
    print(f"microwins {version('microwins')}, Typer {version('typer')}, Python {python}")
    print(f"best of {runs}")
    missed = 0
    with tempfile.TemporaryDirectory(prefix="wins-bench-") as folder:
        bench = Bench(Path(folder), runs, options.lines or lines)
        for name in options.only or FIGURES:
            print(f"{name}: {FIGURES[name].__doc__}")
            for figure in FIGURES[name](bench):
                print(figure.line(), flush=True)
                missed += figure.missed()
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
