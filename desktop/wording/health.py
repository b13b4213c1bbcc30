"""The health note: the same words in the window and on every paper."""

from desktop.wording.phrase import Phrase

HEALTH_NOTE = Phrase(
    "Footwork is for healthy runners. If something is injured, rest it and ask a medical professional "
    "first: some of these exercises help recovery, others harm. Stop when something hurts."
)
