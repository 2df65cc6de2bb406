"""The words of `wins ideas` and `wins did`, understood: what to do, and which number is meant."""

from __future__ import annotations

from microwins.actions.ideas import shown_as
from microwins.analysis.ideas import ENERGIES, Wanted, own_idea
from microwins.cli.arguments.option_values import read_category
from microwins.cli.arguments.options import THIS
from microwins.disk.files import quoted
from microwins.errors import BadInputError
from microwins.model.category import BUILT_IN
from microwins.model.crisis import concern
from microwins.model.list_numbers import list_numbers
from microwins.model.record import Record
from microwins.model.text import tag_name, unique
from microwins.results.ideas import OWN, Idea
from microwins.wording import ideas as wording
from microwins.wording.grammar import filled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from microwins.actions.log import NewWin
    from microwins.cli.context import Context

_MORE = 9
_VERBS = {
    **dict.fromkeys(("add", "new"), "add"),
    **dict.fromkeys(("remove", "rm", "delete", "del"), "remove"),
    **dict.fromkeys(("list", "ls", "own", "mine"), "list"),
}
_MEANT = (
    "1 tiny little none no bad tired empty exhausted small min",
    "2 medium mid middle ok okay half normal fair",
    "3 high lots lot much full good great big max",
)
_ENERGIES = {
    word: energy for energy, words in zip(ENERGIES, _MEANT, strict=True) for word in words.split()
}


class IdeasRequest(Record):
    """What is to be done: "offer", "smaller", "list", "add" or "remove".

    `wanted` is None where nothing was said of what to offer. `idea` is one to add, `words` name one
    to remove, and `number` one to make smaller.
    """

    action: str
    wanted: Wanted | None = None
    idea: Idea = Idea("", OWN, "")
    words: str = ""
    number: int = 1


def ideas_request(  # noqa: PLR0913 (one argument for each option)
    context: Context,
    words: Sequence[str],
    *,
    energy: str | None,
    area: str | None,
    more: bool,
    smaller: str | None,
) -> IdeasRequest:
    """Return what is asked for; raises BadInputError for what means nothing here."""
    strength = None if energy is None else _energy(energy)
    category = read_category(area, context, new=True)
    verb, *rest = words or ("",)
    meant = _VERBS.get(verb.lower(), "")
    if meant == "add":
        return IdeasRequest(meant, idea=own_idea(" ".join(rest), "", category, strength))
    if meant == "remove":
        return IdeasRequest(meant, words=" ".join(rest))
    if meant == "list" and not rest:
        return IdeasRequest("list")
    if verb.lower() == "smaller":
        smaller, words = next(iter(rest), THIS), rest[1:]
    for word in map(str.lower, words):
        strength = word if word in ENERGIES else strength
        category = word if word in (*BUILT_IN, *context.settings.categories) else category
        more = more or word == "more"
        if word not in (strength, category, "more"):
            raise _not_understood(words)
    wanted = Wanted(strength or ENERGIES[0], category, *((_MORE,) if more else ()))
    if smaller is not None:
        is_said = strength or category or more
        return IdeasRequest("smaller", wanted if is_said else None, number=_number(smaller))
    return IdeasRequest("offer", wanted)


def from_idea(context: Context, new: NewWin) -> NewWin:
    """Return `new` as the idea whose number its text is, tags aside; as it is where that is words.

    Raises BadInputError for a number that was not shown today, and for several.
    """
    typed = new.text.replace(",", " ").split()
    tags = [word for word in typed if word[0] in "#+" and tag_name(word[1:])]
    numbers = list_numbers(" ".join(word for word in typed if word not in tags))
    if not numbers:
        return new
    if len(numbers) > 1:
        error = BadInputError(*wording.ONE_AT_A_TIME)
        error.text = new.text
        raise error
    idea = shown_as(context.journal, context.settings, context.now, numbers[0])
    return new._replace(
        text=idea.logged_as,
        suggested=idea.category,
        tags=unique((*idea.tags, *(tag[1:] for tag in tags), *new.tags)),
        partial=new.partial or idea.partial,
    )


def _energy(typed: str) -> str:
    """Return how much strength somebody says they have; raises BadInputError for what says none."""
    name = typed.strip().lower()
    begun = [one for one in ENERGIES if name and one.startswith(name)]
    found = _ENERGIES.get(name) or next(iter(begun), None)
    if found is None:
        raise BadInputError(*filled(wording.NO_SUCH_ENERGY, typed=typed or wording.NOTHING))
    return found


def _number(typed: str) -> int:
    """Return the number of an idea, the first where none was typed; raises BadInputError."""
    numbers = [1] if typed == THIS else list_numbers(typed)
    if len(numbers) != 1:
        raise BadInputError(*filled(wording.NO_NUMBER, typed=typed or wording.NOTHING))
    return numbers[0]


def _not_understood(words: Sequence[str]) -> BadInputError:
    """Return what to say of words that are no area, energy or verb, and what may be meant."""
    from microwins.cli.mended_options import nearest  # 3 ms, on the way to an error

    typed, first = " ".join(words), words[0].lower()
    verb = nearest(first, _VERBS)
    if len(numbers := list_numbers(typed)) == 1:
        return BadInputError(*filled(wording.WHICH_NUMBER, number=numbers[0]))
    if numbers or concern(typed):
        return BadInputError(*wording.NOT_UNDERSTOOD)
    if verb and verb != first:
        line = " ".join(["wins ideas", _VERBS[verb], *map(quoted, words[1:])])
        return BadInputError(wording.UNKNOWN.format(words=first), line)
    if len(typed.split()) == 1:
        area = nearest(first, BUILT_IN)
        line = f"wins ideas --area {area}" if area else "wins ideas --help"
        return BadInputError(wording.UNKNOWN.format(words=first), line)
    return BadInputError(*filled(wording.NO_WORD, words=quoted(typed)))
