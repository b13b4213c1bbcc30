"""The moving figure and its controls, and the sheets that show all figures."""

from desktop.wording.phrase import Phrase
from desktop.wording.quantities import SECONDS
from desktop.wording.voice import Voice

DRAWING = Phrase("Drawing: {exercise}")
POSITION = Phrase("Position {key} of {keys}: {caption}", context="which key frame of an exercise is shown")
PREVIOUS = Phrase("Previous position")
NEXT = Phrase("Next position")
TIME_LINE = Phrase("Position in the exercise")
PLAY = Phrase("Play the exercise")
PAUSE = Phrase("Pause the exercise")
PLAY_TIP = Phrase("Play (Space)")
PAUSE_TIP = Phrase("Pause (Space)")
SPEED = Phrase("{speed}×", context="how fast a figure moves: 0.5×")
SPEED_SAID = Phrase("Speed {speed} times")
SPEED_TIP = Phrase("Speed: half, real, one and a half")

ALL_FIGURES = Phrase("All figures, colour")
ALL_FIGURES_SAVING_INK = Phrase("All figures, ink-saving")
PAGE_OF = Phrase("{page} of {pages}", context="which page of how many")
PIXELS = Phrase("{number} px")
MILLIMETRES = Phrase("{number} mm")


def sheet_title(voice: Voice, *, ink_saving: bool) -> str:
    """What a sheet of all figures is called."""
    return voice(ALL_FIGURES_SAVING_INK if ink_saving else ALL_FIGURES)


def moment(voice: Voice, seconds: float) -> str:
    """``1.5 s``: when in its film a figure is seen."""
    return voice(SECONDS, number=voice.number(seconds, 1))
