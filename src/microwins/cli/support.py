"""Who to turn to on the worst day, here: whatever of the journal and the settings can't be read."""

from __future__ import annotations

import os

from microwins.cli.context import system_zone
from microwins.errors import BadInputError, WinsError
from microwins.model.crisis import NOW, concern
from microwins.wording.grammar import VOICE, filled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from microwins.actions.support import SupportRequest
    from microwins.cli.context import Context
    from microwins.cli.output import Reply
    from microwins.model.crisis_phrases import Concern
    from microwins.model.item import Item
    from microwins.model.settings import Settings
    from microwins.results.changes import Deleted

_FLAGS = frozenset(["--json", "--plain"])
_FOR_GOOD = frozenset(["--for-good", "--yes", "-y"])
_VERBS = {"add": "add", **dict.fromkeys(("remove", "rm", "delete"), "remove")}
_DIGITS = 5
_NEAR = 0.75
_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")
_SHOWN = 40
_BEFORE_A_PLACE = ("in", "for")
_ALSO_WORDS = frozenset(
    [
        "am",
        "as",
        "at",
        "be",
        "do",
        "id",
        "im",
        "in",
        "is",
        "it",
        "la",
        "ma",
        "me",
        "my",
        "no",
        "pa",
        "so",
        "to",
    ]
)
"""Codes of countries that aren't meant for these where they are typed in small letters."""


def contact_here() -> str:
    """Return what somebody can do right here, as the end of "You can talk to someone now: …".

    That is "call or text 988" in the United States, and the way to a list of lines where this
    isn't known for the place. Never raises.
    """
    from microwins.wording.support import LOOK

    try:
        from microwins.actions.support import countries
        from microwins.render.support import contact
        from microwins.support.lines import LINES  # 2 ms with the rest, for few words

        zone, locale = countries(_here())
        first = next(iter(LINES.get(zone or locale or "", ())), None)
        if first is None:
            return LOOK
        heard = first.call or first.text
        return contact(first.call, first.text, first.word, "", "" if heard else first.chat)
    except Exception:  # noqa: BLE001 (on no account may this cost a win, or the line)
        return LOOK


def support_line(found: Concern | None, settings: Settings) -> list[str]:
    """Return the one line that follows words of which `concern` has `found` something, or none.

    It names the first of the person's own lines that says whom to call.
    """
    if found is None or not settings.support_line:
        return []
    from microwins.wording import support as sentences

    if found != NOW:
        return [sentences.IF_IT_GETS_HARD]
    person = next(filter(_says_whom_to_call, (item.text for item in _own_lines())), None)
    if person is None:
        return [sentences.TALK_NOW.format(way=contact_here())]
    return [sentences.TALK_TO_SOMEBODY_NOW.format(person=person, way=contact_here())]


def _says_whom_to_call(text: str) -> bool:
    """Tell whether a line of one's own has a telephone number, and is short enough to be said."""
    return len(text) <= _SHOWN and sum(map(str.isdigit, text)) >= _DIGITS and not concern(text)


def _own_lines() -> Sequence[Item]:
    """Return the person's own lines, none where they can't be read. Never raises."""
    try:
        from microwins.actions.support import own_lines
        from microwins.disk import paths

        return own_lines(paths.JournalPaths(paths.journal_folder(), "", ""))
    except Exception:  # noqa: BLE001 (all else is shown)
        return ()


def support(country: str | None, *, as_json: bool) -> Reply:
    """Return whom to turn to: in the country that was typed, or in those that this may be.

    Where nobody calls a country so, a remark says it first, and the lines for here are shown.
    """
    from microwins.actions import support as action
    from microwins.cli.output import Reply
    from microwins.render.support import support as drawn
    from microwins.support.countries import country_named
    from microwins.wording import support as sentences

    remarks = []
    if country and country_named(country) is None:
        remarks.append(sentences.UNKNOWN_COUNTRY.format(typed=country[:_SHOWN]))
    return Reply(
        "support",
        action.support(_here()._replace(country=country), _own_lines()),
        lay_out=drawn,
        as_json=as_json,
        styled=False,
        remarks=remarks,
        remarks_first=True,
    )


