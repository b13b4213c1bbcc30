"""A whole deck of cards takes half the time that its figures alone would, drawn call by call; ten times as
many cards take ten times as long."""

import os
import resource
import subprocess
import sys
from collections.abc import Iterable
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, Final

from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from desktop.model.plan import Plan
from desktop.model.week import parse_week, week_of
from printouts import Options, Pages, PrintJob, Sheet, lay_out, pdf
from printouts.cards.exercise_deck import exercise_deck
from printouts.cards.imposition import impose
from printouts.marks import Outline, Page, Panel, Picture, Run, Text
from printouts.press import press_for
from resources.figures.drawing import Drawing
from resources.figures.palette import COLOUR
from tests.benchmarks.benchmark import Benchmark, in_turn, rounds
from tests.benchmarks.starting import ROOT, keep_a_week
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
        rounds(ROUNDS),
    )
    return median(ours) / median(figures)


def a_thousand() -> float:
    """The cards of 77 weeks against those of eight."""
    ratio, megabytes = alone(THOUSAND)
    held.append(megabytes)
    return ratio


def memory() -> float:
    """Megabytes that a process holds at the most while it makes a thousand cards: one that was just timed,
    where there is one."""
    return held.pop() if held else alone(THOUSAND)[1]


held: list[float] = []
THOUSAND: Final = """
import resource
from printouts import pdf
from tests.benchmarks.benchmark import in_turn
from tests.benchmarks.printing import FEW, MANY, weeks
weeks(1)  # also reads the drawings
few, many = in_turn(lambda: pdf(weeks(FEW)), lambda: pdf(weeks(MANY)), 1)
print(many[0] / few[0], resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def alone(code: str) -> list[float]:
    """The numbers that a program prints which is run as a process of its own."""
    command = [sys.executable, "-c", code]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=600)
    return list(map(float, said.stdout.split()))


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


def bare_calls(page: Page) -> None:
    """The boxes, lines and strings of a page in the ordinary way: a canvas call for each."""
    canvas = Canvas(BytesIO(), pagesize=(page.width, page.height), pageCompression=1)
    for mark in (mark for placed in page.placed for mark in placed.marks):
        match mark:
            case Text():
                left = mark.left
                for run in mark.runs:
                    assert isinstance(run, Run)
                    canvas.setFillColor(HexColor(mark.colour))
                    canvas.setFont(run.face, mark.size)
                    canvas.drawString(left, page.height - mark.baseline, run.text)
                    left += pdfmetrics.stringWidth(run.text, run.face, mark.size)
            case Panel():
                box = mark.box
                _pens(canvas, mark.fill, mark.stroke, mark.line)
                canvas.roundRect(
                    box.left, page.height - box.bottom, box.width, box.height, mark.radius,
                    fill=int(mark.fill is not None), stroke=int(mark.stroke is not None),
                )  # fmt: skip
            case Outline():
                _pens(canvas, mark.fill, mark.stroke, mark.line)
                path = canvas.beginPath()
                for at, (across, down) in enumerate(mark.points):
                    (path.lineTo if at else path.moveTo)(across, page.height - down)
                canvas.drawPath(path, fill=int(mark.fill is not None), stroke=int(mark.stroke is not None))
            case Picture():
                call_by_call(canvas, DRAWINGS.of(mark.figure), mark, page.height)
    canvas.showPage()
    canvas.save()


def _pens(canvas: Any, fill: str | None, stroke: str | None, line: float) -> None:
    if fill:
        canvas.setFillColor(HexColor(fill))
    if stroke:
        canvas.setStrokeColor(HexColor(stroke))
        canvas.setLineWidth(line)


def fridge_sheet() -> float:
    """Laid out and written, against the same marks by bare canvas calls."""
    job = PrintJob((Sheet.FRIDGE,), (WEEK,), plan=plan(), library=LIBRARY, drawings=DRAWINGS)
    (page,) = lay_out(job).pages
    pdf(lay_out(job))
    ours, bare = in_turn(lambda: pdf(lay_out(job)), lambda: bare_calls(page), rounds(ROUNDS))
    return min(ours) / min(bare)


def process() -> float:
    """Processor time of ``footwork print fridge``, from its start to its end, against an empty Python's."""
    with TemporaryDirectory() as folder:
        keep_a_week(Path(folder) / "data")
        week = week_of(date.today()).name
        printing = (
            "-m",
            "desktop",
            "--data",
            f"{folder}/data",
            "print",
            "fridge",
            week,
            "-o",
            f"{folder}/x.pdf",
        )
        compiled = Path(folder) / "compiled"
        run_alone(compiled, *printing)  # a first run compiles
        ours, empty = in_turn(
            lambda: run_alone(compiled, *printing),
            lambda: run_alone(compiled, "-c", "pass"),
            rounds(ROUNDS),
            of_others,
        )
    return min(ours) / min(empty)


def run_alone(compiled: Path, *arguments: str) -> None:
    """Run Python as a process of its own until it ends, from compiled modules as installed programs do."""
    variables = {**os.environ, "PYTHONPYCACHEPREFIX": str(compiled)}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, *arguments]
    subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, check=True, timeout=300)


def of_others() -> float:
    """Processor time of all processes that this one has started and seen end."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


BENCHMARKS: Final = (
    Benchmark("print: a deck of 24 cards", "its figures call by call", 0.5, whole_deck),
    Benchmark("print: 1,000 cards", "100 of them", 11, a_thousand),
    Benchmark("print: memory of 1,000 cards", "1 MB", 400, memory),
    Benchmark("print: a fridge sheet", "the same marks by bare calls", 1.5, fridge_sheet),
    Benchmark("print: footwork print fridge", "an empty Python", 32, process),
)
