"""The runner's own pictures of an exercise in the details, as wide as there is room."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.model.picture import Photo
from desktop.ui.figures.photos import ReadPhoto, images
from desktop.ui.theme import Themes, fill
from desktop.wording import own as words
from desktop.wording.voice import Voice

GAP, RADIUS = 6, 8
_CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
_LOWEST, _HIGHEST = 0.4, 1.0  # of the width


class PhotoView(QWidget):
    """Where it starts and where it ends beside each other; a picture that is gone says so."""

    def __init__(self, read: ReadPhoto, themes: Themes, voice: Voice) -> None:
        super().__init__()
        self._read, self._themes, self._voice = read, themes, voice
        self._photo: Photo | None = None
        self.images: tuple[QImage, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        themes.changed.connect(self.update)

    def show_photo(self, photo: Photo, name: str) -> None:
        """Show the pictures of an exercise."""
        self.setAccessibleName(name)
        if photo != self._photo:
            self._photo = photo
            self.images = images(self._read, photo)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As the details are wide."""
        return QSize(240, self.heightForWidth(240))

    def hasHeightForWidth(self) -> bool:
        """A picture keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the tallest of them is."""
        count = max(1, len(self.images))
        wide = (width - GAP * (count - 1)) / count
        tall = max((wide * one.height() / one.width() for one in self.images), default=wide * 0.5)
        return round(min(max(tall, _LOWEST * wide), _HIGHEST * width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pictures, or where they should be."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.setClipPath(shape)
        theme = self._themes.current
        fill(painter, self.rect(), theme["board"])
        if not self.images:
            painter.setPen(theme["ink2"])
            painter.drawText(self.rect(), _CENTRED, self._voice(words.PICTURE_GONE))
        wide = (self.width() - GAP * (len(self.images) - 1)) / max(1, len(self.images))
        for place, image in enumerate(self.images):
            box = QRectF(place * (wide + GAP), 0, wide, self.height())
            share = min(box.width() / image.width(), box.height() / image.height())
            shown = QRectF(0, 0, image.width() * share, image.height() * share)
            shown.moveCenter(box.center())
            painter.drawImage(shown, image)
        painter.end()
