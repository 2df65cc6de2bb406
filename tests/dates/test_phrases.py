"""The table of phrases, written from how people speak: none becomes another moment."""

from collections import Counter

from support.date_phrases import meaning, phrases

EVERYDAY_READ = 0.85


def test_no_phrase_becomes_another_moment() -> None:
    """What is read is what was meant, with its time; whatever isn't sure is refused."""
    wrong = [
        (phrase, read)
        for phrase in phrases()
        if (read := meaning(phrase)) not in (*phrase.meant, "refused")
    ]
    assert wrong == []


def test_what_people_say_every_day_is_read() -> None:
    """Of the everyday phrases of each language nearly all are understood."""
    said, read = Counter[str](), Counter[str]()
    for phrase in phrases():
        if phrase.everyday:
            said[phrase.language] += 1
            read[phrase.language] += meaning(phrase) != "refused"
    shares = {language: read[language] / count for language, count in said.items()}
    assert {name: share for name, share in shares.items() if share < EVERYDAY_READ} == {}
