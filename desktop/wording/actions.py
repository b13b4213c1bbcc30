"""What the actions of the window are called."""

from desktop.wording.phrase import Phrase, Plural

# ---- paper and files -----------------------------------------------------------------------

FRIDGE_SHEET = Phrase("Fridge sheet…")
ROUTINE_CARDS = Phrase("Warm-up and cool-down cards…")
EXERCISE_CARDS = Phrase("Exercise cards…")
PRINT = Phrase("Print", "toolbar")
BACKUPS = Phrase("Backups…")
BACKUPS_COUNTED = Plural("Backups ({count})…", "Backups ({count})…")
SAVE_EVERYTHING = Phrase("Save everything as one file…")
RESTORE_FILE = Phrase("Restore from a file…")
SHOW_FOLDER = Phrase("Show the data folder")
VERSIONS = Phrase("Versions of the plan…")
QUIT = Phrase("Quit")

# ---- edit ----------------------------------------------------------------------------------

UNDO = Phrase("Undo")
REDO = Phrase("Redo")
FIND = Phrase("Find an exercise")
LARGER = Phrase("Larger text")
SMALLER = Phrase("Smaller text")
AS_DRAWN = Phrase("Usual text size")
DUPLICATE = Phrase("Duplicate")
DELETE = Phrase("Delete")

# ---- view ----------------------------------------------------------------------------------

LIBRARY = Phrase("Library")
WIDE_LIBRARY = Phrase("Wide library")
WEEK_STRIP = Phrase("Strip of weeks")
DETAILS = Phrase("Details")
ABOUT_YOU = Phrase("About you")
NEXT_ROOM = Phrase("Next part of the window")
PREVIOUS_ROOM = Phrase("Previous part of the window")

# ---- weeks ---------------------------------------------------------------------------------

PREVIOUS_WEEK = Phrase("Previous week")
NEXT_WEEK = Phrase("Next week")
TODAY = Phrase("Today")
COPY_WEEK = Phrase("Copy week to the next")
COPY_WEEK_TO = Phrase("Copy week to several…")
COPY_WEEK_SHORT = Phrase("Copy week")
TEMPLATES = Phrase("Templates…")
TEMPLATES_SHORT = Phrase("Templates")

MENUS = Phrase("Open the menus")
CONTEXT_MENU = Phrase("Open the menu of what has the focus")

# ---- what is selected ----------------------------------------------------------------------

SHOW_DETAILS = Phrase("Details")
MOVE_TO = Phrase("Move to…")
COPY_TO = Phrase("Copy to…")
EDIT = Phrase("Edit here")
TICK = Phrase("Tick as done")
TICK_ROUTINE = Phrase("Tick all or none")
SKIP = Phrase("Skip")
FOLLOW = Phrase("Follow along")
EARLIER = Phrase("Move earlier in the day")
LATER = Phrase("Move later in the day")
EARLIER_SHORT = Phrase("Earlier", context="in the day")
LATER_SHORT = Phrase("Later", context="in the day")
DAY_BEFORE = Phrase("Move to the day before")
DAY_AFTER = Phrase("Move to the day after")

# ---- the board's keys and gestures ---------------------------------------------------------

MOVE_FOCUS = Phrase("Move about the board")
SELECT_UP_TO = Phrase("Select up to here")
SELECT_ONE_MORE = Phrase("Select one more or one less")
SELECT_DAY = Phrase("Select the day")
FIRST_OF_DAY = Phrase("First of the day")
LAST_OF_DAY = Phrase("Last of the day")
TAKE_UP = Phrase("Take up")
TAKE_UP_COPY = Phrase("Take up a copy")
PUT_DOWN = Phrase("Put down")
GO_TO_WEEK = Phrase("Go to week…")
CALL_OFF = Phrase("Call a drag off")

# ---- help ----------------------------------------------------------------------------------

WHY = Phrase("Why these exercises?")
KEYS = Phrase("Keys and ways")
HEALTH_NOTE = Phrase("Health note")
ABOUT_FOOTWORK = Phrase("About Footwork")
