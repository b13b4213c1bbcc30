"""Pictograms held against the steps of their exercises, and against what a body can do."""

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

import pytest

from desktop.wording.built_in import exercises_in
from resources.figures.pictogram_arrows import Arrow
from resources.figures.pictogram_bodies import bones_of
from resources.figures.pictogram_shapes import EDGE, LINE, Block, Body, Piece
from resources.figures.pictograms import SIDE, descriptions, fitted, pieces, thing

ALL = list(descriptions())
STEPS = {exercise.figure: " ".join(exercise.steps) for exercise in exercises_in().values()}

FLAT = 60
"""Degrees: a shin that leans farther over than this has its heel off the floor."""
FLOORS = ("floor", "line", "mat", "ground")
SOLE = 2.0
"""Units from the middle of a foot to what it stands on, about."""
HEAD, TRUNK, LEG, ARM = 0.08, 0.5, (0.1, 0.05, 0.015), (0.03, 0.025)
"""What share of a body is in each part; a limb has it bone by bone."""
A_WEIGHT = 0.12
"""A dumbbell beside that."""

Point = Sequence[float]


def things(figure: str, *kinds: str) -> list[list[float]]:
    return [numbers for kind, *numbers in descriptions()[figure]["things"] if kind in kinds]


def floor(figure: str) -> float | None:
    """How low the floor's upper side is."""
    flat = [numbers[2] for numbers in things(figure, "floor", "line")]
    return flat[0] if flat else None


def legs(figure: str) -> Iterator[tuple[Point, Point, Point]]:
    """Knee, ankle and toes of each leg of a whole body whose foot is shown."""
    described = descriptions()[figure]
    if "trunk" in described:
        yield from (described[leg] for leg in ("near leg", "far leg") if len(described.get(leg, ())) == 3)


def standing(figure: str) -> list[tuple[Point, Point, Point]]:
    """The legs whose feet are on the floor."""
    ground = floor(figure)
    return [leg for leg in legs(figure) if ground is not None and abs(leg[2][1] + SOLE - ground) < 1]


def arrow_of(parts: Sequence[Piece]) -> Arrow | None:
    return next((part for part in parts if isinstance(part, Arrow)), None)


SQUATTING = [
    figure
    for figure in ALL
    if "heels on the floor" in STEPS[figure] and "knees straight" not in STEPS[figure]
]


@pytest.mark.parametrize("figure", SQUATTING)
def test_where_heels_are_on_the_floor_both_feet_are_flat_under_knees_that_are_ahead(figure: str) -> None:
    both = standing(figure)
    assert len(both) == 2
    for knee, ankle, toes in both:
        assert math.degrees(math.atan2(ankle[1] - knee[1], abs(knee[0] - ankle[0]))) >= FLAT
        assert abs(knee[0] - ankle[0]) <= abs(toes[0] - ankle[0]) + 2, "no farther than the toes"
        if "front" not in descriptions()[figure]:
            assert (knee[0] - ankle[0]) * (toes[0] - ankle[0]) > 0, "a knee bends over its own foot"


def test_all_four_duck_walks_are_asked() -> None:
    assert {figure for figure in ALL if figure.startswith("duck-walk")} == set(SQUATTING)


def middle_of_mass(figure: str) -> float:
    """How far right the middle of a body is, with what it holds."""
    described = descriptions()[figure]
    shoulders, hip = described["trunk"][0], described["trunk"][-1]
    parts = [(described["head"][0], HEAD), ((shoulders[0] + hip[0]) / 2, TRUNK)]
    for side in ("near", "far"):
        for limb, start, shares in (("leg", hip, LEG), ("arm", shoulders, ARM)):
            # A limb that is not shown is hidden by its neighbour, so it is where that is.
            joints = described.get(f"{side} {limb}") or described.get(f"near {limb}", [])
            ways = zip([start, *joints], joints, shares, strict=False)
            parts += [((upper[0] + lower[0]) / 2, share) for upper, lower, share in ways]
    parts += [(numbers[0], A_WEIGHT) for numbers in things(figure, "weight")]
    return float(sum(x * share for x, share in parts) / sum(share for _, share in parts))


