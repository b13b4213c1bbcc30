"""Pages become a PDF. With ``render.text`` the only place where y is turned upwards.

A picture that stands on several pages or cards is written once, as a form, and shown wherever it stands.
"""

from functools import lru_cache
from io import BytesIO
from typing import Any

from desktop.model.picture import photo_files
from desktop.wording.names import APP
from printouts.marks import HATCH_LINE, HATCH_STEP, Box, Colour, Glyphs, Outline, Panel, Picture, Placed, Text
from printouts.pages import Pages, Watch, unwatched
from printouts.render.figure_stream import draw_figure
from printouts.render.operators import filled_with, operator
from printouts.render.outline import Bookmark
from printouts.render.reportlab import Canvas, rl_config
from printouts.render.standards import bookmark, declare
from printouts.render.tags import Tags
from printouts.render.text import FIRST_FONT, TextWriter, register
from resources import fonts

# Streams stay binary: a fifth smaller than in ASCII, and every reader and printer since 1996 takes them.
rl_config.useA85 = 0

_FormKey = tuple[str, int, bool, bool, float, float]
"""What tells two pictures apart in a file: figure, key frame, kind and size."""

_VERSION = (1, 7)  # the first that says on which edge a sheet is turned


def pdf_of(pages: Pages, watch: Watch = unwatched) -> bytes:
    """A PDF file of the pages. The same pages give the same bytes; only glyphs that are used are embedded."""
    for name in fonts.INTER.values():
        register(name)
    target = BytesIO()
    first = pages.pages[0]
    # Without a first font of ours ReportLab would name Helvetica on every page, and not embed it.
    canvas = Canvas(
        target,
        pagesize=(first.width, first.height),
        invariant=1,
        lang=pages.language,
        pageCompression=1,
        initialFontName=FIRST_FONT,
        pdfVersion=_VERSION,
    )
    canvas.setTitle(pages.title)
    canvas.setCreator(APP)
    canvas.setProducer(APP)
    canvas.setAuthor(APP)
    canvas.setSubject(pages.subject)
    tags = Tags(pages)
    drawer = _Drawer(canvas, pages, tags)
    marked: dict[int, list[Bookmark]] = {}
    for mark in tags.places.bookmarks():
        marked.setdefault(mark.page, []).append(mark)
    for number, page in enumerate(pages.pages):
        canvas.setPageSize((page.width, page.height))
        bookmark(canvas, marked.get(number, ()), number)
        tags.begin(page)
        for placed in page.placed:
            drawer.place(placed, page.height)
        canvas.showPage()
        watch()
    declare(canvas, pages, tags)
    canvas.save()
    return target.getvalue()


@lru_cache(maxsize=256)
def _fill(colour: Colour) -> str:
    """The operator that fills with a colour."""
    parts = [f"{int(colour[at : at + 2], 16) / 255:.4g}" for at in (1, 3, 5)]
    return filled_with(" ".join(parts if len(set(parts)) > 1 else parts[:1]))


@lru_cache(maxsize=256)
def _stroke(colour: Colour) -> str:
    """The operator that strokes with a colour: the one that fills, in capitals."""
    return _fill(colour).upper()


def _moved(across: float, up: float, *, turned: bool = False) -> str:
    """The operator that moves the origin, and with it turns the page upside down."""
    axis = "-1" if turned else "1"
    return operator("cm", axis, "0", "0", axis, f"{across:.4f}", f"{up:.4f}")


