"""A baked frame as SVG. Standard library only; text is never part of a drawing."""

from resources.figures.drawing import Box, Frame, Shape
from resources.figures.palette import COLOUR, Palette


def frame_group(frame: Frame, view: Box, target: Box, palette: Palette = COLOUR) -> str:
    """A `<g>` that shows the `view` (cm) of a frame fitted into `target` (x, y, width, height in px)."""
    left, top, wide, high = view
    x, y, width, height = target
    scale = min(width / wide, height / high)
    across = x + width / 2 - (left + wide / 2) * scale
    down = y + height / 2 - (top + high / 2) * scale
    paths = "\n".join(
        filter(None, (_path(shape, palette) for shape in frame.shapes if palette.shows(shape.hair)))
    )
    place = f"matrix({scale:.4f} 0 0 {scale:.4f} {across:.3f} {down:.3f})"
    return f'<g transform="{place}" stroke-linecap="round" stroke-linejoin="round">\n{paths}\n</g>'


def _path(shape: Shape, palette: Palette) -> str:
    fill = palette.colour(shape.fill)
    stroke = palette.colour(shape.stroke) if shape.width > 0 else None
    if fill is None and stroke is None:
        return ""
    steps = []
    for contour in shape.path:
        points = " ".join(f"{x:.2f},{y:.2f}" for x, y in contour.points)
        steps.append(f"M{points}{'Z' if contour.closed else ''}")
    attributes = [f'd="{"".join(steps)}"', f'fill="{fill or "none"}"']
    if fill is not None:
        attributes.append('fill-rule="evenodd"')
    if stroke is not None:
        attributes.append(f'stroke="{stroke}" stroke-width="{shape.width * palette.line_scale:.3f}"')
        if shape.dash is not None:
            attributes.append(f'stroke-dasharray="{" ".join(f"{part:g}" for part in shape.dash)}"')
    if shape.opacity != 1:
        attributes.append(f'opacity="{shape.opacity:g}"')
    return f"<path {' '.join(attributes)}/>"
