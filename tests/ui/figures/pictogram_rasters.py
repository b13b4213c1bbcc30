"""Pictograms as they are seen: squares of pixels in each look, and sheets of all of them without a word.

`python -m tests.ui.figures.pictogram_rasters [FOLDER]` makes the sheets at 30 and 56 pixels, and each four
times as large with every pixel to be seen, for an eye that did not draw them and says what each one shows.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from desktop.ui.figures.painter import FigurePainter
from desktop.ui.figures.pictogram import pictogram_pixmap
from desktop.ui.theme import Theme
from resources.figures.palette import COLOUR, INK_SAVING, Palette
from resources.figures.pictograms import descriptions, pictogram

LIGHT, DARK = Theme("light"), Theme("dark")
COLUMNS = 6
GAP = 6
ENLARGED = 4


class Look(NamedTuple):
    """What a pictogram stands on; ``palette`` where it is painted as on paper, without a grid of pixels."""

    ground: str
    around: str
    palette: Palette | None = None


LOOKS = {
    "light": Look(LIGHT["tile"].name(), LIGHT["panel"].name()),
    "dark": Look(DARK["tile"].name(), DARK["panel"].name()),
    "paper": Look(LIGHT["tile"].name(), "#FFFFFF", COLOUR),
    "ink saving": Look("#FFFFFF", "#FFFFFF", INK_SAVING),
}


def raster(figure: str, side: int, look: Look) -> QImage:
    """A pictogram on its tile."""
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor(look.ground))
    painter = QPainter(image)
    if look.palette is None:
        painter.drawPixmap(0, 0, pictogram_pixmap(pictogram(figure, side), side))
    else:
        FigurePainter(pictogram(figure), look.palette).paint(painter, QRectF(0, 0, side, side))
    painter.end()
    return image


def sheet(figures: Sequence[str], side: int, look: Look) -> QImage:
    """All of them in rows, without a word."""
    rows = -(-len(figures) // COLUMNS)
    step = side + GAP
    image = QImage(COLUMNS * step + GAP, rows * step + GAP, QImage.Format.Format_RGB32)
    image.fill(QColor(look.around))
    painter = QPainter(image)
    for at, figure in enumerate(figures):
        left, top = GAP + at % COLUMNS * step, GAP + at // COLUMNS * step
        painter.drawImage(left, top, raster(figure, side, look))
    painter.end()
    return image


def main(folder: Path) -> None:
    """Write all sheets."""
    app = QGuiApplication.instance() or QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    for side in (30, 56):
        for name, look in LOOKS.items():
            made = sheet(list(descriptions()), side, look)
            name = name.replace(" ", "-")
            made.save(str(folder / f"pictograms-{side}-{name}.png"))
            fast = Qt.TransformationMode.FastTransformation
            large = made.scaled(made.size() * ENLARGED, mode=fast)
            large.save(str(folder / f"pictograms-{side}-{name}-enlarged.png"))
    print(f"The sheets are in {folder}.")
    del app


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "pictograms"))
