"""Painting the board: lanes, the empty week, the days, and what a drag lays over them."""

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QWidget

from desktop.model.exercise import Library
from desktop.model.refs import OnDay
from desktop.ui.board.geometry.arrangement import TOP, Arrangement
from desktop.ui.board.geometry.boxes import GUTTER, Cell, DayLayout
from desktop.ui.board.geometry.carried import Carried
from desktop.ui.board.geometry.slots import ItemSlot, StripSlot
from desktop.ui.board.geometry.typesetting import FontTypesetter, Style
from desktop.ui.board.painting.brushwork import Brushwork
from desktop.ui.board.painting.cards import CardPainter
from desktop.ui.board.painting.looks import Figures, Looks, Marks
from desktop.ui.board.painting.rows import RowPainter
from desktop.ui.theme import Themes, fill
from desktop.wording import board as words
from desktop.wording.voice import Voice

HINT_AT = 0.77  # of the board's height, below the first-week panel


class BoardPainter:
    """Paints an arrangement into the viewport; one for each theme and density."""

    def __init__(self, brushwork: Brushwork, cards: CardPainter, type_: FontTypesetter, voice: Voice) -> None:
        self._brush, self._cards, self._type, self._voice = brushwork, cards, type_, voice
        self._theme = brushwork.theme

    def paint(
        self,
        painter: QPainter,
        week: Arrangement,
        looks: Looks,
        today: int | None,
        viewport: QRect,
        scrolled: int,
        clip: QRect,
    ) -> None:
        """All that meets ``clip`` (viewport pixels); ``today`` is today's column."""
        fill(painter, clip, self._theme["board"])
        if today is not None and today in week.shown:
            left, width = week.lanes[today]
            lane = QRect(left - week.offset, 0, width, viewport.height())
            fill(painter, lane.intersected(clip), self._theme["today"])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not any(day.cards for day in week.days):
            self._empty(painter, week, looks, viewport)
        painter.translate(-week.offset, -scrolled)
        contents = clip.translated(week.offset, scrolled)
        for column in week.shown:  # a neighbour's edge would reach into the margin
            left, width = week.lanes[column]
            if left <= contents.right() and contents.left() < left + width:
                self._day(painter, week, column, looks, contents)
        self._above(painter, week, looks, contents)
        painter.translate(week.offset, scrolled)

    # ---- a day -------------------------------------------------------------------------

    def _day(self, painter: QPainter, week: Arrangement, column: int, looks: Looks, clip: QRect) -> None:
        day, origin = week.days[column], week.origin(column)
        painter.translate(origin)
        inner = clip.translated(-origin)
        marks = Marks(looks, column, week.cells[column])
        for card in day.cards:
            if card.rect.intersects(inner):
                self._cards.paint(painter, card, looks, marks, inner)
        if looks.carried and looks.carried.exercise:
            self._new_session(painter, day, looks.carried, looks)
        elif looks.adds and not looks.carried:
            self._add(painter, day, hovered=marks.hover is day.add)
        painter.translate(-origin)

    def _add(self, painter: QPainter, day: DayLayout, *, hovered: bool) -> None:
        rect = day.add.rect
        if day.add.picture is not None:
            self._add_in_words(painter, day.add, day.add.picture, hovered=hovered)
            return
        if hovered:
            painter.setPen(self._theme["button-edge"])
            painter.setBrush(self._theme["card"])
            painter.drawRoundedRect(rect.adjusted(3, 3, -3, -3), 6, 6)
        size = 16
        icon = QRect(0, 0, size, size)
        icon.moveCenter(rect.center() + QPoint(1, 1))
        self._brush.icon(painter, "plus", icon, "accent-text" if hovered else "control")

    def _add_in_words(self, painter: QPainter, cell: Cell, icon: QRect, *, hovered: bool) -> None:
        theme = self._theme
        self._brush.dashed(painter, cell.rect, theme["control"], fill=theme["card"] if hovered else None)
        self._brush.icon(painter, "plus", icon, "accent-text" if hovered else "ink")
        self._brush.texts(painter, cell.lines, theme["accent-text" if hovered else "ink"])

    def _new_session(self, painter: QPainter, day: DayLayout, carried: Carried, looks: Looks) -> None:
        """The place where an exercise opens a session: on free days, and wherever it is aimed at."""
        verdict, aim = carried.days.get(day.when), looks.aim
        active = aim is not None and isinstance(aim.target, OnDay) and aim.target.when == day.when
        if verdict is None or not verdict.allowed or not (active or is_free(day)):
            return
        theme = self._theme
        if active:
            painter.setPen(theme["accent"])
            painter.setBrush(theme["tint"])
            painter.drawRoundedRect(day.new_session, 6, 6)
        else:
            self._brush.dashed(painter, day.new_session, theme["accent"], fill=theme["faint-tint"])
        text = self._voice(words.NEW_SESSION)
        width = self._type.width(text, Style.NAME) + 20
        left = day.new_session.center().x() - width // 2
        middle = day.new_session.center().y()
        sign, text_left = (left + width - 14, left) if looks.mirrored else (left, left + 20)
        self._brush.icon(painter, "plus", QRect(sign, middle - 7, 14, 14), "accent-text")
        painter.setPen(theme["accent-text"])
        baseline = Style.NAME.baseline(middle - Style.NAME.height // 2)
        self._brush.text(painter, text, text_left, baseline, Style.NAME)

    # ---- above the cards ---------------------------------------------------------------

    def _above(self, painter: QPainter, week: Arrangement, looks: Looks, clip: QRect) -> None:
        carried, aim = looks.carried, looks.aim
        if carried and not carried.exercise:
            self._days_as_targets(painter, week, carried, clip)
        if aim and any(rect.adjusted(0, -5, 0, 5).intersects(clip) for rect in (aim.rect, *aim.others)):
            colour = self._theme["accent" if aim.verdict.allowed else "refused-edge"]
            if not aim.verdict.allowed and aim.verdict.already is None:
                painter.setOpacity(0.22)
                self._brush.hatched(painter, aim.rect.adjusted(2, 2, -2, -2), "refused-edge")
                painter.setOpacity(1)
            self._brush.edged(painter, aim.rect, colour, 2)
            for other in aim.others:
                self._brush.edged(painter, other, colour, 1)
            if aim.line and aim.verdict.allowed:
                self._brush.insertion(painter, aim.line, colour)
        if looks.frame.intersects(clip):
            self._frame(painter, looks.frame)
        if looks.focus and not carried:
            rect, cell = week.rect(*looks.focus), week.cell(*looks.focus)
            if cell is not None:
                # An exercise's ring stays within its card.
                inset = 4 if isinstance(cell.slot, ItemSlot | StripSlot) else 0
                self._brush.focus_ring(painter, rect.adjusted(inset, 0, -inset, 0))

    def _frame(self, painter: QPainter, frame: QRect) -> None:
        painter.setOpacity(0.12)
        fill(painter, frame, self._theme["accent"])
        painter.setOpacity(1)
        painter.setPen(self._theme["accent"])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame.adjusted(0, 0, -1, -1))

    def _days_as_targets(self, painter: QPainter, week: Arrangement, carried: Carried, clip: QRect) -> None:
        for column in week.shown:
            day = week.days[column]
            verdict = carried.days.get(day.when)
            rect = week.day_rect(column)
            if verdict and verdict.allowed and rect.intersects(clip):
                self._brush.dashed(painter, rect, self._theme["accent"])

    # ---- an empty week -----------------------------------------------------------------

    def _empty(self, painter: QPainter, week: Arrangement, looks: Looks, viewport: QRect) -> None:
        if looks.carried and not looks.carried.exercise:
            return  # the days are outlined as targets
        for column in week.shown:
            left, width = week.lanes[column]
            left += GUTTER - week.offset
            lane = QRect(left, TOP, width - 2 * GUTTER, viewport.height() - TOP - 10)
            self._brush.dashed(painter, lane, self._theme["button-edge"])
        if looks.carried or not looks.adds:
            return
        text = self._voice(words.DRAG_TO_A_DAY)
        width = self._type.width(text, Style.HINT) + 44
        box = QRect(0, 0, width, 30)
        box.moveCenter(QPoint(viewport.center().x(), round(viewport.height() * HINT_AT)))
        painter.setPen(self._theme["board"])
        painter.setBrush(self._theme["board"])
        painter.drawRoundedRect(box, 6, 6)
        sign, left = box.left() + 10, box.left() + 34
        if looks.mirrored:
            sign, left = box.right() - 25, box.left() + 10
        arrow = "arrow-left" if looks.mirrored else "arrow-right"
        self._brush.icon(painter, arrow, QRect(sign, box.top() + 7, 16, 16), "ink2")
        painter.setPen(self._theme["ink2"])
        self._brush.text(painter, text, left, Style.HINT.baseline(box.top() + 6), Style.HINT)


