"""How much of a drawing a picture shows."""

import pytest

from printouts.drawings import GROUND
from tests.printouts.sample import DRAWINGS, LIBRARY


@pytest.mark.parametrize("exercise", LIBRARY)
def test_a_picture_shows_all_of_the_figure_and_the_frames_of_an_exercise_in_one_size(exercise: str) -> None:
    keys = DRAWINGS.of(exercise).keys
    views = [DRAWINGS.framed(exercise, key).view for key in range(len(keys))]
    assert len({(round(wide, 6), round(tall, 6), round(top, 6)) for _, top, wide, tall in views}) == 1
    for frame, (left, top, wide, tall) in zip(keys, views, strict=True):
        for shape in frame.shapes:
            if shape.fill not in GROUND:
                for contour in shape.path:
                    for across, down in contour.points:
                        assert left <= across <= left + wide
                        assert top <= down <= top + tall


def test_a_figure_that_moves_aside_is_drawn_in_closer_than_its_drawing() -> None:
    assert DRAWINGS.framed("lateral-hops", 0).view[2] < 0.85 * DRAWINGS.of("lateral-hops").view[2]


def test_an_exercise_without_a_drawing_gets_a_neutral_figure() -> None:
    assert len(DRAWINGS.of("no-such-exercise").keys) == 1
    assert DRAWINGS.framed("../etc", 0).view[2] > 0
