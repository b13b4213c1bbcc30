"""Words of the smaller papers: the pocket fold-up, the picture for a phone, the correction strip."""

from desktop.wording.phrase import Phrase, Plural

# ---- the pocket fold-up -----------------------------------------------------------------------

IN_ORDER = Phrase("{order}: {name}", context="a session of a day with several: 2nd: Balance")
HOW_DID_IT_FEEL = Phrase("How did it feel?")
STOP_WHEN_IT_HURTS = Phrase("Stop when something hurts.")
TOTALS_AND_CAUTION = Phrase(
    "{totals}. {caution}", context="41 km, 4 runs, 5:44 h. Stop when something hurts."
)
HOW_TO_FOLD = Phrase("Fold on the dashes, cut the line, push the ends in.")

# ---- the picture for a phone ------------------------------------------------------------------

NAME_PHONE = Phrase("phone picture", context="a kind of paper, within a title or a file's name")
WEEK_AND_YEAR = Phrase("W{week} {year}", context="the foot of a picture: W48 2026")
WITH_PLACE = Phrase("{before}, {place}", context="the foot of a picture: W48 2026, 1:06 h; W48 2026, 1 of 2")
NOTHING_ON_THE_DAY = Phrase("Nothing is planned on {day}, so there is nothing to picture for a phone.")
NOTHING_IN_THE_WEEK = Phrase("Nothing is planned in week {week}, so there is nothing to picture for a phone.")
PHONE_LEFT_OUT = Phrase("Nothing is planned on {day}, so there is no picture for a phone.")
PHONE_LEFT_OUT_OF_WEEKS = Plural(
    "Nothing is planned in week {weeks}, so there is no picture for a phone.",
    "Nothing is planned in weeks {weeks}, so there is no picture for a phone.",
    context="said where other paper is printed; {weeks}: 48, 50 and 52–2",
)

# ---- why these exercises ----------------------------------------------------------------------

NAME_WHY = Phrase("why these exercises", context="a kind of paper, within a title or a file's name")

# ---- the correction strip ---------------------------------------------------------------------

NAME_STRIP = Phrase("correction strip", context="a kind of paper, within a title or a file's name")
NOT_PRINTED_YET = Phrase(
    "Week {week} was not printed yet, so there is nothing to correct; print its fridge sheet first."
)
NOT_CHANGED = Phrase("Week {week} is as it was printed last, so there is nothing to correct.")
STRIP_NOT_PRINTED_YET = Plural(
    "Week {weeks} was not printed yet, so there is no correction strip.",
    "Weeks {weeks} were not printed yet, so there are no correction strips of them.",
    context="said where other paper is printed; {weeks}: 48, 50 and 52–2",
)
STRIP_NOT_CHANGED = Plural(
    "Week {weeks} is as it was printed last, so there is no correction strip.",
    "Weeks {weeks} are as they were printed last, so there are no correction strips of them.",
    context="said where other paper is printed; {weeks}: 48, 50 and 52–2",
)
NEW = Phrase("new", context="a sign on a day that changed")
WEEK_FROM = Phrase("Week {week}, from {day}", context="a title: Week 48, from Thursday")
NUMBERED = Phrase("{number}. {step}", context="a step of several: 1. Cut along the marks.")
CUT_ALONG = Phrase("Cut along the marks.")
LAY_OVER_DAYS = Phrase("Lay it over {first} to {last} on the sheet: the day names meet.")
LAY_OVER = Phrase("Lay it over {day} on the sheet: the day’s name meets the one beneath.")
TAPE_THE_TOP = Phrase("Tape the top edge only, so that the old plan stays beneath.")
CHANGED = Phrase("Changed", context="over a list of what changed in a week")
NEW_TOTALS = Phrase("New totals", context="over what a week adds up to now")
FROM_TO = Phrase("{entry}: {before} to {after}", context="Tempo 10 km: Thu to Fri; Long: 18 km to 16 km")
IS_NEW = Phrase("{day}: {entry}, new", context="Fri: Easy 5 km, new")
LEFT_OUT = Phrase("{day}: {entry}, left out", context="Fri: Cycling 40 min, left out")
OTHER_EXERCISES = Phrase("{day}: {entry}, other exercises", context="Sun: Long, other exercises")
OTHER_NOTES = Phrase("{day}: {entry}, another note", context="Sun: Long, another note")
OTHER_STEPS = Phrase("{day}: {entry}, other steps", context="Tue: Intervals, other steps")
ANOTHER_ORDER = Phrase("{day}: another order", context="Sat: another order")
NO_AMOUNT = Phrase("open", context="a distance or a time that is not set: Long: open to 16 km")
MORE_CHANGES = Plural("+ {count} change", "+ {count} changes", context="what a list has no room for")
CORRECTION = Phrase("Correction {number}. Same columns and same place on the paper as this week’s sheet.")
PRINTED_ON = Phrase(
    "Printed {day} {date}, correction {number}. "
    "Same columns and same place on the paper as this week’s sheet.",
    context="Printed Wed 25 November 2026, correction 1. …",
)
