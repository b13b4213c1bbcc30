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
    """Gives drawings, pictograms and films by the id of a figure; for None, where no figure is, None."""

    def drawing(
        self, figure: str | None, build: str = DEFAULT["build"], hair: str | None = None
    ) -> "Drawing | None":
        """The drawing of a build; with ``hair`` without the shapes of hair worn otherwise.

        Raises DrawingError for a figure that is not there or cannot be used.
        """
        ...

    def pictogram(self, figure: str | None, pixels: int = 0) -> "Drawing | None":
        """The pictogram, for a square so many pixels wide or for paper. Raises DrawingError."""
        ...

    def film(self, figure: str | None, build: str = DEFAULT["build"]) -> "Film | None":
        """The film of a build. Raises FilmError for one that is not there or cannot be used."""
        ...


class BakedFigures:
    """The figures that ship with Footwork."""

    @staticmethod
    def state() -> str:
        """Which pictograms they are; it differs as soon as what they are made from does."""
        with os.scandir(FOLDER) as entries:
            stats = sorted(
                (entry.name, entry.stat().st_size, entry.stat().st_mtime_ns)
                for entry in entries
                if entry.is_file()
            )
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

    def pictogram(self, figure: str | None, pixels: int = 0) -> "Drawing | None":
        """As FigureSource says."""
        if figure is None:
            return None
        from resources.figures.pictograms import pictogram

        return pictogram(figure, pixels)

    def film(self, figure: str | None, build: str = DEFAULT["build"]) -> "Film | None":
        """As FigureSource says."""
        if figure is None:
            return None
        from resources.figures.film import load

        return load(figure, build)
