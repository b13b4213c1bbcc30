"""The shipped drawings: complete, matching their poses, small, and read without numpy."""

import subprocess
import sys
from importlib.resources import files

import pytest

import resources
from resources.exercises.bake import ORDER
from resources.figures.bake.check import problems
from resources.figures.drawing import DrawingError, available, decode, load, placeholder
from resources.figures.ink_saving import OUTLINES
from resources.figures.palette import COLOUR, INK_SAVING
from resources.figures.roles import ROLES
from tests.patience import PATIENCE

FOLDER = files(resources) / "figures" / "drawings"


def test_every_exercise_has_two_to_four_key_frames() -> None:
    assert set(available()) == set(ORDER)
    for exercise in available():
        drawing = load(exercise)
        assert drawing.exercise == exercise
        assert 2 <= len(drawing.keys) <= 4
        assert all(len(key.shapes) > 10 for key in drawing.keys)


def test_every_drawing_matches_its_pose_and_the_rig() -> None:
    assert problems() == []


NOTHING_LIT = {"strides"}  # its words name no muscle: what one feels is the whole stride


@pytest.mark.parametrize("exercise", ORDER)
def test_key_frames_lie_inside_the_view_and_the_thumbnail_shows_the_working_joint(exercise: str) -> None:
    drawing = load(exercise)
    left, top, width, height = drawing.view
    for key in drawing.keys:
        x, y, wide, high = key.bounds
        assert left <= x
        assert top <= y
        assert x + wide <= left + width
        assert y + high <= top + height
    x, y, wide, high = drawing.thumbnail
    marks = [
        point
        for shape in drawing.keys[drawing.thumbnail_key].shapes
        if (shape.fill or shape.stroke or "").startswith(("accent", "glow"))
        for contour in shape.path
        for point in contour.points
    ]
    inside = [(px, py) for px, py in marks if x <= px <= x + wide and y <= py <= y + high]
    assert len(inside) > len(marks) / 2 or (not marks and exercise in NOTHING_LIT)


def test_every_role_of_every_drawing_is_painted_in_colour_unless_it_serves_ink_saving_alone() -> None:
    used = {
        role
        for exercise in available()
        for key in load(exercise).keys
        for shape in key.shapes
        for role in (shape.fill, shape.stroke)
        if role is not None
    }
    assert used <= ROLES
    assert {role for role in used if COLOUR.colour(role) is None} == {"hair-line", "hatch"}
    # Saving ink knows paper, black, a grey for faint lines, light greys for what must be told apart.
    greys = (None, "#FFFFFF", "#000000", "#6E6E6E", "#9C9C9C", "#B8B8B8", "#CFCFCF", "#DADADA", "#E6E6E6")
    assert {role for role in used if INK_SAVING.colour(role) not in greys} == set()


def test_ink_saving_hatches_the_muscle_marks_and_leaves_the_ground_to_the_paper_but_for_a_line() -> None:
    assert INK_SAVING.colour("hatch") == "#000000"
    assert INK_SAVING.colour("floor") == "#FFFFFF"
    assert "floor" in OUTLINES
    assert any(shape.stroke == "hatch" for shape in load("calf-raise").keys[0].shapes)


def test_the_app_reads_drawings_without_numpy_and_shapely() -> None:
    script = (
        "import sys; from resources.figures.drawing import load, placeholder;"
        "load('calf-raise'); placeholder('x');"
        "sys.exit(any(name in sys.modules for name in ('numpy', 'shapely')))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False, timeout=PATIENCE).returncode == 0


def test_a_drawing_cut_in_half_is_one_sentence_with_the_file() -> None:
    text = (FOLDER / "calf-raise.json").read_text(encoding="ascii")
    with pytest.raises(DrawingError, match=r"drawings/calf-raise\.json is damaged"):
        decode(text[: len(text) // 2], "drawings/calf-raise.json")


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ('"format":1', '"format":99', "format"),
        ('"skin"', '"purple"', r"styles\[\d+\] names the unknown colour role 'purple'"),
        ('"thumbnail_key":1', '"thumbnail_key":7', "thumbnail_key"),
        ('"thumbnail_without":[]', '"thumbnail_without":["rimm"]', "thumbnail_without names the unknown"),
        ('"outline":0.95', '"outline":"wide"', "outline is not a number"),
        ('"scale":20', '"scale":0', "scale"),
        ('"keys":[', '"keys":3,"rest":[', "keys is not a list"),
    ],
)
def test_a_wrong_field_is_named(old: str, new: str, field: str) -> None:
    text = (FOLDER / "calf-raise.json").read_text(encoding="ascii")
    assert old in text
    with pytest.raises(DrawingError, match=f"calf-raise.json: {field}"):
        decode(text.replace(old, new, 1), "drawings/calf-raise.json")


@pytest.mark.parametrize("exercise", ["no-such-exercise", "../poses/calf-raise", "", "x" * 500])
def test_an_unknown_exercise_is_one_sentence(exercise: str) -> None:
    with pytest.raises(DrawingError):
        load(exercise)


def test_the_placeholder_can_be_painted_like_any_drawing() -> None:
    drawing = placeholder("somersault")
    assert drawing.exercise == "somersault"
    assert drawing.keys[drawing.thumbnail_key].shapes
    assert all(COLOUR.colour(shape.fill) for shape in drawing.keys[0].shapes)