class _Drawer:
    """Draws marks on a canvas, in the frame where they were laid out."""

    def __init__(self, canvas: Any, pages: Pages, tags: Tags) -> None:
        self._canvas, self._tags = canvas, tags
        self._writer = TextWriter(canvas._doc, pages)
        self._palette, self._drawings = pages.palette, pages.drawings
        self._forms: dict[_FormKey, str] = {}
        self._height = 0.0

    def place(self, placed: Placed, page_height: float) -> None:
        canvas, frame = self._canvas, placed.frame
        self._make_forms(placed)
        self._height = frame.height
        self._tags.place(placed)
        # Written as they stand: a canvas copies some sixty settings for each state that it saves.
        canvas.addLiteral("q")
        if placed.turned:
            canvas.addLiteral(_moved(frame.right, page_height - frame.top, turned=True))
        elif frame.left or page_height != frame.bottom:
            canvas.addLiteral(_moved(frame.left, page_height - frame.bottom))
        for mark in placed.marks:
            if begun := self._tags.before(mark):
                canvas.addLiteral(begun)
            match mark:
                case Text():
                    self._text(mark)
                case Panel():
                    self._panel(mark)
                case Outline():
                    self._outline(mark)
                case Picture():
                    self._picture(mark)
        if ended := self._tags.end():
            canvas.addLiteral(ended)
        canvas.addLiteral("Q")

    def _text(self, mark: Text) -> None:
        colour = _fill(mark.colour)
        if any(isinstance(run, Glyphs) and run.stroke for run in mark.runs):
            colour += f" {_stroke(mark.colour)}"
        self._canvas.addLiteral(f"{colour} {self._writer.operators(mark, self._height)}")

    # ---- shapes ----------------------------------------------------------------------------

    def _panel(self, mark: Panel) -> None:
        canvas = self._canvas
        self._pens(mark.fill, mark.stroke, mark.line)
        if mark.dash:
            canvas.setDash(list(mark.dash))
        canvas.drawPath(
            self._panel_path(mark), fill=int(mark.fill is not None), stroke=int(mark.stroke is not None)
        )
        if mark.dash:
            canvas.setDash([])

    def _panel_path(self, mark: Panel) -> Any:
        box, path = mark.box, self._canvas.beginPath()
        down = self._height - box.bottom
        if mark.radius:
            path.roundRect(box.left, down, box.width, box.height, mark.radius)
        else:
            path.rect(box.left, down, box.width, box.height)
        return path

    def _outline(self, mark: Outline) -> None:
        canvas = self._canvas
        canvas.addLiteral("q")
        if mark.within is not None:
            canvas.clipPath(self._panel_path(mark.within), stroke=0, fill=0)
        canvas.setLineJoin(1)
        canvas.setLineCap(1 if len(mark.points) > 2 else 0)
        self._pens(mark.fill, mark.stroke, mark.line)
        path = canvas.beginPath()
        path.moveTo(mark.points[0][0], self._height - mark.points[0][1])
        for across, down in mark.points[1:]:
            path.lineTo(across, self._height - down)
        if mark.closed:
            path.close()
        canvas.drawPath(path, fill=int(mark.fill is not None), stroke=int(mark.stroke is not None))
        if mark.hatch:
            canvas.clipPath(path, stroke=0, fill=0)
            self._hatch(mark.box)
        canvas.addLiteral("Q")

    def _hatch(self, box: Box) -> None:
        canvas = self._canvas
        canvas.setLineWidth(HATCH_LINE)
        bottom, top = self._height - box.bottom, self._height - box.top
        across = box.left - box.height
        while across < box.right:
            canvas.line(across, bottom, across + box.height, top)
            across += HATCH_STEP

    def _pens(self, fill: Colour | None, stroke: Colour | None, line: float) -> None:
        if fill is not None:
            self._canvas.addLiteral(_fill(fill))
        if stroke is not None:
            self._canvas.addLiteral(_stroke(stroke))
            self._canvas.setLineWidth(line)

    # ---- pictures --------------------------------------------------------------------------

    def _make_forms(self, placed: Placed) -> None:
        """Write the pictures that the file does not hold yet, before the page that shows them goes on."""
        for mark in placed.marks:
            if isinstance(mark, Picture) and _form_key(mark) not in self._forms:
                name = f"figure{len(self._forms)}"
                self._forms[_form_key(mark)] = name
                width, height = mark.box.width, mark.box.height
                self._canvas.beginForm(name, 0, 0, width, height)
                photo = self._drawings.photo(mark)
                if photo is not None:
                    from printouts.render.photo import draw_photo  # most pages have none

                    file = photo_files(mark.figure)[mark.key]
                    draw_photo(self._canvas, photo, mark, f"photo-{file}")
                else:
                    drawing = self._drawings.shown(mark, self._palette.build)
                    draw_figure(
                        self._canvas, drawing, mark.key, 0, 0, width, height,
                        palette=self._palette, thumbnail=mark.thumbnail,
                    )  # fmt: skip
                self._canvas.endForm()

    def _picture(self, mark: Picture) -> None:
        canvas, box = self._canvas, mark.box
        canvas.addLiteral("q")
        if mark.radius:
            shape = Panel(box, mark.radius)
            canvas.clipPath(self._panel_path(shape), stroke=0, fill=0)
        canvas.addLiteral(_moved(box.left, self._height - box.bottom))
        canvas.doForm(self._forms[_form_key(mark)])
        canvas.addLiteral("Q")


def _form_key(mark: Picture) -> _FormKey:
    kind = mark.figure, mark.key, mark.thumbnail, mark.pictogram
    return (*kind, round(mark.box.width, 2), round(mark.box.height, 2))
