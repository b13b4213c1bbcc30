"""A whole deck of cards takes less time than its figures alone would, drawn call by call."""

from collections.abc import Callable
from io import BytesIO
from statistics import median
from time import perf_counter
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from desktop.model.plan import Plan
from desktop.model.week import parse_week
from printouts import Options, Pages, pdf
from printouts.cards.exercise_deck import exercise_deck
from printouts.cards.imposition import card_size, impose
from printouts.drawings import drawing_of
from printouts.inks import inks_for
from printouts.marks import Page, Picture
from resources.figures.drawing import Drawing
from resources.figures.palette import COLOUR
from tests.printouts.sample import LIBRARY

CARDS = 24
ROUNDS = 5


def deck() -> list[Page]:
    """The sheets of 24 exercise cards: the library, and its first six again."""
    options, inks = Options(sides="long"), inks_for(False)
    cards = exercise_deck(Plan(), parse_week("2026-W48"), LIBRARY, card_size(options.paper), inks, every=True)
    return impose([*cards, *cards][:CARDS], options, inks)


def call_by_call(canvas: Any, drawing: Drawing, picture: Picture, page_height: float) -> None:
    """A figure in the ordinary way: a canvas call for every point, colour and pen."""
    view = drawing.thumbnail if picture.thumbnail else drawing.view
    key = drawing.thumbnail_key if picture.thumbnail else picture.key
    scale = min(picture.box.width / view[2], picture.box.height / view[3])
    left, up = picture.box.left, page_height - picture.box.top
    for shape in drawing.keys[key].shapes:
        path = canvas.beginPath()
        for contour in shape.path:
            for at, (across, down) in enumerate(contour.points):
                pen = path.lineTo if at else path.moveTo
                pen(left + (across - view[0]) * scale, up - (down - view[1]) * scale)
            if contour.closed:
                path.close()
        fill, stroke = COLOUR.colour(shape.fill), COLOUR.colour(shape.stroke)
        if fill:
            canvas.setFillColor(HexColor(fill))
        if stroke:
            canvas.setStrokeColor(HexColor(stroke))
            canvas.setLineWidth(shape.width * scale)
        canvas.drawPath(path, fill=int(fill is not None), stroke=int(stroke is not None))


def figures_alone(pages: list[Page]) -> None:
    """Every figure of the deck and nothing else."""
    canvas = Canvas(BytesIO(), pageCompression=1)
    for page in pages:
        for placed in page.placed:
            for mark in placed.marks:
                if isinstance(mark, Picture):
                    call_by_call(canvas, drawing_of(mark.exercise), mark, page.height)
        canvas.showPage()
    canvas.save()


def seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def test_a_deck_of_24_cards_is_faster_than_its_figures_through_canvas_calls():
    pages = deck()  # also reads the drawings, which both ways need
    pdf(Pages("warm", tuple(pages)))
    whole = median(seconds(lambda: pdf(Pages("Exercise cards", tuple(deck())))) for _ in range(ROUNDS))
    figures = median(seconds(lambda: figures_alone(pages)) for _ in range(ROUNDS))
    print(f"24 cards {whole * 1000:.0f} ms, their figures call by call {figures * 1000:.0f} ms")
    assert whole < figures
