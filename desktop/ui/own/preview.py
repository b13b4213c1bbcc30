"""How an own exercise will look: the card as it is printed, front and back, and its row on the shelf."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.model.diary import Diary, OwnExercise
from desktop.model.exercise import Library
from desktop.model.own import with_own
from desktop.model.plan import Plan, PlannedExercise, StrengthSession
from desktop.model.week import Week, week_of
from desktop.ui.controls.segmented import Segmented
from desktop.ui.controls.text import Text
from desktop.ui.paper.page_painter import PagePainter
from desktop.ui.supplies import Supplies
from desktop.ui.theme import fill
from desktop.wording import own as words
from printouts import Options, PrintJob, Sheet, lay_out
from printouts.drawings import Drawings
from printouts.marks import Placed
from printouts.pages import Pages

SOON = 150  # milliseconds after the last key: a card takes a moment to be laid out
_SHARPNESS = 2


class Preview(QWidget):
    """``show_exercise`` follows each key, a moment later."""

    def __init__(self, supplies: Supplies, ours: Library, drawings: Drawings) -> None:
        super().__init__()
        self._supplies, self._ours, self._drawings = supplies, ours, drawings
        voice, themes = supplies.voice, supplies.themes
        self.sides = Segmented({0: voice(words.FRONT), 1: voice(words.BACK)}, voice(words.LOOKS), themes)
        self.sides.choose(0)
        self.sides.chosen.connect(lambda _: self._paint())
        self.card = _Card()
        self.note = Text("", themes, size=12, ink="ink2")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(10)
        column.addWidget(Text(voice(words.LOOKS), themes, weight=600))
        column.addWidget(self.sides)
        column.addWidget(self.card)
        column.addWidget(self.note)
        column.addStretch(1)
        self._exercise = OwnExercise("", "")
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._paint)
        themes.changed.connect(self.update)

    def show_exercise(self, exercise: OwnExercise) -> None:
        """Show it as it is now, soon."""
        self._exercise = exercise
        figure = self._ours.get(exercise.figure) if not exercise.photo else None
        told = self._supplies.voice(words.SAME_FIGURE, exercise=figure.name) if figure else ""
        self.note.setText(told)
        self.note.setVisible(bool(told))
        self._soon.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground beside the form."""
        painter = QPainter(self)
        fill(painter, self.rect(), self._supplies.themes.current["board"])
        painter.end()

    def _paint(self) -> None:
        self._soon.stop()
        pages = self._pages()
        placed = _sides(pages)
        self.card.show_image(
            _image(pages, placed[min(self.sides.choice or 0, len(placed) - 1)], self._drawings)
        )

    def _pages(self) -> Pages:
        document, voice = self._supplies.document, self._supplies.voice
        name = self._exercise.name or voice(words.NEW_TITLE)
        own = replace(self._exercise, name=name)
        day = self._supplies.state.today
        session = StrengthSession("s", exercises=(PlannedExercise("i", own.id, own.dose),))
        week: Week = week_of(day, document.settings.week_starts_on)
        return lay_out(
            PrintJob(
                (Sheet.CARDS,),
                (week,),
                options=Options(
                    unit=document.settings.unit, look=document.runner.look, language=voice.language.code
                ),
                plan=Plan({day: (session,)}),
                library=with_own(self._ours, Diary(own={own.id: own})),
                drawings=self._drawings,
                day=day,
            )
        )


class _Card(QWidget):
    """The picture of a card, as wide as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_image(self, image: QImage) -> None:
        """Show another picture."""
        self._image = image
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Some card's size."""
        return QSize(280, self.heightForWidth(280))

    def heightForWidth(self, width: int) -> int:
        """As high as the card is at that width."""
        if self._image.isNull():
            return round(width * 1.4)
        return round(width * self._image.height() / self._image.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor("#FFFFFF"))
        painter.drawImage(QRectF(self.rect()), self._image)
        painter.end()


def _sides(pages: Pages) -> list[Placed]:
    """Front and back of the last card: before it may stand one with what is said of all exercises."""
    cards = [placed for page in pages.pages for placed in page.placed]
    last = max(placed.card for placed in cards)
    return [placed for placed in cards if placed.card == last]


def _image(pages: Pages, placed: Placed, drawings: Drawings) -> QImage:
    """One card of a page, on white paper."""
    frame = placed.frame
    image = QImage(
        round(frame.width * _SHARPNESS), round(frame.height * _SHARPNESS), QImage.Format.Format_RGB32
    )
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_SHARPNESS, _SHARPNESS)
    painter.translate(-frame.left, -frame.top)
    PagePainter(pages.palette, drawings).place(painter, placed)
    painter.end()
    return image
