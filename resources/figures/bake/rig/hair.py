"""Hair worn in four ways: short, long, tied and covered. All are drawn; a palette shows one of them."""

import numpy as np
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.bones import BODY, Bone
from resources.figures.bake.rig.hair_strands import (
    COMBED,
    EDGE,
    FALLING,
    SLEEK,
    Line,
    crown_strands,
    line_inside,
    strands,
)
from resources.figures.bake.rig.loft import Loft, visible_grid
from resources.figures.bake.rig.outline import chain_of_discs, closed_up, opened, polygon, polygons_of, union
from resources.figures.bake.rig.piece import FINE, surface_line
from resources.figures.bake.rig.vectors import UP, Array, unit, vector

_TEMPLES: Line = ((0, 12.2), (14, 12.6), (28, 13.0), (38, 12.2), (48, 10.2), (58, 8.2), (68, 6.6))
_SHORT: Line = (
    *_TEMPLES,
    *((71, 4.9), (75, 3.4), (79, 1.7), (86, 1.5), (92, 4.6), (101, 4.8), (110, 2.0)),
    *((119, -0.4), (134, -1.7), (152, -2.6), (180, -2.9)),
)
_TIED: Line = (
    *((0, 13.0), (16, 13.1), (32, 12.6), (44, 10.8), (56, 8.4), (68, 6.4), (78, 3.6), (86, 2.4)),
    *((96, 4.6), (104, 4.0), (114, 1.6), (126, -0.6), (142, -2.0), (160, -3.2), (180, -3.4)),
)
_LONG: Line = (
    *((0, 13.4), (8, 13.1), (20, 12.5), (34, 11.4), (46, 9.8), (58, 7.4), (68, 4.2), (74, 1.6)),
    *((78, 0.4), (180, 0.4)),
)
_COVERED: Line = (
    *((0, 12.0), (16, 11.8), (32, 11.0), (50, 9.0), (63, 5.6), (69, 1.5), (71, -2.0)),
    *((74, -5.6), (83, -7.2), (180, -7.4)),
)
_CROWN = 16.95

_CURTAIN_FROM = 76.0
"""Long hair hangs from here, degrees from the front, round the back to the other side."""

_SPREAD = 0.35
"""How far hair on the ground lies aside, of what it would be sunk into it."""

# The pony tail from the tie: place in the head's frame (x, y, z), how far gravity has it, radius; cm.
# It swings to one side, or nothing of it would be seen from the front.
_TAIL = (
    (-9.2, 0.0, 8.4, 0.0, 1.5),
    (-11.0, 0.0, 8.6, 0.0, 1.3),
    (-12.5, -0.5, 7.6, 0.1, 1.9),
    (-13.5, -2.2, 4.8, 0.3, 2.4),
    (-13.9, -4.9, 1.2, 0.6, 2.5),
    (-13.8, -8.2, -2.6, 0.9, 2.2),
    (-13.3, -10.9, -6.2, 1.0, 1.6),
    (-12.6, -12.2, -9.2, 1.0, 0.7),
)


def add_short_hair(body: Body, head: Loft, bone: Bone) -> None:
    """Hair of a few centimetres, with a parting."""
    shell = _shell(head, bone, _SHORT, swept=0.9)
    outline = _seen(body, bone, shell)
    part = body.add("hair-short", "head", outline, "hair", shaded=False, hair=("short",))
    part.details += strands(body, head, bone, outline, COMBED)
    part.details += crown_strands(body, head, bone, outline)


def add_tied_hair(body: Body, head: Loft, bone: Bone) -> None:
    """Hair combed back to a pony tail, which hangs behind the head or, seen from behind, before it."""
    shell = _shell(head, bone, _TIED, thinner=0.35)
    outline = _seen(body, bone, shell)
    tail = _tail(body, bone)
    turned = body.camera.facing(bone.forward)
    if turned > 0.2:
        body.add("hair-tail", "hair-behind", tail, "hair", shaded=False, hair=("tied",))
    part = body.add("hair-tied", "head", outline, "hair", shaded=False, hair=("tied",))
    part.details += strands(body, head, bone, outline, SLEEK)
    if turned <= 0.2:
        body.add("hair-tail", "head", tail, "hair", shaded=False, hair=("tied",))


