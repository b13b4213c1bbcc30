"""The head: skull, face, ears and hair."""

from collections.abc import Callable

import numpy as np
from shapely.geometry.base import BaseGeometry

from resources.figures.rig.body import Body, Part
from resources.figures.rig.bones import Bone
from resources.figures.rig.build import section
from resources.figures.rig.hair import add_cover, add_long_hair, add_short_hair, add_tied_hair
from resources.figures.rig.loft import Loft
from resources.figures.rig.outline import (
    closed_up,
    disc,
    hull_chain,
    polygon,
    union,
)
from resources.figures.rig.piece import DETAIL, FINE, Piece, surface_line
from resources.figures.rig.vectors import Array, unit, vector

HEAD = tuple(
    section(*row)
    for row in (
        (17.0, -0.4, -2.2, 0.9),
        (16.7, 1.4, -4.2, 2.7),
        (15.8, 3.9, -6.4, 4.5),
        (14, 6.4, -8.4, 6.1),
        (11.5, 8.2, -9.6, 7.0),
        (9, 9.0, -9.9, 7.35),
        (7, 9.15, -9.7, 7.4),
        (5.2, 8.7, -9.2, 7.3),
        (2.8, 8.6, -8.2, 7.05),
        (-0.4, 8.85, -6.4, 6.6),
        (-1.9, 9.2, -5.0, 6.25),
        (-2.8, 8.95, -4.0, 6.0),
        (-3.7, 9.0, -3.0, 5.65),
        (-4.9, 8.45, -1.4, 5.0),
        (-6.2, 8.6, 1.0, 3.9),
        (-7.1, 8.2, 3.0, 2.8),
        (-7.7, 7.3, 4.6, 1.5),
    )
)
NOSE = (
    ((8.3, 0, 5.4), 0.35),
    ((10.15, 0, 1.5), 0.62),
    ((9.9, 0.5, 1.0), 0.55),
    ((9.9, -0.5, 1.0), 0.55),
    ((8.2, 0, -0.1), 0.5),
    ((8.2, 1.2, 0.4), 0.5),
    ((8.2, -1.2, 0.4), 0.5),
)
_EYE_HEIGHT, _MOUTH_HEIGHT = 5.0, -3.0

_EARS_FREE = ("short", "tied")
"""How hair is worn that leaves the ears to be seen."""


def add_head(body: Body) -> None:
    """Add face, ears and hair."""
    bone = body.skeleton.bone("head")
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
    for add_hair in (add_short_hair, add_tied_hair, add_long_hair, add_cover):
        add_hair(body, head, bone)
    for sign, turned in facing.items():
        if turned >= 0.42:
            outline = _ear(body, bone, sign)
            ear = body.add(f"ear-{sign}", "head", outline, "skin", shaded=False, hair=_EARS_FREE)
            angle = np.linspace(-0.5, 2.7, 9)
            rim = np.stack([-0.8 + 0.8 * np.cos(angle), np.full(9, sign * 7.9), 2.5 + 1.6 * np.sin(angle)], 1)
            ear.details += surface_line(body.camera, bone.points(rim), FINE, stroke="face", fine=True)


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


def _draw_face(body: Body, face: Part, head: Loft, bone: Bone) -> None:
    camera = body.camera

    def on_face(aside: Array, height: Array) -> Array:
        half_width = head.radius(3, -height)
        return head.point(-height, np.arcsin(np.clip(aside / half_width, -0.99, 0.99)), 0.03)

    for sign in (1, -1):
        if camera.facing(bone.axes @ unit(vector([0.78, sign * 0.55, 0]))) > 0.30:
            face.details.append(_eye(body, on_face, sign))
            aside = np.linspace(1.5, 5.0, 9)
            brow = 7.35 + 0.6 * np.sin(np.pi * (0.42 + 0.40 * (aside - 1.5) / 3.5))
            face.details += surface_line(camera, on_face(sign * aside, brow), 0.62, stroke="face", fine=True)
    aside = np.linspace(-2.2, 2.2, 13)
    normals = np.stack([np.ones(13), aside * 0.30, 0 * aside], 1)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    lips = _MOUTH_HEIGHT + 0.2 - 0.30 * np.cos(aside / 2.2 * np.pi / 2)
    face.details += surface_line(
        camera,
        on_face(aside, lips),
        DETAIL,
        normals=normals @ bone.axes.T,
        facing=0.12,
        stroke="face",
        fine=True,
    )
    if camera.facing(bone.forward) > 0.45:
        toward = 1 if camera.facing(bone.axes[:, 1]) <= 0 else -1
        ridge = [
            (9.3, -toward * 0.8, 2.8),
            (10.4, -toward * 1.1, 1.2),
            (10.0, -toward * 0.4, 0.45),
            (9.6, toward * 0.5, 0.5),
        ]
        face.details += surface_line(camera, bone.points(vector(ridge)), FINE, stroke="face", fine=True)


def _eye(body: Body, on_face: Callable[[Array, Array], Array], sign: int) -> Piece:
    angle = np.linspace(0, 2 * np.pi, 20, endpoint=False)
    rim = on_face(sign * (3.15 + 0.62 * np.cos(angle)), _EYE_HEIGHT + 0.95 * np.sin(angle))
    eye = polygon(body.camera.flat(rim))
    left, top, right, bottom = eye.bounds
    if right - left < 0.8:
        # Seen from the side an eye on the surface is a hair line; draw it as an upright oval.
        middle = vector([(left + right) / 2 - 0.1, (top + bottom) / 2])
        oval = np.stack([0.45 * np.cos(angle), 0.9 * np.sin(angle)], 1)
        eye = polygon(middle + oval)
    return Piece(eye, fill="face")
