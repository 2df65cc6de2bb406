"""The hand-written part of the year in year.py beside this: what somebody would remember of it."""

from typing import NamedTuple

LAPTOP, DESKTOP = "laptop-7c1e", "desktop-41b0"
"""The names under which the two machines of the year write."""


class Told(NamedTuple):
    """A win as somebody tells it: when by the clock on the wall there, what, and its category.

    `when` is "2026-03-10 20:15", or a date for a win without a time. `noted` is when it was logged
    if not at once. `was` is the text before it was corrected. `second` chooses the later of the two
    hours that an autumn night has under the same name. `machine` is where it was logged.
    """

    when: str
    text: str
    category: str
    tags: str = ""
    mood: int | None = None
    partial: bool = False
    hidden: bool = False
    noted: str = ""
    was: str = ""
    second: bool = False
    machine: str = LAPTOP


BY_HAND = (
    # -- November: the first days -------------------------------------------------------------
    Told("2025-11-20 21:48", "took a shower and washed my hair", "care", mood=2),
    Told("2025-11-20 22:05", "made the appointment with Dr. Weiss", "mind"),
    Told("2025-11-21 13:20", "ate a real lunch: soup, bread, an apple", "nourish"),
    Told("2025-11-22 11:05", "opened the curtains", "order", mood=2),
    Told(
        "2025-11-22 16:30",
        "walked to the river and watched the ferries, cold but bright",
        "move",
        "sunny",
        4,
    ),
    Told(
        "2025-11-22 23:50",
        "poured the rest of the wine down the sink",
        "care",
        hidden=True,
    ),
    Told("2025-11-23 18:40", "called Mom and didn't pretend", "connect", mood=3),
    Told("2025-11-27 21:30", "went to Inés's for dinner, stayed two hours", "connect", mood=4),
    # -- a first winter -----------------------------------------------------------------------
    Told("2025-12-06 15:10", "the pile of mail", "order", mood=2, partial=True, machine=DESKTOP),
    Told("2025-12-10 11:30", "the pile of mail", "order", machine=DESKTOP),
    Told("2025-12-12 01:20", "went to bed instead of scrolling", "rest", "tired"),
    Told("2025-12-20 15:45", "baked cinnamon rolls with Inés's kids 🧁", "joy", mood=5),
    Told("2025-12-31 23:58", "saw the fireworks from the roof with Mrs. Okafor 🎆", "joy", mood=4),
    Told("2026-01-01", "a quiet day, on purpose", "rest"),
    Told("2026-01-08 14:02", "opened the email from the landlord", "work", mood=2, machine=DESKTOP),
    Told("2026-01-08 14:31", "answered it, too", "work", "", 3, was="anwsered it, too"),
    Told("2026-01-12 20:20", "asked Inés to come over", "connect", "tired bad-day", 1),
    Told("2026-01-22 10:15", "got the flu shot", "care"),
    Told("2026-01-25", "shovelled the steps, ours and Mrs. Okafor's", "move", "snow"),
    Told("2026-02-03 12:00", 'said "no" to a rush job', "work", mood=4, machine=DESKTOP),
    Told("2026-02-05 16:10", "rewrote the CV", "work", partial=True, machine=DESKTOP),
    Told("2026-02-13 17:25", "rewrote the CV", "work", mood=3, machine=DESKTOP),
    Told("2026-02-14 12:40", "bought myself tulips", "joy", "sunny", 4),
    Told("2026-02-17 09:40", "sent the first application", "work", mood=4, machine=DESKTOP),
    Told("2026-02-20 00:45", "finished the book that Priya gave me", "joy"),
    Told(
        "2026-02-24 11:50",
        "deleted his number",
        "mind",
        "",
        3,
        hidden=True,
    ),
    # -- spring -------------------------------------------------------------------------------
    Told("2026-03-08 01:35", "read until the storm was over", "rest", "home"),
    Told("2026-03-08 03:10", "calmed Miso down, and both of us slept", "rest"),
    Told("2026-03-08 10:30", "set all the clocks in the flat", "order", mood=3),
    Told("2026-03-10 20:15", "the dishes", "order", partial=True),
    Told("2026-03-12 19:00", "the dishes", "order", mood=3),
    Told(
        "2026-03-19 15:50",
        "interview at the small press, said what I'm good at",
        "work",
        "",
        4,
    ),
    Told("2026-03-27 16:45", "they said no, kindly; went for ice cream anyway", "joy", mood=3),
    Told(
        "2026-04-04 14:15", "got the keys to plot 14 in the community garden 🌱", "garden", mood=5
    ),
    Told("2026-04-11 11:20", "sowed peas, radishes and, why not, a row of poppies", "garden"),
    Told("2026-04-23 17:30", "café with Tomás, talked about his dad", "connect", "with-tomás", 4),
    Told("2026-05-02 12:05", "the first radish, eaten on the spot, unwashed", "garden", "sunny", 5),
    Told("2026-05-10 16:00", "took Mom to the botanical garden", "connect", "sunny", 5),
    Told("2026-05-13 11:15", "短編を三ページ訳した", "work", mood=4, machine=DESKTOP),
    Told("2026-05-19 13:05", 'Dr. Weiss: "that is not nothing" 🙂', "mind", mood=4),
    Told(
        "2026-05-29 10:30",
        "signed the contract with the press: three days a week, from July",
        "work",
        "",
        5,
        machine=DESKTOP,
    ),
    # -- Lisbon -------------------------------------------------------------------------------
    Told("2026-06-06 14:20", "flew alone, window seat", "joy", mood=4),
    Told("2026-06-07 10:10", "a pastel de nata, then a second one", "nourish", "sunny", 5),
    Told(
        "2026-06-09 12:30",
        "asked the way in Portuguese: à direita, depois à esquerda",
        "connect",
        "",
        5,
    ),
    Told("2026-06-11 16:40", "swam in the sea at Carcavelos, 17 °C", "move", "sunny sea", 5),
    Told(
        "2026-06-14 00:40",
        "sat through a whole fado evening in a room the size of a kitchen, cried a bit, the good "
        "kind, and walked home along the river with a woman from Porto who knew every song",
        "joy",
        "music",
        5,
    ),
    Told("2026-06-16 18:00", "wrote Mom a postcard and posted it", "connect"),
    Told("2026-06-18", "a day without a plan", "rest"),
    Told("2026-06-21", "unpacked on the same day", "order", noted="2026-06-22 08:30"),
    # -- summer -------------------------------------------------------------------------------
    Told("2026-07-01 17:45", "first day at the press, ate lunch with the others", "work", mood=4),
    Told("2026-07-05 00:15", "sat with Miso until the fireworks were over 🐈", "connect"),
    Told("2026-07-18 10:50", "eleven tomatoes 🍅, four of them for Mrs. Okafor", "garden", mood=5),
    Told(
        "2026-07-29 13:20",
        "told my boss that I need Tuesdays at noon for therapy; she said of course",
        "work",
        mood=5,
    ),
    Told("2026-08-08 08:30", "ran 5k, slowly, in the rain", "move", "rain", 4),
    Told("2026-08-16 15:00", "saw the whole #museum with Ana, all three floors", "joy", "museum"),
    Told("2026-08-25 16:40", "東京に着いた。電車も一人で", "move", mood=4),
    Told(
        "2026-08-26 15:30",
        "gave the talk at the book fair, hands shaking, voice fine",
        "work",
        "",
        5,
    ),
    Told("2026-08-27 11:00", "神保町の古本屋で三冊 📚", "joy", mood=5),
    Told("2026-08-30", "slept eleven hours", "rest", "tired", noted="2026-08-31 09:00"),
    Told("2026-09-02 14:45", "kept the dentist's appointment", "care"),
    Told("2026-09-04 13:30", "fed Miso, fed me", "nourish", "tired", 1),
    # -- autumn -------------------------------------------------------------------------------
    Told("2026-09-26 15:30", "opened the curtains", "order", mood=2),
    Told("2026-09-28 12:10", "wrote to work: unwell, in on Thursday", "work", "", 2),
    Told("2026-09-30 17:15", "went for a walk", "move", "with-priya", 3),
    Told("2026-10-06 12:55", "went to therapy with wet hair", "mind", mood=3),
    Told(
        "2026-10-11 14:10",
        "picked the last tomatoes, pulled the rest out, left the kale",
        "garden",
        "",
        4,
    ),
    Told("2026-10-17 22:20", "told Inés about September", "connect", "", 3, hidden=True),
    Told("2026-10-22 19:30", "cooked dal for two days", "nourish", mood=4),
    Told("2026-10-22 20:10", "let Priya do the dishes", "connect", "with-priya"),
    Told(
        "2026-10-31 19:40", "handed out sweets on the stoop, a very small ghost 👻", "joy", mood=4
    ),
    Told("2026-11-01 01:20", "danced in the kitchen", "joy", "music", 5),
    Told("2026-11-01 01:50", "spent the extra hour in the bath", "care", second=True),
    # -- the last weeks -----------------------------------------------------------------------
    Told("2026-11-05 08:20", "brushed teeth", "care"),
    Told("2026-11-05 18:30", "cooked dinner", "nourish", mood=3),
    Told("2026-11-06 08:45", "made the bed", "order"),
    Told("2026-11-06 17:40", "went to the press", "work", noted="2026-11-06 21:15"),
    Told("2026-11-07 10:30", "brushed teeth", "care"),
    Told("2026-11-07 16:00", "knitted a row", "joy", "music"),
    Told("2026-11-08 17:30", "called Mom", "connect", mood=4),
    Told("2026-11-10 08:10", "brushed teeth", "care"),
    Told("2026-11-10 12:55", "therapy", "mind", mood=3),
    Told("2026-11-10 21:40", "knitted a row", "joy"),
    Told("2026-11-11 09:15", "showered", "care"),
    Told("2026-11-11 17:30", "went to the press", "work", machine=DESKTOP),
    Told("2026-11-13 09:00", "brushed teeth", "care"),
    Told("2026-11-13 19:10", "cooked dinner", "nourish", "tired"),
    Told("2026-11-14 11:00", "made the bed", "order"),
    Told("2026-11-14 16:20", "winter-proofed plot 14 with Mr. Hanh", "garden", "sunny", 4),
    Told("2026-11-15 09:40", "showered", "care"),
    Told("2026-11-15 10:30", "pancakes for Inés's kids, the round one was mine", "joy", mood=5),
    Told("2026-11-15 17:45", "called Mom", "connect"),
    # -- this week ----------------------------------------------------------------------------
    Told("2026-11-16 08:05", "brushed teeth", "care"),
    Told("2026-11-16 08:20", "had breakfast", "nourish"),
    Told("2026-11-16 17:40", "went to the press", "work", mood=3),
    Told("2026-11-17 08:30", "showered", "care"),
    Told("2026-11-17 12:55", "therapy", "mind", mood=3),
    Told("2026-11-17 20:15", "the dishes", "order", partial=True, machine=DESKTOP),
    Told("2026-11-17 23:30", "brushed teeth", "care", "tired"),
    Told("2026-11-19 07:50", "brushed teeth", "care"),
    Told("2026-11-19 08:10", "had breakfast", "nourish"),
    Told("2026-11-19 11:10", "called the bank", "work", mood=4, machine=DESKTOP),
    Told("2026-11-19 16:25", "went for a walk", "move", "sunny", 4),
    Told("2026-11-19 19:30", "the dishes", "order"),
    Told("2026-11-21 10:20", "showered", "care", mood=4),
    Told("2026-11-21 10:40", "made the bed", "order"),
    Told("2026-11-21 15:10", "looked at the old photos", "mind", hidden=True),
    Told("2026-11-21 18:00", "borscht from scratch, with Priya", "nourish", "music", 5),
    Told("2026-11-22 01:20", "finished the first sleeve", "joy", "music tired"),
    Told("2026-11-22 07:05", "brushed teeth", "care"),
    Told("2026-11-22 07:22", "made tea and sat at the window", "nourish", "sunny", 4),
)
"""The wins that somebody would remember, and all of the last three weeks."""

TAKEN_BACK = (
    Told("2025-11-20 21:40", "test", "other", noted="2025-11-20 21:41"),
    Told("2026-04-04 14:14", "got the kyes to", "garden", noted="2026-04-04 14:14"),
    Told("2026-10-20 22:10", "wrote him a letter", "connect", noted="2026-10-21 09:00"),
)
"""Wins that were logged and deleted; here `noted` is when they were deleted."""

DELETED_AND_UNDONE = "called Mom and didn't pretend"
