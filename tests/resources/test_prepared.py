"""All exercises come out of one file, each when it is wanted: a start does not grow with the library."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.model.catalogue import CatalogueError, prepared_library
from desktop.model.dose import Dose
from desktop.model.plan import items
from desktop.wording.built_in import exercises_in, templates_in
from resources import exercises
from tests.counting import calls_of
from tests.resources.made_up import prepare

WEEK = ("calf-raise", "duck-walk", "heel-to-toe-walk")
READ = "desktop.model.catalogue:_exercise"


@pytest.fixture
def holding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """The program's library holds so many exercises from now on."""

    def hold(count: int) -> None:
        folder = tmp_path / str(count)
        prepare(folder, count)
        monkeypatch.setattr(exercises, "FOLDER", folder)

    return hold


@pytest.mark.parametrize("count", [18, 66, 500])
def test_what_is_read_is_what_is_wanted_whatever_the_library_holds(
    holding: Callable[[int], None], count: int
) -> None:
    holding(count)
    library = exercises_in().with_doses({"duck-walk": Dose(distance=5)})
    calls = calls_of(lambda: exercises_in())
    assert (len(library), "nobody" in library) == (count, False)
    assert calls.of(READ) == 0, "none is looked at before it is wanted"
    assert calls.of("resources.exercises:prepared") == 1
    assert calls_of(lambda: [library[name] for name in WEEK * 2]).of(READ) == len(WEEK)
    assert (library["duck-walk"].dose, library["duck-walk"].dose_source) == (Dose(distance=5), "own")
    assert calls_of(lambda: [one.family for one in library.listed]).of(READ) == 0
    assert calls_of(lambda: list(library.values())).of(READ) == count - len(WEEK)


def test_the_ready_made_weeks_read_the_exercises_that_stand_in_them(holding: Callable[[int], None]) -> None:
    holding(500)
    library = exercises_in()
    calls = calls_of(lambda: templates_in(library))
    weeks = templates_in(library)
    there = {item.exercise for week in weeks for day in week.days for entry in day for item in items(entry)}
    assert calls.of(READ) == len(there)


@pytest.mark.parametrize(
    "text", ["", "{", "[]\n", '{"exercises": []}\n', '{"families": {}, "exercises": [7]}\n']
)
def test_a_prepared_file_that_is_none_is_refused_by_name(text: str) -> None:
    with pytest.raises(CatalogueError) as refused:
        prepared_library("prepared/en.txt", text)
    assert refused.value.file == "prepared/en.txt"


def test_an_exercise_that_is_spoilt_in_the_prepared_file_is_named_when_it_is_wanted() -> None:
    name, text = exercises.prepared()
    library = prepared_library(name, text.replace('"reps":20', '"reps":2000'))
    assert library["calf-raise"].name == "Calf raise"
    with pytest.raises(CatalogueError) as refused:
        library["lateral-hops"]
    assert (refused.value.file, refused.value.field) == ("lateral-hops.json", "dose.reps")
