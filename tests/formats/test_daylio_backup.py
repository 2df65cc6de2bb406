"""The rules of Daylio's backup, tried on the shapes of several versions."""

import json
from base64 import b64encode
from typing import Any

import pytest
from support.every import every
from support.foreign_files import archive, entries, entry, found, here

from microwins.errors import BadInputError
from microwins.formats.entry import Entry, LeftOut
from microwins.formats.table import format_of

MOODS = [
    {"id": 1, "custom_name": "", "mood_group_id": 1, "predefined_name_id": 1, "state": 0},
    {"id": 5, "custom_name": "", "mood_group_id": 5, "predefined_name_id": 5},
    {"id": 2, "custom_name": "fine", "mood_group_id": 2, "predefined_name_id": 2},
    {"id": 9, "custom_name": "wired ", "mood_group_id": 4, "predefined_name_id": -1, "state": 1},
    {"id": 10, "custom_name": "", "mood_group_id": 3, "predefined_name_id": -1},
    {"id": 11, "custom_name": "odd", "mood_group_id": 0, "predefined_name_id": 0},
]
TAGS = [
    {"id": 11, "name": "cook ", "order": 1, "state": 0, "id_tag_group": 1},
    {"id": 12, "name": "long walk", "order": 2, "state": 1, "id_tag_group": 9},
    {"id": 13, "name": ""},
]
EVENING = {"year": 2026, "month": 10, "day": 22, "hour": 18, "minute": 50, "mood": 1, "tags": [11]}


def day_entry(**more: Any) -> dict[str, Any]:
    """Return an entry, of 22 November at 18:50 in New York where `more` says nothing else."""
    usual = {"id": 7, "datetime": 1795391400000, "timeZoneOffset": -18000000, "assets": []}
    return {**usual, **EVENING, **more}


def as_json(*day_entries: object, **more: object) -> bytes:
    """Return the JSON of a backup with some entries."""
    lists = {"customMoods": MOODS, "tags": TAGS, "tag_groups": [], "dayEntries": day_entries}
    return json.dumps({"version": 19, "pin": "1234", **lists, **more}).encode()


def backup(*day_entries: object, **more: object) -> bytes:
    """Return a backup with some entries."""
    data = b64encode(as_json(*day_entries, **more))
    return archive(**{"assets/photos/2026/11/aa": b"x", "backup.daylio": data})


def test_each_activity_is_a_win() -> None:
    """Each has the moment and the mood of its entry; the note and the rest go with the first."""
    cook, walk = entries(
        "daylio",
        backup(
            day_entry(
                tags=[11, 12, 11],
                note_title="Sunday",
                note="Slept <b>well</b>.<br>Tea &amp; cake<ul><li>milk</li></ul>",
                isFavorite=True,
                scaleValues=[
                    {"id_scale": 1, "id_text_scale_value": 4},
                    {"id_scale": 2, "value": 7.5},
                    {"id_scale": 3, "value": 1},
                ],
                assets=[31, 32, 33],
            ),
            scales=[
                {"id": 1, "name": "Sleep", "text_scale": {"values": [{"id": 4, "value": "deep"}]}},
                {"id": 2, "name": "Energy", "text_scale": None},
            ],
            assets=[
                {"id": 31, "type": 1, "checksum": "aa"},
                {"id": 32, "type": 2, "checksum": "bb"},
            ],
        ),
    )
    assert (cook.place, cook.key) == ("entry 1", "2026-11-22 18:50 cook")
    assert (cook.kind, cook.feeling) == ("cook", "rad")
    assert (cook.win.at, cook.win.timed, cook.win.mood) == (here("2026-11-22 18:50"), True, 5)
    assert cook.win.extra == {
        "note": "Sunday\nSlept well.\nTea & cake\n- milk",
        "scales": {"Sleep": "deep", "Energy": 7.5},
        "photos": ["aa"],
        "audios": ["bb"],
        "isFavorite": True,
    }
    assert (walk.win.text, walk.win.mood, walk.win.extra) == ("long walk", 5, {})


def test_a_table_and_a_backup_have_the_same_wins() -> None:
    """Who imported the one adds nothing with the other."""
    table = (
        "full_date,date,weekday,time,mood,activities,note_title,note\n"
        "2026-11-22,November 22,Sunday,6:50 pm,rad,cook | long walk,Up,Tea<br>cake\n"
        "2026-11-22,November 22,Sunday,6:50 pm,rad,,Up,Tea<br>cake\n"
    )
    note = {"note_title": "Up", "note": "Tea<br>cake"}
    both = backup(day_entry(tags=[11, 12], **note), day_entry(tags=[], **note))
    assert [(one.key, one.wall, one.win) for one in entries("daylio", table)] == [
        (one.key, one.wall, one.win) for one in entries("daylio", both)
    ]


@every(
    "mood, feeling, number",
    [
        *[(1, "rad", 5), (5, "awful", 1), (2, "fine", 4), (9, "wired", 2), (10, "mood 10", 3)],
        *[(11, "odd", None), (4, "bad", 2), (77, "mood 77", None), (0, None, None)],
        *[(None, None, None), ([], None, None)],
    ],
)
def test_moods(mood: object, feeling: str | None, number: int | None) -> None:
    """Own moods have their rank in the file; one that has none there is asked for by its name."""
    one = entry("daylio", backup(day_entry(mood=mood)))
    assert (one.feeling, one.win.mood) == (feeling, number)