LEANT_ON = ("chair", "wall", "broad wall", "mat", "post", "step")
FREE = [figure for figure in ALL if standing(figure) and not things(figure, *LEANT_ON)]


@pytest.mark.parametrize("figure", FREE)
def test_who_leans_on_nothing_does_not_fall(figure: str) -> None:
    under = [x for _, (heel, _), (toes, _) in standing(figure) for x in (heel, toes)]
    assert min(under) - SOLE < middle_of_mass(figure) < max(under) + SOLE


@pytest.mark.parametrize("figure", [figure for figure in ALL if things(figure, *FLOORS)])
def test_nothing_hangs_below_the_ground(figure: str) -> None:
    described = descriptions()[figure]
    ground = [part for kind, *at in described["things"] if kind in FLOORS for part in thing(kind, at)]
    low = max(part.bounds()[3] for part in ground)
    assert [part for part in pieces(described) if part.bounds()[3] > low] == []


def test_the_arrows_of_an_exercise_and_its_variations_are_at_one_height() -> None:
    """Above what the figures stand on, in the square; close-ups stand on nothing."""
    heights = defaultdict(list)
    for exercise in exercises_in().values():
        parts = fitted(tuple(pieces(descriptions()[str(exercise.figure)])))
        found = arrow_of(parts)
        if found is not None and things(str(exercise.figure), *FLOORS):
            _, top, _, bottom = found.bounds()
            heights[exercise.base or exercise.id].append(
                max(part.bounds()[3] for part in parts) - (top + bottom) / 2
            )
    uneven = {base: sorted(all_) for base, all_ in heights.items() if max(all_) - min(all_) > 4}
    assert not uneven


def goes(figure: str) -> bool:
    """Whether an exercise is a walk or a run; to walk back, or until the breath is calm, is the rest."""
    return re.search(r"\b([Ww]alk\b(?! back| until)|[Rr]un\b)", STEPS[figure]) is not None


@pytest.mark.parametrize("figure", [figure for figure in ALL if goes(figure)])
def test_the_arrow_of_a_walk_or_a_run_is_at_the_feet_that_go(figure: str) -> None:
    found = arrow_of(list(pieces(descriptions()[figure])))
    assert found is not None
    _, top, _, bottom = found.bounds()
    (knees, ground) = max(knee[1] for knee, _, _ in legs(figure)), floor(figure)
    assert ground is not None
    assert knees - 1 <= top
    assert bottom <= ground


def test_who_keeps_still_until_the_time_is_up_has_a_clock_instead_of_an_arrow() -> None:
    for figure in ALL:
        still = re.search(r"still until the time is up", STEPS[figure]) is not None
        assert bool(things(figure, "clock")) is still, figure
        assert (arrow_of(list(pieces(descriptions()[figure]))) is None) is still, figure


def test_a_weight_has_a_handle_of_two_pixels_at_the_least_size_and_is_in_front_of_the_hand() -> None:
    carried = [figure for figure in ALL if things(figure, "weight")]
    assert len(carried) == 2
    for figure in carried:
        parts = fitted(tuple(pieces(descriptions()[figure])))
        blocks = [part for part in parts if isinstance(part, Block) and part.role == "pictogram-dark"]
        assert min(block.right - block.left for block in blocks) >= 2 * SIDE / 30
        hand = max(at for at, part in enumerate(parts) if getattr(part, "role", "") == "pictogram-body")
        assert parts.index(blocks[0]) > hand


def test_what_pushes_the_foot_away_is_under_the_shin_and_what_pulls_it_up_is_over_it() -> None:
    for figure, side in (("band-plantar-flexion", 1), ("band-dorsiflexion", -1)):
        described = descriptions()[figure]
        accent = next(part for part in pieces(described) if isinstance(part, Body) and "accent" in part.role)
        knee, ankle, _ = described["near leg"]
        for x, y, _ in accent.parts[0]:
            on_bone = knee[1] + (ankle[1] - knee[1]) * (x - knee[0]) / (ankle[0] - knee[0])
            assert side * (y - on_bone) > 0.5


