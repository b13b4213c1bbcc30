"""A film that is played again builds no path again: all that it shows has room among what is kept."""

import pytest

from desktop.ui.figures.film_painter import MAX_STROKES
from resources.figures.film import available, load


@pytest.mark.parametrize("exercise", available())
def test_a_film_has_no_more_shapes_than_are_kept(exercise: str) -> None:
    film = load(exercise)
    assert len({cel for frame in range(film.frames) for cel in film.cels(frame)}) <= MAX_STROKES
