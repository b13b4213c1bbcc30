"""The contact sheet: every key frame in both sizes and every pictogram, on the page and beside each other."""

from collections import Counter
from itertools import combinations

import pytest

from desktop.model.exercise import Exercise
from desktop.model.picture import Drawn
from desktop.wording.built_in import exercises_in
from printouts import Pages, pdf
from printouts.contact import HEIGHTS, MARGIN, PICTOGRAMS, contact_pages
from printouts.inks import COLOUR, SAVING, Inks
from printouts.marks import Box, Page, Panel, Picture, Text
from printouts.options import Options
from printouts.press import Press, press_for
from resources.figures.palette import INK_SAVING
from tests.printouts.sample import DRAWINGS

EXERCISES = exercises_in()
ALL = tuple(EXERCISES.values())
MOON_WALK = EXERCISES["calf-raise"]._replace(
    id="moon-walk", name="Moon walk", captions=(), picture=Drawn("moon-walk")
)


def press_of(*exercises: Exercise, ink_saving: bool = False) -> Press:
    library = {exercise.id: exercise for exercise in exercises}
    return press_for(library, DRAWINGS, Options(ink_saving=ink_saving))


def pictures(page: Page) -> list[Picture]:
    return [mark for placed in page.placed for mark in placed.marks if isinstance(mark, Picture)]


def texts(page: Page) -> list[Text]:
    return [mark for placed in page.placed for mark in placed.marks if isinstance(mark, Text)]


@pytest.fixture(scope="module")
def pages() -> list[Page]:
    return contact_pages(press_of(*ALL), "All figures")


def test_every_key_frame_is_shown_in_two_sizes_and_every_pictogram_in_three(pages: list[Page]) -> None:
    shown = Counter(
        (picture.figure, None if picture.pictogram else picture.key)
        for page in pages
        for picture in pictures(page)
    )
    wanted: Counter[tuple[str, int | None]] = Counter()
    for exercise in EXERCISES:
        wanted[exercise, None] = len(PICTOGRAMS)
        for key in range(len(DRAWINGS.of(exercise).keys)):
            wanted[exercise, key] = len(HEIGHTS)
    assert shown == wanted


def test_captions_and_names_stand_on_the_sheet_in_full(pages: list[Page]) -> None:
    written = " ".join(text.text for page in pages for text in texts(page))
    assert "…" not in written
    for exercise in ALL:
        assert exercise.name in written
        assert len(exercise.captions) == len(DRAWINGS.of(exercise.id).keys)
        for caption in exercise.captions:
            assert all(word in written for word in caption.split())


def test_pictures_and_letters_lie_within_the_margins_and_apart(pages: list[Page]) -> None:
    for page in pages:
        room = Box(0, 0, page.width, page.height).inset(MARGIN)
        boxes = [*(mark.box for mark in pictures(page)), *(mark.box for mark in texts(page))]
        assert all(room.holds(box) for box in boxes)
        assert not [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1], slack=0.5)]


def test_narrow_figures_have_their_full_height(pages: list[Page]) -> None:
    heights = {round(p.box.height, 3) for page in pages for p in pictures(page) if p.figure == "calf-raise"}
    assert {round(height, 3) for height in HEIGHTS} <= heights


@pytest.mark.parametrize(("inks", "filled"), [(COLOUR, True), (SAVING, False)])
def test_figures_stand_on_their_tile_in_colour_and_in_a_line_to_save_ink(inks: Inks, filled: bool) -> None:
    (page,) = contact_pages(press_of(EXERCISES["calf-raise"], ink_saving=inks.saving), "All figures")
    panels = [mark for placed in page.placed for mark in placed.marks if isinstance(mark, Panel)]
    assert len(panels) == len(pictures(page))
    assert {panel.fill is not None for panel in panels} == {filled}


def test_an_exercise_without_a_drawing_has_a_placeholder_under_its_name() -> None:
    (page,) = contact_pages(press_of(MOON_WALK), "All figures")
    assert {picture.figure for picture in pictures(page)} == {"moon-walk"}
    assert "Moon walk" in [text.text for text in texts(page)]
    assert pdf(Pages("All figures", (page,), INK_SAVING, drawings=DRAWINGS)).startswith(b"%PDF")


def test_an_exercise_without_a_picture_has_its_name_alone() -> None:
    (page,) = contact_pages(press_of(EXERCISES["calf-raise"]._replace(picture=None)), "All figures")
    assert pictures(page) == []
    assert "Calf raise" in [text.text for text in texts(page)]
