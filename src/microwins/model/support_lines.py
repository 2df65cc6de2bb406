"""Who listens on the worst day, country by country, each line with what proves it.

A line stands here where two pages of different hosts say the same of it: the service's own, one of
a government, a ministry of health or a public health body, findahelpline.com, or a partner or a
newspaper that quotes the service. Nothing is from memory; where pages disagreed, the line was left
out. `checked` is the day on which the pages were compared; they were read in stored copies, whose
own dates were preferred new. Somebody who adds or changes a line reads its pages, and dates it.
"""

from __future__ import annotations

from microwins.model.record import Record


class SupportLine(Record):
    """Somebody who listens: their name, and each way to reach them that there is.

    `call` is a number, `text` one for messages, with the `word` that opens them where one is asked
    for; `chat` is an address in the web and `mail` one for letters. `free` and `always` (day and
    night) are True where the sources say so; `hours` says when, where it isn't always. `sources`
    are the pages that prove it, compared on the day `checked`.
    """

    name: str
    call: str = ""
    text: str = ""
    word: str = ""
    chat: str = ""
    mail: str = ""
    free: bool = False
    always: bool = False
    hours: str = ""
    sources: tuple[str, ...] = ()
    checked: str = "2026-11-27"


LINES: dict[str, tuple[SupportLine, ...]] = {
    "GB": (
        SupportLine(
            "Samaritans",
            call="116 123",
            mail="jo@samaritans.org",
            free=True,
            always=True,
            sources=(
                "https://www.samaritans.org/how-we-can-help/contact-samaritan/",
                "https://fullfact.org/health/samaritans-text-number/",
                "https://www.hpft.nhs.uk/news/don-t-struggle-alone-change-the-narrative-on-suicide/",
            ),
        ),
        SupportLine(
            "Shout",
            text="85258",
            word="SHOUT",
            free=True,
            always=True,
            sources=(
                "https://giveusashout.org/about-us/faq",
                "https://fullfact.org/online/samaritans-text-message-service/",
            ),
        ),
    ),
    "IE": (
        SupportLine(
            "Samaritans",
            call="116 123",
            free=True,
            always=True,
            sources=(
                "https://www.samaritans.org/news/samaritans-ireland-responds-one-call-help-every-minute-last-year",
                "https://www.oireachtas.ie/en/debates/question/2013-12-10/505/",
            ),
        ),
    ),
    "US": (
        SupportLine(
            "988 Suicide and Crisis Lifeline",
            call="988",
            text="988",
            chat="988lifeline.org",
            free=True,
            always=True,
            sources=(
                "https://health.wyo.gov/publichealth/prevention/wivpp/suicide-prevention/988-suicide-crisis-lifeline",
                "https://contactlistens.org/get-help/",
            ),
        ),
    ),
}
"""The lines of each country, by its code; the one to name first stands first."""
