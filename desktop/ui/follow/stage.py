"""The figure, large and at the tempo of the dose; below it the bar of what its round consists of."""

from contextlib import suppress
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.model.dose import SECONDS_A_REP, Dose
from desktop.model.exercise import Exercise
from desktop.ui.controls.ring import paint_body
from desktop.ui.figures.film_painter import FilmPainter
from desktop.ui.figures.photos import images
from desktop.ui.figures.store import FigureStore
from desktop.ui.theme import Themes, fill, font
from resources.figures.film import Film
from resources.figures.film_header import FilmError
from resources.figures.timing import Cycle, Tempo

BAR, WORDS, INSET, CORNER = 8, 26, 20, 12
DIMMED = 0.7
"""How much of the ground lies over the figure in a pause."""
INK, FILLED = QColor("#15201C"), QColor("#0B6653")
"""Of the bar: the figure's ground is light in both themes."""


class Beat(NamedTuple):
    """A part of a round: when it begins and ends, in seconds, and what it is called."""

    start: float
    end: float
    caption: str


class Moves:
    """How an exercise moves at the tempo of a dose, where it has a film."""

    def __init__(self, figures: FigureStore, exercise: str, dose: Dose) -> None:
        self.film: Film | None = None
        self.cycle: Cycle | None = None
        with suppress(FilmError):  # without one it stands still; the details say why
            self.film = figures.film(exercise)
        if self.film is not None:
            self.cycle = self.film.cycle(Tempo(rep=SECONDS_A_REP, hold=dose.hold))
        plain = SECONDS_A_REP + (dose.hold or 0 if dose.reps is not None else 0)
        self.seconds = self.cycle.seconds if self.cycle is not None else float(plain)
        """How long one round of it takes: one rep."""

    def beats(self, captions: tuple[str, ...]) -> tuple[Beat, ...]:
        """The parts of a round by what they are called; none for what does not move."""
        cycle = self.cycle
        if cycle is None or not captions:
            return ()
        edges = [0.0]
        while edges[-1] < cycle.seconds - 1e-6:
            edges.append(cycle.next_change(edges[-1]))
        beats: list[Beat] = []
        for start, end in pairwise(edges):
            caption = captions[min(cycle.key_at((start + end) / 2), len(captions) - 1)]
            if beats and beats[-1].caption == caption:
                start = beats.pop().start
            beats.append(Beat(start, end, caption))
        return tuple(beats)


