"""Programs that know nothing of ours and say what is in a PDF file (Debian: qpdf, poppler-utils)."""

import re
import subprocess
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image


def called(*command: str | Path) -> str:
    """What a program prints; it must succeed without a word of complaint."""
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr or done.stdout
    return done.stdout


def words(path: Path) -> str:
    """The text of a PDF as a reader copies it, spaces and line ends evened out."""
    return " ".join(called("pdftotext", "-layout", path, "-").split())


def info(path: Path) -> dict[str, str]:
    """``pdfinfo`` by field."""
    fields = (line.partition(":") for line in called("pdfinfo", path).splitlines())
    return {name: value.strip() for name, _, value in fields}


def fonts(path: Path) -> list[dict[str, str]]:
    """``pdffonts``: name, whether it is embedded, whether it is a subset."""
    rows = called("pdffonts", path).splitlines()[2:]
    found = []
    for row in rows:
        match = re.match(r"(\S+) +.+? +(yes|no) +(yes|no) +(yes|no) +\d+ +\d+$", row)
        assert match, row
        found.append({"name": match[1], "embedded": match[2], "subset": match[3]})
    return found


def poppler_picture(path: Path, dpi: int, page: int = 1) -> Image.Image:
    """A page as Poppler draws it."""
    command = ["pdftoppm", "-png", "-r", str(dpi), "-f", str(page), "-l", str(page), str(path)]
    drawn = subprocess.run(command, capture_output=True, check=True, timeout=300).stdout
    return Image.open(BytesIO(drawn)).convert("RGB")


def pdfium_picture(path: Path, dpi: int, page: int = 1) -> Image.Image:
    """A page as PDFium, the engine of Chrome, draws it."""
    document = pypdfium2.PdfDocument(path)
    try:
        drawn: Image.Image = document[page - 1].render(scale=dpi / 72).to_pil()
        return drawn.convert("RGB")
    finally:
        document.close()