def answer_words(asked: str, words: Sequence[str], context: Context) -> Reply:
    """Return whom to turn to, whatever stands after what was `asked`: no slip may keep it back.

    After `support` a line of the person's own may be added or removed.
    """
    from microwins.wording import support as sentences

    place = next((at for at, word in enumerate(words) if word not in _FLAGS), len(words))
    verb = _VERBS.get(words[place].lower()) if place < len(words) else None
    if verb and asked.lower() == "support":
        return _changed(verb, [*words[:place], *words[place + 1 :]], context)
    country: str | None = None
    others: list[str] = []
    unknown: list[str] = []
    waiting = list(words)
    as_json = False
    while waiting:
        word = waiting.pop(0)
        name, _, value = word.partition("=")
        if name == "--country":
            country = value or (waiting.pop(0) if waiting else "")
        elif word == "--json":
            as_json = True
        elif word == "--plain":
            VOICE["aloud"] = True
        elif word.startswith("-"):
            unknown.append(sentences.UNKNOWN_WORD.format(typed=word[:_SHOWN]))
        else:
            others.append(word)
    if asked.lower() == "support" and (line := _to_type(others)):
        unknown.append(sentences.MEANT.format(command=line))
    reply = support(_meant(country, others), as_json=as_json)
    return reply._replace(remarks=[*reply.remarks, *unknown])


def _to_type(words: Sequence[str]) -> str:
    """Return what adds or removes an own line, where words seem to be meant so, "" for others."""
    if not words:
        return ""
    from difflib import get_close_matches  # 4 ms, for words that no page needs
    from shlex import join

    verb, *rest = words
    near = get_close_matches(verb.lower(), _VERBS, 1, _NEAR)
    if rest and near:
        return join(["wins", "support", near[0], *rest])
    has_number = sum(map(str.isdigit, "".join(words))) >= _DIGITS
    return join(["wins", "support", "add", *words]) if has_number else ""


def _changed(verb: str, words: Sequence[str], context: Context) -> Reply:
    """Add or remove a line of the person's own, and return what to say of that.

    Raises WinsError, which gives the words back where they would be lost.
    """
    from microwins.actions import own_support as action
    from microwins.cli.output import Reply
    from microwins.render.support import added

    typed, flags = _taken_apart(verb, words)
    as_json = "--json" in flags
    if verb == "remove":
        result, draw = _removed(context, typed, flags)
        return Reply("support", result, draw, as_json=as_json, styled=False, saved=True)
    try:
        kept = action.add(context.journal, context.now, typed)
    except WinsError as error:
        error.text = error.text or typed
        raise
    closing = support_line(concern(typed), context.settings)
    return Reply(
        *("support", kept), added, as_json=as_json, styled=False, saved=True, remarks=closing
    )


def _removed(context: Context, typed: str, flags: set[str]) -> tuple[Deleted, Any]:
    """Remove lines of the person's own, so that an undo brings them back, or for good."""
    from microwins.actions.delete import delete, delete_for_good
    from microwins.actions.own_support import own_named
    from microwins.render.changes import deleted

    names = [item.id for item in own_named(context.journal.paths, typed)]
    here = (context.journal, context.settings, context.now)
    if "--for-good" not in flags:
        return delete(*here, names), deleted
    from microwins.cli.asking import can_ask, confirmed_for_good

    if can_ask() and not flags & {"--yes", "-y"}:
        names = confirmed_for_good(context, names)
    return delete_for_good(*here, names), deleted


def _taken_apart(verb: str, words: Sequence[str]) -> tuple[str, set[str]]:
    """Return the words after `add` or `remove`, and the options among them.

    Raises BadInputError for an option that there isn't; behind `--` everything is words.
    """
    from microwins.wording import support as sentences

    known = _FLAGS | (_FOR_GOOD if verb == "remove" else frozenset())
    end = list(words).index("--") if "--" in words else len(words)
    flags = {word for word in words[:end] if word in known}
    typed = [*(word for word in words[:end] if word not in known), *words[end + 1 :]]
    odd = next((one for one in typed[: end - len(flags)] if one[:1] == "-" and _is_option(one)), "")
    if odd:
        from shlex import join

        words = join([*sorted(flags), "--", *typed])
        said = filled(sentences.UNKNOWN_OPTION, verb=verb, typed=odd[:_SHOWN], words=words)
        raise BadInputError(*said)
    VOICE["aloud"] |= "--plain" in flags
    return " ".join(typed), flags


def _is_option(word: str) -> bool:
    """Tell whether a word with a dash looks like an option, and not like a number or a dash."""
    return word.lstrip("-")[:1].isalpha() and not any(map(str.isspace, word))


def _meant(country: str | None, words: Sequence[str]) -> str | None:
    """Return what was typed of a country, after --country or without it, None for nothing.

    Its name may have several words, which nobody quotes on such a day.
    """
    from microwins.support.countries import country_named

    typed = " ".join(words)
    if country is not None:
        whole = f"{country} {typed}"
        return whole if country_named(whole) else country
    place = typed.partition(" ")[2] if words and words[0].lower() in _BEFORE_A_PLACE else typed
    return place if country_named(place) and place not in _ALSO_WORDS else None


def _here() -> SupportRequest:
    """Return the names of the system's time zone and of its locale."""
    from microwins.actions.support import SupportRequest

    locale = next((value for name in _LOCALES if (value := os.environ.get(name))), "")
    return SupportRequest(zone=system_zone() or "", locale=locale)
