"""What the print dialog says."""

from collections.abc import Mapping

from desktop.wording.phrase import Phrase, Plural

PRINT = Phrase("Print")
CHOICES = Phrase("Choices", context="the part of the print dialog where it is chosen what is printed")
PREVIEW = Phrase("Preview", context="the part of the print dialog that shows the pages")

# ---- what to print ----------------------------------------------------------------------------

WHAT = Phrase("What to print")
FRIDGE = Phrase("Fridge sheet", context="something to print")
FRIDGE_LINE = Phrase("The week on one page")
FRIDGE_LARGE_LINE = Phrase("The week on as many pages as it takes")
ROUTINES = Phrase("Warm-up and cool-down cards", context="something to print")
ROUTINES_LINE = Phrase("Each routine, strength sessions too")
CARDS = Phrase("Exercise cards", context="something to print")
CARDS_LINE = Phrase("One card for each exercise")

MORE_KINDS = Phrase("More kinds of paper")
MONTH = Phrase("Month sheet", context="something to print")
MONTH_LINE = Phrase("Four or five weeks on one page")
POCKET = Phrase("Pocket fold-up", context="something to print")
POCKET_LINE = Phrase("The week folded to eight panels")
STRIP = Phrase("Correction strip", context="something to print")
STRIP_LINE = Phrase("Only the days that changed, to stick over the sheet")
PHONE = Phrase("Picture for a phone", context="something to print")
PHONE_LINE = Phrase("The sessions of today")

WHY = Phrase("Why these exercises?", context="something to print")
WHY_LINE = Phrase("What trials found, on two pages")
WHY_LARGE_LINE = Phrase("What trials found, on as many pages as it takes")

FROM_WEEK = Phrase("Week", context="the first, or only, week to print")
TO_WEEK = Phrase("To week", context="the last week to print")
WEEK_AND_YEAR = Phrase("{week}, {year}", context="a week of another year: Week 2, 2027")
WEEK_AND_DAY = Phrase("{week}, {day}", context="a week and its first day: Week 48, 23 Nov")

SECOND = Phrase("Second runner…")
SECOND_TITLE = Phrase("The plan of a second runner")
FROM_FOLDER = Phrase("From a data folder…", context="the plan of a second runner")
FROM_FILE = Phrase("From a backup file…", context="the plan of a second runner")
YOUR_NAME = Phrase("Your name")
THEIR_NAME = Phrase("Their name", context="of the second runner on a sheet for two")
SECOND_FROM = Phrase("The second plan is {path}.")
WITHOUT_SECOND = Phrase("Without the second runner")

# ---- paper ------------------------------------------------------------------------------------

PAPER = Phrase("Paper", context="the size of the paper that is printed on")
A4 = Phrase("A4", context="a size of paper")
LETTER = Phrase("Letter", context="a size of paper")

ORIENTATION = Phrase("The paper lies", context="before a choice: across, upright")
ORIENTATIONS: Mapping[str, Phrase] = {
    "across": Phrase("Across", context="how paper lies"),
    "upright": Phrase("Upright", context="how paper lies"),
}
CARD = Phrase("Card size")
GAP = Phrase("Gap between cards")
MM = Phrase("mm", context="a unit: millimetres")
MILLIMETRES = Phrase("{number} mm", context="a choice of a gap: 3 mm")

SIDES = Phrase("Sides", context="on which sides of the paper cards are printed")
ONE_SIDE = Phrase("One side")
LONG_EDGE = Phrase("Both, flip on the long edge")
SHORT_EDGE = Phrase("Both, flip on the short edge")
FRONTS_BACKS = Phrase("Fronts, then backs by hand", context="a choice of sides")
FOLD_OVER = Phrase("Fold over, back beside front", context="a choice of sides")
NO_BACKS = Phrase("Cards of this size have no backs.")
OFFSET_ACROSS = Phrase("Backs to the right", context="by so many millimetres, where a printer is off")
OFFSET_DOWN = Phrase("Backs down", context="by so many millimetres, where a printer is off")

MARKS = Phrase("Cut by", context="before a choice: marks, lines, nothing")
CUT_MARKS: Mapping[str, Phrase] = {
    "marks": Phrase("Marks", context="what cards are cut by"),
    "lines": Phrase("Lines", context="what cards are cut by"),
    "none": Phrase("Nothing", context="what cards are cut by"),
}

LANGUAGE = Phrase("Language on paper")
SHOW = Phrase("Show on the fridge sheet", context="over a choice: figures, notes and totals")
FIGURES = Phrase("Exercise figures")
WHICH_ROUTINES = Phrase("Routines", context="of which routines cards are printed")
OF_THE_WEEKS = Phrase("Those of the weeks", context="routines")
FIGURES_LINE = Phrase("Small pictures with the doses")
NOTES = Phrase("Notes and totals", context="at the foot of a fridge sheet")
NOTES_LINE = Phrase("Lines to write on, at the foot")
INK_SAVING = Phrase("Ink saving")
INK_SAVING_LINE = Phrase("Black outlines, no filled areas")
LARGE = Phrase("Large print")
LARGE_LINE = Phrase("Nothing smaller than 16 pt, on more pages")
EVERY_EXERCISE = Phrase("Every exercise")
EVERY_EXERCISE_LINE = Phrase("Cards of the whole library, not only of the week")
RULE = Phrase("A rule of 100 mm")
RULE_LINE = Phrase("On the first sheet, to check that the printer does not scale")

