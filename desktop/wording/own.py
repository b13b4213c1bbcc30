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
