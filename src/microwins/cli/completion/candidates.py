"""What may stand where TAB is pressed: the candidates for the value of an option or argument.

Of what these return that is kept which begins like the word at hand. A candidate is a word, or a
word and what to show beside it. Words that nobody is to meet by chance are in none.
"""

from __future__ import annotations

from microwins.actions.reading import lookup
from microwins.cli.command_table import SUMMARIES
from microwins.cli.context import Context
from microwins.disk.completion_files import SHELLS
from microwins.formats.table import READ, WRITTEN
from microwins.model.category import BUILT_IN
from microwins.model.crisis import concern, privacy
from microwins.model.day import day_of_win
from microwins.model.handle import LAST
from microwins.model.query import Query
from microwins.model.record import Record
from microwins.model.settings import READERS, TONES, WEEKDAYS
from microwins.model.text import tag_name
from microwins.wording import completion as wording
from microwins.wording import dates, lists, transfer
from microwins.wording.manual import TOPICS
from microwins.wording.share import FORMATS as SHARED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from microwins.journal.lookup import Lookup
    from microwins.model.win import Win


class Cursor(Record):
    """Where TAB is pressed: behind which command, what was typed so far, and the word at hand."""

    context: Context
    command: str
    values: Mapping[str, Any]
    incomplete: str


FILES = "\0files"
"""Stands beside a candidate that asks for the names of files instead."""

WORDS = "\0words"
"""Stands beside words of a win, which are quoted as the shell needs them."""

_RECENT = 20
_YES_OR_NO = ("true", "false")
_VALUES = {
    **dict.fromkeys(("streak", "support_line", "plain", "bell"), _YES_OR_NO),
    "week_start": WEEKDAYS,
    "tone": TONES,
    "clock": ("12", "24"),
}


def files(at: Cursor) -> list[tuple[str, str]]:
    """Ask the shell for the names of files."""
    return [(at.incomplete, FILES)]


def topics(at: Cursor) -> list[tuple[str, str]]:
    """Return the pages of the manual and the commands, each with what it is about."""
    return [] if at.values.get("topic") else [*(TOPICS | SUMMARIES).items()]


def shells(_at: Cursor) -> list[str]:
    """Return the shells that there is completion for."""
    return list(SHELLS)


def categories(at: Cursor) -> list[str]:
    """Return the categories, built in and the person's own."""
    return [*BUILT_IN, *at.context.settings.categories]


def tags(at: Cursor) -> list[str]:
    """Return the tags of the wins that aren't hidden, the latest first."""
    here = at.context
    used = lookup(here.journal, here.settings.day_start).latest_tags()
    return [tag for tag in used if tag_name(tag) == tag]


def plus_tags(at: Cursor) -> list[str]:
    """Return the tags as they are typed at the end of words, where that was begun."""
    return [f"+{tag}" for tag in tags(at)] if at.incomplete.startswith("+") else []


def energies(_at: Cursor) -> list[str]:
    """Return how much strength there may be."""
    return ["low", "some", "plenty"]


def idea_words(at: Cursor) -> list[tuple[str, str]] | list[str]:
    """Return what there is to do with one's own list of ideas, and behind `remove` its numbers."""
    typed = list(at.values.get("words") or ())
    if typed == ["remove"]:
        return _ideas(at, own=True)
    return [] if typed else ["add", "remove", "list"]


def shown_ideas(at: Cursor) -> list[tuple[str, str]] | list[str]:
    """Return the numbers of the ideas that were shown today, with their words, or tags."""
    if at.values.get("words") or at.incomplete.startswith("+"):
        return plus_tags(at)
    return _ideas(at, own=False)


def _ideas(at: Cursor, *, own: bool) -> list[tuple[str, str]]:
    from microwins.actions.ideas import removable, shown  # 4 ms, where ideas have numbers

    found = (removable if own else shown)(at.context.journal, at.context.settings, at.context.now)
    return [
        (str(number), lists.HIDDEN_WORDS if idea.is_private else idea.text)
        for number, idea in found
    ]


