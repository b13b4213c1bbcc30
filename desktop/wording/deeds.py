"""What an edit did, as the menu says it behind "Undo": ``Undo copy week``."""

from desktop.wording.phrase import Phrase, Said
from desktop.wording.voice import Voice

ADD = Phrase("add", "undo")
MOVE = Phrase("move", "undo")
COPY = Phrase("copy", "undo")
DELETE = Phrase("delete", "undo")
TICK = Phrase("tick", "undo")
SKIP = Phrase("skip", "undo")
CHANGE = Phrase("change", "undo")
CHANGE_DOSE = Phrase("change dose", "undo")
CHANGE_DEFAULT_DOSE = Phrase("change default dose", "undo")
SAME_DOSE = Phrase("same dose everywhere", "undo")
COPY_WEEK = Phrase("copy week", "undo")
USE_TEMPLATE = Phrase("use “{name}”", "undo")
UNDO_DEED = Phrase("Undo {deed}")
REDO_DEED = Phrase("Redo {deed}")
UNDONE = Phrase("Undone: {deed}")
REDONE = Phrase("Redone: {deed}")
UNDONE_IN_WEEK = Phrase("Undone in {week}: {deed}", "Undone in Week 49: copy week")
REDONE_IN_WEEK = Phrase("Redone in {week}: {deed}", "Redone in Week 49: copy week")

Deed = Phrase | Said
"""What an edit is called; it waits for the language of whoever reads the menu."""


def deed(voice: Voice, done: Deed) -> str:
    """``copy week``."""
    return voice.say(done) if isinstance(done, Said) else voice(done)
