"""What is said about the system's printers."""

from desktop.wording.cards import PAPER_NAMES
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.voice import Voice

PRINTER = Phrase("Printer", context="the machine")
COPIES = Phrase("Copies", context="how many are printed")
SHEETS = Phrase("Sheets", context="of paper")
ALL_SHEETS = Phrase("All {number}", context="sheets of paper")
SOME_SHEETS = Phrase("Some", context="sheets of paper")
FIRST_SHEET = Phrase("First sheet")
LAST_SHEET = Phrase("Last sheet")
TO = Phrase("to", context="from sheet 2 to sheet 4")
INK = Phrase("Print in", context="colour or grey")
COLOUR = Phrase("Colour", context="of print")
GREY = Phrase("Grey", context="of print")

PRINT = Phrase("Print")
PRINT_BACKS = Phrase("Print backs")
CANCEL = Phrase("Cancel")
SAVE = Phrase("Save as PDF…")

LOOKING = Phrase("Looking for printers…")
NO_PRINTER = Phrase(
    "No printer is set up on this computer; save the pages as a PDF to print them on another one."
)
NO_ANSWER = Phrase(
    "The print system of this computer does not answer; save the pages as a PDF to print them later."
)
ONE_SIDED = Plural("{count} sheet of {paper}, one side.", "{count} sheets of {paper}, one side.")
LONG_EDGE = Plural(
    "{count} sheet of {paper}, both sides, flipped on the long edge.",
    "{count} sheets of {paper}, both sides, flipped on the long edge.",
)
SHORT_EDGE = Plural(
    "{count} sheet of {paper}, both sides, flipped on the short edge.",
    "{count} sheets of {paper}, both sides, flipped on the short edge.",
)
BY_HAND = Plural(
    "{count} sheet of {paper}: its front first, then you turn it for its back.",
    "{count} sheets of {paper}: all fronts first, then you turn the stack for the backs.",
)
OTHER_PAPER = Phrase("the paper in the printer", context="2 sheets of …")
TRUE_SIZE = Phrase("Printed at true size, nothing is scaled.")

ONLY_ONE_SIDE = Phrase("This printer prints on one side.")
STOPPED = Phrase("This printer has stopped; the pages wait until it goes on.")
NOT_ACCEPTING = Phrase("This printer takes no pages at the moment.")

SENDING = Phrase("The pages go to {printer}…")
SENDING_PAGE = Phrase("Page {number} of {all} goes to {printer}…")
STOPPING = Phrase("Stopping…")
SENT = Plural("{count} sheet was sent to {printer}.", "{count} sheets were sent to {printer}.")
TURN_LONG = Phrase(
    "When the fronts are out, turn the stack on its long edge, put it in again and press “Print backs”."
)
TURN_SHORT = Phrase(
    "When the fronts are out, turn the stack on its short edge, put it in again and press “Print backs”."
)
REFUSED = Phrase("{printer} did not take the pages.")
REFUSED_BECAUSE = Phrase("{printer} did not take the pages: {reason}.")

_BY_SIDES = {"one-sided": ONE_SIDED, "two-sided-long-edge": LONG_EDGE, "two-sided-short-edge": SHORT_EDGE}


def sheets(voice: Voice, count: int, paper: str | None, turned: str, *, by_hand: bool) -> str:
    """“2 sheets of A4, both sides, flipped on the long edge.” ``turned`` is what CUPS calls it."""
    phrase = BY_HAND if by_hand else _BY_SIDES[turned]
    return voice(phrase, count=count, paper=PAPER_NAMES[paper] if paper else OTHER_PAPER)
