"""What the actions of the window are called, and the sentence for each key in the tables of keys."""

from desktop.wording.phrase import Phrase, Plural

# ---- paper and files -----------------------------------------------------------------------

FRIDGE_SHEET = Phrase("Fridge sheet…")
ROUTINE_CARDS = Phrase("Warm-up and cool-down cards…")
EXERCISE_CARDS = Phrase("Exercise cards…")
PRINT = Phrase("Print", "toolbar")
PRINT_HELP = Phrase("Print")
BACKUPS = Phrase("Backups…")
BACKUPS_COUNTED = Plural("Backups ({count})…", "Backups ({count})…")
SAVE_EVERYTHING = Phrase("Save everything as one file…")
RESTORE_FILE = Phrase("Restore from a file…")
SHOW_FOLDER = Phrase("Show the data folder")
VERSIONS = Phrase("Versions of the plan…")
QUIT = Phrase("Quit")
QUIT_HELP = Phrase("Quit; everything is kept")

# ---- edit ----------------------------------------------------------------------------------

UNDO = Phrase("Undo")
REDO = Phrase("Redo")
UNDO_HELP = Phrase("Undo and redo, the last fifty changes")
FIND = Phrase("Find an exercise")
LARGER = Phrase("Larger text")
SMALLER = Phrase("Smaller text")
AS_DRAWN = Phrase("Usual text size")
TEXT_SIZE_HELP = Phrase("Larger text, smaller text, text of the usual size")
PANELS_HELP = Phrase("Show or hide the library, the details")
FIND_HELP = Phrase("Find an exercise or a run; pressed again, in the weeks too")
DUPLICATE = Phrase("Duplicate")
DUPLICATE_HELP = Phrase("Duplicate")
DELETE = Phrase("Delete")
DELETE_HELP = Phrase("Remove")

# ---- view ----------------------------------------------------------------------------------

LIBRARY = Phrase("Library")
WEEK_STRIP = Phrase("Strip of weeks")
WEEK_STRIP_HELP = Phrase("Show or hide the strip of weeks")
DETAILS = Phrase("Details")
ABOUT_YOU = Phrase("About you")
ABOUT_YOU_HELP = Phrase("What applies to you, units, colours, figures")
NEXT_ROOM = Phrase("Next part of the window")
PREVIOUS_ROOM = Phrase("Previous part of the window")
ROOMS_HELP = Phrase("Go round toolbar, library, board, details and week bar")

# ---- weeks ---------------------------------------------------------------------------------

PREVIOUS_WEEK = Phrase("Previous week")
NEXT_WEEK = Phrase("Next week")
TODAY = Phrase("Today")
WEEKS_HELP = Phrase("Previous week, next week, this week")
COPY_WEEK = Phrase("Copy week to the next")
COPY_WEEK_TO = Phrase("Copy week to several…")
COPY_WEEK_SHORT = Phrase("Copy week")
TEMPLATES = Phrase("Templates…")
TEMPLATES_SHORT = Phrase("Templates")

# ---- what is selected ----------------------------------------------------------------------

SHOW_DETAILS = Phrase("Details")
SHOW_DETAILS_HELP = Phrase("On the board: details; in the library: Add to…")
MOVE_TO = Phrase("Move to…")
COPY_TO = Phrase("Copy to…")
MOVE_TO_HELP = Phrase("Choose where to move or to copy it, by typing")
EDIT = Phrase("Edit here")
EDIT_HELP = Phrase("Edit on the card: words, distance and time, or a dose")
TICK = Phrase("Tick as done")
TICK_HELP = Phrase("Tick as done")
TICK_ROUTINE = Phrase("Tick all or none")
SKIP = Phrase("Skip")
EARLIER = Phrase("Move earlier in the day")
LATER = Phrase("Move later in the day")
EARLIER_SHORT = Phrase("Earlier", context="in the day")
LATER_SHORT = Phrase("Later", context="in the day")
REORDER_HELP = Phrase("Earlier or later in the day")
DAY_BEFORE = Phrase("Move to the day before")
DAY_AFTER = Phrase("Move to the day after")
OTHER_DAY_HELP = Phrase("To the day before or after")

# ---- the board's keys and gestures ---------------------------------------------------------

MOVE_FOCUS = Phrase("Move about the board")
MOVE_FOCUS_HELP = Phrase("Move between days and entries")
ARROWS = Phrase("Arrows")
SHIFT_ARROWS = Phrase("Shift+Arrows")
SELECT_UP_TO = Phrase("Select up to here")
SELECT_ONE_MORE = Phrase("Select one more or one less")
SELECT_HELP = Phrase("Select several things; Ctrl with an arrow goes past the others")
SELECT_DAY = Phrase("Select the day")
SELECT_DAY_HELP = Phrase("Select the day, then the week")
SELECT_CLICKED = Phrase("Select several with the mouse")
SELECT_CLICKED_KEYS = Phrase("Ctrl+click, Shift+click")
SELECT_CLICKED_HELP = Phrase("Select several things; so does a frame drawn from a free place")
FIRST_OF_DAY = Phrase("First of the day")
LAST_OF_DAY = Phrase("Last of the day")
ENDS_OF_DAY_HELP = Phrase("To the first or the last of a day")
TAKE_UP = Phrase("Take up")
TAKE_UP_COPY = Phrase("Take up a copy")
PUT_DOWN = Phrase("Put down")
TAKE_UP_HELP = Phrase("Take up, take up a copy, put down: a drag whose arrows choose the place")
COPY_DRAGGED = Phrase("Copy instead of move")
COPY_DRAGGED_KEYS = Phrase("Ctrl while dragging")
COPY_DRAGGED_HELP = Phrase("Copy instead of move")
GO_TO_WEEK = Phrase("Go to week…")
GO_TO_WEEK_HELP = Phrase("Choose a week, or type a date")
QUICK_ADD = Phrase("Add to the day by typing")
QUICK_ADD_KEYS = Phrase("Any letter or digit")
QUICK_ADD_HELP = Phrase("Add to the day by typing, such as 8k easy 48min")
CALL_OFF = Phrase("Call a drag off")
CALL_OFF_HELP = Phrase("Call a drag off; let several things go")

# ---- help ----------------------------------------------------------------------------------

WHY_ANKLES = Phrase("Why ankles?")
KEYS = Phrase("Keys")
KEYS_HELP = Phrase("Show the keys")
HEALTH_NOTE = Phrase("Health note")
ABOUT_FOOTWORK = Phrase("About Footwork")
