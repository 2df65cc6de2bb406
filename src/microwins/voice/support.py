"""What is said to somebody who needs another person now: whom to call, text or write to."""

from __future__ import annotations

DIRECTORY = "findahelpline.com"
"""Lists lines for most countries."""

ELSEWHERE = f"see {DIRECTORY}"


def contact(call: str, text: str, word: str, chat: str, mail: str) -> str:
    """Say in what ways somebody can be reached: "call or text 988, or chat at 988lifeline.org".

    Each way that there isn't is "". `word` is what the first text message says.
    """
    ways = []
    if call and call == text and not word:
        ways.append(f"call or text {call}")
    else:
        ways += [f"call {call}"] if call else []
        ways += [f"text {word} to {text}" if word else f"text {text}"] if text else []
    ways += [f"chat at {chat}"] if chat else []
    ways += [f"write to {mail}"] if mail else []
    return ", or ".join(ways)
