"""How the drawn figures look: colours and hair, with two figures that show it."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.model.look import Build, Hair, HairColour, Look, Shirt, Shorts, Skin
from desktop.ui.controls.segmented import Segmented
from desktop.ui.controls.swatches import Swatches
from desktop.ui.controls.text import Text
from desktop.ui.figures.store import FigureStore
from desktop.ui.theme import Themes
from desktop.wording import about_you as words
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice
from resources.figures.looks import HAIR_COLOURS, SHIRTS, SHORTS, SKINS

_SHOWN = (("lateral-hops", 1), ("calf-raise", 0))
"""The exercises, with a key frame each, that show a look from the front and from the side."""

_HEIGHT = 168
_NAMES_WIDTH = 76


class Preview(QWidget):
    """Two figures on their ground, painted as all figures are now."""

    def __init__(self, themes: Themes, figures: FigureStore, voice: Voice) -> None:
        super().__init__()
        self._themes, self._figures = themes, figures
        self.setAccessibleName(voice(words.FIGURE_LOOK))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.update)
        figures.repainted.connect(self.update)
        figures.ready.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as the panel."""
        return QSize(252, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground with round corners, and the figures beside each other."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 0, -2, 0)
        ground = QPainterPath()
        ground.addRoundedRect(box, 8, 8)
        painter.fillPath(ground, self._themes.current["tile"])
        painter.setClipPath(ground)
        half = QRectF(box.left(), box.top() + 6, box.width() / 2, box.height() - 12)
        for at, (exercise, key) in enumerate(() if self._figures.waits else _SHOWN):
            room = half.translated(at * half.width(), 0)
            figure = self._figures.painter(exercise)
            if figure is not None:
                figure.paint(painter, room, key)
        painter.end()


class LookEditor(QWidget):
    """Every choice takes effect at once: ``chosen`` carries the whole look."""

    chosen = Signal(object)

    def __init__(self, themes: Themes, figures: FigureStore, voice: Voice) -> None:
        super().__init__()
        self._themes, self._voice, self._look = themes, voice, Look()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(Preview(themes, figures, voice))
        self._column.addSpacing(6)
        self.hair: Segmented[Hair] = Segmented(
            {style: words.look(voice, style) for style in Hair}, voice(words.HAIR), themes
        )
        self.hair.chosen.connect(lambda style: self._take("hair", style))
        self.build: Segmented[Build] = Segmented(
            {build: words.look(voice, build) for build in Build}, voice(words.BUILD), themes
        )
        self.build.chosen.connect(lambda build: self._take("build", build))
        self._named(words.BUILD, self.build).setStretch(1, 1)
        self._column.addSpacing(4)
        skins = {name: near for name, (near, _) in SKINS.items()}
        self.skin = self._swatches("skin", words.SKIN, Skin, skins)
        self._column.addSpacing(4)
        self._column.addWidget(self.hair)
        self._column.addSpacing(4)
        self.hair_colour = self._swatches("hair_colour", words.HAIR_COLOUR, HairColour, HAIR_COLOURS)
        self.shirt = self._swatches("shirt", words.SHIRT, Shirt, SHIRTS)
        self.shorts = self._swatches("shorts", words.SHORTS, Shorts, SHORTS)

    def show_look(self, look: Look) -> None:
        """Show what is chosen now."""
        self._look = look
        self.skin.choose(look.skin)
        self.hair.choose(look.hair)
        self.hair_colour.choose(look.hair_colour)
        self.hair_colour.setEnabled(look.hair is not Hair.COVERED)
        self.build.choose(look.build)
        self.shirt.choose(look.shirt)
        self.shorts.choose(look.shorts)

    def _swatches(
        self, part: str, name: Phrase, offered: type[StrEnum], colours: Mapping[str, str]
    ) -> Swatches[Any]:
        choices = {value: (words.look(self._voice, value), colours[value]) for value in offered}
        swatches: Swatches[Any] = Swatches(choices, self._voice(name), self._themes)
        swatches.chosen.connect(lambda value: self._take(part, value))
        self._named(name, swatches).addStretch(1)
        return swatches

    def _named(self, name: Phrase, control: QWidget) -> QHBoxLayout:
        """A row of the column: a name and what it names."""
        label = Text(self._voice(name), self._themes, size=12, ink="ink2", inset=2)
        label.setFixedWidth(_NAMES_WIDTH)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(label)
        row.addWidget(control)
        self._column.addLayout(row)
        return row

    def _take(self, part: str, value: StrEnum) -> None:
        changed: dict[str, Any] = {part: value}
        self.chosen.emit(replace(self._look, **changed))
