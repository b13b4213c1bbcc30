"""What an exercise works is told by the ankle's movements or by parts of the body, as it is meant for."""

import pytest

from desktop.model.exercise import ANKLE, section_of
from desktop.wording import library, names
from desktop.wording.built_in import exercises_in
from desktop.wording.language import offered
from desktop.wording.voice import Voice


@pytest.mark.parametrize("language", offered())
def test_an_exercise_for_another_part_names_it_though_the_ankle_moves_in_it_too(language: str) -> None:
    voice = Voice.of(language)
    others = [one for one in exercises_in(language).values() if section_of(one.family) != ANKLE]
    assert any(one.movements for one in others)
    for exercise in others:
        parts = names.regions(voice, exercise.regions)
        assert names.what_it_works(voice, exercise) == parts
        assert library.exercise_line(voice, exercise).startswith(parts)
        assert parts in library.exercise_spoken(voice, exercise, (), None)


def test_an_exercise_for_the_ankle_is_told_by_its_movements() -> None:
    voice, calf_raise = Voice.of("en"), exercises_in()["calf-raise"]
    assert names.what_it_works(voice, calf_raise) == "Toes down, sole out"
    assert library.exercise_line(voice, calf_raise) == "Wall"
