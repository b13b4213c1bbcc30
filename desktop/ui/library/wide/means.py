"""What the parts of a wide shelf are made with, handed on as one."""

from typing import NamedTuple

from desktop.ui.document import Document
from desktop.ui.figures.store import FigureStore
from desktop.ui.theme import Themes
from desktop.wording.voice import Voice


class Means(NamedTuple):
    """The plan to read, and how things look and are said."""

    document: Document
    themes: Themes
    figures: FigureStore
    voice: Voice
