"""The built-in exercises against the facts that they must tell."""

import re
from importlib.resources import files

import pytest

import resources
from desktop.model.catalogue import parse_exercises
from desktop.model.exercise import Complaint, Equipment, Movement, Part, Region
from desktop.model.picture import Drawn
from desktop.wording import doses
from desktop.wording.built_in import exercises_in
from desktop.wording.voice import Voice
from resources import exercises
from resources.exercises import bake
from resources.figures.drawing import load
from tests.resources import prose

LIBRARY = exercises_in()
UP, DOWN, IN, OUT = Movement
WARM, COOL, STRENGTH = Part.WARM_UP, Part.COOL_DOWN, Part.STRENGTH
BAND, ANCHOR, SHOES = Equipment.BAND, Equipment.ANCHOR, Equipment.CUSHIONED_SHOES
MAT, STEP, WALL = Equipment.MAT, Equipment.STEP, Equipment.WALL
ALL = {UP, DOWN, IN, OUT}

FACTS = [  # id, family, equipment to own or find, movements, where it fits
    ("ankle-alphabet", "ankle alphabet", {Equipment.CHAIR}, ALL, {WARM, COOL, STRENGTH}),
    ("single-leg-balance", "single-leg balance", set(), {IN, OUT}, {WARM, COOL, STRENGTH}),
    ("single-leg-balance-knee-forward", "single-leg balance", set(), {IN, OUT}, {WARM, COOL, STRENGTH}),
    ("single-leg-balance-leg-sweep", "single-leg balance", set(), {IN, OUT}, {WARM, STRENGTH}),
    ("calf-raise", "calf raise", {WALL}, {DOWN, OUT}, {WARM, STRENGTH}),
    ("calf-raise-weighted", "calf raise", {Equipment.WEIGHT}, {DOWN, OUT}, {STRENGTH}),
    ("calf-raise-step", "calf raise", {STEP, WALL}, {DOWN, UP}, {STRENGTH}),
    ("band-plantar-flexion", "band ankle flexion", {BAND}, {DOWN}, {STRENGTH}),
    ("band-dorsiflexion", "band ankle flexion", {BAND, ANCHOR}, {UP}, {STRENGTH}),
    ("band-inversion", "band ankle flexion", {BAND, ANCHOR}, {IN}, {STRENGTH}),
    ("band-eversion", "band ankle flexion", {BAND, ANCHOR}, {OUT}, {STRENGTH}),
    ("lateral-hops", "lateral hops", {SHOES}, {OUT, IN, DOWN}, {STRENGTH}),
    ("lateral-hops-two-footed", "lateral hops", {SHOES}, {OUT, IN, DOWN}, {STRENGTH, WARM}),
    ("duck-walk", "duck walk", set(), {UP, IN, OUT}, {STRENGTH, WARM}),
    ("duck-walk-backwards", "duck walk", set(), {UP, IN, OUT}, {STRENGTH}),
    ("duck-walk-sideways", "duck walk", set(), {UP, IN, OUT}, {STRENGTH}),
    ("duck-walk-weighted", "duck walk", {Equipment.WEIGHT}, {UP, IN, OUT}, {STRENGTH}),
    ("heel-to-toe-walk", "heel-to-toe walk", {Equipment.LINE}, ALL, {COOL, WARM}),
    ("leg-swing-forward", "moving warm-up", {WALL}, set(), {WARM}),
    ("leg-swing-sideways", "moving warm-up", {WALL}, set(), {WARM}),
    ("walking-knee-hug", "moving warm-up", set(), set(), {WARM}),
    ("hip-circle", "moving warm-up", {WALL}, set(), {WARM}),
    ("knee-to-wall-rock", "moving warm-up", {WALL}, {UP}, {WARM, COOL}),
    ("walking-lunge", "moving warm-up", set(), {UP}, {WARM, STRENGTH}),
    ("lunge-with-rotation", "moving warm-up", set(), {UP}, {WARM}),
    ("inchworm", "moving warm-up", set(), set(), {WARM}),
    ("side-shuffle", "moving warm-up", set(), {IN, OUT}, {WARM}),
    ("grapevine", "moving warm-up", set(), {IN, OUT}, {WARM}),
    ("high-knees", "moving warm-up", set(), {DOWN}, {WARM}),
    ("a-skip", "moving warm-up", set(), {UP, DOWN}, {WARM}),
    ("heel-flicks", "moving warm-up", set(), {DOWN}, {WARM}),
    ("strides", "moving warm-up", set(), {DOWN}, {WARM}),
    ("glute-bridge", "hip", {MAT}, set(), {WARM, STRENGTH}),
    ("single-leg-bridge", "hip", {MAT}, set(), {STRENGTH}),
    ("hamstring-slide", "hip", {Equipment.TOWEL}, set(), {STRENGTH}),
    ("clamshell", "hip", {MAT}, set(), {WARM, STRENGTH}),
    ("clamshell-band", "hip", {MAT, Equipment.LOOP}, set(), {STRENGTH}),
    ("band-side-walk", "hip", {Equipment.LOOP}, set(), {WARM, STRENGTH}),
    ("side-lying-leg-raise", "hip", {MAT}, set(), {STRENGTH}),
    ("hip-hike", "hip", {STEP, WALL}, set(), {STRENGTH}),
    ("single-leg-deadlift", "hip", set(), {IN, OUT}, {STRENGTH}),
    ("squat", "squat and lunge", set(), {UP}, {WARM, STRENGTH}),
    ("split-squat", "squat and lunge", set(), {UP}, {STRENGTH}),
    ("reverse-lunge", "squat and lunge", set(), {UP}, {WARM, STRENGTH}),
    ("step-up", "squat and lunge", {STEP}, set(), {STRENGTH}),
    ("step-down", "squat and lunge", {STEP, WALL}, {UP, IN, OUT}, {STRENGTH}),
    ("single-leg-squat-to-chair", "squat and lunge", {Equipment.CHAIR}, {UP, IN, OUT}, {STRENGTH}),
    ("dead-bug", "core", {MAT}, set(), {WARM, STRENGTH}),
    ("bird-dog", "core", {MAT}, set(), {WARM, STRENGTH}),
    ("plank", "core", {MAT}, set(), {STRENGTH}),
    ("side-plank", "core", {MAT}, set(), {STRENGTH}),
    ("side-plank-knees", "core", {MAT}, set(), {STRENGTH}),
    ("bent-knee-calf-raise", "calf and foot", {WALL}, {DOWN}, {STRENGTH}),
    ("single-leg-calf-raise", "calf and foot", {WALL}, {DOWN, OUT}, {STRENGTH}),
    ("toe-raise-at-wall", "calf and foot", {WALL}, {UP}, {WARM, STRENGTH}),
    ("short-foot", "calf and foot", {Equipment.CHAIR}, set(), {STRENGTH, COOL}),
    ("calf-stretch-straight-knee", "stretches", {WALL}, {UP}, {COOL}),
    ("calf-stretch-bent-knee", "stretches", {WALL}, {UP}, {COOL}),
    ("quad-stretch", "stretches", {WALL}, set(), {COOL}),
    ("hamstring-stretch-lying", "stretches", {MAT}, set(), {COOL}),
    ("hip-flexor-stretch", "stretches", {MAT}, set(), {COOL}),
    ("figure-four-stretch", "stretches", {MAT}, set(), {COOL}),
    ("childs-pose", "stretches", {MAT}, set(), {COOL}),
    ("cat-cow", "mobility", {MAT}, set(), {WARM, COOL}),
    ("open-book", "mobility", {MAT}, set(), {WARM, COOL}),
    ("easy-walk", "mobility", set(), {UP, DOWN}, {WARM, COOL}),
]
DOSES = {
    "ankle-alphabet": "1 × A–Z each",
    "single-leg-balance": "3 × 15 s each",
    "calf-raise": "2 × 10 reps",
    "band-plantar-flexion": "3 × 10 each",
    "band-dorsiflexion": "3 × 10 each",
    "band-inversion": "3 × 10 each",
    "band-eversion": "3 × 10 each",
    "lateral-hops": "1 × 20 each",
    "duck-walk-sideways": "2 × 5 each",
    "strides": "4 × 20 s",
    "clamshell": "3 × 10 each",
    "squat": "3 × 10 reps",
    "plank": "3 × 20 s",
    "quad-stretch": "2 × 30 s each",
    "hamstring-stretch-lying": "2 × 30 s each",
    "easy-walk": "1 × 5 min",
}
CITED = {
    "calf-raise": "AAOS",
    "band-plantar-flexion": "AAFP",
    "band-dorsiflexion": "AAFP",
    "band-inversion": "PMC2613884",
    "band-eversion": "PMC2613884",
    "clamshell": "MSD Manual",
    "squat": "MSD Manual",
    "plank": "FIFA 11+",
    "quad-stretch": "AAOS",
    "hamstring-stretch-lying": "AAOS",
    "easy-walk": "Mayo Clinic",
}