def test_a_raise_goes_up_and_one_below_the_step_goes_both_ways() -> None:
    for figure in (figure for figure in ALL if figure.startswith("calf-raise")):
        found = arrow_of(list(pieces(descriptions()[figure])))
        assert found is not None
        sinks = "sink" in STEPS[figure]
        assert found.both is sinks
        assert sinks or found.way[-1][1] < found.way[0][1]


@pytest.mark.parametrize("figure", [figure for figure in ALL if "sweep" in figure])
def test_a_sweep_from_front_to_back_passes_the_far_side(figure: str) -> None:
    """Far away is higher up: the way lies on the floor and is seen from above."""
    found = arrow_of(list(pieces(descriptions()[figure])))
    assert found is not None
    (start, end), middle = (found.way[0], found.way[-1]), found.way[len(found.way) // 2]
    assert middle[1] < min(start[1], end[1])


def test_the_step_to_the_side_is_taken_by_the_right_foot() -> None:
    """Whoever is seen from the front has the right foot on the left."""
    assert "to the right" in STEPS["duck-walk-sideways"]
    found = arrow_of(list(pieces(descriptions()["duck-walk-sideways"])))
    assert found is not None
    right = min(ankle[0] for _, ankle, _ in standing("duck-walk-sideways"))
    assert found.way[-1][0] < found.way[0][0] < right


@pytest.mark.parametrize("figure", [figure for figure in ALL if any(things(figure, "strap"))])
def test_a_band_goes_round_the_whole_foot_and_ends_at_something_solid(figure: str) -> None:
    described = descriptions()[figure]
    (strap,), (band,), (post,) = things(figure, "strap"), things(figure, "band"), things(figure, "post")
    _, ankle, toes = described["near leg"][1:]
    across = sorted(strap[::2])
    at = (strap[1] - ankle[1]) / (toes[1] - ankle[1])
    middle = ankle[0] + at * (toes[0] - ankle[0])
    assert across[0] < middle - 4
    assert across[1] > middle + 4
    assert any(abs(x - post[0] - 2) < 3 for x in band[::2])
    assert any(across[0] - 1 <= x <= across[1] + 1 for x in band[::2])


@pytest.mark.parametrize("figure", [figure for figure in ALL if "sweep" not in figure])
def test_an_arrow_keeps_clear_of_what_works(figure: str) -> None:
    """Both are black when ink is saved; a sweep alone passes behind the shin."""
    parts = list(pieces(descriptions()[figure]))
    found = arrow_of(parts)
    works = [part for part in parts if isinstance(part, Body) and "accent" in part.role]
    circles = [circle for part in works for bone in part.parts for circle in bone]
    gaps = [
        math.dist(point, (x, y)) - radius
        for point in (found.way if found else ())
        for x, y, radius in circles
    ]
    assert min(gaps, default=LINE) >= LINE / 2 + EDGE


@pytest.mark.parametrize("figure", [figure for figure in ALL if "front" not in descriptions()[figure]])
def test_a_foot_from_the_side_is_long_and_has_a_heel_behind_the_ankle(figure: str) -> None:
    described = descriptions()[figure]
    for name in ("near leg", "far leg"):
        bones = bones_of(described, name) if len(described.get(name, ())) == 3 else []
        for (ankle_x, ankle_y, _), (toes_x, toes_y, tip), (heel_x, heel_y, back) in bones[2:]:
            along, down = toes_x - ankle_x, toes_y - ankle_y
            assert (heel_x - ankle_x) * along + (heel_y - ankle_y) * down < 0, name
            assert math.dist((heel_x, heel_y), (toes_x, toes_y)) + tip + back > 13, name


@pytest.mark.parametrize("figure", [figure for figure in ALL if "version" in figure])
def test_close_up_the_big_toe_is_on_the_side_of_the_other_foot_and_farthest_ahead(figure: str) -> None:
    described = descriptions()[figure]
    for name, inwards in (("near leg", 1), ("far leg", -1)):
        *_, foot, (_, big), (_, others) = bones_of(described, name)
        assert inwards * (big[0] - others[0]) > 0
        ankle = foot[0][:2]
        assert math.dist(ankle, big[:2]) + big[2] > math.dist(ankle, others[:2]) + others[2]


def test_the_hand_that_holds_an_ankle_is_on_the_same_side_and_leaves_the_foot_to_be_seen() -> None:
    held = [figure for figure in ALL if "foot by the ankle" in STEPS[figure]]
    assert held
    for figure in held:
        (*_, hand), (_, ankle, toes) = (descriptions()[figure][f"far {limb}"] for limb in ("arm", "leg"))
        assert math.dist(hand, ankle) < 3
        assert math.dist(hand, toes) > 6


BACK_ON_A_WALL = [figure for figure in ALL if re.search(r"Lean your back .*wall", STEPS[figure])]


def test_who_leans_the_back_on_a_wall_has_it_there_and_the_feet_ahead_of_it() -> None:
    assert BACK_ON_A_WALL
    for figure in BACK_ON_A_WALL:
        ((wall, *_),) = things(figure, "wall")
        for x, _, radius in bones_of(descriptions()[figure], "trunk")[0]:
            assert abs(x - radius - wall - 5) < 2
        assert all(ankle[0] - wall > 15 for _, ankle, _ in legs(figure))


def test_a_wall_beside_a_figure_from_the_side_is_behind_all_of_it_with_a_hand_on_it_and_the_leg_free() -> (
    None
):
    """Who swings a leg forward has the wall at the side: with a wall ahead, the foot would hit it."""
    swings = [figure for figure in ALL if re.search(r"beside a wall.*[Ss]wing .* forward", STEPS[figure])]
    assert swings
    for figure in swings:
        assert not things(figure, "wall"), figure
        ((left, top, right, _),) = things(figure, "broad wall")
        described = descriptions()[figure]
        x, y = described["far arm"][-1]
        assert left < x < right, figure
        assert y > top, figure
        assert abs(x - described["trunk"][0][0]) > 10, "the hand is off the trunk"


def test_who_faces_a_wall_and_is_seen_from_behind_has_both_hands_on_it() -> None:
    facing = [figure for figure in ALL if things(figure, "broad wall") and "front" in descriptions()[figure]]
    assert facing
    for figure in facing:
        assert re.search(r"wall, facing it, both hands on it", STEPS[figure]), figure
        ((left, top, right, _),) = things(figure, "broad wall")
        described = descriptions()[figure]
        for side, hip in (("near", 1), ("far", -1)):
            x, y = described[f"{side} arm"][-1]
            assert left < x < right, figure
            assert top < y < described["trunk"][0][1], "hands are no lower than shoulders"
            assert hip * (x - described["trunk"][0][0]) > 8, figure


def test_hopping_feet_are_off_the_ground_and_fingertips_on_the_wall() -> None:
    for figure in (figure for figure in ALL if "Hop " in STEPS[figure]):
        ((_, top, *_),) = things(figure, "ground")
        feet = [bone[-1] for bone in bones_of(descriptions()[figure], "near leg")]
        assert top - max(y + radius for _, y, radius in feet) > EDGE, figure
    leaning = [figure for figure in ALL if things(figure, "wall") and figure not in BACK_ON_A_WALL]
    assert leaning
    for figure in leaning:
        ((wall, *_),) = things(figure, "wall")
        arms = [arm for arm in ("near arm", "far arm") if arm in descriptions()[figure]]
        tips = [bones_of(descriptions()[figure], arm)[-1][-1] for arm in arms]
        assert min(abs(x + radius - wall) for x, _, radius in tips) < 0.5, figure
