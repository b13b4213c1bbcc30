"""One picture: floor, shadow, props, figure and arrows as a list of pieces."""

from dataclasses import replace

import shapely
from shapely.geometry import Point, Polygon
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.poses.pose import SIDES, Pose, Side
from resources.figures.bake.poses.scenes import (
    Arrow,
    Band,
    Block,
    Chair,
    ExerciseScene,
    Letter,
    Overview,
    Post,
    Prints,
    Prop,
    Tape,
    Towel,
    Wall,
    Weight,
)
from resources.figures.bake.rig.ankle_ring import ankle_ring
from resources.figures.bake.rig.arms import add_arm
from resources.figures.bake.rig.arrows import draw_arrow
from resources.figures.bake.rig.bands import draw_band
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.build import STRAIGHT, Build
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.head import add_head
from resources.figures.bake.rig.inking import ink
from resources.figures.bake.rig.legs import add_leg
from resources.figures.bake.rig.outline import (
    closed_up,
    disc,
    opened,
    parts_of,
    polygons_of,
    union,
)
from resources.figures.bake.rig.overview import draw_leader, draw_overview
from resources.figures.bake.rig.piece import Insert, Piece
from resources.figures.bake.rig.prints import draw_prints
from resources.figures.bake.rig.props import (
    draw_block,
    draw_chair,
    draw_letter,
    draw_post,
    draw_towel,
    draw_wall,
    draw_weight,
)
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.trunk import add_trunk
from resources.figures.bake.rig.vectors import Array

_SHADOWLESS = 34.0
"""Height of the sole (cm) from which on a foot drops no shadow."""

_SHADOW_MIDDLE = 8.0
"""The spot of a foot (cm ahead of the ankle) to which its shadow shrinks."""


def build_body(skeleton: Skeleton, scene: ExerciseScene, camera: Camera) -> Body:
    """All parts of the figure of one scene."""
    body = Body(skeleton, camera, scene.marks, scene.barefoot)
    if scene.layers:
        # A close-up shows one limb: there is no nearer one that it could be told from.
        body.far_side = None
    for side in SIDES:
        add_leg(body, side)
    add_trunk(body)
    add_head(body)
    for side in SIDES:
        add_arm(body, side)
    if scene.layers:
        body.parts = [part for part in body.parts if part.layer in scene.layers]
    return body


