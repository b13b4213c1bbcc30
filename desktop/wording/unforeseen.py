"""What the window says when Footwork itself went wrong, or when a change could not be kept."""

from desktop.wording.phrase import Phrase

WENT_WRONG = Phrase("Something in Footwork went wrong; your plan is kept. A report is in {file}.")
WENT_WRONG_UNWRITTEN = Phrase("Something in Footwork went wrong; your plan is kept.")
COPY_REPORT = Phrase("Copy report")
REPORT_COPIED = Phrase("The report is copied; it holds nothing of your plan.")
CLOSE = Phrase("Close")
NOT_SAVED = Phrase("Your last change is not saved")
NOT_KEPT = Phrase("What you typed cannot be kept")
SHOW_UNKEPT = Phrase("Show it")
QUIT_WITHOUT = Phrase("Quit without it")
STAY = Phrase("Stay")
