"""The head: skull, face, ears and hair."""

from collections.abc import Callable

import numpy as np
from shapely.affinity import scale, translate
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.rig.body import Body, Part
from resources.figures.bake.rig.bones import Bone
from resources.figures.bake.rig.build import section
from resources.figures.bake.rig.hair import add_cover, add_long_hair, add_short_hair, add_tied_hair
from resources.figures.bake.rig.loft import Loft
from resources.figures.bake.rig.outline import (
    closed_up,
    disc,
    hull_chain,
    polygon,
    polygons_of,
    union,
)
from resources.figures.bake.rig.piece import FINE, Piece, surface_line
from resources.figures.bake.rig.trunk import add_neck
from resources.figures.bake.rig.vectors import Array, smooth_line, unit, vector

HEAD = tuple(
    section(*row)
    for row in (
        (17.0, -0.6, -2.4, 0.9),
        (16.7, 1.3, -4.6, 2.7),
        (15.8, 3.9, -7.0, 4.5),
        (14, 6.6, -9.0, 6.1),
        (11.5, 8.4, -10.3, 7.0),
        (9, 9.1, -10.8, 7.35),
        (7, 9.3, -10.8, 7.4),
        (5.2, 8.6, -10.4, 7.3),
        (2.8, 8.6, -9.3, 7.05),
        (-0.4, 8.9, -7.2, 6.6),
        (-1.9, 9.35, -5.6, 6.25),
        (-2.8, 8.9, -4.5, 6.0),
        (-3.7, 9.15, -3.4, 5.65),
        (-5.0, 8.3, -1.6, 5.0),
        (-6.3, 8.8, 0.9, 3.9),
        (-7.2, 8.5, 3.0, 2.8),
        (-7.8, 7.5, 4.6, 1.5),
    )
)
NOSE = (
    ((8.3, 0, 5.6), 0.35),
    ((10.7, 0, 1.4), 0.65),
    ((10.4, 0.6, 0.8), 0.55),
    ((10.4, -0.6, 0.8), 0.55),
    ((8.2, 0, -0.5), 0.5),
    ((8.4, 1.5, 0.4), 0.55),
    ((8.4, -1.5, 0.4), 0.55),
)
_SIZE = (0.94, 0.99, 0.915)
"""What the tables of head and hair are multiplied by: forwards, sideways, upwards."""

_BROW, _MOUTH, _NOSE = 0.8, 0.58, 0.5
"""Widths of the lines that make a face: they are there at every size, and still seen in a head of 5 mm."""

_EYE_HEIGHT, _MOUTH_HEIGHT = 4.4, -3.0
_MOUTH_REACH, _MOUTH_IN_PROFILE = 2.2, 0.9
_DEEP = 0.8
"""How far the eyes lie behind the face's surface, cm: in profile they keep clear of its edge."""


_EARS_FREE = ("short", "tied")
"""How hair is worn that leaves the ears to be seen."""


def add_head(body: Body) -> None:
    """Add neck, face, ears and hair."""
    add_neck(body)
    bone = sized(body.skeleton.bone("head"), body.build.head)
    head = Loft(HEAD, bone, per_span=6)
    facing = {sign: body.camera.facing(bone.axes @ vector([-0.25, sign, 0])) for sign in (1, -1)}
    for sign, turned in facing.items():
        if -0.6 < turned < 0.42:
            body.add(
                f"ear-behind-{sign}", "head", _ear(body, bone, sign), "skin", shaded=False, hair=_EARS_FREE
            )
    tip = chain_of_nose(body, bone)
    face = body.add("face", "head", closed_up(union([head.silhouette(body.camera), tip]), 0.45), "skin")
    _draw_face(body, face, head, bone)
    _shade_neck(body, face)
    for add_hair in (add_short_hair, add_tied_hair, add_long_hair, add_cover):
        add_hair(body, head, bone)
    for sign, turned in facing.items():
        if turned >= 0.42:
            outline = _ear(body, bone, sign)
            ear = body.add(f"ear-{sign}", "head", outline, "skin", shaded=False, hair=_EARS_FREE)
            angle = np.linspace(-0.5, 2.7, 9)
            rim = np.stack([-0.8 + 0.8 * np.cos(angle), np.full(9, sign * 7.9), 2.5 + 1.6 * np.sin(angle)], 1)
            ear.details += surface_line(body.camera, bone.points(rim), FINE, stroke="skin-line", fine=True)


def sized(bone: Bone, share: float = 1.0) -> Bone:
    """The frame of a head as large as a grown person's: seven heads and a fifth make the body, hair and
    all."""
    return Bone(bone.axes * vector(_SIZE) * share, bone.origin)


def chain_of_nose(body: Body, bone: Bone) -> BaseGeometry:
    """The silhouette of the nose."""
    return union(disc(body.camera.flat(bone.point(*spot)), radius) for spot, radius in NOSE).convex_hull


