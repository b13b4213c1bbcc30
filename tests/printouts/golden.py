"""Pages kept as pictures, to notice when one changes.

After a change that is meant, make them anew and look at them::

    python -m tests.printouts.golden
"""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Final

import pypdfium2
from PIL import Image, ImageChops, ImageStat

from desktop.model.plan import Plan
from printouts import Sheet, lay_out, pdf
from tests.printouts.jobs import printed
from tests.printouts.sample import with_parts, with_some_day
from tests.printouts.sample_month import printed as printed_month
from tests.printouts.sample_two import printed as printed_for_two
from tests.printouts.scripts import turned
from tests.printouts.strips import hanging, moved, strips

FOLDER: Final = Path(__file__).parents[1] / "golden"
DPI: Final = 60
TALLEST: Final = 900  # pixels: a picture for a phone is kept smaller than it is
CELL: Final = 4  # pixels: differences are judged over cells, so that a rasteriser may round as it likes
COLOURS: Final = 160


def pages() -> Mapping[str, tuple[bytes, int]]:
    """Name, PDF and page number of each page that is kept."""
    exercises = printed(Sheet.CARDS, sides="long")
    routines = printed(Sheet.ROUTINES, sides="long")
    large = printed(Sheet.FRIDGE, large=True)
    return {
        "fridge-large-1": (large, 0),
        "fridge-large-2": (large, 1),
        "fridge-large-some-day": (printed(Sheet.FRIDGE, with_some_day(), large=True), 2),
        "routines-large": (printed(Sheet.ROUTINES, large=True), 0),
        "fridge-a4": (printed(Sheet.FRIDGE), 0),
        "fridge-letter-miles-ink": (printed(Sheet.FRIDGE, paper="letter", unit="mi", ink_saving=True), 0),
        "fridge-a4-upright": (printed(Sheet.FRIDGE, orientation="upright"), 0),
        "fridge-a4-upright-some-day": (printed(Sheet.FRIDGE, with_some_day(), orientation="upright"), 0),
        "fridge-letter-upright-ink": (
            printed(Sheet.FRIDGE, paper="letter", orientation="upright", ink_saving=True),
            0,
        ),
        "fridge-a4-plain": (printed(Sheet.FRIDGE, figures=False, notes=False), 0),
        "fridge-a4-empty": (printed(Sheet.FRIDGE, Plan()), 0),
        "two-a4": (printed_for_two(), 0),
        "month-a4": (printed_month(), 0),
        "routines-a4-front": (routines, 0),
        "routines-a4-back": (routines, 1),
        "routines-letter-ink-front": (printed(Sheet.ROUTINES, paper="letter", ink_saving=True), 0),
        "exercises-a7-lines-front": (printed(Sheet.CARDS, card="a7", marks="lines"), 0),
        "exercises-poker-gap-front": (printed(Sheet.CARDS, card="poker", gap=3), 0),
        "exercises-a4-front": (exercises, 0),
        "exercises-a4-back": (exercises, 1),
        "pocket-a4": (printed(Sheet.POCKET), 0),
        "pocket-letter-right-to-left": (printed(Sheet.POCKET, turned(), paper="letter"), 0),
        "strip-a4": (pdf(lay_out(strips(moved(), hanging()))), 0),
        "phone": (printed(Sheet.PHONE, with_parts()), 0),
        "why-a4": (printed(Sheet.WHY), 0),
        "why-a4-2": (printed(Sheet.WHY), 1),
        "why-letter-german-ink": (printed(Sheet.WHY, paper="letter", language="de", ink_saving=True), 0),
        "why-large": (printed(Sheet.WHY, large=True), 0),
    }


def picture(pdf: bytes, page: int) -> Image.Image:
    """A page as PDFium draws it, whose version the lock file names."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        scale = min(DPI / 72, TALLEST / document[page].get_height())
        drawn: Image.Image = document[page].render(scale=scale).to_pil()
        return drawn.convert("RGB")
    finally:
        document.close()


def kept(name: str) -> Image.Image:
    """The picture that was kept of a page."""
    return Image.open(FOLDER / f"{name}.png").convert("RGB")


def difference(one: Image.Image, other: Image.Image) -> tuple[float, float]:
    """How much two pictures differ, 0 to 255: on average, and in the cell where they differ most."""
    apart = ImageChops.difference(one, other).convert("L")
    cells = apart.resize((apart.width // CELL, apart.height // CELL), Image.Resampling.BOX)
    _, worst = ImageStat.Stat(cells).extrema[0]
    return ImageStat.Stat(apart).mean[0], worst


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, (written, page) in pages().items():
        target = BytesIO()
        picture(written, page).quantize(COLOURS, dither=Image.Dither.NONE).save(target, "PNG", optimize=True)
        (FOLDER / f"{name}.png").write_bytes(target.getvalue())
        print(f"{name}.png {len(target.getvalue()) // 1024} KB")


if __name__ == "__main__":
    main()
