"""The help of a command as it is heard: sentences in the place of columns."""

from __future__ import annotations

import re

import typer

from microwins.wording import aloud as wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_VERBATIM = "\b"
_NAME = re.compile(r"(--?)([a-z]+(?:-[a-z]+)*)")
_RANGE = re.compile(r" *\[[^]]*[<>]=?[^]]*\]")


class HeardHelp(typer.Context.formatter_class):  # type: ignore[misc,valid-type]
    """Writes help in rows that are as long as they are, without columns, indents or blank ones."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:  # noqa: ARG002
        """Write how the command is typed."""
        parts = [prog, *(_bare(part) for part in args.split())]
        self.write(wording.USAGE.format(typed=", ".join(parts)) + "\n")

    def write_heading(self, heading: str) -> None:
        """Write what follows."""
        self.write(f"{heading}:\n")

    def write_paragraph(self) -> None:
        """Leave no room between paragraphs."""

    def write_text(self, text: str) -> None:
        """Write paragraphs, each in one row, and examples row by row."""
        for paragraph in text.split("\n\n"):
            rows = paragraph.removeprefix(_VERBATIM).strip("\n").split("\n")
            if not paragraph.startswith(_VERBATIM):
                rows = [" ".join(rows)]
            self.write("".join(f"{' '.join(row.split())}\n" for row in rows if row.strip()))

    def write_dl(
        self,
        rows: Sequence[tuple[str, str]],
        col_max: int = 30,  # noqa: ARG002 (Typer's signature)
        col_spacing: int = 2,  # noqa: ARG002 (Typer's signature)
    ) -> None:
        """Write what each name stands for, as a sentence."""
        for name, said in rows:
            about = " ".join(_RANGE.sub("", said).split())
            self.write(wording.MEANS.format(name=_named(name), about=about) + "\n")


def _named(text: str) -> str:
    """Return an option, its short name and its value as they are heard; other names as they are."""
    names = _NAME.findall(text) if text.startswith("-") else []
    if not names:
        return " ".join(map(_bare, text.split()))
    long = [name.replace("-", " ") for dashes, name in names if dashes == "--"]
    short = [name for dashes, name in names if dashes == "-"]
    value = _NAME.sub("", text).strip(" ,/")
    parts = [wording.OPTION.format(name=name) for name in long or short]
    parts += [wording.ALSO_SHORT.format(letter=name) for name in short if long]
    if value:
        may = wording.MAY_TAKE if value.startswith("[") else wording.TAKES
        parts.append(may.format(value=_bare(value)))
    return ", ".join(parts)


def _bare(text: str) -> str:
    """Return the name of a value without the signs around it."""
    return text.strip("[].{}").replace("|", ", ").lower()
