"""What is said to somebody who needs another person now: whom to call, text or write to."""

from __future__ import annotations

from microwins.wording import dates

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

WELCOME = "You don't have to be alone with this. Talk to somebody now:"
IF_IT_GETS_HARD = "If it gets hard: wins support"
NOT_SAVED = "That is not saved."
HOW_TO_SAVE = "That is not saved. To keep it, put wins log in front of your words."


def talk_now(way: str) -> str:
    """Say how to reach somebody at once; `way` is the end of that sentence."""
    return f"You can talk to someone now: {way}. More: wins support"


def in_danger(emergencies: Sequence[tuple[str, str]]) -> str:
    """Say what to do in danger; `emergencies` are the number of each place, "" for an unknown one,
    and its name.
    """
    numbers = {number for number, _ in emergencies}
    if not any(numbers):
        return "If you are in danger right now, call your local emergency number."
    if len(numbers) == 1:
        return f"If you are in danger right now, call {emergencies[0][0]}."
    each = (f"{number or 'the local number'} ({name})" for number, name in emergencies)
    return f"If you are in danger right now, call {' or '.join(each)}."


def contact(call: str, text: str, word: str, whatsapp: str, chat: str) -> str:
    """Say in what ways somebody can be reached: "call or text 988, or chat at 988lifeline.org".

    Each way that there isn't is "". `word` is what the first text message says.
    """
    ways = []
    if call and call == text and not word:
        ways.append(f"call or text {call}")
    else:
        ways += [f"call {call}"] if call else []
        ways += [f"text {word} to {text}" if word else f"text {text}"] if text else []
    ways += [f"message {whatsapp} on WhatsApp"] if whatsapp else []
    ways += [f"chat at {chat}"] if chat else []
    return ", or ".join(ways)


def who_listens(name: str, open_hours: str, *, free: bool) -> str:
    """Say who is at the other end, what it costs and when they are there, where that is known."""
    return ", ".join(part for part in (name, "free" if free else "", open_hours) if part)


def see(address: str) -> str:
    """Say where lines of a country stand that has none here."""
    return f"See {address}"


def directory(address: str, *, more: bool) -> str:
    """Say where lines of other countries stand, and `more` of those that were shown."""
    return f"{'More people' if more else 'People'} to talk to, in most countries: {address}"


def by_country(*, another: bool) -> str:
    """Say how the lines of a country are seen: of `another` one, or of somebody's own."""
    return f"For {'another' if another else 'your'} country: wins support --country Canada"


def checked(on: date, address: str) -> str:
    """Say on which day the numbers were checked, and what to do where one doesn't answer."""
    return (
        f"Numbers checked on {dates.long_day(on)}. If one doesn't answer, try another, the "
        f"emergency number, or {address}."
    )


def unknown_country(typed: str) -> str:
    """Say that no country is called so."""
    return f"wins knows no country called {typed}. Two letters work, too: wins support --country GB"


def unknown_word(typed: str) -> str:
    """Say that a word after the command means nothing to it."""
    return f"{typed} means nothing here; wins support takes --country, --json and --plain."
