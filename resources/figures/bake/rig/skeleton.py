"""Skeleton: solves a pose into a frame for every bone. Centimetres and degrees.

A limb bone points along -z of its own frame; x is the front of the bone, y the figure's left.
"""

from collections.abc import Mapping, Sequence
from copy import copy

import numpy as np

from resources.figures.bake.poses.pose import LEFTWARD, SIDES, HandPlacement, Pose, Side
from resources.figures.bake.rig.bones import BODY, WORLD, Bone, over_toes, subtalar, two_bones
from resources.figures.bake.rig.build import STRAIGHT, Build
from resources.figures.bake.rig.rests import lowest
from resources.figures.bake.rig.vectors import UP, Array, about_x, about_y, about_z, cross, unit, vector

_SPINE_FROM, _SPINE_TO, _SPINE_SEGMENTS = 8.0, 38.0, 6
"""Where the trunk bends: from and to this height above the hips (cm), in so many equal segments."""

_SPINE_SEGMENT = (_SPINE_TO - _SPINE_FROM) / _SPINE_SEGMENTS

_SETTLING = 3
"""How often a body that rests on something is let down anew."""


class Skeleton:
    """A solved pose. Bones: pelvis, thorax, neck, head and, with -right or -left, thigh, shank, foot,
    upper-arm, forearm, hand."""

    def __init__(self, pose: Pose, build: Build = STRAIGHT) -> None:
        self.pose = pose
        self.build = build
        self.bones: dict[str, Bone] = {}
        self.toe_bend: dict[Side, float] = {}
        self._root = vector(pose.root)
        self._solve()
        resting = [rest for rest in pose.rests if not self._placed(rest)]
        # Joints between the hips and a placed foot follow, so what rests moves less than the hips: again.
        for _ in range(_SETTLING if resting else 0):
            self._root = self._root - UP * (min(lowest(self, rest) for rest in resting) - pose.ground)
            self._solve()

    def _placed(self, rest: str) -> bool:
        """Whether a part that rests is put where it is, and does not come down with the hips."""
        for side in SIDES:
            limbs = self.pose.limbs(side)
            if limbs.foot is not None and rest in (f"toes-{side}", f"heel-{side}"):
                return True
            if limbs.reach is not None and rest in (f"palm-{side}", f"forearm-{side}", f"elbow-{side}"):
                return True
        return False

    def _solve(self) -> None:
        self._solve_trunk()
        for side in SIDES:
            self._solve_leg(side)
        for side in SIDES:
            self._solve_arm(side)

    def excerpt(self, names: Sequence[str], pose: Pose, build: Build, away: Array) -> "Skeleton":
        """Some of the bones, rounded and moved back by `away`, under a pose that says what they do not."""
        found = copy(self)
        found.pose, found.build = pose, build
        found.bones = {
            name: Bone(self.bones[name].axes.round(9), (self.bones[name].origin - away).round(9))
            for name in names
        }
        if "pelvis" in found.bones:
            found._solve_spine()
        return found

    def bone(self, name: str, side: Side | None = None) -> Bone:
        """A bone by name, such as `bone("thigh", "left")`."""
        return self.bones[name if side is None else f"{name}-{side}"]

    def frame(self, name: str) -> Bone:
        """The frame that a placement is relative to: a bone or the world."""
        return WORLD if name == "world" else self.bones[name]

    def spine_at(self, height: float) -> Bone:
        """The trunk's frame `height` cm above the hips along the resting spine.

        The spine's bend is spread evenly, that of the chest over the upper half.
        """
        height = self.build.up_the_trunk(height)
        if height <= _SPINE_FROM:
            pelvis = self.bones["pelvis"]
            return Bone(pelvis.axes, pelvis.point(0, 0, height))
        at = min(int((height - _SPINE_FROM) / _SPINE_SEGMENT), _SPINE_SEGMENTS)
        axes, origin = self._spine[at].axes, self._spine[at].origin
        length = height - _SPINE_FROM - at * _SPINE_SEGMENT
        if at == _SPINE_SEGMENTS:
            return Bone(axes, origin + axes @ (UP * length))
        origin = origin + (axes @ self._bend(at, 0.5)) @ (UP * length)
        return Bone(axes @ self._bend(at, length / _SPINE_SEGMENT), origin)

    def _bend(self, at: int, share: float) -> Array:
        """How far the trunk is turned over a share of one of its segments."""
        part = share / _SPINE_SEGMENTS
        upper = 2 * part if at >= _SPINE_SEGMENTS // 2 else 0.0
        flexion, side, twist = vector(self.pose.spine) * part + vector(self.pose.chest) * upper
        return about_y(flexion) @ about_x(-side) @ about_z(twist)

    def _solve_spine(self) -> None:
        """The frames at the lower end of each segment, and at the upper end of the last one."""
        pelvis = self.bones["pelvis"]
        self._spine = [Bone(pelvis.axes, pelvis.point(0, 0, _SPINE_FROM))]
        for at in range(_SPINE_SEGMENTS):
            below = self._spine[at]
            middle = below.axes @ self._bend(at, 0.5)
            self._spine.append(
                Bone(below.axes @ self._bend(at, 1), below.origin + middle @ (UP * _SPINE_SEGMENT))
            )

    def foot_point(self, side: Side, x: float) -> Array:
        """The point of the sole `x` cm ahead of the ankle."""
        return self.bone("foot", side).point(x, 0, -BODY.ankle_height)

    def _solve_trunk(self) -> None:
        pose, bones = self.pose, self.bones
        tilt, list_left, yaw = pose.pelvis
        bones["pelvis"] = Bone(about_z(yaw) @ about_y(tilt) @ about_x(-list_left), self._root)
        self._solve_spine()
        bones["thorax"] = self.spine_at(40)
        base = self.spine_at(BODY.neck_height)
        flexion, side, twist = pose.neck
        axes = bones["thorax"].axes @ about_z(twist) @ about_y(flexion + 5) @ about_x(-side)
        bones["neck"] = Bone(axes, base.point(BODY.neck_back, 0, 0))
        flexion, side, twist = pose.head
        bones["head"] = Bone(
            axes @ about_z(twist) @ about_y(flexion - 5) @ about_x(-side),
            bones["neck"].point(0, 0, BODY.neck * self.build.height),
        )

    def _solve_leg(self, side: Side) -> None:
        limbs, leftward, pelvis = self.pose.limbs(side), LEFTWARD[side], self.bones["pelvis"]
        hip = pelvis.point(0, leftward * BODY.hip_half_width, 0)
        if limbs.foot is not None:
            self._place_foot(side, hip)
            return
        flexion, abduction, rotation = limbs.hip
        thigh = pelvis.axes @ about_y(-flexion) @ about_x(leftward * abduction) @ about_z(leftward * rotation)
        knee = hip - thigh @ (UP * BODY.thigh)
        shank = thigh @ about_y(limbs.knee)
        dorsiflexion, inversion = limbs.ankle
        foot = shank @ about_y(-dorsiflexion) @ subtalar(inversion, leftward)
        self._set_leg(side, (thigh, hip), (shank, knee), (foot, knee - shank @ (UP * BODY.shank)), limbs.toe)

    def _place_foot(self, side: Side, hip: Array) -> None:
        foot = self.pose.limbs(side).foot
        assert foot is not None
        turned = about_z(foot.yaw)
        axes = turned @ about_y(foot.pitch) @ about_x(foot.roll)
        pivot = BODY.heel if foot.pivot == "heel" else BODY.ball
        on_floor = vector(foot.at) + turned @ vector([pivot, 0, 0])
        ankle = on_floor - axes @ vector([pivot, 0, -BODY.ankle_height])
        pole = turned[:, 0] if foot.knee is None else self.bones["pelvis"].axes @ vector(foot.knee)
        if foot.over_toes:
            pole = over_toes(hip, ankle, pole, turned[:, 1])
        knee, end, thigh, shank = two_bones(hip, ankle, BODY.thigh, BODY.shank, pole)
        toe = foot.toe
        if toe is None:
            toe = max(0.0, foot.pitch - 4) if foot.pivot == "ball" else 0.0
        self._set_leg(side, (thigh, hip), (shank, knee), (axes, end), toe)

    def _set_leg(
        self,
        side: Side,
        thigh: tuple[Array, Array],
        shank: tuple[Array, Array],
        foot: tuple[Array, Array],
        toe: float,
    ) -> None:
        for name, (axes, origin) in (("thigh", thigh), ("shank", shank), ("foot", foot)):
            self.bones[f"{name}-{side}"] = Bone(axes, origin)
        self.toe_bend[side] = toe

    def _shoulder(self, side: Side, arm_direction: Array | None) -> Array:
        """The shoulder joint; the girdle follows a raised arm (None: the resting joint) and the blade."""
        trunk, leftward = self.spine_at(BODY.shoulder_height), LEFTWARD[side]
        forward, up = self.pose.limbs(side).blade
        # Round the ribs: forward is inward too.
        rest = vector([BODY.shoulder_back, leftward * self.build.shoulder_half_width, 0])
        rest = rest + vector([forward, -leftward * 0.3 * forward, up])
        if arm_direction is not None:
            pointing = unit(self.bones["thorax"].axes.T @ arm_direction)
            raised = (pointing[2] + 1) / 2
            rest = rest + vector(
                [max(0.0, pointing[0]) * 2.2, -leftward * 2.5 * raised**2, 5.0 * raised**1.6]
            )
        return trunk.origin + trunk.axes @ rest

    def _solve_arm(self, side: Side) -> None:
        limbs, leftward = self.pose.limbs(side), LEFTWARD[side]
        if limbs.reach is None:
            flexion, abduction, rotation = limbs.shoulder
            upper = self.bones["thorax"].axes @ about_y(-flexion) @ about_x(leftward * abduction)
            upper = upper @ about_z(leftward * rotation)
            shoulder = self._shoulder(side, -upper @ UP)
            elbow = shoulder - upper @ (UP * BODY.upper_arm)
            fore = upper @ about_y(-limbs.elbow)
            wrist = elbow - fore @ (UP * BODY.forearm)
        else:
            upper, shoulder, fore, elbow, wrist = self._reach(side, limbs.reach)
        self.bones[f"upper-arm-{side}"] = Bone(upper, shoulder)
        self.bones[f"forearm-{side}"] = Bone(fore, elbow)
        self.bones[f"hand-{side}"] = Bone(self._hand_axes(side, fore), wrist)

    def _reach(self, side: Side, reach: HandPlacement) -> tuple[Array, Array, Array, Array, Array]:
        trunk = self.spine_at(BODY.shoulder_height)
        target = self.frame(reach.relative).point(*reach.at)
        shoulder = self._shoulder(side, target - self._shoulder(side, None))
        pole = vector(reach.elbow) if reach.elbow is not None else vector([-1, LEFTWARD[side] * 0.3, 0])
        elbow, wrist, upper, fore = two_bones(
            shoulder, target, BODY.upper_arm, BODY.forearm, trunk.axes @ pole
        )
        # The solver puts +x on the elbow's outside; an arm has the inside of the elbow in front.
        turn = np.diag([-1.0, -1.0, 1.0])
        return upper @ turn, shoulder, fore @ turn, elbow, wrist

    def _hand_axes(self, side: Side, fore: Array) -> Array:
        limbs, leftward = self.pose.limbs(side), LEFTWARD[side]
        reach = limbs.reach
        if reach is None or reach.direction is None or reach.palm is None:
            bend, tilt = limbs.wrist
            return fore @ about_z(-leftward * limbs.pronation) @ about_x(-leftward * bend) @ about_y(-tilt)
        frame = self.frame(reach.directed).axes
        up = -unit(frame @ vector(reach.direction))
        palm = frame @ vector(reach.palm)
        across = unit(palm - (palm @ up) * up) * -leftward
        return np.stack([cross(across, up), across, up], 1)

    def centre_of_mass(self) -> Array:
        """The body's centre of mass (cm), from segment masses after de Leva (1996), rounded."""
        bones = self.bones
        parts = [
            (0.43, bones["pelvis"].origin, self.spine_at(54).origin, 0.46),
            (0.08, bones["head"].origin, bones["head"].point(0, 0, 8), 0.43),
        ]
        for side in SIDES:
            hip, knee, ankle = (self.bone(name, side).origin for name in ("thigh", "shank", "foot"))
            shoulder, elbow, wrist = (
                self.bone(name, side).origin for name in ("upper-arm", "forearm", "hand")
            )
            parts += [
                (0.142, hip, knee, 0.43),
                (0.043, knee, ankle, 0.43),
                (0.014, ankle, self.foot_point(side, BODY.ball), 0.43),
                (0.027, shoulder, elbow, 0.43),
                (0.022, elbow, wrist, 0.6),
            ]
        total = sum(mass for mass, *_ in parts)
        weighted = sum(
            (mass * (top + (bottom - top) * share) for mass, top, bottom, share in parts), np.zeros(3)
        )
        return weighted / total

    def bent(self, upper: str, lower: str, side: Side) -> float:
        """The angle in degrees between two bones of a limb, such as thigh and shank."""
        first, second = self.bone(upper, side).axes, self.bone(lower, side).axes
        return float(np.degrees(np.arccos(np.clip(first[:, 2] @ second[:, 2], -1, 1))))

    def joint_angles(self, side: Side) -> Mapping[str, float]:
        """Angles in degrees that a placed limb ended up with: knee, ankle dorsiflexion, elbow."""
        level = self.bone("shank", side).axes.T @ self.bone("foot", side).axes[:, 0]
        return {
            "knee": self.bent("thigh", "shank", side),
            "dorsiflexion": float(np.degrees(np.arctan2(level[2], level[0]))),
            "elbow": self.bent("upper-arm", "forearm", side),
        }
