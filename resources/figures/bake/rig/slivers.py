"""Far limbs that peek out beside nearer ones too thinly to read as limbs are cut."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from shapely.geometry.base import BaseGeometry

from resources.figures.bake.poses.pose import Side
from resources.figures.bake.rig.body import Part
from resources.figures.bake.rig.outline import EMPTY, grown, opened, parts_of, polygons_of, union

_SLIVER, _SLIVER_AREA = 0.8, 9.0
"""A far limb narrower than twice the first (cm) or smaller than the second (square cm) where it peeks out
is cut."""

_DETAILED = 0.8
"""A part keeps its details when at least this share of it is left; on a scrap they would be specks."""

_TAPER = 0.2
"""A far limb goes on where it is wider than twice this, if it is one with a part that stays, cm."""


def cut_slivers(parts: Sequence[Part], order: Mapping[str, int], far_side: Side | None) -> None:
    """Cut what the limbs of the far side show beside nearer layers when it is too thin."""
    layers: dict[str, list[Part]] = {}
    for part in parts:
        layers.setdefault(part.layer, []).append(part)
    front: BaseGeometry = EMPTY
    for layer in sorted(layers, key=lambda name: -order[name]):
        group = [part for part in layers[layer] if not part.outline.is_empty and not part.hair]
        if not group:
            continue
        covered = union(part.outline for part in group)
        if group[0].side is not None and group[0].side == far_side:
            covered = _without_slivers(group, covered, front)
        front = front.union(covered)


def _without_slivers(group: Sequence[Part], covered: BaseGeometry, front: BaseGeometry) -> BaseGeometry:
    visible = covered.difference(front)
    wide = union(part for part in parts_of(opened(visible, _SLIVER)) if part.area > _SLIVER_AREA)
    # A limb that goes on behind another one tapers off; cut straight across it would end in a stump.
    tapering = parts_of(opened(visible, _TAPER))
    kept = union(part for part in tapering if not wide.is_empty and part.intersects(wide))
    if kept.area >= visible.area - 0.05:
        return covered
    allowed = union([grown(kept, 0.3), front])
    for part in group:
        before = part.outline.area
        part.outline = polygons_of(part.outline.intersection(allowed))
        if part.outline.area < _DETAILED * before:
            part.details = []
        clipped = (replace(each, geometry=each.geometry.intersection(part.outline)) for each in part.details)
        part.details = [piece for piece in clipped if not piece.geometry.is_empty]
    return covered.intersection(allowed)