def add_long_hair(body: Body, head: Loft, bone: Bone) -> None:
    """Hair to the shoulders: a cap, and a curtain whose inner side is seen behind the neck."""
    shell = _shell(head, bone, _LONG, edge=0.8)
    curtain, middle = _curtain(body, head, bone)
    behind = visible_grid(body.camera, curtain, middle, -2.0)
    body.add("hair-curtain", "hair-behind", behind, "hair", shaded=False, hair=("long",))
    before = visible_grid(body.camera, curtain, middle, 0.02)
    # The ends are rounded, as brushed hair is, and the parting is not.
    hanging = opened(before, 1.5)
    outline = polygons_of(opened(closed_up(union([_seen(body, bone, shell), hanging]), 0.9), 0.5))
    part = body.add("hair-long", "head", outline, "hair", shaded=False, hair=("long",))
    part.details += strands(body, head, bone, outline, FALLING)
    inner = outline.buffer(-EDGE)
    for column in range(2, curtain.shape[1], 5):
        kept = slice(2 + column % 3, -1)
        strand = curtain[kept, column]
        part.details += line_inside(body, strand, strand - middle[kept], inner)


def add_cover(body: Body, head: Loft, bone: Bone) -> None:
    """A scarf for sports: it leaves the face free and closes round the neck."""
    neck = body.skeleton.bone("neck")
    length = BODY.neck
    wrap = Loft(
        [
            (-length - 3.0, 6.6, 7.0, 6.4, 6.4),
            (-length * 0.6, 6.6, 7.0, 6.6, 6.6),
            (-4.0, 7.1, 7.4, 7.3, 7.3),
            (-1.2, 8.2, 8.4, 9.2, 9.2),
            (0.6, 9.0, 9.0, 10.4, 10.4),
            (1.8, 9.4, 9.0, 10.6, 10.6),
        ],
        neck,
        "right",
    )
    body.add("cover-neck", "neck", wrap.silhouette(body.camera), "cover", shaded=False, hair=("covered",))
    folds = body.part("cover-neck")
    for height, lift in ((-2.2, 1.1), (-5.0, 0.8)):
        angle = np.linspace(-2.6, 2.6, 40)
        points, centres = wrap.surface(np.array([height]), angle, 0.02)
        normals = points[0] - centres[0]
        normals /= np.linalg.norm(normals, axis=1, keepdims=True)
        lifted = points[0] - np.outer(lift * np.cos(angle), neck.axes[:, 2])
        folds.details += surface_line(
            body.camera, lifted, FINE, normals=normals, facing=0.2, stroke="cover-fold", fine=True
        )
    shell = _shell(head, bone, _COVERED, edge=0.9, thinner=0.45)
    body.add("cover", "head", _seen(body, bone, shell), "cover", shaded=False, hair=("covered",))


def _shell(
    head: Loft, bone: Bone, ends: Line, *, swept: float = 0.0, edge: float = 0.2, thinner: float = 0.0
) -> Array:
    """Points of a shell between where the hair ends and the crown: (rows upwards, columns round the head, 3).

    `edge` is its thickness there, `swept` how much higher the fringe is on one side, both in cm.
    """
    columns, table = np.linspace(-np.pi, np.pi, 97), vector(ends)
    rise = 1 - (1 - np.linspace(0, 1, 18)) ** 1.8
    line = np.interp(np.degrees(np.abs(columns)), table[:, 0], table[:, 1])
    height = line[None] + (_CROWN - line)[None] * rise[:, None]
    full = 1.35 - edge + 0.5 * np.cos(columns) - thinner
    thick = edge + full[None] * np.sqrt(np.minimum(1, rise * 1.3))[:, None]
    parted = swept * np.sin(columns * 0.9) * np.exp(-((columns / 0.8) ** 2))
    height = height + parted[None] * (1 - rise)[:, None]
    shell = head.point(-height, np.broadcast_to(columns, height.shape), thick)
    return shell + np.outer((1.1 - thinner) * rise**2, bone.axes[:, 2])[:, None]


