"""What people call a moment, a day or a period, read against the present.

The law: every number, weekday, month, part of the day and zone in a phrase is accounted for in the
result, and nothing is added but the latest such day or year. What can't be read so is refused.
"""
