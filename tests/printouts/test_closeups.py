"""Close-ups: what is cut off at their edge belongs to what they show."""

import pytest

from printouts.closeups import close_up
from printouts.marks import Box, Picture
from tests.printouts.sample import DRAWINGS

ASPECTS = (1.0, 0.9, 0.75, 0.6, 0.5)


def roles(figure: str, aspect: float) -> list[tuple[str | None, str | None]]:
    drawing = DRAWINGS.of(figure)
    kept = close_up(drawing, aspect)
    assert kept.view == drawing.view
    left = set(kept.keys[kept.thumbnail_key].shapes)
    return [
        (shape.fill, shape.stroke)
        for shape in drawing.keys[drawing.thumbnail_key].shapes
        if shape not in left
    ]


@pytest.mark.parametrize("aspect", ASPECTS)
def test_the_foot_prints_beside_a_heel_to_toe_walk_are_not_cut_off_to_an_edge(aspect: float) -> None:
    assert {("window", None), ("line", None), (None, "ink")} <= set(roles("heel-to-toe-walk", aspect))


@pytest.mark.parametrize("figure", ["band-eversion", "band-inversion"])
def test_the_line_to_the_whole_runner_does_not_begin_under_a_foot(figure: str) -> None:
    assert (None, "ink") in roles(figure, 0.6)


@pytest.mark.parametrize("figure", ["ankle-alphabet", "calf-raise", "duck-walk", "lateral-hops"])
def test_a_drawing_without_a_picture_in_it_keeps_all(figure: str) -> None:
    assert [gone for aspect in ASPECTS for gone in roles(figure, aspect)] == []


def test_a_picture_of_any_shape_is_painted_without_them() -> None:
    for high in (60, 66, 90):
        picture = Picture(Box(0, 0, 60, high), "heel-to-toe-walk", thumbnail=True)
        drawing = DRAWINGS.shown(picture, "curved")
        shapes = drawing.keys[drawing.thumbnail_key].shapes
        assert not any(shape.fill == "window" for shape in shapes)