def _ear(body: Body, bone: Bone, sign: int) -> BaseGeometry:
    angle = np.linspace(0, 2 * np.pi, 30, endpoint=False)
    outer = np.stack(
        [
            -1.0 + 1.75 * np.cos(angle) + 0.45 * np.sin(angle),
            sign * (7.5 + 0.9 * np.maximum(0, -np.cos(angle))),
            2.2 + 2.9 * np.sin(angle),
        ],
        1,
    )
    inner = np.stack([-1.0 + 1.3 * np.cos(angle), np.full(30, sign * 6.5), 2.2 + 2.5 * np.sin(angle)], 1)
    return hull_chain(body.camera.flat(np.stack([bone.points(outer), bone.points(inner)])))


def _shade_neck(body: Body, face: Part) -> None:
    """The jaw's shadow: the neck is as light as the face, and told from it by this crescent alone."""
    neck = body.part("neck")
    shade = neck.outline.intersection(translate(face.outline, -0.9, 2.3)).difference(face.outline)
    neck.details.insert(0, Piece(polygons_of(shade, 0.5).simplify(0.03), fill="neck"))


def _draw_face(body: Body, face: Part, head: Loft, bone: Bone) -> None:
    camera = body.camera

    def on_face(aside: Array, height: Array, deep: float = 0.0) -> Array:
        half_width = head.radius(3, -height)
        return head.point(-height, np.arcsin(np.clip(aside / half_width, -0.99, 0.99)), 0.03 - deep)

    for sign in (1, -1):
        if camera.facing(bone.axes @ unit(vector([0.78, sign * 0.55, 0]))) > 0.30:
            face.details += _eye(body, on_face, sign)
            share = np.linspace(0, 1, 11)
            lid = on_face(sign * (2.1 + 2.7 * share), _EYE_HEIGHT + 0.75 + 0.7 * np.sin(np.pi * share), _DEEP)
            face.details += surface_line(camera, lid, FINE, stroke="face", fine=True)
            # Level or a little raised towards the nose: a brow that falls inwards looks cross.
            brow = 8.1 + 0.4 * np.sin(np.pi * share) - 0.9 * share
            line = on_face(sign * (1.9 + 3.5 * share), brow, _DEEP / 2)
            face.details += surface_line(camera, line, _BROW, stroke="face")
    for sign in (1, -1):
        if camera.facing(bone.axes @ unit(vector([0.2, sign, 0]))) > 0.5:
            wing = smooth_line([(8.75, sign * 1.9, 1.9), (8.3, sign * 2.1, 1.0), (8.75, sign * 1.9, 0.2)], 6)
            face.details += surface_line(camera, bone.points(wing), FINE, stroke="skin-line", fine=True)
    # In profile half of the mouth is seen, and that half reaches farther back.
    reach = _MOUTH_REACH + _MOUTH_IN_PROFILE * (1 - abs(camera.facing(bone.forward)))
    aside = np.linspace(-reach, reach, 13)
    normals = np.stack([np.ones(13), aside * 0.30, 0 * aside], 1)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    lips = _MOUTH_HEIGHT + 0.3 - 0.50 * np.cos(aside / reach * np.pi / 2)
    face.details += surface_line(
        camera,
        on_face(aside, lips),
        _MOUTH,
        normals=normals @ bone.axes.T,
        facing=0.12,
        stroke="skin-line",
    )
    if camera.facing(bone.forward) > 0.45:
        toward = 1 if camera.facing(bone.axes[:, 1]) <= 0 else -1
        ridge = [
            (9.3, -toward * 0.8, 2.8),
            (10.4, -toward * 1.1, 1.2),
            (10.0, -toward * 0.4, 0.45),
            (9.6, toward * 0.5, 0.5),
        ]
        face.details += surface_line(camera, bone.points(vector(ridge)), _NOSE, stroke="skin-line")


def _eye(body: Body, on_face: Callable[[Array, Array, float], Array], sign: int) -> list[Piece]:
    angle = np.linspace(0, 2 * np.pi, 20, endpoint=False)
    rim = on_face(sign * (3.3 + 0.62 * np.cos(angle)), _EYE_HEIGHT + 0.95 * np.sin(angle), _DEEP)
    eye = polygon(body.camera.flat(rim))
    left, top, right, bottom = eye.bounds
    if right - left < 0.8:
        # Seen from the side an eye on the surface is a hair line; draw it as an upright oval.
        middle = vector([(left + right) / 2 - 0.1, (top + bottom) / 2])
        oval = np.stack([0.48 * np.cos(angle), 0.95 * np.sin(angle)], 1)
        eye = polygon(middle + oval)
    # As light as a nail: on dark skin a dark eye would be lost without its white.
    white = scale(eye, 1.75, 1.15)
    return [Piece(white, fill="nail", fine=True), Piece(eye, fill="face")]
