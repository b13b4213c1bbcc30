"""What the window says when Footwork itself went wrong, or when a change could not be kept."""

from desktop.wording.phrase import Phrase, Plural

WENT_WRONG = Phrase("Something in Footwork went wrong; your plan is kept. A report is in {file}.")
WENT_WRONG_UNWRITTEN = Phrase("Something in Footwork went wrong; your plan is kept.")
COPY_REPORT = Phrase("Copy report")
REPORT_COPIED = Phrase("The report is copied; it holds nothing of your plan.")
CLOSE = Phrase("Close")
NOT_KEPT = Phrase("What you typed cannot be kept")
SHOW_UNKEPT = Phrase("Show it")
QUIT_WITHOUT = Phrase("Quit without it")
STAY = Phrase("Stay")

# ---- while saving fails --------------------------------------------------------------------

UNSAVED = Plural("{count} change is not saved: {reason}.", "{count} changes are not saved: {reason}.")
UNSAVED_UNDO = Plural(
    "{count} change cannot be saved: {reason}. Undo it.",
    "{count} changes cannot be saved: {reason}. Undo the last one.",
)
NOT_AS_SEEN = Phrase("The plan on the disk is not as you see it here: {reason}.")
SAVE_ELSEWHERE = Phrase("Save into another folder…")
SAVE_COPY = Phrase("Save a copy…")
KEEP_BOTH = Phrase("Keep both…")

FOLDER_TITLE = Phrase("A folder for the plan")
COPY_TITLE = Phrase("A copy of the plan")
COPY_NAME = Phrase("Footwork plan {date}", "the name of a file; its ending follows")
PLAN_FILES = Phrase("Plans")
MOVED = Phrase(
    "The plan is kept in {folder} from now on, with everything you see. The next time start Footwork with "
    '--data "{folder}" to go on there; without it, it opens {before}, as it was last saved there.'
)
NOT_MOVED = Phrase("The plan is not saved there")
OTHER_FOLDER = Phrase("Choose another folder")
NO_COPY = Phrase("The copy is not saved")
OTHER_NAME = Phrase("Choose another name")
CANCEL = Phrase("Cancel")
COPIED = Phrase("Saved a copy in {file}; it holds everything you see.")

KEEP_BOTH_PLANS = Phrase("Keep both plans?")
THEIRS_STAYS = Phrase(
    "Another program wrote into {folder}, perhaps a sync with another machine; what it wrote is not in this "
    "window. Your plan, as you see it here, goes in its place. The other one stays beside it under another "
    "name and can be opened later."
)
WRITE = Phrase("Keep both")
THEIRS_IS_IN = Phrase("Your plan is saved. What the other program wrote is in {files}.")

NOT_SAVED = Plural("{count} change is not saved", "{count} changes are not saved")
NOT_ON_DISK = Phrase("The plan is not saved as you see it")
CANNOT_WRITE = Phrase("Nothing is saved in {folder}: {reason}.")
QUIT_UNSAVED = Phrase("Quit without saving")

# ---- an end at which nobody can be asked, and the start after it ---------------------------

LEFT_IN = Phrase("{problem} Everything you saw is in {file}; the next start takes it in.")
LEFT_NOWHERE = Phrase("{problem} No other place took it either, so it is lost.")
TAKEN_IN = Phrase("What could not be saved on {time} is here again. Undo takes it back.")
LEFT_BEFORE = Phrase(
    "What could not be saved on {time} is in {file}; the plan here has gone on without it, or is another one."
)
WORDS_TAKEN_IN = Phrase("Footwork was ended while you were typing. {where}")
