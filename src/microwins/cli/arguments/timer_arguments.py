"""What `wins start` and `wins stop` are asked for, and who watches the timer."""

from __future__ import annotations

from os import isatty

from microwins.actions import timer as action
from microwins.cli import timing
from microwins.cli.arguments.option_values import new_win, read_minutes, read_words
from microwins.cli.context import zone_of
from microwins.cli.fast_path import log
from microwins.cli.output import Reply, say
from microwins.disk.files import quoted
from microwins.errors import BadInputError, WinsError
from microwins.model.crisis import concern_of
from microwins.model.folding import folded
from microwins.model.minutes import minutes_in
from microwins.model.text import split_tags
from microwins.model.timer import MOST_MINUTES, USUAL_MINUTES
from microwins.model.win import Win
from microwins.render import timer as drawing
from microwins.render.line import line
from microwins.results.timer import Timing
from microwins.wording import timer as wording
from microwins.wording.grammar import filled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from microwins.cli.context import Context


def start_request(  # noqa: PLR0913 (one argument for each option)
    context: Context,
    words: Sequence[str],
    *,
    minutes: str | None,
    category: str | None,
    tags: Iterable[str] | None,
    as_json: bool,
) -> Reply:
    """Start a timer and, where somebody watches it, return what became of it.

    Words of the hardest days wait for no timer: they are logged at once, as `wins log` does. Raises
    what the action raises, and BadInputError for words and options that can't be understood.
    """
    new = new_win(" ".join(words), context, category=category, tags=tags)
    try:
        asked = read_minutes(minutes, most=MOST_MINUTES) or USUAL_MINUTES
    except BadInputError as error:
        error.text = new.text
        raise
    journal = context.journal
    action.refuse_second(journal, context.now, new.text)
    new = new._replace(text=_read(words), zone=zone_of(None))
    text, own_tags = split_tags(new.text.strip())
    if concern_of(Win("", context.now, text, tags=(*own_tags, *new.tags))):
        return log(context, new, as_json=as_json)._replace(name="start")
    if minutes is None and (typed := _minutes_in_words(text)):
        say(wording.STAYED_WORDS.format(typed=typed, minutes=minutes_in(typed)))
    if as_json or not timing.is_watched():
        timed = action.start(journal, context.present(), new, asked)
        return Reply("start", timed, drawing.started, as_json=as_json, saved=True)
    with timing.Signals() as signals:
        timed = action.start(journal, context.present(), new, asked)
        assert timed.timer is not None  # noqa: S101 (it was started)
        return timing.watched(context, "start", timed.timer, signals)


def _minutes_in_words(text: str) -> str:
    """Return the words at an end of the text that say how long something takes, "" for none."""
    words = text.split()
    ends = (end for size in (4, 3, 2, 1) for end in (words[-size:], words[:size]))
    found = (" ".join(end) for end in ends if not end[-1].replace(":", "").isdecimal())
    return next((end for end in found if 0 < (minutes_in(end) or 0) <= MOST_MINUTES), "")


def _read(words: Sequence[str]) -> str:
    """Return the words to start with; raises BadInputError for none, or asks for them."""
    if not words and not isatty(0):
        raise BadInputError(*wording.NOTHING_TO_START)
    try:
        text = read_words(words, wording.QUESTION)
    except WinsError as error:
        error.hint = error.hint if error.text else wording.FOR_EXAMPLE
        raise
    if not text.strip():
        raise BadInputError(*wording.NOTHING_TO_START)
    if text.strip(" #.").isdecimal():
        raise BadInputError(*filled(wording.A_NUMBER, typed=text.strip()))
    return text


def stop_request(context: Context, words: Sequence[str], *, as_json: bool) -> Reply:
    """End the timer, asking where its time is over; raises NotSavedError, and it is kept.

    Raises BadInputError for `words` that aren't the timer's, such as those of a win.
    """
    timer = action.running(context.journal)
    if words and not (timer and folded(" ".join(words)) in folded(timer.words)):
        said = wording.NOT_THE_TIMER.format(words=" ".join(words))
        as_win = " ".join(["wins log stop", *map(quoted, words)])
        raise BadInputError(said, "\n".join([wording.HOW_TO_END] * bool(timer) + [as_win]))
    if timer is None:
        none = Timing(None, context.now)
        return Reply("stop", none, lambda _none: [line(wording.NONE_RUNS)], as_json=as_json)
    if as_json or not timing.is_watched() or not timer.is_over(context.now):
        minutes = timer.whole_minutes(context.now)
        return timing.ended(context, "stop", timer, minutes, as_json=as_json)
    say(drawing.in_a_line(timer, context.now))
    with timing.Signals() as signals:
        return timing.watched(context, "stop", timer, signals)
