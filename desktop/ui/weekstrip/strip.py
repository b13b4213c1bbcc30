"""The strip of weeks: distance, sessions and what is done of each; a click, a key or a drag goes there."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QDropEvent,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)

from desktop.model.kept import Change
from desktop.model.refs import EntryRef, Things
from desktop.model.summary import Summary, summary
from desktop.model.week import Week
from desktop.ui import drag
from desktop.ui.controls.even_tabs import EvenTabs
from desktop.ui.controls.ring import paint_ring
from desktop.ui.supplies import Supplies
from desktop.ui.theme import Theme, fill, font
from desktop.ui.weekstrip.row import how_many, weeks_in_row
from desktop.wording import week_strip as words

HEIGHT = 50
PAD = 10
BAR = 4  # pixels: what is planned, and over it what is done


class WeekStrip(EvenTabs):
    """Entries that are dropped on a week keep their days; with Ctrl they are copied."""

    def __init__(self, supplies: Supplies) -> None:
        super().__init__(HEIGHT)
        self._document, self._state = supplies.document, supplies.state
        self._commands, self._themes, self._voice = supplies.commands, supplies.themes, supplies.voice
        self._weeks: tuple[Week, ...] = ()
        self._sums: dict[Week, Summary] = {}
        self.setAccessibleName(self._voice(words.STRIP))
        self.currentChanged.connect(self._show)
        self._state.week_changed.connect(self._follow_view)
        self._document.changed.connect(self._follow)
        self._themes.changed.connect(self.update)
        self._follow_view()

    @property
    def weeks(self) -> tuple[Week, ...]:
        """The weeks that stand in the strip."""
        return self._weeks

    def said(self, number: int) -> str:
        """What a screen reader says of the week at a place."""
        return self.accessibleTabName(number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many weeks as fit."""
        self._follow_view()
        super().resizeEvent(event)

    # ---- following -------------------------------------------------------------------------

    def _follow_view(self) -> None:
        view = self._state.week
        weeks = weeks_in_row(self._weeks, view, how_many(self.width()))
        blocked = self.blockSignals(True)
        if weeks != self._weeks:
            self._weeks = weeks
            self._sums = {week: self._sums.get(week) or self._sum(week) for week in weeks}
            while self.count() > len(weeks):
                self.removeTab(self.count() - 1)
            while self.count() < len(weeks):
                self.addTab("")
            self._name()
        self.setCurrentIndex(weeks.index(view))
        self.blockSignals(blocked)
        self.update()

    def _follow(self, change: Change) -> None:
        stale = [week for week in self._weeks if not change.dates.isdisjoint(week.dates)]
        for week in stale:
            self._sums[week] = self._sum(week)
        if stale or "unit" in change.settings:
            self._name()
            self.update()

    def _sum(self, week: Week) -> Summary:
        return summary(self._document.plan, week.dates, self._document.library)

    def _name(self) -> None:
        unit = self._document.settings.unit
        for number, week in enumerate(self._weeks):
            name = words.spoken(self._voice, week, self._sums[week], unit)
            self.setAccessibleTabName(number, name)
            self.setTabToolTip(number, name)

    def _show(self, number: int) -> None:
        if 0 <= number < len(self._weeks):
            self._state.show_week(self._weeks[number])

    # ---- a drag above ------------------------------------------------------------------------

    def takes(self, things: Things) -> bool:
        """Entries alone: exercises need a place within a day."""
        return bool(things) and all(isinstance(thing, EntryRef) for thing in things)

    def dropEvent(self, event: QDropEvent) -> None:
        """The entries go to the same days of that week."""
        things, over = drag.from_mime(event.mimeData()), self.tabAt(event.position().toPoint())
        self.end_drag()
        if over < 0 or not self.takes(things):
            event.ignore()
            return
        copy = event.dropAction() == Qt.DropAction.CopyAction
        week = self._weeks[over]
        if self._commands.other_week(things, week, copy=copy):
            event.acceptProposedAction()
        else:
            event.ignore()

    # ---- painting --------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each week with its first day, its distance and sessions, and a bar; the one in view is tinted."""
        theme, painter = self._themes.current, QPainter(self)
        fill(painter, self.rect(), theme["panel"])
        fill(painter, QRect(0, self.height() - 1, self.width(), 1), theme["line"])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((self._sums[week].distance for week in self._weeks), default=0)
        dated = self._have_room_for_dates()
        for number, week in enumerate(self._weeks):
            self._paint_week(painter, self.tabRect(number), number, week, most, theme, dated=dated)
        painter.end()

    def _have_room_for_dates(self) -> bool:
        """Whether each week has: dates on some alone would look like a mistake."""
        names, firsts = QFontMetricsF(font(12, 600)), QFontMetricsF(font(11))
        room = self.width() / max(1, self.count()) - 2 * PAD - 1
        headings = (words.heading(self._voice, week) for week in self._weeks)
        return all(
            names.horizontalAdvance(name) + 8 + firsts.horizontalAdvance(first) <= room
            for name, first in headings
        )

    def _paint_week(
        self,
        painter: QPainter,
        rect: QRect,
        number: int,
        week: Week,
        most: int,
        theme: Theme,
        *,
        dated: bool,
    ) -> None:
        found, now = self._sums[week], self._state.today in week
        body = QRectF(rect).adjusted(2, 3, -2, -4)
        painter.setPen(Qt.PenStyle.NoPen)
        if number == self.currentIndex():
            painter.setBrush(theme["tint"])
            painter.drawRoundedRect(body, 6, 6)
        if number == self.over:
            painter.setBrush(theme["faint-tint"])
            painter.drawRoundedRect(body, 6, 6)
        room = body.adjusted(PAD - 2, 3, -(PAD - 2), 0)
        name, first = words.heading(self._voice, week)
        self._line(
            painter,
            room,
            name,
            first if dated else "",
            theme["accent-text" if now else "ink"],
            theme["ink3"],
            600,
        )
        distance, sessions = words.sums(self._voice, found, self._document.settings.unit)
        low = room.translated(0, 17)
        self._line(painter, low, distance, sessions, theme["ink2"], theme["ink3"], 400)
        if most:
            painter.setPen(Qt.PenStyle.NoPen)
            bar = QRectF(room.left(), body.bottom() - BAR - 1, room.width(), BAR)
            for metres, meaning in ((found.distance, "control"), (min(found.distance_done, most), "accent")):
                if metres:
                    painter.setBrush(theme[meaning])
                    width = max(BAR, room.width() * metres / most)
                    left = bar.right() - width if self.isRightToLeft() else bar.left()
                    painter.drawRoundedRect(QRectF(left, bar.top(), width, BAR), BAR / 2, BAR / 2)
        if self.hasFocus() and number == self.currentIndex():
            paint_ring(painter, body, 6, theme)

    def _line(
        self, painter: QPainter, room: QRectF, first: str, last: str, ink: QColor, quiet: QColor, weight: int
    ) -> None:
        """Words at both ends of a line; the last ones go where there is no room for both."""
        line = QRectF(room.left(), room.top(), room.width(), 17)
        painter.setFont(font(12, weight))
        taken = painter.fontMetrics().horizontalAdvance(first)
        painter.setPen(ink)
        leading = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(line, leading, first)
        quietly: QFont = font(11)
        painter.setFont(quietly)
        if taken + 8 + painter.fontMetrics().horizontalAdvance(last) <= room.width():
            painter.setPen(quiet)
            trailing = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing
            painter.drawText(line, trailing, last)
