"""A whole deck of cards takes half the time that its figures alone would, drawn call by call; ten times as
many cards take ten times as long."""

from collections.abc import Iterable
from datetime import timedelta
from io import BytesIO
from statistics import median
from typing import Any, Final

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from desktop.model.plan import Plan
from desktop.model.week import parse_week
from printouts import Options, Pages, PrintJob, Sheet, lay_out, pdf
from printouts.cards.exercise_deck import exercise_deck
from printouts.cards.imposition import impose
from printouts.marks import Page, Picture
from printouts.press import press_for
from resources.figures.drawing import Drawing
from resources.figures.palette import COLOUR
from tests.benchmarks.benchmark import Benchmark, in_turn
from tests.printouts.sample import DRAWINGS, LIBRARY, WEEK, plan

CARDS: Final = 24
ROUNDS: Final = 5
FEW, MANY = 8, 77  # weeks of thirteen cards: about a hundred and about a thousand


def deck(cards: int = CARDS) -> list[Page]:
    """The sheets of so many exercise cards: the library, and from its beginning again."""
    options = Options(sides="long")
    press = press_for(LIBRARY, DRAWINGS, options)
    every = exercise_deck(Plan(), parse_week("2026-W48"), press, every=True)
    return impose([*every, *every][:cards], options, press)


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


def figures_alone(pages: Iterable[Page]) -> None:
    """Every figure of the deck and nothing else."""
    canvas = Canvas(BytesIO(), pageCompression=1)
    for page in pages:
        for placed in page.placed:
            for mark in placed.marks:
                if isinstance(mark, Picture):
                    call_by_call(canvas, DRAWINGS.of(mark.figure), mark, page.height)
        canvas.showPage()
    canvas.save()


def whole_deck() -> float:
    """Laid out and written, against its figures drawn call by call."""
    pages = deck()  # also reads the drawings, which both ways need
    pdf(Pages("warm", tuple(pages), drawings=DRAWINGS))
    ours, figures = in_turn(
        lambda: pdf(Pages("Exercise cards", tuple(deck()), drawings=DRAWINGS)),
        lambda: figures_alone(pages),
        ROUNDS,
    )
    return median(ours) / median(figures)


def a_thousand() -> float:
    """The cards of 77 weeks against those of eight."""
    weeks(1)  # also reads the drawings
    few, many = in_turn(lambda: pdf(weeks(FEW)), lambda: pdf(weeks(MANY)), 1)
    return many[0] / few[0]


def weeks(number: int) -> Pages:
    """The exercise cards of so many weeks like the sample, thirteen each."""
    every = tuple(WEEK.shifted(at) for at in range(number))
    week = plan().days
    days = {when + timedelta(weeks=at): day for at in range(number) for when, day in week.items()}
    options = Options(sides="long")
    job = PrintJob(
        (Sheet.CARDS,), every, options=options, plan=Plan(days), library=LIBRARY, drawings=DRAWINGS
    )
    return lay_out(job)


BENCHMARKS: Final = (
    Benchmark("print: a deck of 24 cards", "its figures call by call", 0.5, whole_deck),
    Benchmark("print: 1,000 cards", "100 of them", 11, a_thousand),
)
