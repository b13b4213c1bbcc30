"""What each pictogram is made of: a whole silhouette in few parts, its thing, one accent and one arrow."""

import math
from typing import Any

import pytest

from desktop.model.exercise import Equipment
from desktop.wording.built_in import exercises_in
from resources.figures.palette import COLOUR, INK_SAVING
from resources.figures.pictogram_arrows import Arrow
from resources.figures.pictogram_bodies import LIMBS
from resources.figures.pictograms import MARGIN, SIDE, descriptions, drawn, fitted, pictogram, pieces
from resources.figures.pictograms import placeholder as neutral
from resources.figures.roles import PICTOGRAM_ROLES, ROLES
from resources.figures.shapes import DrawingError
from resources.figures.source import BakedFigures

ALL = list(descriptions())
STILL = {"single-leg-balance", "single-leg-balance-knee-forward"}
"""Held without moving: an arrow would send the runner somewhere."""

NOT_TO_BE_SEEN = {Equipment.CUSHIONED_SHOES}
"""Every foot has a shoe of this size."""


def roles(figure: str) -> list[str]:
    return [shape.fill or "" for shape in pictogram(figure).keys[0].shapes]


def test_every_exercise_has_one_and_there_are_no_others() -> None:
    figures = {exercise.figure for exercise in exercises_in().values()}
    assert set(ALL) == figures


@pytest.mark.parametrize("figure", ALL)
def test_it_has_one_accent_and_one_arrow(figure: str) -> None:
    described = descriptions()[figure]
    arrows = [piece for piece in pieces(described) if isinstance(piece, Arrow)]
    assert len(arrows) == (figure not in STILL)
    accents = roles(figure).count("pictogram-accent")
    assert accents == (2 if described["accent"][0] == "both legs" else 1)


@pytest.mark.parametrize("figure", ALL)
def test_it_is_the_whole_silhouette_in_four_to_six_parts(figure: str) -> None:
    described = descriptions()[figure]
    parts = [part for part in ("head", "trunk", *LIMBS) if part in described]
    if figure in ("band-inversion", "band-eversion"):
        assert parts == ["far leg", "near leg"], "a sole that turns is seen on both feet, close up"
    else:
        assert 4 <= len(parts) <= 6


def test_its_thing_is_always_there() -> None:
    for exercise in exercises_in().values():
        assert exercise.figure is not None
        kinds = {kind for kind, *_ in descriptions()[exercise.figure].get("things", [])}
        assert kinds, f"{exercise.id} floats"
        assert "mat" in kinds or Equipment.MAT not in exercise.equipment
        if set(exercise.equipment) - NOT_TO_BE_SEEN - {Equipment.MAT}:
            assert kinds - {"floor", "mat"}, f"{exercise.id} needs {exercise.equipment}"


@pytest.mark.parametrize("figure", ALL)
def test_it_stands_in_the_middle_of_its_square_and_fills_it(figure: str) -> None:
    left, top, right, bottom = zip(
        *(piece.bounds() for piece in fitted(tuple(pieces(descriptions()[figure])))), strict=True
    )
    edges = min(left), min(top), SIDE - max(right), SIDE - max(bottom)
    assert edges[0] == pytest.approx(edges[2])
    assert edges[1] == pytest.approx(edges[3])
    assert min(edges) == pytest.approx(MARGIN)
    assert max(edges) < SIDE / 4


@pytest.mark.parametrize("figure", ALL)
def test_the_same_runner_is_in_all(figure: str) -> None:
    """Thigh and shank are about as long as each other, and as on the others; what points at the viewer is
    shorter."""
    described = descriptions()[figure]
    if "trunk" not in described or "front" in described:
        return
    hip = described["trunk"][-1]
    for limb in ("near leg", "far leg"):
        if limb in described:
            knee, ankle, _ = described[limb]
            thigh, shank = math.dist(hip, knee), math.dist(knee, ankle)
            assert 9 < thigh < 19, limb
            assert 9 < shank < 19, limb


@pytest.mark.parametrize("palette", [COLOUR, INK_SAVING], ids=lambda palette: palette.name)
def test_every_role_is_painted_in_every_palette_and_named_once(palette: Any) -> None:
    used = {role for figure in ALL for role in roles(figure)} | {
        shape.fill for shape in neutral().keys[0].shapes
    }
    assert used == set(PICTOGRAM_ROLES)
    assert set(PICTOGRAM_ROLES) <= set(palette.colours)
    assert not set(PICTOGRAM_ROLES) & ROLES, "a baked drawing names none of them"


def test_pixels_change_nothing_but_where_lines_lie() -> None:
    for figure in ALL:
        whole, paper = (pictogram(figure, pixels).keys[0].shapes for pixels in (30, 0))
        assert [shape.fill for shape in whole] == [shape.fill for shape in paper]
        for one, other in zip(whole, paper, strict=True):
            for (_, points), (_, off) in zip(one.path, other.path, strict=True):
                moves = [max(abs(a - x), abs(b - y)) for (a, b), (x, y) in zip(points, off, strict=True)]
                assert max(moves) <= 1.2 * SIDE / 30


def test_a_figure_without_one_is_named_and_a_source_gives_those_that_are_there() -> None:
    with pytest.raises(DrawingError, match="'somersault' has no pictogram"):
        pictogram("somersault")
    assert BakedFigures().pictogram(None) is None
    made = BakedFigures().pictogram("calf-raise", 30)
    assert made is not None
    assert made.exercise == "calf-raise"


def test_a_thing_that_is_none_is_named() -> None:
    described = {**descriptions()["calf-raise"], "things": [["trapeze", 1, 2]]}
    with pytest.raises(DrawingError, match="trapeze with 2 numbers"):
        drawn("calf-raise", described)


def test_a_back_may_be_bent_and_may_be_what_works() -> None:
    on_all_fours = {
        "head": [50, 44],
        "trunk": [[42, 36], [35, 32], [26, 37]],
        "near leg": [[26, 56], [13, 57]],
        "near arm": [[44, 48], [44, 57]],
        "accent": ["trunk", 1],
        "things": [["mat", 2, 62, 58.5]],
    }
    shapes = [shape.fill for shape in drawn("cat", on_all_fours).keys[0].shapes]
    assert shapes.count("pictogram-body") == 2 + 1 + 2 + 2, "the back of two bones, head, leg and arm"
    arm = len(shapes) - 1 - shapes[::-1].index("pictogram-edge")
    assert shapes.index("pictogram-accent") < arm, "the arm in front covers what works behind it"
