"""Does to the parts of a body what was corrected by hand, before they are inked."""

from collections.abc import Iterable
from dataclasses import replace

from shapely.geometry import LineString, Polygon
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.poses.posefile import PoseError
from resources.figures.bake.poses.retouch import Retouch
from resources.figures.bake.rig.body import Body, Part
from resources.figures.bake.rig.outline import polygons_of
from resources.figures.bake.rig.piece import Piece
from resources.figures.bake.rig.vectors import vector


def retouch(body: Body, retouches: Iterable[Retouch]) -> None:
    """Retouch the named parts; raises `PoseError` where there is no such part."""
    for each in retouches:
        parts = [part for part in body.parts if part.name == each.part]
        if not parts:
            known = ", ".join(sorted({part.name for part in body.parts}))
            raise PoseError(
                f"A retouch of key frame {each.key}: part is '{each.part}', which is not drawn there; use "
                f"one of {known}."
            )
        path = vector(each.path) + body.camera.flat(body.skeleton.frame(each.frame).origin)
        for part in parts:
            match each.do:
                case "add":
                    part.details.append(Piece(LineString(path), stroke=each.role, width=each.width))
                case "remove":
                    _remove(part, each.role, Polygon(path))
                case "replace":
                    part.outline = polygons_of(Polygon(path).buffer(0))


def _remove(part: Part, role: str, area: BaseGeometry) -> None:
    if role == "ink":
        part.unlined = part.unlined.union(area)
    left = (
        replace(piece, geometry=piece.geometry.difference(area)) if piece.stroke == role else piece
        for piece in part.details
    )
    part.details = [piece for piece in left if not piece.geometry.is_empty]
