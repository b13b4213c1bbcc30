"""An exercise that no figure shows has the letters of its name for a picture."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from desktop.ui.figures.lettered import initials, lettered_pixmap
from desktop.ui.figures.store import FigureStore
from desktop.ui.theme import font
from resources.figures.source import BakedFigures


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Wall sit", "WS"),
        ("copenhagen plank, long", "CP"),
        ("Dehnen", "D"),
        ("ßüßes Ziehen", "ßZ"),
        ("(new) 90-90 turn", "N9"),
        ("壁スクワット", "壁"),
        ("مشي البطة", "ما"),
        ("🦆 walk", "W"),
        ("🦆", "🦆"),
        ("  ", ""),
    ],
)
def test_the_first_letters_of_two_words(name: str, letters: str) -> None:
    assert initials(name) == letters


@given(st.text())
@settings(max_examples=60)
def test_any_name_has_two_letters_at_the_most(name: str) -> None:
    assert len(initials(name)) <= 2
    assert bool(initials(name)) == bool(name.strip())


@pytest.mark.parametrize("size", [24, 30, 56])
def test_they_stand_within_the_square_at_the_screens_resolution(qtbot: QtBot, size: int) -> None:
    store = FigureStore(
        BakedFigures(), picture_of=lambda exercise: None, name_of=lambda exercise: "Wide Walks"
    )
    pixmap = store.pixmap("mine", size, 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (2 * size, 2.0)
    assert store.pixmap("mine", size, 2.0).cacheKey() == pixmap.cacheKey()
    image = pixmap.toImage()
    spots = [(x, y) for x in range(2 * size) for y in range(2 * size) if image.pixelColor(x, y).alpha()]
    left, right = min(x for x, _ in spots), max(x for x, _ in spots) + 1
    top, bottom = min(y for _, y in spots), max(y for _, y in spots) + 1
    assert min(left, top, 2 * size - right, 2 * size - bottom) >= 2
    assert abs(left - (2 * size - right)) <= 4
    assert store.painter("mine") is None
    assert store.problems == {}


@pytest.mark.parametrize("size", [24, 56])
def test_the_type_of_all_other_words_stays_as_it_is(qtbot: QtBot, size: int) -> None:
    lettered_pixmap("Tree lean", size, 2.0)
    sizes = {
        (wanted, weight): font(wanted, weight).pixelSize() for wanted in (11, 13) for weight in (400, 600)
    }
    assert sizes == {key: key[0] for key in sizes}
