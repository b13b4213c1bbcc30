"""Every kind of paper is read without a word of complaint by five readers that know nothing of each other."""

import subprocess
from pathlib import Path

import pypdfium2
import pytest

from printouts import Sheet
from tests.printouts.papers import PAPERS, written


@pytest.fixture(scope="module", params=list(PAPERS))
def path(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("read") / "paper.pdf"
    path.write_bytes(written(request.param))
    return path


OF_ITSELF = "warning: ICC support is not available"
"""What Debian's MuPDF says of itself, whatever it reads."""


def complaints(*command: str | Path) -> list[str]:
    """What a program says that it should not, standard output being what it was asked for."""
    done = subprocess.run([str(word) for word in command], capture_output=True, timeout=300)
    said = done.stderr.decode("utf-8", "replace").strip()
    assert done.returncode == 0, said
    return [line for line in said.splitlines() if line != OF_ITSELF]


def test_qpdf(path: Path) -> None:
    assert complaints("qpdf", "--check", path) == []


def test_ghostscript(path: Path) -> None:
    assert (
        complaints("gs", "-q", "-dNOPAUSE", "-dBATCH", "-dPDFSTOPONWARNING", "-sDEVICE=nullpage", path) == []
    )


def test_poppler(path: Path) -> None:
    assert complaints("pdfinfo", "-struct", path) == []
    assert complaints("pdftoppm", "-r", "36", path) == []


def test_poppler_reads_the_words_in_their_order(tmp_path: Path) -> None:
    """Of one paper: it looks through a page anew for each word."""
    path = tmp_path / "paper.pdf"
    path.write_bytes(written(Sheet.PHONE.value))
    assert complaints("pdfinfo", "-struct-text", path) == []


def test_mupdf(path: Path) -> None:
    assert complaints("mutool", "draw", "-q", "-r", "36", "-F", "pnm", "-o", "/dev/null", path) == []
    assert complaints("mutool", "info", path) == []


def test_pdfium(path: Path) -> None:
    document = pypdfium2.PdfDocument(path)
    try:
        for page in document:
            assert page.render(scale=0.5).to_pil().getbbox()
    finally:
        document.close()