# ---- the preview ------------------------------------------------------------------------------

SHEET_OF = Phrase("Sheet {number} of {count}", context="which sheet of paper is shown")
SHEET_FRONT = Phrase("Sheet {number}, front")
SHEET_BACK = Phrase("Sheet {number}, back")
PAPER_ACROSS = Phrase("{paper}, across", context="how a page lies: A4, across")
PAPER_UPRIGHT = Phrase("{paper}, upright", context="how a page lies: A4, upright")
PIXELS = Phrase("{wide} × {high} pixels", context="the size of a picture for a phone")
PREVIOUS = Phrase("Previous sheet")
NEXT = Phrase("Next sheet")
ZOOM = Phrase("Zoom")
ZOOM_IN = Phrase("Larger", context="of what is shown")
ZOOM_OUT = Phrase("Smaller", context="of what is shown")
WHOLE_PAGE = Phrase("Whole page")
PAGE_WIDTH = Phrase("Page width")
PER_CENT = Phrase("{number} %", context="how large a page is shown: 100 %")
LAYING_OUT = Phrase("The pages are being laid out…")
NOTHING_CHOSEN = Phrase("Choose something to print.")

# ---- the foot ---------------------------------------------------------------------------------

SHEETS_ONE_SIDE = Plural("{count} sheet of {paper}, one side.", "{count} sheets of {paper}, one side.")
SHEETS_BOTH_SIDES = Plural("{count} sheet of {paper}, both sides.", "{count} sheets of {paper}, both sides.")
SHEETS_SOME_BOTH = Plural(
    "{count} sheet of {paper}, {both} on both sides.", "{count} sheets of {paper}, {both} on both sides."
)
PICTURES = Plural("{count} picture for a phone.", "{count} pictures for a phone.")
FLIPS: Mapping[str, Phrase] = {
    "long": Phrase("Flip on the long edge."),
    "short": Phrase("Flip on the short edge."),
    "fronts-backs": Phrase("All fronts come first; turn the stack on its long edge and feed it again."),
    "fold": Phrase("Cut out each front with its back, and fold between them."),
}

CANCEL = Phrase("Cancel")
PRINT_ON = Phrase("Print…", context="the button that asks for a printer")
NO_PAPER = Phrase("A picture for a phone is not printed; save it as PNG.")
MORE_PLACES = Plural("So it is in {count} other place.", "So it is in {count} other places.")
CLOSE = Phrase("Close")
SAVE = Phrase("Save as PDF…")
SAVE_PNG = Phrase("Save as PNG…")
SAVE_TITLE = Phrase("Save as PDF")
SAVE_PNG_TITLE = Phrase("Save as PNG")
PDF_FILES = Phrase("PDF")
PNG_FILES = Phrase("PNG")
MAKING = Phrase("Page {number} of {count}", context="so far has the writing of a file come")
STOPPED = Phrase("Nothing was saved.")
OPEN = Phrase("Open", context="a file that was saved")
SHOW_IN_FOLDER = Phrase("Show in folder")
NOT_OPENED = Phrase("No program on this computer opened {name}; it is in {folder}.")
FOLDER_NOT_OPENED = Phrase("No program on this computer opened the folder {folder}; {name} is in it.")
SAVED = Phrase("Saved {name} in {folder}.")
SAVED_FILES = Plural("Saved {count} picture in {folder}.", "Saved {count} pictures in {folder}.")

FILE_NAME = Phrase("{week} {sheet}", context="the name of a file: 2026-W48 fridge sheet")
WEEKS_NAME = Phrase("{first} to {last}", context="within a file's name: 2026-W48 to 2026-W50")
REPLACE_FILE = Phrase("Replace “{name}”?", context="a file")
THERE_ALREADY = Phrase(
    "It is in {folder} already, and Footwork did not make it. What it holds would be lost."
)
REPLACE = Phrase("Replace it", context="a file")
REPLACE_FILES = Plural("Replace {count} file?", "Replace {count} files?")
ARE_THERE_ALREADY = Phrase(
    "{names} are in {folder} already, and Footwork did not make them. What they hold would be lost."
)
REPLACE_THEM = Phrase("Replace them", context="files")
OTHER_NAME = Phrase("Choose another name…")
NOT_WRITTEN = Phrase("{path} could not be written: {reason}; choose another place.")
SOMETHING_THERE = Phrase("another file came there meanwhile", context="why a file was not written")
