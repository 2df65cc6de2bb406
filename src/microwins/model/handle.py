"""Short names for wins: `last`, or the end of an id that no other win shares."""

from __future__ import annotations

from microwins.errors import NoSuchWinError
from microwins.model.crisis import concern, privacy
from microwins.model.win import Win

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from typing import TypeVar

    from microwins.model.item import Item

    Named = TypeVar("Named", Win, Item)

LAST = "last"
SHORTEST = 3

_LISTED = 8


def handles(shown: Iterable[str], ids: Collection[str]) -> dict[str, str]:
    """Return for each id in `shown` its handle: the shortest end that no other of `ids` shares.

    A handle has three characters or more. `ids` are all ids of the journal, `shown` some of them.
    """
    found = {}
    waiting = set(shown)
    length = SHORTEST
    while waiting:
        counts = dict.fromkeys((name[-length:].lower() for name in waiting), 0)
        ids = [name for name in ids if name[-length:].lower() in counts]
        for name in ids:
            counts[name[-length:].lower()] += 1
        for name in list(waiting):
            end = name[-length:].lower()
            if counts[end] <= 1 or len(name) <= length:
                found[name] = end
                waiting.remove(name)
        length += 1
    return found


def only_match(
    handle: str,
    matches: Sequence[Win],
    handles_of: Callable[[Collection[str]], Mapping[str, str]],
    *,
    is_empty: bool,
) -> Win:
    """Return the win among the `matches` of a handle, as `ending_in` gives them.

    `handles_of` returns the handles of ids. Raises NoSuchWinError where there is none, as in a
    journal that `is_empty`, or where there are several.
    """
    from microwins.wording import values  # where a handle is looked for

    if is_empty:
        raise NoSuchWinError(*values.NO_WINS)
    if len(matches) == 1:
        return matches[0]
    if not matches and len(handle) < SHORTEST:
        raise NoSuchWinError(values.HANDLE_TOO_SHORT.format(handle=handle), values.WHERE)
    if not matches:
        raise NoSuchWinError(values.NO_SUCH_HANDLE.format(handle=handle), values.WHERE)
    names = handles_of([win.id for win in matches])
    raise NoSuchWinError(
        values.SEVERAL_FIT.format(handle=handle, number=len(matches)),
        matches=tuple(
            (names[win.id], None if is_private(win) else win.text) for win in matches[-_LISTED:]
        ),
        wanted=handle,
    )


def ending_in(handle: str, contents: Iterable[Named]) -> list[Named]:
    """Return the wins or items whose ids end in `handle`, in upper or lower case.

    Where that is a whole id, it is the only one; what is too short for a handle names none.
    """
    wanted = handle.lower()
    found = [one for one in contents if one.id.lower().endswith(wanted)]
    whole = [one for one in found if one.id.lower() == wanted]
    if len(whole) == 1:
        return whole
    return found if len(wanted) >= SHORTEST else []


def is_private(content: Win | Item) -> bool:
    """Tell whether the words of a win or an item aren't shown to whoever didn't ask for it."""
    return bool(privacy(content) if isinstance(content, Win) else concern(content.text))
