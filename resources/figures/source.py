"""Where the drawn figures come from: one object that reads them, handed to whoever paints."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol
from zlib import crc32

from resources.figures.looks import DEFAULT

if TYPE_CHECKING:
    from resources.figures.drawing import Drawing
    from resources.figures.film import Film


FOLDER: Final = Path(__file__).parent


class FigureSource(Protocol):
    """Gives drawings and films by the id of a figure; None for no figure is None: there is no picture."""

    def drawing(
        self, figure: str | None, build: str = DEFAULT["build"], hair: str | None = None
    ) -> "Drawing | None":
        """The drawing of a build; with ``hair`` without the shapes of hair worn otherwise.

        Raises DrawingError for a figure that is not there or cannot be used.
        """
        ...

    def crop(
        self, figure: str | None, build: str = DEFAULT["build"], hair: str | None = None
    ) -> "Drawing | None":
        """Of that drawing what its thumbnail shows: less to read. Raises DrawingError."""
        ...

    def film(self, figure: str | None, build: str = DEFAULT["build"]) -> "Film | None":
        """The film of a build. Raises FilmError for one that is not there or cannot be used."""
        ...


class BakedFigures:
    """The figures that ship with Footwork."""

    @staticmethod
    def state() -> str:
        """Which drawings they are; it differs as soon as one of their files does."""
        stats = sorted(_stats(FOLDER / "crops") + _stats(FOLDER / "drawings"))
        return f"{crc32(repr(stats).encode()):08x}"

    def drawing(
        self, figure: str | None, build: str = DEFAULT["build"], hair: str | None = None
    ) -> "Drawing | None":
        """As FigureSource says."""
        if figure is None:
            return None
        # Loaded when the first figure is asked for: a window is there before its pictures.
        from resources.figures.drawing import load

        return load(figure, hair, build)

    def crop(
        self, figure: str | None, build: str = DEFAULT["build"], hair: str | None = None
    ) -> "Drawing | None":
        """As FigureSource says."""
        if figure is None:
            return None
        from resources.figures.drawing import DrawingError, load_crop

        try:
            return load_crop(figure, hair, build)
        except DrawingError:
            return self.drawing(figure, build, hair)  # it says what is wrong, or serves as well

    def film(self, figure: str | None, build: str = DEFAULT["build"]) -> "Film | None":
        """As FigureSource says."""
        if figure is None:
            return None
        from resources.figures.film import load

        return load(figure, build)


def _stats(folder: str | Path) -> list[tuple[str, int, int]]:
    """Name, size and time of each file in a folder and below; each start asks, so without a Path for each."""
    found: list[tuple[str, int, int]] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                found += _stats(entry.path)
            else:
                status = entry.stat()
                found.append((entry.name, status.st_size, status.st_mtime_ns))
    return found
