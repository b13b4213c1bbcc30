"""What the rooms of the window and the pages of the details are made of and with, handed on as one."""

from typing import NamedTuple

from desktop.ui.commands import Commands
from desktop.ui.details.drafts import Drafts
from desktop.ui.document import Document
from desktop.ui.figures.store import FigureStore
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes
from desktop.wording.voice import Voice


class Supplies(NamedTuple):
    """All but ``voice`` and ``commands``, which speaks with it, outlive a change of language."""

    document: Document
    state: ViewState
    commands: Commands
    themes: Themes
    figures: FigureStore
    voice: Voice
    drafts: Drafts
