"""Colours, type and measures of the window, from data; one object tells widgets when they change."""

from functools import cache

from PySide6.QtCore import QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPainter, QPainterPath, QPalette

from desktop.model.settings import Theme as Choice
from resources import fonts, themes

FAMILY = fonts.FAMILY
CAUTION_EDGE = 3  # pixels


class Theme:
    """One set of colours. ``theme["accent"]`` is a QColor; an unknown meaning raises KeyError."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._hex = themes.read(name)
        self._colours = {meaning: QColor(value) for meaning, value in self._hex.items()}

    def __getitem__(self, meaning: str) -> QColor:
        return self._colours[meaning]

    @property
    def dark(self) -> bool:
        """Whether this is the dark theme."""
        return self.name == "dark"

    def hex(self, meaning: str) -> str:
        """``#RRGGBB`` of a meaning."""
        return self._hex[meaning]

    def palette(self) -> QPalette:
        """The same colours in Qt's own roles, for the widgets that Qt paints."""
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Window: "panel",
            QPalette.ColorRole.WindowText: "ink",
            QPalette.ColorRole.Base: "card",
            QPalette.ColorRole.AlternateBase: "hover",
            QPalette.ColorRole.Text: "ink",
            QPalette.ColorRole.PlaceholderText: "ink3",
            QPalette.ColorRole.Button: "card",
            QPalette.ColorRole.ButtonText: "ink",
            QPalette.ColorRole.BrightText: "refused",
            QPalette.ColorRole.Highlight: "accent",
            QPalette.ColorRole.HighlightedText: "on-accent",
            QPalette.ColorRole.Link: "accent-text",
            QPalette.ColorRole.ToolTipBase: "ink",
            QPalette.ColorRole.ToolTipText: "card",
            QPalette.ColorRole.Mid: "line",
            QPalette.ColorRole.Accent: "accent",
        }
        for role, meaning in roles.items():
            palette.setColor(role, self[meaning])
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self["control"])
        return palette


class Themes(QObject):
    """The theme in use: the runner's choice, or the system's light or dark."""

    changed = Signal()

    def __init__(self, choice: Choice = Choice.SYSTEM, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        self.current = Theme(self._wanted())

    def choose(self, choice: Choice) -> None:
        """Take the runner's choice; tells every widget when the colours change."""
        self._choice = choice
        self._follow()

    def _wanted(self) -> str:
        if self._choice is not Choice.SYSTEM:
            return self._choice.value
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def _follow(self) -> None:
        if self.current.name != self._wanted():
            self.current = Theme(self._wanted())
            self.changed.emit()


def load_fonts() -> None:
    """Make Inter known to Qt; its digits are all of one width, so numbers stand in columns."""
    for name in fonts.INTER.values():
        QFontDatabase.addApplicationFontFromData(fonts.data(name))


@cache
def font(size: int, weight: int = 400) -> QFont:
    """Inter at a size in (device-independent) pixels; weight 400, 500, 600 or 700. For all: never changed."""
    made = QFont(FAMILY)
    made.setPixelSize(size)
    made.setWeight(QFont.Weight(weight))
    return made


def paint_caution(painter: QPainter, box: QRectF, theme: Theme, radius: int, *, mirrored: bool) -> None:
    """The ground of a caution: amber and rounded, with a darker edge where reading begins."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = QPainterPath()
    shape.addRoundedRect(box, radius, radius)
    painter.setClipPath(shape)
    fill(painter, box, theme["warning-ground"])
    begin = box.right() - CAUTION_EDGE if mirrored else box.left()
    fill(painter, QRectF(begin, box.top(), CAUTION_EDGE, box.height()), theme["warning-edge"])


def fill(painter: QPainter, rect: QRect | QRectF, colour: QColor) -> None:
    """Paint a rectangle in one colour.

    fillRect() does so too, but its first call loads the names of Qt's 169 gradients: 2 ms of every start.
    """
    painter.setBackground(colour)
    painter.eraseRect(rect)
