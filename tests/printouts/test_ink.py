"""Ink saving: what it saves, that no grey is mixed from colours, and that a grey print still tells apart."""

import re
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageStat

from desktop.model.exercise import Movement
from desktop.model.plan import RunKind
from printouts import Sheet, lay_out
from printouts.compass import diamonds
from printouts.inks import COLOUR, inks_for
from printouts.marks import Box, Marks, Outline
from resources.figures.looks import DEFAULT, SKINS
from resources.figures.palette import palette_for
from resources.pace import SILHOUETTES
from tests.printouts.inked import ink, without_text
from tests.printouts.jobs import job
from tests.printouts.papers import PAPERS, written
from tests.printouts.tools import called

WAYS: dict[str, tuple[Sheet, dict[str, Any]]] = {
    "fridge": (Sheet.FRIDGE, {}),
    "fridge upright": (Sheet.FRIDGE, {"orientation": "upright"}),
    "routines": (Sheet.ROUTINES, {}),
    "routines, A7": (Sheet.ROUTINES, {"card": "a7"}),
    "cards": (Sheet.CARDS, {}),
    "cards, A5": (Sheet.CARDS, {"card": "a5"}),
    "cards, poker": (Sheet.CARDS, {"card": "poker"}),
    "pocket": (Sheet.POCKET, {}),
    "month": (Sheet.MONTH, {}),
}
A_QUARTER = 0.25
ABOUT_HALF = 0.52
MIXED = re.compile(rb"(?<![\d.])([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)\b")


@pytest.mark.parametrize("way", WAYS)
def test_ink_saving_takes_a_quarter_of_the_ink_without_text_and_half_with_it(
    tmp_path: Path, way: str
) -> None:
    what, options = WAYS[way]
    colour, saving = (lay_out(job(what, ink_saving=saves, **options)) for saves in (False, True))
    assert ink(without_text(saving), tmp_path) <= A_QUARTER * ink(without_text(colour), tmp_path)
    assert ink(saving, tmp_path) <= ABOUT_HALF * ink(colour, tmp_path)


def unpacked(file: bytes, folder: Path) -> bytes:
    """The file with all streams as they are read, those of figures too."""
    packed, plain = folder / "packed.pdf", folder / "plain.pdf"
    packed.write_bytes(file)
    called("qpdf", "--stream-data=uncompress", "--object-streams=disable", packed, plain)
    return plain.read_bytes()


@pytest.mark.parametrize("name", list(PAPERS))
def test_no_grey_is_mixed_from_colours(tmp_path: Path, name: str) -> None:
    content = unpacked(written(name), tmp_path)
    mixed = {match[0] for match in MIXED.finditer(content) if match[1] == match[2] == match[3]}
    assert not mixed
    if "ink saving" in name:
        assert not MIXED.search(content)


# ---- in grey ---------------------------------------------------------------------------------


def grey(colour: str) -> float:
    """How light a colour is printed in grey, 0 to 255."""
    return sum(part * of for part, of in zip(ImageColor.getrgb(colour), (0.299, 0.587, 0.114), strict=False))


def profile(kind: RunKind) -> Image.Image:
    """The pace of a kind of run, black on white."""
    picture = Image.new("L", (200, 60))
    for shape in SILHOUETTES[kind.value]:
        ImageDraw.Draw(picture).polygon([(x * 200, 60 - y * 60) for x, y in shape], fill=255)
    return picture


def test_kinds_of_run_are_told_apart_by_a_shape_that_stands_off_its_ground() -> None:
    for ink_of in COLOUR.runs.values():
        assert ink_of.fill is not None
        assert abs(grey(ink_of.fill) - grey(ink_of.pace)) > 40
    for one, other in combinations(RunKind, 2):
        apart = ImageChops.difference(profile(one), profile(other))
        assert ImageStat.Stat(apart).mean[0] / 255 > 0.1, (one, other)


@pytest.mark.parametrize("skin", SKINS)
def test_what_is_worked_shows_on_every_skin(skin: str) -> None:
    """By how dark it is, or by its hatching."""
    colours = palette_for({**DEFAULT, "skin": skin}).colours
    mark = grey(colours["accent"])
    hatched = "hatch" in colours and abs(grey(colours["hatch"]) - mark) > 50
    assert hatched or abs(grey(colours["skin"]) - mark) > 60
    saving = palette_for({**DEFAULT, "skin": skin}, ink_saving=True).colours
    assert abs(grey(saving["hatch"]) - grey(saving["skin"])) > 200


@pytest.mark.parametrize("ink_saving", [False, True])
def test_the_compass_says_by_size_and_shape_what_it_says_in_colour(ink_saving: bool) -> None:
    inks = inks_for(ink_saving)
    shown = diamonds(Box(0, 0, 60, 60), [Movement.EVERSION], inks)
    others = diamonds(Box(0, 0, 60, 60), [Movement.INVERSION], inks)

    def flat(marks: Marks) -> list[object]:
        return [
            (mark.points, mark.fill is not None, mark.hatch) for mark in marks if isinstance(mark, Outline)
        ]

    assert flat(shown) != flat(others)
