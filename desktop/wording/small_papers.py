"""Words of the smaller papers: the pocket fold-up, the picture for a phone, the correction strip."""

from desktop.wording.phrase import Phrase, Plural

# ---- the pocket fold-up -----------------------------------------------------------------------

HOW_DID_IT_FEEL = Phrase("How did it feel?")
RUN_COUNT = Plural("{count} run", "{count} runs")
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
