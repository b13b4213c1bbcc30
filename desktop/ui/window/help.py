"""What the Help menu shows: why these exercises, all that can be done and how, what Footwork is."""

from collections.abc import Callable
from weakref import ref

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.ui.actions.declared import ACTIONS
from desktop.ui.controls.box import Box
from desktop.ui.controls.text import Rule, Text
from desktop.ui.theme import Themes
from desktop.ui.window.ways import WAYS
from desktop.ui.window.ways_in_words import introduction, lines
from desktop.wording import help_pages, ways
from desktop.wording.question import nothing
from desktop.wording.voice import Voice
from desktop.wording.why import LEDE, why

PAGES = ("why", "keys", "about")
"""The pages, by the names of the actions that open them."""
WIDTH, WIDE = 560, 960
BLEED = {"why": 8}
"""Pixels that a body has for itself around its words, for the ring of what has the keys."""


def open_help(
    name: str,
    themes: Themes,
    voice: Voice,
    parent: QWidget,
    print_page: Callable[[], object] = nothing,
) -> Box:
    """Open a page of help over a window; ``name`` is that of its action. ``print_page`` prints the page that
    can be printed."""
    over = ref(parent)  # a box that held its window would live on with it

    def licences() -> None:
        if (window := over()) is not None:
            from desktop.ui.window.licences import open_licences

            open_licences(themes, voice, window)

    further = licences if name == "about" else print_page
    page = help_pages.page(voice, name, voice(ACTIONS[name].title), _more(name, voice), further)
    body = _body(name, themes, voice)
    width = WIDE if body is not None else WIDTH
    box = Box(page, themes, parent, body=body, width=width, bleed=BLEED.get(name, 0))
    box.open()
    return box


def _body(name: str, themes: Themes, voice: Voice) -> QWidget | None:
    """What stands below the sentences of a page."""
    match name:
        case "keys":
            return Ways(themes, voice)
        case "why":
            from desktop.ui.window.why import WhyPage  # with its table, when it is read

            return WhyPage(why(voice), themes)
        case _:
            return None


def _more(name: str, voice: Voice) -> str:
    """What a page says besides its own words."""
    match name:
        case "keys":
            return introduction(voice)
        case "why":
            return voice(LEDE)
        case "about":
            from desktop.wording.shipped import shipped  # reads the notes of all packages

            return help_pages.rests_on(voice, shipped())
        case _:
            return ""


class Ways(QWidget):
    """All that can be done, in four columns: what it is, and how by dragging, by keys and by clicks."""

    def __init__(self, themes: Themes, voice: Voice) -> None:
        super().__init__()
        self._themes = themes
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(7)
        heads = tuple(voice(head) for head in (ways.WHAT, ways.BY_DRAGGING, ways.BY_KEYS, ways.BY_CLICKS))
        for column in range(len(heads)):
            grid.setColumnStretch(column, 1)
        for part in WAYS:
            title = Text(voice(part.title), themes, size=15, weight=600)
            grid.setRowMinimumHeight(grid.rowCount(), 12)
            grid.addWidget(title, grid.rowCount(), 0, 1, len(heads))
            self._row(heads, size=12, ink="ink3")
            grid.addWidget(Rule(themes), grid.rowCount(), 0, 1, len(heads))
            for line in lines(voice, part):
                self._row(tuple(line))

    def _row(self, texts: tuple[str, ...], *, size: int = 13, ink: str = "ink") -> None:
        row = self._grid.rowCount()
        for column, text in enumerate(texts):
            weight = 500 if ink == "ink" and not column else 400
            label = Text(text, self._themes, size=size, weight=weight, ink=ink)
            self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