def test_all_are_there_in_order() -> None:
    assert list(LIBRARY) == [facts[0] for facts in FACTS]


def test_each_is_shown_by_a_figure_of_its_own_with_a_caption_for_every_key_frame() -> None:
    for exercise in LIBRARY.values():
        assert exercise.picture == Drawn(exercise.id)
        assert len(exercise.captions) == len(load(exercise.id).keys)


def test_every_file_in_the_folder_is_read() -> None:
    folder = files(resources) / "exercises"
    assert {file.name for file in folder.iterdir() if file.name.endswith(".json")} == dict(bake.read()).keys()


@pytest.mark.parametrize("language", bake.languages())
def test_every_text_is_right_and_the_prepared_file_says_the_same(language: str) -> None:
    """When it does not: ``python -m resources.exercises.bake``."""
    sources = bake.read(), bake.words(language)
    checked = parse_exercises(*sources)
    assert exercises.prepared(language) == (f"prepared/{language}.txt", bake.together(*sources))
    assert dict(exercises_in(language)) == dict(checked)
    assert list(exercises_in(language)) == list(checked)


def test_every_language_that_is_spoken_has_its_prepared_file() -> None:
    folder = files(resources) / "exercises" / exercises.PREPARED
    assert {file.name for file in folder.iterdir()} == {f"{language}.txt" for language in bake.languages()}
    assert exercises.prepared("eo") == exercises.prepared("en"), "another language has the English words"


