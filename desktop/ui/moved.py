"""The edit of things that have moved; loaded with the first of them."""

from datetime import date

from desktop.model.catching_up import with_first_days
from desktop.model.plan import Plan
from desktop.ui.document import Document
from desktop.wording.deeds import Deed


def take_moved(document: Document, plan: Plan, deed: Deed, today: date) -> None:
    """One edit; a missed session that it moved remembers the day it was first planned for."""
    document.edit(with_first_days(document.plan, plan, today), deed)
