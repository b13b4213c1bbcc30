"""What shows an own exercise: a photo or drawing from a file, a figure of ours, or nothing."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.model.diary import OwnExercise
from desktop.model.exercise import Exercise
from desktop.storage.pictures import name_of
from desktop.ui.controls.box import Box
from desktop.ui.controls.buttons import Action, Link
from desktop.ui.controls.picker import Picker
from desktop.ui.controls.text import Text
from desktop.ui.figures.lettered import initials
from desktop.ui.own.crop import CropView
from desktop.ui.own.taking_in import PictureError, opened, read_file, taken_in, written
from desktop.ui.supplies import Supplies
from desktop.ui.theme import font
from desktop.wording import own as words
from desktop.wording.question import Answer, Question, Tone

ENDINGS = ("jpg", "jpeg", "png", "webp", "svg", "heic", "heif")
SIDE = 150  # pixels of the picture
AskFile = Callable[[QWidget, str, str], str]
"""Asks for a file: a title and the kinds to choose from; empty for none."""


class PictureChoice(QWidget):
    """``changed`` says that another picture is chosen. ``new`` are pictures that no file has yet, by name."""

    changed = Signal()

    def __init__(
        self,
        exercise: OwnExercise,
        supplies: Supplies,
        ours: Mapping[str, Exercise],
        read: Callable[[str], bytes | None],
    ) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.exercise, self._read = exercise, read
        self.new: dict[str, bytes] = {}
        self.ask_file: AskFile = _ask_file
        voice, themes = supplies.voice, supplies.themes
        self._supplies, self._ours = supplies, ours
        self.shown = _Shown(supplies)
        self.photo = Action(voice(words.A_PHOTO), "image", themes)
        self.photo.setToolTip(voice(words.FROM_A_FILE))
        self.photo.clicked.connect(lambda: self._ask(end=False))
        self.end = Link(voice(words.END_PHOTO), themes)
        self.end.clicked.connect(lambda: self._ask(end=True))
        self.no_end = Link(voice(words.NO_END_PHOTO), themes)
        self.no_end.clicked.connect(lambda: self._take(replace(self.exercise, photo_end="")))
        drawn = {one.figure: one.name for one in ours.values() if one.figure}
        figures = {"": voice(words.WHICH_FIGURE), **drawn}
        self.figure: Picker[str] = Picker(figures, voice(words.WHICH_FIGURE), themes)
        self.figure.chosen.connect(self._take_figure)
        self.none = Link(voice(words.NO_PICTURE), themes)
        self.none.clicked.connect(lambda: self._take_figure(""))
        self.crop = Link(voice(words.CROP), themes)
        self.crop.clicked.connect(self._ask_crop)
        self.about = Text("", themes, size=12, ink="ink2")
        self.wrong = Text("", themes, size=12, ink="refused")
        self._lay_out()
        self._show()

    def take_file(self, path: Path, *, end: bool = False) -> bool:
        """Take a picture from a file; why not is said where it is none."""
        try:
            content = taken_in(read_file(path))
        except PictureError as error:
            self.wrong.setText(self._supplies.voice(words.PICTURE_PROBLEMS[error.why]))
            self.wrong.show()
            return False
        name = name_of(content)
        self.new[name] = content
        if end and self.exercise.photo:
            self._take(replace(self.exercise, photo_end=name))
        else:
            self._take(replace(self.exercise, photo=name, photo_end=""))
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped here."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first file; a second one shows where it ends."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        for place, path in enumerate(files[:2]):
            if not self.take_file(path, end=place == 1):
                return

    # ---- how it is done --------------------------------------------------------------------

    def _lay_out(self) -> None:
        words_ = QVBoxLayout()
        words_.setSpacing(4)
        choices = QHBoxLayout()
        choices.setSpacing(8)
        choices.addWidget(self.photo)
        choices.addWidget(self.figure, 1)
        words_.addLayout(choices)
        for part in (self.about, self.crop, self.end, self.no_end, self.none, self.wrong):
            words_.addWidget(part, 0, Qt.AlignmentFlag(0) if isinstance(part, Text) else _LEADING)
        words_.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.shown, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words_, 1)

    def _ask(self, *, end: bool) -> None:
        voice = self._supplies.voice
        kinds = " ".join(f"*.{ending}" for ending in ENDINGS)
        chosen = self.ask_file(self, voice(words.CHOOSE_PICTURE), f"{voice(words.PICTURES)} ({kinds})")
        if chosen:
            self.take_file(Path(chosen), end=end)

    def _ask_crop(self) -> None:
        """Let the runner choose the part of the first picture that is kept."""
        content, voice = self.picture(self.exercise.photo), self._supplies.voice
        if content is None:
            return
        image = opened(content)
        view = CropView(image, voice(words.CROP_TITLE), voice(words.CROP_ABOUT), self._supplies.themes)

        def take() -> None:
            cropped = written(image, view.cut)
            name = name_of(cropped)
            self.new[name] = cropped
            self._take(replace(self.exercise, photo=name))

        answers = (
            Answer(voice(words.CROP_IT), take, first=True, tone=Tone.MAIN),
            Answer(voice(words.CANCEL), safe=True),
        )
        question = Question(voice(words.CROP_TITLE), (voice(words.CROP_ABOUT),), answers)
        Box(question, self._supplies.themes, self, body=view).open()

    def _take_figure(self, figure: str) -> None:
        self._take(replace(self.exercise, figure=figure, photo="", photo_end=""))

    def _take(self, exercise: OwnExercise) -> None:
        self.exercise = exercise
        self.wrong.setText("")
        self._show()
        self.changed.emit()

    def picture(self, name: str) -> bytes | None:
        """A picture by its name, one that no file has yet too."""
        return self.new.get(name) or self._read(name)

    def _show(self) -> None:
        own, voice = self.exercise, self._supplies.voice
        self.figure.choose(own.figure if own.figure in self.figure.choices and not own.photo else "")
        content = self.picture(own.photo) if own.photo else None
        image = QImage.fromData(content) if content else QImage()
        figure = self._ours.get(own.figure)
        if own.photo:
            about = voice(words.PICTURE_GONE) if image.isNull() else voice(words.FROM_A_FILE)
            about = voice(words.TWO_PHOTOS) if own.photo_end and not image.isNull() else about
        elif figure is not None:
            about = voice(words.FIGURE_CHOSEN, exercise=figure.name)
        else:
            about = voice(words.NO_PICTURE_ABOUT)
        self.about.setText(about)
        self.crop.setVisible(not image.isNull())
        self.end.setVisible(bool(own.photo) and not own.photo_end)
        self.no_end.setVisible(bool(own.photo_end))
        self.none.setVisible(bool(own.photo or own.figure))
        self.wrong.setVisible(bool(self.wrong.text()))
        self.shown.show_picture(image, figure.id if figure and not own.photo else "", own.name)

    def show_name(self, name: str) -> None:
        """The letters that stand where there is no picture follow the name."""
        self.exercise = replace(self.exercise, name=name)
        self.shown.show_name(name)


_LEADING = Qt.AlignmentFlag.AlignLeading


class _Shown(QWidget):
    """The picture that is chosen, in a dashed frame."""

    def __init__(self, supplies: Supplies) -> None:
        super().__init__()
        self._themes, self._figures = supplies.themes, supplies.figures
        self._image, self._figure, self._name = QImage(), "", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A landscape picture."""
        return QSize(SIDE, SIDE * 3 // 4)

    def show_picture(self, image: QImage, figure: str, name: str) -> None:
        """A photo, the figure of an exercise of ours, or the letters of the name."""
        self._image, self._figure, self._name = image, figure, name
        self.update()

    def show_name(self, name: str) -> None:
        """Other letters."""
        self._name = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture in its frame."""
        theme, painter = self._themes.current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme["control"], 1, Qt.PenStyle.DashLine))
        painter.setBrush(theme["board"])
        painter.drawRoundedRect(box, 6, 6)
        inner = box.adjusted(4, 4, -4, -4)
        if not self._image.isNull():
            size = self._image.size().scaled(inner.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(inner.center())
            painter.drawImage(place, self._image)
        elif self._figure:
            side = round(inner.height())
            pixmap = self._figures.pixmap(self._figure, side, self.devicePixelRatioF())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme["tile"])
            painter.drawRoundedRect(inner, 4, 4)
            painter.drawPixmap(round(inner.center().x() - side / 2), round(inner.top()), pixmap)
        elif self._name:
            painter.setFont(font(24, 600))
            painter.setPen(theme["ink2"])
            painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, initials(self._name))
        painter.end()


def _ask_file(parent: QWidget, title: str, kinds: str) -> str:
    return QFileDialog.getOpenFileName(parent, title, "", kinds)[0]