def _seen(body: Body, bone: Bone, shell: Array) -> BaseGeometry:
    middle = np.broadcast_to(bone.point(-0.8, 0, 6), (len(shell), 3))
    seen = visible_grid(body.camera, shell, middle, -0.05)
    crown = polygon(body.camera.flat(shell[-1])).convex_hull
    return polygons_of(opened(closed_up(union([seen, crown]), 0.7), 0.5).simplify(0.02))


def _down(body: Body, bone: Bone) -> Array:
    """Where hair hangs: half way between gravity and the back that it lies on."""
    return -unit(UP + body.skeleton.bone("thorax").axes[:, 2] + 0.5 * bone.axes[:, 2])


def _curtain(body: Body, head: Loft, bone: Bone) -> tuple[Array, Array]:
    """Hanging hair (rows downwards, columns round the back, 3) and the middle of each row."""
    turn = np.radians(np.linspace(_CURTAIN_FROM, 360 - _CURTAIN_FROM, 61))
    back = (1 - np.cos(turn)) / 2
    share = np.linspace(0, 1, 14)
    top = head.point(-0.8 - 4.7 * back, turn, 1.1 + 0.3 * np.cos(turn))
    length = 11.8 + 4.7 * back + 4.6 * back**1.5 + 0.35 * np.sin(turn * 9)
    flare = 1.6 * np.sin(share * 2.4)[:, None] * (0.6 + 0.4 * back)[None]
    out = np.stack([0.5 * np.cos(turn) - 0.2, np.sin(turn)], 1) @ bone.axes[:, :2].T
    # Hair lies on the back of the skull and falls from there, rather than following it in to the nape.
    fallen = np.outer(-0.6 * back**2, bone.axes[:, 0])
    points = (
        top[None]
        + (share[:, None] * length[None])[..., None] * _down(body, bone)
        + flare[..., None] * out[None]
        + np.sqrt(share)[:, None, None] * fallen[None]
    )
    # The ends turn in a little, and are uneven.
    points[-1] -= 0.5 * out
    points = _on_the_ground(body, bone, points)
    return points, points.mean(axis=1)


def _on_the_ground(body: Body, bone: Bone, points: Array, thick: float | Array = 0.6) -> Array:
    """Hanging hair where a body lies: on the ground and spread over it, not sunk into it."""
    sunk = np.maximum(0.0, body.skeleton.pose.ground + thick - points[..., 2])
    away = (points - bone.point(-0.8, 0, 6)) * vector([1, 1, 0])
    away /= np.linalg.norm(away, axis=-1, keepdims=True) + 1e-9
    laid: Array = points + sunk[..., None] * (UP + _SPREAD * away)
    return laid


def _tail(body: Body, bone: Bone) -> BaseGeometry:
    down = _down(body, bone)
    start, _, top = _TAIL[1][:3]
    tie = bone.point(start, 0, top)
    centres = []
    for ahead, aside, height, fallen, _ in _TAIL:
        stiff = bone.point(ahead, aside, height)
        hanging = tie + bone.axes[:, 0] * (ahead - start) + bone.axes[:, 1] * aside + down * (top - height)
        centres.append(stiff + (hanging - stiff) * fallen)
    radii = vector([row[4] for row in _TAIL])
    laid = _on_the_ground(body, bone, np.array(centres), radii)
    return closed_up(chain_of_discs(body.camera.flat(laid), radii), 1.0)
