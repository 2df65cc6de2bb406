"""The words of `wins edit`, understood: which wins are meant, their new words, and slips."""

from __future__ import annotations

from microwins.actions.edit import Edit, win_to_edit
from microwins.actions.naming import Named
from microwins.cli.arguments.option_values import (
    read_at_of,
    read_category,
    read_minutes,
    read_mood,
    read_tags,
)
from microwins.cli.asking import can_ask, with_wins_named
from microwins.cli.synonyms import MOODS
from microwins.disk.files import quoted
from microwins.errors import BadInputError, UnsureHandleError
from microwins.model.category import BUILT_IN
from microwins.model.minutes import minutes_in
from microwins.model.settings import WEEKDAYS
from microwins.model.text import tag_name
from microwins.wording import words as wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from microwins.cli.context import Context
    from microwins.results.changes import EditedWins

_MOOD = ("mood", "feeling", "feel", "felt")
_MINUTES = ("minutes", "minute", "duration", "took")
_CATEGORY = ("category", "cat", "area")
_TAG = {"tag": "--tag", "tags": "--tag", "untag": "--untag"}
_AT = ("at", "time", "when", "date", "day")
_AROUND = ("set", "change", "add", "make", "to", "is", "=", "the", "its")
_FLAGS = {"partial": "--partial", "whole": "--whole"}
_LIKE_A_TIME = r"\d:\d\d|\d ?[ap]m\b|\d\S* ago$|\d{4}-\d\d-\d\d"
_COMMANDS = ("delete", "hide")
_DAYS = ("yesterday", "today", "tonight", "last", "this", *WEEKDAYS)


def edit_request(  # noqa: PLR0913 (one argument for each option)
    context: Context,
    *,
    at: str | None,
    category: str | None,
    tags: Iterable[str] | None,
    untag: Iterable[str] | None,
    mood: str | None,
    minutes: str | None,
    partial: bool | None,
) -> Edit:
    """Return what the options ask to change; raises BadInputError for what can't be."""
    return Edit(
        None,
        read_at_of(at, context),
        read_category(category, context, new=True),
        read_tags(tags),
        read_tags(untag),
        read_mood(mood, clearing=True),
        read_minutes(minutes, clearing=True),
        partial,
    )


def edited(
    here: Context, words: Sequence[str] | None, wanted: Edit, edit: Callable[..., EditedWins]
) -> EditedWins:
    """Return what `edit` makes of the wins that `words` name, asking where that isn't sure.

    Raises what `edit` raises, and BadInputError for words that are an option without its dashes.
    """
    args = list(here.typed)
    behind = args[args.index("--") + 1 :] if "--" in args else None
    typed = list(words or ())
    if behind is not None:
        typed = typed[: len(typed) - len(behind)]
    options = here.options

    def line(*parts: str) -> str:
        return " ".join(map(quoted, ["wins", "edit", *parts]))

    command = " ".join(typed[1:]).lower()
    if command in _COMMANDS and not behind:
        said = wording.COMMAND_OR_WORDS.format(words=typed[1])
        as_words = line(typed[0], *options, "--", typed[1])
        raise BadInputError(said, f"wins {command} {quoted(typed[0])}\n{as_words}")
    option = None if behind else _option(typed[1:], here)
    if option:
        as_words = line(typed[0], *options, "--", *typed[1:])
        said = wording.OPTION_OR_WORDS.format(words=" ".join(typed[1:]))
        raise BadInputError(said, f"{line(typed[0], *options, *option)}\n{as_words}")

    def act(handles: Sequence[str], text: str | None) -> EditedWins:
        named = Named(handles, text)
        if wanted != Edit() or len(handles) > 1 or text or behind:
            return edit(named, wanted)
        shown = win_to_edit(here.journal, here.settings, here.now, named)
        from microwins.cli.arguments.editor_form import in_editor

        with in_editor(shown, handles[0], here) as done:
            return edit(named, done.wanted, shown=done.shown)

    text = None if behind is None else " ".join(behind)
    try:
        return with_wins_named(here, "edit", typed, lambda handles: act(handles, text))
    except UnsureHandleError as error:
        first, *rest = typed
        if can_ask():
            from microwins.cli.prompt import confirmed

            if confirmed(wording.MAKE_IT_WORDS.format(words=" ".join(rest), handle=first)):
                return act([first], " ".join(rest))
        each = [line(*typed, *options, "--")] if options else []
        error.hint = "\n".join([line(first, *options, "--", *rest), *each])
        raise


def remarks_on_words(result: EditedWins) -> list[str]:
    """Return what to say of new words that look like tags, or none."""
    after = result.wins[0].after.win.text
    if after == result.wins[0].before.win.text or result.concern:
        return []
    from microwins.cli.word_remarks import remarks_on

    return remarks_on(after)


def _option(words: Sequence[str], context: Context) -> list[str] | None:
    """Return the option that is meant by words such as "mood 3" or "tag sunny", None for none."""
    if not words:
        return None
    said = [word for word in words if word.lower() not in _AROUND] or ["to"]
    name, _, value = said[0].replace(":", "=").lower().partition("=")
    values = [*([value] if value else []), *said[1:]]
    if name == "remove" and values and values[0].lower() in _TAG:
        name, values = "untag", values[1:]
    named = _with_name(name, values, context) if values else None
    return named or _without_name(words, context)


def _with_name(name: str, values: Sequence[str], context: Context) -> list[str] | None:
    """Return the option that a name and values mean, None for none."""
    phrase = " ".join(values)
    if name in _MOOD and phrase.lower() in MOODS:
        return ["--mood", MOODS[phrase.lower()]]
    if name in _MOOD and (phrase.isdecimal() or phrase == "none"):
        read_mood(phrase, clearing=True)
        return ["--mood", phrase]
    if name in _MINUTES and (minutes_in(phrase) or phrase.lower() == "none"):
        return ["--minutes", phrase]
    if name in _CATEGORY and (_is_category(phrase, context) or len(values) == 1):
        read_category(phrase, context, new=True)
        return ["--category", phrase.lower()]
    if name in _TAG and (name == "tags" or len(values) == 1):
        tags = [tag_name(word.lstrip("#+").rstrip(",")) for word in values]
        return [part for tag in tags for part in (_TAG[name], tag or "")] if all(tags) else None
    return ["--at", phrase] if name in _AT and _means_moment(phrase, context) else None


def _without_name(words: Sequence[str], context: Context) -> list[str] | None:
    """Return the option that a value alone means, None for other words."""
    whole = " ".join(words).lower()
    if whole in _FLAGS:
        return [_FLAGS[whole]]
    if len(whole) == 1 and whole in MOODS.values():
        return ["--mood", whole]
    if minutes_in(whole) and not whole.isdecimal() and ":" not in whole:
        return ["--minutes", whole]
    if _is_category(whole, context):
        return ["--category", whole]
    if whole and all(word[:1] in {"#", "+"} and tag_name(word[1:]) for word in words):
        return [part for word in words for part in ("--tag", word[1:])]
    import re  # 8 ms, where words may be a time

    may_be = words[0].lower() in _DAYS or re.search(_LIKE_A_TIME, whole)
    return ["--at", " ".join(words)] if may_be and _means_moment(whole, context) else None


def _is_category(name: str, context: Context) -> bool:
    return name.lower() in (*BUILT_IN, *context.settings.categories)


def _means_moment(phrase: str, context: Context) -> bool:
    from microwins.cli.arguments.dates import date_rules  # 6 ms, for words that look like it
    from microwins.dates.reading import means_moment

    return means_moment(phrase, context.now, date_rules(context))
