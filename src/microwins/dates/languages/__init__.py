"""The words of days and times, one file a language: tables that a native reader can check.

WEEKDAYS and MONTHS name those in order; RELATIVE, WORDS and NUMBERS map a meaning to the words for
it, with commas between. A hyphen, an apostrophe and the dot of an abbreviation are a space.

    day -1               a day, seen from today
    part morning         a part of a day: see PARTS in reckoning.py
    part morning*        the same where a day is named: alone it means something else
    thispart, lastpart   a part of today, or of the evening before, in one word
    beforelastpart       a part of the evening before that
    shade early, late    what is said of a part of a day
    weekend              Saturday and Sunday
    thisunit, lastunit   this or the last week, month or year, in one word
    thisweek, lastweek   a weekday of this week or the last, in one word; pastday too,
                         and nextday, a weekday to come
    unit hour            what lengths and periods are counted in
    span 15, dayspan 2   a length in one word, in minutes or days
    hour                 what stands behind the hour of a clock ("Uhr"); weak: if no length can
                         be; formal: a length where it stands alone; clock: never one
    minute               what may stand behind its minutes
    fraction 30          half, quarter: so many minutes; andhalf: the half behind what it adds to
    clock 830            a clock time in one word
    ago, before          "ago" behind its length, in front of it; "before with ago" needs both
    future               what makes a length one to come
    past, to             minutes after the hour, before it; pastpost, topost: behind both;
                         to range: where "8 to 9" is more than a minute
    lacking, towards     minutes before an hour, or of the hour towards it, with the word in front
    plus, minus          minutes behind the hour
    last, this, next     which one
    at, about            stand before a clock time, about before a length, too
    small, the           stand before anything else; the: before the day of a month
    and                  joins parts of a length
    ampm am, shortpm am  halves of the clock; the short ones touch their number
    ord, dayword         what makes a number the day of a month, behind it or in front; first 1
    nth 20               the same in one word, beside a month alone
    yearmark, monthmark, daymark   signs behind a number
    weekword             stands before the number of a week
    now, earlier         this moment; some time today

HALF is what "half eight" adds to eight o'clock, in minutes, where that is said.
"""

LANGUAGES = frozenset(
    {
        *("en", "de", "fr", "es", "it", "pt", "nl"),
        *("pl", "cs", "sv", "da", "nb", "fi", "ru", "uk", "tr", "ja", "zh", "ko"),
    }
)
"""The languages that have a table."""
