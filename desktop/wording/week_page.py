"""What the details say of a week while nothing is selected."""

from desktop.wording.phrase import Phrase

NOTHING_YET = Phrase("Nothing is planned in this week yet.")
TODAY = Phrase("{day}, today", context="above the entries of a day: Thursday 26, today")
ABOUT_YOU = Phrase("About you and settings…")
ROW = Phrase("{name}, {line}", "one of several things: Tempo, Thu, 10 km")