def words_before(at: Cursor) -> Sequence[tuple[str, str] | str]:
    """Return how words that were logged before go on from what is typed, the most usual first.

    Behind a plus they are tags.
    """
    if at.incomplete.startswith("+"):
        return plus_tags(at)
    return _going_on(at.context, at.values.get("words") or (), at.incomplete)


def _going_on(
    here: Context, typed: Sequence[str], incomplete: str
) -> Sequence[tuple[str, str] | str]:
    """Return how the words of usual wins go on from what is typed, the most usual first."""
    from microwins.actions.usual import usual_wins  # 8 ms with the index

    begun = " ".join((*typed, incomplete))
    texts = (
        " ".join(one.text.split()) for one in usual_wins(here.journal, here.settings, here.now)
    )
    found = [
        (incomplete + text[len(begun) :], WORDS)
        for text in texts
        if text[: len(begun)].casefold() == begun.casefold()
    ]
    return found[:_RECENT]


def usual_words(at: Cursor) -> Sequence[tuple[str, str] | str]:
    """Return what `words_before` does, and `last` where nothing else is typed."""
    alone = not at.values.get("words") and not at.context.journal.is_empty()
    return [*words_before(at), *([(LAST, wording.LAST)] if alone else [])]


def names(at: Cursor) -> list[str]:
    """Return what a category or a tag that is to be renamed may be called, and the two kinds."""
    match at.values.get("names") or ():
        case []:
            return ["category", "tag"]
        case ["category", *_]:
            return categories(at)[len(BUILT_IN) :]
        case ["tag", *_]:
            return tags(at)
    return []


def plans(at: Cursor) -> Sequence[tuple[str, str] | str]:
    """Return what `wins plan` does and what a cue begins with.

    Behind a verb these are the handles of plans, behind the beginning of a cue usual wins.
    """
    typed = at.values.get("words") or ()
    if not typed:
        return [*wording.PLAN_VERBS.items(), *wording.PLAN_CUES.items()]
    if typed[0] not in wording.PLAN_VERBS:
        is_cue = typed[0] in wording.PLAN_CUES and typed[0] != "at"
        return _going_on(at.context, typed[1:], at.incomplete) if is_cue else []
    from microwins.actions.plan import plans_to_choose  # 10 ms, where a plan is to be named

    rows = plans_to_choose(at.context.journal, typed[0])
    words = (lists.HIDDEN_WORDS if row.is_wordless else row.plan.text for row in rows)
    return list(zip([row.handle for row in rows], words, strict=True))


def days(at: Cursor) -> list[str]:
    """Return days that a person may look back at."""
    return [] if at.values.get("day") else ["yesterday", *WEEKDAYS]


def moods(_at: Cursor) -> list[str]:
    """Return the moods that there are."""
    return list("12345")


def recent(at: Cursor) -> list[tuple[str, str]]:
    """Return the handles of the newest wins with their day and words, and `last`.

    Where --show was typed, they are those of hidden wins, without words. For `wins delete` those of
    plans, ideas and own lines are among them.
    """
    hidden, deletes = bool(at.values.get("show")), at.command == "delete"
    return _recent(at.context, Query(hidden=hidden), with_items=deletes)


def shareable(at: Cursor) -> list[tuple[str, str]]:
    """Return what `recent` does, of wins that may be shared."""
    return _recent(at.context, Query(hidden=False), private=False)


def _recent(
    here: Context, query: Query, *, private: bool = True, with_items: bool = False
) -> list[tuple[str, str]]:
    day_start = here.settings.day_start
    there = lookup(here.journal, day_start)
    shown = _newest(there, query, private=private)
    items = there.items()[: -_RECENT - 1 : -1] if with_items else []
    names = there.handles([win.id for win in shown] + [item.id for item in items])
    found = []
    for win in shown:
        day = dates.short_day(day_of_win(win, day_start), here.now.year)
        words = lists.HIDDEN_WORDS if privacy(win) else win.text
        found.append((names[win.id], f"{day}: {words}"))
    found += [(LAST, wording.LAST)] if found else []
    for item in items:
        found.append((names[item.id], lists.HIDDEN_WORDS if concern(item.text) else item.text))
    return found