class Picture:
    """Draws one pose of a scene."""

    def __init__(
        self,
        scene: ExerciseScene,
        pose: Pose,
        key: int | None,
        arrows: tuple[Arrow, ...] = (),
        build: Build = STRAIGHT,
    ) -> None:
        self._scene = scene
        self._key = key
        self._arrows = arrows
        self._camera = Camera(*scene.camera)
        self._skeleton = Skeleton(pose, build)
        self._beside: list[Piece] = []
        self._body = build_body(self._skeleton, scene, self._camera)

    def pieces(self) -> list[Piece]:
        """The pieces back to front, lines scaled and clipped to the scene's window."""
        ground: list[Piece] = []
        behind: list[Piece] = []
        before: list[Piece] = []
        inserts: list[Insert] = []
        for prop in self._scene.props:
            self._place(prop, ground, behind, before, inserts)
        inserts += [ankle_ring(self._body, side) for side in SIDES if f"ankle-{side}" in self._scene.marks]
        figure = ink(self._body, inserts)
        for arrow in self._arrows:
            (ground if arrow.ground else before).extend(draw_arrow(arrow, self._camera, self._skeleton))
        pieces = self._floor() + self._shadow() + ground + behind + figure + before
        if self._scene.line_scale != 1:
            pieces = [replace(piece, width=piece.width * self._scene.line_scale) for piece in pieces]
        return self._windowed(pieces) + self._beside

    def _place(
        self,
        prop: Prop,
        ground: list[Piece],
        behind: list[Piece],
        before: list[Piece],
        inserts: list[Insert],
    ) -> None:
        camera = self._camera
        match prop:
            case Block():
                behind += draw_block(prop, camera)
            case Chair():
                behind += draw_chair(prop, camera)
            case Wall():
                behind += draw_wall(prop, camera)
            case Towel():
                behind += draw_towel(prop, camera)
            case Post():
                (before if prop.before else behind).extend(draw_post(prop, camera))
            case Tape():
                ground += self._tape(prop)
            case Letter():
                if self._key in prop.keys:
                    # Behind the figure: the toe that writes is never crossed by what it wrote.
                    behind += draw_letter(prop, camera)
            case Weight():
                pieces, outline = draw_weight(prop, camera, self._skeleton.frame(prop.relative))
                inserts.append(Insert(prop.after, True, pieces, outline))
            case Band():
                inserts += draw_band(prop, self._body)
            case Prints():
                if self._key is not None:
                    before += draw_prints(prop, self._skeleton)
            case Overview():
                posts = [other for other in self._scene.props if isinstance(other, Post)]
                self._beside += draw_overview(prop, self._skeleton, posts, self._whole_body)
                window = self._scene.window
                if window is not None:
                    middle = camera.flat(window.centre)
                    self._beside.append(draw_leader(prop, self._skeleton.build, middle, window.radius))

    def _whole_body(self, skeleton: Skeleton, camera: Camera) -> Body:
        return build_body(skeleton, replace(self._scene, layers=(), marks=()), camera)

    def _floor_outline(self) -> BaseGeometry:
        assert self._scene.floor is not None
        start, stop, right, left = self._scene.floor
        radius = min(16, (left - right) * 0.45)
        rounded = shapely.box(start, right, stop, left).buffer(-radius).buffer(radius, quad_segs=10)
        return Polygon(self._on_floor(rounded.exterior.coords))

    def _on_floor(self, points: object) -> Array:
        return self._camera.flat([(x, y, 0.0) for x, y in points])  # type: ignore[attr-defined]

    def _floor(self) -> list[Piece]:
        return [Piece(self._floor_outline(), fill="floor")] if self._scene.floor is not None else []

    def _tape(self, tape: Tape) -> list[Piece]:
        low, high = tape.y - tape.half_width, tape.y + tape.half_width
        corners = [(tape.start, low), (tape.stop, low), (tape.stop, high), (tape.start, high)]
        strip = Polygon(self._on_floor(corners))
        return [Piece(strip.intersection(self._floor_outline()), fill="line")]

    def _shadow(self) -> list[Piece]:
        """Feet and hips dropped to the floor, smoothed there, then projected."""
        if not self._scene.shadow or self._scene.floor is None:
            return []
        feet = [shape for side in SIDES for shape in self._foot_shadow(side)]
        hips = [self._skeleton.bone("thigh", side).origin for side in SIDES]
        seat = union(disc(hip[:2], 9) for hip in hips).convex_hull
        # The small shadow of a foot high in the air would be smoothed away at once: it is put back.
        whole = union([opened(closed_up(union([*feet, seat]), 9), 4), *feet])
        flat = union(Polygon(self._on_floor(part.exterior.coords)) for part in parts_of(whole))
        inside = polygons_of(flat.intersection(self._floor_outline().buffer(-0.6)))
        return [] if inside.is_empty else [Piece(inside, fill="shadow")]

    def _foot_shadow(self, side: Side) -> list[BaseGeometry]:
        """A foot's shadow; it shrinks as the foot rises, so that it never comes or goes from one frame to the
        next."""
        foot = self._skeleton.bone("foot", side)
        height = min(float(self._skeleton.foot_point(side, spot)[2]) for spot in (BODY.heel, BODY.ball))
        size = 1 - max(0.0, height) / _SHADOWLESS
        if size <= 0:
            return []
        middle = foot.point(_SHADOW_MIDDLE, 0, 0)[:2]
        spots = [middle + (foot.point(ahead, 0, 0)[:2] - middle) * size for ahead in (-6, 13, 20)]
        discs = [disc(spot, radius * size) for spot, radius in zip(spots, (5, 6, 4.5), strict=True)]
        return [union(discs[:2]).convex_hull, union(discs[1:]).convex_hull]

    def _windowed(self, pieces: list[Piece]) -> list[Piece]:
        window = self._scene.window
        if window is None:
            return pieces
        centre = self._camera.flat(window.centre)
        circle = Point(float(centre[0]), float(centre[1])).buffer(window.radius, quad_segs=24)
        inside = [part for piece in pieces for part in piece.clipped(circle)]
        return [
            Piece(circle.buffer(0.5), fill="window"),
            *inside,
            Piece(circle, stroke="rim", width=0.95 * max(self._scene.line_scale, 0.8)),
        ]