class Stage(QWidget):
    """Shows one exercise at one time of its round."""

    def __init__(self, figures: FigureStore, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self._figures, self._themes = figures, themes
        self._exercise = ""
        self._moves: Moves | None = None
        self._film: FilmPainter | None = None
        self._beats: tuple[Beat, ...] = ()
        self._photos: tuple[QImage, ...] = ()
        self._corners = QPainterPath()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._seconds: float | None = None
        self._shown: tuple[int, int] = (-1, -1)
        self._prepared = 0
        self.still = False
        """Whether less motion is wanted: key frames alone."""
        self.over, self.bar = "", True
        """A word over the figure, which then steps back; and whether the bar is shown."""
        themes.changed.connect(self.update)
        figures.ready.connect(self.update)

    def take(self, exercise: Exercise | None, moves: Moves) -> None:
        """Show another exercise; None for one that is not in the library."""
        self._exercise = exercise.id if exercise else ""
        self._moves = moves
        figure = self._figures.painter(self._exercise) if exercise else None
        film = moves.film
        self._film = FilmPainter(film, figure) if film is not None and figure is not None else None
        self._photos = images(self._figures.read_photo, exercise.picture if exercise else None)
        self._beats = moves.beats(exercise.captions if exercise else ())
        self._shown, self._prepared = (-1, -1), 0
        self.update()

    def show_at(self, seconds: float | None) -> None:
        """Show it so many seconds into its sets; None is how it looks before one."""
        moves = self._moves
        if moves is None:
            return
        self._seconds = None if seconds is None else seconds % moves.seconds
        before, self._shown = self._shown, (self._picture(), self._along_bar())
        if self._shown != before:
            self.update()
        if seconds is None and not self.still:
            self._prepare()

    def _prepare(self) -> None:
        """While nothing moves, build the paths of one frame more, so that no set begins with slow ones."""
        film = self._film
        if film is not None and self._prepared < film.film.frames:
            film.strokes(self._prepared)
            self._prepared += 1

    def say_over(self, word: str) -> None:
        """Let the figure step back behind a word; nothing for none."""
        if word != self.over:
            self.over = word
            self.update()

    def show_bar(self, shown: bool) -> None:
        """Have the bar below the figure, or its room for the figure."""
        self.bar = shown
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The corners go along."""
        box, inside = QRectF(self.rect()), QPainterPath()
        inside.addRoundedRect(box, CORNER, CORNER)
        whole = QPainterPath()
        whole.addRect(box)
        self._corners = whole.subtracted(inside)
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, figure, bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # A plain ground and four corners: a rounded ground takes longer than a frame may.
        theme = self._themes.current
        fill(painter, self.rect(), theme["tile"])
        painter.fillPath(self._corners, theme["panel"])
        room = QRectF(self.rect()).adjusted(INSET, INSET, -INSET, -INSET)
        beats = self._beats if self.bar else ()
        if beats:
            room.setBottom(room.bottom() - BAR - WORDS - 6)
        figure = self._figures.painter(self._exercise) if self._exercise else None
        if self._film is not None:
            self._film.paint(painter, room, self._picture())
        elif figure is not None:
            figure.paint(painter, room, self._picture())
        elif self._photos:
            self._paint_photos(painter, room)
        elif self._exercise:  # one that no figure shows: the letters that its name begins with
            side = round(min(room.width(), room.height()) / 2)
            letters = self._figures.pixmap(self._exercise, side, self.devicePixelRatioF())
            painter.drawPixmap(room.center() - QPointF(side / 2, side / 2), letters)
        if self.over:
            painter.setOpacity(DIMMED)
            painter.fillRect(room, theme["tile"])
            painter.setOpacity(1.0)
            painter.setFont(font(max(24, min(64, self.width() // 8)), 700))
            painter.setPen(INK)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.over)
        if beats:
            self._paint_bar(painter, QRectF(room.left(), room.bottom() + 6, room.width(), BAR))
        painter.end()

    def _paint_photos(self, painter: QPainter, room: QRectF) -> None:
        """The runner's own: where it begins and where it ends, side by side."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        wide = (room.width() - INSET * (len(self._photos) - 1)) / len(self._photos)
        for place, photo in enumerate(self._photos):
            at = len(self._photos) - 1 - place if self.isRightToLeft() else place
            box = QRectF(room.left() + at * (wide + INSET), room.top(), wide, room.height())
            share = min(box.width() / photo.width(), box.height() / photo.height())
            shown = QRectF(0, 0, photo.width() * share, photo.height() * share)
            shown.moveCenter(box.center())
            painter.drawImage(shown, photo)

    def _picture(self) -> int:
        """The frame of the film, or without one the key frame of the drawing."""
        moves, figure = self._moves, self._figures.painter(self._exercise)
        if moves is None or figure is None:
            return 0
        cycle = moves.cycle
        if self._film is None or cycle is None or moves.film is None:
            return figure.drawing.thumbnail_key
        if self._seconds is None or self.still:
            key = figure.drawing.thumbnail_key if self._seconds is None else cycle.key_at(self._seconds)
            ticks = (place for place, tick in enumerate(cycle.ticks) if tick.key == key)
            return moves.film.still(next(ticks, 0))
        return moves.film.frame_at(cycle.moment(self._seconds))

    def _along_bar(self) -> int:
        """Where the bar stands, in pixels; beats alone where less motion is wanted."""
        if self._moves is None or self._seconds is None or not self._beats or not self.bar:
            return -1
        if self.still:
            return next((at for at, beat in enumerate(self._beats) if self._seconds < beat.end), 0)
        return round(self.width() * self._seconds / self._moves.seconds)

    def _paint_bar(self, painter: QPainter, bar: QRectF) -> None:
        whole, now = self._beats[-1].end, self._seconds
        theme, gap = self._themes.current, 6
        mirrored = self.isRightToLeft()
        for beat in self._beats:
            start, end = (bar.left() + bar.width() * at / whole for at in (beat.start, beat.end))
            if mirrored:
                start, end = bar.left() + bar.right() - end, bar.left() + bar.right() - start
            cell = QRectF(start, bar.top(), max(2.0, end - start - gap), BAR)
            on = now is not None and beat.start <= now < beat.end
            paint_body(painter, cell, BAR / 2, theme["tile"], INK)
            share = 0.0 if now is None else min(1.0, max(0.0, (now - beat.start) / (beat.end - beat.start)))
            if self.still:
                share = float(now is not None and now >= beat.start)
            if share > 0:
                gone = QRectF(cell)
                gone.setWidth(max(BAR, cell.width() * share))
                if mirrored:
                    gone.moveRight(cell.right())
                paint_body(painter, gone, BAR / 2, FILLED, FILLED)
            painter.setFont(font(18, 600 if on else 400))
            painter.setPen(INK)
            words = QRectF(cell.left(), cell.bottom() + 2, cell.width(), WORDS)
            shown = QFontMetricsF(painter.font()).elidedText(
                beat.caption, Qt.TextElideMode.ElideRight, words.width()
            )
            if len(shown) > 2 or shown == beat.caption:
                painter.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
