"""Every use case is called from plain Python, without a parser and without what prints."""

import subprocess
import sys
from pathlib import Path

import microwins.actions

SCRIPT = """
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from microwins.actions import (
    again, ask, back, config, counts, delete, doctor, edit, export, heatmap, help, hide, ideas,
    import_, inbox, last, list, log, nudge, own_support, patterns, plan, plan_offer, rename,
    review, share, status, streak, support, timer, today, undo, usual,
)
from microwins.actions.edit import Edit
from microwins.actions.export import ExportRequest
from microwins.actions.import_ import ImportRequest
from microwins.actions.inbox import InboxRequest
from microwins.actions.log import NewWin
from microwins.actions.naming import Named
from microwins.actions.rename import RenameRequest
from microwins.actions.review import ReviewRequest
from microwins.actions.support import SupportRequest
from microwins.analysis.patterns.evidence import Subject
from microwins.dates.records import DateRules
from microwins.disk.config import load
from microwins.disk.paths import JournalPaths
from microwins.formats.entry import Reading
from microwins.formats.import_plan import ImportOptions
from microwins.journal.inbox import Seen
from microwins.journal.journal import Journal
from microwins.model.period import ALL, week
from microwins.model.query import Query
from microwins.model.settings import Settings

home = sys.argv[1]
settings = Settings()
now = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)
journal = Journal(JournalPaths(f"{home}/wins", f"{home}/state", "laptop"))
here = (journal, settings, now)

logged = log.log(*here, NewWin("took a shower #sunny", counted=True))
assert (logged.win.win.category, logged.win.win.tags, logged.today) == ("care", ("sunny",), 1)
assert log.log(*here, NewWin("called mom", at=now - timedelta(days=7))).today is None
assert [row.win.text for row in today.today(*here).wins] == ["took a shower"]
assert (status.status(*here).today, status.status(*here, ()).week) == (1, 1)
assert len(list.listing(journal, Query()).wins) == 2
assert counts.counts(journal, settings, "tag").kind == "tag"
assert last.last(journal, Query(), now).win is not None
sunny = RenameRequest("tag", "sunny", "sun")
assert rename.renamed(journal, f"{home}/config.toml", now, sunny).wins == 1
assert len(undo.undo(*here).steps) == 1
named = Named(["last", "called", "my sister"])
(edited,) = edit.edit(*here, named, Edit(mood=4)).wins
assert (edited.before.win.text, edited.after.win.mood) == ("called mom", 4)
assert edit.win_to_edit(*here, Named(["last"])).text == "called my sister"
assert hide.hide(*here, ["last"]).wins[0].win.win.hidden
assert len(undo.undo(*here, 2).steps) == 2
assert len(undo.undo(*here, 1, redo=True).steps) == 1
assert streak.streak(*here, Query(categories=("care",))).wins == 1
assert heatmap.heatmap(*here, Query(tags=("sunny",))).wins == 1
assert back.back(*here).memories[0].kind == "week"
assert back.memory_of_the_day(*here).wins[0].win.text == "called my sister"
assert back.memory_of_the_day(*here) is None
found = review.review(*here, ReviewRequest(week(now.date(), 0), "week"))
assert (found.wins, found.unit, found.question[1]) == (1, "week", 1)
assert patterns.patterns(*here, "care").active_days == 2
answer = ask.ask(*here, lambda own, familiar: Subject("time", "care", window="morning"))
assert answer.answer == "unknown"
assert len(export.rows(journal, ExportRequest(Query())).wins) == 2
pieces = "".join(export.pieces(*here, ExportRequest(Query(), "csv"))[0])
assert "took a shower" in pieces
assert export.export(*here, ExportRequest(Query()), f"{home}/wins.jsonl").wins == 2
assert delete.delete(*here, ["last"]).wins[0].win.text == "called my sister"
assert delete.delete_for_good(*here, ["last"]).for_good
wanted = ImportRequest(
    "jsonl", f"{home}/wins.jsonl", Reading(datetime.astimezone), ImportOptions({}, {}, ALL)
)
assert import_.import_(*here, wanted._replace(apply=True)).taken_away == 2
rules = DateRules(datetime.astimezone)
assert doctor.doctor(journal, now, f"{home}/config.toml", lambda: rules, fix=True).wins == 0
assert doctor.restore(*here).lines == []
assert config.change(journal, f"{home}/config.toml", "tone", "quiet").chosen
assert config.settings_in_force(load(f"{home}/config.toml"), "").settings["tone"] == "quiet"
assert support.support(SupportRequest("Ireland")).places[0].name == "Ireland"
assert own_support.add(journal, now, "Sam 555 0100").is_new
made = plan.PlanRequest("make", new=plan.NewPlan("after tea", "sit down", words=("tea",)))
assert plan.change(journal, now, made).change == "made"
assert log.log(*here, NewWin("tea")).plan.plan.action == "sit down"
assert plan_offer.offered_by_hour(*here, [], claims=False) is None
assert usual.usual_wins(*here) == again.offered(*here).wins
assert ideas.offered(*here).ideas
assert share.share(*here, share.ShareRequest(Query())).total == 1
assert timer.start(journal, now, NewWin("the dishes"), 5).timer == timer.running(journal)
assert nudge.nudge(*here).wins == 1
assert help.contents({"log": "Note a win."}).commands[0].name == "log"
assert help.help_on("when", lambda name: "", "wins help").page.startswith("# ")
barred = {"microwins.cli", "microwins.render", "typer", "rich"}
assert not barred & {".".join(name.split(".")[:2]) for name in sys.modules}
Path(home, "wins", "inbox.txt").write_text("sat\\n")
wanted = InboxRequest(Seen({}, []), ["inbox.txt"], rules, lambda at: None)
assert inbox.catch_up(*here, wanted)[0].wins == 1
"""


def test_every_action_is_called_without_a_parser(tmp_path: Path) -> None:
    """From logging to support, with a journal in a folder of its own; none is left out."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    folder = Path(microwins.actions.__file__).parent
    names = {path.stem for path in folder.glob("*.py")} - {"__init__", "cached_patterns"}
    names -= {"naming", "reading", "import_folder"}
    assert [name for name in sorted(names) if f" {name}," not in SCRIPT] == []
