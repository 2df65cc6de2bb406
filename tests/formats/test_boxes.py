"""The rules of tasks in notes."""

import pytest
from support.every import every
from support.reading import READING, at, entries, read, remarks

from microwins.errors import BadInputError
from microwins.formats.entry import Entry, LeftOut, Trouble
from microwins.formats.table import reader

NOTE = """\
---
date: 2026-11-02
tags: [daily]
---
# Home

- [x] #task wash **all** the [windows](https://example.org/w) \u2705 2026-11-20 #wet
    with [[Vinegar]]
    - inside first
    - [X] dry them \U0001f53c \u2795 2026-11-01 \U0001f6eb 2026-11-02 \u23f3 2026-11-03 \
\U0001f4c5 2026-11-04 \u2705 2026-11-21 ^block-1
    - [ ] the cellar \U0001f4c5 2026-11-30
- [-] paint the fence \u274c 2026-11-19
- [x] mow the lawn \u274c 2026-11-18
* [x] water the plants \U0001f501 every 2 days when done \u2705\ufe0f 2026-11-19
+ [x] [[Notes/Tea|had tea]] [due:: 2026-11-01]  [completion:: 2026-11-18T07:30]
1. [x] read ~~aloud~~ (completion:: [[2026-11-17]]) %% quietly %%
2) [x] no day
- [/] half

```
- [x] code \u2705 2026-11-20
```

    - [x] indented code \u2705 2026-11-20

%%
- [x] hidden \u2705 2026-11-20
%%
> [!todo] Callout
> - [x] in a callout \u2705 2026-11-16

## 2026-11-15 Sunday
- [x] slept in
- [x] 09:30 - 10:15 walked with #ann in the park
- [x] 11:00 called Bob \u2705 2026-11-16
"""


def test_boxes_that_are_ticked() -> None:
    """A win has the words of its box and the day of its end, or that of the heading above it."""
    found = [one for one in read("markdown", NOTE) if isinstance(one, Entry)]
    assert [(one.win.text, one.win.at, one.win.timed) for one in found] == [
        ("wash all the windows", at("2026-11-20 12:00"), False),
        ("dry them", at("2026-11-21 12:00"), False),
        ("water the plants", at("2026-11-19 12:00"), False),
        ("had tea", at("2026-11-18 07:30"), True),
        ("read aloud", at("2026-11-17 12:00"), False),
        ("in a callout", at("2026-11-16 12:00"), False),
        ("slept in", at("2026-11-15 12:00"), False),
        ("walked with #ann in the park", at("2026-11-15 09:30"), True),
        ("called Bob", at("2026-11-16 12:00"), False),
    ]
    windows, dry, water, tea, aloud, *_, walk, _bob = found
    assert (windows.kind, windows.win.tags) == ("Home", ("task", "wet"))
    assert windows.win.extra == {
        "links": "https://example.org/w",
        "note": "with [[Vinegar]]\n- inside first",
    }
    assert dry.win.extra == {
        "created": "2026-11-01",
        "start": "2026-11-02",
        "scheduled": "2026-11-03",
        "due": "2026-11-04",
        "priority": "medium",
    }
    assert water.win.extra == {"repeat": "every 2 days when done"}
    assert tea.win.extra == {"due": "2026-11-01", "links": "Notes/Tea"}
    assert aloud.win.extra == {"comment": "quietly"}
    assert (walk.win.minutes, walk.win.tags, walk.kind) == (45, ("ann",), "Home")


def test_what_is_no_win_is_named() -> None:
    """What is open, cancelled or of no known day is left out."""
    assert remarks("markdown", NOTE) == [
        ("line 11", "open tasks"),
        ("line 12", "cancelled tasks"),
        ("line 13", "cancelled tasks"),
        ("line 17", "done tasks without a date"),
        ("line 18", "open tasks"),
    ]


LOGSEQ = """\
title:: x

- ## Morning
\t- DONE [#A] took meds #health #[[slow days]]
\t  id:: 6512aa4e-0000-4000-8000-000000000000
\t  :LOGBOOK:
\t  CLOCK: [2026-11-20 Fri 07:10:41]--[2026-11-20 Fri 07:25:43] =>  00:15:02
\t  :END:
\t\t- with water
\t- TODO tidy
\t  SCHEDULED: <2026-11-22 Sun .+1d>
\t  :LOGBOOK:
\t  * State "DONE" from "TODO" [2026-11-19 Thu 20:00]
\t  :END:
\t- CANCELED run
\t- DONE wrote ((6512aa4e-0000-4000-8000-000000000001)) a card
\t  completed:: [[Nov 18th, 2026]]
- LATER rest
- DONE stretched
"""


def in_note(text: str, path: str, **fields: str) -> list[Entry | LeftOut | Trouble]:
    """Return what is read of a note at a path."""
    found = reader("markdown")(text.encode(), READING._replace(path=path, fields=fields))
    return [one for one in found if isinstance(one, Entry | LeftOut | Trouble)]


def test_blocks_of_logseq() -> None:
    """A block that is done has its properties and its log, and the journal's day."""
    found = [one for one in in_note(LOGSEQ, "/g/journals/2026_11_20") if isinstance(one, Entry)]
    assert [(one.win.text, one.win.at, one.win.timed) for one in found] == [
        ("took meds", at("2026-11-20 07:25:43"), True),
        ("tidy", at("2026-11-19 20:00"), True),
        ("wrote a card", at("2026-11-18 12:00"), False),
        ("stretched", at("2026-11-20 12:00"), False),
    ]
    assert (found[0].win.tags, found[0].win.minutes) == (("health", "slow-days"), 15)
    assert found[0].win.extra == {"priority": "A", "note": "- with water"}
    assert [one.kind for one in found] == ["Morning"] * 3 + ["Morning"]


