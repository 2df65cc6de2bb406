"""The words of `wins help`, understood: a page, a command, or what may be meant instead."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from microwins.cli.command_table import SUMMARIES
from microwins.cli.context import Context
from microwins.cli.mended_options import nearest
from microwins.cli.output import Reply
from microwins.cli.support import support
from microwins.cli.synonyms import MEANT
from microwins.model.crisis import concern
from microwins.model.text import repaired
from microwins.wording.manual import TOPICS

_ALSO = {
    "choosing": "filter filters handle handles find finding search query word words quote quotes",
    "categories": "category area areas mood moods tag label labels",
    "when": "time times date dates day days at since until period periods clock",
    "timer": "timers pomodoro minutes bell starting",
    "review": "looking memory memories",
    "ideas": "idea step steps suggestion suggestions stuck",
    "prompt": "shell bash zsh fish tmux completion completions tab",
    "json": "exit code codes script scripts scripting jq api",
    "files": "file journal folder backup backups data index lock path format",
    "inbox": "phone mobile watch nfc tag shortcuts ios android tasker termux automation device",
    "sync": "syncing synchronise synchronize machines machine dropbox syncthing git cloud merge",
    "privacy": "private hidden hiding security encryption encrypted secret telemetry",
    "share": "sharing card cards picture pictures png friend therapist partner print printing pdf",
    "plain": "accessibility a11y screen-reader reader colour color colours colors",
    "export": "formats csv ics html markdown svg jsonl",
    "import": "daylio loop dayone jrnl harsh todotxt",
}
_PAGE_OF = {word: topic for topic, words in _ALSO.items() for word in words.split()}


def help_of(context: Context, name: str) -> str:
    """Return the help of the command of this name, "" where there is none."""
    if name not in SUMMARIES:
        return ""
    from microwins.cli.typer_parser import help_of as written  # 80 ms, for a command's help

    return written(name, context)


def commands() -> Mapping[str, str]:
    """Return the commands, each with what it does."""
    return SUMMARIES


def whom_to_call(words: Sequence[str], *, as_json: bool) -> Reply | None:
    """Return the answer to words of the hardest days, None for others."""
    return support(None, as_json=as_json) if concern(" ".join(words)) else None


def help_asked(words: Sequence[str]) -> tuple[str, str]:
    """Return the name that there may be help on, and what to type where there is none."""
    known = (*TOPICS, *SUMMARIES)
    names = [repaired(word).strip().lower().lstrip("-") for word in words]
    first = next((name for name in names if name in known), None)
    return (first or repaired(words[0]), _hint(names, known))


def _hint(names: Sequence[str], known: Collection[str]) -> str:
    for name in names:
        meant = _PAGE_OF.get(name) or MEANT.get(name, "").partition(" ")[0]
        near = meant if meant in known else nearest(name, list(known))
        if near:
            return f"wins help {near}"
    return "wins help"
