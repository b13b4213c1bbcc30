"""A window that shows a plan and cannot change it: why, in its title and above its week."""

from desktop.wording.names import APP
from desktop.wording.phrase import Phrase, Said
from desktop.wording.voice import Voice

Why = Said | Phrase | str
"""A part of a sentence; a text is what nobody translates: the operating system's own words."""

IN_USE = Phrase("another Footwork has it open", "the plan")
IN_USE_ON = Phrase("it is open on {machine}", "the plan")

TITLE = Phrase("{app} (read only: {why})", "of a window whose plan cannot be changed")
BANNER = Phrase("You can look at this plan but not change it: {why}.")
DECLINED = Phrase("Nothing was changed: this plan is open to look at only.")
READ_AGAIN = Phrase("Read again")
OPEN_TO_CHANGE = Phrase("Try to open for changes")
STILL = Phrase("It still cannot be changed. {why}")
NOW_OPEN = Phrase("The plan can be changed now.")
AS_SAVED = Phrase("This is the plan as it is saved now.")

READ_ANEW = Phrase("The plan was changed on {machine}; this is how it is now.")
READ_ANEW_FROM_ELSEWHERE = Phrase("The plan was changed on another machine; this is how it is now.")

ALL_THE_SAME = Phrase("Open all the same")
LOOK = Phrase("Look only")
OPEN_ELSEWHERE = Phrase("The plan is open on {machine}")
TWO_VERSIONS = Phrase("If both change it, there will be two versions of it, and you will have to choose.")


def title(voice: Voice, why: Why | None) -> str:
    """What a window is called; ``why`` is none where the plan can be changed."""
    return APP if why is None else voice(TITLE, app=APP, why=why)


def named(plan: str, title: str) -> str:
    """``MacBook – Footwork``: the title of a window on a plan beside the plan."""
    return f"{plan} – {title}" if plan else title
