"""What the dialog says that copies a week into several others."""

from desktop.model.copying import Copies
from desktop.model.whole_weeks import Fill
from desktop.wording import week_taken
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.voice import Voice

TITLE = Phrase("Copy week {number} to…")
ABOUT = Phrase("Tick the weeks. Each picture shows the week as it would be.")
HOW = Phrase("Where a week holds something")
CHOICES = {
    Fill.FREE_DAYS: Phrase("Free days only", context="of a week that is copied into"),
    Fill.ADD: Phrase("Add", context="to what stands in a week"),
    Fill.REPLACE: Phrase("Replace", context="what stands in a week"),
}
FREE = Phrase("free", context="a week that holds nothing")
CHANGE = Phrase("{holds}, {change}", context="what a week holds, and what would come and go: 5 entries, +8")
CHOOSE = Phrase("Copy")
COPY = Plural("Copy to {count} week", "Copy to {count} weeks")
NOTHING_COMES = Phrase("Nothing would come: no day of these weeks is free.")
COMES = Plural("{count} entry comes.", "{count} entries come.")
GOES = Plural("{count} entry goes; undo brings it back.", "{count} entries go; undo brings them back.")
BOTH = Phrase("{comes} {goes}", context="two sentences")
COPIED = Plural("Copied to week {weeks}", "Copied to weeks {weeks}")


def summary(voice: Voice, copies: Copies) -> str:
    """What would come and go in all, or the first week that is too full."""
    full = next((target.full for target in copies.targets if target.full is not None), None)
    if full is not None:
        return week_taken.day_full(voice, full)
    if not copies.targets:
        return ""
    if not copies.comes and not copies.goes:
        return voice(NOTHING_COMES)
    comes = voice(COMES, count=copies.comes)
    return voice(BOTH, comes=comes, goes=voice(GOES, count=copies.goes)) if copies.goes else comes


def copied(voice: Voice, copies: Copies) -> str:
    """``Copied to weeks 49, 50 and 52``: those into which something came."""
    came = [
        one.week for one in copies.targets if one.full is None and (one.meeting.comes or one.meeting.goes)
    ]
    return voice(COPIED, count=len(came), weeks=voice.listed(voice.number(week.number) for week in came))
