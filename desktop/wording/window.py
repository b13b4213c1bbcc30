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


# ---- a flagged exercise --------------------------------------------------------------------

MILDER = Phrase("A milder choice: {exercise}.")
PLAN_ANYWAY = Phrase("Plan it anyway")
LEAVE_OUT = Phrase("Leave it out")

# ---- help ----------------------------------------------------------------------------------

# Survey and forces: attributed, as one survey and one estimate, never as a promise.
WHY_ANKLES = (
    Phrase(
        "In one survey more than 70 in 100 long-distance runners had at least one foot or ankle problem "
        "within a year. With each step, forces of several times your body weight pass through the ankle."
    ),
    Phrase(
        "An ankle moves four ways: toes up (dorsiflexion), toes down (plantar flexion), sole in (inversion) "
        "and sole out (eversion). You land with the toes up, the foot flattens, and you push off with the "
        "toes down. Sole in and sole out fit the foot to the ground."
    ),
    Phrase(
        "More distance, another surface, worn-out or unsuitable shoes, an earlier injury and the way your "
        "foot stands can all ask more of an ankle than it is used to."
    ),
    Phrase(
        "A stronger ankle is steadier. It holds your form for longer and is a firmer spring to push off "
        "from. Two short sessions a week are a good habit; one is the least that Footwork suggests."
    ),
    Phrase(
        "Shoes matter too: cushioning, a supportive upper and collar, and a stability shoe for feet that "
        "roll in too far."
    ),
)
VERSION = Phrase("Footwork {version}")
ABOUT = (
    Phrase("An offline planner for runners. Your plan stays on this computer; Footwork never goes on line."),
    Phrase(
        "Footwork is free software under the MIT licence. Inter, DejaVu and Noto Emoji are the "
        "typefaces, Lucide drew the signs; their licences are beside them."
    ),
)
CLOSE = Phrase("Close")