def is_free(day: DayLayout) -> bool:
    """Whether a day has neither a run nor a session."""
    return not any(len(card.cells) > 1 or card.zones for card in day.cards)


class Canvas:
    """Paints a week on to a widget, as far as a region asks for it."""

    made: type[BoardPainter] = BoardPainter

    def __init__(self, themes: Themes, type_: FontTypesetter, figures: Figures, voice: Voice) -> None:
        self._themes, self._type, self._figures, self._voice = themes, type_, figures, voice
        self._painters: dict[tuple[str, float], BoardPainter] = {}

    def clear(self) -> None:
        """Forget what was made: the theme's colours are others now."""
        self._painters.clear()

    def paint(
        self,
        surface: QWidget,
        region: QRegion,
        week: Arrangement,
        looks: Looks,
        today: int | None,
        scrolled: int,
        library: Library,
    ) -> None:
        """Paint what meets a region of the surface; ``today`` is today's column."""
        board = self._painter(surface.devicePixelRatioF(), library)
        painter = QPainter(surface)
        # QRegion yields its rectangles, though its stub does not say so.
        for rect in cast(Iterable[QRect], region):
            painter.setClipRect(rect)
            board.paint(painter, week, looks, today, surface.rect(), scrolled, rect)
        painter.end()

    def _painter(self, ratio: float, library: Library) -> BoardPainter:
        theme = self._themes.current
        key = theme.name, ratio
        if key not in self._painters:
            brush = Brushwork(theme, self._type.fonts, ratio)
            rows = RowPainter(brush, self._figures, frozenset(library), self._voice)
            cards = CardPainter(brush, rows, self._voice)
            self._painters[key] = self.made(brush, cards, self._type, self._voice)
        return self._painters[key]
