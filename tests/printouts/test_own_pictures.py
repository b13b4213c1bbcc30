"""An exercise of the runner's own on paper: its photos, a figure of ours, or its name alone."""

from datetime import date
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from desktop.model.diary import Diary, OwnExercise
from desktop.model.kept import library_of
from desktop.model.plan import Plan, PlannedExercise, StrengthSession
from desktop.model.week import week_of
from printouts import Options, PrintJob, Sheet, lay_out, pdf
from printouts.drawings import Drawings
from printouts.marks import Picture
from printouts.pages import Pages
from resources.figures.source import BakedFigures
from tests.printouts.sample import LIBRARY

MONDAY = date(2026, 11, 23)


def jpeg(width: int = 300, height: int = 200) -> bytes:
    made = BytesIO()
    Image.new("RGB", (width, height), (40, 160, 60)).save(made, "JPEG")
    return made.getvalue()


FILES = {"0" * 32 + ".jpg": jpeg(), "f" * 32 + ".jpg": jpeg(200, 300)}
START, END = FILES


def pages(own: OwnExercise, *what: Sheet, large: bool = False, card: str = "a6") -> Pages:
    session = StrengthSession("s", "", (PlannedExercise("i", own.id, own.dose),))
    job = PrintJob(
        what or (Sheet.CARDS,),
        (week_of(MONDAY),),
        options=Options(large=large, card=card),
        plan=Plan({MONDAY: (session,)}),
        library=library_of(LIBRARY, Diary(own={own.id: own})),
        drawings=Drawings(BakedFigures(), FILES.get),
        day=MONDAY,
    )
    return lay_out(job)


def pictures(found: Pages) -> list[Picture]:
    return [
        mark
        for page in found.pages
        for placed in page.placed
        for mark in placed.marks
        if isinstance(mark, Picture)
    ]


def photos_in(found: Pages) -> set[bytes]:
    """The JPEGs that a PDF holds, as they are."""
    written = pdf(found)
    return {content for content in FILES.values() if content in written}


def text_of(found: Pages) -> str:
    page = pypdfium2.PdfDocument(pdf(found))[0]
    return str(page.get_textpage().get_text_range())


@pytest.mark.parametrize("what", [Sheet.CARDS, Sheet.ROUTINES, Sheet.FRIDGE, Sheet.PHONE])
def test_a_photo_stands_on_every_paper_and_goes_in_as_it_is(what: Sheet) -> None:
    own = OwnExercise("own-a", "Tree lean", photo=START)
    found = pages(own, what)
    assert any(found.drawings.photo(one) for one in pictures(found))
    assert FILES[START] in photos_in(found)


@pytest.mark.parametrize("large", [False, True])
def test_both_photos_stand_on_its_card(large: bool) -> None:
    own = OwnExercise("own-a", "Tree lean", photo=START, photo_end=END)
    assert photos_in(pages(own, large=large)) == set(FILES.values())


def test_a_figure_of_ours_stands_there_under_another_name() -> None:
    found = pages(OwnExercise("own-a", "Slow calf raise", figure="calf-raise"))
    assert {one.figure for one in pictures(found)} == {"calf-raise"}
    assert not photos_in(found)


def test_without_a_picture_the_name_stands_alone() -> None:
    found = pages(OwnExercise("own-a", "Towel scrunch"))
    assert not pictures(found)
    assert "Towel scrunch" in text_of(found)


def test_a_photo_that_is_gone_leaves_every_word() -> None:
    found = pages(OwnExercise("own-a", "Tree lean", photo="a" * 32 + ".jpg"))
    assert not pictures(found)
    assert not photos_in(found)
    assert "Tree lean" in text_of(found)


def test_who_does_not_see_it_is_told_whose_picture_it_is() -> None:
    found = pages(OwnExercise("own-a", "Tree lean", photo=START))
    assert found.alternatives[START, 0] == "Tree lean: your own picture"


def test_whatever_was_typed_is_printed() -> None:
    words = "Baum \N{EVERGREEN TREE} تمرين {hold} {count} \ud800"
    own = OwnExercise(
        "own-a", words, steps=(words, "\N{EVERGREEN TREE}"), feel=words, caution=words, photo=START
    )
    for sheet in (Sheet.CARDS, Sheet.ROUTINES, Sheet.FRIDGE, Sheet.PHONE):
        assert pdf(pages(own, sheet))
