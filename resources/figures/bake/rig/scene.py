"""One picture: floor, shadow, props, figure and arrows as a list of pieces."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

import shapely
from shapely.geometry import Point, Polygon
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.poses.pose import SIDES, Pose
from resources.figures.bake.poses.retouch import Retouch
from resources.figures.bake.poses.scenes import (
    Arrow,
    Band,
    Bench,
    Block,
    Chair,
    Door,
    ExerciseScene,
    Letter,
    Loop,
    Mat,
    Overview,
    Prints,
    Prop,
    Slider,
    Table,
    Tape,
    Towel,
    Wall,
    Weight,
)
from resources.figures.bake.rig.ankle_halo import ankle_halo
from resources.figures.bake.rig.arms import add_arm
from resources.figures.bake.rig.arrows import draw_arrow
from resources.figures.bake.rig.bands import draw_band
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.build import STRAIGHT, Build
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.far_tone import FarTone, far_tone
from resources.figures.bake.rig.former import draw_former
from resources.figures.bake.rig.furniture import (
    draw_bench,
    draw_chair,
    draw_door,
    draw_mat,
    draw_table,
    draw_wall,
)
from resources.figures.bake.rig.grips import fingers_before
from resources.figures.bake.rig.ground import GroundedCamera
from resources.figures.bake.rig.head import add_head
from resources.figures.bake.rig.inking import ink
from resources.figures.bake.rig.legs import add_leg
from resources.figures.bake.rig.loops import draw_loop
from resources.figures.bake.rig.outline import union
from resources.figures.bake.rig.overview import draw_leader, draw_overview, lens_floor
from resources.figures.bake.rig.piece import Insert, Piece
from resources.figures.bake.rig.prints import draw_prints
from resources.figures.bake.rig.props import (
    draw_block,
    draw_letter,
    draw_slider,
    draw_towel,
    draw_weight,
)
from resources.figures.bake.rig.retouching import retouch
from resources.figures.bake.rig.shadow import draw_shadow, draw_shadow_on
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.still import add_still
from resources.figures.bake.rig.trunk import add_trunk
from resources.figures.bake.rig.vectors import Array


def build_body(skeleton: Skeleton, scene: ExerciseScene, camera: Camera, tone: FarTone | None = None) -> Body:
    """All parts of the figure of one scene; `tone` when it is no picture of the scene's key frames."""
    body = Body(skeleton, camera, scene.marks, scene.barefoot)
    body.far_tone = far_tone(scene, camera) if tone is None else tone
    if scene.layers:
        body.far_side = None
    for side in SIDES:
        add_still(body, add_leg, ("pelvis", "thigh", "shank", "foot"), side, reach=110.0)
    add_trunk(body)
    add_still(body, add_head, ("neck", "thorax", "head"), reach=35.0)
    for side in SIDES:
        add_still(body, add_arm, ("pelvis", "upper-arm", "forearm", "hand"), side, reach=80.0)
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
        retouches: Iterable[Retouch] = (),
    ) -> None:
        self._scene = scene
        self._key = key
        self._arrows = arrows
        self._camera = GroundedCamera(*scene.camera, scene)
        self._plain = Camera(*scene.camera)
        """For what is solid: flesh gives way to a seat, the seat does not."""
        self._skeleton = Skeleton(pose, build)
        self._beside: list[Piece] = []
        self._body = build_body(self._skeleton, scene, self._camera)
        retouch(self._body, retouches)

    def pieces(self) -> list[Piece]:
        """The pieces back to front, lines scaled and clipped to the scene's window."""
        ground: list[Piece] = []
        behind: list[Piece] = []
        before: list[Piece] = []
        inserts: list[Insert] = []
        mats = [prop for prop in self._scene.props if isinstance(prop, Mat)]
        for prop in self._scene.props:
            self._place(prop, ground, behind, before, inserts)
        figure = ink(self._body, [*self._former(), *inserts])
        for arrow in self._arrows:
            (behind if arrow.behind else before).extend(draw_arrow(arrow, self._camera, self._skeleton))
        laid = [piece for mat in mats for piece in draw_mat(mat, self._plain)]
        pieces = self._floor() + laid + self._shadow(mats) + ground + behind + self._halos() + figure + before
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
        camera, plain = self._camera, self._plain
        match prop:
            case Block():
                behind += [*draw_block(prop, plain), *draw_shadow_on(prop, self._skeleton, plain)]
            case Mat():
                pass  # lies under the shadow
            case Chair() if self._scene.layers:
                pass  # a close-up has it in its overview
            case Chair():
                behind += draw_chair(prop, plain)
            case Bench():
                behind += draw_bench(prop, plain)
            case Table():
                behind += draw_table(prop, plain)
            case Door():
                behind += draw_door(prop, camera)
            case Wall():
                behind += draw_wall(prop, camera)
            case Towel():
                behind += draw_towel(prop, camera)
            case Tape():
                ground += self._tape(prop)
            case Letter():
                if self._key in prop.keys:
                    # In the air beyond the toe: never over skin.
                    behind += draw_letter(prop, camera)
            case Weight():
                held = partial(fingers_before, self._body, prop.after)
                pieces, outline = draw_weight(prop, camera, self._skeleton.frame(prop.relative), held)
                inserts.append(Insert(prop.after, True, pieces, outline))
            case Band():
                inserts += draw_band(prop, self._body)
            case Loop():
                inserts += draw_loop(prop, self._body)
            case Slider():
                ground += draw_slider(prop, self._skeleton, plain)
            case Prints():
                if self._key is not None:
                    before += draw_prints(prop, self._skeleton)
            case Overview():
                things = [other for other in self._scene.props if isinstance(other, Table | Chair)]
                window = self._scene.window
                assert window is not None
                self._beside += draw_overview(prop, self._skeleton, window, things, self._whole_body)
                self._beside.append(draw_leader(prop, window, camera.flat(window.centre)))
                if self._scene.floor is None:
                    ground += lens_floor(prop, self._skeleton, plain, self._scene.layers)

    def _whole_body(self, skeleton: Skeleton, camera: Camera) -> Body:
        whole = replace(self._scene, layers=())
        body = build_body(skeleton, whole, camera, far_tone(whole, camera, [skeleton.pose]))
        for part in body.parts:
            # The working leg is never the one that steps back, but what it works is shown large.
            part.marks.clear()
        return body

    def _floor_outline(self) -> BaseGeometry:
        assert self._scene.floor is not None
        start, stop, right, left = self._scene.floor
        radius = min(16, (left - right) * 0.45)
        rounded = shapely.box(start, right, stop, left).buffer(-radius).buffer(radius, quad_segs=10)
        return Polygon(self._on_floor(rounded.exterior.coords))

    def _on_floor(self, points: Iterable[Sequence[float]]) -> Array:
        return self._camera.flat([(spot[0], spot[1], 0.0) for spot in points])

    def _floor(self) -> list[Piece]:
        return [Piece(self._floor_outline(), fill="floor")] if self._scene.floor is not None else []

    def _tape(self, tape: Tape) -> list[Piece]:
        low, high = tape.y - tape.half_width, tape.y + tape.half_width
        corners = [(tape.start, low), (tape.stop, low), (tape.stop, high), (tape.start, high)]
        strip = Polygon(self._on_floor(corners))
        return [Piece(strip.intersection(self._floor_outline()), fill="line")]

    def _shadow(self, mats: Sequence[Mat]) -> list[Piece]:
        grounds = [] if self._scene.floor is None else [self._floor_outline()]
        grounds += [Polygon(self._on_floor(mat.corners)) for mat in mats]
        if not self._scene.shadow or not grounds:
            return []
        shown = [
            side for side in SIDES if not self._scene.layers or f"leg-lower-{side}" in self._scene.layers
        ]
        return draw_shadow(self._skeleton, self._camera, union(grounds), shown)

    def _halos(self) -> list[Piece]:
        """Behind the whole figure: a halo before a far leg would cut it in two."""
        worked = [side for side in SIDES if f"ankle-{side}" in self._scene.marks]
        return [disc for side in worked for disc in ankle_halo(self._body, side)]

    def _former(self) -> list[Insert]:
        """Where feet were in the key frame before, dashed."""
        if not self._key or not self._scene.keys[self._key].former:
            return []
        scene, before = self._scene, Skeleton(self._scene.keys[self._key - 1].pose, self._skeleton.build)
        return draw_former(scene.keys[self._key].former, before, self._body, scene.line_scale)

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
