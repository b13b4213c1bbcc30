"""Painting one entry: its card, its exercises, and how each stands."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.model.exercise import Part
from desktop.model.plan import CrossTraining, Entry, Rest, Run, StrengthSession
from desktop.model.summary import Progress, entry_progress, progress
from desktop.ui.board.geometry.boxes import BAR, Card, Cell, Zone
from desktop.ui.board.geometry.runlayout import circle_over_time
from desktop.ui.board.geometry.slots import EntrySlot, ItemSlot, StripSlot
from desktop.ui.board.geometry.typesetting import Style
from desktop.ui.board.painting.brushwork import RADIUS, Brushwork, outline, rounded, run_colours
from desktop.ui.board.painting.looks import Looks, Marks
from desktop.ui.board.painting.rows import FADED, RowPainter
from desktop.ui.theme import fill
from desktop.wording import board as words
from desktop.wording import names
from desktop.wording.voice import Voice

NOTES = "sticky-note"
BACK = (Progress.DONE, Progress.SKIPPED)
"""What steps back: the planned ones are the loudest."""
TITLES = (Style.TITLE, Style.TITLE_NARROW)


class CardPainter:
    """Paints cards in a day's own coordinates."""

    def __init__(self, brushwork: Brushwork, rows: RowPainter, voice: Voice) -> None:
        self._brush, self._rows, self._voice = brushwork, rows, voice
        self._theme = brushwork.theme

    def paint(self, painter: QPainter, card: Card, looks: Looks, marks: Marks, clip: QRect) -> None:
        """A card, as far as it is within ``clip``."""
        entry = card.entry
        selected, carried = entry.id in marks.selected, entry.id in marks.sources
        if selected and carried:  # it is seen where it comes from, however pale what it says is
            self._brush.filled(painter, card.rect, self._theme["tint"])
        painter.setOpacity(FADED if carried else 1.0)
        if isinstance(entry, Rest):
            self._rest(painter, card.cells[0], marks)
        else:
            self._ground(painter, card)
        for zone in card.zones:
            if zone.rect.intersects(clip):
                self._zone(painter, zone, looks)
        for cell in card.cells:
            # A selected row reaches a few pixels into its neighbours.
            if cell.rect.top() - 3 <= clip.bottom() and cell.rect.bottom() + 3 >= clip.top():
                self._cell(painter, card, cell, looks, marks)
        painter.setOpacity(1.0)
        if selected:  # round all of it, above its rows: a run is one card with its strips
            self._brush.edged(painter, card.rect, self._theme["accent"], 2)

    # ---- grounds -----------------------------------------------------------------------

    def _ground(self, painter: QPainter, card: Card) -> None:
        theme = self._theme
        painter.setPen(theme["line"])
        painter.setBrush(theme["card"])
        painter.drawRoundedRect(outline(card.rect), RADIUS - 1, RADIUS - 1)
        entry = card.entry
        if isinstance(entry, StrengthSession | CrossTraining):
            painter.save()
            painter.setClipRect(
                card.rect.adjusted(0, 0, 0, BAR - card.rect.height()), Qt.ClipOperation.IntersectClip
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme["session-bar"])
            painter.drawRoundedRect(card.rect, RADIUS, RADIUS)
            painter.restore()
            head = card.cells[0].rect
            if head.bottom() < card.rect.bottom():
                fill(painter, QRect(head.left() + 1, head.bottom(), head.width() - 2, 1), theme["line"])

    def _rest(self, painter: QPainter, cell: Cell, marks: Marks) -> None:
        ground = self._theme["hover"] if marks.hover is cell else None
        self._brush.dashed(painter, cell.rect, self._theme["control"], fill=ground)

    def _zone(self, painter: QPainter, zone: Zone, looks: Looks) -> None:
        """How a routine stands to the drag above the board."""
        carried, theme = looks.carried, self._theme
        verdict = carried.routines.get(zone.ref) if carried else None
        if carried is None or verdict is None or zone.rect.isEmpty():
            return
        inner = zone.rect.adjusted(1, 1, -1, -1)
        active = looks.aim is not None and getattr(looks.aim.target, "routine", None) == zone.ref
        if verdict.allowed and active:
            self._brush.filled(painter, inner, theme["tint"])
        elif verdict.allowed:
            self._brush.dashed(
                painter, inner.adjusted(1, 1, -1, -1), theme["accent"], fill=theme["faint-tint"]
            )
        elif active and verdict.already is None:
            self._brush.filled(painter, inner, theme["refused-ground"])
        else:
            self._brush.hatched(painter, inner, "line")
        if zone.grown:
            self._grown(painter, zone, looks)

    def _grown(self, painter: QPainter, zone: Zone, looks: Looks) -> None:
        top = zone.rect.top()
        if zone.ref.part is not Part.STRENGTH:
            painter.setPen(self._theme[zone.ref.part.value])
            name = names.part(self._voice, zone.ref.part)
            self._brush.line(painter, name, zone.rect, top + 7, Style.STRIP, mirrored=looks.mirrored)
            top += 18
        painter.setPen(self._theme["ink2"])
        text = self._voice(words.DROP_TO_ADD)
        self._brush.line(painter, text, zone.rect, top + 8, Style.LINE, mirrored=looks.mirrored)

    # ---- cells -------------------------------------------------------------------------

    def _cell(self, painter: QPainter, card: Card, cell: Cell, looks: Looks, marks: Marks) -> None:
        match cell.slot:
            case ItemSlot():
                self._rows.paint(painter, cell, cell.slot, looks, marks)
            case StripSlot():
                self._strip(painter, cell, cell.slot, marks, looks)
            case EntrySlot(_, Run() as run):
                self._run(painter, card, cell, run, marks)
            case EntrySlot(_, entry):
                self._head(painter, card, cell, entry, marks)

    def _run(self, painter: QPainter, card: Card, cell: Cell, run: Run, marks: Marks) -> None:
        first = cell.rect.top() == card.rect.top()
        last = cell.rect.bottom() == card.rect.bottom()
        standing = entry_progress(run)
        back = standing in BACK
        self._brush.run_block(painter, run.kind, cell.rect, round_top=first, round_bottom=last, back=back)
        _, ink = run_colours(self._theme, run.kind, back=back)
        self._brush.texts(painter, cell.lines, ink)
        if cell.sign:
            self._brush.icon(painter, NOTES, cell.sign, "ink" if back else f"on-{run.kind.value}")
        if cell.tick:
            fill, mark = self._theme["accent"], self._theme["on-accent"]
            self._brush.tick(painter, cell.tick, standing, ink, fill, mark)
        if marks.hover is cell:
            edge = rounded(outline(cell.rect), top=first, bottom=last, radius=RADIUS - 0.5)
            painter.strokePath(edge, QPen(self._theme["ink3"], 1))

    def _head(self, painter: QPainter, card: Card, cell: Cell, entry: Entry, marks: Marks) -> None:
        theme = self._theme
        selected = card.entry.id in marks.selected
        if not isinstance(entry, Rest) and (selected or marks.hover is cell):
            above = BAR if isinstance(entry, StrengthSession | CrossTraining) else 1
            fill(painter, cell.rect.adjusted(1, above, -1, -2), theme["tint" if selected else "hover"])
        titles = [line for line in cell.lines if line.style in TITLES]
        others = [line for line in cell.lines if line.style not in TITLES]
        trained = isinstance(entry, StrengthSession | CrossTraining)
        standing = entry_progress(entry) if trained else Progress.PLANNED
        back = standing in BACK
        self._brush.texts(painter, titles, theme["ink3" if back else "ink"])
        quiet = trained and standing is not Progress.SKIPPED
        self._brush.texts(painter, others, theme["ink3" if quiet else "ink2"])
        if cell.picture:
            meaning = "ink3" if back else "ink" if trained else "ink2"
            self._brush.icon(painter, _icon(entry), cell.picture, meaning)
        if cell.sign:
            self._brush.icon(painter, NOTES, cell.sign, "ink3")
        if cell.tick and trained:
            edge = theme["accent" if standing is Progress.PARTLY else "control"]
            self._brush.tick(painter, cell.tick, standing, edge, theme["accent"], theme["on-accent"])

    def _strip(self, painter: QPainter, cell: Cell, slot: StripSlot, marks: Marks, looks: Looks) -> None:
        theme = self._theme
        self._brush.texts(painter, cell.lines[:1], theme[slot.part.value])
        if cell.picture is not None:
            closed = "chevron-left" if looks.mirrored else "chevron-right"
            self._brush.icon(
                painter, closed if slot.folded else "chevron-down", cell.picture, slot.part.value
            )
        pointed = marks.hover is cell
        tick = cell.tick or (circle_over_time(cell.rect, mirrored=looks.mirrored) if pointed else None)
        if cell.tick or not pointed:
            self._brush.texts(painter, cell.lines[1:], theme["ink3"])
        if tick is None:
            return
        standing = progress(item.status for item in slot.routine)
        if pointed or standing in (Progress.PARTLY, Progress.SKIPPED):
            edge = theme["accent" if standing is Progress.PARTLY else "control"]
            self._brush.tick(painter, tick, standing, edge, theme["accent"], theme["on-accent"])
        elif standing is Progress.DONE:
            self._brush.check(painter, QRectF(tick).center(), 16, theme["ink2"])


def _icon(entry: object) -> str:
    match entry:
        case StrengthSession():
            return "dumbbell"
        case CrossTraining():
            return "bike" if names.is_cycling(entry.activity) else "heart-pulse"
        case Rest():
            return "moon"
        case _:
            return NOTES
