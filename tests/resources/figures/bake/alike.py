"""Whether two drawings show the same: their shapes lie on each other, whatever their last digits say.

Baking computes in floats, and numpy rounds some of them differently on another processor. One corner more or
less is then kept when an outline is thinned, so a drawing baked anew is never compared digit for digit.
"""

from collections.abc import Iterator

from shapely.geometry import MultiLineString
from shapely.ops import unary_union

from resources.figures.drawing import Contour, Drawing, Shape

TOLERANCE = 0.2
"""How far (cm of the figure) an outline may lie from its twin: two thinnings and roundings of one curve."""


def differences(one: Drawing, other: Drawing) -> Iterator[str]:
    """A few words for all that differs by more than `TOLERANCE`; nothing when the two show the same."""
    if len(one.keys) != len(other.keys):
        yield f"{len(one.keys)} key frames and {len(other.keys)}"
        return
    if apart(one.view, other.view) > TOLERANCE:
        yield f"views {one.view} and {other.view}"
    for at, (first, second) in enumerate(zip(one.keys, other.keys, strict=True)):
        if apart(first.bounds, second.bounds) > TOLERANCE:
            yield f"key {at}: bounds {first.bounds} and {second.bounds}"
        if [style(shape) for shape in first.shapes] != [style(shape) for shape in second.shapes]:
            yield f"key {at}: other shapes, or in another order"
            continue
        for which, (here, there) in enumerate(zip(first.shapes, second.shapes, strict=True)):
            distance = outlines(here).hausdorff_distance(outlines(there))
            if distance > TOLERANCE:
                yield f"key {at}, shape {which}: outlines {distance:.2f} cm apart"


def apart(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    return max(abs(here - there) for here, there in zip(one, other, strict=True))


def style(shape: Shape) -> tuple[object, ...]:
    return shape.fill, shape.stroke, shape.width, shape.dash, shape.opacity, shape.fine, shape.hair


def outlines(shape: Shape) -> MultiLineString:
    """The lines of a shape, without specks that either thinning may have lost."""
    kept = [ring(contour) for contour in shape.path if extent(contour) > TOLERANCE]
    return unary_union(MultiLineString(kept or [ring(contour) for contour in shape.path]))


def ring(contour: Contour) -> tuple[tuple[float, float], ...]:
    return (*contour.points, contour.points[0]) if contour.closed else contour.points


def extent(contour: Contour) -> float:
    xs, ys = ([point[axis] for point in contour.points] for axis in (0, 1))
    return max(max(xs) - min(xs), max(ys) - min(ys))
