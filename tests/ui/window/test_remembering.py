"""The window comes back as it was, and always on to a screen that is there."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.storage.layout import Layout
from desktop.storage.plans import PlanStore
from desktop.ui import again
from desktop.ui.footwork import Footwork
from desktop.ui.window.main_window import LEAST_SIZE
from desktop.ui.window.places import Panels
from desktop.ui.window.remembering import Kept, fitted, keep, read, recall, text_size
from desktop.ui.window.text_size import AS_DRAWN, TEXT_SIZES, other_size
from tests.ui.window.conftest import WEDNESDAY

SCREENS = st.lists(
    st.tuples(
        st.integers(-4000, 4000), st.integers(-2000, 2000), st.integers(600, 4000), st.integers(400, 2200)
    ).map(lambda sides: QRect(*sides)),
    min_size=1,
    max_size=3,
)
PLACES = st.tuples(
    st.integers(-9000, 9000), st.integers(-9000, 9000), st.integers(1, 9000), st.integers(1, 9000)
).map(lambda sides: QRect(*sides))


@given(PLACES, SCREENS)
def test_a_window_comes_back_wholly_on_to_a_screen(place: QRect, screens: list[QRect]) -> None:
    found = fitted(place, screens)
    assert any(screen.contains(found) for screen in screens)
    assert fitted(found, screens) == found


@given(PLACES, SCREENS)
def test_a_window_that_fits_comes_back_where_it_was(place: QRect, screens: list[QRect]) -> None:
    large = place.width() >= LEAST_SIZE.width() and place.height() >= LEAST_SIZE.height()
    if large and screens[0].adjusted(4, 36, -4, -4).contains(place) and len(screens) == 1:
        assert fitted(place, screens) == place


def test_place_panels_and_week_come_back(
    footwork: Footwork, store: PlanStore, qapp: QApplication, qtbot: QtBot
) -> None:
    window = footwork.window
    window.setGeometry(40, 60, 700, 600)
    window.rooms.middle.panels = Panels(library=False, details_width=333, share=40)
    footwork.state.turn(3)
    keep(footwork)
    again = Footwork(store, WEDNESDAY)
    qtbot.addWidget(again.window)
    recall(again)
    assert again.window.geometry().size() == window.geometry().size()
    assert again.window.rooms.middle.panels == window.rooms.middle.panels
    assert again.state.week == footwork.state.week


@given(st.sampled_from(TEXT_SIZES), st.integers(-9, 9))
def test_text_grows_and_shrinks_within_what_there_is(text: int, steps: int) -> None:
    found = other_size(text, steps)
    assert found in TEXT_SIZES
    assert other_size(text, 0) == AS_DRAWN
    assert (found - text) * steps >= 0 or not steps


def test_larger_text_ends_the_window_to_start_again_as_large_on_the_screen(
    footwork: Footwork, store: PlanStore, qtbot: QtBot
) -> None:
    footwork.window.setGeometry(40, 60, 760, 660)
    footwork.window.commands["larger"].trigger()
    assert footwork.window.starts_again
    assert not footwork.window.isVisible()
    keep(footwork)
    assert text_size(store.folder) == TEXT_SIZES[1]
    again_ = Footwork(store, WEDNESDAY)
    qtbot.addWidget(again_.window)
    recall(again_)
    assert again_.window.width() == round(760 * 100 / TEXT_SIZES[1])


def test_text_that_is_as_small_as_can_be_starts_nothing(footwork: Footwork) -> None:
    footwork.window.commands["smaller"].trigger()
    assert not footwork.window.starts_again
    assert footwork.window.isVisible()


def test_what_starts_again_is_what_was_started() -> None:
    asked = ["python", "-m", "desktop", "--data", "a folder"]
    assert again.command(asked, {}, "/usr/bin/python") == ["/usr/bin/python", *asked[1:]]
    within = {"APPIMAGE": "/home/Footwork.AppImage", "APPDIR": "/tmp/mounted"}
    assert again.command(asked, within, "/tmp/mounted/python")[0] == "/home/Footwork.AppImage"
    assert again.command(asked, within, "/usr/bin/python")[0] == "/usr/bin/python", "another image started it"


def test_the_present_week_is_not_remembered(footwork: Footwork, store: PlanStore) -> None:
    """Whoever opens Footwork a week later sees the week that it is then."""
    keep(footwork)
    assert read(store.folder).week is None
    footwork.state.turn(-1)
    keep(footwork)
    assert read(store.folder).week == footwork.state.week.first


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"place": [1, 2, 3]}',
        '{"place": [1, 2, "3", 4], "panels": {"library": 1, "share": "x"}, "week": 7}',
        '{"place": [1e9, 2, 3, 4], "panels": [], "week": "9999-99-99", "maximised": "yes"}',
        '{"place": [0, 0, -5, 4]}',
        "[" * 100_000,
    ],
)
def test_what_is_odd_is_as_if_never_kept(tmp_path: Path, text: str) -> None:
    Layout(tmp_path).window.write_text(text)
    assert read(tmp_path) == Kept()


def test_what_is_whole_is_kept_beside_what_is_odd(tmp_path: Path) -> None:
    document = {"place": [1, 2, 900, 600], "panels": {"details": False, "later": 3}, "week": "2026-11-02"}
    Layout(tmp_path).window.write_text(json.dumps(document))
    assert read(tmp_path) == Kept(QRect(1, 2, 900, 600), False, Panels(details=False), date(2026, 11, 2))
