"""Drag data that is a PDF as well, made when another program asks for it."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QMetaType, QMimeData, QObject, QUrl

from desktop.model.refs import Things
from desktop.model.refusal import Gone
from desktop.ui.document import Document
from desktop.wording.voice import Voice
from resources.figures.source import FigureSource

URLS = "text/uri-list"
PREFIX = "footwork-"


class Outbox(QObject):
    """A folder for what was dragged out; it goes, with all that is in it, when the program ends.

    Not sooner: a mail may read the file long after it was let go over it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder: TemporaryDirectory[str] | None = None
        self._count = 0

    def put(self, name: str, content: bytes) -> Path:
        """Write a file of that name; each in a folder of its own, as two may be called alike."""
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix=PREFIX, ignore_cleanup_errors=True)
        self._count += 1
        inner = Path(self._folder.name) / str(self._count)
        inner.mkdir()
        path = inner / name
        path.write_bytes(content)
        return path

    def empty(self) -> None:
        """Take the folder away."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


class PaperMime(QMimeData):
    """What Footwork drags, with a file for other programs. ``make`` writes it, once, when it is asked for."""

    def __init__(self, own: QMimeData, make: Callable[[], Path | None]) -> None:
        super().__init__()
        for kind in own.formats():
            self.setData(kind, own.data(kind))
        self._make = make
        self._made: Path | None = None
        self._asked = False

    def formats(self) -> list[str]:
        """Its own kind, and a file."""
        return [*super().formats(), URLS]

    def hasFormat(self, mimetype: str) -> bool:
        """Whether it can be had as that."""
        return mimetype == URLS or super().hasFormat(mimetype)

    def retrieveData(self, mimetype: str, kind: QMetaType | QMetaType.Type) -> object:
        """The file's address; it is written when the first program asks."""
        if mimetype != URLS:
            return super().retrieveData(mimetype, kind)
        if not self._asked:
            self._asked = True
            self._made = self._make()
        return [] if self._made is None else [QUrl.fromLocalFile(str(self._made))]


def with_paper(
    own: QMimeData,
    things: Things,
    document: Document,
    source: FigureSource,
    outbox: Outbox,
    voice: Voice,
    photos: Callable[[str], bytes | None] | None = None,
) -> QMimeData:
    """Drag data of planned things with their PDF."""

    def make() -> Path | None:
        # Loaded when another program asks: a drag within the week needs no paper, and begins at once.
        from desktop.ui.dragout.papers import file_name, paper_of
        from printouts import NothingToPrint
        from printouts.drawings import Drawings

        try:
            content = paper_of(document, things, Drawings(source, photos or _no_photo), voice)
            return outbox.put(file_name(document, things, voice), content)
        except (Gone, NothingToPrint, OSError):
            return None  # the drop brings nothing then; the plan is as it was

    return PaperMime(own, make)


def _no_photo(file: str) -> bytes | None:
    return None
