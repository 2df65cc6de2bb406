"""Which words the program never says to a person."""

import re

SHAMING = re.compile(
    r"\b(miss\w*|fail\w*|broke\w*|los[et]\w*|only|just|laz\w+|should\w*|yet|still|zero|0 days|"
    r"back to|(?<!wins )again(?!  |:)|never|forg[eo]t\w*|gap\w*|streak is over)\b",
    re.IGNORECASE,
)
"""Words that count what isn't there, blame, or start a person over; `wins again` is a command."""