@every(
    "more, moment, zone",
    [
        ({}, "2026-11-22T18:50:00-05:00", "America/New_York"),
        ({"timeZoneOffset": 3600000}, "2026-11-22T18:50:00+01:00", None),
        ({"timeZoneOffset": 330}, "2026-11-22T18:50:00+05:30", None),
        ({"timeZoneOffset": -12600000}, "2026-11-22T18:50:00-03:30", None),
        ({"timeZoneOffset": 0}, "2026-11-22T18:50:00+00:00", None),
        ({"timeZoneOffset": None}, "2026-11-22T18:50:00-05:00", "America/New_York"),
        ({"timeZoneOffset": 10**30}, "2026-11-22T18:50:00-05:00", "America/New_York"),
        ({"datetime": 0}, "2026-11-22T18:50:00-05:00", "America/New_York"),
        ({"month": 0, "day": 1, "hour": 0}, "2026-01-01T00:50:00-05:00", "America/New_York"),
        ({"month": 11, "day": 31}, "2026-12-31T18:50:00-05:00", "America/New_York"),
    ],
)
def test_the_clock_is_that_of_the_phone(
    more: dict[str, Any], moment: str, zone: str | None
) -> None:
    """Months count from 0; the offset of an entry holds, and the zone here where it is the same."""
    win = entry("daylio", backup(day_entry(**more))).win
    assert (win.at.isoformat(), win.zone) == (moment, zone)


def test_what_is_no_win() -> None:
    """Moods alone, deleted activities, goals and important days are counted; the rest is named."""
    data = backup(
        day_entry(tags=[]),
        day_entry(tags=[], scaleValues=[{"id_scale": 1, "n": 3}], note=None, note_title=None),
        day_entry(tags=[11, 13, 99]),
        day_entry(tags=[99], mood=5),
        day_entry(tags=[99], note="Got up"),
        day_entry(tags=None, note="<div>Got up</div><div>late</div>", mood=5),
        day_entry(month=12),
        day_entry(year=None),
        "a word",
        scales=[{"id": 1, "name": "Sleep"}],
        goals=[{"goal_id": 1, "name": "therapy"}],
        goalEntries=[{"goalId": 1, "year": 2026, "month": 1, "day": 15}],
        milestones=[{"name": "moved", "year": 1999, "month": 12, "day": 31}],
    )
    all_of_it = found("daylio", data)
    wins = [one.win for one in all_of_it if isinstance(one, Entry)]
    assert [(win.text, win.mood, dict(win.extra)) for win in wins] == [
        ("cook", 5, {}),
        ("Got up", 5, {}),
        ("Got up", 1, {"note": "late"}),
    ]
    assert [(one.place, one.why) for one in all_of_it if not isinstance(one, Entry)] == [
        ("entry 1", "moods without words"),
        ("entry 2", "moods with scales, without words"),
        *[("entry 3", "deleted activities")] * 2,
        ("entry 4", "deleted activities"),
        ("entry 5", "deleted activities"),
        ("entry 7", "can't read the day: 2026-12-22"),
        ("entry 8", "can't read the day: None-10-22"),
        ("entry 9", "not a win"),
        ("goalEntries", "goals reached"),
        ("milestones", "important days"),
    ]
    assert "pin" not in json.dumps([dict(win.extra) for win in wins])


def lines_of(data: bytes) -> bytes:
    """Return base64 in lines, as some versions have it."""
    return b"\r\n".join(data[n : n + 76] for n in range(0, len(data), 76)) + b"\n"


@every(
    "name, packed",
    [
        ("backup.daylio", lambda data: lines_of(b64encode(data))),
        ("/backup.daylio", lambda data: b"\xef\xbb\xbf" + b64encode(data)),
        ("backup.daylio", lambda data: b64encode(b"\xef\xbb\xbf" + data).rstrip(b"=")),
        ("folder\\BACKUP.DAYLIO", lambda data: b'"' + b64encode(data) + b'"'),
        ("backup.daylio", lambda data: data),
        ("", b64encode),
        ("", lambda data: data),
    ],
)
def test_ways_it_is_packed(name: str, packed: Any) -> None:
    """The entries are found in the archive, or unpacked from it, under any such name."""
    content = packed(as_json(day_entry()))
    junk = {"__MACOSX/._backup.daylio": b"x", "assets/photos/2026/11/aa.csv.jpg": b"x"}
    data = archive(**{name: content, **junk}) if name else content
    assert entry("daylio", data).win.text == "cook"


@every(
    "data, said",
    [
        (archive(**{"backup.daylio": b"not base64 at all"}), "damaged"),
        (archive(**{"backup.daylio": b64encode(b"\x89PNG")}), "damaged"),
        (archive(**{"backup.daylio": b64encode(b"{}")}), "damaged"),
        (archive(**{"backup.daylio": b64encode(as_json(day_entry())[:-9])}), "isn't JSON"),
        (archive(**{"assets/photos/2026/11/aa": b"x"}), "damaged"),
        (backup(day_entry())[:-40], "can't unpack"),
        (archive(**{"backup.daylio": b"A" * 17 * 1024**2}), "too much for a journal"),
        (b"%PDF-1.7", "PDF"),
    ],
)
def test_what_is_no_backup(data: bytes, said: str) -> None:
    """A damaged one is refused, and one that would fill the memory is never unpacked."""
    with pytest.raises(BadInputError) as error:
        found("daylio", data)
    assert said in error.value.message
    assert error.value.hint


def test_a_damaged_backup_is_known_by_its_name() -> None:
    """What is wrong with it can be said where the format isn't named."""
    data = backup(day_entry())
    assert format_of(data[:-40], "backup_2026_11_22.daylio") == "daylio"
    assert format_of(data, "backup.zip") == "daylio"


def test_left_out_is_all_that_an_empty_backup_has() -> None:
    """A backup without entries is one."""
    assert [one for one in found("daylio", backup()) if not isinstance(one, LeftOut)] == []
