"""The Qt painter: figures stand where they are asked to, thumbnails are crops with heavier lines."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from desktop.ui.figures.film_painter import FilmPainter
from desktop.ui.figures.painter import FigurePainter
from desktop.ui.figures.store import FigureStore
from resources.figures.drawing import available, load
from resources.figures.film import load as film_of
from resources.figures.palette import INK_SAVING, palette_for
from resources.figures.source import BakedFigures


def painted(painter: FigurePainter, target: QRectF, key: int = 0, *, thumbnail: bool = False) -> QImage:
    image = QImage(200, 200, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    brush = QPainter(image)
    painter.paint(brush, target, key, thumbnail=thumbnail)
    brush.end()
    return image


def inked(image: QImage) -> list[tuple[int, int]]:
    white = QColor("white").rgb()
    return [(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) != white]


@pytest.mark.parametrize("exercise", available())
def test_every_key_frame_is_painted_inside_its_target(qapp: object, exercise: str) -> None:
    painter = FigurePainter(load(exercise))
    target = QRectF(20, 40, 150, 120)
    for key in range(len(painter.drawing.keys)):
        spots = inked(painted(painter, target, key))
        assert len(spots) > 500
        assert all(19 <= x <= 170 and 39 <= y <= 160 for x, y in spots)


def test_key_frames_differ(qapp: object) -> None:
    painter = FigurePainter(load("calf-raise"))
    target = QRectF(0, 0, 200, 200)
    assert painted(painter, target, 0) != painted(painter, target, 1)


def test_a_thumbnail_is_clipped_to_its_target(qapp: object) -> None:
    painter = FigurePainter(load("calf-raise"))
    spots = inked(painted(painter, QRectF(60, 60, 56, 56), thumbnail=True))
    assert spots
    assert all(60 <= x < 116 and 60 <= y < 116 for x, y in spots)


def test_a_small_thumbnail_has_heavier_lines_than_the_plain_figure(qapp: object) -> None:
    painter = FigurePainter(load("calf-raise"))
    dark = [
        sum(QColor(image.pixel(x, y)).lightness() < 90 for x, y in inked(image))
        for image in (
            painted(painter, QRectF(0, 0, 30, 30), 1),
            painted(painter, QRectF(0, 0, 30, 30), thumbnail=True),
        )
    ]
    assert dark[1] > dark[0]


def test_a_thumbnail_leaves_out_the_roles_that_it_names_still_and_moving(qapp: object) -> None:
    drawing = replace(load("calf-raise"), thumbnail_without=frozenset({"accent"}))
    painter, target = FigurePainter(drawing), QRectF(0, 0, 200, 200)
    film = FilmPainter(film_of("calf-raise"), painter)

    def colours(thumbnail: bool, moving: bool) -> set[str]:
        image = QImage(200, 200, QImage.Format.Format_ARGB32)
        image.fill(QColor("white"))
        brush = QPainter(image)
        (film if moving else painter).paint(brush, target, 0, thumbnail=thumbnail)
        brush.end()
        return {image.pixelColor(x, y).name().upper() for x, y in inked(image)}

    for moving in (False, True):
        assert "#E2571E" in colours(False, moving)
        assert "#E2571E" not in colours(True, moving)


def test_a_look_changes_skin_and_nothing_else(qapp: object) -> None:
    drawing, target = load("calf-raise"), QRectF(0, 0, 200, 200)
    usual = painted(FigurePainter(drawing), target)
    other = painted(FigurePainter(drawing, palette_for({"skin": "dark"})), target)
    usual_colours = {usual.pixelColor(x, y).name().upper() for x, y in inked(usual)}
    other_colours = {other.pixelColor(x, y).name().upper() for x, y in inked(other)}
    assert "#F3D3BA" in usual_colours - other_colours
    assert "#6F4731" in other_colours
    assert "#E2571E" in usual_colours & other_colours


def test_ink_saving_paints_lines_only(qapp: object) -> None:
    drawing, target = load("calf-raise"), QRectF(0, 0, 200, 200)

    def ink(image: QImage) -> int:
        return sum(255 - QColor(image.pixel(x, y)).lightness() for x, y in inked(image))

    assert ink(painted(FigurePainter(drawing, INK_SAVING), target)) < 0.5 * ink(
        painted(FigurePainter(drawing), target)
    )


def test_the_store_paints_a_thumbnail_once_and_at_the_screens_resolution(qtbot: QtBot) -> None:
    store = FigureStore(BakedFigures())
    pixmap = store.pixmap("calf-raise", 40, 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (80, 2.0)
    assert store.pixmap("calf-raise", 40, 2.0).cacheKey() == pixmap.cacheKey()
    assert store.painter("calf-raise") is store.painter("calf-raise")


def test_the_store_shows_a_placeholder_for_an_exercise_without_a_pictogram(qtbot: QtBot) -> None:
    store = FigureStore(BakedFigures())
    image = store.pixmap("somersault", 56).toImage()
    assert any(image.pixelColor(x, y).alpha() for x in range(56) for y in range(56))
    assert store.problems == {"somersault": "'somersault' has no pictogram."}
