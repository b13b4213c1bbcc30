"""Thumbnails kept for the next start: shown again as they were, and painted anew where they are no use."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from desktop.ui.figures.kept_thumbnails import FILE_NAME, KeptThumbnails
from desktop.ui.figures.store import FigureStore
from resources.figures.palette import COLOUR, Palette, palette_for
from resources.figures.shapes import Drawing
from resources.figures.source import BakedFigures

WANTED = [("calf-raise", 56, 1.0), ("lateral-hops", 30, 2.0), ("duck-walk", 48, 1.5)]


class CountingFigures(BakedFigures):
    """Counts how many pictograms are made."""

    def __init__(self) -> None:
        self.read: list[str | None] = []

    def pictogram(self, figure: str | None, pixels: int = 0) -> Drawing | None:
        self.read.append(figure)
        return super().pictogram(figure, pixels)


class Start:
    """One start of the program as far as thumbnails go: asked for, painted behind the first paint, kept."""

    def __init__(self, folder: Path, palette: Palette = COLOUR, state: str = "now") -> None:
        self.figures = CountingFigures()
        self.store = FigureStore(
            self.figures, palette, patient=True, kept=lambda: KeptThumbnails(folder, state)
        )
        assert all(self.store.pixmap(*wanted).isNull() for wanted in WANTED), "nothing before the first paint"
        self.store.catch_up(at_once=True)
        self.pictures = [self.store.pixmap(*wanted) for wanted in WANTED]
        self.store.keep()


def same(one: QPixmap, other: QPixmap) -> bool:
    return one.toImage() == other.toImage() and one.devicePixelRatio() == other.devicePixelRatio()


@pytest.fixture
def first(tmp_path: Path, qtbot: QtBot) -> Start:
    return Start(tmp_path)


def test_the_next_start_shows_the_same_pictures_and_draws_none(first: Start, tmp_path: Path) -> None:
    second = Start(tmp_path)
    assert first.figures.read, "the first start had to paint them"
    assert not second.figures.read
    assert all(map(same, first.pictures, second.pictures))


def test_other_pictograms_are_painted_anew_and_another_look_has_the_same(
    first: Start, tmp_path: Path
) -> None:
    assert not Start(tmp_path, palette_for({"skin": "dark"})).figures.read
    assert Start(tmp_path, state="drawn anew").figures.read


def test_what_was_kept_is_written_again_only_when_something_was_painted(first: Start, tmp_path: Path) -> None:
    written = (tmp_path / FILE_NAME).stat().st_mtime_ns
    Start(tmp_path)
    assert (tmp_path / FILE_NAME).stat().st_mtime_ns == written


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda kept: b"",
        lambda kept: kept[:-1],
        lambda kept: kept[: len(kept) // 2],
        lambda kept: kept[:-9] + bytes([kept[-9] ^ 1]) + kept[-8:],
        lambda kept: b"\x00" + kept[1:],
        lambda kept: b"no thumbnails of ours\n" + kept,
    ],
)
def test_a_broken_file_is_painted_over_and_nobody_hears_of_it(
    first: Start, tmp_path: Path, spoilt: Callable[[bytes], bytes]
) -> None:
    file = tmp_path / FILE_NAME
    file.write_bytes(spoilt(file.read_bytes()))
    second = Start(tmp_path)
    assert second.figures.read
    assert all(map(same, first.pictures, second.pictures))
    assert not Start(tmp_path).figures.read, "and it is whole again"


def test_a_folder_that_takes_no_file_is_no_trouble(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / FILE_NAME).mkdir()
    assert all(not picture.isNull() for picture in Start(tmp_path).pictures)
