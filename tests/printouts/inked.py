"""How much ink a print takes: what Ghostscript measures in the four inks of a printer."""

from dataclasses import replace
from pathlib import Path

from printouts import Pages, pdf
from printouts.marks import Text
from tests.printouts.tools import called


def without_text(pages: Pages) -> Pages:
    """The same pages without a letter on them."""
    return replace(
        pages,
        pages=tuple(
            replace(
                page,
                placed=tuple(
                    replace(placed, marks=tuple(mark for mark in placed.marks if not isinstance(mark, Text)))
                    for placed in page.placed
                ),
            )
            for page in pages.pages
        ),
    )


def ink(pages: Pages, folder: Path) -> float:
    """Covers of a page in all four inks, summed over the pages.

    Black stands in for what the other three share, as every printer lets it.
    """
    path = folder / "inked.pdf"
    path.write_bytes(pdf(pages))
    said = called("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=ink_cov", "-r72", "-o", "-", path)
    return sum(sum(map(float, line.split()[:4])) for line in said.splitlines() if line.strip()) / 100
