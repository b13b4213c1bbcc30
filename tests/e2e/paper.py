"""A printed PDF as other programs see it: qpdf and the tools of poppler, never our own code."""

import subprocess
from itertools import islice
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from PIL import Image, ImageChops

from tests.patience import PATIENCE

RESOLUTION: Final = 144
"""Pixels per inch when a page is looked at."""
VISIBLY_OTHER: Final = 40
"""How far a grey value must be from the ground's to count as drawn, of 255."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points from the page's upper left corner."""


class Pdf:
    """A PDF file."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def sound(self) -> bool:
        """Whether qpdf finds neither an error nor a warning in it."""
        return (
            subprocess.run(["qpdf", "--check", self.file], capture_output=True, timeout=PATIENCE).returncode
            == 0
        )

    def fonts(self) -> dict[str, bool]:
        """The fonts it names, and whether each is embedded."""
        lines = self._read("pdffonts", self.file).splitlines()
        embedded = lines[0].index("emb")
        return {line.split()[0]: line[embedded : embedded + 3].strip() == "yes" for line in lines[2:]}

    def text(self) -> str:
        """Its words in the order in which they stand."""
        return self._read("pdftotext", "-layout", self.file, "-")

    def place(self, text: str, page: int = 1) -> Box:
        """Where words stand that follow one another on a page."""
        pages = self._read("pdftotext", "-bbox", "-f", page, "-l", page, self.file, "-")
        words = ElementTree.fromstring(pages).findall(".//{*}word")
        wanted = text.split()
        for start in range(len(words)):
            found = words[start : start + len(wanted)]
            if [word.text for word in found] == wanted:
                sides = [
                    [float(word.attrib[side]) for word in found] for side in ("xMin", "yMin", "xMax", "yMax")
                ]
                return min(sides[0]), min(sides[1]), max(sides[2]), max(sides[3])
        raise AssertionError(f"{text!r} does not stand on page {page} of {self.file.name}.")

    def drawn(self, box: Box, page: int = 1) -> float:
        """The share of a box, 0 to 1, that differs from its commonest grey: 0 for an empty tile."""
        picture = self.file.with_suffix("")
        self._read("pdftoppm", "-png", "-singlefile", "-r", RESOLUTION, "-f", page, self.file, picture)
        with Image.open(picture.with_suffix(".png")) as image:
            left, top, right, bottom = (round(side * RESOLUTION / 72) for side in box)
            grey = image.convert("L").crop((left, top, right, bottom))
        counts = grey.histogram()
        ground = counts.index(max(counts))
        other = ImageChops.difference(grey, Image.new("L", grey.size, ground)).histogram()
        return sum(islice(other, VISIBLY_OTHER, None)) / sum(other)

    def _read(self, *command: object) -> str:
        done = subprocess.run(
            [str(part) for part in command], check=True, stdout=subprocess.PIPE, timeout=PATIENCE
        )
        return done.stdout.decode()
