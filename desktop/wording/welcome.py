"""What the first start says: whom the exercises are for, and a choice of first weeks."""

from desktop.wording.phrase import Phrase

BEFORE_YOU_START = Phrase("Before you start")
UNDERSTOOD = Phrase("I understand")
FIRST_WEEK = Phrase("Plan your first week")
FIRST_WEEK_INTRO = Phrase(
    "Start from one of these. Every run brings its own warm-up and cool-down, and you can change all of it."
)
USE_TEMPLATE = Phrase("Use “{name}”")
MORE_TEMPLATES = Phrase("More templates…")
EMPTY_WEEK = Phrase("Start with an empty week")
