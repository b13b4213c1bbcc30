"""What is said when there is no window: the folder is open elsewhere, or its plan is damaged."""

from desktop.wording.phrase import Phrase

ALREADY_OPEN = Phrase("Footwork is already open on this folder; its window is in front now.")
CANNOT_START = Phrase("Footwork cannot start")
QUIT = Phrase("Quit")
OK = Phrase("OK")
