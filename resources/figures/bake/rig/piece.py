"""What a scene is made of before it is baked: geometry with colour roles, and lines on surfaces."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from shapely.geometry.base import BaseGeometry

from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.outline import grown, joined, line, polygons_of, runs, union
from resources.figures.bake.rig.vectors import Array

OUTLINE, INNER, DETAIL, FINE = 0.95, 0.58, 0.45, 0.36
"""Line hierarchy: stroke widths in cm."""

PROP_OUTLINE, PROP_DETAIL = 0.48, 0.3
"""Things beside the figure have half its weight, so that the body is seen first."""


@dataclass(frozen=True)
class Piece:
    """A filled polygon, a stroked line, or both; the stroke follows the same geometry as the fill.

    `hair` are the ways to wear the hair with which it is painted; none of them means all.
    """

    geometry: BaseGeometry
    fill: str | None = None
    stroke: str | None = None
    width: float = 0.0
    dash: tuple[float, ...] | None = None
    fine: bool = False
    hair: tuple[str, ...] = ()

    def clipped(self, window: BaseGeometry) -> list["Piece"]:
        """This piece inside `window`; what is cut gets no line along the cut."""
        pieces = []
        if self.fill is not None:
            inside = polygons_of(self.geometry.intersection(window), 0.01)
            pieces.append(replace(self, geometry=inside, stroke=None))
        if self.stroke is not None:
            lines = self.geometry.boundary if "Polygon" in self.geometry.geom_type else self.geometry
            pieces.append(replace(self, geometry=lines.intersection(window), fill=None))
        return [piece for piece in pieces if not piece.geometry.is_empty]


@dataclass(frozen=True)
class Insert:
    """Pieces painted among the figure's layers: just behind or just before `layer` (and all of `others`).

    `silhouette` joins the figure's outer line; under `covers` the outer line is left out.
    """

    layer: str
    before: bool
    pieces: Sequence[Piece]
    silhouette: BaseGeometry | None = None
    covers: BaseGeometry | None = None
    others: tuple[str, ...] = ()


_ON_SKIN = 5.0
"""A line of skin that lies on skin for less, and for less than half of itself, keeps its ink there: no line
is dark and pale by turns, cm."""


def on_skin(piece: Piece, bare: BaseGeometry) -> list[Piece]:
    """A line of skin; where it lies on other skin it has the role that is seen there on every skin."""
    around = grown(bare, 0.3)
    lines = joined(piece.geometry)
    on = union(
        part
        for each in getattr(lines, "geoms", [lines])
        for part in [joined(each.intersection(around))]
        if part.length > min(_ON_SKIN, each.length / 2)
    )
    off = piece.geometry if on.is_empty else piece.geometry.difference(grown(on, 0.05))
    split = [replace(piece, geometry=on, stroke="skin-line"), replace(piece, geometry=off)]
    return [each for each in split if not each.geometry.is_empty]


def surface_line(
    camera: Camera,
    points: Array,
    width: float,
    *,
    normals: Array | None = None,
    facing: float = 0.05,
    stroke: str = "ink",
    fine: bool = False,
) -> list[Piece]:
    """A line through points (n, 3); with `normals`, only where they face the camera by more than `facing`."""
    flat = camera.flat(points)
    pieces: Iterable[Array] = [flat]
    if normals is not None:
        pieces = [flat[start:stop] for start, stop in runs(normals @ camera.toward > facing)]
    return [Piece(line(run), stroke=stroke, width=width, fine=fine) for run in pieces if len(run) > 1]


def ribbon(points: Array, width: float, role: str, edge: float = DETAIL) -> list[Piece]:
    """A band or a cord seen flat, along points (n, 2): a filled strip `width` cm wide with an inked edge."""
    strip = line(points).buffer(width / 2, cap_style="flat", join_style="round")
    return [Piece(strip, fill=role, stroke="ink", width=edge)]
