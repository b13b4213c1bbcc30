"""The drawings that stand on the pages, each read once."""

from functools import lru_cache

from resources.figures.drawing import Drawing, DrawingError, load, placeholder


@lru_cache(maxsize=64)
def drawing_of(exercise_id: str) -> Drawing:
    """An exercise's drawing, or a neutral figure when there is none that can be used."""
    try:
        return load(exercise_id)
    except DrawingError:
        return placeholder(exercise_id)
