"""Cards in long languages: every text stands within its card, and what is cut ends in an ellipsis."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect

from desktop.model.dose import Dose
from desktop.model.exercise import Library, Part
from desktop.model.plan import CrossTraining, PlannedExercise, Run, RunKind, Status, StrengthSession
from desktop.model.refs import RoutineRef
from desktop.model.summary import Progress, progress
from desktop.ui.board.geometry.boxes import NO_FOLDS, Card, Setting
from desktop.ui.board.geometry.layout import lay_out_day
from desktop.ui.board.geometry.slots import ItemSlot, StripSlot
from desktop.ui.board.geometry.typesetting import FontTypesetter, Style
from desktop.ui.window.places import LANE
from desktop.wording.built_in import exercises_in
from desktop.wording.language import PSEUDO
from desktop.wording.names import entry_title
from desktop.wording.voice import Voice
from tests.ui.board.bench import TUE, Bench, sample_plan
from tests.ui.board.conftest import BenchOf

LANES = [91, 111, 128, 149, 198]  # pixels of a day in windows of 900 to 1920
LANGUAGES = ["en", "de", PSEUDO]


def cards(library: Library, language: str, width: int, type_: FontTypesetter) -> list[Card]:
    voice = Voice.of(language)
    spoken = exercises_in("de") if language == "de" else library
    setting = Setting(width, "km", spoken, type_, voice)
    days = sample_plan(library).days.items()
    return [card for when, day in days for card in lay_out_day(when, day, setting).cards]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", LANES)
def test_every_text_stands_within_its_card(library: Library, language: str, width: int) -> None:
    type_ = FontTypesetter()
    for card in cards(library, language, width, type_):
        for cell in card.cells:
            for line in cell.lines:
                right = line.left + type_.width(line.text, line.style)
                assert line.left >= cell.rect.left()
                assert right <= cell.rect.right() + 1, (language, width, line.text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", LANES)
def test_texts_beside_each_other_do_not_touch(library: Library, language: str, width: int) -> None:
    type_ = FontTypesetter()
    for card in cards(library, language, width, type_):
        for cell in card.cells:
            boxes = [
                QRect(line.left, line.baseline - 9, type_.width(line.text, line.style) - 1, 9)
                for line in cell.lines
                if line.text
            ]
            for number, box in enumerate(boxes):
                assert not any(box.intersects(other) for other in boxes[number + 1 :]), (language, width)
            if cell.tick and isinstance(cell.slot, StripSlot):
                assert not any(box.intersects(cell.tick) for box in boxes)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("folded", [None, False, True])
@pytest.mark.parametrize("part", [Part.WARM_UP, Part.COOL_DOWN])
def test_a_partly_ticked_strips_name_is_whole_and_apart_from_its_circle(
    library: Library, language: str, folded: bool | None, part: Part
) -> None:
    type_, ref = FontTypesetter(), RoutineRef("run", part)
    routine = tuple(
        PlannedExercise(f"i{place}", name, Dose(1, 10), Status.DONE if place == 0 else Status.PLANNED)
        for place, name in enumerate(list(library)[:3])
    )
    run = Run("run", RunKind.EASY, 8000, 2880)
    run = replace(run, warm_up=routine) if part is Part.WARM_UP else replace(run, cool_down=routine)
    folds = NO_FOLDS if folded is None else frozenset({(ref, folded)})
    for width in range(LANE, 200):
        setting = Setting(width, "km", library, type_, Voice.of(language), folds=folds)
        (card,) = lay_out_day(TUE, (run,), setting).cards
        (head,) = [cell for cell in card.cells if isinstance(cell.slot, StripSlot)]
        name = head.lines[0]
        assert not name.text.endswith("…")
        assert head.tick is not None, "there is something to tick off"
        end = name.left + type_.width(name.text, name.style)
        assert end + 2 <= head.tick.left(), (width, name.text)
        if head.picture is not None:
            assert head.picture.right() - 4 <= name.left, "the arrow has some air within its box"


@pytest.mark.parametrize("language", ["de", PSEUDO])
def test_a_whole_exercise_name_is_shown_or_said_to_be_cut(library: Library, language: str) -> None:
    type_ = FontTypesetter()
    spoken = exercises_in("de") if language == "de" else library
    for card in cards(library, language, 128, type_):
        for cell in card.cells:
            if isinstance(cell.slot, ItemSlot):
                names = [line.text for line in cell.lines if line.style is Style.NAME]
                name = spoken[cell.slot.item.exercise].short_name
                joined = "".join("".join(names).split())
                if spoken[cell.slot.item.exercise].syllables:
                    joined = joined.replace("-", "")
                assert joined == "".join(name.split()) or names[-1].endswith("…")


@pytest.mark.parametrize("language", ["de", PSEUDO])
def test_the_board_is_painted_in_every_language(bench_of: BenchOf, library: Library, language: str) -> None:
    bench: Bench = bench_of(sample_plan(library), language=language)
    for width in (652, 834, 908, 1440):
        bench.board.resize(width, 721)
        assert not bench.board.grab().isNull()


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("width", LANES)
def test_doses_parts_and_kinds_are_read_to_the_end(library: Library, language: str, width: int) -> None:
    """Names may be cut, as they are said elsewhere; what there is to do is not."""
    type_ = FontTypesetter()
    for card in cards(library, language, width, type_):
        for cell in card.cells:
            uncut = [line for line in cell.lines if line.style is not Style.NAME]
            if not isinstance(card.entry, StrengthSession) or isinstance(cell.slot, ItemSlot):
                assert not [line.text for line in uncut if line.text.endswith("…")], (language, width)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("width", [128, 149, 198])
def test_a_planned_warm_up_says_how_long_it_takes(library: Library, language: str, width: int) -> None:
    heads = [
        cell
        for card in cards(library, language, width, FontTypesetter())
        for cell in card.cells
        if isinstance(cell.slot, StripSlot)
        and progress(item.status for item in cell.slot.routine) is Progress.PLANNED
    ]
    assert heads
    assert all(cell.lines[-1].text.endswith("min") for cell in heads)
    assert all(cell.target is not None for cell in heads)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("width", [91, 111, 115, 118, 128])
def test_no_word_of_a_head_is_broken(library: Library, language: str, width: int) -> None:
    voice = Voice.of(language)
    for card in cards(library, language, width, FontTypesetter()):
        if isinstance(card.entry, StrengthSession | CrossTraining):
            title = [line.text for line in card.own.lines if line.style in (Style.TITLE, Style.TITLE_NARROW)]
            words = entry_title(voice, card.entry).split()
            assert all(word in words or word.endswith("…") for text in title for word in text.split())