def _newest(there: Lookup, query: Query, *, private: bool) -> list[Win]:
    """Return the newest wins that a query chooses, `private` or not, the newest first."""
    limit = _RECENT
    while True:
        found = there.chosen(query._replace(limit=limit))
        shown = [win for win in reversed(found) if private or not privacy(win)]
        if len(shown) >= _RECENT or len(found) < limit:
            return shown[:_RECENT]
        limit *= 4


def beside_wins(_at: Cursor) -> list[str]:
    """Return what an export can hold besides wins."""
    return list(transfer.ITEMS)


def own_lines(at: Cursor) -> list[str] | list[tuple[str, str]]:
    """Return what changes the person's own lines of support, or their numbers with their words."""
    match at.values.get("words") or ():
        case []:
            return ["add", "remove"]
        case ["remove", *_]:
            from microwins.actions import support  # 5 ms, with the countries

            hidden = lists.HIDDEN_WORDS
            return [
                (f"{number}", hidden if concern(one.text) else one.text)
                for number, one in enumerate(support.own_lines(at.context.journal.paths), 1)
            ]
    return []


def countries(at: Cursor) -> list[tuple[str, str]]:
    """Return the codes of countries in the case that is typed, each with its name."""
    from microwins.support.countries import country_names  # 3 ms, for one option of one command

    lower = at.incomplete.islower()
    return [(code.lower() if lower else code, name) for code, name in country_names().items()]


def shared(_at: Cursor) -> list[tuple[str, str]]:
    """Return the forms in which wins are shared."""
    return list(SHARED.items())


def extras(_at: Cursor) -> list[str]:
    """Return what may be shared besides words and areas."""
    return ["tags", "mood"]


def written(_at: Cursor) -> list[tuple[str, str]]:
    """Return the formats that wins are exported to."""
    return [(name, transfer.FORMATS[name]) for name in WRITTEN]


def read(at: Cursor) -> list[tuple[str, str]]:
    """Return the formats that wins are imported from, and ask for a file, which may stand there."""
    return [*((name, transfer.FORMATS[name]) for name in READ), *files(at)]


def actions(_at: Cursor) -> list[str]:
    """Return what `wins config` does besides showing."""
    return ["get", "set", "unset", "add", "remove", "path"]


def nudge_actions(at: Cursor) -> list[str]:
    """Return what `wins nudge` does besides answering now."""
    return [] if at.values.get("action") else ["install", "remove", "status"]


def nudge_days(_at: Cursor) -> list[str]:
    """Return some days of the week."""
    return ["mon-fri", "weekends", "daily", *WEEKDAYS]


def settings(at: Cursor) -> list[str]:
    """Return the settings, or what can be added and removed."""
    action = at.values.get("action")
    if action in {"get", "set", "unset"}:
        return list(READERS)
    return ["category"] if action in {"add", "remove"} else []


def values(at: Cursor) -> list[str]:
    """Return the values that a setting can have, where they are few words."""
    if at.values.get("values"):
        return []
    if at.values.get("action") == "remove":
        return categories(at)[len(BUILT_IN) :]
    set_one = at.values.get("action") == "set"
    return list(_VALUES.get(at.values.get("key") or "", ())) if set_one else []


def questions(at: Cursor) -> list[str]:
    """Return the words that go on with a question."""
    from microwins.cli.arguments.question import next_words

    asked = next_words(at.values.get("question_words") or (), categories(at)[len(BUILT_IN) :])
    return [*asked.words, *(tags(at) if asked.tag else ())]
