"""A runner's own picture in a PDF: the JPEG goes in as it is, once, wherever it is shown."""

from io import BytesIO
from typing import Any

from desktop.model.jpeg import jpeg_size
from printouts.marks import Picture
from printouts.render.operators import operator
from printouts.render.reportlab import pdfdoc


def draw_photo(canvas: Any, content: bytes, mark: Picture, name: str) -> None:
    """Put a photo into a form as large as its box: all of it, or cut to fill a small square."""
    size = jpeg_size(content)
    if size is None:
        return
    across, up, wide, high = placed(
        mark.box.width, mark.box.height, size.width / size.height, fill=mark.thumbnail or mark.pictogram
    )
    document = canvas._doc
    registered = document.getXObjectName(name)
    if registered not in document.idToObject:
        image = pdfdoc.PDFImageXObject(name)
        image.loadImageFromJPEG(BytesIO(content))
        image.name = name
        canvas._setXObjects(image)
        document.Reference(image, registered)
        document.addForm(name, image)
    matrix = operator("cm", f"{wide:.4f}", "0", "0", f"{high:.4f}", f"{across:.4f}", f"{up:.4f}")
    for literal in ("q", matrix, operator("Do", f"/{registered}"), "Q"):
        canvas.addLiteral(literal)
    canvas._formsinuse.append(name)


def placed(width: float, height: float, aspect: float, *, fill: bool) -> tuple[float, float, float, float]:
    """Where a picture of a shape stands in a box, from its corner: left, lower edge, width and height.

    ``fill``: it covers the box, and what stands out is cut off; else all of it is seen.
    """
    wide = max(width, height * aspect) if fill else min(width, height * aspect)
    high = wide / aspect
    return (width - wide) / 2, (height - high) / 2, wide, high
