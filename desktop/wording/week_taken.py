"""The question that is asked when something comes into a week that holds entries already."""

from desktop.model.whole_weeks import DayFull, Fill, Meeting
from desktop.wording.dates import day_label
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.voice import Voice

TITLE = Phrase("Week taken")
ALREADY_HOLDS = Plural(
    "Week {number} already holds {count} entry", "Week {number} already holds {count} entries"
)
COPYING = Phrase("You are copying week {source} ({source_days}) into week {number} ({days}).")
USING = Phrase("You are putting “{name}” into week {number} ({days}).")
TO_BE_COPIED = Phrase("Week {number}, to be copied", context="the title of a week's picture")
TO_BE_USED = Phrase("“{name}”, to be put in", context="the title of a ready-made week's picture")
AS_IT_IS = Phrase("Week {number} as it is now", context="the title of a week's picture")
COMES_IN = Phrase("comes in", context="what the frame round an entry means")
CHOICES = {  # the letter after & is the key that chooses it
    Fill.REPLACE: Phrase("&Replace", "what stands in a week"),
    Fill.ADD: Phrase("&Add", "to what stands in a week"),
    Fill.FREE_DAYS: Phrase("&Fill free days only"),
}
THESE_GO = Plural(
    "{count} entry of week {number} goes. Undo brings it back.",
    "{count} entries of week {number} go. Undo brings them back.",
)
STAY = Plural("{count} done entry stays.", "{count} done entries stay.")
ALL_IS_DONE = Phrase("All in week {number} is done, and stays.")
ALL_STAYS = Phrase("Everything stays; what is new comes after it.")
ONLY_FREE = Phrase("Only {days}. Nothing goes, no day doubles.")
HOLDS = Plural("{distance}, {count} entry", "{distance}, {count} entries")
COMES = Phrase("+{comes}", "entries that come into a week")
COMES_AND_GOES = Phrase("−{goes} +{comes}", "entries of a week")
COPY_NOTES = Phrase("Copy notes too")
DEEDS = {
    Fill.REPLACE: Plural("Replace {count} entry", "Replace {count} entries"),
    Fill.ADD: Plural("Add {count} entry", "Add {count} entries"),
    Fill.FREE_DAYS: Plural("Fill {count} free day", "Fill {count} free days"),
}
CANCEL = Phrase("Cancel")
DAY_FULL = Phrase("{day} would be too full: {max_} entries a day are the most.")


def day_full(voice: Voice, full: DayFull) -> str:
    """``Tue 1 would be too full: 24 entries a day are the most.``"""
    return voice(DAY_FULL, day=day_label(voice, full.when), max_=full.max_)


def sums(voice: Voice, meeting: Meeting) -> str:
    """``−5 +8``: what goes and what comes."""
    if meeting.goes:
        return voice(COMES_AND_GOES, goes=meeting.goes, comes=meeting.comes)
    return voice(COMES, comes=meeting.comes)
