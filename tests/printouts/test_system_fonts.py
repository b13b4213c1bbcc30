"""Fonts of the system: which are taken and which are passed over, in folders that a test fills."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.ttLib.tables.TupleVariation import TupleVariation

from printouts import Pages, measuring, pdf, script, writing
from printouts.marks import Box, Glyphs, Page, Placed
from printouts.script import missing, readable, runs
from printouts.shaping import shaper, system
from printouts.shaping.fontfile import opened
from printouts.type import Type
from printouts.writing import line
from tests.patience import PATIENCE
from tests.printouts.sample import DRAWINGS
from tests.printouts.tools import fonts

LETTER = "ꦲ"
"""A letter of the Javanese script, which no font of Footwork or of the tests' packages draws."""


def box(width: int) -> Glyph:
    pen = TTGlyphPen(None)
    pen.moveTo((100, 0))
    pen.lineTo((100, 700))
    pen.lineTo((width - 100, 700))
    pen.lineTo((width - 100, 0))
    pen.closePath()
    return pen.glyph()


def font(
    path: Path, family: str, *, letter: str = LETTER, weight: int = 400, kind: int = 0, variable: bool = False
) -> None:
    """Make a font of one letter; ``kind`` is what its maker allows."""
    built = FontBuilder(1000, isTTF=True)
    built.setupGlyphOrder([".notdef", "letter"])
    built.setupCharacterMap({ord(letter): "letter"})
    built.setupGlyf({".notdef": box(500), "letter": box(600)})
    built.setupHorizontalMetrics({".notdef": (500, 100), "letter": (600, 100)})
    built.setupHorizontalHeader(ascent=800, descent=-200)
    style = "Bold" if weight > 500 else "Regular"
    built.setupNameTable(
        {"familyName": family, "styleName": style, "psName": f"{family.replace(' ', '')}-{style}"}
    )
    built.setupOS2(usWeightClass=weight, fsType=kind)
    built.setupPost()
    if variable:
        built.setupFvar([("wght", 100, 400, 900, "Weight")], [])
        wider = [(0, 0), (0, 0), (60, 0), (60, 0), (0, 0), (60, 0), (0, 0), (0, 0)]
        built.setupGvar({".notdef": [], "letter": [TupleVariation({"wght": (0, 1, 1)}, wider)]})
    built.save(path)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The one folder of fonts that the system has."""
    place = tmp_path / "my#fonts@home äö"
    place.mkdir()
    monkeypatch.setattr(system, "folders", lambda: [place, tmp_path / "not there"])
    return place


def forget() -> None:
    """Look into the folders again with the next text."""
    kept: tuple[Any, ...] = (
        system.installed, system.font_for, system._ranked, opened, shaper._glyphs,
        script.readable, script.runs, script._shown, measuring._measured, writing._block,
    )  # fmt: skip
    for keeper in kept:
        keeper.cache_clear()


@pytest.fixture(autouse=True)
def forgetful() -> Iterator[None]:
    """What was found in one system's folders is forgotten before and after each test."""

    forget()
    yield
    forget()


def test_a_letter_that_only_a_font_of_the_system_has_is_drawn_with_it(folder: Path, tmp_path: Path) -> None:
    assert missing(LETTER) == [LETTER]
    font(folder / "java.ttf", "Noto Sans Javanese")
    forget()
    assert missing(LETTER) == []
    (run,) = runs(LETTER, 400)
    assert isinstance(run, Glyphs)
    assert run.face == f"{folder / 'java.ttf'}#0"
    mark = line(readable(LETTER * 3), Type(20), 10, 40, "#000000")
    page = Page(100, 60, (Placed(Box(0, 0, 100, 60), (mark,)),))
    path = tmp_path / "java.pdf"
    path.write_bytes(pdf(Pages("java", (page,), drawings=DRAWINGS)))
    assert any("NotoSansJavanese" in one["name"] and one["subset"] == "yes" for one in fonts(path))
    document = pypdfium2.PdfDocument(path)
    assert document[0].get_textpage().get_text_range() == LETTER * 3
    document.close()


def test_fonts_that_may_not_be_embedded_or_are_none_are_passed_over(folder: Path) -> None:
    font(folder / "restricted.ttf", "A", kind=0x0002)
    font(folder / "whole.ttf", "B", kind=0x0100)
    (folder / "broken.ttf").write_bytes(b"no font at all")
    (folder / "empty.otf").touch()
    (folder / "away.ttc").symlink_to(folder / "nowhere")
    (folder / "folder.ttf").mkdir()
    font(folder / "editable.ttf", "C", kind=0x0008)
    assert [one.family for one in system.installed()] == ["C"]


def test_a_bold_font_is_taken_for_bold_type_and_a_known_sans_before_others(folder: Path) -> None:
    font(folder / "a.ttf", "Aardvark")
    font(folder / "n.ttf", "Noto Sans Javanese")
    font(folder / "nb.ttf", "Noto Sans Javanese", weight=700)
    assert system.font_for(LETTER, 400) == f"{folder / 'n.ttf'}#0"
    assert system.font_for(LETTER, 700) == f"{folder / 'nb.ttf'}#0"


def test_a_variable_font_is_as_heavy_as_the_type(folder: Path) -> None:
    font(folder / "v.ttf", "Noto Sans Javanese", variable=True)
    (plain,) = runs(LETTER, 400)
    (bold,) = runs(LETTER, 700)
    assert isinstance(plain, Glyphs)
    assert isinstance(bold, Glyphs)
    assert (plain.face[-4:], bold.face[-4:]) == ("@400", "@700")
    assert bold.stroke == 0, "it is bold by itself"
    assert plain.width < bold.width < 0.66
    mark = line(LETTER, Type(20, 700), 10, 40, "#000000")
    page = Page(100, 60, (Placed(Box(0, 0, 100, 60), (mark,)),))
    drawn = pypdfium2.PdfDocument(pdf(Pages("bold", (page,), drawings=DRAWINGS)))
    left, _, right, _ = next(iter(drawn[0].get_objects())).get_bounds()
    drawn.close()
    assert right - left == pytest.approx(20 * (bold.width - 0.2), abs=0.3)


@pytest.mark.parametrize(
    ("platform", "expected"),
    [("linux", ".fonts"), ("darwin", "Library/Fonts"), ("win32", "Microsoft/Windows/Fonts")],
)
def test_each_system_s_folders_are_known(
    monkeypatch: pytest.MonkeyPatch, platform: str, expected: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert system.folders()[-1].as_posix().endswith(expected)


def test_a_sheet_in_plain_words_loads_neither_the_shaper_nor_hyphens() -> None:
    code = (
        "import sys; from tests.printouts.jobs import printed; from printouts import Sheet; "
        "printed(Sheet.FRIDGE); print({'uharfbuzz', 'pyphen'} & sys.modules.keys())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
        timeout=PATIENCE,
    )
    assert done.stdout.strip() == "set()"
