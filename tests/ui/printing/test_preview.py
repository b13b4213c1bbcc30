"""The preview: where sides stand at each zoom, which pictures are asked for, and that they are sharp."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from desktop.ui.paper.page_painter import page_image
from desktop.ui.printing.arrangement import GAP, LABEL, STEPS, Fit, arranged, margin, step
from desktop.ui.printing.making import Shot
from desktop.ui.printing.sheet_view import SheetView
from printouts import Sheet
from tests.ui.printing.conftest import Desk

SIZES = st.builds(QSizeF, st.floats(180, 850), st.floats(180, 1250))
ROOMS = st.builds(QSizeF, st.floats(300, 2000), st.floats(250, 1400))
A4 = QSizeF(595, 842)


@given(st.lists(SIZES, min_size=1, max_size=2), ROOMS, st.sampled_from([*Fit, *STEPS]))
def test_sides_never_overlap_and_lie_within_the_whole(
    sides: list[QSizeF], room: QSizeF, zoom: Fit | float
) -> None:
    made = arranged(sides, room, zoom, 96 / 72)
    for place, side in zip(made.places, sides, strict=True):
        assert place.width() == pytest.approx(side.width() * made.scale)
        assert place.left() >= margin(room) - 1
        assert place.top() >= margin(room) - 1
        assert place.right() <= made.size.width() - margin(room) + 1
        assert place.bottom() + LABEL <= made.size.height() - margin(room) + 1
    if len(sides) == 2:
        first, second = made.places
        assert not first.adjusted(0, 0, GAP - 1, 0).intersects(second)


@given(st.lists(SIZES, min_size=1, max_size=2), ROOMS)
def test_whole_pages_are_seen_whole_and_as_large_as_can_be(sides: list[QSizeF], room: QSizeF) -> None:
    made = arranged(sides, room, Fit.PAGE, 96 / 72)
    if made.scale > 0.05:
        assert made.size.width() <= room.width() + 1
        assert made.size.height() <= room.height() + 1
        slack = room - made.size
        assert min(slack.width(), slack.height()) < 1.5


@given(SIZES, ROOMS)
def test_at_the_width_a_page_fills_the_room_from_side_to_side(side: QSizeF, room: QSizeF) -> None:
    made = arranged([side], room, Fit.WIDTH, 96 / 72)
    assert made.places[0].width() == pytest.approx(room.width() - 2 * margin(room))


def test_front_and_back_stand_beside_each_other_where_that_is_larger() -> None:
    wide = arranged([A4, A4], QSizeF(1000, 700), Fit.PAGE, 1).places
    assert wide[0].top() == wide[1].top()
    tall = arranged([A4.transposed()] * 2, QSizeF(700, 1000), Fit.PAGE, 1).places
    assert tall[0].left() == tall[1].left()


@given(st.floats(0.1, 6))
def test_larger_is_larger_and_smaller_smaller(zoom: float) -> None:
    assert step(zoom, larger=True) > zoom or step(zoom, larger=True) == STEPS[-1]
    assert step(zoom, larger=False) < zoom or step(zoom, larger=False) == STEPS[0]


def picture(view: SheetView, place: int = 0) -> tuple[Shot, float]:
    """What is shown in a place, and how many pixels to the point of paper the screen has there."""
    shot, _ = view.pictures[place]
    return shot, view.factor * view.true_scale * view.devicePixelRatioF()


@pytest.mark.parametrize("zoom", [Fit.PAGE, Fit.WIDTH, 1.0, 2.0, 4.0])
def test_at_each_zoom_the_pages_are_as_sharp_as_the_screen(desk: Desk, zoom: Fit | float) -> None:
    dialog = desk.open(Sheet.ROUTINES)
    view = dialog.preview.view
    dialog.preview.zooms.chosen.emit(zoom)
    desk.settle(dialog)
    for place in range(1 if zoom is not Fit.PAGE else 2):
        shot, pixels = picture(view, place)
        assert shot.scale == pytest.approx(pixels)


def test_what_is_shown_is_the_page_that_is_written(desk: Desk) -> None:
    dialog = desk.open()
    dialog.preview.view.show_at(1.0)
    desk.settle(dialog)
    pages = dialog.making.pages
    assert pages is not None
    shot, image = dialog.preview.view.pictures[0]
    assert shot.part == (0, 0, image.width(), image.height())
    written = page_image(pages, 0, shot.scale * 72)  # as the PNG has it, to a fraction of a pixel
    small = [one.scaled(120, 85, mode=Qt.TransformationMode.SmoothTransformation) for one in (image, written)]
    apart = [
        abs(small[0].pixelColor(x, y).lightness() - small[1].pixelColor(x, y).lightness())
        for x in range(120)
        for y in range(85)
    ]
    assert max(apart) <= 16


def test_of_a_very_large_page_what_is_seen_is_painted_and_more_when_it_is_scrolled(desk: Desk) -> None:
    dialog = desk.open()
    view = dialog.preview.view
    view.show_at(4.0)
    desk.settle(dialog)
    shot, _ = picture(view)
    assert shot.part[2] * shot.part[3] < 0.5 * (842 * shot.scale) * (595 * shot.scale)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    desk.settle(dialog)
    below, _ = picture(view)
    assert below.part[1] > shot.part[1]
    assert below.scale == shot.scale


def test_the_wheel_zooms_with_ctrl_and_scrolls_without(desk: Desk, qapp: QApplication) -> None:
    dialog = desk.open()
    view = dialog.preview.view
    before = view.factor
    middle = QPointF(view.viewport().rect().center())

    def turn(keys: Qt.KeyboardModifier) -> None:
        wheel = QWheelEvent(
            middle, middle, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, keys,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        qapp.sendEvent(view.viewport(), wheel)

    turn(Qt.KeyboardModifier.NoModifier)
    assert view.factor == before
    turn(Qt.KeyboardModifier.ControlModifier)
    assert view.factor > before
    assert dialog.preview.zooms.currentText() == f"{round(100 * view.factor)} %"
    desk.qtbot.keyClick(view, Qt.Key.Key_Minus)
    desk.qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.factor == before
    assert dialog.preview.zooms.currentText() == "Whole page"


def test_no_scroll_bar_shows_while_a_whole_page_is_seen(desk: Desk) -> None:
    dialog = desk.open()
    view = dialog.preview.view
    assert view.horizontalScrollBar().maximum() == view.verticalScrollBar().maximum() == 0
