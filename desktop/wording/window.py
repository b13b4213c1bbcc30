"""What the window itself says: menus, toolbar, toasts, the pages of help, the questions it asks."""

from desktop.wording.phrase import Phrase, Plural

# ---- menus ---------------------------------------------------------------------------------

FILE_MENU = Phrase("&File")
EDIT_MENU = Phrase("&Edit")
VIEW_MENU = Phrase("&View")
WEEK_MENU = Phrase("&Week")
SESSION_MENU = Phrase("&Session")
HELP_MENU = Phrase("&Help")
THEME_MENU = Phrase("Theme")
LANGUAGE_MENU = Phrase("Language")
OTHER_PLAN_MENU = Phrase("Open other plan")
MAIN_PLAN = Phrase("The main plan", "in the menu of other plans")
ADD_MENU = Phrase("Add to the week")
AS_THE_SYSTEM = Phrase("As the system")
LIGHT = Phrase("Light", "theme")
DARK = Phrase("Dark", "theme")

# ---- parts of the window -------------------------------------------------------------------

TOOLBAR = Phrase("Toolbar")
LIBRARY_WIDTH = Phrase("Width of the library")
DETAILS_WIDTH = Phrase("Width of the details")
DETAILS_HEIGHT = Phrase("Height of the details")
MORE_TOOLS = Phrase("More", context="the tools that have no room in the toolbar")
CHOOSE_WEEK = Phrase("{week}, choose another week")
TRY_AGAIN = Phrase("Try again")

# ---- toasts --------------------------------------------------------------------------------

TOAST_UNDO = Phrase("Undo  {keys}", context="a button, with the keys that do the same")
TOAST_CLOSE = Phrase("Close the message")
COPIED_TO_WEEK = Phrase("Copied to week {number}. Undo takes it back.")
COPIED_WITHOUT_NOTES = Plural(
    "Copied to week {number} without a note of its day. Undo takes it back.",
    "Copied to week {number} without {count} notes of their days. Undo takes it back.",
)
ONLY_NOTES = Phrase("Week {number} holds nothing but notes, and notes stay with their days.")

# ---- templates -----------------------------------------------------------------------------

CLOSE = Phrase("Close")
