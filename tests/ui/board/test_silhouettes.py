"""A run's silhouette lies below all that is written on its card: in a day, in the tray, and in a low tray."""

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from desktop.model.exercise import Library
from desktop.model.plan import Plan, Run
from desktop.ui.board.geometry.boxes import Cell, Setting
from desktop.ui.board.geometry.layout import lay_out_day
from desktop.ui.board.geometry.slots import EntrySlot
from desktop.ui.board.geometry.typesetting import FontTypesetter
from desktop.ui.board.painting.silhouettes import silhouette, tallest
from desktop.ui.board.tray.layout import arrange_tray
from desktop.ui.window.places import LANE
from tests.model.strategies import plans
from tests.ui.board.bench import ENGLISH

DESCENT = 0.22  # em: how far Inter's letters reach below where they stand


def run_cells(plan: Plan, width: int, library: Library) -> Iterator[tuple[Run, Cell]]:
    setting = Setting(width, "km", library, FontTypesetter(), ENGLISH)
    for when, day in plan.days.items():
        cards = [*lay_out_day(when, day, setting).cards]
        for low in (False, True):
            cards += [card for _, card in arrange_tray(when, day, (width + 8, 99), 1, setting, low=low).cards]
        for card in cards:
            for cell in card.cells:
                if isinstance(cell.slot, EntrySlot) and isinstance(cell.slot.entry, Run):
                    yield cell.slot.entry, cell


@settings(max_examples=30, deadline=None)
@given(plans(least_entries=1), st.integers(LANE, 400))
def test_nothing_is_written_over_it(library: Library, plan: Plan, width: int) -> None:
    for run, cell in run_cells(plan, width, library):
        top = silhouette(run.kind, QRectF(cell.rect), tallest(cell.rect.height())).boundingRect().top()
        for line in cell.lines:
            assert line.baseline + DESCENT * line.style.size <= top, (line.text, cell.rect)