@every(
    "path, day",
    [
        *(("/v/2026-11-20", 20), ("/v/2026-11-20 Friday", 20), ("/v/Fr 20.11.2026", 20)),
        *(("/v/20261120", 20), ("/v/2026/11/20", 20), ("/v/November 20th, 2026", 20)),
        ("/v/November 20, 2026 0123456789abcdef0123456789abcdef", 20),
        *(("/v/2026\u5e7411\u670820\u65e5", 20), ("/v/vendredi 20 novembre 2026", 20)),
        *(("/v/Plan for 2026-11-20", 0), ("/v/2026-11", 0), ("/v/03-04-2026", 0), ("", 0)),
    ],
)
def test_the_day_of_a_note(path: str, day: int) -> None:
    """A note that is named for a day is of that day; one that says more than a day isn't."""
    (one,) = in_note("- [x] tidied", path)
    assert (one.win.at.day if isinstance(one, Entry) else 0) == day


@every(
    "line, path, fields, found",
    [
        ("- [x] a \U0001f4c5 2026-11-19", "/v/todo", {"due": "date"}, "2026-11-19"),
        ("- [x] a \U0001f4c5 2026-11-19", "/v/todo", {"\U0001f4c5": "date"}, "2026-11-19"),
        ("- {{[[DONE]]}} a", "/v/2026-11-20", {}, "2026-11-20"),
        ("---\ndate: 2026-11-18\n---\n- [x] a", "/v/todo", {"date": "date"}, "2026-11-18"),
        ("---\ndate: 2026-11-18\n---\n- [x] a", "/v/todo", {}, "done tasks without a date"),
        ("- [x] a", "/v/Call on 2026-11-17", {"name": "date"}, "2026-11-17"),
        ("- [x] a", "/v/03-04-2026", {"name": "date-dmy"}, "2026-04-03"),
        ("- [x] a @done(2026-11-16 09:30 PM)", "", {}, "2026-11-16T21:30:00"),
        ("- [x] a \u2705 2026-02-30", "/v/2026-11-20", {}, "can't read the day: 2026-02-30"),
        ("- [x] a @cancelled", "/v/2026-11-20", {}, "cancelled tasks"),
        ("- [x] a \u274c", "/v/2026-11-20", {}, "cancelled tasks"),
        ("- [x] a \u274c 2026-11-19 \u2705 2026-11-20", "/v/x", {}, "2026-11-20"),
        ("- [ ] a \u2705 2026-11-20", "/v/x", {}, "open tasks"),
        ("- [x] \u2705 2026-11-20", "/v/x", {}, "done tasks without words"),
    ],
)
def test_the_day_of_a_task(line: str, path: str, fields: dict[str, str], found: str) -> None:
    """Days to begin and to be ready by count where --map says so alone."""
    (one,) = in_note(line, path, **fields)
    assert (one.key.partition("\n")[0] if isinstance(one, Entry) else one.why) == found


@every(
    "words, text",
    [
        ("`a * b * c` and 2*3*4", "a * b * c and 2*3*4"),
        ("snake_case_name and __init__ of <3", "snake_case_name and init of <3"),
        ("\\[kept\\] \\#1 ![[pic.png]] <b>bold</b>", "[kept] #1 pic.png bold"),
        ("see [x](http://a.b/c_(d) 'title') #12", "see x #12"),
        ("#a #b", "a b"),
        ("==marked== ***both*** [^1] #a/b", "marked both"),
        ("10:15", "10:15"),
        ("tea, cake [due:: 2026-11-19], [start:: 2026-11-19]", "tea, cake"),
        ("tea, [due:: 2026-11-19]  \u2705", "tea"),
        ("tea, cake,", "tea, cake,"),
        ("[link [with] brackets](<a b>)", "link [with] brackets"),
    ],
)
def test_words_without_signs(words: str, text: str) -> None:
    """The signs of Markdown are no part of the words."""
    (one,) = in_note(f"- [x] {words}", "/v/2026-11-20")
    assert isinstance(one, Entry)
    assert one.win.text == text


def test_a_task_is_known_again() -> None:
    """Neither lines above, nor a link to it, nor another note, change the key of a task."""
    (before,) = entries("markdown", "- [x] tidied \u2705 2026-11-20")
    text = "# New\n- [ ] x\n\t- [X] **tidied** \U0001f53c \u2705 2026-11-20 ^id\n\t\tnote\n"
    after = [one for one in in_note(text, "/v/other") if isinstance(one, Entry)]
    assert [one.key for one in after] == [before.key]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("# Plans\n\nSome words.\n", "A line that works: - [x] took a shower"),
        ("# Wins\n\n20 November 2026\n\n## November 2026\n", "wins export --format jsonl"),
    ],
)
def test_pages_that_are_refused(text: str, hint: str) -> None:
    """A page without tasks and one of our own are named for what they are."""
    with pytest.raises(BadInputError) as refused:
        read("markdown", text)
    assert refused.value.hint.startswith(hint)
