"""What is said where runners make exercises of their own, and of the pictures that they bring."""

from collections.abc import Mapping
from enum import Enum

from desktop.model.diary import MAX_OWN_NAME
from desktop.model.own import MAX_OWN, NotMade
from desktop.wording.phrase import Phrase, Said, said


class NoPicture(Enum):
    """Why a file gives no picture."""

    UNREADABLE = "unreadable"
    TOO_LARGE_FILE = "too large a file"
    TOO_MANY_PIXELS = "too many pixels"
    NO_KIND = "no kind"
    HEIC = "heic"
    BROKEN = "broken"
    SVG_REFUSED = "svg refused"
    EMPTY = "empty"


PICTURE_PROBLEMS: Mapping[NoPicture, Phrase] = {
    NoPicture.UNREADABLE: Phrase("The picture cannot be read: the file is gone, or nobody may read it."),
    NoPicture.TOO_LARGE_FILE: Phrase("The picture is too large: Footwork takes files up to 60 MB."),
    NoPicture.TOO_MANY_PIXELS: Phrase("The picture has too many pixels: Footwork takes up to 64 million."),
    NoPicture.NO_KIND: Phrase("That is no picture that Footwork reads: it takes JPEG, PNG, WebP and SVG."),
    NoPicture.HEIC: Phrase(
        "This computer cannot read HEIC, as phones of Apple take pictures. Save or send the picture as JPEG."
    ),
    NoPicture.BROKEN: Phrase("The picture is damaged, or not whole."),
    NoPicture.SVG_REFUSED: Phrase(
        "The drawing is not taken: scripts, links, entities or pictures from elsewhere are in it."
    ),
    NoPicture.EMPTY: Phrase("There is nothing in the picture."),
}

PROBLEMS: Mapping[NotMade, Said] = {
    NotMade.NO_NAME: said(Phrase("It needs a name.")),
    NotMade.LONG_NAME: said(Phrase("The name has more than {max_} letters."), max_=MAX_OWN_NAME),
    NotMade.NAME_TAKEN: said(Phrase("There is an exercise of that name already.")),
    NotMade.FULL: said(
        Phrase("There are {max_} exercises of yours already. Remove one to make another."), max_=MAX_OWN
    ),
}

NEW_TITLE = Phrase("New exercise")
EDIT_TITLE = Phrase("Edit “{name}”", context="an exercise of the runner's own")
NEW_CALLED = Phrase("New exercise “{name}”…")
YOURS = Phrase("Yours", context="an exercise of the runner's own")
YOURS_FROM = Phrase("Yours, made from {exercise}")
COPY_NAME = Phrase("{name}, my way", context="the name of a copy, at first")
NAME = Phrase("Name", context="of an exercise")
SHORT_NAME = Phrase("Short name")
FOR_CARDS = Phrase("for cards on the board", context="beside “Short name”")
PICTURE = Phrase("Picture")
A_PHOTO = Phrase("Photo or drawing…")
FROM_A_FILE = Phrase("From a file, or drop it here. Stays on this computer.")
TWO_PHOTOS = Phrase("Where it starts, and where it ends")
END_PHOTO = Phrase("Second picture, where it ends…")
CROP = Phrase("Crop…", context="a picture")
CROP_TITLE = Phrase("Crop the picture")
CROP_ABOUT = Phrase("Drag the frame or a corner of it; arrows move it, Shift and arrows size it.")
CROP_IT = Phrase("Crop", context="a picture")
NO_END_PHOTO = Phrase("Without the second picture")
FIGURE_CHOSEN = Phrase("{exercise}: its pictures and its movement")
NO_PICTURE = Phrase("No picture")
NO_PICTURE_ABOUT = Phrase("The shelf then shows the first letters of the name.")
PICTURE_GONE = Phrase("Picture not found, choose again.")
WHICH_FIGURE = Phrase("Which figure")
STEPS = Phrase("Steps", context="of an exercise")
ONE_ACTION = Phrase("one action each", context="beside “Steps”")
A_STEP = Phrase("Step {number}")
ADD_STEP = Phrase("Add a step")
REMOVE_STEP = Phrase("Remove step {number}")
DOSE = Phrase("Dose")
FITS = Phrase("Where it fits")
WORKS = Phrase("What it works")
ANKLE = Phrase("Ankle", context="how it moves in an exercise")
EQUIPMENT = Phrase("Equipment")
CAUTION = Phrase("Caution")
OPTIONAL = Phrase("optional", context="beside the name of a field")
FEEL = Phrase("Where to feel it")
MISTAKE = Phrase("Common mistake")
EASIER = Phrase("An easier way")
HARDER = Phrase("A harder way")
LOOKS = Phrase("How it will look")
FRONT = Phrase("Card", context="how an exercise looks")
BACK = Phrase("Back", context="of a card")
SAME_FIGURE = Phrase("Pictures and movement are those of {exercise}. Check that your steps match them.")
MEASURES: Mapping[str, Phrase] = {
    "reps": Phrase("Reps", context="how a dose is counted"),
    "hold": Phrase("Time", context="how a dose is counted"),
    "distance": Phrase("Distance", context="how a dose is counted"),
}
MEASURE = Phrase("What is counted")
KEPT_IN = Phrase("Kept in “Mine”. You can put it into a week and print it like any other.")
ADD = Phrase("Add to Mine")
ADD_ANOTHER = Phrase("Add and start another")
KEEP = Phrase("Keep changes")
CANCEL = Phrase("Cancel")
CHOOSE_PICTURE = Phrase("Choose a picture")
PICTURES = Phrase("Pictures", context="kinds of file")
LEAVE_TITLE = Phrase("Leave without keeping it?")
LEAVE_ABOUT = Phrase("What you changed is not kept yet.")
LEAVE = Phrase("Leave")
STAY = Phrase("Go on editing")
REMOVED = Phrase("“{name}” is removed. Where it was planned it stays.")

MAKE_DEED = Phrase("make exercise “{name}”", context="undo")
CHANGE_DEED = Phrase("change exercise “{name}”", context="undo")
REMOVE_DEED = Phrase("remove exercise “{name}”", context="undo")