@pytest.mark.parametrize(("name", "family", "equipment", "movements", "fits"), FACTS)
def test_an_exercise_tells_the_facts(
    name: str, family: str, equipment: set[Equipment], movements: set[Movement], fits: set[Part]
) -> None:
    exercise = LIBRARY[name]
    assert (exercise.family, exercise.family_name) == (family.replace(" ", "-"), family)
    assert set(exercise.equipment) == equipment
    assert set(exercise.movements) == movements
    assert set(exercise.fits) == fits


@pytest.mark.parametrize("name", LIBRARY)
def test_its_dose_is_the_given_one_and_its_source_is_said(name: str) -> None:
    exercise = LIBRARY[name]
    said = doses.dose(Voice.of("en"), exercise.dose)
    assert said == DOSES.get(name, said)
    assert exercise.dose_source.startswith(CITED.get(name, "ours"))


@pytest.mark.parametrize("name", LIBRARY)
def test_its_words_are_plain_and_speak_to_the_runner(name: str) -> None:
    prose.check(LIBRARY[name], "en")


def test_easier_and_harder_are_one_ladder() -> None:
    for exercise in LIBRARY.values():
        if exercise.harder:
            assert LIBRARY[exercise.harder].easier == exercise.id
        if exercise.easier:
            assert LIBRARY[exercise.easier].harder == exercise.id
            assert {*LIBRARY[exercise.easier].regions} & {*exercise.regions}


