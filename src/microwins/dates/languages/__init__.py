"""The words of days and times, one file a language: tables that a native reader can check.

WEEKDAYS and MONTHS name those in order, WORDS and NUMBERS map a meaning to the words for it, with
commas between. A hyphen, an apostrophe and the dot of an abbreviation are a space or nothing.

    day -1             a day, seen from today
    part morning       a part of a day: dawn morning forenoon noon afternoon evening night midnight
    part morning*      the same after a day alone, where the word by itself means something else
    thispart, lastpart a part of today, or of the day before, in one word
    unit hour          what lengths and periods are counted in; span 15: so many minutes
    hour               what stands at a clock time ("Uhr"); weak: only where no length is meant
    fraction 30        half, quarter: so many minutes
    ago, before        "ago" after its length, and in front of it
    future             what makes a length one to come
    past, to           minutes after the hour, and before it; plus, minus: the same behind the hour
    last this next     which one
    at                 stands before a clock time; small: before anything else; the: before a date
    and                joins parts of a length
    ampm am            halves of the clock
    ord                what makes a number the day of a month, behind it; dayword: in front of it
    yearmark monthmark daymark minute   signs behind a number
    now, earlier       this moment; some time today

HALF is what "half eight" adds to eight o'clock, in minutes, where that is said.
"""

LANGUAGES = frozenset({"en"})
"""The languages that have a table."""
