"""What the print dialog says."""

from desktop.wording.phrase import Phrase

PRINT = Phrase("Print")
WHAT = Phrase("What to print")
FRIDGE = Phrase("Fridge sheet: the week on one page")
ROUTINES = Phrase("Warm-up and cool-down cards: one for each routine")
CARDS = Phrase("Exercise cards: one for each exercise of the week")

PAPER = Phrase("Paper", context="the size of the paper that is printed on")
A4 = Phrase("A4", context="a size of paper")
LETTER = Phrase("Letter", context="a size of paper")

SIDES = Phrase("Sides", context="on which sides of the paper cards are printed")
ONE_SIDE = Phrase("One side")
LONG_EDGE = Phrase("Both, flip on the long edge")
SHORT_EDGE = Phrase("Both, flip on the short edge")

INK_SAVING = Phrase("Ink saving: black outlines, no filled areas")
CUT_MARKS = Phrase("Cut marks")
LANGUAGE = Phrase("Language on paper")

CANCEL = Phrase("Cancel")
SAVE = Phrase("Save as PDF…")
SAVE_TITLE = Phrase("Save as PDF")
PDF_FILES = Phrase("PDF")

FILE_NAME = Phrase("{week} {sheet}", context="the name of a file: 2026-W48 fridge sheet")
REPLACE_FILE = Phrase("Replace “{name}”?", context="a file")
THERE_ALREADY = Phrase(
    "It is in {folder} already, and Footwork did not make it. What it holds would be lost."
)
REPLACE = Phrase("Replace it", context="a file")
OTHER_NAME = Phrase("Choose another name…")
NOT_WRITTEN = Phrase("{path} could not be written: {reason}; choose another place.")
