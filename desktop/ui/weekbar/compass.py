"""The ankle compass: how many sets of the week work each of the four movements; and beside it the body."""

from math import ceil, cos, radians, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.model.exercise import Movement, Region
from desktop.model.summary import Summary
from desktop.ui.controls.glyph import POINTS
from desktop.ui.controls.reading import beginning, left_of, placed, turn
from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import Themes, font
from desktop.wording import weekbar as words
from desktop.wording.names import movements
from desktop.wording.voice import Voice

ROSE = 68  # pixels across
LINE_ROSE = 30
BARS_LEFT = ROSE + 18
ROW, FIRST_ROW = 16, 20
ROWS, COLUMN_GAP = 4, 12  # of the parts of the body


class Compass(QWidget):
    """A rose of four petals and a bar for each movement, with the number of sets."""

    def __init__(self, themes: Themes, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._voice = themes, voice
        self._words = {movement: movements(voice, (movement,)) for movement in Movement}
        self._compact, self._barless, self._rose = False, False, ROSE
        self._alone, self._week = False, ("", "")
        self._sets: dict[Movement, int] = dict.fromkeys(Movement, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Wide enough for the words and a bar that can be read; the rose alone where it is compact."""
        least = self.minimumSizeHint()
        return least if self._compact or self._barless else least.expandedTo(QSize(378, 88))

    def minimumSizeHint(self) -> QSize:
        """The bars may shrink, the words may not."""
        if self._rose != ROSE:
            return QSize(self._rose, self._rose)
        if self._compact:
            return QSize(ROSE, 88)
        return self.barless_width() if self._barless else self.full_width()

    def full_width(self) -> QSize:
        """The least that rose, words and bars take."""
        return QSize(BARS_LEFT + max(184, ceil(self._longest) + 126), 88)

    def barless_width(self) -> QSize:
        """What rose, words and numbers take, or the short title where it is longer."""
        title = ceil(QFontMetricsF(font(12)).horizontalAdvance(self._voice(words.COMPASS_SHORT)))
        return QSize(BARS_LEFT + max(title + 5, ceil(self._longest) + 58), 88)

    @property
    def _longest(self) -> float:
        return max(map(QFontMetricsF(font(12)).horizontalAdvance, self._words.values()))

    def set_compact(self, compact: bool) -> None:
        """Show the rose alone, what it says in its tip; or the words and bars beside it."""
        if compact != self._compact:
            self._compact = compact
            self._tell()
            self.updateGeometry()
            self.update()

    def set_alone(self, alone: bool) -> None:
        """Say of the parts of the body what nobody says beside it, in its tip and to a screen reader."""
        if alone != self._alone:
            self._alone = alone
            self._tell()

    def _tell(self) -> None:
        """What it shows in words: as its name; as its tip where there is more than stands there."""
        sets, regions = self._week
        self.setAccessibleName("\n".join((sets, regions)) if self._alone else sets)
        self.setToolTip(self.accessibleName() if self._compact or self._alone else "")

    def set_barless(self, barless: bool) -> None:
        """Show words and numbers without bars: the numbers say it, and the parts of the body have room."""
        if barless != self._barless:
            self._barless = barless
            self.updateGeometry()
            self.update()

    def show_line(self, line: bool) -> None:
        """Be a small rose, for a bar of one line."""
        self._rose = LINE_ROSE if line else ROSE
        self.set_compact(line or self._compact)
        self.updateGeometry()
        self.update()

    def show_week(self, week: Summary) -> None:
        """Show a week's sets."""
        self._sets = dict(week.sets)
        self._week = (words.sets_spoken(self._voice, week), words.regions_spoken(self._voice, week))
        self._tell()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rose on the left, the bars on the right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rose = self._rose
        self._paint_rose(painter, placed(self, QRectF(0, (self.height() - rose) / 2, rose, rose)))
        if not self._compact:
            self._paint_bars(painter, BARS_LEFT)
        painter.end()

    def _paint_rose(self, painter: QPainter, box: QRectF) -> None:
        theme = self._themes.current
        painter.setPen(QPen(theme["control"], 0.8))
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.drawEllipse(box.center(), box.width() / 4, box.width() / 4)
        most = max(self._sets.values())
        for movement, (_, direction) in POINTS.items():
            share = self._sets[movement] / most if most else 0.0
            if share:
                painter.setPen(QPen(theme["panel"], 1.0))
                painter.setBrush(theme["accent"])
            else:
                painter.setPen(QPen(theme["control"], 0.8))
                painter.setBrush(theme["panel"])
            length = box.width() / 2 * (0.3 + 0.62 * share if most else 0.62)
            painter.drawPath(petal(box.center(), length, direction))

    def _paint_bars(self, painter: QPainter, begin: float) -> None:
        theme = self._themes.current
        painter.setPen(theme["ink3"])
        face, room = QFontMetricsF(font(12)), int(self.width() - begin - 4)
        long, short = self._voice(words.COMPASS), self._voice(words.COMPASS_SHORT)
        title = long if face.horizontalAdvance(long) <= room else short
        _write(self, painter, begin, 13, title, font(12))
        most = max(self._sets.values())
        if not most:
            painter.setPen(theme["ink2"])
            room = self.width() - int(begin) - 8
            box = placed(self, QRectF(begin, FIRST_ROW, room, ROWS * ROW))
            painter.drawText(
                box, beginning(self) | Qt.TextFlag.TextWordWrap, self._voice(words.COMPASS_EMPTY)
            )
            return
        longest = self._longest
        for row, (movement, (arrow, _)) in enumerate(POINTS.items()):
            y, count = FIRST_ROW + row * ROW, self._sets[movement]
            sign = icon_pixmap(arrow, theme["ink2"], 12, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(left_of(self, begin, 12), y + 2), sign)
            painter.setPen(theme["ink2"])
            _write(self, painter, begin + 17, y + 12.5, self._words[movement], font(12))
            if not self._barless:
                self._paint_bar(painter, begin + 17 + longest + 12, y + 6, count / most)
            painter.setPen(theme["ink"])
            number, bold = self._voice.number(count), font(13, 600)
            width = QFontMetricsF(bold).horizontalAdvance(number)
            _write(self, painter, self.width() - 4 - width, y + 13, number, bold)

    def _paint_bar(self, painter: QPainter, begin: float, top: float, share: float) -> None:
        """A track that is filled as far as a movement's sets go, from where one begins to read."""
        theme = self._themes.current
        painter.save()
        turn(painter, self)
        track = QRectF(begin, top, max(0.0, self.width() - 34.0 - begin), 5)
        for part, colour in ((1.0, "line"), (share, "accent")):
            if part:
                filled = QRectF(track)
                filled.setWidth(max(5.0, track.width() * part))
                painter.setPen(QPen(theme[colour], 0))
                painter.setBrush(theme[colour])
                painter.drawRoundedRect(filled, 2.5, 2.5)
        painter.restore()


class Body(QWidget):
    """How many sets of the week work each part of the body, from the ground up in two columns."""

    def __init__(self, themes: Themes, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._voice = themes, voice
        self._words = {region: words.region(voice, region) for region in Region}
        self._sets: dict[Region, int] = dict.fromkeys(Region, 0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Two columns of the longest word with a number of two digits, or the title where it is longer."""
        title = QFontMetricsF(font(12)).horizontalAdvance(self._voice(words.REGIONS))
        return QSize(max(2 * self._column() + COLUMN_GAP, ceil(title) + 4), 88)

    def minimumSizeHint(self) -> QSize:
        """No word is cut."""
        return self.sizeHint()

    def show_week(self, week: Summary) -> None:
        """Show a week's sets."""
        self._sets = dict(week.regions)
        self.setAccessibleName(words.regions_spoken(self._voice, week))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A title, and each part with its number; what nothing works steps back."""
        theme, painter = self._themes.current, QPainter(self)
        painter.setPen(theme["ink3"])
        _write(self, painter, 0, 13, self._voice(words.REGIONS), font(12))
        wide = (self.width() - COLUMN_GAP) / 2
        for number, (region, sets) in enumerate(self._sets.items()):
            begin, top = (number // ROWS) * (wide + COLUMN_GAP), FIRST_ROW + number % ROWS * ROW
            painter.setPen(theme["ink2" if sets else "ink3"])
            _write(self, painter, begin, top + 12.5, self._words[region], font(12))
            painter.setPen(theme["ink" if sets else "ink3"])
            said, bold = self._voice.number(sets), font(13, 600 if sets else 400)
            at = begin + wide - QFontMetricsF(bold).horizontalAdvance(said)
            _write(self, painter, at, top + 13, said, bold)
        painter.end()

    def _column(self) -> int:
        face, bold = QFontMetricsF(font(12)), QFontMetricsF(font(13, 600))
        longest = max(map(face.horizontalAdvance, self._words.values()))
        return ceil(longest + 8 + bold.horizontalAdvance(self._voice.number(88)))


def _write(widget: QWidget, painter: QPainter, at: float, baseline: float, text: str, face: QFont) -> None:
    """A text that begins so many pixels behind the beginning."""
    width = QFontMetricsF(face).horizontalAdvance(text)
    painter.setFont(face)
    painter.drawText(QPointF(left_of(widget, at, width), baseline), text)


def petal(centre: QPointF, length: float, direction: float) -> QPainterPath:
    """A petal from the centre outwards; ``direction`` in degrees, clockwise from up."""

    def at(distance: float, side: float) -> QPointF:
        turn = radians(direction)
        along, across = distance * length, side * length
        return centre + QPointF(
            along * sin(turn) + across * cos(turn), -along * cos(turn) + across * sin(turn)
        )

    path = QPainterPath(at(0.06, 0))
    path.cubicTo(at(0.3, -0.16), at(0.5, -0.42), at(0.78, -0.36))
    path.cubicTo(at(0.95, -0.3), at(1.0, -0.14), at(1.0, 0))
    path.cubicTo(at(1.0, 0.14), at(0.95, 0.3), at(0.78, 0.36))
    path.cubicTo(at(0.5, 0.42), at(0.3, 0.16), at(0.06, 0))
    path.closeSubpath()
    return path
