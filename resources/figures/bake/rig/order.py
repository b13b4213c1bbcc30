"""Which layer of the body is painted before which: by the depth of their surfaces, the farther one first."""

from collections.abc import Iterator, Mapping
from itertools import permutations

from resources.figures.bake.poses.pose import SIDES
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.bones import Bone
from resources.figures.bake.rig.build import section
from resources.figures.bake.rig.depth import DepthMaps
from resources.figures.bake.rig.loft import Loft
from resources.figures.bake.rig.shoe import along_foot
from resources.figures.bake.rig.vectors import Array, vector

_MOST = 6.0
"""A place where one layer lies farther before the other counts no more than this, cm."""

_SLEEVE_HANGS, _SHIRT_HANGS = 2.5, 1.5
"""A sleeve lies over the shirt, and the shirt over the shorts, unless that comes this much nearer, cm."""

_CHIN = 1.5
"""The head lies over the neck, unless that comes this much nearer, cm."""

_LEAST = 25.0
"""What lies above something else by less in all (cm times square cm) does not count."""

_SEAT = {"trunk", "leg-upper-right", "leg-upper-left"}
_KIN = 0.1
"""Where layers lie above each other in a ring, the parts of the seat give way first: they are one cloth."""

_ALWAYS = 1e9

_COLLAR = (0.34, 0.0, 0.94)
"""Where the opening of the shirt's collar looks, in the frame of the thorax."""

_FROM_BEHIND = -0.3
_OPENING_SEEN = (-0.12, 0.3)
"""From which cosine between the collar's opening and the line of sight on the neck lies over the shirt: from
in front, and from behind, where the collar stands up before the neck."""

# Plain solids for what is drawn flat: only their depth counts.
_FOOT = (
    (-9, 4.0, 4.5, 3.6, 3.6),
    (-4, 4.8, 4.8, 4.0, 4.0),
    (6, 3.0, 4.8, 4.4, 4.4),
    (14, 1.0, 5.0, 4.9, 4.9),
    (22, 0.2, 4.0, 3.0, 3.0),
)
_HAND = ((0, 2.7, 2.7, 2.0, 2.0), (9, 3.8, 3.6, 1.6, 1.6), (15, 2.6, 2.6, 1.5, 1.5))
_HEAD = tuple(
    section(*row)
    for row in (
        (17, -0.5, -2.5, 1),
        (12, 8, -10, 7),
        (5, 8.8, -10.3, 7.3),
        (-1, 8.9, -6.5, 6.2),
        (-7.5, 8, 4, 2),
    )
)


def depth_maps(body: Body) -> DepthMaps:
    """The depth of each layer of a body."""
    skeleton = body.skeleton
    solids: dict[str, list[Array]] = {layer: list(surfaces) for layer, surfaces in body.solids.items()}
    solids.setdefault("head", []).append(Loft(_HEAD, skeleton.bone("head"), per_span=4).rings())
    for side in SIDES:
        foot, hand = skeleton.bone("foot", side), skeleton.bone("hand", side)
        ahead = Bone(along_foot(foot), foot.point(0, 0, -5))
        solids.setdefault(f"leg-lower-{side}", []).append(Loft(_FOOT, ahead, per_span=4).rings())
        solids.setdefault(f"arm-lower-{side}", []).append(Loft(_HAND, hand, per_span=4).rings())
    return DepthMaps(body.camera, solids)


def painting_order(body: Body, maps: DepthMaps) -> dict[str, int]:
    """The place of each layer, 0 the farthest."""
    above = lying_above(body, maps)
    # Between layers that do not touch, the farther one comes first.
    left = sorted([*maps.maps, "hair-behind"], key=lambda layer: (_middle(maps, layer), layer))
    order: dict[str, int] = {}
    while left:
        # Next comes what lies above nothing that is left; in a ring of layers, what lies least above.
        first = min(left, key=lambda layer: sum(above.get((layer, other), 0.0) for other in left))
        left.remove(first)
        order[first] = len(order)
    return order


def _middle(maps: DepthMaps, layer: str) -> float:
    return maps.middle("head" if layer == "hair-behind" else layer)


def lying_above(body: Body, maps: DepthMaps) -> Mapping[tuple[str, str], float]:
    """How much one layer lies above another, for each pair that has something to say."""
    above = dict(_fixed(body))
    moved = body.skeleton.pose.order
    for first, second in permutations(maps.maps, 2):
        if (first, second) in above or (second, first) in above:
            continue
        bias = _bias(first, second) + moved.get(first, 0.0) - moved.get(second, 0.0)
        nearer = maps.nearer(first, second, bias, _MOST)
        if nearer > _LEAST:
            above[(first, second)] = nearer * (_KIN if {first, second} <= _SEAT else 1.0)
    # Hair that hangs down the back is seen on it from behind.
    turned_away = body.camera.facing(body.skeleton.bone("head").forward) < -0.2
    on_the_back = turned_away and ("shirt", "head") not in above
    for layer in ("shirt", "neck"):
        above[("hair-behind", layer) if on_the_back else (layer, "hair-behind")] = _ALWAYS
    return above


def _bias(first: str, second: str) -> float:
    """What cloth has over what it lies on; the same with the other sign the other way round."""

    if {first, second} == {"head", "neck"}:
        return _CHIN if first == "head" else -_CHIN

    def rank(layer: str) -> int:
        if layer.startswith("arm-upper"):
            return 2
        return 1 if layer == "shirt" else 0

    if "shirt" not in (first, second) or rank(first) == rank(second):
        return 0.0
    other = second if first == "shirt" else first
    if not other.startswith(("arm-upper", "leg-upper")):
        return 0.0
    hangs = _SLEEVE_HANGS if other.startswith("arm") else _SHIRT_HANGS
    return hangs if rank(first) > rank(second) else -hangs


def _fixed(body: Body) -> Iterator[tuple[tuple[str, str], float]]:
    """What lies above what whatever its depth: the shirt on the trunk, the neck in its collar, hair behind
    the head."""
    camera, thorax = body.camera, body.skeleton.bone("thorax")
    yield ("shirt", "trunk"), _ALWAYS
    collar = thorax.axes @ vector(_COLLAR)
    from_behind = camera.facing(thorax.forward) < _FROM_BEHIND
    opening_seen = camera.facing(collar) > _OPENING_SEEN[from_behind]
    yield ("neck", "shirt") if opening_seen else ("shirt", "neck"), _ALWAYS
    yield ("head", "hair-behind"), _ALWAYS
