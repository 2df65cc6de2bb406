"""Golden texts of what the doctor finds."""

from microwins.model.finding import Finding, Findings
from microwins.render.findings import findings
from microwins.render.line import plain


def test_nothing_found() -> None:
    """A journal without damage is well, and that is said."""
    assert plain(findings(Findings([]))) == "All well: every line of the journal can be read.\n"


def test_each_finding_on_a_line() -> None:
    """A finding is its place, its kind, and how the line begins, safe to show."""
    found = [
        Finding("laptop-12ab.jsonl", 3, "not JSON", '{"v":1,"id":"\x1b[31m'),
        Finding("old.jsonl", 0, "Permission denied"),
    ]
    assert plain(findings(Findings(found))) == (
        'laptop-12ab.jsonl:3  not JSON: {"v":1,"id":"\\u001b[31m\nold.jsonl  Permission denied\n'
    )
