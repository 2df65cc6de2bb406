"""Rules of words that find nothing, where something else of that name is meant."""

import shlex

from support.running import Wins

HINTS = {
    "list care": "list -c care",
    "list Care teeth": "list teeth -c care",
    "list care --limit 3": "list --limit 3 -c care",
    "list garden": "list -c garden",
    "list today": "list --since today --until today",
    "list november": "list --since november --until november",
    "list 'last week'": "list --week last",
    "list last month": "list --month last",
    "list care monday": "list -c care --since monday --until monday",
    "list '#brushed'": "list brushed",
    "export care": "export -c care",
    "export week": "export --week",
    "export year --format csv": "export --format csv --year",
    "review care": "review -c care",
    "review last": "review --week last",
    "review week": "review --week",
    "streak care": "streak -c care",
    "heatmap care": "heatmap -c care",
    "list zzz": "",
    "list '#zzz'": "",
    "list teeth": "",
    "list joyful": "",
    "streak november": "",
}
"""Lines that find nothing, or what there is, and what is hinted at."""

FILES = {
    "export out.html": "export --output out.html",
    "export teeth 'my wins.csv'": "export teeth --output 'my wins.csv'",
    "export out.pdf": "export --format html --output out.pdf",
    "export out.txt": "export --format markdown --output out.txt",
    "export -f html out.html": "export --output out.html",
    "export -f csv out.txt": "export --format csv --output out.txt",
    "export to out.html": "export --output out.html",
    "export md": "export --format markdown\nTry: wins list md",
}


def test_words_that_find_nothing(wins: Wins) -> None:
    """A category, days or words of a tag's name are hinted at, with all that was typed besides."""
    wins("config", "add", "category", "garden")
    wins("log", "brushed teeth", "-c", "care")
    said = {line: wins(*shlex.split(line)) for line in HINTS}
    assert {
        line: result.err.removeprefix("Try: wins ").strip() for line, result in said.items()
    } == HINTS
    assert {result.code for result in said.values()} == {0}
    assert wins("list", "care", "--json").out == '{"list":1,"wins":[]}\n'


def test_words_that_are_found_stay_words(wins: Wins) -> None:
    """Where wins hold the words, nothing else was meant."""
    wins("log", "took care of the november rest", "-c", "other")
    for word in ("care", "november", "rest"):
        result = wins("list", word)
        assert "took care" in result.out
        assert result.err == ""


def test_a_file_in_the_place_of_words(wins: Wins) -> None:
    """A name that looks like a file's is no word to look for: the line that writes it is shown."""
    said = {line: wins(*shlex.split(line)) for line in FILES}
    assert {result[:2] for result in said.values()} == {(2, "")}
    hints = {line: result.err.partition("Try: wins ")[2].strip() for line, result in said.items()}
    assert hints == FILES