def test_the_page_of_sources_tells_the_ladders_as_they_are_and_names_no_other_exercise() -> None:
    page = (files(resources) / "exercises" / "SOURCES.md").read_text("utf-8")
    told = [line[2:].split(", ") for line in page.splitlines() if line.startswith("- ")]
    assert sorted(told) == sorted(
        _ladder(name) for name, exercise in LIBRARY.items() if exercise.harder and not exercise.easier
    )
    named = [line.split(" | ")[0].strip("| ") for line in page.splitlines() if line.startswith("| ")][1:]
    assert set(named) <= set(LIBRARY)
    assert len(set(named)) == len(named) > 30


def _ladder(name: str) -> list[str]:
    harder = LIBRARY[name].harder
    return [name, *(_ladder(harder) if harder else [])]


def test_calf_raises_go_from_the_floor_to_a_step_to_a_weight() -> None:
    assert LIBRARY["calf-raise"].harder == "calf-raise-step"
    assert LIBRARY["calf-raise-step"].harder == "calf-raise-weighted"


def test_a_variation_names_an_exercise_of_its_family_that_stands_before_it() -> None:
    for members in LIBRARY.families().values():
        bases: set[str] = set()
        for exercise in members:
            assert exercise.base in {None, *bases}
            bases |= set() if exercise.base else {exercise.id}


def test_each_names_the_parts_of_the_body_it_works() -> None:
    worked = {name: set(exercise.regions) for name, exercise in LIBRARY.items()}
    assert all(worked.values())
    assert worked["calf-raise"] == {Region.CALF}
    assert worked["band-dorsiflexion"] == worked["band-eversion"] == {Region.SHIN}
    assert {Region.THIGH_FRONT, Region.HIP} <= worked["duck-walk-sideways"]
    assert {Region.THIGH_FRONT, Region.HAMSTRINGS} <= worked["single-leg-balance-leg-sweep"]


def test_lateral_hops_are_held_back_from_knees_and_weak_ankles() -> None:
    hops = LIBRARY["lateral-hops"]
    assert {Complaint.KNEE_INJURY, Complaint.WEAK_ANKLE} <= set(hops.contraindication.complaints)
    assert "knee injury or weak ankles" in hops.caution
    assert "one metre" in " ".join(hops.steps)


@pytest.mark.parametrize("name", [name for name in LIBRARY if name.startswith("duck-walk")])
def test_duck_walks_warn_of_deep_knee_bends(name: str) -> None:
    assert Complaint.KNEE_INJURY in LIBRARY[name].contraindication.complaints
    assert "eep knee bend" in LIBRARY[name].caution


def test_an_injured_ankle_speaks_against_all_that_moves_the_ankle() -> None:
    assert [name for name, exercise in LIBRARY.items() if not prose.warns_of_ankles(exercise)] == []


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_pregnancy_speaks_against_all_that_says_to_ask_a_midwife_first(language: str) -> None:
    library = exercises_in(language)
    assert [name for name, exercise in library.items() if not prose.agrees_on_pregnancy(exercise)] == []
    assert Complaint.PREGNANCY not in library["cat-cow"].contraindication.complaints


def test_a_sore_back_is_held_back_from_what_loads_it_and_not_from_what_is_given_for_it() -> None:
    held = {name for name, one in LIBRARY.items() if Complaint.BACK_PAIN in one.contraindication.complaints}
    assert {"duck-walk-weighted", "single-leg-bridge"} <= held
    assert held.isdisjoint({"bird-dog", "cat-cow", "glute-bridge", "easy-walk"})


@pytest.mark.parametrize("name", [name for name, exercise in LIBRARY.items() if prose.has_band(exercise)])
def test_bands_say_how_to_use_them_safely(name: str) -> None:
    assert re.search(r"[Cc]heck (the )?band", LIBRARY[name].caution)
    assert "latex" in LIBRARY[name].caution
