"""Pages look as they did when somebody last looked at them; see ``tests.printouts.golden``."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from printouts import Pages, pdf
from printouts.fridge.sheet import fridge_page
from printouts.marks import Picture
from tests.printouts import golden, sample
from tests.printouts.jobs import press
from tests.printouts.sample import DRAWINGS

ON_AVERAGE, IN_ONE_PLACE = 1.2, 60


@pytest.fixture(scope="module")
def pages() -> Mapping[str, tuple[bytes, int]]:
    return golden.pages()


@pytest.mark.parametrize("name", sorted(path.stem for path in golden.FOLDER.glob("*.png")))
def test_a_page_looks_as_it_did(pages: Mapping[str, tuple[bytes, int]], name: str) -> None:
    now, before = golden.picture(*pages[name]), golden.kept(name)
    assert now.size == before.size
    mean, worst = golden.difference(now, before)
    assert (mean <= ON_AVERAGE, worst <= IN_ONE_PLACE) == (True, True), (mean, worst)


def test_every_kept_page_is_there(pages: Mapping[str, tuple[bytes, int]]) -> None:
    assert {path.stem for path in golden.FOLDER.glob("*.png")} == set(pages)


def test_a_single_figure_that_is_missing_would_be_noticed() -> None:
    page = fridge_page(sample.plan(), sample.WEEK, press())
    (placed,) = page.placed
    before = golden.kept("fridge-a4")
    for number, mark in enumerate(placed.marks):
        if isinstance(mark, Picture):
            without = replace(placed, marks=placed.marks[:number] + placed.marks[number + 1 :])
            shown = golden.picture(
                pdf(Pages("Week 48", (replace(page, placed=(without,)),), drawings=DRAWINGS)), 0
            )
            assert golden.difference(shown, before)[1] > IN_ONE_PLACE, mark
