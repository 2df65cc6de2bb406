"""What the doctor remarks about a journal."""

from __future__ import annotations

from microwins.model.record import Record


class Finding(Record):
    """One remark: the file, the line in it (0 for the file itself), its kind, and how it begins."""

    file: str
    line: int
    kind: str
    start: str = ""


class Findings(Record):
    """All remarks; none where all is well."""

    findings: list[Finding]
