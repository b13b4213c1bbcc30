"""Where the knife goes: in the file the cuts of a front and of its back lie within 0.1 mm of each other."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from printouts import Pages, pdf
from printouts.formats.cut import SIZES
from printouts.marks import MM
from tests.printouts.imposed import fits, pages
from tests.printouts.sample import DRAWINGS

EXACT = 0.1 * MM
LINE = 2.0  # points across; cards in these files are no thinner


def lines(page: Any) -> Iterator[tuple[float, float, float, float]]:
    """Where a page's straight lines run, upright or level: left, bottom, right, top."""
    for thing in page.get_objects():
        if thing.type == pdfium.FPDF_PAGEOBJ_PATH:
            left, bottom, right, top = thing.get_bounds()
            if min(right - left, top - bottom) < LINE < max(right - left, top - bottom):
                yield left, bottom, right, top


@pytest.mark.parametrize("marks", ["lines", "marks"])
@pytest.mark.parametrize("sides", ["long", "short", "fronts-backs"])
@pytest.mark.parametrize("paper", ["a4", "letter", "a3"])
@pytest.mark.parametrize("card", SIZES)
def test_the_cuts_of_fronts_and_backs_agree(
    tmp_path: Path, card: str, paper: str, sides: str, marks: str
) -> None:
    gaps = [gap for gap in (0, 3, 6) if fits(card=card, paper=paper, gap=gap)]
    for gap in gaps:
        options: dict[str, Any] = {"card": card, "paper": paper, "sides": sides, "marks": marks, "gap": gap}
        made = pages(3, **options)
        path = tmp_path / f"{gap}.pdf"
        path.write_bytes(pdf(Pages("cuts", tuple(made), drawings=DRAWINGS)))
        document = pypdfium2.PdfDocument(path)
        half = len(document) // 2
        front, back = document[0], document[half if sides == "fronts-backs" else 1]
        wide, tall = front.get_size()
        over_a_vertical_edge = (sides == "short") == (wide > tall)
        mirrored = sorted(
            (wide - right, bottom, wide - left, top)
            if over_a_vertical_edge
            else (left, tall - top, right, tall - bottom)
            for left, bottom, right, top in lines(front)
        )
        found = sorted(lines(back))
        document.close()
        assert len(mirrored) == len(found) > 0
        for one in mirrored:
            assert any(max(abs(a - b) for a, b in zip(one, other, strict=True)) < EXACT for other in found), (
                one
            )
    assert gaps
