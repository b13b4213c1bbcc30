"""Marks are values: one that is moved is the same elsewhere."""

from dataclasses import fields, replace

import pytest

from printouts import Sheet, lay_out
from printouts.marks import Mark, Outline, Panel, Picture, Text
from tests.printouts.jobs import job
from tests.printouts.pages import marks

PLACES = {Text: {"left", "baseline"}, Panel: {"box"}, Picture: {"box"}, Outline: {"points", "within"}}


@pytest.mark.parametrize("what", [Sheet.FRIDGE, Sheet.CARDS])
@pytest.mark.parametrize("kind", PLACES)
def test_a_mark_that_is_moved_keeps_all_but_its_place(what: Sheet, kind: type[Mark]) -> None:
    found = [mark for page in lay_out(job(what)).pages for mark in marks(page) if isinstance(mark, kind)]
    assert found
    for mark in found:
        moved = mark.moved(7.0, 11.0)
        here, there = mark.box, moved.box
        assert (there.left - here.left, there.top - here.top) == pytest.approx((7.0, 11.0))
        for field in fields(mark):
            if field.name not in PLACES[kind]:
                assert getattr(moved, field.name) == getattr(mark, field.name)


def test_every_field_of_a_text_goes_with_it() -> None:
    text = Text(1, 2, (), 3, "#000000", 4, 5, 6, "a", "H1", True, "b")
    assert replace(text.moved(1, 1), left=1, baseline=2) == text
