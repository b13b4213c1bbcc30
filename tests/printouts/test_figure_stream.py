"""The PDF stream of a figure: the same bytes every time, inside its box, and what a PDF engine makes of
it."""

import re
from dataclasses import replace
from io import BytesIO

import numpy as np
import pypdfium2
import pytest
from PIL import ImageChops
from reportlab.pdfgen.canvas import Canvas

from printouts.render.figure_stream import THUMBNAIL_STROKE, draw_figure, figure_stream
from resources.figures.drawing import available, load
from resources.figures.palette import COLOUR, INK_SAVING, Palette
from resources.figures.shapes import thickened


def page(exercise: str, palette: Palette = COLOUR, thumbnail: bool = False) -> BytesIO:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(200, 200), invariant=1)
    draw_figure(canvas, load(exercise), 0, 50, 60, 100, 80, palette, thumbnail)
    canvas.save()
    return buffer


def alone(exercise: str, palette: Palette) -> BytesIO:
    """The same figure on a page that is no larger than it is: there is less to look at."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(100, 80), invariant=1)
    draw_figure(canvas, load(exercise), 0, 0, 0, 100, 80, palette)
    canvas.save()
    return buffer


@pytest.mark.parametrize("exercise", available())
def test_a_figure_stands_in_its_box_and_nowhere_else(exercise: str) -> None:
    image = pypdfium2.PdfDocument(page(exercise)).get_page(0).render(scale=2).to_pil().convert("L")
    box = ImageChops.invert(image.crop((40, 40, 400, 380))).getbbox()
    assert box is not None
    left, top, right, bottom = (edge + 40 for edge in box)
    assert left >= 98
    assert right <= 302
    assert top >= 118
    assert bottom <= 282
    # All frames share a window: one who crouches is lower than the hop that the window is made for.
    assert max((right - left) / 200, (bottom - top) / 160) > 0.75


def test_the_same_figure_gives_the_same_bytes() -> None:
    assert page("lateral-hops").getvalue() == page("lateral-hops").getvalue()


def test_the_stream_keeps_the_pages_graphics_state() -> None:
    stream = figure_stream(load("calf-raise"), 0, 0, 0, 100, 100)
    assert stream.startswith("q\n")
    assert stream.endswith("\nQ")
    assert len(re.findall(r"\bq\b", stream)) == len(re.findall(r"\bQ\b", stream)) == 1


def test_the_thumbnail_is_the_crop_of_the_chosen_key_frame() -> None:
    drawing = load("calf-raise")
    assert drawing.thumbnail_key == 1
    first, second = (figure_stream(drawing, key, 0, 0, 60, 60, thumbnail=True) for key in (0, 1))
    assert first == second
    assert first != figure_stream(drawing, 1, 0, 0, 60, 60)


def test_a_thumbnail_leaves_out_the_roles_that_it_names_and_the_figure_keeps_them() -> None:
    drawing = load("calf-raise")
    bare = replace(drawing, thumbnail_without=frozenset({"accent"}))
    orange = "0.886 0.341 0.118 rg"
    assert orange in figure_stream(drawing, 0, 0, 0, 60, 60, thumbnail=True)
    assert orange not in figure_stream(bare, 0, 0, 0, 60, 60, thumbnail=True)
    assert orange in figure_stream(bare, 0, 0, 0, 60, 60)


@pytest.mark.parametrize("exercise", ["calf-raise", "band-eversion"])
@pytest.mark.parametrize("palette", [COLOUR, INK_SAVING], ids=lambda palette: palette.name)
def test_the_outer_line_of_a_small_thumbnail_is_as_wide_in_every_look(
    exercise: str, palette: Palette
) -> None:
    drawing = load(exercise)
    stream = figure_stream(drawing, 0, 0, 0, 20, 20, palette, thumbnail=True)
    scale = 20 / drawing.thumbnail[2]
    widths = [float(width) * scale for width in re.findall(r"^([0-9.]+) w$", stream, re.MULTILINE)]
    assert any(width == pytest.approx(THUMBNAIL_STROKE, rel=0.01) for width in widths)


@pytest.mark.parametrize("exercise", available())
def test_ink_saving_needs_less_than_half_of_the_ink(exercise: str) -> None:
    def ink(palette: Palette) -> float:
        """Coverage with black taken out of the three colours, as printers do."""
        # Fine enough that no line is thinner than a pixel, which would be painted a pixel wide.
        image = pypdfium2.PdfDocument(alone(exercise, palette)).get_page(0).render(scale=10).to_pil()
        coloured = 255 - np.asarray(image.convert("RGB"))
        black = coloured.min(axis=2)
        return float(coloured.sum(dtype=np.int64) - 2 * black.sum(dtype=np.int64))

    assert ink(INK_SAVING) < 0.42 * ink(COLOUR)


def test_small_figures_lose_mouth_and_laces_but_keep_the_eye() -> None:
    drawing = load("lateral-hops-two-footed", "short")
    small, large = (figure_stream(drawing, 0, 0, 0, side, side) for side in (60, 400))
    fine = sum(shape.fine for shape in drawing.keys[0].shapes)
    assert fine > 5
    painted = [len(re.findall(r"(?:^|\s)(?:S|f\*|B\*)$", stream, re.MULTILINE)) for stream in (small, large)]
    assert painted[1] - painted[0] == sum(
        shape.fine and COLOUR.colour(shape.fill or shape.stroke) is not None
        for shape in drawing.keys[0].shapes
    )


def test_in_a_small_thumbnail_the_outer_line_grows_most_so_that_the_rest_does_not_clot() -> None:
    assert thickened(0.95, 0.95, 2.5) == pytest.approx(2.375)
    for width in (0.34, 0.58, 1.7, 2.5):
        assert width < thickened(width, 0.95, 2.5) < 2.5 * width
    assert thickened(0.34, 0.95, 1.0) == 0.34
