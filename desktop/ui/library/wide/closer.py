"""One exercise of the shelf, large and moving, beside it: under a pointer that rests, or with Space."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout

from desktop.model.exercise import Exercise
from desktop.model.runner import complaints_against
from desktop.ui.controls.text import Text
from desktop.ui.figures.player import FigurePlayer
from desktop.ui.figures.preference import wants_less_motion
from desktop.ui.library.shelf_view import ShelfView
from desktop.ui.library.wide.means import Means
from desktop.wording import names

REST = 400  # milliseconds that the pointer rests on a cell before it is shown large
LINGER = 250  # milliseconds in which the pointer may go from the cell to the picture
WIDTH, APART, MARGIN = 320, 8, 12


class Closer(QFrame):
    """Takes no key: those stay in the list, whose current cell it follows while it was opened with one."""

    def __init__(self, view: ShelfView, means: Means) -> None:
        super().__init__(view.window())
        self._view, self._means, self._host = view, means, view.window()
        self._shown = QPersistentModelIndex()
        self._by_key = False
        self.setObjectName("closer")
        themes = means.themes
        self.name = Text("", themes, size=15, weight=600)
        self.player = FigurePlayer(means.figures, themes, means.voice)
        self.works = Text("", themes, size=12, ink="ink2")
        self.needs = Text("", themes, size=12, ink="ink3")
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN - 2, MARGIN, MARGIN)
        column.setSpacing(6)
        self.against = Text("", themes, size=12, weight=500, ink="warning")
        for widget in (self.name, self.player, self.works, self.needs, self.against):
            column.addWidget(widget)
        self.hide()
        self._resting = QTimer(self, singleShot=True, interval=REST)
        self._resting.timeout.connect(self._open_pointed)
        self._leaving = QTimer(self, singleShot=True, interval=LINGER)
        self._leaving.timeout.connect(self._leave_unless_over)
        self._pointed = QPersistentModelIndex()
        view.viewport().installEventFilter(self)
        view.destroyed.connect(
            self.deleteLater
        )  # it is the window's, which stays when its rooms are made anew
        view.selectionModel().currentChanged.connect(self._follow_keys)
        means.figures.repainted.connect(self.player.look_changed)
        themes.changed.connect(self._dress)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)
        self._dress()

    def turn(self, index: QModelIndex) -> None:
        """Show a cell large, or close it again: Space."""
        if self.isVisible() and self._shown == index:
            self.leave()
        else:
            self._open(index, by_key=True)

    def point_at(self, index: QModelIndex) -> None:
        """The pointer has come to a cell."""
        self._pointed = QPersistentModelIndex(index)
        if self.isVisible() and not self._by_key:
            self._leaving.start()
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._resting.start()

    def leave_soon(self) -> None:
        """The pointer has left the cells; it may be on its way to the picture."""
        self._resting.stop()
        if self.isVisible() and not self._by_key:
            self._leaving.start()

    def leave(self) -> None:
        """Close it."""
        self._resting.stop()
        self._leaving.stop()
        self._by_key = False
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer out of the list, and go where something is pressed or scrolled there."""
        match event.type():
            case QEvent.Type.Leave:
                self.leave_soon()
            case QEvent.Type.MouseButtonPress | QEvent.Type.Wheel | QEvent.Type.Hide | QEvent.Type.Resize:
                self.leave()
        return super().eventFilter(watched, event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer has left the picture."""
        self.leave_soon()

    # ---- how it is done ----------------------------------------------------------------

    def _open_pointed(self) -> None:
        if self._pointed.isValid() and self._view.isVisible() and not self._by_key:
            model = self._view.model()
            self._open(model.index(self._pointed.row(), 0), by_key=False)

    def _follow_keys(self, index: QModelIndex) -> None:
        if self.isVisible() and self._by_key:
            self._open(index, by_key=True)

    def _open(self, index: QModelIndex, *, by_key: bool) -> None:
        key = self._view.exercise_of(index) if index.isValid() else None
        if key is None:
            self.leave()
            return
        self._leaving.stop()
        self._shown, self._by_key = QPersistentModelIndex(index), by_key
        self._show_exercise(self._means.document.library[key])
        self._place(index)

    def _show_exercise(self, exercise: Exercise) -> None:
        voice, document = self._means.voice, self._means.document
        self.setAccessibleName(exercise.name)
        self.name.setText(exercise.name)
        self.player.set_reduced_motion(wants_less_motion(document.settings.motion))
        self.player.show_exercise(exercise, exercise.dose)
        self.works.setText(names.what_it_works(voice, exercise))
        self.needs.setText(names.needs(voice, exercise.equipment))
        against = complaints_against(exercise, document.runner)
        ticked, reason = names.complaints(voice, against), exercise.contraindication.reason
        self.against.setText(voice(names.YOU_TICKED, complaints=ticked, reason=reason) if against else "")
        self.against.setVisible(bool(against))

    def _place(self, index: QModelIndex) -> None:
        """Beside the shelf, as high as the cell, whole within the window and never over the cell."""
        host, list_ = self._host, self._view
        room = host.rect().adjusted(APART, APART, -APART, -APART)
        self.resize(WIDTH, min(self._column.totalHeightForWidth(WIDTH), room.height()))
        rect = list_.visualRect(index)
        cell = QRect(list_.viewport().mapTo(host, rect.topLeft()), rect.size())
        left = list_.mapTo(host, QPoint(0, 0)).x()
        place = QRect(QPoint(0, 0), self.size())
        place.moveLeft(left - WIDTH - APART if self.isRightToLeft() else left + list_.width() + APART)
        place.moveTop(cell.center().y() - self.height() // 2)
        if not room.left() <= place.left() <= place.right() <= room.right():
            # The shelf is a page of its own: away from the cell, below it or above.
            place.moveLeft(room.left() if cell.center().x() > room.center().x() else room.right() - WIDTH)
            below = cell.bottom() + self.height() <= room.bottom()
            place.moveTop(cell.bottom() + 1 if below else cell.top() - self.height())
        place.moveTop(max(room.top(), min(place.top(), room.bottom() + 1 - self.height())))
        self.move(place.topLeft())
        self.show()
        self.raise_()
        self.player.playback.play()

    def _leave_unless_over(self) -> None:
        if not self.geometry().contains(self._host.mapFromGlobal(QCursor.pos())):
            self.leave()

    def _follow_focus(self, *_: object) -> None:
        focus = QApplication.focusWidget()
        if (
            self.isVisible()
            and self._by_key
            and focus is not self._view
            and not (focus and self.isAncestorOf(focus))
        ):
            self.leave()

    def _dress(self) -> None:
        theme = self._means.themes.current
        self.setStyleSheet(
            f"QFrame#closer {{ background: {theme.hex('card')}; border: 1px solid {theme.hex('control')};"
            f" border-radius: 8px; }}"
        )
