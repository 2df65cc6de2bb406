"""The words of `wins help`, understood: a page, a command, or what may be meant instead."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from microwins.cli.mended_options import nearest
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


def help_asked(words: Sequence[str], commands: Collection[str]) -> tuple[str, str] | None:
    """Return the name that there may be help on, and what to type where there is none.

    None is for words of the hardest days, which are answered with whom to call.
    """
    if concern(" ".join(words)):
        return None
    known = (*TOPICS, *commands)
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
