"""What is said of a figure to someone who does not see it: the exercise, and the caption of what is shown."""

from collections.abc import Iterable, Mapping

from desktop.model.exercise import Exercise
from desktop.model.picture import photo_files
from desktop.wording import paper
from desktop.wording.voice import Voice

CLOSE_UP = -1
"""Stands for the number of a key frame where the working joint is shown."""

Alternatives = Mapping[tuple[str, int], str]
"""By a figure's id and the number of its key frame."""


def alternatives(library: Iterable[Exercise], voice: Voice) -> Alternatives:
    """A sentence for each key frame and close-up of the exercises."""
    said: dict[tuple[str, int], str] = {}
    for exercise in library:
        figure = exercise.shown_by
        if figure is None:
            continue
        for key in range(len(photo_files(figure))):
            said[figure, key] = voice(paper.OWN_PICTURE_OF, exercise=exercise.name)
        said[figure, CLOSE_UP] = voice(paper.CLOSE_UP_OF, exercise=exercise.name)
        for key, caption in enumerate(exercise.captions):
            said[figure, key] = voice(paper.FIGURE_OF, exercise=exercise.name, caption=caption)
    return said
