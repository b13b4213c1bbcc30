"""What the parts that a body rests on need of it: where its bones are."""

from typing import Protocol

from resources.figures.bake.poses.pose import Side
from resources.figures.bake.rig.bones import Bone


class Jointed(Protocol):
    """A posed skeleton, seen from below: it uses what uses this."""

    def bone(self, name: str, side: Side | None = None) -> Bone:
        """The frame of a bone."""

    def spine_at(self, height: float) -> Bone:
        """The frame of the trunk at a height (cm) over the hips."""
