"""Scenes that no exercise has yet, to try what a body rests on: as pose files, each with two key frames."""

from collections.abc import Mapping
from types import MappingProxyType

_HEAD = """
thumbnail = { key = 0, centre = [0, -40], size = 120 }
floor = [-110, 110, -40, 40]
"""

TRIAL_SCENES: Mapping[str, str] = MappingProxyType(
    {
        "bridge": _HEAD
        + """
camera = [-80, 10]
[[props]]
kind = "mat"
start = -80
stop = 84
[pose]
neck = [-2, 0, 0]
[pose.both]
hand = "flat"
[pose.both.foot]
at = [50, 9, 0]
knee = [1, 0, -0.4]
[pose.both.reach]
at = [2, 28, 2.2]
elbow = [-0.2, 1, 0]
direction = [1, 0, -0.05]
palm = [0, 0, -1]
[[keys]]
[keys.pose]
rests = ["back", "head", "seat-left", "seat-right", "palm-left", "palm-right"]
root = [0, 0, 11]
pelvis = [-88, 0, 0]
[[keys]]
[keys.pose]
rests = ["back", "head", "palm-left", "palm-right"]
root = [2, 0, 32]
pelvis = [-114, 0, 0]
spine = [-4, 0, 0]
chest = [14, 0, 0]
neck = [18, 0, 0]
""",
        "forearm plank": _HEAD
        + """
camera = [-78, 10]
[[props]]
kind = "mat"
start = -100
stop = 90
[pose]
pelvis = [84, 0, 0]
neck = [-14, 0, 0]
[pose.both]
hand = "rest"
shoulder = [96, 6, 0]
elbow = 88
[pose.both.foot]
at = [-96, 9, 0]
pitch = 78
toe = 72
knee = [1, 0, 0]
[[keys]]
[keys.pose]
root = [0, 0, 34]
rests = ["elbow-left", "elbow-right", "toes-left", "toes-right"]
[[keys]]
[keys.pose]
root = [0, 0, 34]
pelvis = [90, 0, 0]
chest = [-10, 0, 0]
rests = ["elbow-left", "elbow-right", "toes-left", "toes-right"]
""",
        "half-kneeling": _HEAD
        + """
camera = [-78, 10]
[[props]]
kind = "mat"
start = -70
stop = 70
[pose]
rests = ["knee-right"]
[pose.right]
hip = [-4, 2, 0]
knee = 92
ankle = [-42, 0]
[pose.left.foot]
at = [44, 9, 0]
[pose.both]
hand = "hip"
[pose.both.reach]
relative = "pelvis"
at = [2, 22, 14]
elbow = [-0.42, 1, -0.05]
[[keys]]
[keys.pose]
root = [7, 0, 50]
[[keys]]
[keys.pose]
root = [10, 0, 50]
pelvis = [6, 0, 0]
""",
        "lying on the back, a strap round one foot": _HEAD
        + """
camera = [-80, 12]
[[props]]
kind = "mat"
start = -86
stop = 100
[[props]]
kind = "band"
foot = "right"
ahead = 11
under = true
material = "strap"
[pose]
root = [0, 0, 12]
pelvis = [-90, 0, 0]
neck = [0, 0, 0]
rests = ["back", "head", "seat-left", "heel-left"]
[pose.both]
hand = "grip"
[pose.left]
hip = [-2, 2, 0]
knee = 0
[pose.both.reach]
at = [-18, 9, 46]
elbow = [-0.3, 1, -0.2]
[[keys]]
[keys.pose.right]
hip = [40, 0, 0]
knee = 60
[[keys]]
[keys.pose.right]
hip = [80, 0, 0]
knee = 4
""",
        "side-lying": _HEAD
        + """
camera = [-60, 24]
[[props]]
kind = "mat"
start = -90
stop = 90
[pose]
root = [0, 0, 18]
pelvis = [0, 88.4, -90]
rests = ["hip-left", "shoulder-left", "knee-left"]
[pose.left]
hip = [40, 4.5, 0]
shoulder = [150, 0, 0]
elbow = 70
[pose.right]
shoulder = [50, 0, 0]
elbow = 60
[pose.both]
knee = 70
[[keys]]
[keys.pose.right]
hip = [40, -4, 0]
[[keys]]
[keys.pose.right]
hip = [40, 36, 0]
""",
        "on a bench": _HEAD
        + """
camera = [-60, 14]
[[props]]
kind = "bench"
start = -60
stop = 30
[pose]
root = [0, 0, 56]
ground = 45
rests = ["seat-left", "seat-right"]
[pose.left.foot]
at = [46, 10, 0]
[pose.right.foot]
at = [44, -10, 0]
[[keys]]
[[keys]]
[keys.pose]
spine = [12, 0, 0]
chest = [-10, 0, 0]
[keys.pose.both]
blade = [-2, 1]
""",
    }
)
